<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a page or a leaf of the source begins, in the flow of the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="pb" as="node()+">
    <xsl:variable name="kind" as="xs:string" select="f:say(if (@edRef) then 'page.leaf' else 'page.page')"/>
    <xsl:variable name="label" as="xs:string" select="string-join(($kind, @n, @type[. = ('verso', 'recto')][not(ends-with(../@n, substring(., 1, 1)))] ! f:label('page', .)), ' ')"/>
    <span class="pb {if (@rend) then 'marked' else 'inferred'}" role="doc-pagebreak" aria-label="{f:capitalised($label)}">
      <xsl:sequence select="f:attributes(.), f:page-language(.)[not(current()/@rend)]"/>
      <xsl:value-of select="if (@rend) then @rend else '|' || $label || '|'"/>
    </span>
    <xsl:sequence select="f:picture-link(., $label)"/>
  </xsl:template>

  <xsl:template match="div/pb | body/pb | div/fw | listBibl/pb | listBibl/fw" priority="1" as="element()">
    <div class="mark">
      <xsl:next-match/>
    </div>
  </xsl:template>

  <xsl:template match="fw" as="element()">
    <span class="fw {@type}" title="{f:meaning(.)}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
</xsl:stylesheet>
