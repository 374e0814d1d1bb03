"""Compiles a RELAX NG schema from standard input, in a process of its own that can be ended if it takes too long."""

from __future__ import annotations

import sys

from lxml import etree


def main() -> int:
    try:
        etree.RelaxNG(etree.fromstring(sys.stdin.buffer.read(), etree.XMLParser(huge_tree=True)))
    except etree.RelaxNGParseError as error:
        sys.stderr.write(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
