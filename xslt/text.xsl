<?xml version="1.0" encoding="UTF-8"?>
<!-- The plain-text reading edition: a head block, a rule, and each version of the text under a line that names it.
     One line holds one paragraph; lines are folded and tables put in columns afterwards. The archive's brackets are printed as they
     stand in the source, and the whole can be read back: docs/reading-text.md tells the conventions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="shared/unhandled.xsl"/>
  <xsl:include href="shared/forms.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/roles.xsl"/>
  <xsl:include href="shared/brackets.xsl"/>
  <xsl:include href="text/labels.xsl"/>
  <xsl:include href="text/header.xsl"/>
  <xsl:include href="text/lines.xsl"/>
  <xsl:include href="text/structure.xsl"/>
  <xsl:include href="text/interleaved.xsl"/>
  <xsl:include href="text/composed.xsl"/>
  <xsl:include href="text/editorial.xsl"/>
  <xsl:include href="text/notes.xsl"/>
  <xsl:include href="text/names.xsl"/>
  <xsl:include href="text/page-marks.xsl"/>
  <xsl:include href="text/calendar.xsl"/>
  <xsl:include href="text/any.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- How versions of a document follow each other: sections, one whole after the other; interleaved, paragraph by paragraph. -->
  <xsl:param name="arrangement" as="xs:string" select="'sections'"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="blocks" as="item()*">
      <xsl:apply-templates select="*" mode="block"/>
    </xsl:variable>
    <xsl:value-of select="string-join($blocks ! string(.), '&#10;&#10;') || '&#10;'"/>
  </xsl:template>
</xsl:stylesheet>
