<?xml version="1.0" encoding="UTF-8"?>
<!-- Transcriptions of the page as it is: surfaces, zones, and the lines in them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="sourceDoc | facsimile | surfaceGrp" as="element()">
    <div class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="surface" as="element()">
    <div class="surface">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:if test="@n or @type">
        <p class="surface-label"><xsl:value-of select="string-join((@type, @n), ' ')"/></p>
      </xsl:if>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="surface/line | zone/line | line" as="element()">
    <div class="line">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:call-template name="line-number"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- A number that the encoder gave, if it is a fifth or no number; of all lines numbered, every fifth is enough. -->
  <xsl:template name="line-number" as="element()?">
    <xsl:if test="@n[not(matches(., '^\d+$')) or ends-with(., '0') or ends-with(., '5')] or @n and not(preceding-sibling::*[1]/@n)">
      <span class="line-number" aria-hidden="true"><xsl:value-of select="@n"/></span>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
