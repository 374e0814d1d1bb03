"""The body of a record: language versions, openers, paragraphs, closers, page marks."""
