"""The header of a record: citation, reference, responsibilities, titles, identifier."""
