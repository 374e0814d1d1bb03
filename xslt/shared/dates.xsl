<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in ISO 8601, told in the language of the page: 1894-03-02, 1894-03, 1894. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A date as written; if it is not written, what its attributes say. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="(normalize-space($date)[. ne ''], f:normalised-date($date))[1]"/>
  </xsl:function>

  <xsl:function name="f:normalised-date" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="if ($date/@when) then f:told($date/@when)
      else if ($date/@from or $date/@to) then f:span($date)
      else if ($date/@notBefore or $date/@notAfter) then f:between($date) else ''"/>
  </xsl:function>

  <xsl:function name="f:between" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="string-join(($date/@notBefore ! f:say('time.not-before', map{'date': f:told(.)}), $date/@notAfter ! f:say('time.not-after', map{'date': f:told(.)})), ', ')"/>
  </xsl:function>

  <!-- A value that is no date of the calendar comes back as it is. -->
  <xsl:function name="f:told" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="if ($value castable as xs:date) then
        let $date := xs:date($value), $day := day-from-date($date)
        return f:say(if ($day eq 1) then 'time.first-day' else 'time.day', map{'day': $day, 'month': f:month('month', $date), 'year': f:year($value)})
      else if (($value || '-01') castable as xs:date) then
        f:say('time.month', map{'month': f:month('month-alone', xs:date($value || '-01')), 'year': f:year($value)})
      else if (matches($value, '^-?\d{4,}$')) then f:say('time.year', map{'year': $value})
      else $value"/>
  </xsl:function>

  <xsl:function name="f:month" as="xs:string">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="f:label($table, string(month-from-date($date)))"/>
  </xsl:function>

  <xsl:function name="f:year" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="replace($value, '^(-?)0*(\d+)-.*$', '$1$2')"/>
  </xsl:function>

  <xsl:function name="f:span" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="ends" as="xs:string*" select="($date/@from, $date/@to) ! f:told(.)"/>
    <xsl:sequence select="if (count($ends) eq 2) then f:say('time.span', map{'from': $ends[1], 'to': $ends[2]}) else $ends"/>
  </xsl:function>

  <!-- The value a machine can sort by: the day, or the first of a span of days. -->
  <xsl:function name="f:machine-date" as="xs:string">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:sequence select="string(($date/@when, $date/@from, $date/@notBefore, $date/@to, $date/@notAfter)[1])"/>
  </xsl:function>
</xsl:stylesheet>
