"""Words as they are compared, sorted and set in XML, apart from how a source writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lxml import etree

_ASIDE = {"note", "desc", "fw", "sic", "orig", "abbr"}
"""What stands inside a name and is no part of it; of a choice, the reading that is put in order."""
_NEVER_ALONE = {"sic", "orig", "abbr"}


def words(element: etree._Element) -> str:
    """The text of an element on one line, without notes and without the rejected half of a choice."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: etree._Element) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == "lb":
        yield " "
    yield element.text or ""
    for child in element:
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else "note"
        if name not in _ASIDE or (name in _NEVER_ALONE and not element.tag.endswith("}choice")):
            yield from _texts(child)
        yield child.tail or ""


def written(name: str) -> str:
    """A name apart from how it is written: no case, spaces, points or widths; letters keep their accents."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def clean(text: str) -> str:
    """The text without characters that XML forbids."""
    return _FORBIDDEN.sub("\ufffd", text)


_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
