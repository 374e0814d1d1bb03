<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of the page: what browsers, search engines and reference managers read. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="teiHeader" mode="metadata" as="element()">
    <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="{$f:policy}"/>
      <meta name="color-scheme" content="light dark"/>
      <title>{string-join((f:title(.), $edition[. ne '']), ' · ')}</title>
      <link rel="stylesheet" href="{$assets}edition.css"/>
      <xsl:if test="$css"><link rel="stylesheet" href="{$assets}{$css}"/></xsl:if>
      <script src="{$assets}edition.js"></script>
      <xsl:call-template name="links"/>
      <xsl:apply-templates select="." mode="citation"/>
      <xsl:apply-templates select="." mode="dublin-core"/>
      <xsl:apply-templates select="." mode="linked-data"/>
    </head>
  </xsl:template>

  <!-- A page may load what lies beside it, from a server or from a folder, and nothing else. -->
  <xsl:variable name="f:policy" as="xs:string" select="
    'default-src ''none''; script-src ''self'' file:; style-src ''self'' file:; img-src ''self'' file:; base-uri ''none''; form-action ''none'''"/>

  <xsl:template name="links" as="element()*">
    <xsl:for-each select="f:public-address(.)"><link rel="canonical" href="{.}"/></xsl:for-each>
    <xsl:for-each select="f:licence-address(.)"><link rel="license" href="{.}"/></xsl:for-each>
    <xsl:for-each select="$f:endings"><link rel="alternate" type="{f:media-type(.)}" href="{f:file(.)}" title="{f:file-label(.)}"/></xsl:for-each>
    <xsl:for-each select="f:page('index')"><link rel="up" href="{.}"/></xsl:for-each>
    <xsl:if test="$previous"><link rel="prev" href="{$previous}"/></xsl:if>
    <xsl:if test="$next"><link rel="next" href="{$next}"/></xsl:if>
  </xsl:template>

  <!-- The files made of the record besides the page, by their endings, and what each is. -->
  <xsl:variable name="f:endings" as="xs:string*" select="tokenize($files)[. ne '.html']"/>

  <xsl:variable name="f:media-types" as="map(xs:string, xs:string)" select="map{'.xml': 'application/tei+xml', '.txt': 'text/plain',
    '.bib': 'application/x-bibtex', '.ris': 'application/x-research-info-systems', '.csl.json': 'application/vnd.citationstyles.csl+json',
    '.json': 'application/json', '.pdf': 'application/pdf', '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'}"/>

  <xsl:function name="f:media-type" as="xs:string">
    <xsl:param name="ending" as="xs:string"/>
    <xsl:sequence select="($f:media-types($ending), 'application/octet-stream')[1]"/>
  </xsl:function>

  <xsl:function name="f:file-label" as="xs:string">
    <xsl:param name="ending" as="xs:string"/>
    <xsl:sequence select="($labels('file' || $ending), upper-case(substring($ending, 2)))[1]"/>
  </xsl:function>

  <xsl:template match="teiHeader" mode="citation" as="element()*">
    <xsl:sequence select="
      f:meta('citation_title', f:cited-title(.)),
      f:agents-as(., 'aut') ! f:meta('citation_author', .),
      f:meta('citation_date', f:machine-date(f:cited-date(.))),
      f:meta('citation_publisher', f:cited-publisher(.)),
      f:meta('citation_language', string-join(f:languages(.), ', ')),
      f:meta('citation_public_url', f:public-address(.))"/>
  </xsl:template>

  <xsl:template match="teiHeader" mode="dublin-core" as="element()*">
    <xsl:sequence select="
      f:meta('DC.title', f:cited-title(.)),
      f:agents-as(., 'aut') ! f:meta('DC.creator', .),
      f:agents-as(., 'trl') ! f:meta('DC.contributor', .),
      profileDesc/textClass/keywords/term[not(placeName)] ! f:meta('DC.subject', .),
      profileDesc/textClass/keywords/term[placeName] ! f:meta('DC.coverage', .),
      f:meta('DC.date', f:machine-date(f:cited-date(.))),
      f:meta('DC.publisher', f:cited-publisher(.)),
      f:languages(.) ! f:meta('DC.language', .),
      fileDesc/publicationStmt/idno ! f:meta('DC.identifier', .),
      f:meta('DC.source', f:reference((fileDesc/sourceDesc/msDesc)[1])),
      f:meta('DC.rights', fileDesc/publicationStmt/availability/* => string-join(' ')),
      f:meta('DC.type', 'Text')"/>
  </xsl:template>

  <xsl:function name="f:meta" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="item()?"/>
    <xsl:for-each select="normalize-space($content)[. ne '']"><meta name="{$name}" content="{.}"/></xsl:for-each>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="($header/fileDesc/titleStmt/title[not(@type = 'sub')]/normalize-space(.)[. ne ''], $header/../@xml:id ! string(.), f:title-for-want($header))[1]"/>
  </xsl:function>
</xsl:stylesheet>
