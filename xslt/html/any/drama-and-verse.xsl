<?xml version="1.0" encoding="UTF-8"?>
<!-- Plays and poems: verse lines with their numbers, stage directions, lists of roles. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="l" as="element()">
    <div class="{string-join(('l', 'part-' || @part[. = ('M', 'F')], 'indent'[contains(current()/@rend, 'indent')]), ' ')}">
      <xsl:sequence select="f:attributes(.), f:analysis(.)"/>
      <xsl:call-template name="line-number"/>
      <xsl:apply-templates/>
      <xsl:sequence select="f:permalink(.)"/>
    </div>
  </xsl:template>

  <!-- A verse quoted in a line of prose runs on in it. -->
  <xsl:template match="quote/l[not(f:is-block(..))]" as="element()">
    <span class="verse">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:template match="caesura" as="element()">
    <span class="caesura"><xsl:text>  </xsl:text></span>
  </xsl:template>

  <xsl:template match="castList" as="element()*">
    <xsl:apply-templates select="head"/>
    <ul class="castList">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates select="node() except head"/>
    </ul>
  </xsl:template>

  <xsl:template match="castItem" as="element()">
    <li class="castItem">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <xsl:template match="castGroup" as="element()">
    <li class="castGroup">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates select="head"/>
      <ul>
        <xsl:apply-templates select="node() except head"/>
      </ul>
    </li>
  </xsl:template>
</xsl:stylesheet>
