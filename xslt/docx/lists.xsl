<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists: entries with a bullet or a number, and terms with what they stand for, in line behind a tab. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:template match="li[@value]" mode="block" priority="1" as="element()*">
    <w:p>
      <w:pPr><w:pStyle w:val="ListParagraph"/></w:pPr>
      <w:r><w:t><xsl:value-of select="@value"/></w:t></w:r>
    </w:p>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="li[@id][ancestor::section[@role = 'doc-endnotes']]" mode="block" priority="1" as="element()*">
    <xsl:if test="not(f:is-footnote(.))">
      <xsl:sequence select="f:paragraph(node(), 'ListParagraph')"/>
    </xsl:if>
  </xsl:template>

  <!-- Terms, and on the same line what they stand for. -->
  <xsl:template match="dl" mode="block" as="element()*">
    <xsl:for-each-group select="descendant::*[self::dt or self::dd][ancestor::dl[1] is current()]" group-starting-with="dt[not(preceding-sibling::*[1][self::dt])]">
      <xsl:apply-templates select="current-group()[self::dd][1]" mode="described">
        <xsl:with-param name="terms" select="current-group()[self::dt]"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="current-group()[self::dd][position() gt 1]" mode="described"/>
      <xsl:sequence select="current-group()[self::dt][not(current-group()[self::dd])] ! f:paragraph(node(), 'Fact')"/>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:mode name="described" on-no-match="fail"/>

  <xsl:template match="dd" mode="described" as="element()*">
    <xsl:param name="terms" as="element()*" select="()"/>
    <xsl:variable name="first" as="node()*" select="if (*[f:is-flow(.)]) then *[f:is-flow(.)][1]/node()[not(f:is-flow(.))] else node()"/>
    <w:p>
      <w:pPr>
        <w:pStyle w:val="{if (ancestor::dl[1][contains-token(@class, 'list')]) then 'Item' else 'Fact'}"/>
        <xsl:if test="ancestor::*[@dir][1]/@dir = 'rtl'"><w:bidi/></xsl:if>
      </w:pPr>
      <xsl:sequence select="f:runs($terms/node(), 'FactLabel')"/>
      <w:r><w:tab/></w:r>
      <xsl:sequence select="f:runs($first)"/>
    </w:p>
    <xsl:apply-templates select="*[f:is-flow(.)][position() gt 1]" mode="block"/>
  </xsl:template>
</xsl:stylesheet>
