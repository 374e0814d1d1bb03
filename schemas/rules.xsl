<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet xmlns:edition="https://tei-edition.example/ns/rules"
                xmlns:sc="https://tei-edition.example/ns/schematron"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                exclude-result-prefixes="#all">
   <xsl:output method="text"/>
   <xsl:mode use-accumulators="sc:number"/>
   <xsl:function name="edition:mixes">
      <xsl:param name="words"/>
      <xsl:sequence select="matches($words, '[Ѐ-ӿ][A-Za-zÀ-ɏ]') or matches($words, '[A-Za-zÀ-ɏ][Ѐ-ӿ]')"/>
   </xsl:function>
   <xsl:function name="edition:odd">
      <xsl:param name="words"/>
      <xsl:sequence select="if (some $mark in $quotes satisfies contains($words, $mark)) then $kinds[(string-length($words) - string-length(translate($words, ., ''))) mod 2 = 1 and not(. = '&#34;' and matches($words, '[0-9]&#34;'))] else ()"/>
   </xsl:function>
   <xsl:function name="edition:unpaired">
      <xsl:param name="paragraph"/>
      <xsl:sequence select="exists(edition:odd(string($paragraph))) and exists(edition:odd(string-join($paragraph//text()[not(ancestor::tei:sic | ancestor::tei:unclear | ancestor::tei:desc)])))"/>
   </xsl:function>
   <xsl:key name="paragraph" match="tei:text//tei:p" use="normalize-space()"/>
   <xsl:variable name="shortest"
                 select="' rus=ru eng=en ger=de deu=de fre=fr fra=fr spa=es ita=it por=pt pol=pl cze=cs ces=cs cz=cs slo=sk slk=sk hun=hu rum=ro ron=ro bul=bg srp=sr hrv=hr slv=sl mac=mk mkd=mk alb=sq sqi=sq gre=el ell=el gr=el chi=zh zho=zh cn=zh jpn=ja jp=ja kor=ko vie=vi ara=ar heb=he per=fa fas=fa tur=tr ukr=uk ua=uk bel=be lit=lt lav=lv est=et fin=fi swe=sv nor=no dan=da dk=da dut=nl nld=nl ice=is isl=is geo=ka kat=ka arm=hy hye=hy aze=az kaz=kk uzb=uz tgk=tg hin=hi urd=ur ben=bn ind=id may=ms msa=ms tha=th mon=mn lat=la '"/>
   <xsl:variable name="overlong"
                 select="distinct-values((//@xml:lang, //tei:language/@ident, //tei:textLang/(@mainLang, tokenize(@otherLangs))))[contains($shortest, ' ' || lower-case(substring-before(. || '-', '-')) || '=')]"/>
   <xsl:variable name="alphabet"
                 select="'абвгґдђѓеёєжзѕиіїйјкќлљмнњоћпрстуўфхцчџшщъыьэюяАБВГҐДЂЃЕЁЄЖЗЅИІЇЙЈКЌЛЉМНЊОЋПРСТУЎФХЦЧЏШЩЪЫЬЭЮЯ'"/>
   <xsl:variable name="marks" select="'&#x9;&#xA;  0123456789.,:;!?…-–—/()[]&#34;“”„«»‘’№%'"/>
   <xsl:param name="file" select="(tokenize(document-uri(/), '/')[last()], '')[1]"/>
   <xsl:param name="today" select="''"/>
   <xsl:variable name="translates"
                 select="'transl|перев|übers|traduc|traduz|tłum|překl'"/>
   <xsl:variable name="text"
                 select="if ((//tei:text)[2]) then string-join(//tei:text) else string(//tei:text)"/>
   <xsl:variable name="chrome"
                 select="('Skip to content', 'Get citation', 'get citation', 'Share document', 'share document', 'ADD SEARCH FILTER', 'CANCEL SEARCH FILTER', 'Original Scan', 'English HTML', 'Digital Archive International History Declassified')[contains($text, .)]"/>
   <xsl:variable name="signs" select="'[&#x80;-&#x9f;-﻿￼�🀀-🫿]'"/>
   <xsl:variable name="rare" select="matches($text, '[Ѐ-ӿ' || substring($signs, 2))"/>
   <xsl:variable name="strange" select="$rare and matches($text, $signs)"/>
   <xsl:variable name="cyrillic" select="$rare and matches($text, '[Ѐ-ӿ]')"/>
   <xsl:variable name="quotes"
                 select="('&#34;', '“', '”', '„', '«', '»')[contains($text, .)]"/>
   <xsl:variable name="kinds"
                 select="('&#34;', '“”„', '«»')[. != translate(., string-join($quotes), '')]"/>
   <xsl:variable name="parted" select="(' ,', ' ;', ' .')[contains($text, .)]"/>
   <xsl:variable name="blanks" select="(' ', ' ', ' ', '&#x2028;', ' ')[contains($text, .)]"/>
   <xsl:template match="/">
      <xsl:for-each select="//tei:TEI">
         <xsl:if test="not($file = ('', @xml:id || '.xml') and matches(@xml:id, '^[A-Za-z_][A-Za-z0-9._-]*$'))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The identifier of the record is '"/>
               <xsl:sequence select="string-join(@xml:id, ' ')"/>
               <xsl:sequence select="', the file is called '"/>
               <xsl:sequence select="string-join(($file[. != ''], '(unknown)')[1], ' ')"/>
               <xsl:sequence select="'. Give both the same name, of letters, digits, hyphens, full stops and underscores.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S001', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//*[@xml:lang]  | // tei:language  | // tei:textLang">
         <xsl:variable name="long"
                       select="(@xml:lang, self::tei:language/@ident, self::tei:textLang/(@mainLang, tokenize(@otherLangs)))[. = $overlong]"/>
         <xsl:if test="exists($long)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The language tag '"/>
               <xsl:sequence select="string-join(string-join($long, ', '), ' ')"/>
               <xsl:sequence select="' is not the shortest one. Write '"/>
               <xsl:sequence select="string-join(string-join($long ! substring-before(substring-after($shortest, ' ' || lower-case(substring-before(. || '-', '-')) || '='), ' '), ', '), ' ')"/>
               <xsl:sequence select="' instead.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S005', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//@resp  | // @hand  | // @target  | // @corresp  | // @ana  | // @edRef  | // @scheme  | // @who  | // @ref  | // @source  | // @calendar">
         <xsl:variable name="dangling"
                       select="tokenize(.)[if (starts-with(., '#')) then empty(id(substring(., 2), root(current()))) else not(matches(., '^[A-Za-z][A-Za-z0-9+.-]*:.') or matches(., '^[^#:/][^#:]*\.xml(#.+)?$'))]"/>
         <xsl:if test="not(empty($dangling))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The pointer '"/>
               <xsl:sequence select="string-join(string-join($dangling, ', '), ' ')"/>
               <xsl:sequence select="' in '"/>
               <xsl:sequence select="string-join(name(), ' ')"/>
               <xsl:sequence select="' leads nowhere. Give the element meant that xml:id, or correct the pointer; an address begins with its scheme, such as https:.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-P010', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//@resp">
         <xsl:variable name="others"
                       select="tokenize(.)[starts-with(., '#')][exists(id(substring(., 2), root(current()))[not(self::tei:respStmt | self::tei:editor | self::tei:author)])]"/>
         <xsl:if test="exists($others)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The pointer '"/>
               <xsl:sequence select="string-join(string-join($others, ', '), ' ')"/>
               <xsl:sequence select="' does not lead to a respStmt. Point to the respStmt or editor responsible.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-P011', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//*[@when]">
         <xsl:if test="@from | @to | @notBefore | @notAfter">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The date has both when and a span of time. Keep the one that is meant.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D029', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//*[@from | @to]">
         <xsl:if test="(@from and @notBefore) or (@to and @notAfter)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The date has both from and notBefore, or both to and notAfter. Keep the one that is meant.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D029b', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:creation">
         <xsl:variable name="held"
                       select="tei:date[@type = 'conversation-or-meeting-date'] ! (@when, @from, @notBefore)[1]/string()"/>
         <xsl:variable name="written"
                       select="tei:date[@type = 'creation-date'] ! (@when, @to, @notAfter)[1]/string()"/>
         <xsl:variable name="late"
                       select="$held[every $day in $written satisfies substring(., 1, min((string-length(), string-length($day)))) gt substring($day, 1, min((string-length(), string-length($day))))]"/>
         <xsl:if test="exists($written) and exists($late)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The conversation was held on '"/>
               <xsl:sequence select="string-join($late[1], ' ')"/>
               <xsl:sequence select="', but written down on '"/>
               <xsl:sequence select="string-join(string-join($written, ', '), ' ')"/>
               <xsl:sequence select="'. Correct the one or the other.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D031', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//*[@when-custom | @datingMethod]">
         <xsl:if test="not(@when-custom and @datingMethod)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The date has when-custom or datingMethod without the other. Add it, or remove both.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D029c', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//*[(@from, @notBefore) and (@to, @notAfter)][not(self::tei:locus | self::tei:citedRange | self::tei:biblScope)]">
         <xsl:variable name="shared"
                       select="min(((@from, @notBefore)[1], (@to, @notAfter)[1]) ! string-length())"/>
         <xsl:if test="substring((@from, @notBefore)[1], 1, $shared) gt substring((@to, @notAfter)[1], 1, $shared)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The span from '"/>
               <xsl:sequence select="string-join((@from, @notBefore)[1], ' ')"/>
               <xsl:sequence select="' to '"/>
               <xsl:sequence select="string-join((@to, @notAfter)[1], ' ')"/>
               <xsl:sequence select="' ends before it begins. Exchange the two, or correct them.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D030', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:date[@when | @from | @to | @notBefore | @notAfter][not(@calendar)]">
         <xsl:variable name="meant"
                       select="(@when, @from, @to, @notBefore, @notAfter) ! substring(., 1, 4)"/>
         <xsl:variable name="written"
                       select="tokenize(., '[^0-9]+')[string-length() eq 4][matches(., '^[12]')]"/>
         <xsl:if test="exists($written) and (every $year in $written satisfies $year lt min($meant) or $year gt max($meant)) and not(matches(., '[0-9]{4}/[0-9]') and string(number(max($written)) + 1) = $meant)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The date is written “'"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'” but says '"/>
               <xsl:sequence select="string-join((@when, @from, @to, @notBefore, @notAfter), ' ')"/>
               <xsl:sequence select="'. Correct the attribute, or name in calendar the calendar in which the year was counted.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D034', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:text//tei:date[@when][not(matches(., '[0-9][0-9][0-9][0-9]'))][matches(., '[0-9].*[^0-9][0-9]{2}[^0-9]*$')]">
         <xsl:variable name="document"
                       select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:creation/tei:date[@type = 'creation-date'] ! (@when, @from, @to, @notBefore, @notAfter)[1] ! number(substring(., 1, 4))"/>
         <xsl:if test="exists($document) and replace(normalize-space(), '^.*?([0-9]{2})[^0-9]*$', '$1') = substring(@when, 3, 2) and (every $year in $document satisfies abs($year - number(substring(@when, 1, 4))) gt 20)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The year of “'"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'” is taken to be '"/>
               <xsl:sequence select="string-join(substring(@when, 1, 4), ' ')"/>
               <xsl:sequence select="', but the document is of '"/>
               <xsl:sequence select="string-join(distinct-values($document), ' ')"/>
               <xsl:sequence select="'. Correct the century in when, or the date of the document.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D035', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:text//tei:dateline/tei:date  | // tei:text//tei:date[@type]  | // tei:correspAction/tei:date  | // tei:creation/tei:date  | // tei:publicationStmt/tei:date  | // tei:change[@when]">
         <xsl:variable name="published"
                       select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:publicationStmt/tei:date/(@when, @to, @notAfter)[1]/string()"/>
         <xsl:variable name="limit"
                       select="if (parent::tei:publicationStmt | self::tei:change) then $today[. != ''] else if (parent::tei:creation) then $today[. != ''][empty($published)] else ($published, $today[. != ''])[1]"/>
         <xsl:variable name="day" select="(@when, @from, @notBefore)[1]/string()"/>
         <xsl:variable name="shared" select="min(($limit, $day) ! string-length())"/>
         <xsl:if test="exists($limit) and substring($day, 1, $shared) gt substring($limit, 1, $shared)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The date '"/>
               <xsl:sequence select="string-join($day, ' ')"/>
               <xsl:sequence select="' lies after '"/>
               <xsl:sequence select="string-join($limit, ' ')"/>
               <xsl:sequence select="', the day of publication. Correct the one or the other.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D033', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'document']">
         <xsl:variable name="number"
                       select="if (preceding-sibling::tei:div[@type = 'document']) then number(preceding-sibling::tei:div[@type = 'document'][1]/@n) + 1 else 1"/>
         <xsl:if test="not(@xml:id and @n = string($number))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The number of this document is '"/>
               <xsl:sequence select="string-join((@n, 'missing')[1], ' ')"/>
               <xsl:sequence select="', where '"/>
               <xsl:sequence select="string-join($number, ' ')"/>
               <xsl:sequence select="' is next, and its identifier is '"/>
               <xsl:sequence select="string-join((@xml:id, 'missing')[1], ' ')"/>
               <xsl:sequence select="'. Number the documents from 1 in their order and give each an xml:id.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S002', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'document']">
         <xsl:if test="not(tei:div and not(tei:p | tei:ab | tei:div[not(@type = ('original', 'translation'))]) and count(tei:div[@type = 'original']) le 1)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'A document holds at least one division of type original or translation, at most one original, and no paragraphs of its own. Put the text into a division for each language.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S003', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation', 'calendar')]">
         <xsl:if test="not(not(tei:div) and (if (@type = 'calendar') then parent::tei:body and tei:listBibl else parent::tei:div[@type = 'document'] and not(tei:listBibl)))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'A division of type '"/>
               <xsl:sequence select="string-join(@type, ' ')"/>
               <xsl:sequence select="' stands in the wrong place or holds the wrong things. Put originals and translations into a document, calendars into the body with a listBibl, and no division into any of them.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S003b', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]">
         <xsl:if test="not(@xml:lang and @xml:lang = /tei:TEI/tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language/@ident)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The language of this division is '"/>
               <xsl:sequence select="string-join((@xml:lang, 'missing')[1], ' ')"/>
               <xsl:sequence select="'. Give it an xml:lang, and declare that language in langUsage.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S004', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'translation']">
         <xsl:if test="not(@resp and (not(../tei:div[@type = 'original']) or tokenize(@corresp) = ../tei:div[@type = 'original']/@xml:id ! ('#' || .)))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'This translation lacks '"/>
               <xsl:sequence select="string-join(if (@resp) then 'a corresp that points to the original' else 'a resp that points to the translator', ' ')"/>
               <xsl:sequence select="'. Add it.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S006', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'original']">
         <xsl:variable name="words" select="normalize-space()"/>
         <xsl:if test="string-length($words) lt 240 and matches($words, '(not|no longer|un)\s?available|no (original|text|transcription)|see (the )?(scan|pdf)', 'i')">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The original holds nothing but a remark: “'"/>
               <xsl:sequence select="string-join($words, ' ')"/>
               <xsl:sequence select="'”. If there is no original, remove the division and say so in langUsage.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S007', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')][contains($text, '[') or contains($text, ']')]//text()[contains(., '[') or contains(., ']')]">
         <xsl:if test="not(ancestor::tei:desc | ancestor::tei:note[@type = 'translator'] | ancestor::tei:label | ancestor::tei:bibl | parent::tei:unclear[normalize-space() = ('[', ']')])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'A square bracket stands in the text: “'"/>
               <xsl:sequence select="string-join(replace(normalize-space(), '^.*?(.{0,20}[\[\]].{0,20}).*$', '$1'), ' ')"/>
               <xsl:sequence select="'”. Encode what it means: supplied, gap, note, or unclear round the bracket if it is a stray one.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-B014', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'translation'][@resp]">
         <xsl:if test="not(tokenize(@resp)[starts-with(., '#')] ! id(substring(., 2), root(current()))[self::tei:editor or tei:resp[ends-with(@ref, '/trl') or matches(., $translates, 'i')]])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The translation is the work of '"/>
               <xsl:sequence select="string-join(@resp, ' ')"/>
               <xsl:sequence select="', which is no statement about a translation. Point to the respStmt that names the translator, or add one to the titleStmt; if nobody is named, say so in it.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H036', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]/*[some $words in $chrome satisfies contains(., $words)]">
         <xsl:if test="true()">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The words “'"/>
               <xsl:sequence select="string-join($chrome[contains(current(), .)][1], ' ')"/>
               <xsl:sequence select="'” are those of a web page, not of the document. Remove them.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T045', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]/*[contains($text, '**') and contains(., '**') or contains($text, '#') and starts-with(normalize-space(substring(., 1, 100)), '#')][matches(., '(^|[^*])\*\*[^*\s]|^\s*#{1,6}\s+\p{L}')]">
         <xsl:if test="true()">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Signs of Markdown stand in the text: “'"/>
               <xsl:sequence select="string-join(replace(normalize-space(), '^.*?(\*\*[^*\s].{0,20}|#{1,6}\s+\p{L}.{0,20}).*$', '$1'), ' ')"/>
               <xsl:sequence select="'”. Remove them; write what they mean as head or as hi.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T046', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')][$strange]//text()[matches(., $signs)][not(parent::tei:desc)]">
         <xsl:variable name="sign"
                       select="string-to-codepoints(replace(., '^.*?(' || $signs || ').*$', '$1', 's'))[1]"/>
         <xsl:if test="true()">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The character U+'"/>
               <xsl:sequence select="string-join(replace(string-join((65536, 4096, 256, 16, 1) ! substring('0123456789ABCDEF', 1 + $sign idiv . mod 16, 1)), '^0', ''), ' ')"/>
               <xsl:sequence select="' stands in the text, which is a picture, a control character or the trace of one that was lost. Make it a gap with the reason ocr, or remove it.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T047', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')][$cyrillic]//text()[matches(., '[Ѐ-ӿ]')][matches(., '[A-Za-zÀ-ɏ]')][edition:mixes(.)][not(ancestor::tei:unclear | ancestor::tei:sic | ancestor::tei:desc)]">
         <xsl:if test="true()">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Cyrillic letters and others stand in one word: '"/>
               <xsl:sequence select="string-join(string-join(distinct-values(tokenize(., '[^\p{L}\p{M}]+')[edition:mixes(.)])[position() le 3] ! ('“' || . || '”'), ', '), ' ')"/>
               <xsl:sequence select="'. Write the word in one script, or mark it as unclear with the reason ocr.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T048', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')][@xml:lang = ('ru', 'uk', 'be', 'bg', 'mk', 'sr')][$cyrillic]//text()[matches(., '[ABCEHKMOPTXY][ABCEHKMOPTXY][ABCEHKMOPTXY]')][not(ancestor::tei:unclear | ancestor::tei:sic | ancestor::tei:desc | ancestor::*[@xml:lang][1][not(self::tei:div)])]">
         <xsl:variable name="words"
                       select="distinct-values(tokenize(., '[^\p{L}\p{M}\p{N}]+')[matches(., '^[ABCEHKMOPTXY]{3,}$')][not(matches(., '^[CMX]+$'))])"/>
         <xsl:if test="exists($words)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The Latin capitals of '"/>
               <xsl:sequence select="string-join(string-join($words[position() le 3] ! ('“' || . || '”'), ', '), ' ')"/>
               <xsl:sequence select="' look like Cyrillic ones. Write Cyrillic letters, mark the word as unclear with the reason ocr, or as foreign if it is Latin.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T048b', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')][exists($quotes)]">
         <xsl:variable name="unpaired" select="tei:p[edition:unpaired(.)]"/>
         <xsl:variable name="odd"
                       select="$unpaired[not(following-sibling::*[1][self::tei:p][. intersect $unpaired or matches(., '^\s*[&#34;“„«]')] | preceding-sibling::*[1] intersect $unpaired)]"/>
         <xsl:if test="exists($odd)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'A quotation mark stands without its counterpart in '"/>
               <xsl:sequence select="string-join(count($odd), ' ')"/>
               <xsl:sequence select="' paragraph'"/>
               <xsl:sequence select="string-join('s'[count($odd) gt 1], ' ')"/>
               <xsl:sequence select="' of this division, first in '"/>
               <xsl:sequence select="string-join($odd[1]/(@xml:id/('#' || .), '“' || substring(normalize-space(), 1, 30) || '…”')[1], ' ')"/>
               <xsl:sequence select="'. Compare the document; if it stands so there, mark the place as sic.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T049', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')][$kinds = '&#34;' and count($kinds) gt 1][contains(., '&#34;')][matches(., '[“”„«»]')]">
         <xsl:if test="true()">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Straight quotation marks stand beside “curly” ones or «angular» ones in this division. If the document does not mix them, write one kind.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T049b', 'info', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')][not(starts-with(@xml:lang, 'fr'))][exists($parted)]">
         <xsl:variable name="slips"
                       select=".//text()[$parted = (' ,', ' ;') and (contains(., ' ,') or contains(., ' ;')) and matches(., '\S\s[,;](\s|\p{L}|$)') or contains(., ' .') and matches(., '[^.\s]\s\.(\s+[^.\s]|\s*$)')][not(ancestor::tei:sic | ancestor::tei:unclear | ancestor::tei:desc | ancestor::tei:foreign)]"/>
         <xsl:if test="exists($slips)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'A space stands before a comma, semicolon or full stop in '"/>
               <xsl:sequence select="string-join(count($slips), ' ')"/>
               <xsl:sequence select="' place'"/>
               <xsl:sequence select="string-join('s'[count($slips) gt 1], ' ')"/>
               <xsl:sequence select="' of this division, first in “'"/>
               <xsl:sequence select="string-join(replace(normalize-space($slips[1]), '^(.*?)(\S{1,20} [,;.]\S{0,20}).*$', '$2', 's'), ' ')"/>
               <xsl:sequence select="'”. If the document has no space there, remove it, or show the correction by choice.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T050', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')][not(starts-with(@xml:lang, 'fr'))][exists($blanks)][matches(., '[   &#x2028; ]')]">
         <xsl:variable name="texts" select=".//text()[matches(., '[   &#x2028; ]')]"/>
         <xsl:if test="true()">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'No-break spaces or separators stand in '"/>
               <xsl:sequence select="string-join(count($texts), ' ')"/>
               <xsl:sequence select="' place'"/>
               <xsl:sequence select="string-join('s'[count($texts) gt 1], ' ')"/>
               <xsl:sequence select="' of this division, first after “'"/>
               <xsl:sequence select="string-join(replace(normalize-space($texts[1]), '^(.*?)(\S{0,20})[   &#x2028; ].*$', '$2', 's'), ' ')"/>
               <xsl:sequence select="'”. Write plain spaces.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-T051', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'calendar'][tei:head/tei:measure[@type = 'range'][matches(., '^\s*[0-9]+\s*[-–—]\s*[0-9]+\s*$')]]">
         <xsl:variable name="range"
                       select="tokenize(normalize-space((tei:head/tei:measure[@type = 'range'])[1]), '\D+') ! number()"/>
         <xsl:variable name="entries" select="count(tei:listBibl//tei:bibl)"/>
         <xsl:if test="not($entries eq $range[2] - $range[1] + 1)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The calendar runs from '"/>
               <xsl:sequence select="string-join($range[1], ' ')"/>
               <xsl:sequence select="' to '"/>
               <xsl:sequence select="string-join($range[2], ' ')"/>
               <xsl:sequence select="', which makes '"/>
               <xsl:sequence select="string-join($range[2] - $range[1] + 1, ' ')"/>
               <xsl:sequence select="', but holds '"/>
               <xsl:sequence select="string-join($entries, ' ')"/>
               <xsl:sequence select="'. Add the entries that are missing, or correct the range.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-C052b', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//*[self::tei:p | self::tei:head | self::tei:ab | self::tei:persName | self::tei:orgName | self::tei:roleName | self::tei:seg | self::tei:sic | self::tei:corr | self::tei:unclear | self::tei:supplied | self::tei:foreign | self::tei:mentioned | self::tei:label | self::tei:title | self::tei:stamp | self::tei:signed | self::tei:speaker | self::tei:occupation]">
         <xsl:if test="not(descendant::text()[normalize-space()] or descendant::tei:gap or descendant::tei:pb[@rend])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The element '"/>
               <xsl:sequence select="string-join(local-name(), ' ')"/>
               <xsl:sequence select="' is empty. Remove it, or put a gap into it that says why.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S008', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]/tei:p[@xml:lang or substring(../@xml:lang, 1, 2) = ('ru', 'uk', 'be', 'bg', 'mk') or $cyrillic and matches(., '[Ѐ-ӿ]')]">
         <xsl:variable name="language"
                       select="replace((@xml:lang, ../@xml:lang)[1], '-[A-Z]{2}$', '')"/>
         <xsl:variable name="letters"
                       select="translate(string-join(if (descendant::*[self::tei:note | self::tei:foreign | self::tei:mentioned | self::tei:desc | self::tei:abbr/@xml:lang]) then descendant::text()[not(ancestor::*[self::tei:note | self::tei:foreign | self::tei:mentioned | self::tei:desc | self::tei:abbr/@xml:lang])] else .), $marks, '')"/>
         <xsl:variable name="cyrillic"
                       select="if ($letters = '') then 0 else 1 - string-length(translate($letters, $alphabet, '')) div string-length($letters)"/>
         <xsl:if test="string-length($letters) ge 20 and (if ($language = ('ru', 'uk', 'be', 'bg', 'mk')) then $cyrillic lt 0.5 else if ($language = ('en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'cs', 'sk', 'hu', 'ro', 'nl', 'sv', 'da', 'no', 'fi')) then $cyrillic ge 0.05 else false())">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The paragraph is in a division in '"/>
               <xsl:sequence select="string-join($language, ' ')"/>
               <xsl:sequence select="', but '"/>
               <xsl:sequence select="string-join(round(100 * $cyrillic), ' ')"/>
               <xsl:sequence select="' % of its letters are Cyrillic. Move it to the division of its language, or mark what is in another language as foreign.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S009', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:p[@corresp]  | // tei:ab[@corresp]">
         <xsl:if test="not(every $other in tokenize(@corresp)[starts-with(., '#')] ! id(substring(., 2), root(current())) satisfies tokenize($other/@corresp) = '#' || @xml:id)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'This paragraph corresponds to '"/>
               <xsl:sequence select="string-join(@corresp, ' ')"/>
               <xsl:sequence select="', which does not correspond to '"/>
               <xsl:sequence select="string-join((@xml:id ! ('#' || .), 'this one, for it has no xml:id')[1], ' ')"/>
               <xsl:sequence select="'. Write corresp on both, or on neither.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-P012', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:persName/@ref  | // tei:docAuthor/@ref  | // tei:sp/@who">
         <xsl:variable name="others"
                       select="tokenize(.)[starts-with(., '#')][exists(id(substring(., 2), root(current()))[not(self::tei:person)])]"/>
         <xsl:if test="exists($others)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The pointer '"/>
               <xsl:sequence select="string-join(string-join($others, ', '), ' ')"/>
               <xsl:sequence select="' does not lead to a person. Point to a person of the listPerson in standOff.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-P061', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]">
         <xsl:if test="count(tei:closer) gt 1">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The division has '"/>
               <xsl:sequence select="string-join(count(tei:closer), ' ')"/>
               <xsl:sequence select="' closers. Join them into one.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S044', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]//tei:date[@type = 'creation-date'][@when][not(@calendar)]">
         <xsl:variable name="day" select="string(@when)"/>
         <xsl:variable name="created"
                       select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:creation/tei:date[@type = 'creation-date']"/>
         <xsl:variable name="agreeing"
                       select="$created[every $first in (@when, @from, @notBefore)[1] satisfies substring($day, 1, min((string-length($day), string-length($first)))) ge substring($first, 1, min((string-length($day), string-length($first))))][every $last in (@when, @to, @notAfter)[1] satisfies substring($day, 1, min((string-length($day), string-length($last)))) le substring($last, 1, min((string-length($day), string-length($last))))]"/>
         <xsl:if test="not(empty($created) or exists($agreeing))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The text is dated '"/>
               <xsl:sequence select="string-join($day, ' ')"/>
               <xsl:sequence select="', the header says '"/>
               <xsl:sequence select="string-join(string-join($created ! string-join(distinct-values((@when, @from, @notBefore, @to, @notAfter)), ' to '), ', '), ' ')"/>
               <xsl:sequence select="'. Correct the one or the other, or add a date to creation.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D032', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:signed">
         <xsl:if test="not(descendant::tei:persName | descendant::tei:gap)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The signature “'"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'” names nobody. Mark the name as persName, or say by a gap why it is missing.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S044b', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]//tei:supplied">
         <xsl:if test="not(@resp | ancestor::tei:note/@resp)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The words “'"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'” are supplied by nobody. Add a resp that points to a respStmt.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-B019', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:gap">
         <xsl:if test="@quantity and (@extent | @atLeast | @atMost)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The gap gives its extent twice. Keep quantity, or atLeast and atMost, or extent.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-G016', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:gap[@quantity | @atLeast | @atMost]">
         <xsl:if test="not(@unit)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The gap gives a number but no unit. Say by unit what is counted.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-G016b', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:gap[@atLeast][@atMost]">
         <xsl:if test="not(number(@atLeast) le number(@atMost))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The gap is at least '"/>
               <xsl:sequence select="string-join(@atLeast, ' ')"/>
               <xsl:sequence select="' and at most '"/>
               <xsl:sequence select="string-join(@atMost, ' ')"/>
               <xsl:sequence select="'. Exchange the two.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-G016c', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:text//tei:gap[tei:desc]">
         <xsl:if test="not(@resp | ancestor::tei:note/@resp)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The gap “'"/>
               <xsl:sequence select="string-join(normalize-space(tei:desc), ' ')"/>
               <xsl:sequence select="'” does not say who stated it. Add a resp that points to a respStmt.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-G017', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]//tei:gap[not(@reason = ('omitted', 'lost', 'ocr'))]">
         <xsl:if test="not(tei:desc | @rend)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Nothing says what stood in the place of this gap. Add a desc with the wording of the bracket, or the sign in rend.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-G017b', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:supplied">
         <xsl:if test="descendant::tei:gap">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'A gap stands in words that were supplied. End the supplied before the gap, or make a note of it.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-G018', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:sic">
         <xsl:variable name="words" select="count(tokenize(.))"/>
         <xsl:if test="$words gt 3">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The remark that something stands so covers '"/>
               <xsl:sequence select="string-join($words, ' ')"/>
               <xsl:sequence select="' words: “'"/>
               <xsl:sequence select="string-join(replace(normalize-space(), '^(.{50}).+$', '$1…'), ' ')"/>
               <xsl:sequence select="'”. Mark only those that are meant.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-B055', 'info', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:choice">
         <xsl:if test="normalize-space(*[1]) eq normalize-space(*[2])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Both forms are “'"/>
               <xsl:sequence select="string-join(normalize-space(*[1]), ' ')"/>
               <xsl:sequence select="'”. Write what is meant beside what stands there, or take the choice away.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-B023', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:unclear[@reason = 'ocr']  | // tei:gap[@reason = 'ocr']">
         <xsl:if test="not(@resp and not(tokenize(@resp)[starts-with(., '#')] ! id(substring(., 2), root(current()))/tei:resp[ends-with(@ref, '/trl')]))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The misreading “'"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'” is put down to '"/>
               <xsl:sequence select="string-join((@resp/('the translator, ' || .), 'nobody')[1], ' ')"/>
               <xsl:sequence select="'. Point by resp to the respStmt of the program or person that noticed it.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-B054', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'translation']//tei:note[@type = 'translator']">
         <xsl:if test="not(tokenize(@resp)[starts-with(., '#')] ! id(substring(., 2), root(current()))/tei:resp[ends-with(@ref, '/trl') or matches(., $translates, 'i')])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The note is the translator''s, but its resp does not point to a respStmt of a translation. Point to that respStmt, or make the note editorial.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-B020', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:note[@type = 'handwritten']">
         <xsl:if test="not(@place | @hand)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The handwritten note has neither place nor hand. Add what is known.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-N021', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:note">
         <xsl:if test="ancestor::tei:note[not(@type = 'abstract')]">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'A note stands in a note. Put it after the outer one.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-N022', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:note[@subtype = 'sic']">
         <xsl:if test="not(@target)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The note says that something stands so in the original, but not what. Add a target that points to the words.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-N024', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = ('original', 'translation')]//tei:pb[matches(@n, '^[0-9]+[a-zа-я]*$')]">
         <xsl:variable name="previous"
                       select="(if (@edRef) then preceding::tei:pb[@edRef][1] else if (@ed) then preceding::tei:pb[@ed][1] else ())[@edRef = current()/@edRef or @ed = current()/@ed][matches(@n, '^[0-9]+[a-zа-я]*$')][ancestor::tei:div[1] is current()/ancestor::tei:div[1]]"/>
         <xsl:variable name="leaves"
                       select="(., $previous)/@n ! replace(., '\D', '') ! number()"/>
         <xsl:if test="exists($previous) and (number(replace(@n, '\D', '')) lt number(replace($previous/@n, '\D', '')) or (number(replace(@n, '\D', '')) eq number(replace($previous/@n, '\D', '')) and replace(@n, '\d', '') le replace($previous/@n, '\d', '')))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Leaf '"/>
               <xsl:sequence select="string-join(@n, ' ')"/>
               <xsl:sequence select="' follows leaf '"/>
               <xsl:sequence select="string-join($previous/@n, ' ')"/>
               <xsl:sequence select="'. Correct the number; if the leaves are bound or numbered so, say it in foliation.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-L025', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:pb[@edRef][not(following-sibling::node()[normalize-space()][1][self::tei:fw])]  | // tei:fw[@type = 'folNum']">
         <xsl:variable name="leaf"
                       select="if (self::tei:fw) then replace(., '\D', '') else replace((@n[matches(., '^[0-9]+[a-zа-я]*$')], '')[1], '\D', '')"/>
         <xsl:variable name="cited"
                       select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:msDesc//tei:locus[matches(@from, '^[0-9]+\D*$')]"/>
         <xsl:if test="not($leaf = '' or empty($cited) or (some $range in $cited satisfies number($leaf) ge number(replace($range/@from, '\D', '')) and number($leaf) le number(replace(($range/@to, $range/@from)[1], '\D', ''))))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Leaf '"/>
               <xsl:sequence select="string-join($leaf, ' ')"/>
               <xsl:sequence select="' lies outside the leaves cited, '"/>
               <xsl:sequence select="string-join(string-join($cited ! normalize-space(), '; '), ' ')"/>
               <xsl:sequence select="'. Compare the document; correct the citation or the number, or keep both if they disagree there.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-L026', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:p/tei:pb">
         <xsl:if test="empty(preceding-sibling::node()[self::* | self::text()[normalize-space()]]) or empty(following-sibling::node()[self::* | self::text()[normalize-space()]])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The break before page '"/>
               <xsl:sequence select="string-join(@n, ' ')"/>
               <xsl:sequence select="' is the '"/>
               <xsl:sequence select="string-join(if (preceding-sibling::node()[self::* | self::text()[normalize-space()]]) then 'last' else 'first', ' ')"/>
               <xsl:sequence select="' thing in its paragraph. Move it '"/>
               <xsl:sequence select="string-join(if (preceding-sibling::node()[self::* | self::text()[normalize-space()]]) then 'after' else 'before', ' ')"/>
               <xsl:sequence select="' the paragraph.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-L027', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:p/tei:pb[preceding-sibling::node()[1][self::text()[normalize-space()]]][following-sibling::node()[1][self::text()[normalize-space()]]]">
         <xsl:variable name="sides"
                       select="matches(preceding-sibling::node()[1], '\s$'), matches(following-sibling::node()[1], '^\s')"/>
         <xsl:if test="$sides[1] != $sides[2]">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'White space stands only '"/>
               <xsl:sequence select="string-join(if ($sides[1]) then 'before' else 'after', ' ')"/>
               <xsl:sequence select="' the break before page '"/>
               <xsl:sequence select="string-join(@n, ' ')"/>
               <xsl:sequence select="'. Put it on both sides if a word ends there, on none if the word goes on.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-L027b', 'info', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:text//tei:fw">
         <xsl:variable name="before"
                       select="preceding-sibling::node()[self::*[not(self::tei:fw)] | self::text()[normalize-space()]][1]"/>
         <xsl:variable name="after"
                       select="following-sibling::node()[self::*[not(self::tei:fw)] | self::text()[normalize-space()]][1]"/>
         <xsl:if test="not(($before, $after)[self::tei:pb])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'“'"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'” is printed on a page, but no page begins or ends here. Put a pb before it.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-L028', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:text//tei:stamp">
         <xsl:if test="not(ancestor::tei:opener | ancestor::tei:closer | ancestor::tei:ab | ancestor::tei:p | ancestor::tei:note) or ancestor::tei:supplied | ancestor::tei:sic">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The stamp “'"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'” stands in '"/>
               <xsl:sequence select="string-join(local-name(..), ' ')"/>
               <xsl:sequence select="'. Put it into an opener, a closer, an ab or a p.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S053', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:date[@calendar]">
         <xsl:if test="not(normalize-space())">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The date has a calendar but no text. Remove calendar.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D057', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'calendar']//tei:bibl[@n][preceding-sibling::tei:bibl[1]/@n]">
         <xsl:if test="not(number(@n) eq number(preceding-sibling::tei:bibl[1]/@n) + 1)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Entry '"/>
               <xsl:sequence select="string-join(@n, ' ')"/>
               <xsl:sequence select="' follows entry '"/>
               <xsl:sequence select="string-join(preceding-sibling::tei:bibl[1]/@n, ' ')"/>
               <xsl:sequence select="'. Add the entry that is missing, or correct the number.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-C052', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:div[@type = 'calendar']//tei:bibl">
         <xsl:if test="not(tei:title)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Entry '"/>
               <xsl:sequence select="string-join((@n, '(without a number)')[1], ' ')"/>
               <xsl:sequence select="' has no title. Add the title, or a gap in a title if the list has none.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-C052c', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:sourceDesc[tei:bibl[@type = 'asCited']]/tei:msDesc/tei:msIdentifier">
         <xsl:variable name="citation"
                       select="string-join(../../tei:bibl[@type = 'asCited'], ' ')"/>
         <xsl:variable name="cited" select="tokenize($citation, '[^\p{L}\p{N}]+')"/>
         <xsl:variable name="other"
                       select=".//tei:idno[not(tei:idno)] ! tokenize(., '[^\p{L}\p{N}]+')[matches(., '[0-9]')][not(. = tokenize(translate($citation, ',.;:()', '      ')))][not(. = $cited)][not(replace(., '^0+', '') = ($cited ! replace(., '^0+', '')))]"/>
         <xsl:if test="exists($other)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The reference '"/>
               <xsl:sequence select="string-join(normalize-space(tei:idno[1]), ' ')"/>
               <xsl:sequence select="' has the number'"/>
               <xsl:sequence select="string-join('s'[count($other) gt 1], ' ')"/>
               <xsl:sequence select="' '"/>
               <xsl:sequence select="string-join(' ' || string-join($other, ', '), ' ')"/>
               <xsl:sequence select="', which the citation does not have. Correct the number, or the citation.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H038', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:titleStmt/tei:funder[../../tei:notesStmt/tei:note[@type = 'credits']]">
         <xsl:if test="not(../../tei:notesStmt/tei:note[@type = 'credits'][contains(lower-case(normalize-space()), lower-case(normalize-space(current())))])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The credits do not name the funder, '"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'. Add the note of credits that does, or correct the name.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H039', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:publicationStmt/tei:date[@when | @to | @notAfter]">
         <xsl:variable name="published" select="(@when, @to, @notAfter)[1]/string()"/>
         <xsl:variable name="later"
                       select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:creation/tei:date ! (@when, @from, @notBefore)[1]/string()[substring(., 1, min((string-length(), string-length($published)))) gt substring($published, 1, min((string-length(), string-length($published))))]"/>
         <xsl:if test="exists($later)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The document is of '"/>
               <xsl:sequence select="string-join($later[1], ' ')"/>
               <xsl:sequence select="', after its publication, which was on '"/>
               <xsl:sequence select="string-join($published, ' ')"/>
               <xsl:sequence select="'. Correct the one or the other.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-D031b', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:publicationStmt/tei:idno[@type = 'URI'][matches(., '/[0-9]+/?$')][../tei:idno[@type != 'URI'][matches(., '^\s*[0-9]+\s*$')]]">
         <xsl:variable name="numbers"
                       select="../tei:idno[@type != 'URI'][matches(., '^\s*[0-9]+\s*$')] ! normalize-space()"/>
         <xsl:if test="not(tokenize(normalize-space(), '/')[. != ''][last()] = $numbers and (not(../tei:idno[@type = 'wcda']) or matches(normalize-space(), '^https?://([a-z0-9-]+\.)*wilsoncenter\.org/')))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The address '"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="' does not lead to record '"/>
               <xsl:sequence select="string-join(string-join($numbers, ', '), ' ')"/>
               <xsl:sequence select="string-join(' at wilsoncenter.org'[current()/../tei:idno[@type = 'wcda']], ' ')"/>
               <xsl:sequence select="'. Write the lasting address of the record, with the same number.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H040', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:notesStmt/tei:note[@type = 'credits']">
         <xsl:if test="matches(., '(^|\W)(support|fund|grant|gift|sponsor|donat)', 'i') and not(../../tei:titleStmt/tei:funder)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The credits speak of support, “'"/>
               <xsl:sequence select="string-join(replace(normalize-space(), '^(.{60}).+$', '$1…'), ' ')"/>
               <xsl:sequence select="'”, but the titleStmt has no funder. Add one.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H039b', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:msIdentifier">
         <xsl:if test="not(tei:repository | tei:institution | tei:settlement | tei:country | tei:collection)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'Nothing says where the manuscript is kept. Add a repository, or remove the msDesc.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H037', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:msIdentifier/tei:idno[@type = 'archival']">
         <xsl:if test="tei:idno[@type = ('opis', 'papka', 'delo')] and (not(tei:idno[@type = 'fond']) or not(tei:idno[@type = 'delo']) and ancestor::tei:msDesc[1]//tei:locus)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The reference “'"/>
               <xsl:sequence select="string-join(normalize-space(), ' ')"/>
               <xsl:sequence select="'” names no '"/>
               <xsl:sequence select="string-join(if (tei:idno[@type = 'fond']) then 'delo, though leaves of one are cited' else 'fond', ' ')"/>
               <xsl:sequence select="'. Add an idno of type '"/>
               <xsl:sequence select="string-join(if (tei:idno[@type = 'fond']) then 'delo' else 'fond', ' ')"/>
               <xsl:sequence select="'.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H037b', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:sourceDesc/tei:msDesc/tei:msIdentifier//tei:idno[@type = ('fond', 'opis', 'papka', 'delo')][starts-with(normalize-space(), '0') or (some $citation in ancestor::tei:sourceDesc/tei:bibl[@type = 'asCited'] satisfies contains($citation, '0' || normalize-space()))]">
         <xsl:variable name="citation"
                       select="string-join(ancestor::tei:sourceDesc/tei:bibl[@type = 'asCited'], ' ')"/>
         <xsl:variable name="cited" select="tokenize($citation, '[^\p{L}\p{N}]+')"/>
         <xsl:variable name="number" select="normalize-space()"/>
         <xsl:variable name="longer"
                       select="$cited[replace(., '^0+', '') = replace($number, '^0+', '')][. != $number]"/>
         <xsl:if test="not($number = tokenize(translate($citation, ',.;:()', '      '))) and exists($longer) and not($number = $cited)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The '"/>
               <xsl:sequence select="string-join(@type, ' ')"/>
               <xsl:sequence select="' is '"/>
               <xsl:sequence select="string-join($number, ' ')"/>
               <xsl:sequence select="' here and '"/>
               <xsl:sequence select="string-join($longer[1], ' ')"/>
               <xsl:sequence select="' in the citation. Write it as it is cited: a zero at its beginning is part of it.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H037c', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:abstract/tei:p[string-length() ge 40]">
         <xsl:if test="(every $word in tokenize(.)[string-length() ge 8] satisfies contains($text, $word)) and key('paragraph', normalize-space())">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The summary stands in the text, too, as '"/>
               <xsl:sequence select="string-join(key('paragraph', normalize-space())[1]/(@xml:id/('#' || .), 'a paragraph')[1], ' ')"/>
               <xsl:sequence select="': “'"/>
               <xsl:sequence select="string-join(substring(normalize-space(), 1, 50), ' ')"/>
               <xsl:sequence select="'…”. Remove it from the text.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H041', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:language">
         <xsl:if test="not(@ident = (//@xml:lang, //tei:textLang/(@mainLang, tokenize(@otherLangs))))">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The language '"/>
               <xsl:sequence select="string-join(@ident, ' ')"/>
               <xsl:sequence select="' is declared but nothing is in it. Remove it from langUsage, or mark the passages in it with xml:lang.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-S004b', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:correspDesc">
         <xsl:if test="not(tei:correspAction[@type = 'sent'] and tei:correspAction[@type = 'received'])">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The description of the letter does not say '"/>
               <xsl:sequence select="string-join(if (tei:correspAction[@type = 'sent']) then 'who received it' else 'who sent it', ' ')"/>
               <xsl:sequence select="'. Add a correspAction of type '"/>
               <xsl:sequence select="string-join(if (tei:correspAction[@type = 'sent']) then 'received' else 'sent', ' ')"/>
               <xsl:sequence select="', if it is known.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H043', 'info', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:correspDesc">
         <xsl:if test="(not(@corresp) and ../tei:correspDesc[2]) or @corresp = preceding-sibling::tei:correspDesc[1]/@corresp">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'This record describes several letters, and '"/>
               <xsl:sequence select="string-join((@corresp/('two descriptions point to ' || .), 'this description points to none')[1], ' ')"/>
               <xsl:sequence select="'. Point by corresp to the document that each is about.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H043b', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:link">
         <xsl:if test="not(count(tokenize(@target)) eq 2)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'A link joins two passages, but this one names '"/>
               <xsl:sequence select="string-join(count(tokenize(@target)), ' ')"/>
               <xsl:sequence select="'. Give it two targets.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-P013', 'error', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="//tei:change[@when][preceding-sibling::tei:change[1]/@when]">
         <xsl:variable name="above" select="preceding-sibling::tei:change[1]/@when/string()"/>
         <xsl:variable name="shared"
                       select="min((string-length(@when), string-length($above)))"/>
         <xsl:if test="substring(@when, 1, $shared) gt substring($above, 1, $shared)">
            <xsl:variable name="message" as="xs:string*">
               <xsl:sequence select="'The change of '"/>
               <xsl:sequence select="string-join(@when, ' ')"/>
               <xsl:sequence select="' stands below that of '"/>
               <xsl:sequence select="string-join($above, ' ')"/>
               <xsl:sequence select="'. List the newest first.'"/>
            </xsl:variable>
            <xsl:value-of select="sc:finding(., 'TEI-H042', 'warning', string-join($message))"/>
         </xsl:if>
      </xsl:for-each>
   </xsl:template>
   <xsl:accumulator name="sc:number" as="xs:integer" initial-value="0">
      <xsl:accumulator-rule match="*" select="$value + 1"/>
   </xsl:accumulator>
   <xsl:function name="sc:finding" as="xs:string">
      <xsl:param name="node" as="node()"/>
      <xsl:param name="id" as="xs:string"/>
      <xsl:param name="role" as="xs:string"/>
      <xsl:param name="message" as="xs:string"/>
      <xsl:variable name="number"
                    select="$node/ancestor-or-self::*[1]/accumulator-before('sc:number')"/>
      <xsl:sequence select="string-join(($id, $role, string($number), normalize-space($message)), '&#x9;') || '&#xA;'"/>
   </xsl:function>
</xsl:stylesheet>
