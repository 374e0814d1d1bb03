<?xml version="1.0" encoding="UTF-8"?>
<!-- The rules of the ODD as one ISO Schematron schema: a pattern a constraint, in the order of the ODD. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:odd="https://tei-edition.example/ns/odd"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="odd xs">

  <xsl:include href="model.xsl"/>
  <xsl:output method="xml" indent="yes" encoding="UTF-8" suppress-indentation="sch:assert sch:report"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element()">
    <sch:schema queryBinding="xslt3">
      <xsl:comment> Made from edition.odd; edit that. </xsl:comment>
      <sch:title>
        <xsl:value-of select="odd:gloss($schema)"/>
      </sch:title>
      <xsl:copy-of select="$schema//constraint/sch:ns" copy-namespaces="no"/>
      <xsl:copy-of select="$schema//constraint/sch:let" copy-namespaces="no"/>
      <xsl:copy-of select="$schema//constraint/(xsl:key | xsl:function)" copy-namespaces="no"/>
      <xsl:apply-templates select="$schema//constraintSpec[constraint/sch:rule]"/>
    </sch:schema>
  </xsl:template>

  <xsl:template match="constraintSpec" as="element()">
    <sch:pattern id="pattern-{@ident}">
      <sch:title>
        <xsl:value-of select="odd:gloss(.)"/>
      </sch:title>
      <xsl:copy-of select="constraint/sch:rule" copy-namespaces="no"/>
    </sch:pattern>
  </xsl:template>
</xsl:stylesheet>
