<?xml version="1.0" encoding="UTF-8"?>
<!-- Which elements of TEI P5 stand as blocks and which run on in a line, by chapter of the Guidelines; any other by where it stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Elements of which each begins on a line of its own. -->
  <xsl:variable name="f:block-names" as="xs:string*" select="
    'TEI teiCorpus text body front back group floatingText div div1 div2 div3 div4 div5 div6 div7 divGen',
    'p ab head trailer lg l list item table row cell note noteGrp cit figure figDesc listBibl biblStruct biblFull index eg egXML',
    'opener closer postscript address addrLine byline argument epigraph',
    'titlePage docTitle titlePart docImprint docEdition imprimatur',
    'sp spGrp speaker castList castGroup castItem set performance prologue epilogue',
    'entry entryFree superEntry hom sense dictScrap re cit etym',
    'u writing annotationBlock timeline recordingStmt recording scriptStmt broadcast',
    'msDesc msPart msFrag msItem msItemStruct msContents physDesc history additional',
    'facsimile sourceDoc surface surfaceGrp zone line listTranspose',
    'listApp listWit witness listPerson listOrg listPlace listEvent listNym listObject listRelation listChange listAnnotation listForest',
    'person personGrp persona org place event nym object relation annotation personPronouns',
    'standOff spanGrp interpGrp linkGrp joinGrp altGrp fLib fvLib forest eTree tree iNode eLeaf graph node arc' ! tokenize(.)"/>

  <!-- Elements that run on in a line wherever they stand. -->
  <xsl:variable name="f:line-names" as="xs:string*" select="
    'abbr am ex expan choice corr orig reg sic add del supplied surplus unclear damage restore retrace mod subst secl gap space ellipsis handShift redo undo metamark hi emph foreign distinct mentioned soCalled',
    'name rs persName surname forename genName nameLink addName roleName orgName placeName geogName geogFeat settlement region country district bloc street postCode postBox email objectName eventName persPronouns offset',
    'date time num measure measureGrp unit dim depth height width ref ptr title term gloss idno bibl author editor respStmt resp pubPlace publisher distributor authority biblScope citedRange series edition extent textLang',
    'w m c pc s cl phr g gi att val tag code ident formula seg anchor milestone pb cb lb gb lem rdg wit witDetail rhyme caesura stage move tech sound camera caption pause vocal kinesic incident shift',
    'orth pron hyph syll form gramGrp pos gen number case per tns mood iType gram colloc subc stress lang usg lbl def xr oRef pRef mapping lang ruby rb rt ptr graphic media',
    'docAuthor docDate signed dateline salute roleDesc role actor locus locusGrp catchwords secFol signatures stamp heraldry watermark material dimensions origDate origPlace objectType label headLabel headItem catDesc' ! tokenize(.)"/>

  <xsl:variable name="f:forms" as="map(xs:string, xs:string)" select="map:merge((
    $f:block-names ! map{.: 'block'}, $f:line-names ! map{.: 'line'}), map{'duplicates': 'use-first'})"/>

  <!-- Elements that hold words of their own, indexed so that no element need look through all that stand beside it. -->
  <xsl:key name="with-words" match="*[text()[normalize-space()]]" use="generate-id()"/>

  <xsl:function name="f:is-known" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="map:contains($f:forms, local-name($element)) and namespace-uri($element) = 'http://www.tei-c.org/ns/1.0'"/>
  </xsl:function>

  <!-- Whether an element is a block. One that the tables do not name is a block if it stands among blocks, where no words stand. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (f:is-known($element)) then $f:forms(local-name($element)) = 'block'
      else empty($element/parent::*) or f:holds-blocks($element/..)"/>
  </xsl:function>

  <!-- Paragraphs, lines, headings and the like are blocks, but hold words. -->
  <xsl:variable name="f:word-holders" as="xs:string*" select="tokenize('p ab head l addrLine titlePart byline trailer speaker line')"/>

  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="parent" as="element()"/>
    <xsl:sequence select="f:is-block($parent) and not(local-name($parent) = $f:word-holders) and empty(key('with-words', generate-id($parent), root($parent)))"/>
  </xsl:function>
</xsl:stylesheet>
