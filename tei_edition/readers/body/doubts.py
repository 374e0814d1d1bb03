"""What a reader doubts of a body: paragraphs whose language does not show, and dates that no calendar has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import langcodes

from tei_edition.readers.body.boundaries import Version
from tei_edition.readers.body.paging import Doubt
from tei_edition.readers.body.versions import own_words
from tei_edition.readers.dates import impossible_dates, may_hold_date
from tei_edition.readers.language import agrees, language, languages
from tei_edition.readers.scripts import script
from tei_edition.readers.sheet import Chunk, leaves

_SHORTEST = 40
"""Characters up to which a passage is a name or a number, whose language nobody asks for."""


def language_doubts(versions: Sequence[Version], stated: tuple[str, ...]) -> Iterator[Doubt]:
    """The paragraphs that were given the language of their neighbours though some of their words speak against it."""
    parts = [(version.lang, chunk) for version in versions for chunk in version.parts]
    told = languages([own_words(chunk) for _, chunk in parts], stated)
    for own, (lang, chunk) in zip(told, parts, strict=True):
        if own or len(chunk.text) <= _SHORTEST or not script(chunk.text):
            continue
        if not language(chunk.text, stated) and not agrees(chunk.text, lang):
            name = langcodes.Language.get(lang).display_name()
            yield (
                "language-doubtful",
                chunk.start,
                f"The language of this paragraph does not show clearly; it is taken for {name} like its neighbours. "
                "State the languages of the record if it is in another.",
            )


def date_doubts(chunks: Iterable[Chunk], near: int | None) -> Iterator[Doubt]:
    """The dates that are no days of the calendar; they stay in the text without a meaning."""
    for chunk in chunks:
        for leaf in leaves(chunk.inlines) if may_hold_date(chunk.text) else ():
            for start, _, words in impossible_dates(leaf.words, near):
                yield (
                    "date-impossible",
                    leaf.start + start,
                    f"No calendar has the date {' '.join(words.split())}; it was left without a normalised form. "
                    "Compare the original.",
                )
