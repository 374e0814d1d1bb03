<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page: the edition, who publishes it, under which terms, and where its newest form is found. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs f" expand-text="yes" xpath-default-namespace="">

  <xsl:include href="../shared/labels.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:param name="language" as="xs:string" select="'en'"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="publication"/>
  </xsl:template>

  <xsl:template match="publication" as="element()">
    <html xml:lang="{$language}" lang="{$language}">
      <head>
        <title>{@title}</title>
        <link rel="stylesheet" type="text/css" href="epub.css"/>
      </head>
      <body epub:type="frontmatter">
        <section epub:type="titlepage" class="title-page">
          <h1>{@title}</h1>
          <xsl:for-each select="@description[. ne '']"><p class="subtitle">{.}</p></xsl:for-each>
          <xsl:for-each select="@publisher[. ne '']"><p class="publisher">{.}</p></xsl:for-each>
          <xsl:for-each select="@licence[. ne '']"><p>{f:say('page.rights')}: {.}</p></xsl:for-each>
          <xsl:for-each select="@address[matches(., '^https?://')]"><p><a href="{.}">{.}</a></p></xsl:for-each>
        </section>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
