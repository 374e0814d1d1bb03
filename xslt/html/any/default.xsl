<?xml version="1.0" encoding="UTF-8"?>
<!-- Every element without a template of its own: a block or words in line, under its own name, with id, language and a safe link. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="*" priority="-9" as="element()">
    <xsl:if test="f:is-reported(.)">
      <xsl:call-template name="unhandled"/>
    </xsl:if>
    <xsl:call-template name="shown"/>
  </xsl:template>

  <xsl:template name="shown" as="element()">
    <xsl:variable name="href" as="xs:string?" select="((@target, @url, @ref) ! f:href(.))[1]"/>
    <xsl:variable name="block" as="xs:boolean" select="f:is-block(.)"/>
    <xsl:element name="{if ($block) then 'div' else if ($href) then 'a' else 'span'}">
      <xsl:attribute name="class" select="f:class(.)"/>
      <xsl:sequence select="f:attributes(.), f:analysis(.)"/>
      <xsl:if test="$href and not($block)">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- What the encoder says of a word, for the eye that rests on it. -->
  <xsl:function name="f:analysis" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="told" as="xs:string*" select="$element/(@lemma, @pos, @msd, @norm, @reg, @met, @rhyme[. ne ''], @key, @cert) ! (local-name() || ': ' || .)"/>
    <xsl:if test="exists($told)">
      <xsl:attribute name="title" select="string-join($told, '; ')"/>
    </xsl:if>
  </xsl:function>

  <!-- Parts without words between them, which print sets apart. -->
  <xsl:template priority="20" as="item()*" match="(form | gramGrp | entry | sense | re | etym | xr | hom | persName | name | orgName | placeName | respStmt
    | author | editor | locusGrp | castItem | address | measureGrp | speaker | application | category | textLang | msIdentifier | altIdentifier)
    /*[preceding-sibling::node()[1] instance of element()]">
    <xsl:text> </xsl:text>
    <xsl:next-match/>
  </xsl:template>
</xsl:stylesheet>
