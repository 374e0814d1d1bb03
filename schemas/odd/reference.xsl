<?xml version="1.0" encoding="UTF-8"?>
<!-- The ODD as a page an editor can read: every element with its content, attributes, values, rules and an example. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:teix="http://www.tei-c.org/ns/Examples"
  xmlns:odd="https://tei-edition.example/ns/odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="model.xsl"/>
  <xsl:include href="example.xsl"/>
  <xsl:output method="html" html-version="5" indent="no" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="content" on-no-match="fail"/>
  <xsl:mode name="message" on-no-match="fail"/>
  <xsl:key name="use" match="elementSpec" use="odd:children(.)"/>

  <xsl:variable name="rules" as="element(constraintSpec)*" select="$schema//constraintSpec[starts-with(@ident, 'TEI-')]"/>

  <xsl:template match="/" as="element()">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{//titleStmt/title}</title>
        <style>{$style}</style>
      </head>
      <body>
        <header>
          <h1>{//titleStmt/title}</h1>
          <xsl:apply-templates select="//body/p"/>
        </header>
        <nav aria-label="Contents">
          <p><a href="#elements">Elements</a> · <a href="#rules">Rules</a> · <a href="#datatypes">Datatypes</a></p>
          <ul class="index">
            <xsl:for-each select="$elements">
              <li><a href="#{@ident}">{@ident}</a></li>
            </xsl:for-each>
          </ul>
        </nav>
        <main>
          <h2 id="elements">Elements</h2>
          <xsl:apply-templates select="$elements"/>
          <h2 id="rules">Rules</h2>
          <p>What a grammar cannot say. Each finding names its rule; an error must be mended, a warning is likely to be a mistake, an info is worth knowing.
            There are {count($rules)} rules. Whether every word of a source came through is judged beside them, where its record is converted.</p>
          <xsl:call-template name="coverage"/>
          <dl class="rules">
            <xsl:apply-templates select="$rules"/>
          </dl>
          <h2 id="datatypes">Datatypes</h2>
          <dl>
            <xsl:apply-templates select="$schema/dataSpec"/>
          </dl>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="body/p" as="element()">
    <p>{normalize-space()}</p>
  </xsl:template>

  <xsl:template match="elementSpec" as="element()">
    <section id="{@ident}">
      <h3>&lt;{@ident}&gt;</h3>
      <p>{odd:gloss(.)}</p>
      <dl class="facts">
        <dt>Holds</dt>
        <dd><xsl:apply-templates select="content" mode="content"/></dd>
        <dt>Stands in</dt>
        <dd><xsl:sequence select="odd:links(key('use', @ident)/@ident ! string(), if (@ident = $schema/@start) then 'nothing: it is the root' else 'nothing')"/></dd>
      </dl>
      <xsl:call-template name="attributes"/>
      <xsl:where-populated>
        <ul class="rules">
          <xsl:for-each select="constraintSpec">
            <li><a href="#{@ident}">{@ident}</a> {odd:gloss(.)}</li>
          </xsl:for-each>
        </ul>
      </xsl:where-populated>
      <xsl:apply-templates select="exemplum"/>
    </section>
  </xsl:template>

  <xsl:template name="attributes" as="element()?">
    <xsl:where-populated>
      <table>
        <xsl:if test="odd:attributes(.)">
          <thead><tr><th scope="col">Attribute</th><th scope="col">Meaning</th><th scope="col">Values</th></tr></thead>
          <tbody>
            <xsl:apply-templates select="odd:attributes(.)"/>
          </tbody>
        </xsl:if>
      </table>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="attDef" as="element()">
    <tr>
      <th scope="row">@{@ident}<xsl:if test="@usage = 'req'"> <span class="required">required</span></xsl:if></th>
      <td>{odd:gloss(.)}</td>
      <td>
        <xsl:if test="not(valList/@type = 'closed')">{odd:words(datatype)}<xsl:if test="valList">, such as</xsl:if></xsl:if>
        <xsl:apply-templates select="valList"/>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="valList" as="element()">
    <ul class="values">
      <xsl:for-each select="valItem">
        <li><code>{@ident}</code> {odd:gloss(.)}</li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <xsl:function name="odd:words" as="xs:string">
    <xsl:param name="datatype" as="element(datatype)"/>
    <xsl:variable name="names" select="map{'ID': 'a name, unique in the document', 'language': 'a BCP 47 tag', 'string': 'text',
      'token': 'text', 'nonNegativeInteger': 'a whole number', 'NMTOKEN': 'a word', 'NCName': 'a name', 'edition.pointer': 'a pointer',
      'edition.prefix': 'a prefix', 'edition.date': 'a day, month or year', 'edition.word': 'a word', 'edition.version': 'a version'}"/>
    <xsl:sequence select="$names($datatype/dataRef/(@name, @key)) || (if (odd:is-list($datatype)) then ', or several' else '')"/>
  </xsl:function>

  <!-- Content in words -->

  <xsl:function name="odd:children" as="xs:string*">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:sequence select="distinct-values($element/content//(elementRef | classRef) ! odd:names(.))"/>
  </xsl:function>

  <xsl:function name="odd:links" as="item()*">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="none" as="xs:string"/>
    <xsl:for-each select="sort(distinct-values($names))">
      <xsl:if test="position() gt 1">, </xsl:if>
      <a href="#{.}">{.}</a>
    </xsl:for-each>
    <xsl:if test="empty($names)">{$none}</xsl:if>
  </xsl:function>

  <xsl:template match="content[empty]" mode="content" as="item()*">nothing</xsl:template>

  <xsl:template match="content[textNode]" mode="content" as="item()*">text</xsl:template>

  <xsl:template match="content[alternate/textNode]" mode="content" as="item()*">
    <xsl:text>text and, in any order, </xsl:text>
    <xsl:sequence select="odd:links(odd:children(..), 'nothing')"/>
  </xsl:template>

  <xsl:template match="content" mode="content" as="item()*">
    <xsl:apply-templates select="*" mode="content"/>
  </xsl:template>

  <xsl:template match="sequence | alternate" mode="content" as="item()*">
    <xsl:variable name="bracketed" select="not(parent::content) or odd:occurrence(.) != ''"/>
    <xsl:if test="$bracketed">(</xsl:if>
    <xsl:for-each select="*">
      <xsl:if test="position() gt 1">{if (parent::sequence) then ', ' else ' | '}</xsl:if>
      <xsl:apply-templates select="." mode="content"/>
    </xsl:for-each>
    <xsl:if test="$bracketed">)</xsl:if>
    <xsl:text>{odd:occurrence(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="elementRef" mode="content" as="item()*">
    <a href="#{@key}">{@key}</a>
    <xsl:text>{odd:occurrence(.)}</xsl:text>
  </xsl:template>

  <!-- Rules and datatypes -->

  <xsl:template name="coverage" as="element()">
    <table>
      <thead><tr><th scope="col">Rule</th><th scope="col">Level</th><th scope="col">What it asks</th><th scope="col">Told of</th><th scope="col">Judged by</th></tr></thead>
      <tbody>
        <xsl:for-each select="sort($rules, (), function($rule) { string($rule/@ident) })">
          <tr>
            <th scope="row"><a href="#{@ident}">{@ident}</a></th>
            <td>{odd:level(.)}</td>
            <td>{odd:gloss(.)}</td>
            <td><a href="#{../@ident}">{../@ident}</a></td>
            <td>{if (constraint/sch:rule) then 'Schematron' else 'the program'}</td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:function name="odd:level" as="xs:string">
    <xsl:param name="rule" as="element(constraintSpec)"/>
    <xsl:sequence select="string(($rule//(sch:assert | sch:report)/@role, $rule/@type)[1])"/>
  </xsl:function>

  <xsl:template match="constraintSpec" as="element()+">
    <dt id="{@ident}">{@ident} <span class="{odd:level(.)}">{odd:level(.)}</span></dt>
    <dd>{odd:gloss(.)} <q><xsl:apply-templates select="(.//(sch:assert | sch:report), constraint[not(sch:rule)])[1]/node()" mode="message"/></q></dd>
  </xsl:template>

  <xsl:template match="text()" mode="message" as="xs:string">{replace(., '\s+', ' ')}</xsl:template>

  <xsl:template match="sch:value-of" mode="message" as="xs:string">…</xsl:template>

  <xsl:template match="dataSpec" as="element()+">
    <dt id="{@ident}">{@ident}</dt>
    <dd>{odd:gloss(.)} <code>{string-join(.//dataRef/(@restriction, @name)[1], ' | ')}</code></dd>
  </xsl:template>

  <xsl:variable name="style" as="xs:string" expand-text="no">
    :root { color-scheme: light dark; --line: light-dark(#d5d0c6, #45423c); --ink: light-dark(#1d1b17, #e9e5dc);
      --paper: light-dark(#fdfcf9, #191815); --quiet: light-dark(#625c50, #a9a294); --link: light-dark(#7a2d12, #f0a486); --code: light-dark(#f3f0e8, #24221e) }
    body { font: 1rem/1.55 Georgia, "Times New Roman", serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 0 auto; padding: 1.5rem }
    h1, h2 { font-weight: normal; line-height: 1.2 } h2 { border-bottom: 1px solid var(--line); margin-top: 3rem }
    section { border-top: 1px solid var(--line); padding-top: .5rem; margin-top: 2rem }
    h3, code, pre, .index, table th[scope="row"] { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em }
    h3 { font-size: 1.05rem } a { color: var(--link) } a:not(:hover):not(:focus) { text-decoration-thickness: 1px }
    .index { columns: 8.5rem; list-style: none; padding: 0 } .facts { display: grid; grid-template-columns: 6rem 1fr; gap: .2rem 1rem } .facts dd { margin: 0 }
    dt { color: var(--quiet) } .rules dt { margin-top: 1rem } table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-top: 1px solid var(--line) }
    .values { margin: 0; padding-left: 1rem } .required, .error, .warning, .info { color: var(--quiet); font: italic .85em Georgia, serif }
    .required { margin-left: .4em } pre { background: var(--code); padding: .7rem .9rem; overflow-x: auto; white-space: pre-wrap } dd q { color: var(--quiet) }
  </xsl:variable>
</xsl:stylesheet>
