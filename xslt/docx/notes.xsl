<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes that the text calls, as footnotes; each is numbered by the word processor, and begins with the mark it has on the page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:key name="calls" match="a[@role = 'doc-noteref']" use="substring(@href, 2)"/>

  <!-- Whether a note below the text is called in it. -->
  <xsl:function name="f:is-footnote" as="xs:boolean">
    <xsl:param name="note" as="element()?"/>
    <xsl:sequence select="exists($note[ancestor::section[@role = 'doc-endnotes']]/key('calls', @id)[not(ancestor::section[@role = 'doc-endnotes'])])"/>
  </xsl:function>

  <!-- The notes called, in the order in which the text calls them, each with its number. -->
  <xsl:variable name="f:called" as="element()*" select="$f:content//a[@role = 'doc-noteref'][. is key('calls', substring(@href, 2))[1]]/key('alone-id', substring(@href, 2))[f:is-footnote(.)]"/>
  <xsl:variable name="f:numbers" as="map(xs:string, xs:integer)" select="map:merge(for $at in 1 to count($f:called) return map:entry(generate-id($f:called[$at]), $at))"/>

  <!-- A list of notes is left only for those that nothing calls. -->
  <xsl:template match="section[@role = 'doc-endnotes']" mode="block" as="element()*">
    <xsl:if test=".//li[not(f:is-footnote(.))]"><xsl:next-match/></xsl:if>
  </xsl:template>
  <xsl:template match="section[@role = 'doc-endnotes']/*[self::h3 or self::h4][f:is-footnote(following-sibling::*[1]/li[1])]" mode="block" priority="1" as="empty-sequence()"/>

  <!-- The first call of a note; a second one only repeats its mark. -->
  <xsl:template match="a[@role = 'doc-noteref'][f:is-footnote(key('alone-id', substring(@href, 2)))]" mode="run" priority="2" as="element()">
    <xsl:variable name="id" as="xs:string" select="substring(@href, 2)"/>
    <xsl:variable name="mark" as="xs:string" select="normalize-space()"/>
    <xsl:choose>
      <xsl:when test=". is key('calls', $id)[1]"><f:call note="{$f:numbers(generate-id(key('alone-id', $id)))}"/></xsl:when>
      <xsl:otherwise><f:words style="FootnoteReference"><xsl:value-of select="$mark"/></f:words></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The way back is the word processor's own. -->
  <xsl:template match="a[@role = 'doc-backlink']" mode="run" priority="2" as="empty-sequence()"/>

  <xsl:template name="footnotes" as="element()">
    <w:footnotes>
      <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
      <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
      <xsl:for-each select="$f:called">
        <w:footnote w:id="{position()}">
          <xsl:sequence select="f:footnote(., normalize-space(key('calls', @id)[1])[. ne string(position())])"/>
        </w:footnote>
      </xsl:for-each>
    </w:footnotes>
  </xsl:template>

  <xsl:function name="f:footnote" as="element()+">
    <xsl:param name="note" as="element()"/>
    <xsl:param name="mark" as="xs:string?"/>
    <xsl:variable name="blocks" as="element()*" select="$note/*[f:is-flow(.)]"/>
    <w:p>
      <w:pPr><w:pStyle w:val="FootnoteText"/><xsl:if test="$note/@dir = 'rtl'"><w:bidi/></xsl:if></w:pPr>
      <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>
      <w:r><w:t xml:space="preserve"><xsl:value-of select="' ' || $mark ! (. || ' ')"/></w:t></w:r>
      <xsl:sequence select="f:runs(($note/node() except $blocks, $blocks[1][not($note/text()[normalize-space()])]/node()))"/>
    </w:p>
    <xsl:for-each select="if ($note/text()[normalize-space()]) then $blocks else subsequence($blocks, 2)">
      <xsl:sequence select="f:paragraph(node(), 'FootnoteText')"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
