<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: in brackets where they stand in brackets, after the closer where they stand there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="note" as="text()*">
    <xsl:value-of select="f:before(.)"/>
    <xsl:apply-templates/>
    <xsl:value-of select="f:after(.)"/>
  </xsl:template>

  <xsl:template match="note" mode="block" as="xs:string*">
    <xsl:sequence select="(f:before(.) || f:inline(.) || f:after(.))[. ne '']"/>
  </xsl:template>

  <xsl:template match="noteGrp" mode="block" as="item()*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="noteGrp" as="text()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
