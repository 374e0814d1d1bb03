<?xml version="1.0" encoding="UTF-8"?>
<!-- The start page: what the edition is, how much of it there is and from when, and its records by date. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="index" as="element()">
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="$edition"/>
      <xsl:with-param name="content" as="element()*">
        <header class="masthead">
          <h1>{($edition[. ne ''], f:say('page.all-records'))[1]}</h1>
          <xsl:for-each select="@edition-description[. ne '']"><p class="subtitle">{normalize-space(.)}</p></xsl:for-each>
          <xsl:apply-templates select="facts"/>
          <xsl:call-template name="downloads"/>
        </header>
        <xsl:apply-templates select="* except facts"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="facts" as="element()">
    <dl class="facts">
      <xsl:sequence select="
        f:row('start.records', f:counted('start.records-counted', @records)),
        f:row('start.dates', f:years(.)),
        f:row('start.languages', string-join(language, ', '))"/>
      <xsl:where-populated>
        <div><xsl:if test="register[@count ne '0']"><dt>{f:say('start.registers')}</dt></xsl:if><xsl:apply-templates select="register[@count ne '0']"/></div>
      </xsl:where-populated>
      <xsl:where-populated>
        <div class="wide"><xsl:if test="archive"><dt>{f:label('nav', 'archives')}</dt></xsl:if><xsl:apply-templates select="archive | more-archives"/></div>
      </xsl:where-populated>
      <xsl:sequence select="f:row('start.publisher', ../@edition-publisher), f:licence-row(../@edition-licence)"/>
    </dl>
  </xsl:template>

  <xsl:template match="register" as="element()">
    <dd><a href="{@name}.html">{f:counted('start.' || @name || '-counted', @count)}</a></dd>
  </xsl:template>

  <!-- The archives with most records; the register has the others. -->
  <xsl:template match="archive" as="element()">
    <dd>{.}</dd>
  </xsl:template>

  <xsl:template match="more-archives" as="element()">
    <dd><a href="archives.html">{f:counted('start.archives-more', @count)}</a></dd>
  </xsl:template>

  <xsl:function name="f:row" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="normalize-space($value)"><div><dt>{f:say($key)}</dt><dd>{$value}</dd></div></xsl:if>
  </xsl:function>

  <!-- From the first year to the last, and how many records have no date. -->
  <xsl:function name="f:years" as="xs:string">
    <xsl:param name="facts" as="element(facts)"/>
    <xsl:variable name="span" as="xs:string?" select="if ($facts/@from = $facts/@to) then $facts/@from
      else $facts/@from ! f:say('time.span', map{'from': ., 'to': $facts/@to})"/>
    <xsl:sequence select="string-join(($span, $facts[@from]/@undated[. ne '0'] ! f:counted('start.undated', .)), '; ')"/>
  </xsl:function>

  <xsl:variable name="f:spdx" as="map(xs:string, xs:string)" select="map{'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
    'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/', 'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
    'CC-BY-NC-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/', 'CC-BY-NC-SA-4.0': 'https://creativecommons.org/licenses/by-nc-sa/4.0/'}"/>

  <!-- A licence by its SPDX identifier or its address. -->
  <xsl:function name="f:licence" as="xs:string?">
    <xsl:param name="licence" as="xs:string"/>
    <xsl:sequence select="($f:spdx($licence), $licence[matches(., '^https?://[^\s&quot;&lt;&gt;]+$')])[1]"/>
  </xsl:function>

  <xsl:function name="f:licence-row" as="element()?">
    <xsl:param name="licence" as="xs:string?"/>
    <xsl:for-each select="$licence[. ne '']">
      <div>
        <dt>{f:say('start.licence')}</dt>
        <dd><xsl:sequence select="f:licence-link(.)"/></dd>
      </div>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:licence-link" as="item()">
    <xsl:param name="licence" as="xs:string"/>
    <xsl:variable name="words" as="text()"><xsl:value-of select="$licence"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="f:licence($licence)"><a href="{f:licence($licence)}" rel="license">{$words}</a></xsl:when>
      <xsl:otherwise><xsl:sequence select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Files of the whole edition, by the name of the part of the site that makes them. -->
  <xsl:variable name="f:editions" as="map(xs:string, xs:string)" select="map{
    'epub': 'edition.epub', 'edition-text': 'edition.txt', 'edition-json': 'edition.json', 'cmif': 'cmif.xml', 'feed': 'feed.xml'}"/>

  <xsl:template name="downloads" as="element()?">
    <xsl:where-populated>
      <ul class="files">
        <xsl:for-each select="('epub', 'edition-text', 'edition-json', 'cmif', 'feed')[. = tokenize($site)]">
          <li><a href="{$f:editions(.)}">{f:label('start', 'file-' || .)}</a></li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:template>
</xsl:stylesheet>
