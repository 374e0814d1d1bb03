<?xml version="1.0" encoding="UTF-8"?>
<!-- The address of a passage: a link to itself after every block that has an id of its own. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="f:permalink" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@xml:id[$element/ancestor::text]">
      <a class="permalink" href="#{.}" aria-label="{f:say('page.permalink')}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The ids of the passages of the same text that a passage answers to, such as those of its translation. -->
  <xsl:function name="f:answering" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="ids" as="xs:string*" select="tokenize($element/@corresp)[starts-with(., '#')] ! substring(., 2)"/>
    <xsl:variable name="there" as="xs:string*" select="$ids[root($element) instance of document-node() and key('id', ., root($element))/ancestor::text]"/>
    <xsl:if test="exists($there)">
      <xsl:attribute name="data-with" select="$there"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
