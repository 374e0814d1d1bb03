<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition as linked data in the words of schema.org: a collection, and its records if they are few. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:variable name="f:few" as="xs:integer" select="30"/>

  <xsl:template match="index" mode="linked-data" as="element()">
    <xsl:variable name="public" as="xs:string?" select="$address[matches(., '^https?://\S+$')]"/>
    <xsl:variable name="members" as="xs:string*" select="
      f:string('@context', 'https://schema.org'), f:strings('@type', ('Collection', 'Dataset')),
      f:string('@id', $public), f:string('url', $public), f:string('name', $edition), f:string('description', @edition-description),
      f:map('publisher', @edition-publisher[. ne ''] ! (f:string('@type', 'Organization'), f:string('name', .))),
      f:string('license', f:licence(@edition-licence)), f:strings('inLanguage', facts/language/@tag ! string(.)),
      f:string('temporalCoverage', facts[@from]/string-join(distinct-values((@from, @to)), '/')),
      f:number('collectionSize', xs:integer(facts/@records)),
      if ($public and count(list//record) le $f:few) then f:array('hasPart', list//record ! f:map((), (
        f:string('@type', 'CreativeWork'), f:string('@id', $public || @href), f:string('name', .), f:string('dateCreated', @when)))) else ()"/>
    <script type="application/ld+json"><xsl:value-of select="f:in-script(f:map((), $members))"/></script>
  </xsl:template>
</xsl:stylesheet>
