<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header says: titles, dates, who did what, where the document lies, how it may be used and cited. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/2005/xpath-functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="teiHeader" mode="record" as="element()*">
    <xsl:variable name="titles" as="element()*" select="fileDesc/titleStmt/title"/>
    <xsl:sequence select="f:string('title', $titles[not(@type = 'sub')][1]), f:string('subtitle', $titles[@type = 'sub'][1])"/>
    <xsl:sequence select="f:strings('kind', f:categories(., 'type-')), f:strings('classification', f:categories(., 'cls-'))"/>
    <xsl:apply-templates select="profileDesc/langUsage" mode="record"/>
    <xsl:sequence select="f:list('dates', profileDesc/creation/date ! f:object(f:dating(.)))"/>
    <xsl:apply-templates select="fileDesc/titleStmt" mode="record"/>
    <xsl:apply-templates select="fileDesc/sourceDesc/msDesc[1]" mode="record"/>
    <xsl:sequence select="f:string('citation', fileDesc/sourceDesc/bibl[@type = 'asCited'][1]), f:strings('sources', fileDesc/sourceDesc/(bibl[not(@type = ('asCited', 'sourceFile'))] | p))"/>
    <xsl:apply-templates select="fileDesc/publicationStmt" mode="record"/>
    <xsl:sequence select="f:list('summary', profileDesc/abstract ! f:object((f:string('language', f:lang(.)), f:string('text', .))))"/>
    <xsl:sequence select="f:strings('keywords', profileDesc/textClass/keywords//term)"/>
    <xsl:sequence select="f:list('correspondence', profileDesc/correspDesc ! f:letter(.))"/>
    <xsl:sequence select="f:strings('credits', fileDesc/notesStmt/note)"/>
  </xsl:template>

  <xsl:function name="f:categories" as="xs:string*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:variable name="pointers" as="attribute()*" select="$header/profileDesc/textClass/catRef/@target, $header/../text//seg[@type = 'classification']/@ana"/>
    <xsl:sequence select="distinct-values(($pointers ! f:target(.))[starts-with(@xml:id, $prefix)]/catDesc[1] ! normalize-space(.))"/>
  </xsl:function>

  <xsl:template match="langUsage" mode="record" as="element()?">
    <xsl:sequence select="f:list('languages', language ! f:object((f:string('tag', @ident), f:string('name', .))))"/>
  </xsl:template>

  <!-- A date as written, and as a machine reads it. -->
  <xsl:function name="f:dating" as="element()*">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="f:string('type', $date/@type), f:string('text', f:date($date)),
      $date/(@when, @from, @to, @notBefore, @notAfter, @cert, @calendar) ! f:string(local-name(), .)"/>
  </xsl:function>

  <xsl:template match="titleStmt" mode="record" as="element()?">
    <xsl:sequence select="f:list('responsibility', ((author | editor | funder | sponsor | principal) ! f:object((f:string('role', local-name()), f:string('name', .), f:string('ref', (@ref, */@ref)[1]))),
      respStmt ! f:object((f:string('role', f:relator(.)), f:string('did', resp[1]), f:string('name', f:agents(.))))))"/>
  </xsl:template>

  <xsl:template match="msDesc" mode="record" as="element()">
    <map key="archive">
      <xsl:sequence select="f:string('reference', f:reference(.)), msIdentifier/(country, region, settlement, institution, repository, collection) ! f:string(local-name(), .)"/>
      <xsl:sequence select="f:list('numbers', msIdentifier//idno ! f:object((f:string('type', @type), f:string('value', .))))"/>
      <xsl:sequence select="f:strings('leaves', msContents/msItem/locus)"/>
    </map>
  </xsl:template>

  <xsl:template match="publicationStmt" mode="record" as="element()*">
    <xsl:sequence select="f:strings('publishers', publisher), f:string('published', date[1]/f:machine-date(.))"/>
    <xsl:sequence select="f:list('identifiers', idno ! f:object((f:string('type', @type), f:string('value', .))))"/>
    <xsl:sequence select="f:list('rights', availability/* ! f:object((f:string('text', .), f:string('target', @target))))"/>
  </xsl:template>

  <xsl:function name="f:letter" as="element()">
    <xsl:param name="letter" as="element(correspDesc)"/>
    <xsl:sequence select="f:object((f:string('id', $letter/@xml:id), f:pointers('documents', $letter/@corresp),
      f:list('actions', $letter/correspAction ! f:object((f:string('type', @type), f:list('names', (persName | orgName | name | placeName) ! f:object((f:string('kind', local-name()), f:string('name', .), f:string('ref', @ref)))),
        f:list('dates', date ! f:object(f:dating(.))))))))"/>
  </xsl:function>
</xsl:stylesheet>
