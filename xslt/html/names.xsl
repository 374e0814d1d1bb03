<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, dates, numbers, references and words of other languages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template as="element()" match="persName | roleName | orgName | placeName | docAuthor | surname | forename | name | num | measure | idno | seg | term
    | q | quote | gloss | settlement | country | institution | repository | collection | locus | publisher | author | editor">
    <span class="{local-name()}">
      <xsl:sequence select="f:attributes(.), f:kind(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <!-- The kind of a seg or number, for the style sheet: a word of the schema's own closed list. -->
  <xsl:function name="f:kind" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="matches($element/@type, '^[A-Za-z-]+$')">
      <xsl:attribute name="class" select="local-name($element) || ' ' || $element/@type"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="foreign | mentioned | title" as="element()">
    <i class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </i>
  </xsl:template>

  <xsl:template match="abbr" as="element()">
    <abbr>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </abbr>
  </xsl:template>

  <xsl:variable name="f:renditions" as="map(xs:string, xs:string)" select="map{
    'bold': 'b', 'italic': 'i', 'underline': 'u', 'superscript': 'sup', 'sup': 'sup', 'subscript': 'sub', 'sub': 'sub', 'strikethrough': 's'}"/>

  <xsl:template match="hi" as="element()">
    <xsl:element name="{($f:renditions(string(tokenize(@rend)[1])), 'em')[1]}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date" as="element()">
    <xsl:variable name="words" as="node()*">
      <xsl:apply-templates/>
    </xsl:variable>
    <xsl:sequence select="f:time(., $words)"/>
  </xsl:template>

  <!-- A date that a machine can read, if it is one day, month or year. -->
  <xsl:function name="f:time" as="element()">
    <xsl:param name="date" as="element(date)"/>
    <xsl:param name="words" as="item()*"/>
    <xsl:variable name="valid" as="xs:boolean" select="matches($date/@when, '^\d{4}(-\d\d(-\d\d)?)?$')
      and substring($date/@when || '-01-01', 1, 10) castable as xs:date"/>
    <xsl:element name="{if ($valid) then 'time' else 'span'}">
      <xsl:sequence select="f:attributes($date)"/>
      <xsl:if test="$valid">
        <xsl:attribute name="datetime" select="$date/@when"/>
      </xsl:if>
      <xsl:sequence select="$words"/>
    </xsl:element>
  </xsl:function>

  <xsl:template match="ref" as="element()">
    <xsl:variable name="href" as="xs:string?" select="f:href(@target)"/>
    <xsl:element name="{if ($href) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'ref'"/>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:if test="$href">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:call-template name="in-signs"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
