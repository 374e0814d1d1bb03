<?xml version="1.0" encoding="UTF-8"?>
<!-- An element that no template handles: its path is reported and its text is shown. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="#all" priority="-10" as="item()*">
    <xsl:message expand-text="yes">unhandled-element: No template handles {f:path(.)}; its text is shown without its meaning. Add a template for {name()} or take the element out.</xsl:message>
    <xsl:apply-templates mode="#current"/>
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
