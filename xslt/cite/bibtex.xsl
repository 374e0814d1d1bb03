<?xml version="1.0" encoding="UTF-8"?>
<!-- A record as an entry of BibTeX and biblatex, in UTF-8. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="reference.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="teiHeader" mode="reference" as="xs:string">
    <xsl:variable name="date" as="xs:string" select="f:days(f:cited-date(.))"/>
    <xsl:variable name="fields" as="xs:string*" select="
      f:bibtex-names('author', f:agents-as(., 'aut')),
      f:bibtex('title', '{' || f:bibtex-words(f:cited-title(.)) || '}'),
      f:bibtex('date', $date[. ne '']),
      f:bibtex('year', substring-before($date || '-', '-')[. ne '']),
      f:bibtex-month($date) ! ('  month = ' || .),
      f:bibtex-names('editor', f:agents-as(., 'edt')),
      f:bibtex-names('translator', f:agents-as(., 'trl')),
      f:bibtex('howpublished', f:reference(fileDesc/sourceDesc/msDesc[1])[. ne ''] ! f:bibtex-words(.)),
      f:bibtex('type', f:kinds(.)[1] ! f:bibtex-words(.)),
      f:bibtex('note', $edition[. ne ''] ! f:bibtex-words(f:say('cite.in', map{'edition': .}))),
      f:bibtex('publisher', f:cited-publisher(.) ! ('{' || f:bibtex-words(.) || '}')),
      f:bibtex('version', f:version(.) ! f:bibtex-words(.)),
      f:bibtex('url', f:public-address(.) ! f:bibtex-address(.)),
      f:bibtex('language', f:reading-language(.) ! f:bibtex-words(.)),
      f:bibtex('abstract', f:summary(.) ! f:bibtex-words(.)),
      f:bibtex('keywords', string-join(f:keywords(.) ! f:bibtex-words(translate(., ',', ';')), ', ')[. ne ''])"/>
    <xsl:sequence select="'@misc{' || f:key(.) || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}&#10;'"/>
  </xsl:template>

  <xsl:function name="f:bibtex" as="xs:string?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! ('  ' || $field || ' = {' || . || '}')"/>
  </xsl:function>

  <xsl:function name="f:bibtex-names" as="xs:string?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="names" as="element()*"/>
    <xsl:sequence select="f:bibtex($field, string-join($names ! f:name-parts(.) ! f:bibtex-name(.), ' and ')[. ne ''])"/>
  </xsl:function>

  <!-- Family, Given; a name without parts, or with a word that parts names, is kept together by braces. -->
  <xsl:function name="f:bibtex-name" as="xs:string">
    <xsl:param name="parts" as="map(xs:string, xs:string)"/>
    <xsl:variable name="kept" as="function(xs:string) as xs:string" select="function($words) {
      if (matches($words, '(^|\s)and(\s|$)|,', 'i')) then '{' || f:bibtex-words($words) || '}' else f:bibtex-words($words)}"/>
    <xsl:sequence select="if ($parts?literal) then '{' || f:bibtex-words($parts?literal) || '}'
      else string-join(($parts?family, $parts?given)[. ne ''] ! $kept(.), ', ')"/>
  </xsl:function>

  <xsl:variable name="f:months" as="xs:string*" select="tokenize('jan feb mar apr may jun jul aug sep oct nov dec')"/>

  <xsl:function name="f:bibtex-month" as="xs:string?">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="$f:months[position() = $date[matches(., '^\d{4}-\d\d(-\d\d)?$')] ! xs:integer(substring(., 6, 2))]"/>
  </xsl:function>

  <!-- What TeX would take as an order, as the sign it is; braces by name, for those that parse count them. -->
  <xsl:variable name="f:tex" as="map(xs:string, xs:string)" select="map{'\': '\textbackslash{}', '{': '\textbraceleft{}', '}': '\textbraceright{}',
    '%': '\%', '&amp;': '\&amp;', '$': '\$', '#': '\#', '_': '\_', '^': '\textasciicircum{}', '~': '\textasciitilde{}'}"/>

  <xsl:function name="f:bibtex-words" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="string-join(analyze-string(normalize-space($words), '[\\{}%&amp;$#_^~]')/* ! ($f:tex(string(.)), string(.))[1])"/>
  </xsl:function>

  <xsl:function name="f:bibtex-address" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="replace(replace($address, '\{', '%7B'), '\}', '%7D')"/>
  </xsl:function>
</xsl:stylesheet>
