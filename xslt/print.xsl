<?xml version="1.0" encoding="UTF-8"?>
<!-- A record's page made ready for print: running heads, the versions of a passage side by side, no links that paper cannot follow. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all">

  <xsl:include href="page/alone.xsl"/>

  <xsl:output method="xhtml" html-version="5" encoding="UTF-8" indent="no" omit-xml-declaration="yes" include-content-type="no"/>

  <!-- The day that the file states as its own, in ISO 8601, if any. -->
  <xsl:param name="created" as="xs:string" select="''"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="html"/>
  </xsl:template>

  <xsl:template match="html" as="element()">
    <xsl:variable name="content" as="document-node()" select="f:alone(.)"/>
    <html lang="{@lang}">
      <head>
        <meta charset="utf-8"/>
        <title><xsl:value-of select="head/title"/></title>
        <xsl:sequence select="f:property('author', head/meta[@name = 'citation_author']/@content), f:property('description', head/meta[@name = 'DC.source']/@content),
          f:property('keywords', head/meta[@name = 'DC.subject']/@content), f:property('dcterms.created', $created), f:property('dcterms.modified', $created)"/>
      </head>
      <body>
        <xsl:call-template name="running-head"><xsl:with-param name="title" select="normalize-space(($content//h1)[1])"/></xsl:call-template>
        <xsl:apply-templates select="$content" mode="print"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="running-head" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <p class="running"><xsl:value-of select="$title"/></p>
  </xsl:template>

  <xsl:function name="f:property" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:for-each select="string-join($values, ', ')[. ne '']"><meta name="{$name}" content="{.}"/></xsl:for-each>
  </xsl:function>

  <xsl:mode name="print" on-no-match="shallow-copy"/>
</xsl:stylesheet>
