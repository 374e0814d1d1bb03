<?xml version="1.0" encoding="UTF-8"?>
<!-- Original and translation side by side; paragraphs that point at each other begin on the same line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template name="versions" as="item()*">
    <xsl:variable name="original" as="element(div)?" select="child::div[@type = 'original'][1]"/>
    <xsl:variable name="translation" as="element(div)?" select="child::div[@type = 'translation'][1]"/>
    <xsl:choose>
      <xsl:when test="$original and $translation">
        <xsl:call-template name="view-switch"/>
        <xsl:variable name="pairs" as="element()*" select="f:pairs($original, $translation)"/>
        <div class="parallel">
          <xsl:apply-templates select="$original, $translation" mode="version">
            <xsl:with-param name="starts" select="$pairs | $pairs ! f:target(@corresp)" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
        <xsl:apply-templates select="child::div except ($original, $translation)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="child::div"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What to show: one version or both. A script carries it out; without one there is nothing to choose. -->
  <xsl:template name="view-switch" as="element()?">
    <xsl:if test="empty(preceding::div[@type = 'translation'][../child::div/@type = 'original'])">
      <div class="view" role="group" aria-label="{f:say('view.heading')}" hidden="hidden">
        <xsl:for-each select="'original', 'translation', 'both'">
          <button type="button" value="{.}" aria-pressed="{. = 'both'}"><xsl:value-of select="f:label('view', .)"/></button>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The paragraphs of the original whose partners in the translation point back and come in the same order; else none. -->
  <xsl:function name="f:pairs" as="element()*">
    <xsl:param name="original" as="element(div)"/>
    <xsl:param name="translation" as="element(div)"/>
    <xsl:variable name="candidates" as="element()*" select="for $block in $original/(p | ab)[@corresp] return
      $block[f:target(@corresp)[.. is $translation]/@corresp ! f:target(.) is $block]"/>
    <xsl:variable name="partners" as="element()*" select="$candidates ! f:target(@corresp)"/>
    <xsl:sequence select="$candidates[every $at in 2 to count($partners) satisfies $partners[$at - 1] &lt;&lt; $partners[$at]]"/>
  </xsl:function>

  <!-- One language version, in as many segments as there are pairs, and one before them. -->
  <xsl:template match="div" mode="version" as="element()">
    <xsl:param name="level" as="xs:integer" tunnel="yes"/>
    <xsl:param name="starts" as="element()*" select="()" tunnel="yes"/>
    <xsl:variable name="first" as="element()?" select="*[. intersect $starts][1]"/>
    <section class="version {@type}">
      <xsl:sequence select="f:language-attributes(@xml:lang)"/>
      <div class="segment">
        <xsl:call-template name="version-heading"/>
        <xsl:apply-templates select="node()[not($first) or . &lt;&lt; $first]">
          <xsl:with-param name="level" select="$level + 1" tunnel="yes"/>
        </xsl:apply-templates>
      </div>
      <xsl:for-each-group select="node()[$first][. is $first or . >> $first]" group-starting-with="*[. intersect $starts]">
        <div class="segment">
          <xsl:apply-templates select="current-group()">
            <xsl:with-param name="level" select="$level + 1" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <!-- The heading carries the id: a box that only lays out its columns cannot be scrolled to. It is in the language of the page. -->
  <xsl:template name="version-heading" as="element()">
    <xsl:param name="level" as="xs:integer" tunnel="yes"/>
    <xsl:element name="h{$level}">
      <xsl:attribute name="class" select="'version-heading'"/>
      <xsl:if test="@xml:id">
        <xsl:attribute name="id" select="@xml:id"/>
      </xsl:if>
      <xsl:sequence select="f:language-attributes($language)"/>
      <xsl:value-of select="f:label('division', @type)"/>
      <span class="language"><xsl:value-of select="' (' || f:language-name(f:header(root(.)/*), f:lang(.)) || ')'"/></span>
      <xsl:sequence select="f:permalink(.)"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
