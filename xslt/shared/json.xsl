<?xml version="1.0" encoding="UTF-8"?>
<!-- JSON whose keys keep their order: pieces of it, those without a value left out, and the text they make. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" exclude-result-prefixes="#all">

  <xsl:function name="f:string" as="element()?">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="normalize-space($value)[. ne ''] ! f:piece('string', $key, .)"/>
  </xsl:function>

  <xsl:function name="f:number" as="element()">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="value" as="xs:integer"/>
    <xsl:sequence select="f:piece('number', $key, $value)"/>
  </xsl:function>

  <xsl:function name="f:boolean" as="element()">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="value" as="xs:boolean"/>
    <xsl:sequence select="f:piece('boolean', $key, $value)"/>
  </xsl:function>

  <xsl:function name="f:map" as="element()?">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="members" as="element()*"/>
    <xsl:sequence select="if ($members) then f:piece('map', $key, $members) else ()"/>
  </xsl:function>

  <xsl:function name="f:array" as="element()?">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="members" as="element()*"/>
    <xsl:sequence select="if ($members) then f:piece('array', $key, $members) else ()"/>
  </xsl:function>

  <!-- One string, or an array of several. -->
  <xsl:function name="f:strings" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="if (count($values) gt 1) then f:array($key, $values ! f:string((), .)) else f:string($key, $values)"/>
  </xsl:function>

  <xsl:function name="f:piece" as="element()">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="content" as="item()*"/>
    <xsl:element name="{$kind}" namespace="http://www.w3.org/2005/xpath-functions">
      <xsl:if test="$key">
        <xsl:attribute name="key" select="$key"/>
      </xsl:if>
      <xsl:sequence select="$content"/>
    </xsl:element>
  </xsl:function>

  <xsl:function name="f:json" as="xs:string">
    <xsl:param name="piece" as="element()"/>
    <xsl:sequence select="replace(xml-to-json($piece), '\\/', '/')"/>
  </xsl:function>
</xsl:stylesheet>
