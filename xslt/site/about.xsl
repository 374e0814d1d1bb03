<?xml version="1.0" encoding="UTF-8"?>
<!-- About the edition: how it was edited, by whom and with what, its signs; and the elements of its encoding. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="about" as="element()">
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="f:label('nav', 'about')"/>
      <xsl:with-param name="content" as="element()*">
        <xsl:call-template name="masthead">
          <xsl:with-param name="title" select="f:label('nav', 'about')"/>
          <xsl:with-param name="remarks" select="normalize-space(@edition-description)"/>
        </xsl:call-template>
        <div class="prose" id="page:text" tabindex="-1">
          <xsl:sequence select="
            f:part('about.declaration', f:declarations(declaration, @records)),
            f:part('about.legend', f:legend(sign/@key)),
            f:part('about.responsibility', f:agents-list(.)),
            f:part('about.licence', f:licences(.)),
            f:part('about.making', f:making(.)),
            f:part('about.encoding', f:encoding-link())"/>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="f:part" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="content" as="element()*"/>
    <xsl:if test="$content">
      <section>
        <h2>{f:say($key)}</h2>
        <xsl:sequence select="$content"/>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- What all records declare, then what only some do, with their number. -->
  <xsl:function name="f:declarations" as="element()*">
    <xsl:param name="declarations" as="element(declaration)*"/>
    <xsl:param name="records" as="xs:string"/>
    <xsl:sequence select="f:declared($declarations[@count = $records], false())"/>
    <xsl:if test="$declarations[@count ne $records]">
      <h3>{f:say('about.some')}</h3>
      <xsl:sequence select="f:declared($declarations[@count ne $records], true())"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:declared" as="element()*">
    <xsl:param name="declarations" as="element(declaration)*"/>
    <xsl:param name="counted" as="xs:boolean"/>
    <xsl:where-populated>
      <dl class="description">
        <xsl:for-each-group select="$declarations" group-by="string(@part)">
          <div>
            <dt>{f:label('field', (current-grouping-key()[. ne ''], 'note')[1])}</dt>
            <xsl:for-each select="current-group()">
              <dd><xsl:sequence select="f:in-language(., @lang)"/><xsl:if test="$counted"><xsl:text> </xsl:text><span class="tally">{f:counted('start.records-counted', @count)}</span></xsl:if></dd>
            </xsl:for-each>
          </div>
        </xsl:for-each-group>
      </dl>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="f:agents-list" as="element()?">
    <xsl:param name="about" as="element(about)"/>
    <xsl:variable name="rows" as="element()*">
      <xsl:sequence select="f:row('start.publisher', $about/@edition-publisher)"/>
      <xsl:for-each-group select="$about/agent" group-by="string(@duty)">
        <div>
          <dt><xsl:sequence select="f:language-attributes(@lang[. ne $language][not(map:contains($labels, 'role.' || current()/@duty))][current()/@duty])"/>{f:label('role', (current-grouping-key()[. ne ''], 'contributor')[1])}</dt>
          <xsl:for-each select="current-group()"><dd>{.}<xsl:text> </xsl:text><span class="tally">{f:counted('start.records-counted', @count)}</span></dd></xsl:for-each>
        </div>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:if test="$rows"><dl class="description"><xsl:sequence select="$rows"/></dl></xsl:if>
  </xsl:function>

  <xsl:function name="f:licences" as="element()*">
    <xsl:param name="about" as="element(about)"/>
    <xsl:for-each select="$about/@edition-licence[. ne '']"><p>{f:say('about.licence-edition')} <xsl:sequence select="f:licence-link(.)"/></p></xsl:for-each>
    <xsl:if test="$about/licence">
      <p>{f:say('about.licence-records')}</p>
      <ul><xsl:for-each select="$about/licence"><li><xsl:sequence select="f:licence-link(.)"/><xsl:text> </xsl:text><span class="tally">{f:counted('start.records-counted', @count)}</span></li></xsl:for-each></ul>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:making" as="element()*">
    <xsl:param name="about" as="element(about)"/>
    <xsl:if test="$about/program">
      <p>{f:say('about.making-told')}</p>
      <ul><xsl:for-each select="$about/program"><li>{.}<xsl:text> </xsl:text><span class="tally">{f:counted('start.records-counted', @count)}</span></li></xsl:for-each></ul>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:encoding-link" as="element()?">
    <xsl:if test="f:page('encoding')"><p>{f:say('about.encoding-told')} <a href="encoding.html">{f:say('about.encoding-link')}</a></p></xsl:if>
  </xsl:function>

  <xsl:template match="encoding" as="element()">
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="f:say('about.encoding')"/>
      <xsl:with-param name="of" select="'about'"/>
      <xsl:with-param name="content" as="element()*">
        <nav class="path" aria-label="{f:say('nav.path')}"><a href="about.html">{f:label('nav', 'about')}</a></nav>
        <xsl:call-template name="masthead">
          <xsl:with-param name="title" select="f:say('about.encoding')"/>
          <xsl:with-param name="remarks" select="f:say('about.elements-told', map{'n': count(element)})"/>
        </xsl:call-template>
        <ul class="files">
          <li><a href="schema/edition.odd" type="application/xml">{f:say('about.odd')}</a></li>
          <li><a href="schema/edition.rng" type="application/xml">{f:say('about.rng')}</a></li>
        </ul>
        <div class="wide-table" id="page:text" tabindex="-1">
          <table class="elements">
            <thead><tr><xsl:for-each select="'element', 'meaning', 'count', 'records'"><th scope="col">{f:label('about', 'column-' || .)}</th></xsl:for-each></tr></thead>
            <tbody><xsl:apply-templates select="element"/></tbody>
          </table>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="element" as="element()">
    <tr id="element:{@name}">
      <th scope="row"><code>{@name}</code></th>
      <td lang="en">{.}</td>
      <td class="tally">{@count}</td>
      <td class="tally">{@records}</td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
