<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of contents, by date, and the list of the sources' pages (EPUB 3.3, section 7). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs f" expand-text="yes" xpath-default-namespace="">

  <xsl:include href="../shared/labels.xsl"/>
  <xsl:include href="../html/attributes.xsl"/>
  <xsl:include href="../shared/roles.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- More records than this are told year by year. -->
  <xsl:variable name="f:most-in-one-list" as="xs:integer" select="40"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="publication"/>
  </xsl:template>

  <xsl:template match="publication" as="element()">
    <html xml:lang="{$language}" lang="{$language}">
      <head>
        <title>{f:say('epub.contents')}</title>
        <link rel="stylesheet" type="text/css" href="epub.css"/>
      </head>
      <body>
        <nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
          <h1 id="contents">{f:say('epub.contents')}</h1>
          <ol>
            <li><a href="title.xhtml">{f:say('epub.title-page')}</a></li>
            <xsl:choose>
              <xsl:when test="count(chapter) le $f:most-in-one-list"><xsl:apply-templates select="chapter"/></xsl:when>
              <xsl:otherwise><xsl:call-template name="years"/></xsl:otherwise>
            </xsl:choose>
          </ol>
        </nav>
        <xsl:call-template name="pages"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="years" as="element()*">
    <xsl:for-each-group select="chapter" group-adjacent="string(@year)">
      <li>
        <span>{(current-grouping-key()[. ne ''], f:say('epub.undated'))[1]}</span>
        <ol><xsl:apply-templates select="current-group()"/></ol>
      </li>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="chapter" as="element()">
    <li>
      <a href="{@href}">
        <span><xsl:sequence select="f:tagged(@lang)"/>{@title}</span>
        <xsl:for-each select="@date[. ne '']"><span class="date"><xsl:sequence select="f:tagged(../@date-lang)"/>{' (' || . || ')'}</span></xsl:for-each>
      </a>
    </li>
  </xsl:template>

  <xsl:function name="f:tagged" as="attribute()*">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:if test="$tag and $tag ne $language">
      <xsl:attribute name="xml:lang" select="$tag"/>
      <xsl:sequence select="f:language-attributes($tag)"/>
    </xsl:if>
  </xsl:function>

  <xsl:template name="pages" as="element()?">
    <xsl:if test="chapter/page">
      <nav epub:type="page-list" role="doc-pagelist" aria-labelledby="pages" hidden="hidden">
        <h2 id="pages">{f:say('epub.pages')}</h2>
        <ol>
          <xsl:for-each select="chapter/page"><li><a href="{../@href}#{@id}">{@label}</a></li></xsl:for-each>
        </ol>
      </nav>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
