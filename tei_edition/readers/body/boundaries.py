"""Language versions as an editor divides them: at a found boundary only what is said changes, elsewhere it moves."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tei_edition.readers.sheet import Chunk

Kind = Literal["original", "translation"]


@dataclass(frozen=True, slots=True)
class Version:
    """A run of chunks in one language."""

    kind: Kind
    lang: str
    parts: tuple[Chunk, ...]


def as_ruled(found: tuple[Version, ...]) -> tuple[Version, ...]:
    """The versions with the boundaries, languages and kinds of the editor's rulings."""
    made: list[Version] = []
    for place, version in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        for piece in _cut(version.parts):
            made = _with_piece(made, piece, version, following)
    return _united(_with_one_original(made))


def is_ruled(chunk: Chunk) -> bool:
    return chunk.division is not None and chunk.division.kind != "document"


def _cut(parts: tuple[Chunk, ...]) -> list[tuple[Chunk, ...]]:
    edges = [0, *(n for n, chunk in enumerate(parts) if n and is_ruled(chunk)), len(parts)]
    return [parts[first:last] for first, last in itertools.pairwise(edges)]


def _with_piece(
    made: list[Version], piece: tuple[Chunk, ...], version: Version, following: Version | None
) -> list[Version]:
    """The versions so far and one more piece of a found version, ruled at its first chunk or not."""
    opens = piece[0] is version.parts[0]
    if not is_ruled(piece[0]) or piece[0].division is None:
        return [*made, Version(version.kind, version.lang, piece)]
    ruling = piece[0].division
    lang = ruling.lang or version.lang
    if opens:
        return [*made, Version(_kind(ruling.kind) or version.kind, lang, piece)]
    if following and lang == following.lang and not is_ruled(following.parts[0]):
        return [*made, Version(_kind(ruling.kind) or following.kind, lang, piece)]
    if lang == version.lang and len(made) > 1 and not is_ruled(made[-1].parts[0]):
        before, head = made[-2], made[-1]
        joined = replace(before, parts=(*before.parts, *head.parts))
        return [*made[:-2], joined, Version(_kind(ruling.kind) or version.kind, lang, piece)]
    return [*made, Version(_kind(ruling.kind) or "translation", lang, piece)]


def _kind(kind: str) -> Kind | None:
    return "original" if kind == "original" else "translation" if kind == "translation" else None


def _with_one_original(versions: Sequence[Version]) -> list[Version]:
    """At most one version is the original: the first that an editor calls so, else the first found."""
    originals = [n for n, version in enumerate(versions) if version.kind == "original"]
    said = [n for n in originals if (ruling := versions[n].parts[0].division) and ruling.kind == "original"]
    keep = next(iter((*said, *originals)), -1)
    return [
        replace(version, kind="translation") if n in originals and n != keep and _parted(versions, n, keep) else version
        for n, version in enumerate(versions)
    ]


def _parted(versions: Sequence[Version], n: int, keep: int) -> bool:
    """Whether something else stands between a version and the original, or they differ in language."""
    between = versions[min(n, keep) : max(n, keep) + 1]
    return len({(version.kind, version.lang) for version in between}) > 1


def _united(versions: Sequence[Version]) -> tuple[Version, ...]:
    """Neighbours of one kind and language as one version."""
    made: list[Version] = []
    for version in versions:
        if made and (made[-1].kind, made[-1].lang) == (version.kind, version.lang):
            made[-1] = replace(made[-1], parts=(*made[-1].parts, *version.parts))
        else:
            made.append(version)
    return tuple(made)
