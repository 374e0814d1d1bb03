<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of a block as one string with the brackets of the archive, and for each element in it where it begins and ends. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/2005/xpath-functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="event" on-no-match="fail"/>

  <!-- Words, and beginnings and ends of elements, one after the other. -->
  <xsl:function name="f:events" as="element()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:apply-templates select="$nodes" mode="event"/>
  </xsl:function>

  <xsl:template match="text()" mode="event" as="element()">
    <f:words><xsl:value-of select="."/></f:words>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="event" as="empty-sequence()"/>

  <xsl:template match="*" mode="event" priority="-1" as="element()*">
    <xsl:if test="f:is-block(.)"><f:words><xsl:text> </xsl:text></f:words></xsl:if>
    <f:start id="{generate-id()}" name="{local-name()}"><xsl:sequence select="f:details(.)"/></f:start>
    <f:words><xsl:value-of select="f:before(.)"/></f:words>
    <xsl:apply-templates select="." mode="read"/>
    <f:words><xsl:value-of select="f:after(.)"/></f:words>
    <f:end ref="{generate-id()}"/>
    <xsl:if test="f:is-block(.)"><f:words><xsl:text> </xsl:text></f:words></xsl:if>
  </xsl:template>

  <!-- What is read of an element: of a choice what the source has, of a gap its mark, of a page break its sign. -->
  <xsl:mode name="read" on-no-match="fail"/>
  <xsl:template match="*" mode="read" priority="-1" as="element()*">
    <xsl:apply-templates select="node()" mode="event"/>
  </xsl:template>
  <xsl:template match="choice" mode="read" as="element()*">
    <xsl:apply-templates select="if (sic | orig | abbr | am) then * except (corr | reg | expan | ex) else *[1]" mode="event"/>
  </xsl:template>
  <xsl:template match="gap" mode="read" as="element()">
    <f:words><xsl:value-of select="f:gap(.)"/></f:words>
  </xsl:template>
  <xsl:template match="pb" mode="read" as="element()">
    <f:words><xsl:value-of select="@rend ! (' ' || . || ' ')"/></f:words>
  </xsl:template>
  <xsl:template match="lb | cb | gb" mode="read" as="element()">
    <f:words><xsl:value-of select="' '[not(current()/@break = 'no')]"/></f:words>
  </xsl:template>

  <!-- The words alone. -->
  <xsl:function name="f:words" as="xs:string*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="f:events($nodes)/self::f:words ! string()"/>
  </xsl:function>

  <!-- The string with its white space reduced, and the marks with their places in it, counted in characters (code points) from 0. -->
  <xsl:function name="f:marked" as="element()*">
    <xsl:param name="events" as="element()*"/>
    <xsl:variable name="placed" as="element()*" select="f:placed($events)"/>
    <xsl:variable name="text" as="xs:string" select="replace(string-join($placed/self::f:words), ' $', '')"/>
    <xsl:variable name="ends" as="map(xs:string, xs:integer)" select="map:merge($placed/self::f:end ! map:entry(string(@ref), xs:integer(@at)))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <string key="text"><xsl:value-of select="$text"/></string>
    <xsl:sequence select="f:list('marks', $placed/self::f:start ! f:mark(., xs:integer(@at), $ends(string(@id)), string-length($text)))"/>
  </xsl:function>

  <xsl:function name="f:placed" as="element()*">
    <xsl:param name="events" as="element()*"/>
    <xsl:iterate select="$events">
      <xsl:param name="at" as="xs:integer" select="0"/>
      <xsl:param name="after-space" as="xs:boolean" select="true()"/>
      <xsl:variable name="reduced" as="xs:string" select="if (self::f:words) then replace(., '\s+', ' ') else ''"/>
      <xsl:variable name="words" as="xs:string" select="if ($after-space) then replace($reduced, '^ ', '') else $reduced"/>
      <xsl:copy>
        <xsl:copy-of select="@*"/>
        <xsl:attribute name="at" select="$at"/>
        <xsl:copy-of select="*"/>
        <xsl:value-of select="$words"/>
      </xsl:copy>
      <xsl:next-iteration>
        <xsl:with-param name="at" select="$at + string-length($words)"/>
        <xsl:with-param name="after-space" select="if ($words) then ends-with($words, ' ') else $after-space"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="f:details" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/(@* except @xml:*) ! f:string(local-name(), .), f:string('xml:id', $element/@xml:id), f:string('xml:lang', $element/@xml:lang),
      f:string('proposed', $element/self::choice/(corr | reg | expan)[1])"/>
  </xsl:function>

  <xsl:function name="f:mark" as="element()">
    <xsl:param name="begun" as="element(f:start)"/>
    <xsl:param name="start" as="xs:integer"/>
    <xsl:param name="end" as="xs:integer"/>
    <xsl:param name="length" as="xs:integer"/>
    <map>
      <string key="element"><xsl:value-of select="$begun/@name"/></string>
      <number key="start"><xsl:value-of select="min(($start, $length))"/></number>
      <number key="end"><xsl:value-of select="min(($end, $length))"/></number>
      <xsl:if test="$begun/*">
        <map key="attributes"><xsl:sequence select="$begun/*"/></map>
      </xsl:if>
    </map>
  </xsl:function>
</xsl:stylesheet>
