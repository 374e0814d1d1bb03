<?xml version="1.0" encoding="UTF-8"?>
<!-- Calendars of documents, such as a page of search results, as numbered lists. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="div[@type = 'calendar']" as="element()">
    <section class="calendar">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <xsl:template match="listBibl" as="item()*">
    <xsl:param name="level" as="xs:integer" select="2" tunnel="yes"/>
    <xsl:apply-templates select="head | pb | fw"/>
    <ol>
      <xsl:apply-templates select="bibl" mode="entry">
        <xsl:with-param name="level" select="$level + 1" tunnel="yes"/>
      </xsl:apply-templates>
    </ol>
  </xsl:template>

  <xsl:template match="bibl" mode="entry" as="element()">
    <li>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:if test="@n castable as xs:integer">
        <xsl:attribute name="value" select="@n"/>
      </xsl:if>
      <xsl:apply-templates mode="entry"/>
    </li>
  </xsl:template>

  <xsl:template match="title" mode="entry" as="element()">
    <xsl:param name="level" as="xs:integer" select="3" tunnel="yes"/>
    <xsl:element name="h{min(($level, 6))}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
      <xsl:sequence select="parent::bibl ! f:permalink(.)"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date | author | idno | publisher" mode="entry" as="element()">
    <p class="{local-name()}">
      <xsl:apply-templates select="."/>
    </p>
  </xsl:template>

  <xsl:template match="note" mode="entry" as="element()">
    <p class="abstract">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:call-template name="in-signs"/>
    </p>
  </xsl:template>

  <xsl:template match="bibl/*" mode="entry" priority="-1" as="item()*">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <xsl:template match="bibl" as="element()">
    <cite class="bibl">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </cite>
  </xsl:template>
</xsl:stylesheet>
