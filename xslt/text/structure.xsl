<?xml version="1.0" encoding="UTF-8"?>
<!-- Divisions and blocks (mode block: one string a block), and the lines inside them (default mode: text nodes and breaks). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="TEI | text | body" mode="block" as="item()*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <!-- Lists of persons and links beside the text are told by the TEI. -->
  <xsl:template match="TEI/standOff" mode="block" as="empty-sequence()"/>

  <xsl:template match="div" mode="block" as="item()*">
    <xsl:sequence select="f:version-mark(.)"/>
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <!-- The line above a version; a second of one kind in one language is numbered. -->
  <xsl:function name="f:version-mark" as="xs:string?">
    <xsl:param name="version" as="element(div)"/>
    <xsl:variable name="language" as="xs:string" select="f:lang($version)"/>
    <xsl:variable name="before" as="xs:integer" select="count($version/preceding-sibling::div[@type = $version/@type][f:lang(.) eq $language])"/>
    <xsl:sequence select="$version/@type ! f:mark(f:section(.) || $before[. gt 0] ! (' ' || . + 1), $language)"/>
  </xsl:function>

  <xsl:template match="div[@type = 'document']" mode="block" as="item()*">
    <xsl:if test="head or count(../div[@type = 'document']) gt 1">
      <xsl:sequence select="f:mark(f:section('document') || ' ' || (@n, 1 + count(preceding-sibling::div[@type = 'document']))[1], '')"/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$arrangement = 'interleaved' and div[@type = 'original'] and div[@type = 'translation']">
        <xsl:apply-templates select="node() except div" mode="block"/>
        <xsl:sequence select="f:interleaved(div)"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="block"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="p | ab" mode="block" as="xs:string*">
    <xsl:sequence select="if (lb) then f:set-in(f:pieces(.)) else f:block(f:pieces(.))"/>
  </xsl:template>

  <xsl:template match="head | ab[@type = 'heading']" mode="block" as="xs:string*">
    <xsl:sequence select="f:heading(f:pieces(.), if (@type = 'sub') then '---' else if (@type = 'date') then '~~~' else '===')"/>
  </xsl:template>

  <xsl:template match="opener | closer | ab[@type = ('opener', 'closer')]" mode="block" as="xs:string*">
    <xsl:sequence select="f:set-in(f:pieces(.))"/>
  </xsl:template>

  <xsl:template match="signed | salute | dateline | byline | address | trailer" mode="block" as="xs:string*">
    <xsl:variable name="pieces" as="node()*"><xsl:apply-templates select="."/></xsl:variable>
    <xsl:sequence select="f:set-in($pieces)"/>
  </xsl:template>

  <xsl:template match="postscript" mode="block" as="item()*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="text()" mode="block" as="xs:string*">
    <xsl:sequence select="normalize-space(.)[. ne ''] ! f:safe(.)"/>
  </xsl:template>

  <!-- ── in the line ── -->

  <xsl:template match="text()" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- In an opener and a closer the source's own lines are kept. -->
  <xsl:template match="opener/text()[contains(., '&#10;')] | closer/text()[contains(., '&#10;')]" as="node()*">
    <xsl:for-each select="tokenize(., '\n')">
      <xsl:if test="position() gt 1"><xsl:sequence select="$f:break"/></xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="lb" as="element(break)">
    <xsl:sequence select="$f:break"/>
  </xsl:template>

  <xsl:template match="byline | address | addrLine | closer/signed | closer/dateline | closer/salute | signed[preceding-sibling::signed]" as="node()*">
    <xsl:sequence select="$f:break"/>
    <xsl:apply-templates/>
    <xsl:sequence select="$f:break"/>
  </xsl:template>

  <xsl:template match="signed | dateline | salute" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
