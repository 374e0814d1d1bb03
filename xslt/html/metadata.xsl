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
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src 'self'; base-uri 'none'; form-action 'none'"/>
      <meta name="color-scheme" content="light dark"/>
      <title>{string-join((f:title(.), $edition[. ne '']), ' · ')}</title>
      <link rel="stylesheet" href="{$assets}edition.css"/>
      <xsl:if test="$css"><link rel="stylesheet" href="{$assets}{$css}"/></xsl:if>
      <xsl:call-template name="links"/>
      <xsl:apply-templates select="." mode="citation"/>
      <xsl:apply-templates select="." mode="dublin-core"/>
    </head>
  </xsl:template>

  <xsl:template name="links" as="element()*">
    <xsl:variable name="canonical" as="xs:string?" select="($address[. ne ''], fileDesc/publicationStmt/idno[@type = 'URI']/normalize-space(.))[matches(., '^https?://\S+$')][1]"/>
    <xsl:for-each select="$canonical"><link rel="canonical" href="{.}"/></xsl:for-each>
    <xsl:for-each select="f:file('.xml')"><link rel="alternate" type="application/tei+xml" href="{.}" title="{f:say('page.tei')}"/></xsl:for-each>
    <xsl:for-each select="f:file('.txt')"><link rel="alternate" type="text/plain" href="{.}" title="{f:say('page.text')}"/></xsl:for-each>
    <xsl:for-each select="f:page('index')"><link rel="up" href="{.}"/></xsl:for-each>
    <xsl:if test="$previous"><link rel="prev" href="{$previous}"/></xsl:if>
    <xsl:if test="$next"><link rel="next" href="{$next}"/></xsl:if>
  </xsl:template>

  <xsl:template match="teiHeader" mode="citation" as="element()*">
    <xsl:sequence select="
      f:meta('citation_title', f:title(.)),
      fileDesc/titleStmt/author ! f:meta('citation_author', .),
      f:meta('citation_date', f:machine-date((profileDesc/creation/date)[1])),
      f:meta('citation_publisher', (fileDesc/publicationStmt/publisher)[1]),
      f:meta('citation_language', string-join(distinct-values(f:languages(.)), ', ')),
      fileDesc/publicationStmt/idno[@type = 'URI'] ! f:meta('citation_public_url', .)"/>
  </xsl:template>

  <xsl:template match="teiHeader" mode="dublin-core" as="element()*">
    <xsl:sequence select="
      f:meta('DC.title', f:title(.)),
      fileDesc/titleStmt/author ! f:meta('DC.creator', .),
      fileDesc/titleStmt/respStmt[f:relator(.) = 'trl'] ! f:meta('DC.contributor', f:agents(.)),
      profileDesc/textClass/keywords/term[not(placeName)] ! f:meta('DC.subject', .),
      profileDesc/textClass/keywords/term[placeName] ! f:meta('DC.coverage', .),
      f:meta('DC.date', f:machine-date((profileDesc/creation/date)[1])),
      f:meta('DC.publisher', (fileDesc/publicationStmt/publisher)[1]),
      distinct-values(f:languages(.)) ! f:meta('DC.language', .),
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
    <xsl:sequence select="($header/fileDesc/titleStmt/title[not(@type = 'sub')]/normalize-space(.)[. ne ''], string($header/../@xml:id))[1]"/>
  </xsl:function>

  <!-- The languages of the versions printed on the page. -->
  <xsl:function name="f:languages" as="xs:string*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="$header/../text//div[@type = ('original', 'translation')]/@xml:lang ! string(.)"/>
  </xsl:function>
</xsl:stylesheet>
