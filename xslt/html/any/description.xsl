<?xml version="1.0" encoding="UTF-8"?>
<!-- The header and other descriptions in full: every element a label and what it holds, those that hold others a list of their own. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- A part of a description: its label, and its words, its prose, or the parts it holds. -->
  <xsl:template match="*" mode="described" as="element()?">
    <xsl:if test="f:says(.)">
      <div>
        <xsl:sequence select="f:attributes(.)"/>
        <dt><xsl:value-of select="f:part(.)"/></dt>
        <dd>
          <xsl:call-template name="told"/>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="told" as="node()*">
    <xsl:choose>
      <xsl:when test="not(normalize-space())">
        <xsl:value-of select="string-join((@* except (@xml:id, @xml:lang)) ! (local-name() || ': ' || .), '; ')"/>
        <xsl:apply-templates select="self::graphic | self::ptr | .//graphic | .//ptr"/>
      </xsl:when>
      <xsl:when test="f:is-structured(.)">
        <dl class="description">
          <xsl:apply-templates select="*" mode="described"/>
        </dl>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whether there is anything to tell: words, or values of attributes. -->
  <xsl:function name="f:says" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(@* except (@xml:id, @xml:lang))) or normalize-space($element) ne '' or exists($element/*)"/>
  </xsl:function>

  <!-- Parts that are prose or run on in a line are told as such; of other parts each has its label. -->
  <xsl:function name="f:is-structured" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*) and empty($element/text()[normalize-space()])
      and (local-name($element) = $f:described or (some $part in $element/* satisfies not(local-name($part) = $f:prose or $f:forms(local-name($part)) = 'line')))"/>
  </xsl:function>

  <xsl:variable name="f:prose" static="yes" as="xs:string*" select="tokenize('p ab list table lg l quote q cit figure note noteGrp bibl label desc listBibl biblStruct said floatingText head eg egXML')"/>
  <xsl:variable name="f:described" static="yes" as="xs:string*" select="tokenize('msItem msItemStruct msContents msIdentifier physDesc history additional adminInfo person place org event object
    titleStmt publicationStmt editionStmt seriesStmt fileDesc profileDesc encodingDesc revisionDesc correspAction')"/>

  <!-- The label of a part: its name in words, its number and its kind. -->
  <xsl:function name="f:part" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="($labels('part.' || local-name($part)), $labels('field.' || local-name($part))[not(contains(., '{'))], f:in-words(lower-case(replace(local-name($part), '([a-z])([A-Z])', '$1 $2'))))[1]"/>
    <xsl:variable name="kind" as="xs:string*" select="$part/(@n, (@type, @role, @gi, @ident, @level)[1]) ! translate(., '-_', '  ')"/>
    <xsl:sequence select="string-join(($name, $kind[1] ! ('(' || string-join($kind, ', ') || ')')), ' ')"/>
  </xsl:function>

  <!-- The name of the element, which for another vocabulary than the TEI says so. -->
  <xsl:function name="f:class" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (namespace-uri($element) = 'http://www.tei-c.org/ns/1.0') then local-name($element) else 'other-markup'"/>
  </xsl:function>

  <!-- What stands in a text as a description. -->
  <xsl:template match="msDesc | person | personGrp | persona | place | org | event | nym | object | biblFull | msPart | msFrag | char | glyph | relation" as="element()">
    <div class="described {local-name()}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates select="head"/>
      <xsl:choose>
        <xsl:when test="text()[normalize-space()] or not(* except head)"><xsl:apply-templates select="node() except head"/></xsl:when>
        <xsl:otherwise>
          <dl class="description">
            <xsl:apply-templates select="* except head" mode="described"/>
          </dl>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Names of parts that stand without a space. -->
  <xsl:template match="(author | editor | funder)[.//*[preceding-sibling::node()[1] instance of element()]]" mode="fact" priority="1" as="element()?">
    <xsl:sequence select="f:fact(f:label('fact', local-name()), f:name-words(.))"/>
  </xsl:template>

  <!-- In the record's own description: parts it does not name, and parts that hold more than it tells. -->
  <xsl:template match="*" mode="description" priority="-2" as="element()?">
    <xsl:apply-templates select="." mode="described"/>
  </xsl:template>
  <xsl:template mode="description" priority="3" as="element()?" match="creation[text()[normalize-space()]] | title[not(@type = 'sub')][not(. is f:first-title(.))]
    | bibl[not(parent::sourceDesc/parent::fileDesc/parent::teiHeader)] | availability[not(parent::publicationStmt/parent::fileDesc/parent::teiHeader)]
    | abstract[not(parent::profileDesc/parent::teiHeader)]
    | respStmt[resp[2] or note/* or * except (resp | note | persName | orgName | name)] | langUsage[* except language] | keywords[* except term]
    | category[catDesc[2] or * except (catDesc | category)] | application[* except label[1]] | linkGrp[normalize-space()] | catRef[normalize-space()]
    | person[* except (persName | occupation | idno | note)] | listPerson[* except person] | application[not(label)]">
    <xsl:apply-templates select="." mode="described"/>
  </xsl:template>

  <xsl:function name="f:first-title" as="element(title)?">
    <xsl:param name="title" as="element(title)"/>
    <xsl:sequence select="$title[parent::titleStmt/parent::fileDesc/parent::teiHeader]/../title[not(@type = 'sub')][normalize-space()][1]"/>
  </xsl:function>
</xsl:stylesheet>
