<?xml version="1.0" encoding="UTF-8"?>
<!-- Footnotes and endnotes of any project: a number in the text, the note below it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="*" mode="notes" priority="-1" as="element()*">
    <xsl:apply-templates select="(descendant-or-self::text)[1]" mode="notes"/>
    <xsl:if test="$f:footnotes">
      <section class="endnotes footnotes" role="doc-endnotes" aria-labelledby="page:footnotes">
        <h2 id="page:footnotes"><xsl:value-of select="f:say('page.notes')"/></h2>
        <ol>
          <xsl:apply-templates select="$f:footnotes" mode="footnote"/>
        </ol>
      </section>
    </xsl:if>
    <xsl:call-template name="apparatus"/>
  </xsl:template>

  <!-- A note that stands in a line and is told below: by its place, or because it is long and its place is not stated. -->
  <xsl:function name="f:is-footnote" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="(if ($note/@place) then tokenize($note/@place) = ('foot', 'bottom', 'end', 'below', 'endnote', 'footnote')
        else not($note/@type = ('translator', 'editorial', 'source', 'gloss', 'handwritten', 'credits', 'contents', 'abstract')) and string-length($note) gt 32)
      and not(f:is-block($note)) and not(f:called($note)) and exists($note/ancestor::text)
      and not($note/(ancestor::note | ancestor::noteGrp | ancestor::app | ancestor::bibl | ancestor::biblStruct | ancestor::teiHeader | ancestor::msDesc | ancestor::entry
      | ancestor::person | ancestor::place | ancestor::org | ancestor::ref))"/>
  </xsl:function>

  <xsl:variable name="f:footnotes" as="element(note)*" select="if ($f:is-record) then () else //text//note[f:is-footnote(.)]"/>
  <xsl:variable name="f:footnote-numbers" as="map(xs:string, xs:integer)" select="map:merge(
    for $at in 1 to count($f:footnotes) return map:entry(generate-id($f:footnotes[$at]), $at))"/>

  <xsl:template match="note[$f:footnotes][map:contains($f:footnote-numbers, generate-id())]" priority="2" as="element()">
    <xsl:variable name="number" as="xs:integer" select="$f:footnote-numbers(generate-id())"/>
    <a class="call" role="doc-noteref" id="footcall:{$number}" href="#{(@xml:id, 'foot:' || $number)[1]}" aria-label="{f:say('page.note', map{'n': $number})}">
      <xsl:value-of select="$number"/>
    </a>
  </xsl:template>

  <xsl:template match="text()[$f:footnotes][following-sibling::node()[1][self::note[map:contains($f:footnote-numbers, generate-id())]]]" priority="2" as="text()">
    <xsl:value-of select="replace(., '\s+$', '')"/>
  </xsl:template>

  <xsl:template match="note" mode="footnote" as="element()">
    <xsl:variable name="number" as="xs:integer" select="$f:footnote-numbers(generate-id())"/>
    <li id="{(@xml:id, 'foot:' || $number)[1]}">
      <xsl:sequence select="f:language-attributes(f:lang(.)[. ne ''])"/>
      <a class="backlink" role="doc-backlink" href="#footcall:{$number}" aria-label="{f:say('page.back')}"><xsl:value-of select="$number"/></a>
      <xsl:text> </xsl:text>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <!-- Notes printed in other texts than the first stand where they are. -->
  <xsl:template match="noteGrp[@type = 'notes'][not($f:is-record)][not(ancestor::text[last()] is (//text)[1])]" priority="1" as="element()">
    <div class="notes">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>
  <xsl:template match="note[not($f:is-record)][f:is-block(.)][not(parent::div | parent::noteGrp)]" as="element()">
    <div class="note" role="note">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:call-template name="in-signs"/>
    </div>
  </xsl:template>
</xsl:stylesheet>
