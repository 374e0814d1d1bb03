<?xml version="1.0" encoding="UTF-8"?>
<!-- An element that no template handles: it is reported once, with how many there are and where the first stands, and its text is shown. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="same-name" match="*" use="node-name()"/>

  <xsl:template match="*" mode="#all" priority="-10" as="item()*">
    <xsl:call-template name="unhandled"/>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- The report stands at the first element of a name; the index of names is made only if there is something to report. -->
  <xsl:template name="unhandled" as="empty-sequence()">
    <xsl:variable name="same" as="element()*" select="if (root() instance of document-node()) then key('same-name', node-name()) else ."/>
    <xsl:if test=". is $same[1]">
      <xsl:message expand-text="yes">unhandled-element: No template handles {name()}, which stands {if ($same[2]) then count($same) || ' times in this file, first at ' else 'at '}{f:path(.)}; its text is shown without its meaning. Add a template for {name()} to a stylesheet of the edition’s own if it should look otherwise.</xsl:message>
    </xsl:if>
  </xsl:template>

  <!-- The path of an element by names and positions, such as /TEI/text/body/div[2]/p[1]. -->
  <xsl:function name="f:path" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join(for $step in $element/ancestor-or-self::* return '/' || name($step) || f:position($step))"/>
  </xsl:function>

  <xsl:function name="f:position" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="twins" as="element()*" select="$element/../*[node-name() = node-name($element)]"/>
    <xsl:sequence select="if (count($twins) gt 1) then '[' || 1 + count($twins[. &lt;&lt; $element]) || ']' else ''"/>
  </xsl:function>
</xsl:stylesheet>
