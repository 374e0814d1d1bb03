<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite the record: in words, as files for reference managers, and a passage of it by its address. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="f:citation-files" as="xs:string*" select="'.bib', '.ris', '.csl.json'"/>

  <!-- The button and the address of a passage are hidden until a script has a use for them. -->
  <xsl:template match="teiHeader" mode="cite" as="element()">
    <section class="cite" aria-labelledby="page:cite">
      <h2 id="page:cite">{f:say('cite.heading')}</h2>
      <p class="formatted" id="page:citation"><xsl:apply-templates select="." mode="formatted"/></p>
      <p class="passage" hidden="hidden">{f:say('cite.passage')}<xsl:text> </xsl:text><span data-address="{f:public-address(.)}"/></p>
      <ul class="files">
        <li><button type="button" class="copy" hidden="hidden" data-copied="{f:say('cite.copied')}">{f:say('cite.copy')}</button></li>
        <xsl:for-each select="$f:endings[. = $f:citation-files]"><li><a href="{f:file(.)}" type="{f:media-type(.)}">{f:file-label(.)}</a></li></xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- The parts of a citation, each a sentence; those without words are left out. -->
  <xsl:template match="teiHeader" mode="formatted" as="node()*">
    <xsl:variable name="parts" as="element()*">
      <span>{f:enumerated(f:agents-as(., 'aut'))}</span>
      <span><xsl:sequence select="f:cited-work(.)"/></span>
      <span><xsl:sequence select="f:in-header-language(f:reference(fileDesc/sourceDesc/msDesc[1]))"/></span>
      <span><xsl:sequence select="f:cited-edition(.)"/></span>
      <span>{f:cited-version(.)}</span>
      <span>{../@xml:id ! f:say('cite.id', map{'id': .})}</span>
      <span>{(f:public-address(.), f:say('cite.no-address'))[1]}</span>
    </xsl:variable>
    <xsl:for-each select="$parts[normalize-space()]">
      <xsl:sequence select="node()"/>
      <xsl:if test="not(f:ends-itself(.))">.</xsl:if>
      <xsl:if test="position() lt last()"><xsl:text> </xsl:text></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Whether words end in a mark that ends a sentence, or in an address, which a point would change. -->
  <xsl:function name="f:ends-itself" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="matches(substring($words, string-length($words) - 1), '[.?!…][”»’'']?$')
      or contains($words, 'http') and matches(tokenize($words, '\s')[last()], 'https?:\S')"/>
  </xsl:function>

  <xsl:function name="f:cited-work" as="node()*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="title" as="node()" select="f:in-header-language(f:cited-title($header))"/>
    <xsl:sequence select="if (starts-with($title, '[')) then $title else f:around('cite.title', 'title', $title)"/>
    <xsl:for-each select="f:cited-date($header)">
      <xsl:text>, </xsl:text>
      <xsl:sequence select="f:time(., if (f:normalised-date(.)) then (f:language-attributes($language[current()/@xml:lang]), f:normalised-date(.)) else f:in-header-language(f:date(.)))"/>
    </xsl:for-each>
    <xsl:for-each select="map{'edited': 'edt'}, map{'translated': 'trl'}">
      <xsl:variable name="names" as="xs:string" select="f:enumerated(f:agents-as($header, .?*))"/>
      <xsl:if test="$names">, {f:say('cite.' || map:keys(.), map{'names': $names})}</xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The edition the record is part of, and its publisher. -->
  <xsl:function name="f:cited-edition" as="node()*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="publisher" as="xs:string?" select="f:cited-publisher($header)"/>
    <xsl:if test="$edition">
      <xsl:variable name="title" as="element()"><cite>{$edition}</cite></xsl:variable>
      <xsl:sequence select="f:around('cite.in', 'edition', $title)"/>
    </xsl:if>
    <xsl:value-of select="', '[$edition][$publisher], $publisher" separator=""/>
  </xsl:function>

  <xsl:function name="f:cited-version" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="f:version($header) ! (if (matches(., '^\d{4}(-\d\d){0,2}$')) then f:say('cite.version', map{'date': f:told(.)})
      else f:say('cite.edition', map{'version': .}))"/>
  </xsl:function>

  <xsl:function name="f:enumerated" as="xs:string">
    <xsl:param name="names" as="element()*"/>
    <xsl:sequence select="string-join($names ! f:name-words(.), ', ')"/>
  </xsl:function>

  <!-- A label with nodes in its place. -->
  <xsl:function name="f:around" as="node()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="place" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:value-of select="substring-before(f:say($key), '{' || $place || '}')"/>
    <xsl:sequence select="$content"/>
    <xsl:value-of select="substring-after(f:say($key), '{' || $place || '}')"/>
  </xsl:function>
</xsl:stylesheet>
