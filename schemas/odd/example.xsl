<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples of the ODD as the XML text they show, white space as it stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:teix="http://www.tei-c.org/ns/Examples"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="example" on-no-match="fail"/>

  <xsl:template match="exemplum" as="element()">
    <pre><xsl:apply-templates select="teix:egXML/node()" mode="example"/></pre>
  </xsl:template>

  <xsl:template match="*" mode="example" as="item()+">
    <xsl:text>&lt;{name()}</xsl:text>
    <xsl:apply-templates select="@*" mode="example"/>
    <xsl:text>{if (node()) then '>' else '/>'}</xsl:text>
    <xsl:apply-templates select="node()" mode="example"/>
    <xsl:if test="node()">&lt;/{name()}&gt;</xsl:if>
  </xsl:template>

  <xsl:template match="@*" mode="example" as="text()"> {name()}="{replace(replace(., '&amp;', '&amp;amp;'), '&quot;', '&amp;quot;')}"</xsl:template>

  <xsl:template match="text()" mode="example" as="text()">{replace(replace(., '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;')}</xsl:template>
</xsl:stylesheet>
