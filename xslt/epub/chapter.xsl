<?xml version="1.0" encoding="UTF-8"?>
<!-- A record as a chapter of an EPUB publication, made from its page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="xsl xs f map">

  <xsl:include href="../page/alone.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- The way to the style sheet. -->
  <xsl:param name="css" as="xs:string" select="'../epub.css'"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="html"/>
  </xsl:template>

  <xsl:template match="html" as="element()">
    <html xml:lang="{@lang}" lang="{@lang}">
      <head>
        <title><xsl:value-of select="head/title"/></title>
        <link rel="stylesheet" type="text/css" href="{$css}"/>
      </head>
      <body epub:type="bodymatter">
        <section epub:type="chapter" role="doc-chapter" aria-labelledby="page:title">
          <xsl:variable name="content" as="document-node()" select="f:alone(.)"/>
          <xsl:variable name="breaks" as="element()*" select="$content//*[@role = 'doc-pagebreak']"/>
          <xsl:apply-templates select="$content" mode="chapter">
            <xsl:with-param name="title" tunnel="yes" select="($content//h1)[1]"/>
            <xsl:with-param name="breaks" tunnel="yes" select="map:merge(for $at in 1 to count($breaks) return map:entry(generate-id($breaks[$at]), $at))"/>
          </xsl:apply-templates>
        </section>
      </body>
    </html>
  </xsl:template>

  <xsl:mode name="chapter" on-no-match="shallow-copy"/>

  <!-- The article of the page is the chapter itself. -->
  <xsl:template match="article[h1 | header/h1]" mode="chapter" as="node()*">
    <xsl:apply-templates mode="chapter"/>
  </xsl:template>

  <xsl:template match="h1" mode="chapter" as="element()">
    <xsl:param name="title" as="element()?" tunnel="yes"/>
    <h1>
      <xsl:apply-templates select="@*" mode="chapter"/>
      <xsl:if test=". is $title">
        <xsl:attribute name="id" select="'page:title'"/>
      </xsl:if>
      <xsl:apply-templates select="node()" mode="chapter"/>
    </h1>
  </xsl:template>

  <xsl:variable name="f:types" as="map(xs:string, xs:string)" select="map{
    'doc-noteref': 'noteref', 'doc-endnotes': 'endnotes', 'doc-backlink': 'backlink', 'doc-pagebreak': 'pagebreak'}"/>

  <!-- The role of an element, told to reading systems in their own terms too. -->
  <xsl:template match="@role[map:contains($f:types, .)]" mode="chapter" as="attribute()*">
    <xsl:sequence select="."/>
    <xsl:attribute name="epub:type" select="$f:types(.)"/>
  </xsl:template>

  <xsl:template match="section[@role = 'doc-endnotes']//li[@id]" mode="chapter" as="element()">
    <li epub:type="endnote"><xsl:apply-templates select="@* | node()" mode="chapter"/></li>
  </xsl:template>

  <!-- Every page break can be found from the list of pages. -->
  <xsl:template match="*[@role = 'doc-pagebreak'][not(@id)]" mode="chapter" as="element()">
    <xsl:param name="breaks" as="map(xs:string, xs:integer)" tunnel="yes"/>
    <xsl:copy>
      <xsl:attribute name="id" select="'page:break-' || $breaks(generate-id())"/>
      <xsl:apply-templates select="@* | node()" mode="chapter"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="@lang" mode="chapter" as="attribute()*">
    <xsl:sequence select="."/>
    <xsl:attribute name="xml:lang" select="."/>
  </xsl:template>
</xsl:stylesheet>
