<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition's own pages, each made from a small document of what it says. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="shared/unhandled.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/roles.xsl"/>
  <xsl:include href="shared/json.xsl"/>
  <xsl:include href="shared/legend.xsl"/>
  <xsl:include href="shared/navigation.xsl"/>
  <xsl:include href="shared/theme.xsl"/>
  <xsl:include href="html/attributes.xsl"/>
  <xsl:include href="site/frame.xsl"/>
  <xsl:include href="site/start.xsl"/>
  <xsl:include href="site/timeline.xsl"/>
  <xsl:include href="site/records.xsl"/>
  <xsl:include href="site/register.xsl"/>
  <xsl:include href="site/about.xsl"/>
  <xsl:include href="site/search.xsl"/>
  <xsl:include href="site/linked-data.xsl"/>

  <xsl:output method="xhtml" html-version="5" encoding="UTF-8" indent="no" omit-xml-declaration="yes" include-content-type="no"/>

  <!-- The language of the page's own words. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- As for the page of a record: the way to the styles, the name of the page, the pages there are, those before and after it in
       their row, and the public address. -->
  <xsl:param name="assets" as="xs:string" select="''"/>
  <xsl:param name="css" as="xs:string" select="''"/>
  <xsl:param name="name" as="xs:string" select="''"/>
  <xsl:param name="site" as="xs:string" select="''"/>
  <xsl:param name="edition" as="xs:string" select="''"/>
  <xsl:param name="previous" as="xs:string" select="''"/>
  <xsl:param name="next" as="xs:string" select="''"/>
  <xsl:param name="address" as="xs:string" select="''"/>

  <xsl:function name="f:page" as="xs:string?">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="tokenize($site)[. = $page] ! (. || '.html')"/>
  </xsl:function>

  <xsl:template match="/" as="element()*">
    <xsl:apply-templates select="*"/>
  </xsl:template>
</xsl:stylesheet>
