<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron (pattern, rule, assert, report, let, value-of, ns, xsl:key, xsl:function; query binding xslt3) as an XSLT stylesheet.

  The stylesheet made writes a line for each finding: id, role, number of the element in document order from 1, and
  sentence, with tabs between them. A rule that is alone in its pattern goes straight to its nodes. A pattern of several
  rules is a mode: the first rule that matches a node is the only one to fire, as the standard says (ISO/IEC 19757-3,
  6.5). What it does not know it refuses. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:out="http://www.w3.org/1999/XSL/Transform/out"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:sc="https://tei-edition.example/ns/schematron" exclude-result-prefixes="sch">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output method="xml" indent="yes" encoding="UTF-8"/>
  <!-- The variables of a schema whose values a caller may give. -->
  <xsl:param name="parameters" as="xs:string*" select="'file', 'today'"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="mode" on-no-match="fail"/>
  <xsl:mode name="message" on-no-match="fail"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="sch:schema[@queryBinding = 'xslt3']" as="element()">
    <out:stylesheet version="3.0" exclude-result-prefixes="#all">
      <xsl:apply-templates select="sch:ns"/>
      <out:output method="text"/>
      <out:mode use-accumulators="sc:number"/>
      <xsl:copy-of select="xsl:key | xsl:function" copy-namespaces="no"/>
      <xsl:apply-templates select="sch:let"/>
      <out:template match="/">
        <xsl:apply-templates select="* except (sch:title, sch:ns, xsl:key, xsl:function, sch:let)"/>
      </out:template>
      <xsl:apply-templates select="sch:pattern[not(sc:is-path(.))]" mode="mode"/>
      <xsl:call-template name="finding-as-line"/>
    </out:stylesheet>
  </xsl:template>

  <!-- The part of the result that is the same for every schema. -->
  <xsl:template name="finding-as-line" as="element()+">
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
    <xsl:element name="xsl:{if (@name = $parameters) then 'param' else 'variable'}">
      <xsl:copy-of select="@name"/>
      <xsl:attribute name="select" select="@value"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="sch:rule/sch:let" as="element()">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <!-- ── patterns ── -->

  <xsl:template match="sch:pattern[not(@abstract | @is-a)]" as="element()">
    <out:apply-templates select="." mode="{sc:mode(.)}"/>
  </xsl:template>

  <xsl:template match="sch:pattern[not(@abstract | @is-a)][sc:is-path(.)]" as="element()" priority="1">
    <out:for-each select="{sc:path(sch:rule/@context)}">
      <xsl:apply-templates select="sch:rule/*"/>
    </out:for-each>
  </xsl:template>

  <!-- Whether a pattern can go straight to its nodes: it has one rule, and the context of that begins with a step. By the
    definition of a match its nodes are those that the context selects from any node (XSLT 3.0, section 5.5.3). -->
  <xsl:function name="sc:is-path" as="xs:boolean">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:sequence select="not($pattern/(* except (sch:title, sch:rule[@context][not(@abstract)]), sch:rule[2])) and exists($pattern/sch:rule)
      and not(matches($pattern/sch:rule/@context, '(^|\|)\s*([/.($]|(id|key|root|element-with-id|document-node)\s*\()|current\s*\('))"/>
  </xsl:function>

  <!-- The path to all nodes that match a context; a branch of a union has a path of its own, which Saxon walks faster, but
    for plain names one path is faster still. -->
  <xsl:function name="sc:path" as="xs:string">
    <xsl:param name="context" as="xs:string"/>
    <xsl:variable name="branches" as="xs:string+" select="sc:branches($context)"/>
    <xsl:sequence select="if (contains($context, '(:') or not(every $branch in $branches satisfies sc:balanced($branch))) then '//(' || $context || ')'
      else if ($branches[2] and (every $branch in $branches satisfies matches($branch, '^\s*(\i\c*:)?\i\c*\s*$'))) then '//*[' || string-join($branches ! ('self::' || normalize-space()), ' | ') || ']'
      else string-join($branches ! ('//' || .), ' | ')"/>
  </xsl:function>

  <!-- The branches of a union: what stands between the bars that are outside of brackets and quotations. -->
  <xsl:function name="sc:branches" as="xs:string+">
    <xsl:param name="context" as="xs:string"/>
    <xsl:sequence select="fold-left(tokenize($context, '\|'), (), function ($branches, $part) {
      if (exists($branches) and not(sc:balanced($branches[last()]))) then ($branches[position() lt last()], $branches[last()] || '|' || $part) else ($branches, $part) })"/>
  </xsl:function>

  <xsl:function name="sc:balanced" as="xs:boolean">
    <xsl:param name="branch" as="xs:string"/>
    <xsl:variable name="bare" as="xs:string" select="replace($branch, '''[^'']*''|&quot;[^&quot;]*&quot;', '')"/>
    <xsl:variable name="count" as="function(xs:string) as xs:integer" select="function ($sign) { string-length($bare) - string-length(translate($bare, $sign, '')) }"/>
    <xsl:sequence select="$count('[') = $count(']') and $count('(') = $count(')') and $count('{') = $count('}') and not(matches($bare, '[''&quot;]'))"/>
  </xsl:function>

  <xsl:template match="sch:pattern" mode="mode" as="element()+">
    <out:mode name="{sc:mode(.)}" on-no-match="shallow-skip"/>
    <xsl:apply-templates select="* except sch:title" mode="mode"/>
  </xsl:template>

  <xsl:template match="sch:rule[not(@abstract)]" mode="mode" as="element()">
    <out:template match="{@context}" mode="{sc:mode(..)}" priority="{1 + count(following-sibling::sch:rule)}">
      <xsl:apply-templates select="*"/>
      <out:apply-templates select="@*, node()" mode="#current"/>
    </out:template>
  </xsl:template>

  <xsl:function name="sc:mode" as="xs:string">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:sequence select="'pattern-' || 1 + count($pattern/preceding-sibling::sch:pattern)"/>
  </xsl:function>

  <!-- ── what a rule says ── -->

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
