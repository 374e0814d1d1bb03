<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples of the ODD as the XML text they show, without the margin they have in the ODD. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:teix="http://www.tei-c.org/ns/Examples"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="example" on-no-match="fail"/>

  <xsl:template match="exemplum" as="element()">
    <xsl:variable name="text" as="xs:string">
      <xsl:value-of>
        <xsl:apply-templates select="teix:egXML/node()" mode="example"/>
      </xsl:value-of>
    </xsl:variable>
    <xsl:variable name="lines" select="tokenize($text, '\n')[normalize-space()]"/>
    <xsl:variable name="margin" select="string-length(replace($lines[1], '\S.*$', ''))"/>
    <pre>{string-join($lines ! substring(., $margin + 1), '&#10;')}</pre>
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
