<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI of any project: what the records of this edition do not have is shown in the same house style, and nothing is lost. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="../shared/forms.xsl"/>
  <xsl:include href="any/nesting.xsl"/>
  <xsl:include href="any/default.xsl"/>
  <xsl:include href="any/roots.xsl"/>
  <xsl:include href="any/divisions.xsl"/>
  <xsl:include href="any/description.xsl"/>
  <xsl:include href="any/notes.xsl"/>
  <xsl:include href="any/apparatus.xsl"/>
  <xsl:include href="any/interventions.xsl"/>
  <xsl:include href="any/transcription.xsl"/>
  <xsl:include href="any/drama-and-verse.xsl"/>
  <xsl:include href="any/speech.xsl"/>
  <xsl:include href="any/dictionaries.xsl"/>
  <xsl:include href="any/bibliography.xsl"/>
  <xsl:include href="any/tables-and-figures.xsl"/>
  <xsl:include href="any/annotation.xsl"/>
  <xsl:include href="any/math.xsl"/>
  <xsl:include href="any/code.xsl"/>
</xsl:stylesheet>
