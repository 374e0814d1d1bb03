<?xml version="1.0" encoding="UTF-8"?>
<!-- Interventions and losses, in the archive's brackets. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="supplied | sic | unclear | del | stamp | ref | label | seg" as="node()*">
    <xsl:value-of select="f:before(.)"/>
    <xsl:apply-templates/>
    <xsl:value-of select="f:after(.)"/>
  </xsl:template>

  <xsl:template match="gap" as="text()">
    <xsl:value-of select="f:gap(.)"/>
  </xsl:template>

  <!-- What the source has is read; what the editor proposes beside it is in the TEI and on the page. -->
  <xsl:template match="choice" as="node()*">
    <xsl:apply-templates select="* except (corr | expan | reg)"/>
  </xsl:template>

  <xsl:template match="orig | abbr | ex | expan | reg | corr | am | add | hi | q | quote | metamark" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
