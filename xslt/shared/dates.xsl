<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in ISO 8601, told in English: 1894-03-02, 1894-03, 1894. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A date as written; if it is not written, what its attributes say. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="(normalize-space($date)[. ne ''], f:normalised-date($date))[1]"/>
  </xsl:function>

  <xsl:function name="f:normalised-date" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="if ($date/@when) then f:in-english($date/@when)
      else if ($date/@from or $date/@to) then string-join(($date/@from, $date/@to) ! f:in-english(.), ' to ')
      else if ($date/@notBefore or $date/@notAfter) then f:between($date) else ''"/>
  </xsl:function>

  <xsl:function name="f:between" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="string-join(($date/@notBefore ! ('not before ' || f:in-english(.)), $date/@notAfter ! ('not after ' || f:in-english(.))), ', ')"/>
  </xsl:function>

  <!-- A value that is no date of the calendar comes back as it is. -->
  <xsl:function name="f:in-english" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="if ($value castable as xs:date) then format-date(xs:date($value), '[D] [MNn] [Y]', 'en', (), ())
      else if (($value || '-01') castable as xs:date) then format-date(xs:date($value || '-01'), '[MNn] [Y]', 'en', (), ())
      else $value"/>
  </xsl:function>

  <!-- The value a machine can sort by: the day, or the first of a span of days. -->
  <xsl:function name="f:machine-date" as="xs:string">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:sequence select="string(($date/@when, $date/@from, $date/@notBefore, $date/@to, $date/@notAfter)[1])"/>
  </xsl:function>
</xsl:stylesheet>
