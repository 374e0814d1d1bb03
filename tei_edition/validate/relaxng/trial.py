"""Compiles a RELAX NG schema from standard input, in a process of its own that can be ended if it takes too long."""

from __future__ import annotations

import sys

from lxml import etree


def main() -> int | str:
    try:
        etree.RelaxNG(etree.fromstring(sys.stdin.buffer.read(), etree.XMLParser(huge_tree=True)))
    except etree.RelaxNGParseError as error:
        return str(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
