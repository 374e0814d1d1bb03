<?xml version="1.0" encoding="UTF-8"?>
<!-- A record for programs: what the header says as fields, and the text as blocks of plain words with marks that stand apart from them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/2005/xpath-functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:include href="shared/unhandled.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/roles.xsl"/>
  <xsl:include href="shared/brackets.xsl"/>
  <xsl:include href="shared/forms.xsl"/>
  <xsl:include href="json/values.xsl"/>
  <xsl:include href="json/header.xsl"/>
  <xsl:include href="json/names.xsl"/>
  <xsl:include href="json/text.xsl"/>
  <xsl:include href="json/marks.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="record" as="element(map)" xpath-default-namespace="http://www.w3.org/2005/xpath-functions">
      <xsl:apply-templates select="*" mode="record"/>
    </xsl:variable>
    <xsl:value-of select="xml-to-json($record)"/>
  </xsl:template>

  <!-- The texts of a document, of all documents of a corpus, or what a part of TEI holds that stands alone. -->
  <xsl:template match="*" mode="record" as="element()">
    <xsl:variable name="texts" as="element(text)*" select="descendant-or-self::text[not(ancestor::text)]"/>
    <xsl:variable name="others" as="element()*" select="if (self::TEI or self::teiCorpus) then .//(facsimile | sourceDoc)[not(ancestor::text)] else self::*[not($texts or self::teiHeader)]"/>
    <map>
      <number key="version">1</number>
      <xsl:sequence select="f:string('id', @xml:id), f:string('language', @xml:lang)"/>
      <xsl:apply-templates select="teiHeader" mode="record"/>
      <xsl:sequence select="f:persons(.), f:names('places', .//placeName), f:names('organisations', $texts//orgName)"/>
      <array key="text">
        <xsl:apply-templates select="$others | $texts/*" mode="content"/>
      </array>
      <xsl:sequence select="f:notes($texts)"/>
    </map>
  </xsl:template>
</xsl:stylesheet>
