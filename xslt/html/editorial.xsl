<?xml version="1.0" encoding="UTF-8"?>
<!-- Interventions and losses: the archive's brackets are printed, and each says in words what it means. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="supplied | sic | unclear | stamp" as="element()">
    <span class="{local-name()}" title="{f:meaning(.)}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:call-template name="in-signs"/>
    </span>
  </xsl:template>

  <xsl:template match="del" as="element()">
    <del title="{f:meaning(.)}" class="{if (f:before(.)) then 'bracketed' else 'struck'}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:call-template name="in-signs"/>
    </del>
  </xsl:template>

  <xsl:template match="label | seg[@type = 'label']" as="element()">
    <span class="label">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:call-template name="in-signs"/>
    </span>
  </xsl:template>

  <xsl:template name="in-signs" as="node()*">
    <xsl:value-of select="f:before(.)"/>
    <xsl:apply-templates/>
    <xsl:value-of select="f:after(.)"/>
  </xsl:template>

  <xsl:template match="gap" as="element()">
    <span class="gap {@reason}" title="{f:meaning(.)}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:value-of select="(f:gap(.)[. ne ''], '[…] ')[1]"/>
    </span>
  </xsl:template>

  <!-- The form of the source, and beside it in angle brackets the reading proposed. -->
  <xsl:template match="choice" as="node()*">
    <xsl:apply-templates select="* except (corr | expan | reg)"/>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="corr | expan | reg"/>
  </xsl:template>

  <xsl:template match="corr | reg | expan" as="element()">
    <span class="proposed" title="{f:meaning(.)}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:text>⟨</xsl:text>
      <xsl:apply-templates/>
      <xsl:text>⟩</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="orig | ex" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- What a sign means here, for the eye that rests on it. -->
  <xsl:function name="f:meaning" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="sign" as="xs:string?">
      <xsl:apply-templates select="$element" mode="sign"/>
    </xsl:variable>
    <xsl:sequence select="string-join((
      f:capitalised(f:label('sign', $sign || '.short')), f:measure($element),
      $element/@agent ! (', ' || f:label('agent', .)), $element/@cert ! (', ' || f:say('page.certainty', map{'degree': f:label('degree', .)})), f:by($element)))"/>
  </xsl:function>

  <!-- How much is missing, as far as the source says. -->
  <xsl:function name="f:measure" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="amount" as="xs:string?" select="($element/@extent[. ne 'unknown'], $element/@quantity,
      string-join(($element/@atLeast, $element/@atMost), '–')[. ne ''])[1]"/>
    <xsl:variable name="unit" as="attribute()?" select="$element/@unit[not(../@extent)]"/>
    <xsl:sequence select="if (not($amount)) then '' else if (map:contains($labels, 'unit.' || $unit)) then ', ' || f:counted('unit.' || $unit, $amount)
      else ', ' || string-join(($amount, $unit), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
