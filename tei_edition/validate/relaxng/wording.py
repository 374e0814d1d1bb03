"""How a refusal is worded: names as editors write them, and what to write instead."""

from __future__ import annotations

import difflib

from tei_edition.validate.relaxng.patterns import Name

MOST_NAMES = 8
_XML = "{http://www.w3.org/XML/1998/namespace}"


def remedy(found: str, allowed: list[str], known: bool) -> str:
    """What to write instead: a name that is known to the grammar was not misspelt."""
    close = [] if known else difflib.get_close_matches(found, allowed, n=1)
    return f"Did you mean {close[0]}?" if close else f"Allowed: {listed(allowed)}."


def remedy_of_value(found: str, values: list[str]) -> str:
    return remedy(found, values, False) if values else "Write it in the form its datatype asks for."


def listed(names: list[str]) -> str:
    shown = ", ".join(names[:MOST_NAMES]) or "nothing more"
    return f"{shown} and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else shown


def tag_of(name: Name) -> str:
    return f"{{{name.namespace}}}{name.local or '*'}" if name.namespace else name.local or "*"


def shown(tag: str) -> str:
    """A name as editors write it; the namespace stands in the document anyhow."""
    return f"xml:{tag.removeprefix(_XML)}" if tag.startswith(_XML) else tag.rpartition("}")[2]
