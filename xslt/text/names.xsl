<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, dates, numbers and words of other languages, which print as they stand; and who did what. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template as="node()*" match="persName | surname | forename | genName | nameLink | addName | roleName | orgName | placeName
    | settlement | country | name | rs | docAuthor | date | time | num | measure | idno | foreign | mentioned | gloss | term | title | bibl | soCalled | emph
    | author | editor | publisher">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
