<?xml version="1.0" encoding="UTF-8"?>
<!-- Versions of a document paragraph by paragraph: each stretch of one stands under the line that names it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:interleaved" as="xs:string*">
    <xsl:param name="versions" as="element(div)*"/>
    <xsl:variable name="blocks" as="element(block)*" select="sort($versions ! f:in-groups(., position()), (), function($block) {xs:integer($block/@group)})"/>
    <xsl:for-each-group select="$blocks" group-adjacent="string(@version)">
      <xsl:sequence select="f:version-mark($versions[position() = xs:integer(current-grouping-key())])"/>
      <xsl:sequence select="current-group() ! string(.)"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The blocks of a version, each with its group: one for each paragraph that has a counterpart, with what stands above it. -->
  <xsl:function name="f:in-groups" as="element(block)*">
    <xsl:param name="version" as="element(div)"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:iterate select="$version/node()">
      <xsl:param name="group" as="xs:integer" select="1"/>
      <xsl:variable name="blocks" as="item()*"><xsl:apply-templates select="." mode="block"/></xsl:variable>
      <xsl:for-each select="$blocks">
        <block xmlns="http://www.tei-c.org/ns/1.0" group="{$group}" version="{$number}"><xsl:value-of select="."/></block>
      </xsl:for-each>
      <xsl:next-iteration>
        <xsl:with-param name="group" select="$group + count(descendant-or-self::p[@corresp])"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>
</xsl:stylesheet>
