"""What an inline must know about the place where it stands: who is responsible for what, and what TEI allows there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tei_edition.model import Document, Hand, PhraseKind, Reference

MANUSCRIPT = "ms1"
"""The id of the manuscript description, to which leaf marks point."""

_HANDS: dict[Hand, tuple[str, str]] = {
    "translator": ("trl", "resp-trl"),
    "archive": ("arc", "resp-arc"),
    "converter": ("cnv", "resp-cnv"),
}


def responsible(document: Document) -> dict[Hand, str]:
    """The id of the statement of responsibility of each hand: the record's own where it has one."""
    codes = {known.code: known.id for known in reversed(document.header.responsibilities) if known.id}
    return {hand: codes.get(code, default) for hand, (code, default) in _HANDS.items()}


def held_somewhere(reference: Reference | None) -> bool:
    """Whether a reference names what a manuscript description needs: a repository or a place (Guidelines 11.4)."""
    return reference is not None and bool(reference.repository or reference.repository_name or reference.settlement)


@dataclass(frozen=True, slots=True)
class Setting:
    hands: dict[Hand, str]
    manuscript: bool = False
    """Whether there is a manuscript description for leaf marks to point to."""
    scribes: frozenset[str] = frozenset()
    """The hands that the header tells of."""
    structural: frozenset[PhraseKind] = field(default=frozenset())
    """The kinds of phrase allowed here that TEI allows in openers and closers only."""
    in_note: bool = False
    in_supplied: bool = False

    @classmethod
    def of(cls, document: Document) -> Setting:
        described = held_somewhere(document.header.reference)
        scribes = frozenset(scribe.id for scribe in document.header.scribes)
        return cls(responsible(document), described, scribes)

    def resp(self, hand: Hand) -> str:
        return f"#{self.hands[hand]}"

    def opener(self) -> Setting:
        return replace(self, structural=frozenset(("byline", "dateline", "signed", "salute", "address")))

    def closer(self) -> Setting:
        return replace(self, structural=frozenset(("dateline", "signed", "salute", "address")))

    def byline(self) -> Setting:
        return replace(self, structural=frozenset(("author",)))

    def inside(self) -> Setting:
        """The setting of what lies within an element of the running text."""
        return replace(self, structural=frozenset()) if self.structural else self

    def note(self) -> Setting:
        return self if self.in_note else replace(self, structural=frozenset(), in_note=True)

    def supplied(self) -> Setting:
        return self if self.in_supplied else replace(self, structural=frozenset(), in_supplied=True)
