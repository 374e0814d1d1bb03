<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks made of parts: speeches, lists, tables. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="sp | speaker" as="element()">
    <div class="{local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- Labels and items are terms and what they stand for; items alone are a plain list. -->
  <xsl:template match="list" as="element()*">
    <xsl:apply-templates select="head"/>
    <xsl:element name="{if (label) then 'dl' else 'ul'}">
      <xsl:attribute name="class" select="'list'"/>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates select="(* | text()[normalize-space()]) except head"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list/head" as="element()">
    <p class="head list-head">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="list/label" as="element()">
    <dt>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </dt>
  </xsl:template>

  <xsl:template match="item" as="element()">
    <xsl:element name="{if (../label) then 'dd' else 'li'}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- A wide table scrolls in a box of its own, which a keyboard must be able to reach. -->
  <xsl:template match="table" as="element()">
    <div class="table" role="group" aria-label="{f:say('page.table')}" tabindex="0">
      <table>
        <xsl:sequence select="f:attributes(.)"/>
        <xsl:apply-templates select="* | text()[normalize-space()]"/>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="row" as="element()">
    <tr>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates select="* | text()[normalize-space()]"/>
    </tr>
  </xsl:template>

  <xsl:template match="cell" as="element()">
    <td>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </td>
  </xsl:template>

  <xsl:template match="cell[(@role, ../@role)[1] = 'label']" as="element()">
    <th scope="{if (../@role = 'label') then 'col' else 'row'}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </th>
  </xsl:template>
</xsl:stylesheet>
