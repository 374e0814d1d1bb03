<?xml version="1.0" encoding="UTF-8"?>
<!-- The signs that pages print, and what each means. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <!-- In the order of the legend: the key, the sign, the label of the words it stands with, and the class that styles it; the labels of the key say what it means. -->
  <xsl:variable name="f:signs" static="yes" as="map(xs:string, xs:string)*" select="
    map{'key': 'supplied-subaudible', 'sign': '[{}]', 'words': 'sample.words', 'class': 'supplied'},
    map{'key': 'supplied-explanation', 'sign': '[{}]', 'words': 'sample.words', 'class': 'supplied'},
    map{'key': 'supplied-omitted', 'sign': '[{}]', 'words': 'sample.words', 'class': 'supplied'},
    map{'key': 'supplied-lost', 'sign': '[{}]', 'words': 'sample.words', 'class': 'supplied'},
    map{'key': 'supplied-undefined', 'sign': '[{}]', 'words': 'sample.words', 'class': 'supplied'},
    map{'key': 'supplied-other', 'sign': '[{}]', 'words': 'sample.words', 'class': 'supplied'},
    map{'key': 'gap-illegible', 'sign': '[{}]', 'words': 'sample.illegible', 'class': 'gap'},
    map{'key': 'gap-lost', 'sign': '[{}]', 'words': 'sample.lost', 'class': 'gap'},
    map{'key': 'gap-redacted', 'sign': '[{}]', 'words': 'sample.redacted', 'class': 'gap'},
    map{'key': 'gap-ellipsis', 'sign': '[...]', 'class': 'gap'},
    map{'key': 'gap-omitted', 'sign': '[…]', 'class': 'gap'},
    map{'key': 'gap-signature', 'sign': '[{}]', 'words': 'sample.signature', 'class': 'gap'},
    map{'key': 'gap-ocr', 'sign': '[...]', 'class': 'gap'},
    map{'key': 'gap-obfuscated', 'sign': '[…]', 'class': 'gap'},
    map{'key': 'gap-other', 'sign': '[…]', 'class': 'gap'},
    map{'key': 'sic-marked', 'sign': '{} [sic]', 'words': 'sample.word', 'class': 'sic'},
    map{'key': 'sic', 'sign': '{}', 'words': 'sample.word', 'class': 'sic'},
    map{'key': 'proposed', 'sign': '⟨{}⟩', 'words': 'sample.word', 'class': 'proposed'},
    map{'key': 'unclear-marked', 'sign': '{} [?]', 'words': 'sample.word', 'class': 'unclear'},
    map{'key': 'unclear-graded', 'sign': '[B% {}]', 'words': 'sample.words', 'class': 'unclear'},
    map{'key': 'unclear', 'sign': '{}', 'words': 'sample.words', 'class': 'unclear'},
    map{'key': 'unclear-other', 'sign': '{}', 'words': 'sample.words', 'class': 'unclear'},
    map{'key': 'deleted', 'sign': '[{}]', 'words': 'sample.deleted', 'class': 'del'},
    map{'key': 'deleted-struck', 'sign': '{}', 'words': 'sample.words', 'class': 'struck'},
    map{'key': 'gloss', 'sign': '[{}]', 'words': 'sample.word', 'class': 'note gloss'},
    map{'key': 'remark', 'sign': '[!]', 'class': 'note editorial'},
    map{'key': 'stamp', 'sign': '{}', 'words': 'sample.stamp', 'class': 'stamp'},
    map{'key': 'call', 'sign': 'T1, E1', 'class': 'call'},
    map{'key': 'pb-marked', 'sign': '[137]', 'class': 'pb marked'},
    map{'key': 'pb', 'sign': '|{}|', 'words': 'sample.leaf', 'class': 'pb inferred'},
    map{'key': 'fw', 'sign': '2.', 'class': 'fw'}"/>

  <!-- The signs of these keys in the order of the legend, those that look alike together. -->
  <xsl:function name="f:legend" as="element()?">
    <xsl:param name="used" as="xs:string*"/>
    <xsl:where-populated>
      <dl>
        <xsl:for-each-group select="$f:signs[?key = $used]" group-adjacent="?sign || ?words || ?class">
          <div>
            <dt><span class="{?class}"><xsl:value-of select="f:filled(?sign, '{}', ?words ! f:say(.))"/></span></dt>
            <xsl:for-each select="current-group()">
              <dd><xsl:value-of select="f:say('sign.' || ?key || '.long')"/></dd>
            </xsl:for-each>
          </div>
        </xsl:for-each-group>
      </dl>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
