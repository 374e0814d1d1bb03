<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands above every page: the way past it, the edition, and the records before and after. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template name="navigation" as="element()*">
    <a class="skip" href="#page:text"><xsl:value-of select="f:say('page.skip')"/></a>
    <header class="site {f:layout(.)}-site">
      <xsl:call-template name="neighbourhood"/>
      <xsl:call-template name="theme"/>
    </header>
  </xsl:template>

  <xsl:template name="neighbourhood" as="element()?">
    <xsl:if test="$site or $edition or $previous or $next">
      <nav aria-label="{f:say('page.edition')}">
        <xsl:call-template name="edition"/>
        <xsl:call-template name="pages"/>
        <xsl:if test="$previous or $next">
          <span class="neighbours">
            <xsl:if test="$previous"><a rel="prev" href="{$previous}"><xsl:text>← </xsl:text><xsl:value-of select="f:say('page.previous')"/></a></xsl:if>
            <xsl:if test="$next"><a rel="next" href="{$next}"><xsl:value-of select="f:say('page.next')"/><xsl:text> →</xsl:text></a></xsl:if>
          </span>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="edition" as="element()">
    <xsl:variable name="name" as="xs:string" select="($edition[. ne ''], f:say('page.all-records'))[1]"/>
    <xsl:choose>
      <xsl:when test="f:page('index')"><a class="edition" href="{f:page('index')}" rel="up"><xsl:value-of select="$name"/></a></xsl:when>
      <xsl:otherwise><span class="edition"><xsl:value-of select="$name"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
