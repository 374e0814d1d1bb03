"""The language versions of a body: which chunks are the original, which the translation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from tei_edition.model import Reference
from tei_edition.readers.body.boundaries import Kind, Version, as_ruled
from tei_edition.readers.body.closing import closing
from tei_edition.readers.body.facts import opener_row
from tei_edition.readers.language import languages
from tei_edition.readers.scripts import look_alike, script
from tei_edition.readers.sheet import Chunk

_NAME_IN_PARENTHESES = re.compile(r"\([^()]{3,40}\)\.?")
_BRACKET = re.compile(r"\[[^\[\]]*\]")
_SMALL_WORD = re.compile(r"(?<!\w)[^\W\d_A-ZА-ЯЁ]\w*")
_ENGLISH_LABEL = re.compile(
    r"\[\W*(?:stamp|seal|hand|note|margin|in the|signature|initial|ill|signed|round)", re.IGNORECASE
)
_SHORT_RUN = 200
"""Characters up to which a passage in another language is a quotation rather than a version."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a record says of itself that helps to divide its body."""

    stated: tuple[str, ...] = ()
    """Languages the record names, the original's first."""
    translated: bool = False
    scanned: bool = False
    cited: Reference | None = None
    near: int | None = None
    """The year of the document, for two-digit years."""
    created: str = ""
    """The day of the document, which tells its dateline from the date of what it tells of."""
    kind: str = "document"


Run = tuple[str, list[Chunk]]


def versions(parts: tuple[Chunk, ...], evidence: Evidence) -> tuple[Version, ...]:
    """Runs of one language: the two chief ones make the versions, passages in others belong to their run."""
    runs = _runs(parts, evidence)
    kinds = _kinds(runs, evidence)
    found = (Version(kind, lang, tuple(chunks)) for kind, (lang, chunks) in zip(kinds, runs, strict=True))
    return as_ruled(tuple(found))


def _kinds(runs: list[Run], evidence: Evidence) -> tuple[Kind, ...]:
    """Which version is the original: of two the one in the stated language, else the first."""
    if len(runs) > 1:
        first = next((n for n, (lang, _) in enumerate(runs) if lang in evidence.stated[:1]), 0)
        return tuple("original" if number == first else "translation" for number in range(len(runs)))
    if not runs:
        return ()
    lone = runs[0][0]
    foreign = bool(evidence.stated) and lone != evidence.stated[0]
    return ("translation" if foreign or (evidence.translated and lone not in evidence.stated[:1]) else "original",)


def _runs(parts: tuple[Chunk, ...], evidence: Evidence) -> list[Run]:
    languages = _languages(parts, evidence)
    sizes: dict[str, int] = {}
    for lang, chunk in zip(languages, parts, strict=True):
        sizes[lang] = sizes.get(lang, 0) + len(chunk.text)
    chief = sorted(sizes, key=lambda lang: -sizes[lang])[:2]
    runs: list[Run] = []
    for lang, chunk in zip(languages, parts, strict=True):
        if runs and (lang == runs[-1][0] or lang not in chief):
            runs[-1][1].append(chunk)
        else:
            runs.append((lang, [chunk]))
    return _folded(runs) if len(runs) > len({lang for lang, _ in runs}) else runs


def _folded(runs: list[Run]) -> list[Run]:
    """Runs that alternate: short ones join the run they interrupt; what still alternates is one version."""
    made: list[Run] = []
    for number, (lang, chunks) in enumerate(runs):
        short = sum(len(chunk.text) for chunk in chunks) < _SHORT_RUN
        interrupts = 0 < number < len(runs) - 1 and runs[number - 1][0] == runs[number + 1][0]
        if made and (lang == made[-1][0] or (short and interrupts)):
            made[-1][1].extend(chunks)
        else:
            made.append((lang, chunks))
    if len(made) == len({lang for lang, _ in made}):
        return made
    sizes: dict[str, int] = {}
    for lang, chunks in made:
        sizes[lang] = sizes.get(lang, 0) + sum(len(chunk.text) for chunk in chunks)
    chief = max(sizes, key=lambda lang: sizes[lang])
    return [(chief, [chunk for _, chunks in made for chunk in chunks])]


def _languages(parts: tuple[Chunk, ...], evidence: Evidence) -> list[str]:
    """A language for each chunk: its own, else that of its neighbours; between two, by where one ends."""
    scripts = [_script(chunk) for chunk in parts]
    read = languages(
        [own_words(chunk) if code else "" for chunk, code in zip(parts, scripts, strict=True)], evidence.stated
    )
    made = [chunk.lang or lang for chunk, lang in zip(parts, read, strict=True)]
    script_of = {lang: code for lang, code in zip(made, scripts, strict=True) if lang}
    index = 0
    while index < len(made):
        if made[index]:
            index += 1
            continue
        end = next((n for n in range(index, len(made)) if made[n]), len(made))
        sides = [made[index - 1] if index else "", made[end] if end < len(made) else ""]
        likely = [_likely(code, sides, script_of) for code in scripts[index:end]]
        border = index + _border(parts[index:end], evidence.near) if any(len(tags) > 1 for tags in likely) else end
        for n, tags in enumerate(likely, index):
            made[n] = tags[0 if len(tags) < 2 or _is_first(parts[n], tags[0], n < border) else 1]
        index = end
    fallback = _fallback(scripts, evidence.stated)
    return [lang or fallback for lang in made]


def _likely(code: str, sides: list[str], script_of: dict[str, str]) -> list[str]:
    """The languages a doubtful chunk may be in: those of its neighbours that are written in its script, else the first
    of the record that is, else those of its neighbours, whatever they are."""
    near = [side for side in dict.fromkeys(sides) if side]
    fitting = [side for side in near if code in ("", script_of.get(side, ""))]
    return fitting or [lang for lang, own in script_of.items() if own == code][:1] or near or [""]


def _is_first(chunk: Chunk, before: str, above: bool) -> bool:
    """Whether a doubtful chunk goes with the version before it: a label in brackets by its words, else by place."""
    if not chunk.text.startswith("["):
        return above
    return bool(_ENGLISH_LABEL.match(chunk.text)) is (before == "en")


def _border(doubtful: Sequence[Chunk], near: int | None) -> int:
    """Where the first of two versions ends among doubtful chunks: below its closer, else above the next opener."""
    for n in reversed(range(len(doubtful))):
        if closed := closing(doubtful, near, n):
            return n + closed.taken
    openers = (n for n, chunk in enumerate(doubtful) if all(opener_row(row, near) for row in chunk.rows))
    return next(openers, len(doubtful) // 2)


def own_words(chunk: Chunk) -> str:
    """The words of a chunk that can tell its language: not those in brackets, which may quote the original, and none
    where a name is all there is."""
    words = _BRACKET.sub(" ", chunk.text)
    return (
        words if script(words) not in ("Latn", "Cyrl") or len(list(islice(_SMALL_WORD.finditer(words), 2))) > 1 else ""
    )


def _fallback(scripts: list[str], stated: tuple[str, ...]) -> str:
    """The language of a body that shows none: the stated one, English for Latin letters, else undetermined."""
    return stated[0] if stated else "en" if "Latn" in scripts else "und"


def _script(chunk: Chunk) -> str:
    """The script of a chunk; letters that may be misread Cyrillic ones prove none, nor does a name in parentheses."""
    alone = _NAME_IN_PARENTHESES.fullmatch(chunk.text)
    return "" if alone or (len(chunk.text) < 40 and look_alike(chunk.text)) else script(chunk.text)
