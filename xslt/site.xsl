<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that lists the records of an edition, made from a small document of their summaries in order. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="shared/unhandled.xsl"/>
  <xsl:include href="shared/labels.xsl"/>

  <xsl:output method="xhtml" html-version="5" encoding="UTF-8" indent="no" omit-xml-declaration="yes" include-content-type="no"/>

  <xsl:param name="language" as="xs:string" select="'en'"/>
  <xsl:param name="assets" as="xs:string" select="''"/>
  <!-- The name of the edition's own style sheet among the assets. -->
  <xsl:param name="css" as="xs:string" select="''"/>
  <xsl:param name="address" as="xs:string" select="''"/>

  <xsl:template match="/" as="element()*">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="edition" as="element()">
    <html lang="{$language}">
      <xsl:call-template name="head"/>
      <body>
        <a class="skip" href="#page:text">{f:say('page.skip-records')}</a>
        <main class="single index">
          <header class="masthead">
            <h1>{title}</h1>
            <xsl:for-each select="description[. ne '']"><p class="subtitle">{.}</p></xsl:for-each>
          </header>
          <h2 id="page:text" tabindex="-1">{count(record)} {if (count(record) eq 1) then 'record' else 'records'}, by date</h2>
          <ol class="records">
            <xsl:apply-templates select="record"/>
          </ol>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="head" as="element()">
    <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src 'self'; base-uri 'none'; form-action 'none'"/>
      <meta name="color-scheme" content="light dark"/>
      <title>{title}</title>
      <link rel="stylesheet" href="{$assets}edition.css"/>
      <xsl:if test="$css"><link rel="stylesheet" href="{$assets}{$css}"/></xsl:if>
      <xsl:for-each select="$address[matches(., '^https?://\S+$')]"><link rel="canonical" href="{.}"/></xsl:for-each>
    </head>
  </xsl:template>

  <xsl:template match="record" as="element()">
    <li>
      <xsl:for-each select="date[. ne '']"><p class="date">{.}</p></xsl:for-each>
      <h3><a href="{@href}">{(title[. ne ''], id)[1]}</a></h3>
      <p class="details">{string-join((kind/translate(., '-', ' '), string-join((original, translation)[. ne ''], ', '), id)[. ne ''], ' · ')}</p>
    </li>
  </xsl:template>
</xsl:stylesheet>
