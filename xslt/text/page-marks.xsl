<?xml version="1.0" encoding="UTF-8"?>
<!-- Page and leaf marks as they stand in the source; a break that has no mark there prints nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A mark in square brackets is a word of its own, for spaces beside a bracket mean nothing; any other stands on its own line. -->
  <xsl:template match="pb" as="node()*">
    <xsl:choose>
      <xsl:when test="f:in-square-brackets(@rend)"><xsl:value-of select="' ' || @rend || ' '"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:apart(string(@rend))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="pb" mode="block" as="xs:string*">
    <xsl:sequence select="@rend ! (if (f:in-square-brackets(.)) then f:safe(.) else $f:indent || f:safe(.))"/>
  </xsl:template>

  <xsl:function name="f:in-square-brackets" as="xs:boolean">
    <xsl:param name="mark" as="attribute()?"/>
    <xsl:sequence select="matches($mark, '^\[.*\]$')"/>
  </xsl:function>

  <xsl:template match="fw" as="element(apart)?">
    <xsl:sequence select="f:apart(f:inline(.))"/>
  </xsl:template>

  <xsl:template match="fw" mode="block" as="xs:string*">
    <xsl:sequence select="f:set-in(f:apart(f:inline(.)))"/>
  </xsl:template>

  <xsl:template match="cb | milestone" as="empty-sequence()"/>
  <xsl:template match="cb | milestone" mode="block" as="empty-sequence()"/>
</xsl:stylesheet>
