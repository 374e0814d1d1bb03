<?xml version="1.0" encoding="UTF-8"?>
<!-- The way to the edition's own pages, the same on all of them and on the pages of its records. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="f:pages" as="xs:string*" select="'index', 'dates', 'persons', 'places', 'archives', 'subjects', 'search', 'about'"/>

  <!-- The pages there are; one that is shown is named without a link. -->
  <xsl:template name="pages" as="element()?">
    <xsl:param name="here" as="xs:string" select="''"/>
    <xsl:if test="count($f:pages ! f:page(.)) gt 1">
      <ul class="pages">
        <xsl:for-each select="$f:pages[exists(f:page(.))]">
          <li>
            <a href="{f:page(.)}">
              <xsl:if test=". eq $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
              <xsl:text>{f:label('nav', .)}</xsl:text>
            </a>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
