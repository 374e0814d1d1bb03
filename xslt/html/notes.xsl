<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: calls in the text and lists below it, or in their place where the source has them as blocks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- A gloss is read in its place, and so is a note of few words, in the formal parts of a document, or in another note. -->
  <xsl:template match="note" as="element()">
    <span class="note {@type}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:call-template name="in-signs"/>
    </span>
  </xsl:template>

  <xsl:template match="div/note | noteGrp/note" as="element()">
    <div class="note {@type}" role="note">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:call-template name="in-signs"/>
    </div>
  </xsl:template>

  <xsl:template match="noteGrp" as="element()">
    <div class="notes {@type}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- A list of notes that the source itself prints is told with the other notes; a note on the source is the first of them. -->
  <xsl:template match="noteGrp[@type = 'notes'] | note[f:of-source(.)]" as="empty-sequence()"/>

  <xsl:template match="note[f:called(.)]" priority="1" as="element()">
    <xsl:variable name="label" as="xs:string" select="if (@type = 'source') then f:say('page.note-on-source') else f:say('page.note', map{'n': f:number(.)})"/>
    <a class="call" role="doc-noteref" id="call:{f:note-key(.)}" href="#{f:note-id(.)}" aria-label="{$label}">
      <xsl:value-of select="f:number(.)"/>
    </a>
  </xsl:template>

  <!-- A call follows its word without a space. -->
  <xsl:template match="text()[$f:called-notes][following-sibling::node()[1][self::note[f:called(.)]]]" as="text()">
    <xsl:value-of select="replace(., '\s+$', '')"/>
  </xsl:template>

  <xsl:template match="ref[@type = 'note'][f:target(@target)[self::note]]" priority="1" as="element()">
    <a class="call printed" role="doc-noteref" href="#{f:target(@target)/@xml:id}">
      <xsl:if test="@xml:id or . is f:calls(f:target(@target))[1]">
        <xsl:attribute name="id" select="(@xml:id, 'call:' || f:target(@target)/@xml:id)[1]"/>
      </xsl:if>
      <xsl:call-template name="in-signs"/>
    </a>
  </xsl:template>

  <xsl:template match="text" mode="notes" as="element()?">
    <xsl:variable name="printed" as="element(note)*" select=".//noteGrp[@type = 'notes']/note"/>
    <xsl:variable name="on-source" as="element(note)*" select=".//note[f:of-source(.)] | $f:called-notes[@type = 'source']"/>
    <xsl:if test="$on-source or $f:called-notes or $printed">
      <section class="endnotes" role="doc-endnotes" aria-labelledby="page:notes" data-list="{f:say('page.note-in-list')}">
        <h2 id="page:notes"><xsl:value-of select="f:say('page.notes')"/></h2>
        <xsl:sequence select="f:series(f:label('notes', 'source'), $on-source)"/>
        <xsl:sequence select="f:series(f:say('page.notes-of-source'), $printed)"/>
        <xsl:for-each-group select="$f:called-notes[not(@type = 'source')]" group-by="string(@type)">
          <xsl:sequence select="f:series(f:label('notes', current-grouping-key()), current-group())"/>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:series" as="element()*">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:if test="$notes">
      <h3><xsl:value-of select="$label"/></h3>
      <ol>
        <xsl:apply-templates select="$notes" mode="endnote"/>
      </ol>
    </xsl:if>
  </xsl:function>

  <xsl:template match="note" mode="endnote" as="element()">
    <li>
      <xsl:for-each select="@xml:id, 'note:'[f:called(current())] ! (. || f:note-key(current()))">
        <xsl:if test="position() eq 1"><xsl:attribute name="id" select="."/></xsl:if>
      </xsl:for-each>
      <xsl:sequence select="f:language-attributes(f:lang(.)[. ne ''])"/>
      <xsl:call-template name="backlink"/>
      <xsl:text> </xsl:text>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <!-- The way back stands before the words of the note, so that whoever listens knows it is there. -->
  <xsl:template name="backlink" as="element()?">
    <xsl:variable name="call" as="xs:string?" select="if (f:called(.)) then 'call:' || f:note-key(.)
      else f:calls(.)[1]/(@xml:id, 'call:' || current()/@xml:id)[1]"/>
    <xsl:if test="$call">
      <a class="backlink" role="doc-backlink" href="#{$call}" aria-label="{f:say('page.back')}">
        <xsl:value-of select="if (f:called(.)) then f:number(.) else '↑'"/>
      </a>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="f:called-notes" as="element(note)*" select="//text//note[f:called(.)]"/>

  <!-- The places of the text that call a printed note. -->
  <xsl:key name="calls" match="ref[@type = 'note']" use="tokenize(@target)[1]"/>
  <xsl:function name="f:calls" as="element(ref)*">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="key('calls', '#' || $note/@xml:id, root($note))"/>
  </xsl:function>

  <!-- What names each called note, counted in its series: T1, T2, E1 … -->
  <xsl:variable name="f:numbers" as="map(xs:string, xs:string)" select="map:merge(
    for $type in distinct-values($f:called-notes/@type)
    return let $notes := $f:called-notes[@type = $type] return
    for $at in 1 to count($notes) return map:entry(generate-id($notes[$at]), upper-case(substring($type, 1, 1)) || $at))"/>

  <xsl:function name="f:note-key" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$f:numbers(generate-id($note))"/>
  </xsl:function>

  <!-- The number of a note as it is printed, if the source numbers it; a note on the source has none. -->
  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="if ($note/@type = 'source') then '*' else ($note/@n ! normalize-space(.)[. ne ''], f:note-key($note))[1]"/>
  </xsl:function>

  <!-- Whether a note says where the whole document comes from: it stands for itself, not in brackets in its place. -->
  <xsl:function name="f:of-source" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@type = 'source' and not($note/@place = 'inline') and exists($note/parent::div)"/>
  </xsl:function>

  <xsl:function name="f:note-id" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string(($note/@xml:id, 'note:' || $f:numbers(generate-id($note)))[1])"/>
  </xsl:function>

  <!-- Whether a note is told below and called in the text: notes of a paragraph or heading that say more than a few words. -->
  <xsl:function name="f:called" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@type = ('translator', 'editorial', 'source') and ($note/label or string-length($note) gt 32)
      and $note/(ancestor::p | ancestor::head | ancestor::ab)
      and not($note/(ancestor::note | ancestor::noteGrp | ancestor::opener | ancestor::closer | ancestor::teiHeader | ancestor::bibl))"/>
  </xsl:function>
</xsl:stylesheet>
