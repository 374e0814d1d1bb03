"""Source layouts: text in, document of plain words out."""
