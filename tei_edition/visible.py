"""Characters that hide, reorder or command: found in a source, and made visible, that it cannot deceive its reader."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_SEEN = {"\t", "\n"}
_UNSEEN = (
    range(0x20),
    range(0x7F, 0xA0),
    range(0x202A, 0x202F),
    range(0x2060, 0x2065),
    range(0x2066, 0x206A),
    range(0xD800, 0xE000),
    range(0xFFF9, 0xFFFC),
    range(0xE0000, 0xE0080),
    (0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF),
)
_NUMBERS = {code: f"⟨U+{code:04X}⟩" for codes in _UNSEEN for code in codes if chr(code) not in _SEEN}

_LETTER = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f"
_HIDDEN = re.compile(
    "[\u202a-\u202e\u2066-\u2069]"  # embeddings, overrides and isolates (UAX #9)
    "|[\u200b\u2060-\u2064\u180e\ufff9-\ufffb\U000e0000-\U000e007f]|(?<!^)\ufeff"  # nothing to be seen
    f"|(?<=[{_LETTER}])[\u200c\u200d](?=[{_LETTER}])"  # joiners, which these scripts do not have
)
_MAYBE_HIDDEN = re.compile(
    "[\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""The same wherever it stands; one set of characters is ten times quicker to look for."""


def visible(text: str) -> str:
    """The text with controls and unseen format characters replaced by their numbers, such as ``⟨U+001B⟩``."""
    return text.translate(_NUMBERS)


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """The place and the name of each character that changes the order of others, or that nobody can see."""
    if text.isascii():
        return
    for found in _MAYBE_HIDDEN.finditer(text):
        if _HIDDEN.match(text, found.start()):
            code = f"U+{ord(found[0]):04X}"
            yield found.start(), f"{code} {unicodedata.name(found[0], 'without name')}"
