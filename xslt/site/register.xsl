<?xml version="1.0" encoding="UTF-8"?>
<!-- Registers of persons, places, archives and subjects: each name with its records and passages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="register[section or bar]" priority="1" as="element()">
    <xsl:variable name="register" as="xs:string" select="f:label('nav', @name)"/>
    <xsl:variable name="title" as="xs:string" select="string-join(($register, @of ! f:section(current()/section[1])), ' · ')"/>
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="of" select="string(@name)"/>
      <xsl:with-param name="content" as="element()*">
        <xsl:if test="@of"><nav class="path" aria-label="{f:say('nav.path')}"><a href="{@name}.html">{$register}</a></nav></xsl:if>
        <xsl:call-template name="masthead">
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="remarks" select="if (@of) then () else (f:counted('start.' || @name || '-counted', @count), $labels('register.' || @name))"/>
        </xsl:call-template>
        <xsl:apply-templates select="bar"/>
        <div class="register" id="page:text" tabindex="-1"><xsl:apply-templates select="section"/></div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="register/bar" priority="1" as="element()">
    <nav class="letters" aria-label="{f:say('nav.letters')}">
      <ul>
        <xsl:for-each select="letter"><li><a href="{@href}">{f:section(.)}</a></li></xsl:for-each>
      </ul>
    </nav>
  </xsl:template>

  <!-- The letter of a section, or the scheme of its subjects. -->
  <xsl:function name="f:section" as="xs:string?">
    <xsl:param name="of" as="element()?"/>
    <xsl:variable name="label" as="xs:string?" select="$of/(@label, self::letter)[1]"/>
    <xsl:sequence select="if (string-length($label) gt 1) then f:label('scheme', $label) else $label"/>
  </xsl:function>

  <xsl:template match="section" as="element()">
    <section class="letter">
      <h2 id="{@id}">{f:section(.)}</h2>
      <ul class="headings">
        <xsl:apply-templates select="heading"/>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="heading" as="element()">
    <li>
      <p class="heading">
        <xsl:sequence select="f:language-attributes(@lang[. ne $language])"/>
        <xsl:choose>
          <xsl:when test="matches(@ref, '^https?://[^\s&quot;&lt;&gt;\\]+$', 'i')"><a class="authority" href="{@ref}">{@name}</a></xsl:when>
          <xsl:otherwise>{@name}</xsl:otherwise>
        </xsl:choose>
        <xsl:if test="form"><span class="forms"><xsl:sequence select="f:language-attributes($language[current()/@lang])"/> {f:say('register.also', map{'forms': string-join(form, '; ')})}</span></xsl:if>
      </p>
      <ul class="passages"><xsl:apply-templates select="passage"/></ul>
    </li>
  </xsl:template>

  <!-- A record with the way to each of its passages; one passage is reached by the title itself. -->
  <xsl:template match="passage" as="element()">
    <xsl:variable name="anchors" as="xs:string*" select="tokenize(@anchors)"/>
    <xsl:variable name="href" as="xs:string" select="@href"/>
    <li>
      <a href="{@href}{$anchors[1] ! ('#' || .)}"><xsl:sequence select="f:language-attributes(@lang[. ne $language])"/>{.}</a>
      <span class="details"><xsl:if test="@date"> · <xsl:sequence select="f:in-language(@date, @date-lang)"/></xsl:if>{string-join(('', @detail), ' · ')}</span>
      <xsl:for-each select="tail($anchors)"><xsl:text> </xsl:text><a class="further" href="{$href}#{.}" aria-label="{f:say('register.passage', map{'n': position() + 1})}">{position() + 1}</a></xsl:for-each>
    </li>
  </xsl:template>
</xsl:stylesheet>
