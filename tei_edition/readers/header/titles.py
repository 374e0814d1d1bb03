"""What the title of a record says: the kind of document, its author, sender and receiver, the date it tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tei_edition.model import Agent
from tei_edition.readers.header.responsibility import agent

_KINDS = tuple(
    (re.compile(rf"\b{form}", re.IGNORECASE), kind)
    for form, kind in (
        (
            r"(?:record|note|notes|memorandum) (?:of|on|about) (?:a |the )?(?:conversation|meeting|talk)",
            "record-of-conversation",
        ),
        (r"memorandum of (?:a )?conversation|memcon|conversation between", "record-of-conversation"),
        (r"stenographic record|minutes|transcript|протокол от заседание", "minutes"),
        (r"telegramm?a?", "telegram"),
        (r"cable|cipher", "cable"),
        (r"letter|message|carta|brief|schreiben|lettre|list\b|письмо", "letter"),
        (r"protocol|protokół|protokoll|протокол|proces-verbal", "protocol"),
        (r"memorandum|memo\b", "memorandum"),
        (r"report|information|briefing|bericht|informe|rapport|raport|отчет|доклад", "report"),
        (r"diary|journal", "diary"),
        (r"note\b|aide-mémoire", "note"),
    )
)
_NAME = r"(?:[^\W\d_]\.\s*){0,3}[^\W\d_][\w’'-]+(?:[ \t]+(?:v[ao]n|de|der|zu|[^\W\d_]\.|[A-ZА-Я][\w’'-]+))*"
_FROM_WRITINGS = re.compile(rf"from the (?:journal|diary|notebook) of (?P<author>{_NAME})", re.IGNORECASE)
_FROM_TO = re.compile(
    r"\b(?:telegram|cable|letter|message|dispatch|note)s?,?\s+from\s+(?:the\s+)?(?P<sender>[^,]+?)\s+to\s+(?:the\s+)?"
    r"(?P<receiver>[^,]+?)(?=,|$| on | about | concerning | regarding |\s+\d)",
    re.IGNORECASE,
)
_LETTERS = ("telegram", "cable", "letter")


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart; parts that it does not name are empty."""

    kind: str
    author: Agent | None = None
    sender: Agent | None = None
    receiver: Agent | None = None

    @property
    def is_correspondence(self) -> bool:
        return self.kind in _LETTERS


def title_of(text: str) -> Title:
    """Take a title apart."""
    kind = next((kind for form, kind in _KINDS if form.search(text)), "document")
    writings = _FROM_WRITINGS.search(text)
    letter = _FROM_TO.search(text)
    return Title(
        kind,
        author=agent(_trimmed(writings["author"])) if writings else None,
        sender=_party(letter["sender"]) if letter else None,
        receiver=_party(letter["receiver"]) if letter else None,
    )


def _party(words: str) -> Agent:
    name = _trimmed(words)
    body = name.split()[0].isupper() and "." not in name
    return Agent(name, "organisation") if body else agent(name)


def _trimmed(words: str) -> str:
    return " ".join(words.split()).strip(" ,;'\"’“”")
