<?xml version="1.0" encoding="UTF-8"?>
<!-- Calendars of documents: each entry a date, and set in below it its title and abstracts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="div[@type = 'calendar']" mode="block" as="item()*">
    <xsl:sequence select="f:mark(f:section('calendar'), f:lang(.))"/>
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <!-- What the list says of itself stands as it is: its numbers are no title. -->
  <xsl:template match="div[@type = 'calendar']/head" mode="block" as="xs:string*">
    <xsl:sequence select="f:block(f:pieces(.))"/>
  </xsl:template>

  <xsl:template match="listBibl" mode="block" as="item()*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="bibl[@type = 'calendarEntry']" mode="block" as="xs:string*">
    <xsl:variable name="dated" as="xs:string*" select="date ! f:inline(.)[. ne ''] ! f:safe(.)"/>
    <xsl:variable name="told" as="xs:string*">
      <xsl:apply-templates select="node() except date" mode="entry"/>
    </xsl:variable>
    <xsl:sequence select="string-join(($dated, $told ! ($f:indent || f:safe(.))), '&#10;')[. ne '']"/>
  </xsl:template>

  <xsl:template match="text()" mode="entry" as="xs:string*">
    <xsl:sequence select="normalize-space(.)[. ne '']"/>
  </xsl:template>

  <xsl:template match="bibl/*" priority="-1" mode="entry" as="xs:string*">
    <xsl:sequence select="f:inline(.)[. ne '']"/>
  </xsl:template>
</xsl:stylesheet>
