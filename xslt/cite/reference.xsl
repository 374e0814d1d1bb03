<?xml version="1.0" encoding="UTF-8"?>
<!-- What the files for reference managers share: the parameters, the words of the record, and the fields in their order. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="../shared/labels.xsl"/>
  <xsl:include href="../shared/dates.xsl"/>
  <xsl:include href="../shared/roles.xsl"/>
  <xsl:include href="../shared/citation.xsl"/>

  <xsl:param name="language" as="xs:string" select="'en'"/>
  <xsl:param name="name" as="xs:string" select="''"/>
  <xsl:param name="edition" as="xs:string" select="''"/>
  <xsl:param name="address" as="xs:string" select="''"/>

  <!-- The key of the record in a list of references: the name of its files, or its id, in letters that every program takes. -->
  <xsl:function name="f:key" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="id" as="xs:string" select="replace(($name[. ne ''], string($header/../@xml:id))[1], '[^A-Za-z0-9._-]+', '-')"/>
    <xsl:sequence select="($id[matches(., '[A-Za-z0-9]')], 'record')[1]"/>
  </xsl:function>

  <!-- The institution that keeps the document, and where in it the document lies. -->
  <xsl:function name="f:archive" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="of" as="element()?" select="$header/fileDesc/sourceDesc/msDesc[1]/msIdentifier"/>
    <xsl:sequence select="($of/institution ! f:stated(.), $of/repository ! f:stated(.))[1]"/>
  </xsl:function>

  <xsl:function name="f:shelf-mark" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="description" as="element()?" select="$header/fileDesc/sourceDesc/msDesc[1]"/>
    <xsl:variable name="parts" as="xs:string*" select="$description ! (msIdentifier ! (repository[../institution], collection, idno), msContents/msItem/locus) ! f:stated(.)"/>
    <xsl:sequence select="string-join($parts, ', ')[. ne '']"/>
  </xsl:function>

  <xsl:function name="f:place-of-archive" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="string-join($header/fileDesc/sourceDesc/msDesc[1]/msIdentifier ! (settlement, country) ! f:stated(.), ', ')[. ne '']"/>
  </xsl:function>

  <xsl:function name="f:summary" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="f:stated(string-join($header/profileDesc/abstract[1]/(p, text()) ! normalize-space(.)[. ne ''], ' '))"/>
  </xsl:function>

  <xsl:function name="f:keywords" as="xs:string*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="distinct-values($header/profileDesc/textClass/keywords//term ! f:stated(.))"/>
  </xsl:function>

  <!-- The language of what is read: the translation's, if there is one. -->
  <xsl:function name="f:reading-language" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="($header/../text//div[@type = 'translation']/@xml:lang ! string(.), f:languages($header))[1]"/>
  </xsl:function>

  <xsl:template match="/" as="item()*">
    <xsl:apply-templates select="(//teiHeader)[1]" mode="reference"/>
  </xsl:template>
</xsl:stylesheet>
