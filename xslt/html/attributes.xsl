<?xml version="1.0" encoding="UTF-8"?>
<!-- What every element of a page may carry: an id, a language and its direction; and addresses, which must be safe to follow. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Ids come from xml:id alone; those of the page itself hold a colon, which an xml:id cannot. -->
  <xsl:function name="f:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:id">
      <xsl:attribute name="id" select="$element/@xml:id"/>
    </xsl:if>
    <xsl:sequence select="f:language-attributes($element/@xml:lang)"/>
  </xsl:function>

  <xsl:function name="f:language-attributes" as="attribute()*">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:if test="$tag">
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:attribute name="dir" select="f:direction($tag)"/>
    </xsl:if>
  </xsl:function>

  <!-- The script that a tag names decides (BCP 47, four letters), else the language. -->
  <xsl:function name="f:direction" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="script" as="xs:string?" select="tokenize($tag, '-')[position() gt 1 and matches(., '^[A-Za-z]{4}$')][1]"/>
    <xsl:sequence select="if (if ($script) then lower-case($script) = ('arab', 'hebr', 'nkoo', 'syrc', 'thaa')
      else matches($tag, '^(ar|arc|ckb|dv|fa|he|nqo|pnb|ps|sd|syr|ug|ur|yi)(-|$)')) then 'rtl' else 'ltr'"/>
  </xsl:function>

  <!-- Where a pointer leads: a web address as it is, or something on this page; nothing for any other. -->
  <xsl:function name="f:href" as="xs:string?">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:variable name="first" as="xs:string" select="string(tokenize($pointer)[1])"/>
    <xsl:sequence select="if (matches($first, '^https?://[^\s&quot;&lt;&gt;]+$', 'i')) then $first
      else if (f:target($pointer)/ancestor::text) then '#' || f:target($pointer)/@xml:id else ()"/>
  </xsl:function>

  <!-- Whoever made an intervention, as the end of a sentence. -->
  <xsl:function name="f:by" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="statement" as="element()?" select="f:target($element/@resp)"/>
    <xsl:sequence select="if ($statement/@xml:id = 'resp-cnv') then ' (' || f:say('page.by-program') || ')'
      else if ($statement/@xml:id = 'resp-arc') then ' (' || f:say('page.by-archive') || ')'
      else if ($statement[self::respStmt]) then ' (' || ($labels('by.' || f:relator($statement)), lower-case(f:role($statement)))[1] || ')' else ''"/>
  </xsl:function>

</xsl:stylesheet>
