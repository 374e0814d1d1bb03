<?xml version="1.0" encoding="UTF-8"?>
<!-- Page and leaf marks as they stand in the source; a break that has no mark there prints nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Spaces beside a square bracket mean nothing, so the mark can stand as a word of its own. -->
  <xsl:template match="pb" as="text()*">
    <xsl:value-of select="if (matches(@rend, '^\[.*\]$')) then ' ' || @rend || ' ' else string(@rend)"/>
  </xsl:template>

  <xsl:template match="pb" mode="block" as="xs:string*">
    <xsl:sequence select="@rend ! string(.)"/>
  </xsl:template>

  <xsl:template match="fw" as="text()*">
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="fw" mode="block" as="xs:string*">
    <xsl:sequence select="f:inline(.)[. ne '']"/>
  </xsl:template>

  <xsl:template match="cb | milestone" as="empty-sequence()"/>
  <xsl:template match="cb | milestone" mode="block" as="empty-sequence()"/>
</xsl:stylesheet>
