<?xml version="1.0" encoding="UTF-8"?>
<!-- The markup of runs, in the order that the schema of WordprocessingML asks for, and the properties of the whole document. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:mode name="written" on-no-match="fail"/>

  <xsl:template match="f:words" mode="written" as="element()">
    <w:r>
      <xsl:where-populated>
        <w:rPr>
          <xsl:sequence select="@style ! f:property('rStyle', .), @bold ! (f:switch('b'), f:switch('bCs')), @italic ! (f:switch('i'), f:switch('iCs')), @strike ! f:switch('strike'),
            @underline ! f:property('u', 'single'), @position ! f:property('vertAlign', .), @dir[. = 'rtl'] ! f:switch('rtl')"/>
          <xsl:sequence select="@lang[. ne $f:language] ! f:language-property(., ../@dir = 'rtl')"/>
        </w:rPr>
      </xsl:where-populated>
      <w:t xml:space="preserve"><xsl:value-of select="."/></w:t>
    </w:r>
  </xsl:template>

  <xsl:template match="f:break" mode="written" as="element()?">
    <w:r><w:br/></w:r>
  </xsl:template>

  <xsl:template match="f:call" mode="written" as="element()">
    <w:r>
      <w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>
      <w:footnoteReference w:id="{@note}"/>
    </w:r>
  </xsl:template>

  <!-- A link to the web is a field, which needs no entry elsewhere in the package. -->
  <xsl:template match="f:link" mode="written" as="element()+">
    <w:r><w:fldChar w:fldCharType="begin"/></w:r>
    <w:r><w:instrText xml:space="preserve"><xsl:value-of select="' HYPERLINK &quot;' || replace(@href, '[&quot;\\\s]', '') || '&quot; '"/></w:instrText></w:r>
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>
  </xsl:template>
  <xsl:template match="f:link-end" mode="written" as="element()">
    <w:r><w:fldChar w:fldCharType="end"/></w:r>
  </xsl:template>

  <xsl:function name="f:property" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()"/>
    <xsl:element name="w:{$name}"><xsl:attribute name="w:val" select="$value"/></xsl:element>
  </xsl:function>
  <xsl:function name="f:switch" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:element name="w:{$name}"/>
  </xsl:function>

  <!-- A language is stated for the kind of script it is written in. -->
  <xsl:function name="f:language-property" as="element()">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="leftward" as="xs:boolean"/>
    <w:lang>
      <xsl:attribute name="w:{if ($leftward) then 'bidi' else if (matches($tag, '^(zh|ja|ko|yue|wuu)(-|$)') and not(contains($tag, '-Latn'))) then 'eastAsia' else 'val'}" select="$tag"/>
    </w:lang>
  </xsl:function>

  <xsl:function name="f:core-properties" as="element()">
    <xsl:param name="page" as="element(html)"/>
    <xsl:variable name="named" as="map(xs:string, xs:string)" select="map:merge(for $name in distinct-values($page/head/meta/@name) return
      map:entry(string($name), string-join($page/head/meta[@name = $name]/@content, '; ')))"/>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <dc:title><xsl:value-of select="normalize-space(($page//h1)[1])"/></dc:title>
      <xsl:for-each select="$named('citation_author')"><dc:creator><xsl:value-of select="."/></dc:creator></xsl:for-each>
      <xsl:for-each select="$named('DC.source')"><dc:description><xsl:value-of select="."/></dc:description></xsl:for-each>
      <dc:language><xsl:value-of select="$page/@lang"/></dc:language>
      <xsl:if test="$created">
        <dcterms:created xsi:type="dcterms:W3CDTF"><xsl:value-of select="$created"/></dcterms:created>
        <dcterms:modified xsi:type="dcterms:W3CDTF"><xsl:value-of select="$created"/></dcterms:modified>
      </xsl:if>
    </cp:coreProperties>
  </xsl:function>
</xsl:stylesheet>
