"""Compiles a schema from standard input, in a process of its own that can be ended if it takes too long."""

from __future__ import annotations

import sys

from lxml import etree

COMPILERS = {"relaxng": etree.RelaxNG, "xsd": etree.XMLSchema}


def main(language: str, folder: str) -> int | str:
    """0 if libxml2 compiles the schema, its words if not; what the schema refers to lies in the folder."""
    try:
        parser = etree.XMLParser(huge_tree=True)
        COMPILERS[language](etree.fromstring(sys.stdin.buffer.read(), parser, base_url=f"{folder}/"))
    except (etree.RelaxNGParseError, etree.XMLSchemaParseError) as error:
        return str(error)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
