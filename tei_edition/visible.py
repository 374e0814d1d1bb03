"""Characters that would hide, reorder or command, made visible, so that a source cannot deceive its reader."""

from __future__ import annotations

_SEEN = {"\t", "\n"}
_UNSEEN = (
    range(0x20),
    range(0x7F, 0xA0),
    range(0x202A, 0x202F),
    range(0x2066, 0x206A),
    range(0xD800, 0xE000),
    (0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF),
)
_NUMBERS = {code: f"⟨U+{code:04X}⟩" for codes in _UNSEEN for code in codes if chr(code) not in _SEEN}


def visible(text: str) -> str:
    """The text with controls and unseen format characters replaced by their numbers, such as ``⟨U+001B⟩``."""
    return text.translate(_NUMBERS)
