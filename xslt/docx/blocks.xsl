<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks: headings, paragraphs, and boxes that hold others, each paragraph under the style that its place in the page gives it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:variable name="f:blocks" as="xs:string*" select="tokenize('address article aside blockquote dd details div dl dt figcaption figure footer
    h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table ul')"/>

  <xsl:function name="f:is-flow" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element() and local-name($node) = $f:blocks"/>
  </xsl:function>

  <xsl:mode name="block" on-no-match="fail"/>

  <!-- A box: the blocks in it, and words between them as paragraphs. -->
  <xsl:template match="*" mode="block" priority="-1" as="element()*">
    <xsl:for-each-group select="node()" group-adjacent="f:is-flow(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="block"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="f:paragraph(current-group(), f:style(..))"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="p[not(*[f:is-flow(.)])] | h1 | h2 | h3 | h4 | h5 | h6 | pre" mode="block" as="element()?">
    <xsl:sequence select="f:paragraph(node(), f:style(.))"/>
  </xsl:template>

  <xsl:template match="hr" mode="block" as="empty-sequence()"/>

  <xsl:variable name="f:heading-styles" as="map(xs:string, xs:string)" select="map{
    'h1': 'Title', 'h2': 'Heading1', 'h3': 'Heading2', 'h4': 'Heading3', 'h5': 'Heading4', 'h6': 'Heading5'}"/>

  <!-- The styles of paragraphs by the class of the element, or of one that holds it; the innermost decides, and of its classes the first here. -->
  <xsl:variable name="f:class-styles" as="map(xs:string, xs:string)" select="map{
    'kind': 'Kind', 'subtitle': 'Subtitle', 'opener': 'Opener', 'closer': 'Closer', 'speaker': 'Speaker', 'note': 'Note', 'abstract': 'Summary',
    'l': 'Verse', 'lg': 'Verse', 'blockquote': 'Quote', 'table': 'TableText'}"/>

  <xsl:function name="f:style" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="by-class" as="xs:string*" select="reverse($element/ancestor-or-self::*) ! ((tokenize(@class), local-name()[. = 'blockquote']) ! $f:class-styles(.))"/>
    <xsl:sequence select="($f:heading-styles(local-name($element)), 'ListBullet'[$element/self::li[parent::ul[contains-token(@class, 'list')]]], $by-class, 'Normal')[1]"/>
  </xsl:function>

  <!-- A paragraph; none if there are no words in it. -->
  <xsl:function name="f:paragraph" as="element()?">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="style" as="xs:string"/>
    <xsl:variable name="runs" as="element()*" select="f:runs($nodes)"/>
    <xsl:if test="$runs">
      <w:p>
        <w:pPr>
          <xsl:if test="$style ne 'Normal'"><w:pStyle w:val="{$style}"/></xsl:if>
          <xsl:if test="$nodes[1]/ancestor::*[@dir][1]/@dir = 'rtl'"><w:bidi/></xsl:if>
        </w:pPr>
        <xsl:sequence select="$runs"/>
      </w:p>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
