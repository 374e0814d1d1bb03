<?xml version="1.0" encoding="UTF-8"?>
<!-- The search page: a form and a place for results, both shown by the script, and a word to whoever reads without it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="search" as="element()">
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="f:label('nav', 'search')"/>
      <xsl:with-param name="content" as="element()*">
        <xsl:call-template name="masthead">
          <xsl:with-param name="title" select="f:label('nav', 'search')"/>
        </xsl:call-template>
        <p class="without">{f:say('search.without')} <a href="{(f:page('dates'), 'index.html')[1]}">{f:say('search.list')}</a></p>
        <xsl:call-template name="form"/>
        <section class="results" id="page:text" tabindex="-1" aria-label="{f:say('search.results')}">
          <xsl:for-each select="'found', 'found-one', 'none', 'more', 'failed'"><xsl:attribute name="data-{.}" select="f:label('search', .)"/></xsl:for-each>
          <p class="status" role="status"></p>
          <ol class="records"></ol>
          <button type="button" class="more" hidden="hidden">{f:say('search.more')}</button>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="form" as="element()">
    <form class="search" role="search" action="search.html" method="get" hidden="hidden">
      <label class="words"><span>{f:say('search.words')}</span><input type="search" name="q" autocomplete="off" spellcheck="false"/></label>
      <button type="submit">{f:say('search.find')}</button>
      <div class="narrow">
        <xsl:call-template name="languages"/>
        <xsl:call-template name="archives"/>
        <xsl:if test="@from ne @to">
          <label><span>{f:say('search.from')}</span><input type="number" name="from" min="{@from}" max="{@to}" placeholder="{@from}"/></label>
          <label><span>{f:say('search.to')}</span><input type="number" name="to" min="{@from}" max="{@to}" placeholder="{@to}"/></label>
        </xsl:if>
      </div>
    </form>
  </xsl:template>

  <xsl:template name="languages" as="element()">
    <label>
      <span>{f:say('search.language')}</span>
      <select name="language">
        <option value="">{f:say('search.all')}</option>
        <xsl:for-each select="language"><option value="{@tag}" data-sections="{@sections}">{.}</option></xsl:for-each>
      </select>
    </label>
  </xsl:template>

  <xsl:template name="archives" as="element()?">
    <xsl:if test="archive[2]">
      <label>
        <span>{f:say('search.archive')}</span>
        <select name="archive">
          <option value="">{f:say('search.all')}</option>
          <xsl:for-each select="archive"><option>{.}</option></xsl:for-each>
        </select>
      </label>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
