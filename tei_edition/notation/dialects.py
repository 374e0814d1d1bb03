"""The signs: one table of what brackets may say, a row a sign, tried from top to bottom; the first that fits is it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tei_edition.model import Inlines
from tei_edition.notation import folios, gaps, glosses, labels, nesting, notes, readings, stated, supplied, words
from tei_edition.notation.setting import Bracket, Setting

Test = Callable[[Bracket, Setting], bool]
Builder = Callable[[Bracket, Setting], Inlines]


@dataclass(frozen=True, slots=True)
class Row:
    """A sign: its name, how it is known, what is made of it, an example, and what becomes of the example.

    ``example`` and ``expected`` are a test: the example is read as a paragraph of an English translation from the
    Russian that cites leaves 136 to 138 of a file (one in Russian, of the original), and its first bracket must be
    ``expected``, in few words.
    """

    name: str
    test: Test
    build: Builder
    example: str
    expected: str
    asks: tuple[str, ...] = ()
    """Labels: the row knows no bracket that holds neither a word listed under one of them nor, if asked, a figure."""


def _is(label: str) -> Test:
    return lambda bracket, setting: words.has(label, bracket.key)


_FIGURE = "figure"


def rows_for(bracket: Bracket) -> tuple[Row, ...]:
    """The rows that may know a bracket, by what it holds: most hold no word that a label is known by, and no figure."""
    return _rows(words.may_hold(_labels(), bracket.key), any(map(str.isdigit, bracket.key)))


@cache
def _rows(worded: bool, figured: bool) -> tuple[Row, ...]:
    def asked(label: str) -> bool:
        return figured if label == _FIGURE else worded

    return tuple(row for row in DIALECTS if not row.asks or any(map(asked, row.asks)))


@cache
def _labels() -> frozenset[str]:
    return frozenset(label for row in DIALECTS for label in row.asks) - {_FIGURE}


def _any(*_: object) -> bool:
    return True


# fmt: off
DIALECTS: tuple[Row, ...] = (
    Row("as the editor says", stated.is_ruled, stated.as_ruled,
        "the zinc [mauve bicycle] shop", "supplied, reason subaudible"),
    Row("nothing", nesting.is_empty, nesting.nothing,
        "a [ ] man", "unclear, reason illegible, certainty unknown; unclear, reason illegible, certainty unknown"),
    Row("artefact of a web page", gaps.is_artefact, gaps.artefact,
        "write to [email protected] today", "gap, reason obfuscated, agent scraper", ("artefact", _FIGURE)),
    Row("sic", notes.is_sic, notes.sic,
        "Strelsaw [sic!] is", "sic", ("sic",)),
    Row("sic with a word", notes.is_sic_note, notes.sic_note,
        "king [SIC – gosudar] rode", "sic, certainty medium; note, type translator, subtype sic, place inline",
        ("sic",)),
    Row("correction", notes.is_correction, notes.correction,
        "the king of Strelsaw [recte: Strelsau] left", "sic, corrected to Strelsau, certainty high", ("correction",)),
    Row("note", notes.is_note, notes.labelled,
        "hills [Translator's note: of Zenda] rise", "note, type translator, place inline",
        ("translators-note", "editors-note", "source-note")),
    Row("quotation with sic", notes.is_quoted_sic, notes.quoted_sic,
        "tractors [tuolaji – as in original] rust", "annotated; note, type translator, subtype sic, place inline",
        ("sic",)),
    Row("words crossed out", notes.is_deletion, notes.deletion,
        "the [crossed out: old] king", "del, crossed out", ("deleted",)),
    Row("not signed", _is("unsigned"), notes.editorial,
        "The envoy [not signed]", "note, type editorial, place inline", ("unsigned",)),
    Row("illegible signature", gaps.is_illegible_signature, gaps.illegible_signature,
        "[illegible signature]", "gap, reason illegible, 1 signature", ("signature",)),
    Row("signature", gaps.is_signature, gaps.signature,
        "The envoy [handwritten signature]", "gap, reason signature", ("signature",)),
    Row("note by hand", labels.is_handwritten, labels.handwritten,
        "Agreed. [Handwritten: seen by the king]", "note, type handwritten", ("handwritten",)),
    Row("stamp", labels.is_stamp, labels.stamp,
        "[stamped: Declassified] Strelsau", "stamp, type declassification", ("stamp",)),
    Row("grade of a reading", readings.is_graded, readings.graded,
        "that [B% RUDOLF advises] it", "unclear, reason illegible, certainty high"),
    Row("redaction", gaps.is_redaction, gaps.redaction,
        "paid [less than 1 line not declassified] in", "gap, reason redacted, less than 1 line", ("redacted", _FIGURE)),
    Row("loss", gaps.is_loss, gaps.loss,
        "a [1-2 words illegible] man", "gap, reason illegible, 1-2 words", ("loss",)),
    Row("ellipsis", gaps.is_ellipsis, gaps.ellipsis,
        "the king [...] left", "gap, reason ellipsis"),
    Row("page", folios.is_page, folios.page,
        "and [end of page 3] then", "page break, page 4"),
    Row("leaf", folios.is_leaf_number, folios.leaf_number,
        "completely [137] convinced", "page break, leaf 137"),
    Row("reference to a note", folios.is_note_number, folios.note_number,
        "the treaty [1] was\n[1] Of Zenda.", "note reference, to d1-en-note-1"),
    Row("part of a number", supplied.is_part_of_number, supplied.omitted,
        "in [18]94 he", "supplied, reason omitted", (_FIGURE,)),
    Row("date", supplied.is_date, supplied.explanation,
        "on 5 May [1894] he", "supplied, reason explanation", (_FIGURE,)),
    Row("registry mark", notes.is_registry_mark, notes.editorial,
        "[R 16 Nov 98, 1979-K] total 5 pp.", "note, type editorial, place inline", (_FIGURE,)),
    Row("number", folios.is_number, supplied.unexplained_number,
        "the regiment [9000] marched", "supplied, reason undefined, certainty low"),
    Row("query", readings.is_query, readings.query,
        "at Hentzau [?] he", "unclear, reason illegible, certainty low"),
    Row("exclamation", readings.is_exclamation, readings.exclamation,
        "gave up [!] the crown", "note, type editorial, place inline"),
    Row("doubtful words", supplied.is_doubtful, supplied.doubtful,
        "on [5 May?] he", "supplied, reason undefined, certainty low"),
    Row("wording with its language", glosses.is_named_wording, glosses.named_wording,
        "the fall [German: Untergang] of", "note, type gloss, place inline"),
    Row("remark", notes.is_remark, notes.remark,
        "never [emphasis in original] again", "note, type editorial, place inline", ("remark",)),
    Row("statement", notes.is_statement, notes.editorial,
        "Strelsau [nd]", "note, type editorial, place inline", ("statement", "language")),
    Row("punctuation", supplied.is_punctuation, supplied.omitted,
        "king[,] queen", "supplied, reason omitted"),
    Row("whole paragraph", notes.is_whole_paragraph, notes.remark,
        "[The envoy was ill that week.]", "note, type editorial, place inline"),
    Row("acronym", glosses.is_acronym, glosses.acronym,
        "the Workers' Party [RPSt] met", "note, type gloss, place inline"),
    Row("part of a word", supplied.is_part_of_word, supplied.omitted,
        "a Com[munist] plot", "supplied, reason omitted"),
    Row("wording of the original", glosses.is_wording, glosses.wording,
        "given up [ustuplena] to us", "note, type gloss, place inline"),
    Row("wording of the archive", glosses.is_wording_of_editors, glosses.wording_of_editors,
        "Он взял мула [mule]", "note, type gloss, place inline"),
    Row("name described", supplied.is_name_described, supplied.explanation,
        "“Son” [Hentzau R., of the Legation] met", "supplied, reason explanation"),
    Row("words understood", supplied.has_function_word, supplied.subaudible,
        "asked [me] to thank", "supplied, reason subaudible"),
    Row("name", supplied.is_name, supplied.named,
        "reply to [Rupert Hentzau] that", "supplied, reason undefined, a name of kind person, certainty low"),
    Row("unexplained", _any, supplied.unexplained,
        "the zinc [mauve bicycle] shop", "supplied, reason explanation, certainty low"),
)
# fmt: on
"""Read it downwards: a row may rely on every row above it having declined."""
