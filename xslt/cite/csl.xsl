<?xml version="1.0" encoding="UTF-8"?>
<!-- A record as an item of CSL-JSON, as citation processors read it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="reference.xsl"/>
  <xsl:include href="../shared/json.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="teiHeader" mode="reference" as="xs:string">
    <xsl:variable name="item" as="xs:string*" select="
      f:string('id', f:key(.)), f:string('type', 'manuscript'), f:string('genre', f:kinds(.)[1]), f:string('title', f:cited-title(.)),
      f:csl-names('author', f:agents-as(., 'aut')), f:csl-names('editor', f:agents-as(., 'edt')), f:csl-names('translator', f:agents-as(., 'trl')),
      f:csl-date(f:cited-date(.)),
      f:string('archive', f:archive(.)), f:string('archive_location', f:shelf-mark(.)), f:string('archive-place', f:place-of-archive(.)),
      f:string('container-title', $edition), f:string('publisher', f:cited-publisher(.)), f:string('version', f:version(.)),
      f:string('URL', f:public-address(.)), f:string('language', f:reading-language(.)), f:string('abstract', f:summary(.)),
      f:string('keyword', string-join(f:keywords(.), ', '))"/>
    <xsl:sequence select="f:array((), f:map((), $item)) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="f:csl-names" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="element()*"/>
    <xsl:sequence select="f:array($key, for $parts in $names ! f:name-parts(.)
      return f:map((), ('family', 'given', 'literal') ! f:string(., $parts(.))))"/>
  </xsl:function>

  <!-- A day, month or year, or two of them; two that only bound the date are about it. -->
  <xsl:function name="f:csl-date" as="xs:string?">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:variable name="ends" as="xs:string*" select="tokenize(f:days($date), '/')[. ne '']
      ! f:array((), f:date-parts(.) ! f:number((), .))"/>
    <xsl:sequence select="if (exists($ends)) then f:map('issued', (f:array('date-parts', $ends), f:boolean('circa', true())[$date[@notBefore or @notAfter]]))
      else f:stated($date) ! f:map('issued', f:string('literal', .))"/>
  </xsl:function>

  <xsl:function name="f:date-parts" as="xs:integer*">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="numbers" as="xs:integer*" select="tokenize(replace($date, '^-', ''), '-') ! xs:integer(.)"/>
    <xsl:sequence select="if (starts-with($date, '-')) then (-$numbers[1], tail($numbers)) else $numbers"/>
  </xsl:function>
</xsl:stylesheet>
