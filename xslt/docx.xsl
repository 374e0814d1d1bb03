<?xml version="1.0" encoding="UTF-8"?>
<!-- A record's page as a word processor's document (WordprocessingML, ISO 29500-1): styles by name, footnotes, versions side by side. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs f">

  <xsl:include href="page/alone.xsl"/>
  <xsl:include href="docx/blocks.xsl"/>
  <xsl:include href="docx/lists.xsl"/>
  <xsl:include href="docx/tables.xsl"/>
  <xsl:include href="docx/notes.xsl"/>
  <xsl:include href="docx/runs.xsl"/>
  <xsl:include href="docx/properties.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- The moment that the file states as its own, in ISO 8601, if any. -->
  <xsl:param name="created" as="xs:string" select="''"/>

  <!-- The language of the page's own words, which a run need not state. -->
  <xsl:variable name="f:language" as="xs:string" select="string(/html/@lang)"/>

  <xsl:variable name="f:content" as="document-node()" select="f:alone(/html)"/>

  <!-- Every part of the package that is made here, each under its path. -->
  <xsl:template match="/" as="element()">
    <parts>
      <part path="docProps/core.xml"><xsl:sequence select="f:core-properties(html)"/></part>
      <part path="word/document.xml">
        <w:document>
          <w:body>
            <xsl:apply-templates select="$f:content/*" mode="block"/>
            <w:sectPr>
              <w:footerReference w:type="default" r:id="rId5"/>
              <w:pgSz w:w="11906" w:h="16838"/>
              <w:pgMar w:top="1417" w:right="1361" w:bottom="1417" w:left="1361" w:header="709" w:footer="709" w:gutter="0"/>
            </w:sectPr>
          </w:body>
        </w:document>
      </part>
      <part path="word/footnotes.xml"><xsl:call-template name="footnotes"/></part>
    </parts>
  </xsl:template>
</xsl:stylesheet>
