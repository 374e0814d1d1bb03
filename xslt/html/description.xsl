<?xml version="1.0" encoding="UTF-8"?>
<!-- About the record: its citation and rights, and below them everything else the TEI header says. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="TEI | teiCorpus" mode="about" as="element()">
    <section class="about" aria-labelledby="page:about">
      <h2 id="page:about"><xsl:value-of select="f:say('page.about')"/></h2>
      <xsl:apply-templates select="teiHeader/fileDesc/sourceDesc/bibl, teiHeader/fileDesc/publicationStmt/availability" mode="about"/>
      <details>
        <summary><xsl:value-of select="f:say('page.description')"/></summary>
        <xsl:variable name="rows" as="item()*">
          <xsl:apply-templates select="teiHeader" mode="description"/>
        </xsl:variable>
        <dl class="description">
          <xsl:sequence select="f:rows($rows)"/>
        </dl>
      </details>
    </section>
  </xsl:template>

  <xsl:template match="bibl" mode="about" as="element()*">
    <h3><xsl:value-of select="f:say(if (@type = 'asCited') then 'page.citation' else 'page.source')"/></h3>
    <blockquote class="citation"><p><xsl:sequence select="f:own-language(.), f:attributes(.)"/><xsl:apply-templates/></p></blockquote>
  </xsl:template>

  <xsl:template match="availability" mode="about" as="item()*">
    <h3><xsl:value-of select="f:say('page.rights')"/></h3>
    <xsl:choose>
      <xsl:when test="exists(f:own-language(.))"><div><xsl:sequence select="f:own-language(.)"/><xsl:apply-templates/></div></xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Parts of the header that only hold other parts. -->
  <xsl:template mode="description" as="item()*" match="teiHeader | fileDesc | titleStmt | publicationStmt | notesStmt | sourceDesc | msDesc
    | msContents | msItem | physDesc | objectDesc | supportDesc | handDesc | handNotes | history | encodingDesc | editorialDecl | classDecl | taxonomy
    | listPrefixDef | appInfo | profileDesc | creation | textClass | correspDesc | settingDesc | particDesc | listPerson | revisionDesc | standOff">
    <xsl:apply-templates select="*" mode="description"/>
  </xsl:template>

  <!-- Told elsewhere on the page, or telling nothing to a reader. -->
  <xsl:template match="abstract | bibl | availability | linkGrp | catRef | title[not(@type = 'sub')]" mode="description" as="empty-sequence()"/>

  <xsl:template match="bibl/textLang" as="item()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="*[map:contains($labels, 'field.' || local-name())]" mode="description" priority="-1" as="element()">
    <div>
      <dt><xsl:value-of select="f:field(.)"/></dt>
      <dd><xsl:sequence select="f:language-attributes(@xml:lang)"/><xsl:apply-templates/></dd>
    </div>
  </xsl:template>

  <!-- The label of a part of the header, with its kind. -->
  <xsl:function name="f:field" as="xs:string">
    <xsl:param name="field" as="element()"/>
    <xsl:variable name="kind" as="attribute()?" select="$field/(self::note/@type, self::correspAction/@type)"/>
    <xsl:sequence select="string-join((f:label('field', local-name($field)), $kind ! ('(' || ($labels('field-kind.' || .), f:in-words(.) => lower-case())[1] || ')')), ' ')"/>
  </xsl:function>

  <xsl:template match="respStmt" mode="description" as="element()*">
    <xsl:sequence select="f:fact(normalize-space(resp[1]), f:agents(.))"/>
    <xsl:apply-templates select="note" mode="description"/>
  </xsl:template>
  <xsl:template match="date" mode="description" as="element()*">
    <xsl:sequence select="f:fact(f:label('date', @type), string-join((normalize-space(.), f:normalised-date(.)[. ne normalize-space(current())])[. ne ''], ' = '))"/>
  </xsl:template>
  <xsl:template match="idno" mode="description" as="element()*">
    <xsl:sequence select="f:fact(f:say('field.idno', map{'type': (@type ! ($labels('field-kind.' || .), string(.))[1], f:say('field.number'))[1]}), .)"/>
  </xsl:template>
  <xsl:template match="msIdentifier" mode="description" as="element()*">
    <xsl:sequence select="f:fact(f:say('field.archive'), string-join(* ! normalize-space(.), ', '))"/>
  </xsl:template>
  <xsl:template match="langUsage" mode="description" as="element()*">
    <xsl:sequence select="f:fact(f:say('field.languages'), string-join(language ! (normalize-space(.) || ' [' || @ident || ']'), '; '))"/>
  </xsl:template>
  <xsl:template match="correspAction" mode="description" as="element()*">
    <xsl:sequence select="f:fact(f:field(.), f:party(.))"/>
  </xsl:template>
  <xsl:template match="category" mode="description" as="element()*">
    <xsl:sequence select="f:fact(f:say('field.category'), catDesc[1])"/>
    <xsl:apply-templates select="category" mode="description"/>
  </xsl:template>
  <xsl:template match="keywords" mode="description" as="element()*">
    <xsl:variable name="label" as="xs:string" select="f:say(if (term/placeName) then 'field.places' else if (term/*) then 'field.persons-and-bodies' else 'field.keywords')"/>
    <xsl:sequence select="f:fact($label, string-join(term ! normalize-space(.), '; '))"/>
  </xsl:template>
  <xsl:template match="application" mode="description" as="element()*">
    <xsl:sequence select="f:fact(f:say('field.application'), normalize-space(label[1]) || ' ' || @version)"/>
  </xsl:template>
  <xsl:template match="change" mode="description" as="element()*">
    <xsl:sequence select="f:fact(f:say('field.change'), string-join((@when, normalize-space(.)), ': '))"/>
  </xsl:template>

  <xsl:template match="licence" as="element()*">
    <xsl:variable name="href" as="xs:string?" select="f:href(@target)"/>
    <xsl:apply-templates select="p"/>
    <xsl:where-populated>
      <p><xsl:apply-templates select="node() except p"/></p>
    </xsl:where-populated>
    <xsl:for-each select="$href"><p><a href="{.}" rel="license"><xsl:value-of select="."/></a></p></xsl:for-each>
  </xsl:template>

  <xsl:template match="catDesc | resp" as="item()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
