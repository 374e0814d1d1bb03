<?xml version="1.0" encoding="UTF-8"?>
<!-- The legend: one line for each sign that this record uses, and for no other. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- In the order of the legend: the key, a sample of the sign, its meaning in few words, its meaning in a sentence. -->
  <xsl:variable name="f:signs" as="map(xs:string, xs:string)*" select="
    map{'key': 'supplied-subaudible', 'sign': '[words]', 'class': 'supplied', 'short': 'supplied: understood in the original', 'long': 'Words the original leaves to be understood, supplied by the editor or translator.'},
    map{'key': 'supplied-explanation', 'sign': '[words]', 'class': 'supplied', 'short': 'supplied: explanation', 'long': 'Words that explain or complete, supplied by the editor or translator.'},
    map{'key': 'supplied-omitted', 'sign': '[words]', 'class': 'supplied', 'short': 'supplied: left out in the original', 'long': 'Letters, words or points left out in the original, supplied.'},
    map{'key': 'supplied-lost', 'sign': '[words]', 'class': 'supplied', 'short': 'supplied: lost in the original', 'long': 'Words lost in the original, supplied.'},
    map{'key': 'supplied-undefined', 'sign': '[words]', 'class': 'supplied', 'short': 'supplied: reason not stated', 'long': 'Words in brackets for a reason the source does not state.'},
    map{'key': 'gap-illegible', 'sign': '[1 word illegible]', 'class': 'gap', 'short': 'illegible', 'long': 'Words that could not be read, described as in the source.'},
    map{'key': 'gap-lost', 'sign': '[lines lost]', 'class': 'gap', 'short': 'lost', 'long': 'Words that are lost, described as in the source.'},
    map{'key': 'gap-redacted', 'sign': '[not declassified]', 'class': 'gap', 'short': 'withheld', 'long': 'Words withheld by an authority, or the code that says so.'},
    map{'key': 'gap-ellipsis', 'sign': '[...]', 'class': 'gap', 'short': 'left out', 'long': 'Words left out by the source or its editor.'},
    map{'key': 'gap-omitted', 'sign': '[…]', 'class': 'gap', 'short': 'left out', 'long': 'Words left out.'},
    map{'key': 'gap-signature', 'sign': '[signature]', 'class': 'gap', 'short': 'signature', 'long': 'A signature that is not transcribed.'},
    map{'key': 'gap-ocr', 'sign': '[...]', 'class': 'gap', 'short': 'unreadable sign of the scan', 'long': 'A sign the machine made of something it could not read.'},
    map{'key': 'gap-obfuscated', 'sign': '[…]', 'class': 'gap', 'short': 'hidden', 'long': 'Words hidden by the site the record was copied from.'},
    map{'key': 'sic-marked', 'sign': 'word [sic]', 'class': 'sic', 'short': 'so in the source', 'long': 'The word stands so in the source, as its editor assures.'},
    map{'key': 'sic', 'sign': 'word', 'class': 'sic', 'short': 'so in the source', 'long': 'Dotted line: the word stands so in the source, and a note or a proposed reading belongs to it.'},
    map{'key': 'proposed', 'sign': '⟨word⟩', 'class': 'proposed', 'short': 'proposed reading', 'long': 'A reading proposed in place of the word before it; it does not stand in the source.'},
    map{'key': 'unclear-marked', 'sign': 'word [?]', 'class': 'unclear', 'short': 'doubtful reading', 'long': 'A doubtful reading.'},
    map{'key': 'unclear-graded', 'sign': '[B% words]', 'class': 'unclear', 'short': 'doubtful reading', 'long': 'A doubtful reading with the grade of certainty the source gives it.'},
    map{'key': 'unclear', 'sign': 'words', 'class': 'unclear', 'short': 'probably misread by machine', 'long': 'Wavy line: words the machine that read the scan probably misread.'},
    map{'key': 'deleted', 'sign': '[crossed out: words]', 'class': 'del', 'short': 'crossed out', 'long': 'Words crossed out in the source.'},
    map{'key': 'gloss', 'sign': '[word]', 'class': 'note gloss', 'short': 'wording of the original', 'long': 'The wording of the original, quoted by the translator.'},
    map{'key': 'remark', 'sign': '[!]', 'class': 'note editorial', 'short': 'remark', 'long': 'A remark of the editor or translator, where it stands in the source.'},
    map{'key': 'stamp', 'sign': 'Words', 'class': 'stamp', 'short': 'stamp', 'long': 'Framed: a stamp.'},
    map{'key': 'call', 'sign': 'T1, E1', 'class': 'call', 'short': 'note', 'long': 'A note of the translator (T), an editor (E) or on the source (S), told below the text; in the source it stands in brackets in this place.'},
    map{'key': 'pb-marked', 'sign': '[137]', 'class': 'pb marked', 'short': 'page or leaf', 'long': 'A page or archival leaf begins or ends, as marked in the source.'},
    map{'key': 'pb', 'sign': '|leaf 136|', 'class': 'pb inferred', 'short': 'page or leaf', 'long': 'A page or archival leaf begins; the source has no mark here.'},
    map{'key': 'fw', 'sign': '2.', 'class': 'fw', 'short': 'number or line printed on the page', 'long': 'A number or running line printed on the page.'}"/>

  <xsl:template match="text" mode="signs" as="element()?">
    <xsl:variable name="used" as="xs:string*">
      <xsl:apply-templates select=".//*" mode="sign"/>
    </xsl:variable>
    <xsl:if test="exists($used)">
      <section class="signs" aria-labelledby="page:signs">
        <h2 id="page:signs">Signs used in this record</h2>
        <dl>
          <xsl:for-each-group select="$f:signs[?key = $used]" group-adjacent="?sign || ?class">
            <div>
              <dt><span class="{?class}"><xsl:value-of select="?sign"/></span></dt>
              <xsl:for-each select="current-group()">
                <dd><xsl:value-of select="?long"/></dd>
              </xsl:for-each>
            </div>
          </xsl:for-each-group>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The key of the sign that stands for an element; none for an element without a sign. -->
  <xsl:mode name="sign" on-no-match="fail"/>
  <xsl:template match="*" mode="sign" priority="-5" as="xs:string?">
    <xsl:sequence select="()"/>
  </xsl:template>
  <xsl:template match="supplied | gap" mode="sign" as="xs:string?">
    <xsl:sequence select="local-name() || '-' || @reason"/>
  </xsl:template>
  <xsl:template match="sic | pb" mode="sign" as="xs:string?">
    <xsl:sequence select="local-name() || '-marked'[current()/@rend]"/>
  </xsl:template>
  <xsl:template match="unclear" mode="sign" as="xs:string?">
    <xsl:sequence select="if (not(@rend)) then 'unclear' else if (starts-with(@rend, '[')) then 'unclear-marked' else 'unclear-graded'"/>
  </xsl:template>
  <xsl:template match="corr | reg | expan" mode="sign" as="xs:string?">
    <xsl:sequence select="'proposed'"/>
  </xsl:template>
  <xsl:template match="del" mode="sign" as="xs:string?">
    <xsl:sequence select="'deleted'"/>
  </xsl:template>
  <xsl:template match="note[@type = 'gloss']" mode="sign" as="xs:string?">
    <xsl:sequence select="'gloss'"/>
  </xsl:template>
  <xsl:template match="note[@type = ('translator', 'editorial', 'source')]" mode="sign" as="xs:string?">
    <xsl:sequence select="'remark'"/>
  </xsl:template>
  <xsl:template match="note[f:called(.)]" mode="sign" priority="1" as="xs:string?">
    <xsl:sequence select="'call'"/>
  </xsl:template>
  <xsl:template match="stamp | fw" mode="sign" as="xs:string?">
    <xsl:sequence select="local-name()"/>
  </xsl:template>
</xsl:stylesheet>
