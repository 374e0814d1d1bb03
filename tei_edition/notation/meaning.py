"""The class of a mark in a few words, for people who want to know how a bracket was read."""

from __future__ import annotations

from tei_edition.model import Deleted, Gap, Inline, Inlines, Note, PageBreak, Phrase, Sic, Stamp, Supplied, Unclear


def meaning(marks: Inlines) -> str:
    """The marks a bracket became, such as ``supplied, reason subaudible``."""
    return "; ".join(filter(None, map(_meaning, marks))) or "text"


def _meaning(mark: Inline) -> str:
    match mark:
        case Gap():
            return _joined(f"gap, reason {mark.reason}", ("agent", mark.agent), ("", _size(mark)))
        case Supplied():
            return _joined(f"supplied, reason {mark.reason}", ("a name of kind", mark.name), ("certainty", mark.cert))
        case Sic():
            return _joined("sic", ("corrected to", mark.corrected), ("certainty", mark.cert))
        case Unclear():
            return _joined(f"unclear, reason {mark.reason}", ("certainty", mark.cert))
        case Note():
            what = "of the words that follow" if mark.labelled_by_bracket else ""
            return _joined(f"note, type {mark.kind}", ("subtype", mark.subtype), ("place", mark.place), ("", what))
        case PageBreak():
            what = "leaf" if mark.leaf else "page"
            return _joined(f"page break, {what} {mark.n}", ("certainty", mark.cert))
        case Stamp():
            what = "of the words that follow" if mark.labelled_by_bracket else ""
            return _joined("stamp", ("type", mark.kind), ("", what))
        case Deleted():
            return "del, crossed out"
        case Phrase():
            return _joined(mark.kind.replace("-", " "), ("to", mark.value), ("language", mark.lang))
        case _:
            return ""


def _joined(first: str, *rest: tuple[str, str | None]) -> str:
    return ", ".join([first, *(f"{name} {value}".strip() for name, value in rest if value)])


def _size(gap: Gap) -> str:
    if gap.extent:
        return gap.extent if gap.extent != "unknown" else "extent unknown"
    if gap.quantity is not None:
        return f"{gap.quantity} {gap.unit}{'s' if gap.quantity != 1 else ''}"
    if gap.at_least is not None or gap.at_most is not None:
        return f"{gap.at_least or ''}-{gap.at_most or ''} {gap.unit}s"
    return f"unit {gap.unit}" if gap.unit else ""
