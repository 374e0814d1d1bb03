"""The document written as TEI: the only package that knows TEI names."""
