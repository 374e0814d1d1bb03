"""One unit of text read: brackets by their shape, inside out, then by their meaning, and labels take what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import is_

from tei_edition.model import Date, Gap, Inline, Inlines, PageBreak, Phrase, Span, Text
from tei_edition.notation import brackets, folios, gaps
from tei_edition.notation.dialects import rows_for
from tei_edition.notation.flat import Flat
from tei_edition.notation.labels import gathered, is_open
from tei_edition.notation.meaning import meaning
from tei_edition.notation.nesting import settled, sign
from tei_edition.notation.setting import Bracket, Setting, SignRead
from tei_edition.notation.stated import restated
from tei_edition.tree import each, refilled

_NEAR = 80
_LONE_LINE = re.compile(
    rf"^[^\S\n]*(?:(?P<codes>{gaps.CODES})|(?P<page>{folios.ALONE}))[^\S\n]*$", re.MULTILINE | re.IGNORECASE
)


def read(unit: Inlines, setting: Setting) -> Inlines:
    """The unit with its brackets as marks, those inside marks that a reader made included."""
    if is_plain(unit):
        return unit
    inner = each(_with_lone_lines(unit, setting), lambda mark: refilled(mark, lambda content: read(content, setting)))
    flat = Flat.of(inner)
    if "[" not in flat.text and "]" not in flat.text:
        return inner
    nodes = brackets.shape(flat.text)
    _report_lone(flat, nodes, setting)
    return gathered(_sequence(flat, 0, len(flat.text), nodes, setting, top=True))


def is_plain(unit: Inlines) -> bool:
    """Whether a unit holds words, and dates and phrases in words, and no sign among them."""
    return all(map(_is_plain, unit))


def _is_plain(piece: Inline) -> bool:
    if isinstance(piece, Text):
        return "[" not in piece.words and "]" not in piece.words and not _has_lone_line(piece)
    return isinstance(piece, Date | Phrase) and is_plain(piece.content)


def _has_lone_line(leaf: Text) -> bool:
    """Whether a text that is short, or broken into lines, has a line that is a sign without a bracket."""
    words = leaf.words
    return (len(words) < _NEAR or words.find("\n", 0, -1) >= 0) and _LONE_LINE.search(words) is not None


def _with_lone_lines(unit: Inlines, setting: Setting) -> Inlines:
    """The unit with those lines as marks that need no bracket: a code of exemption, a page number in words."""
    if setting.log.folded and len(unit) > 1:
        return unit
    last = len(unit) - 1
    pieces: list[Inline] = []
    for place, piece in enumerate(unit):
        if isinstance(piece, Text) and _has_lone_line(piece):
            opens = place == 0 or _ends_line(unit[place - 1])
            pieces += _lone_lines(piece, setting, opens=opens, closes=place == last)
        else:
            pieces.append(piece)
    return unit if all(map(is_, pieces, unit)) else tuple(pieces)


def _ends_line(piece: Inline) -> bool:
    return not isinstance(piece, Text) or piece.words.endswith("\n")


def _lone_lines(leaf: Text, setting: Setting, *, opens: bool, closes: bool) -> Iterator[Inline]:
    flat, at = Flat.of((leaf,)), 0
    for match in _LONE_LINE.finditer(leaf.words):
        start, end = match.span(match.lastgroup or 0)
        if (opens or match.start()) and (closes or match.end() < len(leaf.words)):
            yield from flat.between(at, start)
            yield _lone_line(match, flat.span(start, end), setting)
            at = end
    yield from flat.between(at, len(leaf.words))


def _lone_line(match: re.Match[str], span: Span, setting: Setting) -> Gap | PageBreak:
    if codes := match["codes"]:
        return Gap(span, "redacted", codes, setting.hand, sign=codes)
    return folios.page_line(match["page"], span, setting)


def _sequence(
    flat: Flat, start: int, end: int, nodes: tuple[brackets.Node, ...], setting: Setting, *, top: bool = False
) -> list[Inline]:
    done: list[Inline] = []
    at, labelled = start, False
    for node in nodes:
        done += flat.between(at, node.start)
        if isinstance(node, brackets.Lone):
            done.append(sign(flat.leaf(node.start)))
        else:
            marks = _classified(_bracket(flat, node, done, setting, top, labelled), setting)
            labelled = labelled or any(map(is_open, marks))
            done += marks
        at = node.end
    return done + list(flat.between(at, end))


def _bracket(
    flat: Flat, pair: brackets.Pair, before: list[Inline], setting: Setting, top: bool, labelled: bool
) -> Bracket:
    return Bracket(
        wording=flat.plain(pair.start + 1, pair.end - 1),
        content=tuple(_sequence(flat, pair.start + 1, pair.end - 1, pair.inside, setting)),
        span=flat.span(pair.start, pair.end),
        left=flat.plain(pair.start - _NEAR, pair.start),
        right=flat.plain(pair.end, pair.end + _NEAR),
        before=before,
        top=top,
        labelled=labelled,
    )


def _classified(bracket: Bracket, setting: Setting) -> Inlines:
    row = next(row for row in rows_for(bracket) if row.test(bracket, setting))
    marks = settled(row.build(bracket, setting), bracket)
    ruling = restated(marks, bracket)
    setting.log.signs.append(SignRead(bracket.span, f"[{bracket.wording}]", row.name, meaning(marks), ruling))
    return marks


def _report_lone(flat: Flat, nodes: tuple[brackets.Node, ...], setting: Setting) -> None:
    """One finding a unit for brackets without partner, and one for those too deep, at the first of them."""
    lone = list(_lone(nodes))
    for deep, (rule, sentence) in _WHY.items():
        found = [node for node in lone if node.deep is deep]
        if found:
            setting.log.warn(rule, flat.span(found[0].start, found[0].end)[0], sentence.format(n=len(found)))


def _lone(nodes: tuple[brackets.Node, ...]) -> Iterator[brackets.Lone]:
    for node in nodes:
        if isinstance(node, brackets.Lone):
            yield node
        else:
            yield from _lone(node.inside)


_WHY = {
    False: (
        "bracket-without-partner",
        "Square brackets without a partner in their paragraph: {n}; each is kept as a sign of unknown meaning. "
        "Put the partner into the source, or accept the finding in the corrections beside the source.",
    ),
    True: (
        "bracket-too-deep",
        f"Square brackets more than {brackets.DEEPEST} deep: {{n}}; each is kept as a sign of unknown meaning. "
        "Check whether closing brackets are missing in the source.",
    ),
}
