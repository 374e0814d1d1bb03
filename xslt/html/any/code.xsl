<?xml version="1.0" encoding="UTF-8"?>
<!-- Markup and code as examples: every tag is shown and none takes effect. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="*:egXML" as="element()">
    <pre class="egXML">
      <xsl:sequence select="f:attributes(.)"/>
      <code><xsl:apply-templates mode="markup"/></code>
    </pre>
  </xsl:template>

  <xsl:mode name="markup" on-no-match="shallow-skip"/>

  <xsl:template match="text()" mode="markup" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>
  <xsl:template match="comment()" mode="markup" as="text()">
    <xsl:value-of select="'&lt;!--' || . || '-->'"/>
  </xsl:template>
  <xsl:template match="processing-instruction()" mode="markup" as="text()">
    <xsl:value-of select="'&lt;?' || name() || ' ' || . || '?>'"/>
  </xsl:template>
  <xsl:template match="*" mode="markup" as="text()*">
    <xsl:variable name="attributes" as="xs:string" select="string-join(@* ! (' ' || name() || '=&quot;' || . || '&quot;'))"/>
    <xsl:value-of select="'&lt;' || name() || $attributes || (if (node()) then '>' else '/>')"/>
    <xsl:apply-templates mode="markup"/>
    <xsl:value-of select="if (node()) then '&lt;/' || name() || '>' else ''"/>
  </xsl:template>

  <xsl:template match="eg" as="element()">
    <pre class="eg">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </pre>
  </xsl:template>

  <xsl:template match="code | gi | att | val | tag | ident" as="element()">
    <code class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </code>
  </xsl:template>
</xsl:stylesheet>
