<?xml version="1.0" encoding="UTF-8"?>
<!-- The ODD as a deterministic XML Schema: a type an element, only the root declared globally. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:odd="https://tei-edition.example/ns/odd"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="odd">

  <xsl:include href="model.xsl"/>
  <xsl:output method="xml" indent="yes" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="definition" on-no-match="fail"/>
  <xsl:mode name="content" on-no-match="fail"/>

  <xsl:template match="/" as="element()">
    <xs:schema targetNamespace="{$schema/@ns}" elementFormDefault="qualified">
      <xsl:comment> Made from edition.odd; edit that. </xsl:comment>
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
      <xs:element name="{$schema/@start}" type="tei:{$schema/@start}"/>
      <xsl:apply-templates select="$schema/dataSpec, $schema/classSpec" mode="definition"/>
      <xsl:apply-templates select="$elements" mode="definition"/>
    </xs:schema>
  </xsl:template>

  <!-- Datatypes -->

  <xsl:template match="dataSpec" mode="definition" as="element()">
    <xs:simpleType name="{@ident}">
      <xsl:choose>
        <xsl:when test="content/alternate">
          <xs:union memberTypes="{content/alternate/dataRef/@name ! ('xs:' || .)}"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="content/dataRef" mode="definition"/>
        </xsl:otherwise>
      </xsl:choose>
    </xs:simpleType>
  </xsl:template>

  <xsl:template match="dataRef[@restriction]" mode="definition" as="element()">
    <xs:restriction base="xs:{@name}">
      <xs:pattern value="{@restriction}"/>
    </xs:restriction>
  </xsl:template>

  <!-- Classes -->

  <xsl:template match="classSpec[@type = 'atts']" mode="definition" as="element()">
    <xs:attributeGroup name="{@ident}">
      <xsl:apply-templates select="attList/attDef" mode="definition"/>
    </xs:attributeGroup>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'model']" mode="definition" as="element()">
    <xs:group name="{@ident}">
      <xs:choice>
        <xsl:for-each select="sort(key('member', @ident)/@ident ! string())">
          <xs:element name="{.}" type="tei:{.}"/>
        </xsl:for-each>
      </xs:choice>
    </xs:group>
  </xsl:template>

  <!-- Elements -->

  <xsl:template match="elementSpec" mode="definition" as="element()">
    <xs:complexType name="{@ident}">
      <xsl:if test="content/alternate/textNode">
        <xsl:attribute name="mixed">true</xsl:attribute>
      </xsl:if>
      <xs:annotation>
        <xs:documentation>
          <xsl:value-of select="odd:gloss(.)"/>
        </xs:documentation>
      </xs:annotation>
      <xsl:apply-templates select="content" mode="definition"/>
    </xs:complexType>
  </xsl:template>

  <xsl:template match="content" mode="definition" as="element()*">
    <xsl:apply-templates select="* except empty" mode="content"/>
    <xsl:call-template name="attributes"/>
  </xsl:template>

  <xsl:template match="content[*/self::elementRef]" mode="definition" as="element()*">
    <xs:sequence>
      <xsl:apply-templates select="*" mode="content"/>
    </xs:sequence>
    <xsl:call-template name="attributes"/>
  </xsl:template>

  <xsl:template match="content[textNode]" mode="definition" as="element()*">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xsl:call-template name="attributes"/>
      </xs:extension>
    </xs:simpleContent>
  </xsl:template>

  <xsl:template name="attributes" as="element()*">
    <xsl:apply-templates select="../attList/attDef" mode="definition"/>
    <xsl:for-each select="key('class', ../classes/memberOf/@key)[@type = 'atts']">
      <xs:attributeGroup ref="tei:{@ident}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Attributes -->

  <xsl:template match="attDef[starts-with(@ident, 'xml:')]" mode="definition" as="element()">
    <xs:attribute ref="{@ident}">
      <xsl:sequence select="odd:use(.)"/>
    </xs:attribute>
  </xsl:template>

  <xsl:template match="attDef" mode="definition" as="element()">
    <xs:attribute name="{@ident}">
      <xsl:sequence select="odd:use(.)"/>
      <xsl:apply-templates select="(valList[@type = 'closed'], datatype)[1]" mode="definition"/>
    </xs:attribute>
  </xsl:template>

  <xsl:function name="odd:use" as="attribute()?">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:if test="$attribute/@usage = 'req'">
      <xsl:attribute name="use">required</xsl:attribute>
    </xsl:if>
  </xsl:function>

  <xsl:template match="valList" mode="definition" as="element()">
    <xs:simpleType>
      <xs:restriction base="xs:token">
        <xsl:for-each select="valItem">
          <xs:enumeration value="{@ident}"/>
        </xsl:for-each>
      </xs:restriction>
    </xs:simpleType>
  </xsl:template>

  <xsl:template match="datatype" mode="definition" as="item()">
    <xsl:attribute name="type" select="odd:type-name(dataRef)"/>
  </xsl:template>

  <xsl:template match="datatype[odd:is-list(.)]" mode="definition" as="element()">
    <xs:simpleType>
      <xs:restriction>
        <xs:simpleType>
          <xs:list itemType="{odd:type-name(dataRef)}"/>
        </xs:simpleType>
        <xs:minLength value="1"/>
      </xs:restriction>
    </xs:simpleType>
  </xsl:template>

  <xsl:function name="odd:type-name" as="xs:string">
    <xsl:param name="reference" as="element(dataRef)"/>
    <xsl:sequence select="if ($reference/@name) then 'xs:' || $reference/@name else 'tei:' || $reference/@key"/>
  </xsl:function>

  <!-- Content -->

  <xsl:template match="sequence" mode="content" as="element()">
    <xs:sequence>
      <xsl:sequence select="odd:occurs(.)"/>
      <xsl:apply-templates select="*" mode="content"/>
    </xs:sequence>
  </xsl:template>

  <xsl:template match="alternate" mode="content" as="element()">
    <xs:choice>
      <xsl:sequence select="odd:occurs(.)"/>
      <xsl:apply-templates select="* except textNode" mode="content"/>
    </xs:choice>
  </xsl:template>

  <xsl:template match="elementRef" mode="content" as="element()">
    <xs:element name="{@key}" type="tei:{@key}">
      <xsl:sequence select="odd:occurs(.)"/>
    </xs:element>
  </xsl:template>

  <xsl:template match="classRef" mode="content" as="element()">
    <xs:group ref="tei:{@key}">
      <xsl:sequence select="odd:occurs(.)"/>
    </xs:group>
  </xsl:template>

  <xsl:function name="odd:occurs" as="attribute()*">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="$particle/(@minOccurs, @maxOccurs)"/>
  </xsl:function>
</xsl:stylesheet>
