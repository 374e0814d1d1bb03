<?xml version="1.0" encoding="UTF-8"?>
<!-- Runs: words with their look, language and direction of writing; white space reduced as on the page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:mode name="run" on-no-match="fail"/>

  <xsl:function name="f:runs" as="element()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="f:runs($nodes, '')"/>
  </xsl:function>

  <xsl:function name="f:runs" as="element()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="style" as="xs:string"/>
    <xsl:variable name="around" as="element()?" select="$nodes[1]/.."/>
    <xsl:variable name="pieces" as="element()*">
      <xsl:apply-templates select="$nodes" mode="run">
        <xsl:with-param name="look" tunnel="yes" select="map:merge((map:entry('style', $style)[$style ne ''], f:tongue($around/ancestor-or-self::*[@lang][1]), $around[self::th] ! map:entry('bold', '1')))"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="reduced" as="element()*" select="f:reduced($pieces)"/>
    <xsl:if test="$reduced[self::f:call or normalize-space()]">
      <xsl:apply-templates select="$reduced" mode="written"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="comment() | processing-instruction() | hr | wbr" mode="run" as="empty-sequence()"/>

  <xsl:template match="text()" mode="run" as="element()">
    <xsl:param name="look" as="map(xs:string, xs:string)" tunnel="yes"/>
    <f:words>
      <xsl:for-each select="map:keys($look)"><xsl:attribute name="{.}" select="$look(.)"/></xsl:for-each>
      <xsl:value-of select="."/>
    </f:words>
  </xsl:template>

  <xsl:template match="br" mode="run" as="element()"><f:break/></xsl:template>
  <xsl:template match="img" mode="run" as="element()"><f:words><xsl:value-of select="@alt"/></f:words></xsl:template>

  <xsl:template match="*" mode="run" priority="-1" as="element()*">
    <xsl:param name="look" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:if test="f:is-flow(.) or contains-token(@class, 'paragraph')"><f:break/></xsl:if>
    <xsl:apply-templates select="node()" mode="run">
      <xsl:with-param name="look" tunnel="yes" select="map:merge((f:look(.), f:tongue(.), $look), map{'duplicates': 'use-first'})"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="a[matches(@href, '^https?://', 'i')]" mode="run" priority="1" as="element()*">
    <f:link href="{@href}"/>
    <xsl:next-match/>
    <f:link-end/>
  </xsl:template>

  <!-- What the name of an element, or its class, says of the look of its words. -->
  <xsl:variable name="f:element-looks" as="map(xs:string, map(xs:string, xs:string))" select="map{
    'b': map{'bold': '1'}, 'strong': map{'bold': '1'}, 'i': map{'italic': '1'}, 'em': map{'italic': '1'}, 'cite': map{'italic': '1'}, 'dfn': map{'italic': '1'},
    'u': map{'underline': '1'}, 's': map{'strike': '1'}, 'del': map{'strike': '1'}, 'sup': map{'position': 'superscript'}, 'sub': map{'position': 'subscript'}}"/>
  <xsl:variable name="f:class-looks" as="map(xs:string, xs:string)" select="map{
    'supplied': 'Supplied', 'gap': 'Gap', 'sic': 'Sic', 'unclear': 'Unclear', 'proposed': 'Proposed', 'bracketed': 'Deleted', 'pb': 'PageMark', 'fw': 'PageMark',
    'stamp': 'Stamp', 'classification': 'Classification', 'gloss': 'InlineNote', 'line-number': 'PageMark'}"/>

  <xsl:function name="f:look" as="map(xs:string, xs:string)*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="style" as="xs:string?" select="(tokenize($element/@class) ! $f:class-looks(.))[1]"/>
    <xsl:sequence select="map:entry('style', $style)[$style], $f:element-looks(local-name($element))[not(contains-token($element/@class, 'bracketed'))],
      map:entry('style', 'FootnoteReference')[contains-token($element/self::a/@class, 'call')], map:entry('style', 'Hyperlink')[matches($element/self::a/@href, '^https?://', 'i')]"/>
  </xsl:function>

  <!-- The language and the direction of writing that an element states. -->
  <xsl:function name="f:tongue" as="map(xs:string, xs:string)*">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="$element/@lang ! map:entry('lang', string(.)), $element/@dir ! map:entry('dir', string(.))"/>
  </xsl:function>

  <xsl:function name="f:reduced" as="element()*">
    <xsl:param name="pieces" as="element()*"/>
    <xsl:iterate select="$pieces">
      <xsl:param name="after-space" as="xs:boolean" select="true()"/>
      <xsl:variable name="single" as="xs:string" select="replace(self::f:words, '[ \t\r\n]+', ' ')"/>
      <xsl:variable name="words" as="xs:string" select="if ($after-space) then replace($single, '^ ', '') else $single"/>
      <xsl:if test="not(self::f:words) or $words">
        <xsl:copy><xsl:copy-of select="@*"/><xsl:value-of select="if (self::f:words) then $words else ."/></xsl:copy>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="after-space" select="if (self::f:words) then (if ($words) then ends-with($words, ' ') else $after-space) else exists(self::f:break) or $after-space and not(self::f:call)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>
</xsl:stylesheet>
