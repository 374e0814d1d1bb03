<?xml version="1.0" encoding="UTF-8"?>
<!-- The ODD as a RELAX NG grammar, written flat: one definition an element, its attributes first and in one interleave. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://relaxng.org/ns/structure/1.0"
  xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0" xmlns:odd="https://tei-edition.example/ns/odd"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="odd">

  <xsl:include href="model.xsl"/>
  <xsl:output method="xml" indent="yes" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="definition" on-no-match="fail"/>
  <xsl:mode name="content" on-no-match="fail"/>

  <xsl:template match="/" as="element()">
    <grammar datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="{$schema/@ns}">
      <xsl:comment expand-text="yes"> Made from edition.odd; edit that. </xsl:comment>
      <start>
        <ref name="{$schema/@start}"/>
      </start>
      <xsl:apply-templates select="$elements" mode="definition"/>
    </grammar>
  </xsl:template>

  <xsl:template match="elementSpec" mode="definition" as="element()">
    <xsl:variable name="attributes" as="element()*">
      <xsl:apply-templates select="odd:attributes(.)" mode="definition"/>
    </xsl:variable>
    <define name="{@ident}">
      <element name="{@ident}">
        <a:documentation>
          <xsl:value-of select="odd:gloss(.)"/>
        </a:documentation>
        <xsl:choose>
          <xsl:when test="count($attributes) gt 1">
            <interleave>
              <xsl:sequence select="$attributes"/>
            </interleave>
          </xsl:when>
          <xsl:otherwise>
            <xsl:sequence select="$attributes"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="content/*" mode="content"/>
      </element>
    </define>
  </xsl:template>

  <xsl:template match="attDef[@usage = 'opt']" mode="definition" as="element()">
    <optional>
      <xsl:next-match/>
    </optional>
  </xsl:template>

  <xsl:template match="attDef" mode="definition" priority="-1" as="element()">
    <attribute name="{@ident}">
      <xsl:apply-templates select="(valList[@type = 'closed'], datatype)[1]" mode="definition"/>
    </attribute>
  </xsl:template>

  <xsl:template match="valList" mode="definition" as="element()">
    <choice>
      <xsl:for-each select="valItem">
        <value>
          <xsl:value-of select="@ident"/>
        </value>
      </xsl:for-each>
    </choice>
  </xsl:template>

  <xsl:template match="datatype" mode="definition" as="element()">
    <xsl:variable name="types" as="element()+">
      <xsl:apply-templates select="odd:types(.)" mode="definition"/>
    </xsl:variable>
    <xsl:variable name="type" as="element()">
      <xsl:choose>
        <xsl:when test="count($types) gt 1">
          <choice>
            <xsl:sequence select="$types"/>
          </choice>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="$types"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="odd:is-list(.)">
        <list>
          <oneOrMore>
            <xsl:sequence select="$type"/>
          </oneOrMore>
        </list>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$type"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="dataRef" mode="definition" as="element()">
    <data type="{@name}">
      <xsl:for-each select="@restriction">
        <param name="pattern">
          <xsl:value-of select="."/>
        </param>
      </xsl:for-each>
    </data>
  </xsl:template>

  <!-- Content -->

  <xsl:template match="*[odd:occurrence(.) != '']" mode="content" priority="1" as="element()">
    <xsl:element name="{map{'?': 'optional', '*': 'zeroOrMore', '+': 'oneOrMore'}(odd:occurrence(.))}">
      <xsl:next-match/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="alternate" mode="content" as="element()">
    <choice>
      <xsl:apply-templates mode="content" select="*"/>
    </choice>
  </xsl:template>

  <xsl:template match="sequence" mode="content" as="element()+">
    <xsl:choose>
      <xsl:when test="parent::content or odd:occurrence(.) != ''">
        <xsl:apply-templates mode="content" select="*"/>
      </xsl:when>
      <xsl:otherwise>
        <group>
          <xsl:apply-templates mode="content" select="*"/>
        </group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="elementRef | classRef" mode="content" as="element()+">
    <xsl:for-each select="odd:names(.)">
      <ref name="{.}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="textNode" mode="content" as="element()">
    <text/>
  </xsl:template>

  <xsl:template match="empty" mode="content" as="element()">
    <empty/>
  </xsl:template>
</xsl:stylesheet>
