<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: in brackets where they stand in brackets, after the closer where they stand there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="note" as="node()*">
    <xsl:value-of select="f:before(.)"/>
    <xsl:apply-templates/>
    <xsl:value-of select="f:after(.)"/>
  </xsl:template>

  <!-- A note set into the line by its encoder only, such as a footnote: the line did not have it, so brackets keep it from its words. -->
  <xsl:template match="note[not(@place = 'inline' or @rend = 'brackets' or @type = ('handwritten', 'abstract') or ancestor::noteGrp or label)]" as="node()*">
    <xsl:text> [</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="note" mode="block" as="xs:string*">
    <xsl:variable name="before" as="text()"><xsl:value-of select="f:before(.)"/></xsl:variable>
    <xsl:variable name="after" as="text()"><xsl:value-of select="f:after(.)"/></xsl:variable>
    <xsl:sequence select="f:block(($before, f:pieces(.), $after))"/>
  </xsl:template>

  <xsl:template match="noteGrp" mode="block" as="item()*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="noteGrp" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
