<?xml version="1.0" encoding="UTF-8"?>
<!-- The head block: a line for each thing a reader cites; what only the TEI tells is named in the last template. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="f:rule" as="xs:string" select="string-join((1 to 72) ! '-')"/>

  <xsl:mode name="head" on-no-match="shallow-skip"/>

  <xsl:template match="teiHeader" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="item()*">
      <xsl:if test="not(normalize-space(string-join(fileDesc/titleStmt/title)))">
        <xsl:sequence select="f:line('title', 'Untitled record')"/>
      </xsl:if>
      <xsl:apply-templates select="fileDesc/titleStmt/title" mode="head"/>
      <xsl:apply-templates select="profileDesc/creation" mode="head"/>
      <xsl:apply-templates select="fileDesc/sourceDesc/msDesc" mode="head"/>
      <xsl:apply-templates select="fileDesc/titleStmt/(* except title)" mode="head"/>
      <xsl:apply-templates select="profileDesc/(* except (creation | abstract))" mode="head"/>
      <xsl:apply-templates select="fileDesc/publicationStmt, fileDesc/notesStmt, fileDesc/sourceDesc/(* except msDesc)" mode="head"/>
      <xsl:apply-templates select="encodingDesc, revisionDesc, ../@xml:id" mode="head"/>
      <xsl:sequence select="f:line('form', $f:form)"/>
    </xsl:variable>
    <xsl:sequence select="string-join($lines ! string(.), '&#10;'), $f:rule"/>
    <xsl:apply-templates select="profileDesc/abstract" mode="block"/>
  </xsl:template>

  <xsl:template match="title[not(@type = 'sub')]" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('title', .)"/>
  </xsl:template>
  <xsl:template match="title[@type = 'sub']" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('subtitle', .)"/>
  </xsl:template>
  <xsl:template match="author | editor" mode="head" as="xs:string*">
    <xsl:sequence select="f:line(local-name(), .)"/>
  </xsl:template>
  <xsl:template match="funder | sponsor" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('funder', .)"/>
  </xsl:template>

  <!-- Who did what; this program is named by the last line. -->
  <xsl:template match="respStmt[not(f:anonymous(.) or name/@type = 'software')]" mode="head" as="xs:string*">
    <xsl:variable name="relator" as="xs:string" select="f:relator(.)"/>
    <xsl:variable name="stated" as="xs:string?" select="normalize-space(translate(resp[1], ':', ' '))[. ne '']"/>
    <xsl:variable name="agents" as="xs:string" select="string-join((* except (resp, note, orgName[@type = 'commissioner'])) ! normalize-space(.)[. ne ''], ', ')"/>
    <xsl:variable name="for" as="xs:string*" select="orgName[@type = 'commissioner'] ! (' (for ' || normalize-space(.) || ')')"/>
    <xsl:sequence select="f:line(if ($relator = ('trl', 'trc')) then $relator else ($stated, 'contributor')[1], string-join(($agents, $for)))"/>
  </xsl:template>

  <xsl:template match="creation | publicationStmt | availability" mode="head" as="item()*">
    <xsl:apply-templates select="*" mode="head"/>
  </xsl:template>
  <xsl:template match="date" mode="head" as="xs:string*">
    <xsl:sequence select="f:line((@type, 'publication-date'[current()/parent::publicationStmt], 'date')[1], f:date(.))"/>
  </xsl:template>
  <xsl:template match="handNotes" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('hands', string-join(handNote ! normalize-space(.), '; '))"/>
  </xsl:template>

  <!-- Each language by its tag and its name; one of which words are quoted only is told by the TEI. -->
  <xsl:template match="langUsage" mode="head" as="xs:string*">
    <xsl:variable name="told" as="element(language)*" select="language[not(ends-with(normalize-space(.), '(words quoted)'))]"/>
    <xsl:sequence select="f:line('languages', string-join($told ! (@ident || ': ' || normalize-space(.)), '; '))"/>
  </xsl:template>
  <xsl:template match="msDesc" mode="head" priority="1" as="xs:string*">
    <xsl:sequence select="f:line('reference', f:reference(.))"/>
  </xsl:template>

  <xsl:template match="publisher[not(name/@type = 'unidentified')]" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('publisher', .)"/>
  </xsl:template>
  <xsl:template match="idno" mode="head" as="xs:string*">
    <xsl:sequence select="if (@type = 'URI') then f:line('uri', .) else f:line(f:key('number') || ' (' || (@type, 'record')[1] || ')', .)"/>
  </xsl:template>
  <xsl:template match="availability/*" mode="head" as="xs:string*">
    <xsl:sequence select="f:line(if (self::licence) then 'licence' else 'rights', f:inline(.))"/>
  </xsl:template>
  <xsl:template match="sourceDesc/*" mode="head" as="xs:string*">
    <xsl:sequence select="f:line(if (@xml:id = 'cit') then 'citation' else if (not(@type = 'asCited')) then 'source'
      else if (ref and not(text()[normalize-space()])) then 'cited-address' else 'source-note', f:inline(.))"/>
  </xsl:template>
  <!-- The language of the original stands in the line of languages. -->
  <xsl:template match="sourceDesc/bibl[textLang][not(@type)]" mode="head" priority="1" as="empty-sequence()"/>
  <!-- Of use beside the file only, which the TEI names. -->
  <xsl:template match="sourceDesc/bibl[@type = 'sourceFile']" mode="head" priority="1" as="empty-sequence()"/>
  <xsl:template match="@xml:id" mode="head" as="xs:string*">
    <xsl:sequence select="f:line('id', .)"/>
  </xsl:template>

  <!-- Told by the TEI and by the HTML page, not needed to read or to cite the text. -->
  <xsl:template match="notesStmt | respStmt | publisher | textClass | correspDesc | settingDesc | particDesc | encodingDesc
    | revisionDesc" mode="head" priority="0" as="empty-sequence()"/>

  <!-- A line of the head block; none if there is nothing to say. -->
  <xsl:function name="f:line" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="normalize-space($value)[. ne ''] ! (f:key($name) || ': ' || .)"/>
  </xsl:function>

  <xsl:template match="abstract" mode="block" as="item()*">
    <xsl:sequence select="f:mark(f:section('summary'), (@xml:lang, f:lang(.))[1])"/>
    <xsl:apply-templates mode="block"/>
  </xsl:template>
</xsl:stylesheet>
