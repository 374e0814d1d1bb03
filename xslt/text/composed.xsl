<?xml version="1.0" encoding="UTF-8"?>
<!-- Speeches, lists and tables: a speaker before the words, a label before its item, columns in line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp" mode="block" as="item()*">
    <xsl:variable name="first" as="element()?" select="speaker/following-sibling::*[1][self::p | self::ab]"/>
    <xsl:sequence select="string-join((speaker, $first) ! f:inline(.)[. ne ''], ' ')[. ne '']"/>
    <xsl:apply-templates select="* except (speaker, $first)" mode="block"/>
  </xsl:template>

  <xsl:template match="speaker" mode="block" as="xs:string*">
    <xsl:sequence select="f:inline(.)[. ne '']"/>
  </xsl:template>

  <xsl:template match="list" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="*" group-starting-with="head | label | item[not(preceding-sibling::*[1][self::label])]">
        <xsl:sequence select="string-join(current-group() ! f:inline(.)[. ne ''], ' ')[. ne '']"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')[. ne '']"/>
  </xsl:template>

  <xsl:template match="table" mode="block" as="xs:string*">
    <xsl:variable name="table" as="element(table)" select="."/>
    <xsl:variable name="widths" as="xs:integer*" select="for $column in 1 to max(row/count(cell)) return
      max($table/row/cell[$column] ! string-length(f:cell(.)))"/>
    <xsl:variable name="lines" as="xs:string*" select="row ! f:row(., $widths)"/>
    <xsl:sequence select="string-join($lines, '&#10;')[. ne '']"/>
  </xsl:template>

  <!-- The cells of a row, each as wide as its column. -->
  <xsl:function name="f:row" as="xs:string">
    <xsl:param name="row" as="element(row)"/>
    <xsl:param name="widths" as="xs:integer*"/>
    <xsl:variable name="cells" as="xs:string*" select="for-each-pair($row/cell ! f:cell(.), $widths, f:padded#2)"/>
    <xsl:sequence select="replace(string-join($cells, '  '), '\s+$', '')"/>
  </xsl:function>

  <xsl:function name="f:cell" as="xs:string">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="translate(f:inline($cell), '&#10;', ' ')"/>
  </xsl:function>

  <xsl:function name="f:padded" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:sequence select="$words || string-join((string-length($words) + 1 to $width) ! ' ')"/>
  </xsl:function>

  <!-- In a postscript, each part stands on a line of its own. -->
  <xsl:template match="sp | speaker | list | item | table | row | cell" as="text()*">
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="occupation" as="text()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
