<?xml version="1.0" encoding="UTF-8"?>
<!-- The last step of a page: whatever the record nests, the page nests as HTML allows (HTML Standard, section 3.2.5, content models);
     an id stands once, a link within the page has an end, and no level of heading is left out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="tei-edition:functions"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:mode name="nested" on-no-match="shallow-copy"/>

  <xsl:key name="page-id" match="*[@id]" use="@id"/>

  <xsl:function name="f:nested" as="element()*">
    <xsl:param name="page" as="element()*"/>
    <xsl:variable name="tree" as="document-node()">
      <xsl:document><xsl:sequence select="$page"/></xsl:document>
    </xsl:variable>
    <xsl:apply-templates select="$tree/*" mode="nested">
      <xsl:with-param name="levels" select="f:levels($tree)" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:function>

  <!-- The level of each heading that has words: at most one below the heading before it. -->
  <xsl:function name="f:levels" as="map(xs:string, xs:integer)">
    <xsl:param name="tree" as="document-node()"/>
    <xsl:variable name="headings" as="element()*" select="$tree//(h1 | h2 | h3 | h4 | h5 | h6)[normalize-space()]"/>
    <xsl:sequence select="fold-left($headings, map{'last': 0}, function($levels, $heading) {
      let $level := min((xs:integer(substring(local-name($heading), 2)), $levels?last + 1))
      return map:put(map:put($levels, generate-id($heading), $level), 'last', $level)})"/>
  </xsl:function>

  <xsl:template match="*" mode="nested" as="element()">
    <xsl:call-template name="set"/>
  </xsl:template>

  <!-- Elements that hold words and what runs on among them, and nothing else. -->
  <xsl:template mode="nested" as="element()" match="p | span | i | b | em | strong | u | s | sub | sup | small | code | cite | abbr | time | q">
    <xsl:param name="in-line" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:call-template name="set">
      <xsl:with-param name="name" select="if ($in-line) then 'span'[current()/self::p] else 'div'[f:holds-flow(current())]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template mode="nested" as="element()" match="h1 | h2 | h3 | h4 | h5 | h6">
    <xsl:param name="in-line" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="in-cell" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="levels" as="map(xs:string, xs:integer)" tunnel="yes"/>
    <xsl:variable name="level" as="xs:integer?" select="$levels(generate-id())"/>
    <xsl:call-template name="set">
      <xsl:with-param name="name" select="if ($in-line) then 'span' else if ($in-cell or empty($level)) then 'div' else 'h' || $level"/>
      <xsl:with-param name="in-line" select="true()" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template mode="nested" as="element()" match="pre | summary">
    <xsl:param name="in-line" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:call-template name="set">
      <xsl:with-param name="name" select="'span'[$in-line]"/>
      <xsl:with-param name="in-line" select="true()" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A term, a heading cell and a caption hold no sections and no headings. -->
  <xsl:template mode="nested" as="element()" match="dt | th | caption">
    <xsl:call-template name="set-as-flow">
      <xsl:with-param name="in-cell" select="true()" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template mode="nested" as="element()" match="address | article | aside | blockquote | dd | details | div | dl | figcaption | figure | footer | header
    | hr | li | main | nav | ol | section | table | tbody | td | thead | tr | ul">
    <xsl:call-template name="set-as-flow"/>
  </xsl:template>

  <!-- What is more than words runs on as words in a line; a part outside the list or table it is a part of is a block. -->
  <xsl:template name="set-as-flow" as="element()">
    <xsl:param name="in-line" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="in-cell" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:call-template name="set">
      <xsl:with-param name="name" select="if ($in-line) then 'span' else 'div'[f:is-astray(current()) or $in-cell and f:is-section(current())]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A link holds no link; one that leads nowhere is none. -->
  <xsl:template mode="nested" as="element()" match="a">
    <xsl:param name="in-link" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="is-none" as="xs:boolean" select="$in-link or starts-with(@href, '#') and empty(key('page-id', substring(@href, 2)))"/>
    <xsl:call-template name="set">
      <xsl:with-param name="name" select="if (not($is-none)) then () else if (f:holds-flow(.)) then 'div' else 'span'"/>
      <xsl:with-param name="in-link" select="true()" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template mode="nested" match="@id[not(key('page-id', .)[1] is ..)] | a//@tabindex" as="empty-sequence()"/>

  <!-- An element under the name that it may have in its place; under another than its own it keeps what any element may have. -->
  <xsl:template name="set" as="element()">
    <xsl:param name="name" as="xs:string?" select="()"/>
    <xsl:param name="in-line" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="kept" as="xs:boolean" select="empty($name) or $name = local-name() or matches($name, '^h\d')"/>
    <xsl:element name="{($name, local-name())[1]}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:apply-templates select="if ($kept) then @* else @id | @lang | @dir | @title" mode="nested"/>
      <xsl:if test="not($kept)">
        <xsl:attribute name="class" select="string-join((@class, 'set-' || local-name()), ' ')"/>
      </xsl:if>
      <xsl:call-template name="parts">
        <xsl:with-param name="in-line" select="$in-line or $name = 'span'" tunnel="yes"/>
      </xsl:call-template>
    </xsl:element>
  </xsl:template>

  <!-- What stands in a list or a table, but is no entry or row, becomes one. -->
  <xsl:variable name="f:entries" as="map(xs:string, element())" select="map:merge(
    for $made in (f:box('ul', 'li'), f:box('ol', 'li'), f:box('table', ('tr', 'td')), f:box('tr', 'td')) return map{string($made/@in): $made})"/>
</xsl:stylesheet>
