<?xml version="1.0" encoding="UTF-8"?>
<!-- A record as an entry of RIS: a tag and a value a line, the lines ending as the format asks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="reference.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="teiHeader" mode="reference" as="xs:string">
    <xsl:variable name="date" as="xs:string" select="tokenize(f:days(f:cited-date(.)) || '/', '/')[1]"/>
    <xsl:variable name="lines" as="xs:string*" select="
      f:ris('TY', 'MANSCPT'), f:ris('ID', f:key(.)), f:ris('TI', f:cited-title(.)),
      f:agents-as(., 'aut') ! f:ris('AU', f:ris-name(f:name-parts(.))),
      f:agents-as(., 'edt') ! f:ris('ED', f:ris-name(f:name-parts(.))),
      f:agents-as(., 'trl') ! f:ris('A4', f:ris-name(f:name-parts(.))),
      f:ris('PY', $date[matches(., '^\d{4}')] ! substring(., 1, 4)),
      f:ris('DA', $date[matches(., '^\d{4}')] ! string-join(for $at in 1 to 4 return string(tokenize(., '-')[$at]), '/')),
      f:ris('T2', $edition), f:ris('M3', f:kinds(.)[1]), f:ris('DB', f:archive(.)), f:ris('AV', f:shelf-mark(.)), f:ris('CY', f:place-of-archive(.)),
      f:ris('PB', f:cited-publisher(.)), f:ris('ET', f:version(.)), f:ris('LA', f:reading-language(.)), f:ris('UR', f:public-address(.)),
      f:ris('AB', f:summary(.)), f:keywords(.) ! f:ris('KW', .), 'ER  - '"/>
    <xsl:sequence select="string-join($lines ! (. || '&#13;&#10;'))"/>
  </xsl:template>

  <xsl:function name="f:ris" as="xs:string?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="normalize-space($value)[. ne ''] ! ($tag || '  - ' || .)"/>
  </xsl:function>

  <!-- Family, Given; a comma in any other name would part it. -->
  <xsl:function name="f:ris-name" as="xs:string">
    <xsl:param name="parts" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="if ($parts?literal) then translate($parts?literal, ',', ';') else string-join(($parts?family, $parts?given)[. ne ''], ', ')"/>
  </xsl:function>
</xsl:stylesheet>
