<?xml version="1.0" encoding="UTF-8"?>
<!-- What all pages of the edition have: the head, the way to the other pages, and the title. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A page round its content; all but the start page stand below it. -->
  <xsl:template name="page" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="content" as="element()*"/>
    <xsl:param name="of" as="xs:string" select="$name"/>
    <html lang="{$language}">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="$title"/>
      </xsl:call-template>
      <body>
        <a class="skip" href="#page:text">{f:say('page.skip')}</a>
        <xsl:call-template name="above">
          <xsl:with-param name="here" select="$of"/>
        </xsl:call-template>
        <main class="single index">
          <xsl:sequence select="$content"/>
        </main>
        <xsl:call-template name="below"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="head" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="{f:policy(exists(self::search))}"/>
      <meta name="color-scheme" content="light dark"/>
      <title>{string-join(distinct-values(($title, $edition)[. ne '']), ' · ')}</title>
      <xsl:for-each select="@edition-description[. ne '']"><meta name="description" content="{normalize-space(.)}"/></xsl:for-each>
      <xsl:for-each select="'edition.css', 'site.css', $css[. ne '']"><link rel="stylesheet" href="{$assets}{.}"/></xsl:for-each>
      <script src="{$assets}edition.js"></script>
      <xsl:if test="self::search"><script src="{$assets}search.js" defer="defer"></script></xsl:if>
      <xsl:for-each select="$address[matches(., '^https?://\S+$')]"><link rel="canonical" href="{.}"/></xsl:for-each>
      <xsl:for-each select="f:page('feed')"><link rel="alternate" type="application/atom+xml" href="feed.xml" title="{$edition}"/></xsl:for-each>
      <xsl:for-each select="$previous[. ne '']"><link rel="prev" href="{.}"/></xsl:for-each>
      <xsl:for-each select="$next[. ne '']"><link rel="next" href="{.}"/></xsl:for-each>
      <xsl:apply-templates select="self::index" mode="linked-data"/>
    </head>
  </xsl:template>

  <!-- Words that may be in another language than the page. -->
  <xsl:function name="f:in-language" as="node()?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$tag and $tag ne $language"><span><xsl:sequence select="f:language-attributes($tag)"/>{$words}</span></xsl:when>
      <xsl:otherwise>{$words}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A page may load what lies beside it and nothing else; the search also reads its index and runs the code in it. -->
  <xsl:function name="f:policy" as="xs:string">
    <xsl:param name="searching" as="xs:boolean"/>
    <xsl:sequence select="'default-src ''none''; script-src ''self'' file:' || (if ($searching) then ' ''wasm-unsafe-eval''; connect-src ''self''' else '')
      || '; style-src ''self'' file:; img-src ''self'' file:; base-uri ''none''; form-action ' || (if ($searching) then '''self'' file:' else '''none''')"/>
  </xsl:function>

  <xsl:template name="above" as="element()">
    <xsl:param name="here" as="xs:string"/>
    <header class="site index-site">
      <nav aria-label="{f:say('page.edition')}">
        <xsl:if test="not(self::index) and $edition"><a class="edition" href="index.html" rel="up">{$edition}</a></xsl:if>
        <xsl:call-template name="pages">
          <xsl:with-param name="here" select="$here"/>
        </xsl:call-template>
      </nav>
      <xsl:call-template name="theme"/>
    </header>
  </xsl:template>

  <!-- The pages before and after in a row of pages, below the text where a reader comes to its end. -->
  <xsl:template name="below" as="element()?">
    <xsl:if test="$previous or $next">
      <nav class="row" aria-label="{f:say('nav.row')}">
        <xsl:if test="$previous"><a rel="prev" href="{$previous}">← {f:say('page.previous')}</a></xsl:if>
        <xsl:if test="$next"><a rel="next" href="{$next}">{f:say('page.next')} →</a></xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="masthead" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="remarks" as="xs:string*"/>
    <header class="masthead">
      <h1>{$title}</h1>
      <xsl:for-each select="$remarks[. ne '']"><p class="remark">{.}</p></xsl:for-each>
    </header>
  </xsl:template>
</xsl:stylesheet>
