<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters of an edition in the Correspondence Metadata Interchange Format: who wrote to whom, where and when, and where to read it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="persName orgName placeName bibl"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="*:letters"/>
  </xsl:template>

  <!-- The order of the elements is that of the format's own schema. -->
  <xsl:template match="*:letters" as="element()">
    <TEI>
      <teiHeader>
        <fileDesc>
          <titleStmt>
            <title>{@title}</title>
            <editor>{@publisher}</editor>
          </titleStmt>
          <publicationStmt>
            <publisher>{@publisher}</publisher>
            <idno type="url">{@address}cmif.xml</idno>
            <date when="{@date}"/>
            <availability><licence target="{f:licence(@licence)}">{@licence}</licence></availability>
          </publicationStmt>
          <sourceDesc>
            <bibl type="online"><xsl:attribute name="xml:id" select="@source"/>{@title}. {@publisher}. <ref target="{@address}">{@address}</ref></bibl>
          </sourceDesc>
        </fileDesc>
        <profileDesc><xsl:apply-templates select="*:letter/correspDesc"/></profileDesc>
      </teiHeader>
      <text><body><p/></body></text>
    </TEI>
  </xsl:template>

  <!-- An address as it is; the address of the licence that an SPDX identifier names. -->
  <xsl:function name="f:licence" as="xs:string">
    <xsl:param name="licence" as="xs:string"/>
    <xsl:sequence select="if (matches($licence, '^https?://\S+$', 'i')) then $licence
      else if ($licence = 'CC0-1.0') then 'https://creativecommons.org/publicdomain/zero/1.0/'
      else if (matches($licence, '^CC-(BY[A-Z-]*)-(\d\.\d)$')) then 'https://creativecommons.org/licenses/' || lower-case(replace($licence, '^CC-(BY[A-Z-]*)-(\d\.\d)$', '$1/$2/'))
      else 'https://spdx.org/licenses/' || encode-for-uri($licence) || '.html'"/>
  </xsl:function>

  <xsl:template match="correspDesc" as="element()">
    <correspDesc ref="{../@ref}{@corresp[../../@several][matches(., '^#\S+$')]}" source="#{../../@source}">
      <xsl:sequence select="f:action(., 'sent'), f:action(., 'received')"/>
    </correspDesc>
  </xsl:template>

  <!-- Both ends of a letter are told; an end of which nobody is named is unknown. -->
  <xsl:function name="f:action" as="element()">
    <xsl:param name="letter" as="element(correspDesc)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:variable name="actions" as="element()*" select="$letter/correspAction[@type = $type]"/>
    <xsl:variable name="agents" as="element()*" select="$actions/(persName | orgName | name)[normalize-space()]"/>
    <correspAction type="{$type}">
      <xsl:if test="empty($agents)"><persName>Unknown</persName></xsl:if>
      <xsl:apply-templates select="$agents, $actions/(placeName | settlement)[normalize-space()], $actions/date"/>
    </correspAction>
  </xsl:function>

  <xsl:template match="persName | orgName | placeName | name | settlement" as="element()">
    <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="map{'name': 'persName', 'settlement': 'placeName'}"/>
    <xsl:element name="{($kinds(local-name()), local-name())[1]}">
      <xsl:for-each select="f:authority(.)"><xsl:attribute name="ref" select="."/></xsl:for-each>
      <xsl:text>{normalize-space()}</xsl:text>
    </xsl:element>
  </xsl:template>

  <!-- The address of a name in an authority file: stated beside it, or by the person to whom it points. -->
  <xsl:function name="f:authority" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="ids" as="xs:string*" select="tokenize($name/@ref) ! substring-after(., '#')"/>
    <xsl:variable name="listed" as="element()*" select="$name/ancestor::*:letter[1]/*[@xml:id = $ids]"/>
    <xsl:sequence select="(tokenize($name/@ref), $listed/(@sameAs, @ref) ! tokenize(.), $listed/idno ! normalize-space(.))[matches(., '^https?://\S+$', 'i')][1]"/>
  </xsl:function>

  <!-- Days, months and years alone; what is stated otherwise the format cannot take. -->
  <xsl:template match="date" as="element()?">
    <xsl:variable name="stated" as="attribute()*" select="(@when, @from, @to, @notBefore, @notAfter)[matches(., '^\d{4}(-\d\d(-\d\d)?)?$')]"/>
    <xsl:if test="$stated"><date><xsl:sequence select="if ($stated[name() = 'when']) then $stated[name() = 'when'] else $stated"/></date></xsl:if>
  </xsl:template>
</xsl:stylesheet>
