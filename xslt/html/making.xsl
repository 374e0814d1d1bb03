<?xml version="1.0" encoding="UTF-8"?>
<!-- How the record was made: who did what, the program that converted it, and every change since. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="teiHeader" mode="making" as="element()?">
    <xsl:variable name="rows" as="element()*">
      <xsl:apply-templates select="fileDesc/titleStmt/respStmt, revisionDesc//change" mode="making"/>
    </xsl:variable>
    <xsl:if test="$rows">
      <section class="making" aria-labelledby="page:making">
        <h2 id="page:making">{f:say('making.heading')}</h2>
        <dl class="description">
          <xsl:sequence select="f:rows($rows)"/>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="respStmt" mode="making" as="element()?">
    <xsl:variable name="deed" as="xs:string" select="normalize-space(resp[1])"/>
    <xsl:variable name="label" as="xs:string?" select="$labels('role.' || (if (name/@type = 'software') then 'software' else f:relator(current())))[exists($f:header-attributes)]"/>
    <xsl:variable name="own" as="text()?"><xsl:value-of select="$label"/></xsl:variable>
    <xsl:sequence select="f:made(if ($label) then $own else f:in-header-language(if ($deed) then $deed else f:role(.)), f:agents(.))"/>
  </xsl:template>

  <xsl:template match="change" mode="making" as="element()?">
    <xsl:variable name="when" as="xs:string?" select="(@when, @from, @notBefore, @to, @notAfter)[1] ! f:told(.)"/>
    <xsl:variable name="label" as="text()"><xsl:value-of select="f:say('field.change')"/></xsl:variable>
    <xsl:sequence select="f:made($label, string-join(($when, normalize-space(.))[. ne ''], ': '))"/>
  </xsl:template>

  <xsl:function name="f:made" as="element()?">
    <xsl:param name="deed" as="node()*"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:if test="$words">
      <div>
        <dt><xsl:sequence select="$deed"/></dt>
        <dd>{$words}</dd>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- What is told here is not told again in the full description. -->
  <xsl:template match="titleStmt/respStmt" mode="description" priority="2" as="item()*">
    <xsl:apply-templates select="note" mode="description"/>
  </xsl:template>
  <xsl:template match="revisionDesc//change" mode="description" priority="2" as="empty-sequence()"/>
</xsl:stylesheet>
