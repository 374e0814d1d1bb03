<?xml version="1.0" encoding="UTF-8"?>
<!-- The forms of a block of lines: running text, lines set in as they stand, a heading over its stroke. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Lines that stand as they are in the source are set in by this, the items of a list by half of it. -->
  <xsl:variable name="f:indent" as="xs:string" select="'    '"/>
  <xsl:variable name="f:item-indent" as="xs:string" select="'  '"/>

  <!-- A break between two lines, among the pieces that inline templates give. -->
  <xsl:variable name="f:break" as="element(break)"><break xmlns="http://www.tei-c.org/ns/1.0"/></xsl:variable>

  <!-- Something printed apart from the words around it, on a line of its own: a page number, a running head. -->
  <xsl:function name="f:apart" as="element(apart)?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:if test="normalize-space($words)">
      <apart xmlns="http://www.tei-c.org/ns/1.0"><xsl:value-of select="normalize-space($words)"/></apart>
    </xsl:if>
  </xsl:function>

  <!-- Pieces put together: lines of words, breaks between them, what stands apart. White space of any kind is one space. -->
  <xsl:function name="f:lines" as="element()*">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:for-each-group select="$pieces" group-adjacent="string(local-name(self::element()))">
      <xsl:variable name="words" as="xs:string" select="if (current-grouping-key()) then '' else normalize-space(string-join(current-group()))"/>
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:sequence select="current-group()"/></xsl:when>
        <xsl:when test="$words"><line xmlns="http://www.tei-c.org/ns/1.0"><xsl:value-of select="$words"/></line></xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A block of running text; one that holds breaks is a block of lines. -->
  <xsl:function name="f:block" as="xs:string?">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:sequence select="if ($pieces[self::element()]) then f:broken(f:lines($pieces)) else f:words($pieces)[. ne ''] ! f:safe(.)"/>
  </xsl:function>

  <xsl:function name="f:broken" as="xs:string?">
    <xsl:param name="lines" as="element()*"/>
    <xsl:variable name="runs" as="xs:integer*">
      <xsl:for-each-group select="$lines" group-starting-with="break"><xsl:sequence select="1[current-group()[self::line]]"/></xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="if (count($runs) gt 1) then f:set-in($lines)
      else string-join($lines[not(self::break)] ! (if (self::line) then f:safe(.) else $f:indent || f:safe(.)), '&#10;')[. ne '']"/>
  </xsl:function>

  <!-- A block of lines as they stand, each set in. -->
  <xsl:function name="f:set-in" as="xs:string?">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:sequence select="string-join(f:lines($pieces)[not(self::break)] ! ($f:indent || f:safe(.)), '&#10;')[. ne '']"/>
  </xsl:function>

  <!-- A heading, and below it a stroke as long as it is, drawn when the lines are folded. -->
  <xsl:function name="f:heading" as="xs:string?">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:param name="stroke" as="xs:string"/>
    <xsl:sequence select="f:words($pieces)[. ne ''] ! (f:safe(.) || '&#10;' || $stroke)"/>
  </xsl:function>

  <!-- All words on one line. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:sequence select="normalize-space(string-join($pieces ! (if (self::element()) then ' ' || . || ' ' else string(.))))"/>
  </xsl:function>

  <!-- A line that could be taken for a sign of this form is marked as words by a backslash before it. -->
  <xsl:function name="f:safe" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="if (matches($line, '^(\\|---|===|~~~|\||Form: tei-edition )')) then '\' || $line else $line"/>
  </xsl:function>

  <!-- The pieces of an element's content. -->
  <xsl:function name="f:pieces" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element/node()"/>
  </xsl:function>

  <!-- The content of an element on one line. -->
  <xsl:function name="f:inline" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="f:words(f:pieces($element))"/>
  </xsl:function>
</xsl:stylesheet>
