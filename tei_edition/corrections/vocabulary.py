"""What a file of corrections may say: its tables, the keys of each, and the values of each key."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal, get_args, get_type_hints

from tei_edition.model import Certainty, Gap, PageBreak, Supplied
from tei_edition.rulings import BracketKind, DivisionRuling, ParagraphKind, ParagraphRuling

Sort = Literal["text", "number", "texts"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table: what sort of value it takes, which values, and whether it must be there."""

    sort: Sort = "text"
    values: tuple[str, ...] = ()
    needed: bool = False


def _of(model: type, field: str) -> tuple[str, ...]:
    """The values that a field of the model may have."""
    return tuple(value for value in get_args(get_type_hints(model)[field]) if value)


BRACKETS: tuple[str, ...] = get_args(BracketKind)
PARAGRAPHS: tuple[str, ...] = get_args(ParagraphKind)
_SUPPLIED = ("name", "cert")

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "subaudible": _SUPPLIED,
    "explanation": _SUPPLIED,
    "omitted": _SUPPLIED,
    "lost": _SUPPLIED,
    "undefined": _SUPPLIED,
    "gap": ("reason", "agent", "unit", "quantity", "atLeast", "atMost", "extent"),
    "signature": (),
    "sic": ("cert",),
    "unclear": ("cert",),
    "deleted": (),
    "note": ("type",),
    "reference": ("number",),
    "gloss": ("lang",),
    "acronym": ("lang",),
    "page": ("number", "side", "cert"),
    "leaf": ("number", "side", "cert"),
    "stamp": ("type",),
    "handwritten": ("place",),
    "text": (),
}
"""Which attributes go with which kind of bracket."""

MEANINGS: dict[str, str] = {
    "subaudible": "words the grammar wants",
    "explanation": "words that explain",
    "omitted": "words or letters the writer left out",
    "lost": "words restored where the text is lost",
    "undefined": "words added, nobody can say why",
    "gap": "text that is not there to be read; say reason, unit and quantity or extent",
    "signature": "says that there is a signature",
    "sic": "the word before it is odd but so",
    "unclear": "the word before it is read with doubt",
    "deleted": "words crossed out",
    "note": "a note; type: translator, editorial, source",
    "reference": "the number of a note",
    "gloss": "the wording of the original; lang",
    "acronym": "an acronym of the original; lang",
    "page": "a page begins; number",
    "leaf": "an archival leaf begins; number, side",
    "stamp": "a stamp, or the label of one that follows",
    "handwritten": "a note by hand, or the label of one that follows; place",
    "text": "brackets of the text itself",
}

_WHERE = {"wording": Key(needed=True), "n": Key("number"), "is": Key(values=BRACKETS, needed=True)}
_SIZES = {name: Key("number") for name in ("quantity", "atLeast", "atMost")}

TABLES: dict[str, dict[str, Key]] = {
    "bracket": {
        **_WHERE,
        "reason": Key(values=_of(Gap, "reason")),
        "agent": Key(values=_of(Gap, "agent")),
        "unit": Key(values=_of(Gap, "unit")),
        **_SIZES,
        "extent": Key(),
        "number": Key(),
        "side": Key(values=_of(PageBreak, "side")),
        "place": Key(),
        "type": Key(),
        "name": Key(values=_of(Supplied, "name")),
        "lang": Key(),
        "cert": Key(values=get_args(Certainty)),
    },
    "paragraph": {
        "begins": Key(needed=True),
        "n": Key("number"),
        "is": Key(values=PARAGRAPHS, needed=True),
        "type": Key(values=_of(ParagraphRuling, "type")),
    },
    "division": {
        "begins": Key(needed=True),
        "n": Key("number"),
        "language": Key(),
        "kind": Key(values=_of(DivisionRuling, "kind")),
    },
    "person": {"name": Key("texts", needed=True), "is": Key(), "ref": Key()},
}
"""The tables of which there may be many, ``[[bracket]]`` and so on."""

NOTE_TYPES = ("translator", "editorial", "source")


def meant(written: str, known: tuple[str, ...] | list[str]) -> str:
    """A question after the one that was probably meant; nothing if none is near."""
    near = get_close_matches(written, known, 1, 0.5)
    return f" Did you mean {near[0]}?" if near else ""


def problem(name: str, key: Key, value: Any) -> str:
    """Why a value cannot be one of its key; nothing if it can."""
    if key.sort == "number":
        right = isinstance(value, int) and not isinstance(value, bool) and value > 0
        return "" if right else f"{name} must be a whole number from 1, without quotation marks."
    texts = value if key.sort == "texts" and isinstance(value, list) else [value]
    if not texts or not all(isinstance(text, str) and text.strip() for text in texts):
        lists = ", or a list of them in [ ]" if key.sort == "texts" else ""
        return f"{name} must be words in quotation marks{lists}."
    if key.values and value not in key.values:
        return f"{name} cannot be {value!r}; it is one of {', '.join(key.values)}.{meant(value, key.values)}"
    return ""
