<?xml version="1.0" encoding="UTF-8"?>
<!-- Speeches, lists, tables and verse: a speaker before the words, a label before its item, cells between strokes, lines as lines. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp" mode="block" as="item()*">
    <xsl:variable name="first" as="element()?" select="speaker/following-sibling::*[1][self::p | self::ab]"/>
    <xsl:variable name="space" as="text()"><xsl:text> </xsl:text></xsl:variable>
    <xsl:sequence select="f:block((speaker ! (f:pieces(.), $space), $first ! f:pieces(.)))"/>
    <xsl:apply-templates select="node() except (speaker, $first)" mode="block"/>
  </xsl:template>

  <xsl:template match="speaker" mode="block" as="xs:string*">
    <xsl:sequence select="f:block(f:pieces(.))"/>
  </xsl:template>

  <xsl:template match="list" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="*" group-starting-with="head | label | item[not(preceding-sibling::*[1][self::label])]">
        <xsl:variable name="words" as="xs:string" select="string-join(current-group() ! f:inline(.)[. ne ''], ' ')"/>
        <xsl:sequence select="$words[. ne ''] ! ($f:item-indent[not(current-group()/self::head)] || f:safe(.))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')[. ne '']"/>
  </xsl:template>

  <!-- Rows of cells between strokes; a stroke of dashes below the first if it names the columns. -->
  <xsl:template match="table" mode="block" as="xs:string*">
    <xsl:apply-templates select="* except row" mode="block"/>
    <xsl:variable name="rows" as="xs:string*" select="row[cell] ! f:row(cell ! f:cell(.))"/>
    <xsl:variable name="named" as="xs:string*" select="row[cell][1][@role = 'label'] ! f:row(cell ! '---')"/>
    <xsl:sequence select="string-join(($rows[1], $named, tail($rows)), '&#10;')[. ne '']"/>
  </xsl:template>

  <xsl:function name="f:row" as="xs:string">
    <xsl:param name="cells" as="xs:string*"/>
    <xsl:sequence select="'| ' || string-join($cells, ' | ') || ' |'"/>
  </xsl:function>

  <!-- The words of a cell; a stroke in them, or dashes alone, are marked as words. -->
  <xsl:function name="f:cell" as="xs:string">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:variable name="words" as="xs:string" select="replace(f:inline($cell), '[\\|]', '\\$0')"/>
    <xsl:sequence select="if (matches($words, '^-+$')) then '\' || $words else $words"/>
  </xsl:function>

  <xsl:template match="lg" mode="block" as="item()*">
    <xsl:choose>
      <xsl:when test="lg or head"><xsl:apply-templates mode="block"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="pieces" as="node()*"><xsl:apply-templates/></xsl:variable>
        <xsl:sequence select="f:set-in($pieces)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l" mode="block" as="xs:string*">
    <xsl:sequence select="f:set-in(f:pieces(.))"/>
  </xsl:template>

  <!-- Inside a line each part stands apart from its neighbours. -->
  <xsl:template match="sp | speaker | list | item | table | row | cell | p | ab" as="node()*">
    <xsl:text> </xsl:text>
    <xsl:apply-templates/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="lg | l" as="node()*">
    <xsl:sequence select="$f:break"/>
    <xsl:apply-templates/>
    <xsl:sequence select="$f:break"/>
  </xsl:template>

  <xsl:template match="occupation" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
