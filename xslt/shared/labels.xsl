<?xml version="1.0" encoding="UTF-8"?>
<!-- What types, kinds and languages are called in print. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The words of the output in its language, by table and key as in xslt/labels: page.skip, date.sent-date. -->
  <xsl:param name="labels" as="map(xs:string, xs:string)"/>

  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($labels($key), f:in-words(substring-after($key, '.')))[1]"/>
  </xsl:function>

  <!-- A label with its places, such as {n}, filled in. -->
  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, item()?)"/>
    <xsl:sequence select="fold-left(map:keys($values), f:say($key), function($label, $name) {f:filled($label, '{' || $name || '}', string($values($name)))})"/>
  </xsl:function>

  <xsl:function name="f:filled" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="place" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="if (contains($label, $place)) then substring-before($label, $place) || $value || f:filled(substring-after($label, $place), $place, $value)
      else $label"/>
  </xsl:function>

  <!-- The label of a value in a table; a value that has none is its own label, written as words. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="($labels($table || '.' || $value), f:in-words($value))[1]"/>
  </xsl:function>

  <!-- A label for one, or for any other number. -->
  <xsl:function name="f:counted" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="n" as="item()"/>
    <xsl:sequence select="f:say(if (string($n) eq '1') then $key || '-one' else $key, map{'n': $n})"/>
  </xsl:function>

  <xsl:function name="f:in-words" as="xs:string">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="f:capitalised(translate(string($value), '-_', '  '))"/>
  </xsl:function>

  <xsl:function name="f:capitalised" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <xsl:function name="f:lang" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string($node/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
  </xsl:function>

  <!-- The element that a pointer such as #d1-ru names in the same document. -->
  <xsl:function name="f:target" as="element()?">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:variable name="id" as="xs:string?" select="tokenize($pointer)[starts-with(., '#')][1] ! substring(., 2)"/>
    <xsl:sequence select="if ($id and root($pointer) instance of document-node()) then key('id', $id, root($pointer))[1] else ()"/>
  </xsl:function>

  <!-- The archival reference on one line: settlement, institution, repository, then the numbers and leaves as cited. -->
  <xsl:function name="f:reference" as="xs:string">
    <xsl:param name="description" as="element(msDesc)?"/>
    <xsl:variable name="of" as="element()?" select="$description/msIdentifier"/>
    <xsl:variable name="cited" as="xs:string*" select="($of/repository, $of/collection, $of/idno, $description/msContents/msItem/locus) ! normalize-space(.)"/>
    <xsl:variable name="reels" as="xs:string*" select="$of/altIdentifier[@type = 'microfilm']/idno ! f:say('reference.reel', map{'n': normalize-space(.)})"/>
    <xsl:variable name="held" as="xs:string" select="string-join(($of/institution, $of/settlement, $of/country) ! normalize-space(.), ', ')"/>
    <xsl:sequence select="string-join(($cited, $reels)[. ne ''], ', ') || ($held[. ne ''] ! (' (' || . || ')'))"/>
  </xsl:function>
</xsl:stylesheet>
