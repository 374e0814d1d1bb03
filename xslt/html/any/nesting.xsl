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

  <xsl:template match="*:math" mode="nested" as="element()">
    <xsl:sequence select="."/>
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

  <xsl:template mode="nested" as="element()" match="ruby | rt">
    <xsl:call-template name="set">
      <xsl:with-param name="in-line" select="true()" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A term, a heading cell and a caption hold no sections and no headings. -->
  <xsl:template mode="nested" as="element()" match="dt | th | caption">
    <xsl:call-template name="set-as-flow">
      <xsl:with-param name="in-cell" select="true()" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template mode="nested" as="element()" match="address | article | aside | blockquote | dd | details | div | figcaption | figure | footer | header
    | hr | li | main | nav | ol | section | table | tbody | td | thead | tr | ul">
    <xsl:call-template name="set-as-flow"/>
  </xsl:template>

  <!-- Terms and descriptions take turns, or neither they nor their list are such. -->
  <xsl:template mode="nested" as="element()" match="dl">
    <xsl:variable name="out-of-turn" as="xs:boolean" select="not(f:takes-turns(.))"/>
    <xsl:call-template name="set-as-flow">
      <xsl:with-param name="out-of-turn" select="$out-of-turn" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is more than words runs on as words in a line; a part that is out of its list or table is a block. -->
  <xsl:template name="set-as-flow" as="element()">
    <xsl:param name="in-line" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="in-cell" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="out-of-turn" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:call-template name="set">
      <xsl:with-param name="name" select="if ($in-line) then 'span'
        else 'div'[f:is-astray(current()) or $in-cell and f:is-section(current()) or $out-of-turn and f:is-of-terms(current())]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="f:is-section" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(self::section | self::article | self::aside | self::nav | self::header | self::footer))"/>
  </xsl:function>

  <xsl:function name="f:is-of-terms" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(self::dl | self::dt | self::dd))"/>
  </xsl:function>

  <xsl:function name="f:is-astray" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(self::li[not(parent::ul | parent::ol)] | self::tr[not(parent::table | parent::tbody | parent::thead)]
      | self::td[not(parent::tr)] | self::th[not(parent::tr)] | self::caption[preceding-sibling::* or not(parent::table)]
      | self::dt[not(parent::dl | parent::div/parent::dl)] | self::dd[not(parent::dl | parent::div/parent::dl)]))"/>
  </xsl:function>

  <xsl:function name="f:takes-turns" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="empty($list/text()[normalize-space()]) and (if ($list/div) then empty($list/(* except div)) and (every $group in $list/div satisfies f:takes-turns($group))
      else empty($list/(* except (dt | dd))) and not($list/*[1]/self::dd) and not($list/*[last()]/self::dt))"/>
  </xsl:function>

  <xsl:function name="f:holds-flow" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/descendant::*[self::div or self::p or self::ul or self::ol or self::dl or self::table or self::section
      or self::article or self::blockquote or self::pre or self::figure or self::header or self::details or self::li or self::dt or self::dd or self::tr
      or self::td or self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6 or self::aside or self::figcaption or self::hr or self::address])"/>
  </xsl:function>

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
  <xsl:template name="parts" as="node()*">
    <xsl:param name="in-line" as="xs:boolean" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$in-line or not(self::ul | self::ol | self::table | self::tr)">
        <xsl:apply-templates mode="nested"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="node()[not(self::text()) or normalize-space()]" mode="entry-of-list"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:mode name="entry-of-list" on-no-match="fail"/>

  <xsl:template match="ul/li | ol/li | table/(caption[not(preceding-sibling::*)] | thead | tbody | tr) | tr/(td | th)" mode="entry-of-list" as="element()">
    <xsl:apply-templates select="." mode="nested"/>
  </xsl:template>
  <xsl:template match="ul/node() | ol/node()" mode="entry-of-list" priority="-1" as="element()">
    <li class="between" xmlns="http://www.w3.org/1999/xhtml"><xsl:apply-templates select="." mode="nested"/></li>
  </xsl:template>
  <xsl:template match="table/node()" mode="entry-of-list" priority="-1" as="element()">
    <tr class="between" xmlns="http://www.w3.org/1999/xhtml">
      <td colspan="{max((1, sum(../descendant::tr[1]/(td | th)/xs:integer((@colspan, 1)[1]))))}"><xsl:apply-templates select="." mode="nested"/></td>
    </tr>
  </xsl:template>
  <xsl:template match="tr/node()" mode="entry-of-list" priority="-1" as="element()">
    <td class="between" xmlns="http://www.w3.org/1999/xhtml"><xsl:apply-templates select="." mode="nested"/></td>
  </xsl:template>
</xsl:stylesheet>
