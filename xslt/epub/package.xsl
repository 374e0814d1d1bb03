<?xml version="1.0" encoding="UTF-8"?>
<!-- The package document (EPUB 3.3, section 5): what the publication is, what it holds, and in which order it is read. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:f="tei-edition:functions" xmlns="http://www.idpf.org/2007/opf"
  exclude-result-prefixes="xsl xs f" expand-text="yes" xpath-default-namespace="">

  <xsl:include href="../shared/labels.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:param name="language" as="xs:string" select="'en'"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="publication"/>
  </xsl:template>

  <xsl:template match="publication" as="element()">
    <package version="3.0" unique-identifier="identifier" xml:lang="{$language}" prefix="schema: http://schema.org/">
      <metadata>
        <dc:identifier id="identifier">{@identifier}</dc:identifier>
        <dc:title>{@title}</dc:title>
        <xsl:for-each select="language"><dc:language>{.}</dc:language></xsl:for-each>
        <xsl:for-each select="@publisher[. ne '']"><dc:publisher>{.}</dc:publisher></xsl:for-each>
        <xsl:for-each select="@description[. ne '']"><dc:description>{.}</dc:description></xsl:for-each>
        <xsl:for-each select="@licence[. ne '']"><dc:rights>{.}</dc:rights></xsl:for-each>
        <xsl:for-each select="@address[. ne '']"><dc:source>{.}</dc:source></xsl:for-each>
        <meta property="dcterms:modified">{@modified}</meta>
        <xsl:call-template name="accessibility"/>
      </metadata>
      <manifest>
        <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
        <item id="css" href="epub.css" media-type="text/css"/>
        <xsl:for-each select="chapter"><item id="{@id}" href="{@href}" media-type="application/xhtml+xml"><xsl:sequence select="@properties[. ne '']"/></item></xsl:for-each>
      </manifest>
      <spine>
        <xsl:for-each select="'title', 'contents', chapter/@id"><itemref idref="{.}"/></xsl:for-each>
      </spine>
    </package>
  </xsl:template>

  <!-- EPUB Accessibility 1.1, section 2: what a reader needs who does not see the page. -->
  <xsl:template name="accessibility" as="element()*">
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <xsl:for-each select="'structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', ('pageBreakMarkers', 'pageNavigation')[exists(current()//page)]">
      <meta property="schema:accessibilityFeature">{.}</meta>
    </xsl:for-each>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">{f:say('epub.accessibility')}</meta>
  </xsl:template>
</xsl:stylesheet>
