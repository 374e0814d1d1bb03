"""TEI of other projects, published."""
