<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of the record: its title and the facts a reader looks for first. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="teiHeader" mode="masthead" as="element()">
    <header class="masthead">
      <xsl:apply-templates select="f:categories(., 'type-')[1]" mode="kind"/>
      <h1><xsl:sequence select="f:own-language((fileDesc/titleStmt/title[not(@type = 'sub')], .)[1])"/>{f:title(.)}</h1>
      <xsl:for-each select="fileDesc/titleStmt/title[@type = 'sub']"><p class="subtitle"><xsl:sequence select="f:own-language(.)"/><xsl:apply-templates/></p></xsl:for-each>
      <xsl:variable name="rows" as="element()*">
        <xsl:apply-templates select="profileDesc/creation/date" mode="fact"/>
        <xsl:apply-templates select="." mode="origin"/>
        <xsl:apply-templates select="fileDesc/titleStmt/(author, editor, respStmt[not(f:anonymous(.) or name/@type = 'software')], funder)" mode="fact"/>
        <xsl:apply-templates select="profileDesc/correspDesc" mode="fact"/>
      </xsl:variable>
      <dl class="facts">
        <xsl:sequence select="f:rows($rows)"/>
      </dl>
      <xsl:call-template name="files"/>
    </header>
  </xsl:template>

  <xsl:template match="teiHeader" mode="origin" as="element()*">
    <xsl:sequence select="
      f:fact(f:say('fact.classification'), string-join(distinct-values(f:categories(., 'cls-') ! f:category-words(.)), ', ')),
      f:fact(f:say('fact.reference'), f:reference((fileDesc/sourceDesc/msDesc)[1])),
      if (exists($f:header-attributes)) then f:own-fact(f:say('fact.languages'), profileDesc/langUsage/language/@ident ! f:language-name(current(), .))
      else f:fact(f:say('fact.languages'), string-join(profileDesc/langUsage/language ! normalize-space(.), '; '))"/>
  </xsl:template>

  <xsl:template match="date" mode="fact" as="element()?">
    <div>
      <dt>{f:label('date', (@type, 'creation-date')[1])}</dt>
      <xsl:choose>
        <xsl:when test="f:is-told(.)">
          <dd><xsl:sequence select="f:unlike-header($language), f:time(., (f:language-attributes($language[current()/@xml:lang]), f:normalised-date(.)))"/></dd>
        </xsl:when>
        <xsl:otherwise><dd><xsl:sequence select="f:time(., f:date(.))"/></dd></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Whether a date is told in the words of the page: nothing is written, or in another language what its value says as well. -->
  <xsl:function name="f:is-told" as="xs:boolean">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="exact" as="attribute()*" select="$date/(@when, @from[../@to], @to[../@from])[matches(., '^-?\d{4,}(-\d\d(-\d\d)?)?$')]"/>
    <xsl:sequence select="not(normalize-space($date)) or f:is-foreign(f:lang($date)) and exists($exact)"/>
  </xsl:function>

  <!-- What a category is called: a kind of document in the language of the page. -->
  <xsl:template match="category" mode="kind" as="element()">
    <xsl:variable name="label" as="xs:string?" select="$labels('kind.' || substring-after(@xml:id, 'type-'))[exists($f:header-attributes)]"/>
    <p class="kind"><xsl:sequence select="if ($label) then () else $f:header-attributes"/>{($label, f:category-words(.))[1]}</p>
  </xsl:template>

  <xsl:template match="author | editor | funder" mode="fact" as="element()?">
    <xsl:sequence select="f:fact(f:label('fact', local-name()), .)"/>
  </xsl:template>
  <xsl:template match="respStmt" mode="fact" as="element()?">
    <xsl:sequence select="f:fact(f:role(.), f:agents(.))"/>
  </xsl:template>

  <xsl:template match="correspDesc" mode="fact" as="element()?">
    <xsl:variable name="parties" as="xs:string*" select="correspAction[@type = ('sent', 'received')] ! f:party(.)"/>
    <xsl:sequence select="f:fact(f:say('page.letter') || (1 + count(preceding-sibling::correspDesc))[current()/../correspDesc[2]] ! (' ' || .), f:parties($parties[. ne '']))"/>
  </xsl:template>

  <xsl:function name="f:parties" as="xs:string?">
    <xsl:param name="parties" as="xs:string*"/>
    <xsl:sequence select="if (count($parties) eq 2) then f:say('page.letter-from-to', map{'from': $parties[1], 'to': $parties[2]})
      else string-join($parties, '; ')"/>
  </xsl:function>

  <xsl:function name="f:party" as="xs:string">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:sequence select="string-join(($action/(* except date) ! normalize-space(.), $action/date ! ('(' || f:date(.) || ')')), ' ')"/>
  </xsl:function>

  <xsl:function name="f:fact" as="element()?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:for-each select="normalize-space($value)[. ne '']"><div><dt>{$label}</dt><dd>{.}</dd></div></xsl:for-each>
  </xsl:function>

  <!-- Rows of a list, those with the same label made one. -->
  <xsl:function name="f:rows" as="item()*">
    <xsl:param name="rows" as="item()*"/>
    <xsl:for-each-group select="$rows[self::*]" group-by="string(*:dt)">
      <div>
        <xsl:sequence select="*:dt"/>
        <xsl:for-each select="current-group()/*:dd">
          <dd><xsl:sequence select="$f:header-attributes, @*, node()"/></dd>
        </xsl:for-each>
      </div>
    </xsl:for-each-group>
    <xsl:sequence select="$rows[not(self::*)][normalize-space(.)]"/>
  </xsl:function>

  <!-- A fact in the words of the page, each value once. -->
  <xsl:function name="f:own-fact" as="element()?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="exists($values)"><div><dt>{$label}</dt><dd><xsl:sequence select="f:unlike-header($language)"/>{string-join(distinct-values($values), '; ')}</dd></div></xsl:if>
  </xsl:function>

  <xsl:function name="f:category-words" as="xs:string">
    <xsl:param name="category" as="element(category)"/>
    <xsl:sequence select="normalize-space($category/catDesc[1])"/>
  </xsl:function>

  <!-- The record's categories whose ids begin so and that are described. -->
  <xsl:function name="f:categories" as="element(category)*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:variable name="pointers" as="attribute()*" select="$header/profileDesc/textClass/catRef/@target, $header/../text//seg[@type = 'classification']/@ana"/>
    <xsl:sequence select="($pointers ! f:target(.))[self::category][starts-with(@xml:id, $prefix)][normalize-space(catDesc[1])]"/>
  </xsl:function>

  <xsl:template name="files" as="element()?">
    <xsl:where-populated>
      <ul class="files">
        <xsl:for-each select="$f:endings[not(. = $f:citation-files)]"><li><a href="{f:file(.)}" type="{f:media-type(.)}">{f:file-label(.)}</a></li></xsl:for-each>
        <xsl:for-each select="f:manifest(..)"><li><a href="{.}">{f:say('file.iiif')}</a></li></xsl:for-each>
        <li><a href="#page:cite">{f:say('cite.heading')}</a></li>
      </ul>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="abstract" as="element()">
    <section class="abstract">
      <xsl:sequence select="f:attributes(.), f:own-language(.)"/>
      <h2><xsl:if test="f:own-language(.)"><xsl:sequence select="f:language-attributes($language)"/></xsl:if>{f:say('page.summary')}</h2>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <!-- The language of the header's own words, where it is not that of the page. -->
  <xsl:variable name="f:header-language" as="xs:string" select="string((//teiHeader)[1]/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
  <xsl:variable name="f:header-attributes" as="attribute()*" select="f:language-attributes($f:header-language[. ne ''][. ne $language])"/>

  <xsl:function name="f:in-header-language" as="node()?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="exists($f:header-attributes)"><span><xsl:sequence select="$f:header-attributes"/>{$words}</span></xsl:when>
      <xsl:otherwise>{$words}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a language is another than that of the page, whatever its region or script. -->
  <xsl:function name="f:is-foreign" as="xs:boolean">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="$tag ne '' and lower-case(tokenize($tag, '-')[1]) ne lower-case(tokenize($language, '-')[1])"/>
  </xsl:function>

  <!-- What a language is called in the language of the page, or as the header declares it without the remark in parentheses. -->
  <xsl:function name="f:language-name" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="declared" as="element(language)?" select="$header/profileDesc/langUsage/language[@ident = $tag][normalize-space()][1]"/>
    <xsl:variable name="name" as="xs:string?" select="($labels('language.' || $tag), $labels('language.' || tokenize($tag, '-')[1]))[1]"/>
    <xsl:sequence select="($name[not($declared) or f:is-foreign(f:lang($declared))], $declared ! replace(normalize-space(.), '\s*\(.*\)$', '')[. ne ''], $tag)[1]"/>
  </xsl:function>

  <!-- The language of an element, where it is not that of the page. -->
  <xsl:function name="f:own-language" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="f:language-attributes(f:lang($element)[. ne ''][. ne $language])"/>
  </xsl:function>

  <xsl:function name="f:unlike-header" as="attribute()*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="if (exists($f:header-attributes)) then f:language-attributes($tag) else ()"/>
  </xsl:function>
</xsl:stylesheet>
