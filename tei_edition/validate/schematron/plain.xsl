<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron of any project (ISO/IEC 19757-3), by itself or embedded in RELAX NG or XML Schema, as plain Schematron.

  Phases are chosen, abstract patterns and rules are filled in, roles become error, warning or info, diagnostics become
  part of the message, variables of patterns become variables of the schema or of their rules. Includes have been taken
  in before; what has no place in the plain form is an error that names it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:err="urn:schematron" xmlns:sc="urn:plain" exclude-result-prefixes="#all">

  <xsl:param name="phase" as="xs:string" select="''"/>

  <xsl:variable name="levels" as="map(xs:string, xs:string)" select="map {
    'fatal': 'error', 'error': 'error', 'err': 'error', 'must': 'error',
    'warning': 'warning', 'warn': 'warning', 'nonfatal': 'warning', 'should': 'warning', 'caution': 'warning',
    'info': 'info', 'information': 'info', 'informational': 'info', 'note': 'info', 'hint': 'info', 'may': 'info' }"/>

  <xsl:variable name="chosen" as="xs:string" select="($phase[. != ''], string(/sch:schema/@defaultPhase)[. != ''], '#ALL')[1]"/>
  <xsl:variable name="patterns" as="element(sch:pattern)*" select="//sch:pattern[not(ancestor::sch:pattern)]"/>
  <xsl:variable name="active" as="element(sch:pattern)*"
    select="$patterns[not(@abstract = 'true')][$chosen = '#ALL' or @id = //sch:phase[@id = $chosen]/sch:active/@pattern]"/>
  <xsl:variable name="global" as="element(sch:let)*" select="sc:of-schema(., 'let'), //sch:phase[@id = $chosen]/sch:let"/>

  <xsl:key name="rule" match="sch:rule" use="@id"/>
  <xsl:key name="diagnostic" match="sch:diagnostic" use="@id"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="message" on-no-match="fail"/>
  <xsl:mode name="filled" on-no-match="shallow-copy"/>

  <xsl:template match="/" as="element(sch:schema)">
    <xsl:if test="not($chosen = ('#ALL', //sch:phase/@id))">
      <xsl:sequence select="error(xs:QName('err:phase'), 'The schema has no phase called ' || $chosen || '.')"/>
    </xsl:if>
    <xsl:if test="not(lower-case((/sch:schema/@queryBinding, 'xslt')[1]) = ('xslt', 'xslt2', 'xslt3', 'xpath2', 'xpath3', 'xpath31'))">
      <xsl:sequence select="error(xs:QName('err:binding'), 'The query language ' || /sch:schema/@queryBinding || ' is not known. Rules are written for xslt2 or xslt3.')"/>
    </xsl:if>
    <sch:schema queryBinding="xslt3">
      <xsl:for-each-group select="sc:of-schema(., 'ns')" group-by="@prefix">
        <xsl:copy-of select="." copy-namespaces="no"/>
      </xsl:for-each-group>
      <xsl:copy-of select="/sch:schema/xsl:key"/>
      <xsl:variable name="filled" as="element(sch:pattern)*" select="$active ! sc:filled(.)"/>
      <xsl:for-each-group select="$global, $filled/sch:let" group-by="@name">
        <xsl:if test="count(current-group()) = 1 or exists(current-group() intersect $global)">
          <xsl:sequence select="sc:let((current-group() intersect $global, .)[last()])"/>
        </xsl:if>
      </xsl:for-each-group>
      <xsl:variable name="shared" as="xs:string*" select="$global/@name, $filled/sch:let/@name"/>
      <xsl:for-each select="$filled">
        <sch:pattern>
          <xsl:apply-templates select="sch:rule[not(@abstract = 'true')]">
            <xsl:with-param name="own" select="sch:let[let $name := @name return count($shared[. = $name]) > 1]"/>
          </xsl:apply-templates>
        </sch:pattern>
      </xsl:for-each>
    </sch:schema>
  </xsl:template>

  <!-- Children of the schema itself, or those that stand anywhere in a grammar. -->
  <xsl:function name="sc:of-schema" as="element()*">
    <xsl:param name="document" as="node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (root($document)/sch:schema) then root($document)/sch:schema/sch:*[local-name() = $name]
      else root($document)//sch:*[local-name() = $name][not(ancestor::sch:*)]"/>
  </xsl:function>

  <!-- A pattern; one that is an instance of an abstract pattern is that pattern with its parameters filled in. -->
  <xsl:function name="sc:filled" as="element(sch:pattern)">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:choose>
      <xsl:when test="$pattern/@documents">
        <xsl:sequence select="error(xs:QName('err:documents'), 'A pattern asks for other documents, which are not read here.')"/>
      </xsl:when>
      <xsl:when test="not($pattern/@is-a)">
        <xsl:sequence select="$pattern"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="model" as="element(sch:pattern)?" select="root($pattern)//sch:pattern[@abstract = 'true'][@id = $pattern/@is-a][1]"/>
        <xsl:if test="empty($model)">
          <xsl:sequence select="error(xs:QName('err:pattern'), 'There is no abstract pattern called ' || $pattern/@is-a || '.')"/>
        </xsl:if>
        <xsl:variable name="parameters" as="element(sch:param)*" select="sort($pattern/sch:param, (), function ($p) { -string-length($p/@name) })"/>
        <sch:pattern>
          <xsl:copy-of select="$pattern/(@id, @role)"/>
          <xsl:apply-templates select="$model/node()" mode="filled">
            <xsl:with-param name="parameters" select="$parameters" tunnel="yes"/>
          </xsl:apply-templates>
        </sch:pattern>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="@*" mode="filled" as="attribute()">
    <xsl:param name="parameters" as="element(sch:param)*" tunnel="yes"/>
    <xsl:attribute name="{name()}" select="fold-left($parameters, string(.), function ($text, $p) {
      replace($text, '\$' || $p/@name, replace($p/@value, '[\\$]', '\\$0')) })"/>
  </xsl:template>

  <xsl:template match="sch:rule" as="element(sch:rule)">
    <xsl:param name="own" as="element(sch:let)*"/>
    <sch:rule context="{@context}">
      <xsl:for-each select="$own">
        <sch:let name="{@name}" value="root(.)/({@value})"/>
      </xsl:for-each>
      <xsl:apply-templates select="sch:let | sch:assert | sch:report | sch:extends">
        <xsl:with-param name="role" select="(@role, ../@role)[1]"/>
        <xsl:with-param name="id" select="(@id, ../@id)[1]"/>
      </xsl:apply-templates>
    </sch:rule>
  </xsl:template>

  <xsl:template match="sch:extends" as="element()*">
    <xsl:param name="role" as="attribute()?"/>
    <xsl:param name="id" as="attribute()?"/>
    <xsl:variable name="rule" as="element(sch:rule)?" select="(ancestor::sch:pattern[1]//sch:rule[@id = current()/@rule], key('rule', @rule, root(.)), $patterns//sch:rule[@id = current()/@rule])[1]"/>
    <xsl:if test="empty($rule)">
      <xsl:sequence select="error(xs:QName('err:rule'), 'There is no abstract rule called ' || @rule || '.')"/>
    </xsl:if>
    <xsl:apply-templates select="$rule/(sch:let | sch:assert | sch:report | sch:extends)">
      <xsl:with-param name="role" select="($rule/@role, $role)[1]"/>
      <xsl:with-param name="id" select="($id, $rule/@id)[1]"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="sch:rule/sch:let" as="element(sch:let)">
    <xsl:param name="role" as="attribute()?"/>
    <xsl:param name="id" as="attribute()?"/>
    <xsl:sequence select="sc:let(.)"/>
  </xsl:template>

  <xsl:function name="sc:let" as="element(sch:let)">
    <xsl:param name="let" as="element(sch:let)"/>
    <xsl:if test="not($let/@value)">
      <xsl:sequence select="error(xs:QName('err:let'), 'The variable ' || $let/@name || ' has no value. Write it as an expression in the attribute value.')"/>
    </xsl:if>
    <sch:let name="{$let/@name}" value="{$let/@value}"/>
  </xsl:function>

  <xsl:template match="sch:assert | sch:report" as="element()">
    <xsl:param name="role" as="attribute()?"/>
    <xsl:param name="id" as="attribute()?"/>
    <xsl:copy copy-namespaces="no">
      <xsl:attribute name="id" select="(@id, $id, 'schematron')[1]"/>
      <xsl:attribute name="role" select="(tokenize(lower-case((@role, $role)[1])) ! $levels(.), 'error')[1]"/>
      <xsl:attribute name="test" select="'boolean(' || @test || ')'"/>
      <xsl:apply-templates mode="message"/>
      <xsl:for-each select="key('diagnostic', tokenize(@diagnostics), $patterns[1]/root())">
        <xsl:text> </xsl:text>
        <xsl:apply-templates mode="message"/>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="text()" mode="message" as="text()">
    <xsl:value-of select="replace(., '[\t\n\r]', ' ')"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="message"/>

  <xsl:template match="sch:value-of" mode="message" as="element()">
    <sch:value-of select="{@select}"/>
  </xsl:template>

  <xsl:template match="sch:name" mode="message" as="element()">
    <sch:value-of select="name({(@path, '.')[1]})"/>
  </xsl:template>

  <xsl:template match="*" mode="message" as="node()*">
    <xsl:apply-templates mode="message"/>
  </xsl:template>
</xsl:stylesheet>
