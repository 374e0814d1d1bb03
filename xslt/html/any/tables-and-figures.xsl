<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables with captions and wide cells, numbered lists, figures, formulas, and what is not words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="table/head[1]" priority="1" as="element()">
    <caption>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </caption>
  </xsl:template>

  <!-- A cell that reaches over others, but not over the end of its table. -->
  <xsl:template match="cell[@rows or @cols]" priority="2" as="element()">
    <xsl:variable name="rows" as="xs:integer?" select="@rows[. castable as xs:integer] ! xs:integer(.)"/>
    <xsl:variable name="columns" as="xs:integer?" select="@cols[. castable as xs:integer] ! xs:integer(.)"/>
    <xsl:variable name="below" as="xs:integer" select="count(../following-sibling::row[position() lt $rows])"/>
    <xsl:variable name="cell" as="element()"><xsl:next-match/></xsl:variable>
    <xsl:element name="{local-name($cell)}">
      <xsl:sequence select="$cell/@*"/>
      <xsl:if test="$rows gt 1 and $below">
        <xsl:attribute name="rowspan" select="min(($rows, $below + 1))"/>
      </xsl:if>
      <xsl:if test="$columns = 2 to 1000">
        <xsl:attribute name="colspan" select="$columns"/>
      </xsl:if>
      <xsl:sequence select="$cell/node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list[(@rend, @type) ! tokenize(.) = ('ordered', 'numbered', 'numeric', 'decimal')][not(label)]" priority="1" as="element()*">
    <xsl:apply-templates select="head"/>
    <ol class="list">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates select="(* | text()[normalize-space()]) except head"/>
    </ol>
  </xsl:template>

  <xsl:template match="figure | notatedMusic" as="element()">
    <figure class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </figure>
  </xsl:template>

  <!-- Images and sounds do not lie beside the page: what is known of them is told, and a web address is linked. -->
  <xsl:template match="graphic | media" as="element()">
    <xsl:variable name="href" as="xs:string?" select="f:href(@url)"/>
    <span class="graphic">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:element name="{if ($href) then 'a' else 'span'}">
        <xsl:if test="$href">
          <xsl:attribute name="href" select="$href"/>
        </xsl:if>
        <xsl:value-of select="'[' || f:say('any.' || local-name()) || ': ' || tokenize(@url, '/')[last()] || ']'"/>
      </xsl:element>
      <xsl:if test="node()"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:template match="binaryObject" as="element()">
    <details class="binaryObject">
      <xsl:sequence select="f:attributes(.)"/>
      <summary><xsl:value-of select="string-join((f:say('any.encoded-data'), @mimeType), ' ')"/></summary>
      <code><xsl:apply-templates/></code>
    </details>
  </xsl:template>

  <xsl:template match="formula" as="element()">
    <span class="formula">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:function name="f:is-ruby" as="xs:boolean">
    <xsl:param name="element" as="node()"/>
    <xsl:sequence select="exists($element/self::ruby/rt) and empty($element/(* except (rb | rt)))"/>
  </xsl:function>

  <!-- Small print above the words it is about. -->
  <xsl:template match="ruby | rb | rt" as="element()">
    <xsl:element name="{if (f:is-ruby((self::ruby, ..)[1]) and not(self::rb)) then local-name() else 'span'}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
