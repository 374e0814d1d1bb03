<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements that have no form of their own here: blocks stand apart, whatever is in the line runs on, nothing is lost. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="block" priority="-9" as="item()*">
    <xsl:if test="f:is-reported(.)"><xsl:call-template name="unhandled"/></xsl:if>
    <xsl:choose>
      <xsl:when test="f:holds-blocks(.) and (some $child in * satisfies f:is-block($child))">
        <xsl:apply-templates mode="block"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:block(f:pieces(.))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" priority="-9" as="node()*">
    <xsl:if test="f:is-reported(.)"><xsl:call-template name="unhandled"/></xsl:if>
    <xsl:variable name="apart" as="text()?"><xsl:if test="f:is-block(.)"><xsl:text> </xsl:text></xsl:if></xsl:variable>
    <xsl:sequence select="$apart"/>
    <xsl:apply-templates/>
    <xsl:sequence select="$apart"/>
  </xsl:template>

  <!-- An element of a block that runs on in the line: its own signs go with it. -->
  <xsl:template match="supplied | sic | unclear | del | stamp | ref | label | seg | gap | choice | hi | q | quote | date | bibl | title" mode="block" as="xs:string*">
    <xsl:variable name="pieces" as="node()*"><xsl:apply-templates select="."/></xsl:variable>
    <xsl:sequence select="f:block($pieces)"/>
  </xsl:template>
</xsl:stylesheet>
