<?xml version="1.0" encoding="UTF-8"?>
<!-- Records by date: the list of all, the pages of a long list, and the page that leads to them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="dates" as="element()">
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="f:label('nav', 'dates')"/>
      <xsl:with-param name="content" as="element()*">
        <xsl:call-template name="masthead">
          <xsl:with-param name="title" select="f:label('nav', 'dates')"/>
        </xsl:call-template>
        <xsl:apply-templates/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="stretch" as="element()">
    <xsl:variable name="title" as="xs:string" select="f:part-of(f:capitalised(f:stretch(@key)), @part)"/>
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="of" select="'dates'"/>
      <xsl:with-param name="content" as="element()*">
        <nav class="path" aria-label="{f:say('nav.path')}"><a href="dates.html">{f:label('nav', 'dates')}</a></nav>
        <xsl:call-template name="masthead">
          <xsl:with-param name="title" select="$title"/>
        </xsl:call-template>
        <xsl:apply-templates select="list"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="f:part-of" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="part" as="xs:string?"/>
    <xsl:sequence select="if ($part) then f:say('nav.part', map{'title': $title, 'n': $part}) else $title"/>
  </xsl:function>

  <xsl:template match="overview" as="element()">
    <section class="list" aria-labelledby="page:text">
      <h2 id="page:text" tabindex="-1">{f:counted('start.records-by-date', @count)}</h2>
      <ul class="stretches">
        <xsl:for-each select="page">
          <li><a href="{@href}">{f:part-of(f:capitalised(f:stretch(@key)), @part)}</a><xsl:text> </xsl:text><span class="tally">{@count}</span></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="list" as="element()">
    <section class="list" aria-labelledby="page:text">
      <h2 id="page:text" tabindex="-1">{f:counted('start.records-by-date', @count)}</h2>
      <xsl:apply-templates select="group"/>
    </section>
  </xsl:template>

  <xsl:template match="group" as="element()">
    <section class="span">
      <h3 id="{if (matches(@key, '^-?\d+$')) then 'year:' || xs:integer(@key) else 'time:' || @key}">{f:capitalised(f:stretch(@key))}</h3>
      <ol class="records">
        <xsl:apply-templates select="record"/>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="record" as="element()">
    <li>
      <p class="title"><a href="{@href}"><xsl:sequence select="f:language-attributes(@lang[. ne $language])"/>{.}</a></p>
      <p class="details"><xsl:sequence select="f:in-language(string(@date), @date-lang)"/>{string-join((''[current()/@date], @kind ! f:label('kind', .), @languages ! replace(., ' ', ', ')), ' · ')}</p>
    </li>
  </xsl:template>
</xsl:stylesheet>
