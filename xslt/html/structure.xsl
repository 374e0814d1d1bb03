<?xml version="1.0" encoding="UTF-8"?>
<!-- Documents, divisions, headings, paragraphs, openers and closers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="text | body" as="item()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- One document of the record; of several, each is an article under a heading of its own. -->
  <xsl:template match="div[@type = 'document']" as="element()">
    <xsl:variable name="titled" as="xs:boolean" select="head or count(../div[@type = 'document']) gt 1"/>
    <xsl:element name="{if ($titled) then 'article' else 'div'}">
      <xsl:attribute name="class" select="'document'"/>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:if test="$titled and not(head)">
        <h2 class="head main"><xsl:value-of select="f:say('page.document', map{'n': (@n, 1 + count(preceding-sibling::div))[1]})"/></h2>
      </xsl:if>
      <xsl:apply-templates select="node() except child::div">
        <xsl:with-param name="level" select="2" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:call-template name="versions">
        <xsl:with-param name="level" select="if ($titled) then 3 else 2" tunnel="yes"/>
      </xsl:call-template>
    </xsl:element>
  </xsl:template>

  <!-- A division of any other kind is one version of its own. -->
  <xsl:template match="div" as="element()">
    <xsl:param name="level" as="xs:integer" select="2" tunnel="yes"/>
    <xsl:apply-templates select="." mode="version">
      <xsl:with-param name="level" select="$level" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- The first heading of a run is the heading, as a machine must have one; the others belong to it. -->
  <xsl:template match="head" as="element()">
    <xsl:param name="level" as="xs:integer" select="2" tunnel="yes"/>
    <xsl:variable name="main" as="element(head)" select="(../head[@type = 'main'], ../head[1])[1]"/>
    <xsl:element name="{if (. is $main) then 'h' || min(($level, 6)) else 'p'}">
      <xsl:attribute name="class" select="'head ' || (@type, 'main')[1]"/>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
      <xsl:sequence select="f:permalink(.)"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="p" as="element()">
    <p>
      <xsl:sequence select="f:attributes(.), f:answering(.)"/>
      <xsl:apply-templates/>
      <xsl:sequence select="f:permalink(.)"/>
    </p>
  </xsl:template>

  <!-- A note may stand inside a line, where a paragraph may not. -->
  <xsl:template match="note/p" as="element()">
    <span class="paragraph">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:template match="ab" as="element()">
    <div class="ab">
      <xsl:sequence select="f:attributes(.), f:answering(.)"/>
      <xsl:apply-templates/>
      <xsl:sequence select="f:permalink(.)"/>
    </div>
  </xsl:template>

  <xsl:template match="postscript | byline | address | addrLine | salute[parent::opener]" as="element()">
    <div class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="opener | closer" as="element()">
    <div class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- The source's own lines are kept in an opener and a closer; beside a block the line ends anyway. -->
  <xsl:template match="opener/text()[contains(., '&#10;')] | closer/text()[contains(., '&#10;')]" as="node()*">
    <xsl:variable name="lines" as="xs:string*" select="tokenize(., '\s*\n\s*')"/>
    <xsl:variable name="begins" as="xs:boolean" select="$lines[1] ne '' or f:in-line(preceding-sibling::*[1])"/>
    <xsl:variable name="ends" as="xs:boolean" select="$lines[last()] ne '' or f:in-line(following-sibling::*[1])"/>
    <xsl:for-each select="$lines">
      <xsl:if test="position() gt 1 and ($begins or position() gt 2) and ($ends or position() lt last())">
        <br/>
      </xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:in-line" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="exists($element) and not($element[self::byline or self::address or self::salute[parent::opener]])"/>
  </xsl:function>

  <xsl:template match="signed | dateline | salute" as="element()">
    <span class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:template match="opener/lb | closer/lb" as="element()?">
    <xsl:variable name="before" as="node()?" select="preceding-sibling::node()[self::* or normalize-space(.)][1]"/>
    <xsl:variable name="after" as="node()?" select="following-sibling::node()[self::* or normalize-space(.)][1]"/>
    <xsl:if test="every $side in ($before, $after) satisfies ($side instance of text() or f:in-line($side))"><br/></xsl:if>
  </xsl:template>
  <xsl:template match="lb" as="element()">
    <br/>
  </xsl:template>
</xsl:stylesheet>
