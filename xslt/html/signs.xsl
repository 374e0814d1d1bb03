<?xml version="1.0" encoding="UTF-8"?>
<!-- The legend: one line for each sign that this record uses, and for no other. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="text" mode="signs" as="element()?">
    <xsl:variable name="used" as="xs:string*">
      <xsl:apply-templates select=".//*" mode="sign"/>
    </xsl:variable>
    <xsl:if test="exists($used)">
      <section class="signs" aria-labelledby="page:signs">
        <h2 id="page:signs"><xsl:value-of select="f:say('page.signs')"/></h2>
        <xsl:sequence select="f:legend($used)"/>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The key of the sign that stands for an element; none for an element without a sign. -->
  <xsl:mode name="sign" on-no-match="fail"/>
  <xsl:template match="*" mode="sign" priority="-5" as="xs:string?">
    <xsl:sequence select="()"/>
  </xsl:template>
  <xsl:template match="supplied | gap" mode="sign" as="xs:string?">
    <xsl:sequence select="local-name() || '-' || @reason"/>
  </xsl:template>
  <xsl:template match="sic | pb" mode="sign" as="xs:string?">
    <xsl:sequence select="local-name() || '-marked'[current()/@rend]"/>
  </xsl:template>
  <xsl:template match="unclear" mode="sign" as="xs:string?">
    <xsl:sequence select="if (not(@rend)) then 'unclear' else if (starts-with(@rend, '[')) then 'unclear-marked' else 'unclear-graded'"/>
  </xsl:template>
  <xsl:template match="corr | reg | expan" mode="sign" as="xs:string?">
    <xsl:sequence select="'proposed'"/>
  </xsl:template>
  <xsl:template match="del" mode="sign" as="xs:string?">
    <xsl:sequence select="'deleted'"/>
  </xsl:template>
  <xsl:template match="note[@type = 'gloss']" mode="sign" as="xs:string?">
    <xsl:sequence select="'gloss'"/>
  </xsl:template>
  <xsl:template match="note[@type = ('translator', 'editorial', 'source')]" mode="sign" as="xs:string?">
    <xsl:sequence select="'remark'"/>
  </xsl:template>
  <xsl:template match="note[f:of-source(.)]" mode="sign" priority="1" as="xs:string?">
    <xsl:sequence select="()"/>
  </xsl:template>
  <xsl:template match="note[f:called(.)]" mode="sign" priority="1" as="xs:string?">
    <xsl:sequence select="'call'"/>
  </xsl:template>
  <xsl:template match="stamp | fw" mode="sign" as="xs:string?">
    <xsl:sequence select="local-name()"/>
  </xsl:template>
</xsl:stylesheet>
