<?xml version="1.0" encoding="UTF-8"?>
<!-- What a page is made of: one TEI document, a corpus of them, or a part that stands alone. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- A header for documents that have none. -->
  <xsl:variable name="f:bare" as="element(TEI)"><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI></xsl:variable>

  <xsl:function name="f:header" as="element(teiHeader)">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="alone" as="element(TEI)"><TEI xmlns="http://www.tei-c.org/ns/1.0"><xsl:sequence select="$root/self::teiHeader"/></TEI></xsl:variable>
    <xsl:sequence select="($root/(self::TEI | self::teiCorpus)/teiHeader, $alone/teiHeader, $f:bare/teiHeader)[1]"/>
  </xsl:function>

  <!-- What a document without a title is called: by its first heading, or by what stands first in it. -->
  <xsl:function name="f:title-for-want" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="document" as="element()?" select="($header/parent::*[* except teiHeader], $f:document)[1]"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(string-join(($document/descendant::text()[not(ancestor::teiHeader)][normalize-space()])[position() le 8], ' '))"/>
    <xsl:sequence select="($document/descendant::head[normalize-space()][1]/normalize-space(.), string-join($words[position() le 8], ' ')[. ne ''], f:say('any.untitled'))[1]"/>
  </xsl:function>

  <xsl:variable name="f:document" as="element()?" select="/*"/>

  <!-- What stands below the masthead; persons and other matter beside the text stand below it. -->
  <xsl:function name="f:contents" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="if ($root/(self::TEI | self::teiCorpus)) then $root/(* except (teiHeader | standOff)) else $root[not(self::teiHeader)]"/>
  </xsl:function>

  <!-- A document of a corpus or of another document. -->
  <xsl:template match="*/TEI | */teiCorpus" as="element()">
    <xsl:param name="level" as="xs:integer" select="2" tunnel="yes"/>
    <article class="{local-name()} document">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:for-each select="teiHeader">
        <xsl:element name="h{min(($level, 6))}">
          <xsl:attribute name="class" select="'head main'"/>
          <xsl:value-of select="f:title(.)"/>
        </xsl:element>
      </xsl:for-each>
      <xsl:apply-templates select="f:contents(.)">
        <xsl:with-param name="level" select="$level + 1" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="standOff" mode="persons">
        <xsl:with-param name="level" select="$level + 1" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="teiHeader" mode="about"/>
    </article>
  </xsl:template>

  <xsl:template match="teiHeader" mode="about" as="element()">
    <details class="about">
      <summary><xsl:value-of select="f:say('page.description')"/></summary>
      <dl class="description">
        <xsl:apply-templates select="*" mode="described"/>
      </dl>
    </details>
  </xsl:template>
  <xsl:template match="TEI[not(teiHeader)] | teiCorpus[not(teiHeader)]" mode="about" priority="2" as="empty-sequence()"/>
  <xsl:template match="*" mode="about" priority="-1" as="empty-sequence()"/>
  <xsl:template match="*/teiHeader" as="element()">
    <xsl:apply-templates select="." mode="about"/>
  </xsl:template>

  <!-- Matter beside the text that is more than the persons of the record. -->
  <xsl:template match="standOff[* except (listPerson | linkGrp) or listPerson/(* except person) or listPerson/person/(* except (persName | occupation | idno | note))]"
    mode="persons" priority="2" as="element()">
    <xsl:param name="level" as="xs:integer" select="2" tunnel="yes"/>
    <section class="standOff persons">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:element name="h{$level}"><xsl:value-of select="f:say('any.beside-the-text')"/></xsl:element>
      <xsl:apply-templates>
        <xsl:with-param name="level" select="$level + 1" tunnel="yes"/>
      </xsl:apply-templates>
    </section>
  </xsl:template>
</xsl:stylesheet>
