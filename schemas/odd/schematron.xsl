<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron (pattern, rule, assert, report, let, value-of, ns, xsl:key, xsl:function; query binding xslt3) as an XSLT stylesheet.

  The stylesheet made writes a line for each finding: id, role, number of the element in document order from 1, and
  sentence, with tabs between them. It walks the document once; within a pattern the first rule that matches a node is
  the only one to fire, as the standard says (ISO/IEC 19757-3, 6.5). Variables of the schema become parameters. What it
  does not know it refuses. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:out="http://www.w3.org/1999/XSL/Transform/out"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:sc="https://tei-edition.example/ns/schematron" exclude-result-prefixes="sch">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output method="xml" indent="no"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="message" on-no-match="fail"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="sch:schema[@queryBinding = 'xslt3']" as="element()">
    <out:stylesheet version="3.0" exclude-result-prefixes="#all">
      <xsl:apply-templates select="sch:ns"/>
      <out:output method="text"/>
      <out:mode use-accumulators="sc:number"/>
      <out:mode name="rules" on-no-match="shallow-skip"/>
      <xsl:copy-of select="xsl:key | xsl:function" copy-namespaces="no"/>
      <xsl:apply-templates select="sch:let"/>
      <xsl:apply-templates select="* except (sch:title, sch:ns, xsl:key, xsl:function, sch:let)"/>
      <xsl:call-template name="walk"/>
    </out:stylesheet>
  </xsl:template>

  <!-- The part of the result that is the same for every schema. -->
  <xsl:template name="walk" as="element()+">
    <out:template match="/">
      <out:apply-templates select="." mode="rules"/>
    </out:template>
    <out:template match="*" mode="rules" priority="0">
      <out:apply-templates select="@*, node()" mode="rules"/>
    </out:template>
    <out:accumulator name="sc:number" as="xs:integer" initial-value="0">
      <out:accumulator-rule match="*" select="$value + 1"/>
    </out:accumulator>
    <out:function name="sc:finding" as="xs:string">
      <out:param name="node" as="node()"/>
      <out:param name="id" as="xs:string"/>
      <out:param name="role" as="xs:string"/>
      <out:param name="message" as="xs:string"/>
      <out:variable name="number" select="$node/ancestor-or-self::*[1]/accumulator-before('sc:number')"/>
      <out:sequence select="string-join(($id, $role, string($number), normalize-space($message)), '&#9;') || '&#10;'"/>
    </out:function>
  </xsl:template>

  <xsl:template match="sch:ns" as="item()">
    <xsl:namespace name="{@prefix}" select="@uri"/>
  </xsl:template>

  <xsl:template match="sch:schema/sch:let" as="element()">
    <out:param name="{@name}" select="{@value}"/>
  </xsl:template>

  <xsl:template match="sch:rule/sch:let" as="element()">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <xsl:template match="sch:pattern[not(@abstract | @is-a)]" as="element()*">
    <xsl:apply-templates select="* except sch:title"/>
  </xsl:template>

  <xsl:template match="sch:rule[not(@abstract)]" as="element()">
    <xsl:variable name="pattern" select="string(1 + count(../preceding-sibling::sch:pattern))"/>
    <out:template match="{@context}" mode="rules" priority="{1 + count(following::sch:rule)}">
      <out:param name="fired" as="xs:string*"/>
      <out:if test="not($fired = '{$pattern}')">
        <xsl:apply-templates select="*"/>
      </out:if>
      <out:next-match>
        <out:with-param name="fired" select="$fired, '{$pattern}'"/>
      </out:next-match>
    </out:template>
  </xsl:template>

  <xsl:template match="sch:assert" as="element()">
    <out:if test="not({@test})">
      <xsl:call-template name="finding"/>
    </out:if>
  </xsl:template>

  <xsl:template match="sch:report" as="element()">
    <out:if test="{@test}">
      <xsl:call-template name="finding"/>
    </out:if>
  </xsl:template>

  <xsl:template name="finding" as="element()+">
    <out:variable name="message" as="xs:string*">
      <xsl:apply-templates mode="message"/>
    </out:variable>
    <out:value-of select="sc:finding(., '{@id}', '{(@role, 'error')[1]}', string-join($message))"/>
  </xsl:template>

  <xsl:template match="text()" mode="message" as="element()">
    <out:sequence select="'{replace(., '''', '''''')}'"/>
  </xsl:template>

  <xsl:template match="sch:value-of" mode="message" as="element()">
    <out:sequence select="string-join({@select}, ' ')"/>
  </xsl:template>
</xsl:stylesheet>
