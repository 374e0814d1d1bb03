<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: those of the text, and the passages of two versions in two columns. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:template match="div[contains-token(@class, 'pairs')]" mode="block" as="element()+">
    <w:tbl>
      <w:tblPr><w:tblStyle w:val="ParallelTexts"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>
      <w:tblGrid><w:gridCol w:w="4592"/><w:gridCol w:w="4592"/></w:tblGrid>
      <xsl:for-each select="div[contains-token(@class, 'pair')]">
        <w:tr><xsl:apply-templates select="div" mode="cell"/></w:tr>
      </xsl:for-each>
    </w:tbl>
    <w:p/>
  </xsl:template>

  <xsl:template match="table" mode="block" as="element()+">
    <xsl:variable name="rows" as="element()*" select=".//tr[ancestor::table[1] is current()]"/>
    <xsl:variable name="columns" as="xs:integer" select="max(($rows ! sum((td | th) ! f:span(.)), 1)) cast as xs:integer"/>
    <xsl:apply-templates select="caption" mode="block"/>
    <w:tbl>
      <w:tblPr><w:tblStyle w:val="TextTable"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>
      <w:tblGrid><xsl:for-each select="1 to $columns"><w:gridCol w:w="{9184 idiv $columns}"/></xsl:for-each></w:tblGrid>
      <xsl:apply-templates select="$rows[td | th]" mode="row"/>
    </w:tbl>
    <w:p/>
  </xsl:template>

  <xsl:mode name="row" on-no-match="fail"/>
  <xsl:template match="tr" mode="row" as="element()">
    <w:tr>
      <xsl:if test="th and not(td)"><w:trPr><w:tblHeader/></w:trPr></xsl:if>
      <xsl:apply-templates select="td | th" mode="cell"/>
    </w:tr>
  </xsl:template>

  <!-- A cell ends in a paragraph, be it an empty one. -->
  <xsl:mode name="cell" on-no-match="fail"/>
  <xsl:template match="td | th | div" mode="cell" as="element()">
    <xsl:variable name="blocks" as="element()*">
      <xsl:apply-templates select="." mode="block"/>
    </xsl:variable>
    <w:tc>
      <w:tcPr>
        <w:tcW w:w="0" w:type="auto"/>
        <xsl:if test="f:span(.) gt 1"><w:gridSpan w:val="{f:span(.)}"/></xsl:if>
      </w:tcPr>
      <xsl:sequence select="$blocks"/>
      <xsl:if test="not($blocks[last()]/self::w:p)"><w:p/></xsl:if>
    </w:tc>
  </xsl:template>

  <xsl:function name="f:span" as="xs:integer">
    <xsl:param name="cell" as="element()"/>
    <xsl:sequence select="if ($cell/@colspan castable as xs:positiveInteger) then min((xs:integer($cell/@colspan), 60)) else 1"/>
  </xsl:function>
</xsl:stylesheet>
