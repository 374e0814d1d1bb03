<?xml version="1.0" encoding="UTF-8"?>
<!-- Fields of the result; one that has nothing to say is left out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/2005/xpath-functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="f:string" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:for-each select="normalize-space($value)[. ne '']"><string key="{$key}"><xsl:value-of select="."/></string></xsl:for-each>
  </xsl:function>

  <xsl:function name="f:strings" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:where-populated>
      <array key="{$key}">
        <xsl:for-each select="$values ! normalize-space(.)[. ne '']"><string><xsl:value-of select="."/></string></xsl:for-each>
      </array>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="f:list" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="members" as="element()*"/>
    <xsl:if test="$members">
      <array key="{$key}"><xsl:sequence select="$members"/></array>
    </xsl:if>
  </xsl:function>

  <!-- An object, without those of its fields that have nothing to say. -->
  <xsl:function name="f:object" as="element()">
    <xsl:param name="fields" as="element()*"/>
    <map><xsl:sequence select="$fields"/></map>
  </xsl:function>

  <!-- The ids that pointers such as #d1-ru-p1 name, without their sign. -->
  <xsl:function name="f:pointers" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="f:strings($key, tokenize($pointers) ! replace(., '^#', ''))"/>
  </xsl:function>
</xsl:stylesheet>
