<?xml version="1.0" encoding="UTF-8"?>
<!-- Dictionaries: entries with their forms, senses with their numbers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="entry | entryFree | superEntry | re | hom" as="element()">
    <div class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="sense" as="element()">
    <div class="sense">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:if test="@n">
        <b class="n"><xsl:value-of select="@n"/></b>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- A place where the headword or its sound stands. -->
  <xsl:template match="oRef[not(node())] | pRef[not(node())]" as="element()">
    <span class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:text>~</xsl:text>
    </span>
  </xsl:template>
</xsl:stylesheet>
