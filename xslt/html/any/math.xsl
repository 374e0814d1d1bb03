<?xml version="1.0" encoding="UTF-8"?>
<!-- Formulas in MathML, which HTML knows: its presentation elements as they are, without attributes; any other content as words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="http://www.w3.org/1998/Math/MathML"
  xmlns:f="tei-edition:functions" exclude-result-prefixes="#all">

  <!-- How many parts each element takes; none stated, any number (MathML Core, section 3). -->
  <xsl:variable name="f:mathematics" as="map(xs:string, xs:integer?)" select="map:merge((
    tokenize('math mrow mstyle merror mpadded mphantom msqrt mtable mtr mtd mi mn mo ms mtext mspace') ! map{.: ()},
    tokenize('mfrac mroot msub msup munder mover') ! map{.: 2}, tokenize('msubsup munderover') ! map{.: 3}))"/>

  <xsl:function name="f:is-mathematics" as="xs:boolean">
    <xsl:param name="math" as="element(m:math)"/>
    <xsl:sequence select="every $part in $math/descendant-or-self::* satisfies namespace-uri($part) = 'http://www.w3.org/1998/Math/MathML'
      and map:contains($f:mathematics, local-name($part)) and (empty($f:mathematics(local-name($part))) or count($part/*) = $f:mathematics(local-name($part)))
      and (empty($part/*) or empty($part/text()[normalize-space()])) and ($part/* or not(normalize-space($part)) or matches(local-name($part), '^m([ino]|s|text)$'))"/>
  </xsl:function>

  <xsl:template match="m:math[f:is-mathematics(.)]" as="element()">
    <xsl:apply-templates select="." mode="mathematics"/>
  </xsl:template>

  <xsl:mode name="mathematics" on-no-match="shallow-skip"/>
  <xsl:template match="m:*" mode="mathematics" as="element()">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1998/Math/MathML">
      <xsl:sequence select="self::m:math/@display[. = ('block', 'inline')]"/>
      <xsl:apply-templates mode="mathematics"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="m:*/text()" mode="mathematics" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>
</xsl:stylesheet>
