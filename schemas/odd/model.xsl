<?xml version="1.0" encoding="UTF-8"?>
<!-- What every schema made from the ODD needs to know: its elements, their attributes, the members of its classes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:odd="https://tei-edition.example/ns/odd"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="class" match="classSpec" use="@ident"/>
  <xsl:key name="member" match="elementSpec" use="classes/memberOf/@key"/>
  <xsl:key name="data" match="dataSpec" use="@ident"/>

  <xsl:variable name="schema" as="element(schemaSpec)" select="//schemaSpec"/>
  <xsl:variable name="elements" as="element(elementSpec)+">
    <xsl:perform-sort select="$schema/elementSpec">
      <xsl:sort select="lower-case(@ident)"/>
      <xsl:sort select="@ident"/>
    </xsl:perform-sort>
  </xsl:variable>

  <!-- The attributes of an element, its own and those of its classes, by name. -->
  <xsl:function name="odd:attributes" as="element(attDef)*">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:perform-sort select="$element/(attList | key('class', classes/memberOf/@key)/attList)/attDef">
      <xsl:sort select="@ident"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- The names of the elements a reference stands for: one, or the members of a model class. -->
  <xsl:function name="odd:names" as="xs:string*">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="
        if ($reference/self::classRef) then sort(key('member', $reference/@key, root($reference))/@ident ! string())
        else string($reference/@key)"/>
  </xsl:function>

  <!-- The one primitive or derived datatype reference behind a datatype, or several to choose from. -->
  <xsl:function name="odd:types" as="element(dataRef)+">
    <xsl:param name="datatype" as="element(datatype)"/>
    <xsl:sequence select="$datatype/dataRef[@name] | key('data', $datatype/dataRef/@key, root($datatype))//dataRef"/>
  </xsl:function>

  <xsl:function name="odd:is-list" as="xs:boolean">
    <xsl:param name="datatype" as="element(datatype)"/>
    <xsl:sequence select="$datatype/@maxOccurs = 'unbounded'"/>
  </xsl:function>

  <!-- Occurrence of a particle: one of '', '?', '*', '+'. -->
  <xsl:function name="odd:occurrence" as="xs:string">
    <xsl:param name="particle" as="element()"/>
    <xsl:variable name="min" select="($particle/@minOccurs, '1')[1]"/>
    <xsl:variable name="max" select="($particle/@maxOccurs, '1')[1]"/>
    <xsl:choose>
      <xsl:when test="$max = 'unbounded'" expand-text="yes">{if ($min = '0') then '*' else '+'}</xsl:when>
      <xsl:otherwise expand-text="yes">{if ($min = '0') then '?' else ''}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="odd:gloss" as="xs:string">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="normalize-space($spec/desc[1])"/>
  </xsl:function>
</xsl:stylesheet>
