<?xml version="1.0" encoding="UTF-8"?>
<!-- JSON whose keys keep their order: pieces of its text, those without a value left out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" exclude-result-prefixes="#all">

  <xsl:function name="f:string" as="xs:string?">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="normalize-space($value)[. ne ''] ! f:piece($key, f:quoted(.))"/>
  </xsl:function>

  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="value" as="xs:integer"/>
    <xsl:sequence select="f:piece($key, string($value))"/>
  </xsl:function>

  <xsl:function name="f:boolean" as="xs:string">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="value" as="xs:boolean"/>
    <xsl:sequence select="f:piece($key, string($value))"/>
  </xsl:function>

  <xsl:function name="f:map" as="xs:string?">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="members" as="xs:string*"/>
    <xsl:sequence select="if (exists($members)) then f:piece($key, '{' || string-join($members, ',') || '}') else ()"/>
  </xsl:function>

  <xsl:function name="f:array" as="xs:string?">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="members" as="xs:string*"/>
    <xsl:sequence select="if (exists($members)) then f:piece($key, '[' || string-join($members, ',') || ']') else ()"/>
  </xsl:function>

  <!-- One string, or an array of several. -->
  <xsl:function name="f:strings" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="if (count($values) gt 1) then f:array($key, $values ! f:string((), .)) else f:string($key, $values)"/>
  </xsl:function>

  <!-- A value, with its key where it is a member of a map; keys hold no character that JSON escapes. -->
  <xsl:function name="f:piece" as="xs:string">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="$key ! ('&quot;' || . || '&quot;:') || $value"/>
  </xsl:function>

  <xsl:function name="f:quoted" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (matches($text, '[&quot;\\\p{Cc}]')) then replace(serialize($text, map{'method': 'json'}), '\\/', '/') else '&quot;' || $text || '&quot;'"/>
  </xsl:function>

  <!-- What HTML or XML would read as markup, and what the serialiser would write as a reference, in JSON's own escapes. -->
  <xsl:function name="f:in-script" as="xs:string">
    <xsl:param name="json" as="xs:string"/>
    <xsl:sequence select="$json => replace('&lt;', '\\u003c') => replace('&gt;', '\\u003e') => replace('&amp;', '\\u0026') => replace('&#x2028;', '\\u2028')"/>
  </xsl:function>
</xsl:stylesheet>
