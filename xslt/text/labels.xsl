<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of a reading text that are not the record's own. They are English in every edition, for a reading text is read back by them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The keys of the head block. -->
  <xsl:variable name="f:keys" as="map(xs:string, xs:string)" select="map{
    'title': 'Title',
    'subtitle': 'Subtitle',
    'author': 'Author',
    'editor': 'Editor',
    'funder': 'Funder',
    'trl': 'Translator',
    'trc': 'Transcriber',
    'contributor': 'Contributor',
    'date': 'Date',
    'creation-date': 'Date',
    'conversation-or-meeting-date': 'Date of the conversation',
    'received-date': 'Received',
    'sent-date': 'Sent',
    'publication-date': 'Published',
    'reference': 'Archive reference',
    'hands': 'Hands',
    'languages': 'Languages',
    'publisher': 'Publisher',
    'number': 'Number',
    'uri': 'Address',
    'licence': 'Licence',
    'rights': 'Rights',
    'citation': 'Citation',
    'source-note': 'Source note',
    'cited-address': 'Cited address',
    'source': 'Source',
    'id': 'Id',
    'form': 'Form'}"/>

  <!-- The last line of the head block, by which a reading text is known. -->
  <xsl:variable name="f:form" as="xs:string" select="'tei-edition reading text 1'"/>

  <!-- What sections are called. -->
  <xsl:variable name="f:sections" as="map(xs:string, xs:string)" select="map{
    'summary': 'Summary',
    'document': 'Document',
    'original': 'Original',
    'translation': 'Translation',
    'calendar': 'Calendar'}"/>

  <xsl:function name="f:key" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="($f:keys($name), f:in-words($name))[1]"/>
  </xsl:function>

  <xsl:function name="f:section" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="($f:sections($name), f:in-words($name))[1]"/>
  </xsl:function>

  <!-- The line at which a section begins. -->
  <xsl:function name="f:mark" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="'--- ' || $label || $language[. ne ''] ! (' (' || . || ')') || ' ---'"/>
  </xsl:function>
</xsl:stylesheet>
