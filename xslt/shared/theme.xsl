<?xml version="1.0" encoding="UTF-8"?>
<!-- The choice between light and dark, the same on every page; hidden until a script can carry it out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="tei-edition:functions" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="theme" as="element()">
    <label class="theme" hidden="hidden">
      <span>{f:say('theme.heading')}</span>
      <select autocomplete="off">
        <xsl:for-each select="'auto', 'light', 'dark'">
          <option value="{.}">{f:label('theme', .)}</option>
        </xsl:for-each>
      </select>
    </label>
  </xsl:template>
</xsl:stylesheet>
