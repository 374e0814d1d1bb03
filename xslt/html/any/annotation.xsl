<?xml version="1.0" encoding="UTF-8"?>
<!-- Analysis beside the text: feature structures, and what stands there as a value of an attribute. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="fs | f" as="element()">
    <div class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:for-each select="(@name, @type)[1]">
        <span class="label"><xsl:value-of select="f:in-words(.)"/></span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="symbol | numeric | binary" as="element()">
    <span class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:value-of select="string-join((@value, @max), '–')"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
</xsl:stylesheet>
