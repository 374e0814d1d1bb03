<?xml version="1.0" encoding="UTF-8"?>
<!-- The critical apparatus: the reading of the text in its place, the others below with their witnesses. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:variable name="f:entries" as="element(app)*" select="if ($f:is-record) then () else //text//app[not(ancestor::app or ancestor::listApp)][lem or rdg or rdgGrp]"/>
  <xsl:variable name="f:entry-numbers" as="map(xs:string, xs:integer)" select="map:merge(
    for $at in 1 to count($f:entries) return map:entry(generate-id($f:entries[$at]), $at))"/>

  <!-- The lemma, or for want of one the first reading. -->
  <xsl:function name="f:lemma" as="element()?">
    <xsl:param name="entry" as="element(app)"/>
    <xsl:sequence select="($entry/lem, $entry/rdgGrp/lem, $entry/rdg, $entry/rdgGrp/rdg)[1]"/>
  </xsl:function>

  <xsl:template match="app[map:contains($f:entry-numbers, generate-id())]" as="element()">
    <xsl:variable name="number" as="xs:integer" select="$f:entry-numbers(generate-id())"/>
    <xsl:element name="{if (f:is-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'app'"/>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates select="f:lemma(.)"/>
      <a class="call" role="doc-noteref" id="appcall:{$number}" href="#app:{$number}" aria-label="{f:say('any.apparatus')} {f:letters($number)}">
        <xsl:value-of select="f:letters($number)"/>
      </a>
    </xsl:element>
  </xsl:template>

  <!-- An entry of an apparatus that stands apart from the text. -->
  <xsl:template match="listApp/app" as="element()">
    <div class="app">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:for-each select="(@loc, @n)[1]"><b class="n"><xsl:value-of select="."/></b><xsl:text> </xsl:text></xsl:for-each>
      <xsl:for-each select="lem">
        <xsl:apply-templates select="."/>
        <xsl:value-of select="f:witnesses(.) || '] '"/>
      </xsl:for-each>
      <xsl:apply-templates select="* except lem" mode="reading">
        <xsl:with-param name="lemma" select="()" tunnel="yes"/>
      </xsl:apply-templates>
    </div>
  </xsl:template>

  <!-- a, b … z, aa, ab … -->
  <xsl:function name="f:letters" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:number value="$number" format="a"/>
  </xsl:function>

  <xsl:template name="apparatus" as="element()?">
    <xsl:if test="$f:entries">
      <section class="endnotes apparatus" aria-labelledby="page:apparatus">
        <h2 id="page:apparatus"><xsl:value-of select="f:say('any.apparatus')"/></h2>
        <ol>
          <xsl:apply-templates select="$f:entries" mode="apparatus"/>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="app" mode="apparatus" as="element()">
    <xsl:variable name="number" as="xs:integer" select="$f:entry-numbers(generate-id())"/>
    <xsl:variable name="lemma" as="element()?" select="f:lemma(.)"/>
    <li id="app:{$number}">
      <a class="backlink" role="doc-backlink" href="#appcall:{$number}" aria-label="{f:say('page.back')}"><xsl:value-of select="f:letters($number)"/></a>
      <xsl:text> </xsl:text>
      <span class="lem"><xsl:value-of select="f:shortened(normalize-space($lemma))"/></span>
      <xsl:value-of select="f:witnesses($lemma) || '] '"/>
      <xsl:apply-templates select="* except $lemma" mode="reading">
        <xsl:with-param name="lemma" select="$lemma" tunnel="yes"/>
      </xsl:apply-templates>
    </li>
  </xsl:template>

  <xsl:template match="rdgGrp" mode="reading" as="node()*">
    <xsl:param name="lemma" as="element()?" tunnel="yes"/>
    <xsl:apply-templates select="* except $lemma" mode="reading"/>
  </xsl:template>
  <xsl:template match="rdg | lem" mode="reading" as="node()*">
    <span class="rdg">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
      <xsl:if test="not(node())"><i><xsl:value-of select="f:say('any.omitted')"/></i></xsl:if>
      <xsl:value-of select="f:witnesses(.)"/>
    </span>
    <xsl:text>; </xsl:text>
  </xsl:template>
  <xsl:template match="*" mode="reading" priority="-1" as="node()*">
    <xsl:apply-templates select="."/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- The witnesses of a reading by their sigla, and whose conjecture it is. -->
  <xsl:function name="f:witnesses" as="xs:string">
    <xsl:param name="reading" as="element()?"/>
    <xsl:variable name="sigla" as="xs:string*" select="$reading/(@wit, @resp, @source) ! tokenize(.) ! f:siglum(., $reading)"/>
    <xsl:sequence select="string-join($sigla ! (' ' || .))"/>
  </xsl:function>

  <xsl:function name="f:siglum" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="witness" as="element()?" select="if (root($reading) instance of document-node()) then key('id', substring-after($pointer, '#'), root($reading))[1] else ()"/>
    <xsl:sequence select="string(($witness/@n, $witness/abbr[1]/normalize-space(), replace($pointer, '^.*#', ''))[1])"/>
  </xsl:function>

  <xsl:function name="f:shortened" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="each" as="xs:string*" select="tokenize($words)"/>
    <xsl:sequence select="if (count($each) gt 5) then string-join($each[position() lt 3], ' ') || ' … ' || $each[last()] else $words"/>
  </xsl:function>

  <xsl:template match="witness" as="element()">
    <div class="witness">
      <xsl:sequence select="f:attributes(.)"/>
      <b class="siglum"><xsl:value-of select="(@n, @xml:id)[1]"/></b>
      <xsl:text> </xsl:text>
      <xsl:apply-templates/>
    </div>
  </xsl:template>
</xsl:stylesheet>
