<?xml version="1.0" encoding="UTF-8"?>
<!-- The head block: a line for each thing a reader cites; what only the TEI tells is named in the last template. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="head" on-no-match="shallow-skip"/>

  <xsl:template match="teiHeader" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="item()*">
      <xsl:apply-templates select="fileDesc/titleStmt/title" mode="head"/>
      <xsl:apply-templates select="profileDesc/creation" mode="head"/>
      <xsl:apply-templates select="fileDesc/sourceDesc/msDesc" mode="head"/>
      <xsl:apply-templates select="fileDesc/titleStmt/(* except title)" mode="head"/>
      <xsl:apply-templates select="profileDesc/(* except (creation | abstract))" mode="head"/>
      <xsl:apply-templates select="fileDesc/publicationStmt, fileDesc/notesStmt, fileDesc/sourceDesc/(* except msDesc)" mode="head"/>
      <xsl:apply-templates select="encodingDesc, revisionDesc, ../@xml:id" mode="head"/>
    </xsl:variable>
    <xsl:sequence select="string-join($lines ! string(.), '&#10;'), $f:rule"/>
    <xsl:apply-templates select="profileDesc/abstract" mode="block"/>
  </xsl:template>

  <xsl:template match="title[not(@type = 'sub')]" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Title', .)"/>
  </xsl:template>
  <xsl:template match="title[@type = 'sub']" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Subtitle', .)"/>
  </xsl:template>
  <xsl:template match="author" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Author', .)"/>
  </xsl:template>
  <xsl:template match="editor" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Editor', .)"/>
  </xsl:template>
  <xsl:template match="funder | sponsor" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Funder', .)"/>
  </xsl:template>
  <xsl:template match="respStmt[not(f:anonymous(.))]" mode="head" as="xs:string*">
    <xsl:sequence select="f:line(f:role(.), f:agents(.))"/>
  </xsl:template>

  <xsl:template match="creation | publicationStmt | availability" mode="head" as="item()*">
    <xsl:apply-templates select="*" mode="head"/>
  </xsl:template>
  <xsl:template match="date" mode="head" as="xs:string*">
    <xsl:sequence select="f:line(f:label('date', (@type, 'publication-date'[current()/parent::publicationStmt], 'creation-date')[1]), f:date(.))"/>
  </xsl:template>
  <xsl:template match="handNotes" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Hands', string-join(handNote ! normalize-space(.), '; '))"/>
  </xsl:template>
  <xsl:template match="langUsage" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Languages', string-join(language ! normalize-space(.), '; '))"/>
  </xsl:template>
  <xsl:template match="msDesc" mode="head" priority="1" as="xs:string*">
    <xsl:sequence select="f:line('Archive reference', f:reference(.))"/>
  </xsl:template>

  <xsl:template match="publisher[not(name/@type = 'unidentified')]" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Publisher', .)"/>
  </xsl:template>
  <xsl:template match="idno" mode="head" as="xs:string*">
    <xsl:sequence select="f:line(if (@type = 'URI') then 'Address' else 'Number (' || (@type, 'identifier')[1] || ')', .)"/>
  </xsl:template>
  <xsl:template match="availability/*" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Rights', f:inline(.))"/>
  </xsl:template>
  <xsl:template match="sourceDesc/*" mode="head" as="xs:string*">
    <xsl:sequence select="f:line(if (@type = 'asCited') then 'Citation' else 'Source', f:inline(.))"/>
  </xsl:template>
  <xsl:template match="bibl/textLang" as="text()*">
    <xsl:apply-templates/>
  </xsl:template>
  <xsl:template match="@xml:id" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('Id', .)"/>
  </xsl:template>

  <!-- Told by the TEI and by the HTML page, not needed to read or to cite the text. -->
  <xsl:template match="notesStmt | respStmt | publisher | textClass | correspDesc | settingDesc | particDesc | encodingDesc
    | revisionDesc" mode="head" priority="0" as="empty-sequence()"/>

  <!-- A line of the head block; none if there is nothing to say. -->
  <xsl:function name="f:line" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="normalize-space($value)[. ne ''] ! (replace($key, '[:\s]+$', '') || ': ' || .)"/>
  </xsl:function>

  <xsl:template match="abstract" mode="block" as="item()*">
    <xsl:sequence select="f:mark('Summary', (@xml:lang, f:lang(.))[1])"/>
    <xsl:apply-templates mode="block"/>
  </xsl:template>
</xsl:stylesheet>
