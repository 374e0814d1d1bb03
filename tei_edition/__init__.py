"""Encodes archival text records as validated TEI P5 editions and publishes them."""
