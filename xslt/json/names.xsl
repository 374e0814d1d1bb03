<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons of the record, and the names of places and bodies, each once. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/2005/xpath-functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="f:persons" as="element()?">
    <xsl:param name="record" as="element()"/>
    <xsl:sequence select="f:list('persons', $record//listPerson/person ! f:object((f:string('id', @xml:id), f:strings('names', persName),
      f:strings('occupations', occupation), f:strings('identifiers', (idno, @sameAs, @ref)), f:strings('notes', note))))"/>
  </xsl:function>

  <!-- Names of a kind, each with the authority it points to; a name that stands several times is told once. -->
  <xsl:function name="f:names" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="element()*"/>
    <xsl:variable name="told" as="element()*">
      <xsl:for-each-group select="$names[normalize-space()]" group-by="normalize-space(.) || ' ' || @ref">
        <xsl:sequence select="f:object((f:string('name', .), f:string('ref', (@ref, @key)[1])))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="f:list($key, $told)"/>
  </xsl:function>

  <xsl:function name="f:notes" as="element()?">
    <xsl:param name="texts" as="element(text)*"/>
    <xsl:sequence select="f:list('notes', $texts//note ! f:object((f:string('id', @xml:id), f:string('type', @type), f:string('place', @place), f:string('n', @n),
      f:string('label', label[1]), f:string('language', f:lang(.)), f:string('text', string-join(f:words(node() except label))), f:pointers('target', @target))))"/>
  </xsl:function>
</xsl:stylesheet>
