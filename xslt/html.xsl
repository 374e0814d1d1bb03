<?xml version="1.0" encoding="UTF-8"?>
<!-- A record as a page: what it is, what it says in each language side by side, its notes and signs, and where it comes from. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:include href="shared/unhandled.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/roles.xsl"/>
  <xsl:include href="shared/brackets.xsl"/>
  <xsl:include href="shared/citation.xsl"/>
  <xsl:include href="shared/json.xsl"/>
  <xsl:include href="shared/theme.xsl"/>
  <xsl:include href="shared/legend.xsl"/>
  <xsl:include href="shared/navigation.xsl"/>
  <xsl:include href="html/attributes.xsl"/>
  <xsl:include href="html/metadata.xsl"/>
  <xsl:include href="html/linked-data.xsl"/>
  <xsl:include href="html/frame.xsl"/>
  <xsl:include href="html/header.xsl"/>
  <xsl:include href="html/description.xsl"/>
  <xsl:include href="html/structure.xsl"/>
  <xsl:include href="html/permalinks.xsl"/>
  <xsl:include href="html/parallel.xsl"/>
  <xsl:include href="html/editorial.xsl"/>
  <xsl:include href="html/notes.xsl"/>
  <xsl:include href="html/names.xsl"/>
  <xsl:include href="html/persons.xsl"/>
  <xsl:include href="html/composed.xsl"/>
  <xsl:include href="html/page-marks.xsl"/>
  <xsl:include href="html/facsimiles.xsl"/>
  <xsl:include href="html/calendar.xsl"/>
  <xsl:include href="html/signs.xsl"/>
  <xsl:include href="html/cite.xsl"/>
  <xsl:include href="html/making.xsl"/>
  <xsl:include href="html/any.xsl"/>

  <xsl:output method="xhtml" html-version="5" encoding="UTF-8" indent="no" omit-xml-declaration="yes" include-content-type="no"/>

  <!-- The language of the page's own words. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- Relative addresses of what lies beside the page; an empty one is left out: the ways to the styles and to the top of the site,
       the name of the record's files and their endings, and the pages of the site there are. -->
  <xsl:param name="assets" as="xs:string" select="''"/>
  <!-- The name of the edition's own style sheet among the assets. -->
  <xsl:param name="css" as="xs:string" select="''"/>
  <xsl:param name="base" as="xs:string" select="''"/>
  <xsl:param name="name" as="xs:string" select="''"/>
  <xsl:param name="files" as="xs:string" select="''"/>
  <xsl:param name="site" as="xs:string" select="''"/>
  <xsl:param name="edition" as="xs:string" select="''"/>
  <xsl:param name="previous" as="xs:string" select="''"/>
  <xsl:param name="next" as="xs:string" select="''"/>
  <xsl:param name="address" as="xs:string" select="''"/>

  <!-- The address of a file of the record by its ending, such as .txt; none if it is not made. -->
  <xsl:function name="f:file" as="xs:string?">
    <xsl:param name="ending" as="xs:string"/>
    <xsl:sequence select="tokenize($files)[. = $ending] ! ($name || .)"/>
  </xsl:function>

  <!-- The address of a page of the site by its name, such as persons; none if there is none. -->
  <xsl:function name="f:page" as="xs:string?">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="tokenize($site)[. = $page] ! ($base || . || '.html')"/>
  </xsl:function>

  <!-- Whether the page needs the width of two columns. -->
  <xsl:function name="f:layout" as="xs:string">
    <xsl:param name="record" as="element()"/>
    <xsl:sequence select="if ($record//child::div[child::div/@type = 'original' and child::div/@type = 'translation']) then 'bilingual' else 'single'"/>
  </xsl:function>

  <xsl:template match="/" as="element()*">
    <xsl:choose>
      <xsl:when test="$f:is-record"><xsl:apply-templates select="*" mode="page"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="page" as="element()*"><xsl:apply-templates select="*" mode="page"/></xsl:variable>
        <xsl:sequence select="f:nested($page)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="page" as="element()">
    <xsl:variable name="header" as="element(teiHeader)" select="f:header(.)"/>
    <html lang="{$language}">
      <xsl:apply-templates select="$header" mode="metadata"/>
      <body>
        <xsl:call-template name="navigation"/>
        <main class="{f:layout(.)}">
          <article>
            <xsl:apply-templates select="$header" mode="masthead"/>
            <xsl:apply-templates select="$header/profileDesc/abstract"/>
            <div class="text" id="page:text" tabindex="-1">
              <xsl:sequence select="text[1] ! f:own-language(.)"/>
              <xsl:apply-templates select="f:contents(.)"/>
            </div>
            <xsl:apply-templates select="." mode="notes"/>
            <xsl:apply-templates select="text" mode="signs"/>
            <xsl:apply-templates select="standOff" mode="persons"/>
            <xsl:apply-templates select="$header" mode="cite"/>
            <xsl:apply-templates select="$header" mode="making"/>
            <xsl:apply-templates select="." mode="about"/>
          </article>
        </main>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
