"""TEI in, findings out."""
