<?xml version="1.0" encoding="UTF-8"?>
<!-- A record's page made to stand by itself: without what only serves a screen, and without links to what does not stand beside it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all">

  <xsl:key name="alone-id" match="*[@id]" use="@id"/>

  <xsl:mode name="alone" on-no-match="shallow-copy"/>

  <!-- The content of a page, each link in it leading to a place in it or to an address of the web. -->
  <xsl:function name="f:alone" as="document-node()">
    <xsl:param name="page" as="element()"/>
    <xsl:variable name="kept" as="document-node()">
      <xsl:document><xsl:apply-templates select="$page//main/node()" mode="alone"/></xsl:document>
    </xsl:variable>
    <xsl:document><xsl:apply-templates select="$kept" mode="linked"/></xsl:document>
  </xsl:function>

  <xsl:template mode="alone" as="empty-sequence()" match="script | noscript | style | template | nav | button | form | input | select | dialog | details
    | ul[contains-token(@class, 'files')] | a[contains-token(@class, 'permalink')] | a[contains-token(@class, 'skip')] | *[@hidden or @popover] | section[h2][empty(* except (h2, details))]
    | @tabindex | @popovertarget | @accesskey | @*[starts-with(local-name(), 'data-') or starts-with(local-name(), 'on')] | comment()"/>

  <!-- A box that scrolls on a screen is only a box. -->
  <xsl:template mode="alone" as="empty-sequence()" match="div[contains-token(@class, 'table')]/(@role | @aria-label)"/>

  <!-- A picture does not stand beside the file; its words do for it. -->
  <xsl:template mode="alone" as="element()?" match="img | object | audio | video | iframe">
    <xsl:for-each select="@alt[normalize-space()]"><span class="alternative">[<xsl:value-of select="normalize-space()"/>]</span></xsl:for-each>
  </xsl:template>

  <!-- Where nothing sets the number of a line apart from its words, a space does. -->
  <xsl:template mode="alone" as="node()+" match="span[contains-token(@class, 'line-number')]">
    <xsl:next-match/>
    <xsl:text>&#160;</xsl:text>
  </xsl:template>

  <!-- Versions whose segments stand side by side are given pair by pair: each passage, and below it the same in the other language. -->
  <xsl:template mode="alone" as="element()" match="div[contains-token(@class, 'parallel')][f:is-paired(.)]">
    <xsl:variable name="versions" as="element()*" select="section[contains-token(@class, 'version')]"/>
    <div class="pairs">
      <xsl:for-each select="1 to max($versions ! count(div[contains-token(@class, 'segment')]))">
        <xsl:variable name="at" as="xs:integer" select="."/>
        <div class="pair">
          <xsl:apply-templates select="$versions/div[contains-token(@class, 'segment')][$at]" mode="paired"/>
        </div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template match="div" mode="paired" as="element()">
    <div class="segment {tokenize(../@class)[. ne 'version'][1]}">
      <xsl:sequence select="../(@lang | @dir)"/>
      <xsl:apply-templates mode="alone"/>
    </div>
  </xsl:template>

  <xsl:function name="f:is-paired" as="xs:boolean">
    <xsl:param name="parallel" as="element()"/>
    <xsl:variable name="counts" as="xs:integer*" select="$parallel/section ! count(div[contains-token(@class, 'segment')])"/>
    <xsl:sequence select="count($counts) eq 2 and $counts[1] eq $counts[2] and $counts[1] gt 1"/>
  </xsl:function>

  <xsl:mode name="linked" on-no-match="shallow-copy"/>

  <xsl:template mode="linked" as="element()" match="a[@href][not(f:arrives(.))]">
    <span>
      <xsl:apply-templates select="@class | @id | @lang | @dir | node()" mode="linked"/>
    </span>
  </xsl:template>

  <xsl:function name="f:arrives" as="xs:boolean">
    <xsl:param name="link" as="element(a)"/>
    <xsl:sequence select="matches($link/@href, '^https?://', 'i') or starts-with($link/@href, '#') and exists(key('alone-id', substring($link/@href, 2), root($link)))"/>
  </xsl:function>
</xsl:stylesheet>
