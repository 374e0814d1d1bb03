<?xml version="1.0" encoding="UTF-8"?>
<!-- The archive's signs, as printed before and after the words they mark, or in place of words that are not there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="before" on-no-match="fail"/>
  <xsl:mode name="after" on-no-match="fail"/>

  <xsl:template match="*" mode="before after" priority="-5" as="xs:string">
    <xsl:sequence select="''"/>
  </xsl:template>

  <!-- [words] -->
  <xsl:template mode="before" as="xs:string" match="supplied | note[f:in-brackets(.)] | del[@rend = 'brackets'] | stamp[tokenize(@rend) = 'brackets']
    | label[@rend = 'brackets'] | seg[@type = 'label'][@rend = 'brackets'] | ref[@type = 'note']">
    <xsl:sequence select="'['"/>
  </xsl:template>
  <xsl:template mode="after" as="xs:string" match="supplied | note[f:in-brackets(.)] | del[@rend = 'brackets'] | stamp[tokenize(@rend) = 'brackets']
    | label[@rend = 'brackets'] | seg[@type = 'label'][@rend = 'brackets'] | ref[@type = 'note']">
    <xsl:sequence select="']'"/>
  </xsl:template>

  <!-- words [sic], words [?] -->
  <xsl:template mode="after" as="xs:string" match="sic[@rend] | unclear[starts-with(@rend, '[')]">
    <xsl:sequence select="' ' || @rend"/>
  </xsl:template>

  <!-- [B% words] -->
  <xsl:template mode="before" as="xs:string" match="unclear[@rend][not(starts-with(@rend, '['))]">
    <xsl:sequence select="'[' || @rend || ' '"/>
  </xsl:template>
  <xsl:template mode="after" as="xs:string" match="unclear[@rend][not(starts-with(@rend, '['))]">
    <xsl:sequence select="']'"/>
  </xsl:template>

  <xsl:function name="f:before" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element" mode="before"/>
  </xsl:function>

  <xsl:function name="f:after" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element" mode="after"/>
  </xsl:function>

  <xsl:function name="f:in-brackets" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@rend = 'brackets' or ($note/@place = 'inline' and not($note/@type = 'handwritten'))"/>
  </xsl:function>

  <!-- What is read where words are missing: the mark as it stands, or the wording of the bracket; nothing if nothing stood there. -->
  <xsl:function name="f:gap" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="if ($gap/@rend) then (if ($gap/@reason = 'ocr') then '[...]' else string($gap/@rend))
      else if ($gap/desc) then '[' || normalize-space($gap/desc[1]) || ']' else ''"/>
  </xsl:function>
</xsl:stylesheet>
