<?xml version="1.0" encoding="UTF-8"?>
<!-- The time line: a bar for each year, decade or century, as high as it has records, with the way to them; and the same as a table. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- In units of the picture: its width and height, and the height of the highest bar. -->
  <xsl:variable name="f:across" as="xs:integer" select="720"/>
  <xsl:variable name="f:down" as="xs:integer" select="150"/>
  <xsl:variable name="f:highest" as="xs:integer" select="104"/>
  <xsl:variable name="f:base-line" as="xs:integer" select="126"/>

  <xsl:template match="timeline" as="element()">
    <section class="timeline" aria-labelledby="page:timeline">
      <h2 id="page:timeline">{f:say('timeline.heading')}</h2>
      <figure aria-labelledby="page:timeline" aria-describedby="page:bars-told">
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 0 {$f:across + 28} {$f:down}">
          <title id="page:bars">{f:say('timeline.heading')}</title>
          <desc id="page:bars-told">{f:told-bars(.)}</desc>
          <line class="axis" x1="0" x2="{$f:across}" y1="{$f:base-line}" y2="{$f:base-line}"/>
          <xsl:apply-templates select="bar"/>
        </svg>
      </figure>
      <details>
        <summary>{f:say('timeline.table')}</summary>
        <table>
          <thead><tr><th scope="col">{f:say('timeline.time')}</th><th scope="col">{f:say('timeline.count')}</th></tr></thead>
          <tbody><xsl:apply-templates select="bar[@count ne '0']" mode="row"/></tbody>
        </table>
      </details>
    </section>
  </xsl:template>

  <xsl:function name="f:told-bars" as="xs:string">
    <xsl:param name="line" as="element(timeline)"/>
    <xsl:variable name="fullest" as="element(bar)" select="$line/bar[@count = $line/@most][1]"/>
    <xsl:sequence select="f:say('timeline.told', map{'first': f:bar-words($line/bar[1]), 'last': f:bar-words($line/bar[last()]),
      'most': string($line/@most), 'when': f:bar-words($fullest)})"/>
  </xsl:function>

  <xsl:template match="bar" as="element()*">
    <xsl:variable name="number" as="xs:integer" select="count(preceding-sibling::bar)"/>
    <xsl:variable name="width" as="xs:double" select="$f:across div count(../bar)"/>
    <xsl:variable name="middle" as="xs:double" select="round(($number + .5) * $width, 1)"/>
    <xsl:choose>
      <xsl:when test="@count eq '0'"/>
      <xsl:when test="@href"><a xmlns="http://www.w3.org/2000/svg" href="{@href}" aria-label="{f:bar-words(.)}: {f:counted('start.records-counted', @count)}"><xsl:sequence select="f:bar(., $middle, $width)"/></a></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:bar(., $middle, $width)"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="xs:integer(@first) mod f:every(.., $width) eq 0">
      <text xmlns="http://www.w3.org/2000/svg" class="year" x="{$middle}" y="{$f:base-line + 17}">{f:bar-label(.)}</text>
    </xsl:if>
  </xsl:template>

  <!-- The years between two labels of the axis: the fewest that leave room for the labels. -->
  <xsl:function name="f:every" as="xs:integer">
    <xsl:param name="line" as="element(timeline)"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:variable name="step" as="xs:integer" select="f:step($line)"/>
    <xsl:sequence select="(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)[. div $step * $width ge 44][1]"/>
  </xsl:function>

  <!-- A bar that can be seen, with its number above it where there is room. -->
  <xsl:function name="f:bar" as="element()*">
    <xsl:param name="bar" as="element(bar)"/>
    <xsl:param name="middle" as="xs:double"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:variable name="high" as="xs:double" select="max((3, round($f:highest * number($bar/@count) div number($bar/../@most), 1)))"/>
    <xsl:variable name="wide" as="xs:double" select="round(min((28, $width * .78)), 1)"/>
    <rect xmlns="http://www.w3.org/2000/svg" x="{round($middle - $wide div 2, 1)}" y="{round($f:base-line - $high, 1)}" width="{$wide}" height="{$high}"/>
    <xsl:if test="string-length($bar/@count) * 6 le $width + 4 or $bar/@count = $bar/../@most">
      <text xmlns="http://www.w3.org/2000/svg" class="count" x="{$middle}" y="{round($f:base-line - $high - 5, 1)}">{$bar/@count}</text>
    </xsl:if>
  </xsl:function>

  <xsl:template match="bar" mode="row" as="element()">
    <tr>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="@href"><a href="{@href}">{f:capitalised(f:bar-words(.))}</a></xsl:when>
          <xsl:otherwise>{f:capitalised(f:bar-words(.))}</xsl:otherwise>
        </xsl:choose>
      </th>
      <td>{@count}</td>
    </tr>
  </xsl:template>

  <!-- The years that a bar stands for: 1, 10 or 100. -->
  <xsl:function name="f:step" as="xs:integer">
    <xsl:param name="line" as="element(timeline)"/>
    <xsl:sequence select="xs:integer(($line/bar[2]/@first - $line/bar[1]/@first, 1)[1])"/>
  </xsl:function>

  <xsl:function name="f:bar-words" as="xs:string">
    <xsl:param name="bar" as="element(bar)"/>
    <xsl:sequence select="if (f:step($bar/..) ge 100) then f:say('time.century', map{'from': $bar/@first, 'to': $bar/@first + 99}) else f:stretch($bar/@label)"/>
  </xsl:function>

  <!-- The same in as few characters as the axis has room for. -->
  <xsl:function name="f:bar-label" as="xs:string">
    <xsl:param name="bar" as="element(bar)"/>
    <xsl:variable name="step" as="xs:integer" select="f:step($bar/..)"/>
    <xsl:sequence select="if ($step ge 100) then f:say('time.axis-century', map{'year': $bar/@first})
      else if ($step ge 10) then f:say('time.axis-decade', map{'year': $bar/@first}) else f:stretch($bar/@label)"/>
  </xsl:function>

  <!-- A stretch of time in words: 1893, 1890s, 1893-04, 1893-04-12, undated. -->
  <xsl:function name="f:stretch" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="if ($key eq 'undated') then f:say('time.undated')
      else if (ends-with($key, 's')) then f:say('time.decade', map{'year': f:plain-year(substring-before($key, 's'))})
      else if (matches($key, '^-?\d+$')) then f:plain-year($key) else f:told($key)"/>
  </xsl:function>

  <xsl:function name="f:plain-year" as="xs:string">
    <xsl:param name="year" as="xs:string"/>
    <xsl:sequence select="replace($year, '^(-?)0*(\d)', '$1$2')"/>
  </xsl:function>
</xsl:stylesheet>
