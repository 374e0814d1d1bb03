<?xml version="1.0" encoding="UTF-8"?>
<!-- Divisions and blocks (mode block: one string a block), and the lines inside them (default mode: text nodes). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="TEI | text | body" mode="block" as="item()*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <!-- Lists of persons and links beside the text are told by the TEI. -->
  <xsl:template match="standOff" mode="block" as="empty-sequence()"/>

  <xsl:template match="div" mode="block" as="item()*">
    <xsl:sequence select="f:mark(f:label('division', @type), f:lang(.))"/>
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="div[@type = 'document']" mode="block" as="item()*">
    <xsl:if test="count(../div[@type = 'document']) gt 1">
      <xsl:sequence select="f:mark('Document ' || (@n, 1 + count(preceding-sibling::div[@type = 'document']))[1], '')"/>
    </xsl:if>
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <!-- The only lines of a text that are not the record's own. -->
  <xsl:function name="f:mark" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="'--- ' || $label || $language[. ne ''] ! (' (' || . || ')') || ' ---'"/>
  </xsl:function>

  <xsl:template match="p | ab | head | opener | closer | postscript | lg | l | signed | salute | dateline | byline | trailer" mode="block" as="xs:string*">
    <xsl:sequence select="f:inline(.)[. ne '']"/>
  </xsl:template>

  <xsl:template match="text()" mode="block" as="xs:string*">
    <xsl:sequence select="normalize-space(.)[. ne '']"/>
  </xsl:template>

  <!-- The lines of a block: white space is one space, and only what the templates break stands on a line of its own. -->
  <xsl:function name="f:inline" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="pieces" as="item()*">
      <xsl:apply-templates select="$block/node()"/>
    </xsl:variable>
    <xsl:sequence select="string-join(tokenize(string-join($pieces ! string(.)), '\n') ! normalize-space(.)[. ne ''], '&#10;')"/>
  </xsl:function>

  <xsl:template match="text()" as="text()">
    <xsl:value-of select="translate(., '&#9;&#10;&#13;', '   ')"/>
  </xsl:template>

  <!-- In an opener and a closer the source's own lines are kept. -->
  <xsl:template match="opener/text()[contains(., '&#10;')] | closer/text()[contains(., '&#10;')]" as="text()">
    <xsl:value-of select="replace(replace(., '\s*\n\s*', '&#10;'), '[ \t\r]+', ' ')"/>
  </xsl:template>

  <xsl:template match="lb" as="text()">
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="byline | address | addrLine | postscript | p | ab | signed[preceding-sibling::signed]" as="text()*">
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="signed | dateline | salute" as="text()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
