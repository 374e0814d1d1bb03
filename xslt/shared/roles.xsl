<?xml version="1.0" encoding="UTF-8"?>
<!-- Who did what: statements of responsibility by their MARC relator, or in the record's own words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:relator" as="xs:string">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:sequence select="replace(string($statement/resp[1]/@ref), '^.*/', '')"/>
  </xsl:function>

  <xsl:function name="f:role" as="xs:string">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:sequence select="($labels('role.' || f:relator($statement)), replace(normalize-space($statement/resp[1]), '[:\s]+$', '')[. ne ''], f:say('role.contributor'))[1]"/>
  </xsl:function>

  <!-- Whether nobody is named and the record says no more by it than that; a translator who is not named is worth a line. -->
  <xsl:function name="f:anonymous" as="xs:boolean">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:sequence select="$statement/name/@type = 'unidentified' and not(f:relator($statement) = 'trl')"/>
  </xsl:function>

  <!-- Those named, without the statement of what they did. -->
  <xsl:function name="f:agents" as="xs:string">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:sequence select="string-join($statement/(* except (resp, note)) ! normalize-space(.)[. ne ''], ', ')"/>
  </xsl:function>
</xsl:stylesheet>
