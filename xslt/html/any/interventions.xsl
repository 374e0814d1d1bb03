<?xml version="1.0" encoding="UTF-8"?>
<!-- Interventions and losses as other projects encode them: there @rend may tell how a thing looks, and not the sign that stands in the source. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Words for a rendition, such as italic or small-caps, as against a mark such as [sic], (b)(3) or 137. -->
  <xsl:function name="f:is-rendition" as="xs:boolean">
    <xsl:param name="value" as="attribute()?"/>
    <xsl:sequence select="matches($value, '^[a-z]{3}[a-z-]*([ ,;]+[a-z-]+)*$') or matches($value, '^[a-z-]+\s*:')"/>
  </xsl:function>

  <xsl:template match="sic[f:is-rendition(@rend)] | unclear[f:is-rendition(@rend)]" mode="before after" priority="2" as="xs:string">
    <xsl:sequence select="''"/>
  </xsl:template>

  <!-- What the signs of other projects mean: their reasons are their own, and a doubtful reading need not be that of a machine. -->
  <xsl:template mode="sign" priority="1" as="xs:string?" match="(supplied | gap)[not(map:contains($labels, 'sign.' || local-name() || '-' || @reason || '.short'))]">
    <xsl:sequence select="local-name() || '-other'"/>
  </xsl:template>
  <xsl:template mode="sign" priority="1" as="xs:string?" match="unclear[not($f:is-record)][not(@rend) or f:is-rendition(@rend)]">
    <xsl:sequence select="'unclear-other'"/>
  </xsl:template>
  <xsl:template mode="sign" priority="1" as="xs:string?" match="sic[f:is-rendition(@rend)] | pb[f:is-rendition(@rend)]">
    <xsl:sequence select="local-name()"/>
  </xsl:template>
  <xsl:template mode="sign" priority="1" as="xs:string?" match="del[not(@rend = 'brackets')]">
    <xsl:sequence select="'deleted-struck'"/>
  </xsl:template>

  <xsl:template match="gap[not($f:is-record)][f:is-rendition(@rend) or @rend and desc or desc[2]]" priority="1" as="element()">
    <span class="gap" title="{f:meaning(.)}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:value-of select="string-join((@rend[not(f:is-rendition(.))], '[' || (string-join(desc ! normalize-space(.), '; ')[. ne ''], '…')[1] || ']'), ' ')"/>
    </span>
  </xsl:template>

  <xsl:template match="pb[f:is-rendition(@rend)]" priority="0.9" as="element()">
    <span class="pb inferred" role="doc-pagebreak" aria-label="{f:say('page.page')} {@n}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:value-of select="'|' || string-join((f:say('page.page'), @n), ' ') || '|'"/>
    </span>
  </xsl:template>

  <xsl:template match="add" as="element()">
    <ins class="{string-join(('add', @place[matches(., '^[a-z]+$')]), ' ')}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:if test="@place or @hand">
        <xsl:attribute name="title" select="string-join((f:say('any.added'), @place, @hand ! replace(., '^#', '')), ', ')"/>
      </xsl:if>
      <xsl:apply-templates/>
    </ins>
  </xsl:template>

  <!-- Another hand begins. -->
  <xsl:template match="handShift" as="element()">
    <span class="pb inferred">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:value-of select="'|' || string-join((f:say('any.hand'), @new ! replace(., '^#', '')), ' ') || '|'"/>
    </span>
  </xsl:template>

  <!-- A blank in the source is a blank here. -->
  <xsl:template match="space" as="element()">
    <span class="space" title="{string-join((f:say('any.blank'), @quantity, @unit), ' ')}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:value-of select="string-join((1 to (xs:integer(@quantity[. castable as xs:integer][xs:integer(.) = 1 to 12]), 4)[1]) ! '&#xA0;')"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <!-- A sign that is not in Unicode: the words of the element, or what the header says stands for it. -->
  <xsl:template match="g" as="element()">
    <xsl:variable name="declared" as="element()?" select="f:target(@ref)[self::char or self::glyph]"/>
    <span class="g">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:for-each select="$declared/(charName, glyphName, localProp[@name = 'Name']/@value, unicodeProp/@value)[1]">
        <xsl:attribute name="title" select="normalize-space(.)"/>
      </xsl:for-each>
      <xsl:apply-templates/>
      <xsl:if test="not(node())">
        <xsl:value-of select="($declared/mapping[@type = ('Unicode', 'standard')], $declared/mapping, '⟨' || replace((@ref, @type, 'glyph')[1], '^.*#', '') || '⟩')[1]"/>
      </xsl:if>
    </span>
  </xsl:template>
</xsl:stylesheet>
