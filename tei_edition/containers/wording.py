"""Whether characters make words: known ones for a right encoding, the traces of a wrong one for mojibake."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from langcodes import Language

from tei_edition.containers.record import warning
from tei_edition.finding import Finding

_TOKEN = re.compile(r"[^\W\d_]+|[^\x00-\x7f\s]")
_USUAL = frozenset("“”„‘’‚–—…«»№°§•·ºª")
"""Signs beyond ASCII that any text may hold."""
_SHORTEST = frozenset("авикосуяэіїйєàèéóúýáíž")
"""Letters beyond ASCII that are words by themselves; any other letter alone is rather a sign read wrongly."""
_CASES = (str.islower, str.isupper, str.istitle)
_LONGEST_LINE = 2000
_BEYOND = r"[^\x00-\x7f]"
_DOUBTFUL = re.compile(
    r"[^\x00-\x7fА-Яа-яЁё\u3000-\u9fff\uac00-\ud7a3]"
    rf"(?:(?={_BEYOND})|(?<={_BEYOND}.)|(?<=[\x80-\x9fŒœÃÂ]))"
)
"""Without which nothing is mojibake: a character beside another beyond ASCII, unless both are plain Cyrillic letters or
signs of Chinese, Japanese and Korean; or one of those few that are doubtful by themselves."""


@dataclass(frozen=True, slots=True)
class Known:
    """How many of the words and signs beyond ASCII are known, and in which language most are."""

    known: int
    total: int
    language: str = ""

    @property
    def share(self) -> float:
        return self.known / self.total if self.total else 0.0

    def __str__(self) -> str:
        what = f"words of {Language.get(self.language).display_name()}" if self.language else "usual signs"
        return f"{self.known} of {self.total} words and signs beyond ASCII are then {what}"


@cache
def _vocabulary(language: str) -> frozenset[str]:
    from wordfreq import get_frequency_dict

    return frozenset(get_frequency_dict(language, "small"))


def share_of_words(text: str, languages: tuple[str, ...]) -> Known:
    """How much of what is beyond ASCII in a text makes words of one of some languages, or usual signs."""
    tokens = [token for token in _TOKEN.findall(text) if not token.isascii()]
    words = [word for word in tokens if word[0].isalpha() and (len(word) > 1 or word.lower() in _SHORTEST)]
    signs = sum(token in _USUAL for token in tokens)
    counts = Counter({language: _known(words, language) for language in languages})
    (language, most), *_ = counts.most_common(1) or [("", 0)]
    return Known(signs + most, len(tokens), language if most else "")


def _known(words: list[str], language: str) -> int:
    """How many words a language has; letters alone say nothing unless longer words say the same."""
    vocabulary = _vocabulary(language)
    known = [word for word in words if word.lower() in vocabulary and any(case(word) for case in _CASES)]
    return len(known) if any(len(word) > 1 for word in known) else 0


def mojibake(path: Path | str, text: str, first_line: int = 1) -> tuple[Finding, ...]:
    """A finding if characters look like the work of a wrong encoding, long before this program saw them."""
    if not _DOUBTFUL.search(text):
        return ()
    lines = [n for n, line in enumerate(text.splitlines(), first_line) if _is_mojibake(line)]
    if not lines:
        return ()
    where = "line" if len(lines) == 1 else f"{len(lines)} lines, first in line"
    sentence = (
        f"Characters in {where} {lines[0]} look as if they had once been read in a wrong encoding (such as Ã© for é). "
        f"They are kept as they are; look for a better copy of the record."
    )
    return (warning("mojibake", path, sentence, lines[0]),)


def _is_mojibake(line: str) -> bool:
    if _DOUBTFUL.search(line) is None:
        return False
    from ftfy.badness import is_bad

    return is_bad(line[:_LONGEST_LINE])
