<?xml version="1.0" encoding="UTF-8"?>
<!-- Transcriptions of speech: who speaks, and what is heard beside the words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="u" as="element()">
    <div class="u">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:for-each select="(@who, parent::annotationBlock/@who)[1]">
        <b class="who"><xsl:value-of select="f:who(.)"/></b>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- The name of a speaker as the header has it, else the pointer to it. -->
  <xsl:function name="f:who" as="xs:string">
    <xsl:param name="who" as="attribute()"/>
    <xsl:sequence select="(f:target($who)/(persName, name, @n)[1]/normalize-space()[. ne ''], replace($who, '^.*#', ''))[1]"/>
  </xsl:function>

  <xsl:template match="pause | shift | incident | kinesic | vocal" as="element()">
    <span class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:text>(</xsl:text>
      <xsl:apply-templates/>
      <xsl:if test="not(normalize-space())">
        <xsl:value-of select="string-join((f:say('any.' || local-name()), @type, @feature, @new, @dur), ' ')"/>
      </xsl:if>
      <xsl:text>)</xsl:text>
    </span>
  </xsl:template>
</xsl:stylesheet>
