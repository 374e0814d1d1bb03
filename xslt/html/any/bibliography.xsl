<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of books, structured references, letters' addresses. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="listBibl[not(ancestor::div/@type = 'calendar')]" as="element()*">
    <xsl:apply-templates select="head"/>
    <ul class="listBibl">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates select="node() except head"/>
    </ul>
  </xsl:template>

  <xsl:template match="listBibl[not(ancestor::div/@type = 'calendar')]/(bibl | biblStruct | biblFull | listBibl | msDesc)" priority="1" as="element()">
    <li>
      <xsl:next-match/>
    </li>
  </xsl:template>

  <xsl:template match="biblStruct" as="element()">
    <cite class="bibl">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </cite>
  </xsl:template>

  <!-- Height × width, as manuscripts are measured. -->
  <xsl:template match="dimensions" as="element()">
    <span class="dimensions">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:text> </xsl:text>
      <xsl:for-each select="*">
        <xsl:value-of select="if (position() gt 1) then ' × ' else ''"/>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
      <xsl:value-of select="@unit ! (' ' || .)"/>
    </span>
  </xsl:template>

  <!-- The parts of a structured reference are set apart, as those of one in prose set themselves. -->
  <xsl:template match="(biblStruct | analytic | monogr | imprint | series)/*[following-sibling::*]" priority="19" as="item()*">
    <xsl:next-match/>
    <xsl:text>, </xsl:text>
  </xsl:template>
</xsl:stylesheet>
