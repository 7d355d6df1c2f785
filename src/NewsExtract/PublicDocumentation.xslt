<?xml version="1.0" encoding="utf-8"?>
<!-- Of a library's documentation file what its users can see: the types of its root namespace. Internals stand in namespaces below it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output encoding="utf-8" />
  <xsl:key name="member" match="member" use="@name" />

  <xsl:template match="@* | node()">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" />
    </xsl:copy>
  </xsl:template>

  <!-- T:NewsExtract.Block is followed by no further name; before P:NewsExtract.Block.Text stands that of a type. -->
  <xsl:template match="member">
    <xsl:variable name="path" select="substring-after(@name, 'NewsExtract.')" />
    <xsl:if test="not(contains($path, '.')) or key('member', concat('T:NewsExtract.', substring-before($path, '.')))">
      <xsl:copy-of select="." />
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
