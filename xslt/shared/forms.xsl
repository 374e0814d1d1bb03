<?xml version="1.0" encoding="UTF-8"?>
<!-- Which elements of TEI P5 stand as blocks and which run on in a line, by chapter of the Guidelines; any other by where it stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Each begins on a line of its own. -->
  <xsl:variable name="f:block-names" static="yes" as="xs:string*" select="
    ('TEI teiCorpus text body front back group div div1 div2 div3 div4 div5 div6 div7 divGen',
    'p ab head trailer lg l list item table row cell noteGrp figure listBibl biblStruct biblFull egXML',
    'opener closer postscript address addrLine byline argument epigraph',
    'titlePage docTitle titlePart docImprint docEdition imprimatur',
    'sp spGrp speaker castList castGroup castItem set performance prologue epilogue',
    'entry entryFree superEntry hom sense dictScrap re',
    'u writing annotationBlock timeline recordingStmt recording scriptStmt broadcast',
    'msDesc msPart msFrag msItem msItemStruct msContents physDesc history additional',
    'facsimile sourceDoc surface surfaceGrp zone line listTranspose transpose',
    'listApp listWit witness listPerson listOrg listPlace listEvent listNym listObject listRelation listChange listAnnotation',
    'person personGrp persona org place event nym object relation annotation',
    'standOff spanGrp interpGrp linkGrp joinGrp altGrp fs fLib fvLib relatedItem') ! tokenize(.)"/>

  <!-- Each runs on in a line wherever it stands. -->
  <xsl:variable name="f:line-names" static="yes" as="xs:string*" select="
    ('abbr am ex expan choice corr orig reg sic supplied surplus unclear damage restore retrace mod subst secl gap space ellipsis handShift redo undo metamark',
    'hi emph foreign distinct mentioned soCalled term gloss seg anchor milestone pb cb lb gb fw addSpan delSpan damageSpan substJoin',
    'name rs persName surname forename genName nameLink addName roleName orgName placeName geogName geogFeat settlement region country district bloc',
    'street postCode postBox email objectName eventName offset date time num measure measureGrp unit dim depth height width ref ptr idno',
    'title author editor respStmt resp pubPlace publisher distributor authority biblScope citedRange extent textLang analytic monogr imprint series',
    'w m c pc s cl phr g gi att val tag code ident formula lem rdg rdgGrp wit witDetail witStart witEnd lacunaStart lacunaEnd rhyme caesura metSym',
    'move tech sound camera caption pause vocal kinesic incident shift actor role roleDesc',
    'orth pron hyph syll form gramGrp pos gen number case per tns mood iType gram colloc subc stress lang usg lbl def xr oRef pRef etym mapping',
    'ruby rb rt graphic media notatedMusic binaryObject docAuthor docDate signed dateline salute locus locusGrp catchwords secFol signatures stamp heraldry',
    'incipit explicit rubric finalRubric colophon edition funder sponsor principal affiliation location geo persPronouns msIdentifier altIdentifier msName availability',
    'binary default numeric string symbol vColl vAlt vMerge vNot vLabel certainty precision respons change post meeting watermark material dimensions origDate origPlace objectType headLabel headItem catDesc occupation institution repository collection licence when') ! tokenize(.)"/>

  <!-- Each is a block among blocks, and runs on among words; so are the parts of headers and descriptions. -->
  <xsl:variable name="f:either-names" static="yes" as="xs:string*" select="
    ('teiHeader fileDesc titleStmt editionStmt publicationStmt seriesStmt notesStmt sourceDesc encodingDesc profileDesc revisionDesc projectDesc',
    'samplingDecl editorialDecl correction normalization quotation hyphenation segmentation stdVals interpretation punctuation tagsDecl rendition namespace',
    'tagUsage styleDefDecl refsDecl cRefPattern citeStructure citeData listPrefixDef prefixDef classDecl taxonomy category charDecl char glyph charName',
    'glyphName unicodeProp unihanProp localProp geoDecl appInfo application metDecl variantEncoding unitDecl unitDef conversion transcriptionDesc schemaRef',
    'abstract creation langUsage language textClass keywords classCode catRef calendarDesc calendar correspDesc correspAction correspContext particDesc',
    'settingDesc setting textDesc channel constitution derivation domain factuality interaction preparedness purpose activity equipment langKnowledge',
    'langKnown birth death residence education faith floruit nationality sex gender age socecStatus',
    'objectDesc supportDesc support foliation collation condition layoutDesc layout handDesc handNotes handNote scriptDesc scriptNote typeDesc typeNote',
    'musicNotation decoDesc additions bindingDesc binding sealDesc seal accMat origin provenance acquisition adminInfo recordHist source custodialHist',
    'custEvent surrogates summary') ! tokenize(.),
    tokenize('q quote said cit stage view note add del app bibl floatingText eg figDesc label desc index interp span link join alt f decoNote state trait climate population terrain xenoData')"/>

  <xsl:variable name="f:forms" static="yes" as="map(xs:string, xs:string)" select="map:merge((
    $f:block-names ! map{.: 'block'}, $f:line-names ! map{.: 'line'}, $f:either-names ! map{.: 'either'}), map{'duplicates': 'use-first'})"/>

  <!-- Elements that hold words of their own, indexed so that no element need look through all that stand beside it. -->
  <xsl:key name="with-words" match="*[text()[normalize-space()]]" use="generate-id()"/>

  <xsl:function name="f:is-known" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="map:contains($f:forms, local-name($element)) and namespace-uri($element) = ('http://www.tei-c.org/ns/1.0', 'http://www.tei-c.org/ns/Examples')"/>
  </xsl:function>

  <!-- The elements of this edition's own schema. -->
  <xsl:variable name="f:of-schema" static="yes" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('TEI ab abbr abstract acquisition additions addrLine address altIdentifier appInfo application author availability bibl body byline catDesc
    catRef category cell change choice classDecl closer collection condition corr correction correspAction correspContext correspDesc country
    creation date dateline del desc div docAuthor editor editorialDecl encodingDesc ex expan extent fileDesc foliation foreign forename funder fw
    gap gloss handDesc handNote handNotes head hi history hyphenation idno institution interpretation item keywords label langUsage language lb
    licence link linkGrp list listBibl listPerson listPrefixDef locus measure mentioned msContents msDesc msIdentifier msItem name normalization
    note noteGrp notesStmt num objectDesc occupation opener orgName orig p particDesc pb persName person physDesc placeName postscript prefixDef
    profileDesc projectDesc publicationStmt publisher punctuation q quotation quote ref reg repository resp respStmt revisionDesc roleName row
    salute seg segmentation settingDesc settlement sic signed sourceDesc sp speaker stamp standOff summary supplied supportDesc surname table
    taxonomy teiHeader term text textClass textLang title titleStmt unclear') ! map{.: true()})"/>

  <!-- Whether the document is a record as this edition encodes its records, whose page nests as HTML must because the schema does. -->
  <xsl:variable name="f:is-record" as="xs:boolean" select="exists(/TEI/teiHeader) and exists(/TEI/text/body/div) and empty(/TEI/text/body/*[not(@type = ('document', 'calendar'))])
    and empty(//*[not(map:contains($f:of-schema, local-name()))])"/>

  <!-- Whether it is to be reported that an element has no template: one of a record, which must have one, or one that the tables do not
       name, so that nothing but its place decides how it is shown. -->
  <xsl:function name="f:is-reported" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$f:is-record or not(f:is-known($element))"/>
  </xsl:function>

  <!-- Whether an element is a block. If the tables do not say, it is one where blocks stand and no words. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="form" as="xs:string?" select="$f:forms(local-name($element))[f:is-known($element)]"/>
    <xsl:sequence select="if ($form = ('block', 'line')) then $form = 'block' else empty($element/parent::*) or f:holds-blocks($element/..)"/>
  </xsl:function>

  <!-- Paragraphs, lines, headings and the like are blocks, but hold words. -->
  <xsl:variable name="f:word-holders" static="yes" as="xs:string*" select="tokenize('p ab head l addrLine titlePart byline trailer speaker line biblStruct')"/>

  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="parent" as="element()"/>
    <xsl:sequence select="f:is-block($parent) and not(local-name($parent) = $f:word-holders) and empty(key('with-words', generate-id($parent), root($parent)))"/>
  </xsl:function>
</xsl:stylesheet>
