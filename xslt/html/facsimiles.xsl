<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of the source: where they lie, as far as the record says. They are linked to, and never loaded. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The picture that @facs points at (Guidelines 11.1): an address, or a surface, zone or graphic of this document that has one. -->
  <xsl:function name="f:picture" as="xs:string?">
    <xsl:param name="facs" as="attribute()?"/>
    <xsl:for-each select="tokenize($facs)[1]">
      <xsl:variable name="target" as="element()?" select="f:target($facs)"/>
      <xsl:sequence select="if (starts-with(., '#')) then $target/(ancestor-or-self::*/(self::graphic, graphic)/@url, ancestor-or-self::surface/@facs)[1] ! f:picture-address(.)
        else f:picture-address(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- An address on the web, or the way to a file of the edition; a pointer with a prefix is written out as the header says. -->
  <xsl:function name="f:picture-address" as="xs:string?">
    <xsl:param name="pointer" as="item()"/>
    <xsl:variable name="address" as="xs:string" select="f:written-out(normalize-space($pointer))"/>
    <xsl:sequence select="$address[matches(., '^https?://[^\s&quot;&lt;&gt;\\]+$', 'i') or matches(., '^(\.\./)?[\p{L}\p{N}_~%-][\p{L}\p{N}_.~%-]*(/[\p{L}\p{N}_~%-][\p{L}\p{N}_.~%-]*)*$')]"/>
  </xsl:function>

  <xsl:function name="f:written-out" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:variable name="definition" as="element()?" select="$f:prefixes[@ident = substring-before($pointer, ':')][1]"/>
    <xsl:try>
      <xsl:sequence select="if ($definition and string-length($pointer) le 200) then replace(substring-after($pointer, ':'), '^' || $definition/@matchPattern || '$', $definition/@replacementPattern)
        else $pointer"/>
      <xsl:catch select="$pointer"/>
    </xsl:try>
  </xsl:function>

  <!-- The prefixes that the header defines by expressions quick to try on any pointer: few repetitions, and none of a group. -->
  <xsl:variable name="f:prefixes" as="element()*" select="//prefixDef[@matchPattern][@replacementPattern]
    [string-length(@matchPattern) le 80][not(matches(@matchPattern, '\)[*+{?]'))][count(tokenize(@matchPattern, '[*+{]')) le 4]"/>

  <!-- Words of the page's own that stand among those of another language. -->
  <xsl:function name="f:page-language" as="attribute()*">
    <xsl:param name="among" as="element()"/>
    <xsl:sequence select="if (f:lang($among) = ('', $language)) then () else f:language-attributes($language)"/>
  </xsl:function>

  <!-- The IIIF manifest of the whole, wherever editions are wont to name it. -->
  <xsl:function name="f:manifest" as="xs:string?">
    <xsl:param name="record" as="element()"/>
    <xsl:variable name="named" as="item()*" select="$record/(facsimile/@facs, facsimile/idno[@type = 'iiif'], facsimile/graphic[ends-with(@url, 'manifest.json')]/@url,
      teiHeader/fileDesc/(.//ref[@type = 'iiif']/@target | .//idno[lower-case(@type) = ('iiif', 'iiif-manifest')] | .//bibl/@facs | .//msDesc/@facs))"/>
    <xsl:sequence select="($named ! normalize-space(.)[matches(., '^https?://[^\s&quot;&lt;&gt;\\]+$', 'i')])[1]"/>
  </xsl:function>

  <!-- The link that stands after the mark of a page that has a picture. -->
  <xsl:function name="f:picture-link" as="node()*">
    <xsl:param name="mark" as="element()"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:for-each select="f:picture($mark/@facs)">
      <xsl:text> </xsl:text>
      <a class="picture" href="{.}" aria-label="{f:say('page.image-of', map{'page': $label})}"><xsl:sequence select="f:page-language($mark)"/>{f:say('page.image')}</a>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
