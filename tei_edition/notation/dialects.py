"""The signs: one table of what brackets may say, a row a sign, tried from top to bottom; the first that fits is it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tei_edition.model import Inlines
from tei_edition.notation import folios, gaps, glosses, labels, notes, readings, supplied, words
from tei_edition.notation.setting import Bracket, Setting

Test = Callable[[Bracket, Setting], bool]
Builder = Callable[[Bracket, Setting], Inlines]


@dataclass(frozen=True, slots=True)
class Row:
    """A sign: its name, an example, what becomes of the example, how it is known, and what is made of it.

    ``example`` and ``expected`` are a test: the example is read as a paragraph of an English translation from the
    Russian that cites leaves 136 to 138 of a file, and printed as ``tests/notation/printing.py`` prints marks.
    """

    name: str
    example: str
    expected: str
    test: Test
    build: Builder


def _is(label: str) -> Test:
    return lambda bracket, setting: words.has(label, bracket.key)


def _is_sic(bracket: Bracket, _: Setting) -> bool:
    return words.has("sic", bracket.key.rstrip("!?. "))


def _is_signature(bracket: Bracket, _: Setting) -> bool:
    whole = words.all_in(("signature", "signature-kind", "illegible", "stamp", "handwritten"), bracket.tokens)
    return whole and any(words.has("signature", token) for token in bracket.tokens)


def _is_illegible_signature(bracket: Bracket, setting: Setting) -> bool:
    return _is_signature(bracket, setting) and words.find("illegible", bracket.key) is not None


def _is_whole_paragraph(bracket: Bracket, setting: Setting) -> bool:
    return setting.paragraph is not None and bracket.top and not (bracket.left + bracket.right).strip()


def _any(*_: object) -> bool:
    return True


DIALECTS: tuple[Row, ...] = (
    Row("artefact of a web page", "write to [email protected] today", "", gaps.is_artefact, gaps.artefact),
    Row("sic", "Strelsaw [sic!] is", "", _is_sic, notes.sic),
    Row("sic with a word", "domestic [SIC – vnutripolitichesky] form", "", notes.is_sic_note, notes.sic_note),
    Row("note", "hills [Translator's note: of Zenda] rise", "", notes.is_note, notes.labelled),
    Row("words crossed out", "the [crossed out: old] king", "", notes.is_deletion, notes.deletion),
    Row("not signed", "The envoy [not signed]", "", _is("unsigned"), notes.editorial),
    Row("illegible signature", "[illegible signature]", "", _is_illegible_signature, gaps.illegible_signature),
    Row("signature", "The envoy [handwritten signature]", "", _is_signature, gaps.signature),
    Row("note by hand", "Agreed. [Handwritten: seen by the king]", "", labels.is_handwritten, labels.handwritten),
    Row("stamp", "[stamped: Declassified] Strelsau", "", labels.is_stamp, labels.stamp),
    Row("grade of a reading", "that [B% RUDOLF advises] it", "", readings.is_graded, readings.graded),
    Row("redaction", "paid [less than 1 line not declassified] in", "", gaps.is_redaction, gaps.redaction),
    Row("loss", "a [1-2 words illegible] man", "", gaps.is_loss, gaps.loss),
    Row("ellipsis", "the king [...] left", "", gaps.is_ellipsis, gaps.ellipsis),
    Row("page", "and [end of page 3] then", "", folios.is_page, folios.page),
    Row("leaf", "completely [137] convinced", "", folios.is_leaf_number, folios.leaf_number),
    Row("reference to a note", "the treaty [1] was\n[1] Of Zenda.", "", folios.is_note_number, folios.note_number),
    Row("year", "on 5 May [1894] he", "", supplied.is_year, supplied.explanation),
    Row("number", "the regiment [9000] marched", "", folios.is_number, supplied.unexplained_number),
    Row("query", "at Hentzau [?] he", "", readings.is_query, readings.query),
    Row("exclamation", "gave up [!] the crown", "", readings.is_exclamation, readings.exclamation),
    Row("doubtful words", "on [5 May?] he", "", supplied.is_doubtful, supplied.doubtful),
    Row("remark", "never [emphasis in original] again", "", notes.is_remark, notes.remark),
    Row("statement", "Strelsau [nd]", "", notes.is_statement, notes.editorial),
    Row("punctuation", "king[,] queen", "", supplied.is_punctuation, supplied.omitted),
    Row("whole paragraph", "[The envoy was ill that week.]", "", _is_whole_paragraph, notes.remark),
    Row("acronym", "the Workers' Party [RPSt] met", "", glosses.is_acronym, glosses.acronym),
    Row("part of a word", "a Com[munist] plot", "", supplied.is_part_of_word, supplied.omitted),
    Row("wording of the original", "given up [ustuplena] to us", "", glosses.is_wording, glosses.wording),
    Row("words understood", "asked [me] to thank", "", supplied.has_function_word, supplied.subaudible),
    Row("name", "reply to [Rupert Hentzau] that", "", supplied.is_name, supplied.named),
    Row("unexplained", "the zinc [mauve bicycle] shop", "", _any, supplied.unexplained),
)
"""Read it downwards: a row may rely on every row above it having declined."""
