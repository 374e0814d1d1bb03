<?xml version="1.0" encoding="UTF-8"?>
<!-- The record as linked data in the words of schema.org; none of its characters can end the script that holds it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- A translation is a work that has its original in an archive; a document by itself is there. -->
  <xsl:template match="teiHeader" mode="linked-data" as="element()">
    <xsl:variable name="translated" as="xs:boolean" select="exists(../text//div[@type = 'translation'])"/>
    <xsl:variable name="archival" as="xs:string*" select="f:archival(.)"/>
    <xsl:variable name="members" as="xs:string*" select="
      f:string('@context', 'https://schema.org'),
      if ($translated) then f:string('@type', 'CreativeWork') else f:strings('@type', ('ArchiveComponent', 'CreativeWork')),
      f:string('@id', f:public-address(.)), f:string('url', f:public-address(.)),
      f:string('name', f:cited-title(.)),
      f:strings('inLanguage', f:languages(.)),
      f:agents-linked('translator', f:agents-as(., 'trl')), f:agents-linked('editor', f:agents-as(., 'edt')),
      f:map('publisher', f:cited-publisher(.) ! (f:string('@type', 'Organization'), f:string('name', .))),
      f:map('isPartOf', $edition[. ne ''] ! (f:string('@type', 'Collection'), f:string('name', .))),
      f:string('identifier', ../@xml:id), f:string('version', f:version(.)), f:string('license', f:licence-address(.)),
      f:string('abstract', string-join(profileDesc/abstract[1]/*, ' ')),
      f:strings('keywords', profileDesc/textClass/keywords//term ! f:stated(.)),
      if ($translated) then f:map('translationOfWork', $archival[1] ! (f:strings('@type', ('ArchiveComponent', 'CreativeWork')), $archival))
        else $archival"/>
    <script type="application/ld+json"><xsl:value-of select="f:in-script(f:map((), $members))"/></script>
  </xsl:template>

  <!-- The document itself: who made it and when, in what language, and which archive keeps it. -->
  <xsl:function name="f:archival" as="xs:string*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="description" as="element()?" select="$header/fileDesc/sourceDesc/msDesc[1]"/>
    <xsl:variable name="of" as="element()?" select="$description/msIdentifier"/>
    <xsl:variable name="stated" as="xs:string?" select="($description//textLang/@mainLang, $header/../text//div[@type = 'original']/@xml:lang)[1]"/>
    <xsl:sequence select="
      f:agents-linked('author', f:agents-as($header, 'aut')),
      f:string('dateCreated', f:days(f:cited-date($header))),
      f:string('genre', f:kinds($header)[1]),
      if ($header/../text//div[@type = 'translation']) then f:string('inLanguage', $stated) else (),
      f:map('holdingArchive', ($of/institution, $of/repository)[f:stated(.)][1] ! (f:string('@type', 'ArchiveOrganization'), f:string('name', .),
        f:string('address', string-join($of ! (settlement, country) ! f:stated(.), ', ')))),
      f:string('itemLocation', f:reference($description))"/>
  </xsl:function>

  <xsl:function name="f:agents-linked" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="element()*"/>
    <xsl:sequence select="f:array($key, for $name in $names return
      f:map((), (f:string('@type', if ($name/self::orgName) then 'Organization' else 'Person'), f:string('name', f:name-words($name)))))"/>
  </xsl:function>
</xsl:stylesheet>
