<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons whom the record names, and the links that lead to them from their names. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="standOff" mode="persons" as="element()?">
    <xsl:if test="listPerson/person">
      <section class="persons" aria-labelledby="page:persons">
        <h2 id="page:persons"><xsl:value-of select="f:say('page.persons')"/></h2>
        <ul>
          <xsl:sequence select="f:own-language(.)"/>
          <xsl:apply-templates select="listPerson/person" mode="persons"/>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The fullest form of the name, the other forms, the offices, and where to read more. -->
  <xsl:template match="person" mode="persons" as="element()">
    <li>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:for-each select="persName | occupation | idno | note">
        <xsl:value-of select="if (position() eq 1) then '' else if (self::persName) then ', ' else '; '"/>
        <xsl:apply-templates select="." mode="persons"/>
      </xsl:for-each>
    </li>
  </xsl:template>

  <xsl:template match="persName | occupation | note" mode="persons" as="element()">
    <xsl:element name="{if (self::persName and not(preceding-sibling::persName)) then 'b' else 'span'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="idno" mode="persons" as="element()">
    <xsl:variable name="address" as="xs:string" select="normalize-space()"/>
    <xsl:element name="{if (matches($address, '^https?://[^\s&quot;&lt;&gt;]+$', 'i')) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'idno'"/>
      <xsl:if test="matches($address, '^https?://[^\s&quot;&lt;&gt;]+$', 'i')">
        <xsl:attribute name="href" select="$address"/>
      </xsl:if>
      <xsl:value-of select="$address"/>
    </xsl:element>
  </xsl:template>

  <!-- A name in the text leads to its person, unless it stands in a link already. -->
  <xsl:template match="text//persName[f:target(@ref)/self::person][not(ancestor::ref)] | text//docAuthor[f:target(@ref)/self::person]" as="element()">
    <a class="{local-name()}" href="#{f:target(@ref)/self::person[1]/@xml:id}">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </a>
  </xsl:template>

  <xsl:template match="person" mode="description" as="element()">
    <div>
      <dt><xsl:value-of select="f:say('field.person')"/></dt>
      <dd><xsl:value-of select="string-join((persName, occupation, idno, note) ! normalize-space(.), '; ')"/></dd>
    </div>
  </xsl:template>

  <xsl:template match="occupation" as="element()">
    <span class="occupation">
      <xsl:sequence select="f:attributes(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
</xsl:stylesheet>
