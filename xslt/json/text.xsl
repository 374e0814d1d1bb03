<?xml version="1.0" encoding="UTF-8"?>
<!-- The text: divisions that hold others, and blocks that hold words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/2005/xpath-functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="content" on-no-match="fail"/>

  <xsl:template match="body" mode="content" as="element()*">
    <xsl:apply-templates select="*" mode="content"/>
  </xsl:template>

  <xsl:template match="*" mode="content" priority="-1" as="element()">
    <map>
      <string key="element"><xsl:value-of select="local-name()"/></string>
      <xsl:sequence select="f:string('id', @xml:id), f:string('type', @type), f:string('subtype', @subtype), f:string('n', @n)"/>
      <xsl:sequence select="f:string('language', f:own-language(.)), f:pointers('aligned', @corresp)"/>
      <xsl:choose>
        <xsl:when test="f:holds-words(.)">
          <xsl:sequence select="f:marked(f:events(node()))"/>
        </xsl:when>
        <xsl:otherwise>
          <array key="content"><xsl:apply-templates select="*" mode="content"/></array>
        </xsl:otherwise>
      </xsl:choose>
    </map>
  </xsl:template>

  <xsl:template match="choice | gap | pb | cb | lb | gb | milestone | anchor" mode="content" as="element()">
    <map>
      <string key="element"><xsl:value-of select="local-name()"/></string>
      <xsl:sequence select="f:string('id', @xml:id), f:string('n', @n), f:marked(f:events(.))"/>
    </map>
  </xsl:template>

  <!-- The language of an element, told where it differs from that of the element around it. -->
  <xsl:function name="f:own-language" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string($element/@xml:lang)[. ne f:lang($element/..) or $element/self::div]"/>
  </xsl:function>

  <!-- Whether an element holds words, or only other blocks. -->
  <xsl:function name="f:holds-words" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = $f:word-holders or exists(key('with-words', generate-id($element), root($element)))
      or (every $child in $element/* satisfies not(f:is-block($child)))"/>
  </xsl:function>
</xsl:stylesheet>
