<?xml version="1.0" encoding="UTF-8"?>
<!-- Calendars of documents: each entry a date, and set in below it its title and abstracts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="f:indent" as="xs:string" select="'    '"/>

  <xsl:template match="div[@type = 'calendar']" mode="block" as="item()*">
    <xsl:sequence select="f:mark('Calendar', f:lang(.))"/>
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="listBibl" mode="block" as="item()*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="bibl" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates mode="entry"/>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')[. ne '']"/>
  </xsl:template>

  <xsl:template match="text()" mode="entry" as="xs:string*">
    <xsl:sequence select="normalize-space(.)[. ne '']"/>
  </xsl:template>

  <xsl:template match="date" mode="entry" as="xs:string*">
    <xsl:sequence select="f:inline(.)[. ne '']"/>
  </xsl:template>

  <xsl:template match="bibl/*" priority="-1" mode="entry" as="xs:string*">
    <xsl:sequence select="f:inline(.)[. ne ''] ! tokenize(., '\n') ! ($f:indent || .)"/>
  </xsl:template>
</xsl:stylesheet>
