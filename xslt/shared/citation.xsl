<?xml version="1.0" encoding="UTF-8"?>
<!-- What a citation of a record is made from, whatever its form: names, title, date, archive, address. What is not known is left out.
     What several parts of a page ask is found once (cache). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Words that stand in a header where there was nothing to put. -->
  <xsl:variable name="f:placeholders" as="xs:string*" select="'untitled record', 'untitled', 'not named in the record', 'unknown', 'n.n.', 'n. n.', 'tba', 'todo'"/>

  <xsl:function name="f:stated" as="xs:string?">
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="normalize-space($value)[. ne ''][not(lower-case(.) = $f:placeholders)]"/>
  </xsl:function>

  <!-- The title; of a record without one, in brackets what kind of document it is. -->
  <xsl:function name="f:cited-title" cache="yes" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="titles" as="element(title)*" select="$header/fileDesc/titleStmt/title[not(@type = 'sub')]"/>
    <xsl:sequence select="(($titles ! f:stated(.))[1], '[' || (f:kinds($header)[1], f:say('cite.record'))[1] || ']')[1]"/>
  </xsl:function>

  <!-- The kinds of document that the record's categories name. -->
  <xsl:function name="f:kinds" as="xs:string*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="categories" as="element()*" select="$header/profileDesc/textClass/catRef/@target ! f:target(.)"/>
    <xsl:sequence select="distinct-values($categories[starts-with(@xml:id, 'type-')]/catDesc[1] ! f:stated(.))"/>
  </xsl:function>

  <!-- Persons and bodies by what they did: aut, edt, trl. -->
  <xsl:function name="f:agents-as" cache="yes" as="element()*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:variable name="statements" as="element()*" select="$header/fileDesc/titleStmt/(author[$role = 'aut'] | editor[$role = 'edt'] | respStmt[f:relator(.) = $role])"/>
    <xsl:sequence select="for $statement in $statements return f:named($statement)[f:stated(.)]"/>
  </xsl:function>

  <!-- The elements that name somebody in a statement; a statement of bare words is itself the name. -->
  <xsl:function name="f:named" as="element()*">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$statement/(persName | orgName[not(@type = 'commissioner')] | name)"/>
    <xsl:sequence select="if ($names) then $names[not(@type = ('unidentified', 'software'))] else $statement[not(self::respStmt)]"/>
  </xsl:function>

  <!-- The words of a name, and a space where its parts stand without one. -->
  <xsl:function name="f:name-words" as="xs:string">
    <xsl:param name="name" as="node()"/>
    <xsl:variable name="parts" as="text()*" select="$name/descendant::text()"/>
    <xsl:sequence select="normalize-space(string-join($parts ! (if (parent::*/preceding-sibling::node()[1] instance of element() and not(preceding-sibling::node())) then ' ' || . else string(.))))"/>
  </xsl:function>

  <!-- A name in its parts, if the record tells them apart or initials show which word is the family's; else as it stands. -->
  <xsl:function name="f:name-parts" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="f:name-words($name)"/>
    <xsl:variable name="initials" as="xs:string" select="'^((\p{Lu}\p{Ll}?\.[\s-]?)+)\s*(\p{Lu}[\p{L}’''-]+)$'"/>
    <xsl:sequence select="
      if ($name/self::orgName) then map{'literal': $words}
      else if ($name/surname) then map{'family': string-join($name/surname ! normalize-space(.), ' '), 'given': string-join($name/forename ! normalize-space(.), ' ')}
      else if (matches($words, '^[^,]+, [^,]+$')) then map{'family': substring-before($words, ', '), 'given': substring-after($words, ', ')}
      else if (matches($words, $initials)) then map{'family': replace($words, $initials, '$3'), 'given': normalize-space(replace($words, $initials, '$1'))}
      else map{'literal': $words}"/>
  </xsl:function>

  <!-- The date of the document: of its making before any other, and one that a machine can read before words alone. -->
  <xsl:function name="f:cited-date" cache="yes" as="element(date)?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="dates" as="element(date)*" select="$header/profileDesc/creation/date[f:stated(.) or f:normalised-date(.)]"/>
    <xsl:sequence select="($dates[@type = 'creation-date'][f:days(.) ne ''], $dates[f:days(.) ne ''], $dates)[1]"/>
  </xsl:function>

  <!-- A date as ISO 8601 has it, two days with a stroke between them; empty if there is none. -->
  <xsl:function name="f:days" as="xs:string">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:variable name="ends" as="attribute()*" select="$date/(@when | @from | @to | @notBefore | @notAfter)[matches(., '^-?\d{4,}(-\d\d(-\d\d)?)?$')]"/>
    <xsl:variable name="first" as="xs:string?" select="$ends[name() = ('when', 'from', 'notBefore')][1]"/>
    <xsl:variable name="last" as="xs:string?" select="$ends[name() = ('to', 'notAfter')][1]"/>
    <xsl:sequence select="if ($last and $last ne string($first)) then $first || '/' || $last else string($first)"/>
  </xsl:function>

  <xsl:function name="f:cited-publisher" cache="yes" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="($header/fileDesc/publicationStmt/(publisher | distributor | authority)[not(name/@type = 'unidentified')] ! f:stated(.))[1]"/>
  </xsl:function>

  <!-- Where the page itself can be found, as far as anybody knows. -->
  <xsl:function name="f:public-address" cache="yes" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="($address, $header/fileDesc/publicationStmt/idno[@type = 'URI'] ! normalize-space(.))[matches(., '^https?://[^\s&quot;&lt;&gt;\\]+$', 'i')][1]"/>
  </xsl:function>

  <!-- The state of the text: its edition, or the day of its last change. -->
  <xsl:function name="f:version" cache="yes" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="changes" as="xs:string*" select="sort($header/revisionDesc//change/@when/string(.))"/>
    <xsl:sequence select="($header/fileDesc/editionStmt/edition ! f:stated(.), $changes[last()],
      $header/fileDesc/publicationStmt/date/(@when/string(.), f:stated(.)))[1]"/>
  </xsl:function>

  <xsl:function name="f:licence-address" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="$header/fileDesc/publicationStmt/availability/licence/@target[matches(., '^https?://[^\s&quot;&lt;&gt;\\]+$', 'i')][1]"/>
  </xsl:function>

  <!-- The languages of the versions printed, the language of a text that has none, each once. -->
  <xsl:function name="f:languages" cache="yes" as="xs:string*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="versions" as="xs:string*" select="distinct-values($header/../text//div[@type = ('original', 'translation')]/@xml:lang ! string(.))"/>
    <xsl:sequence select="if (exists($versions)) then $versions else $header/../text[1] ! f:lang(.)[. ne '']"/>
  </xsl:function>
</xsl:stylesheet>
