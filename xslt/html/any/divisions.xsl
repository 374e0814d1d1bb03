<?xml version="1.0" encoding="UTF-8"?>
<!-- Divisions of any kind with their headings, front and back matter, texts in texts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Whether a division is a language version or another part of a record of this edition. -->
  <xsl:function name="f:is-of-record" as="xs:boolean">
    <xsl:param name="division" as="element(div)"/>
    <xsl:sequence select="$division/@type = ('document', 'original', 'translation', 'calendar') or $division/parent::div/@type = 'document'"/>
  </xsl:function>

  <xsl:template priority="1" as="element()" match="div[not(f:is-of-record(.))] | div1 | div2 | div3 | div4 | div5 | div6 | div7 | front | back | group | group/text
    | floatingText">
    <xsl:param name="level" as="xs:integer" select="2" tunnel="yes"/>
    <xsl:element name="{if (head[normalize-space()]) then 'section' else 'div'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates>
        <xsl:with-param name="level" select="$level + 1" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>

  <!-- The heading of a division is one level above what the division holds. -->
  <xsl:template priority="1" as="element()" match="div[not(f:is-of-record(.))]/head | div1/head | div2/head | div3/head | div4/head | div5/head | div6/head
    | div7/head | front/head | back/head | group/head">
    <xsl:param name="level" as="xs:integer" select="3" tunnel="yes"/>
    <xsl:next-match>
      <xsl:with-param name="level" select="$level - 1" tunnel="yes"/>
    </xsl:next-match>
  </xsl:template>

  <xsl:template priority="1" as="element()" match="figure/head | castList/head | castGroup/head">
    <p class="head">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="q[f:is-block(.)] | quote[f:is-block(.)]" priority="1" as="element()">
    <blockquote class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </blockquote>
  </xsl:template>

  <xsl:template match="emph | soCalled | distinct" as="element()">
    <em class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </em>
  </xsl:template>

  <!-- A pointer has no words of its own; it shows where it leads. -->
  <xsl:template match="ptr" as="element()">
    <xsl:variable name="href" as="xs:string?" select="f:href(@target)"/>
    <xsl:element name="{if ($href) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'ptr'"/>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:if test="$href">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:value-of select="(@n, '→'[starts-with($href, '#')], @target)[1]"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="cb | gb | milestone" as="element()">
    <span class="pb inferred">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:value-of select="'|' || string-join((f:say('any.' || (@unit, local-name())[1]), @n), ' ') || '|'"/>
    </span>
  </xsl:template>

  <!-- A line of the source that begins where its paragraph begins needs no break. -->
  <xsl:template match="lb[not(preceding-sibling::*)][not(preceding-sibling::text()[normalize-space()])]" priority="1" as="empty-sequence()"/>
</xsl:stylesheet>
