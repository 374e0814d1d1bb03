"""The signs: one table of what brackets may say, a row a sign, tried from top to bottom; the first that fits is it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tei_edition.model import Inlines
from tei_edition.notation import folios, gaps, glosses, labels, nesting, notes, readings, stated, supplied, words
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


def _any(*_: object) -> bool:
    return True


DIALECTS: tuple[Row, ...] = (
    Row(
        "as the editor says",
        "the zinc [mauve bicycle] shop",
        'the zinc <supplied reason="subaudible">mauve bicycle</supplied> shop',
        stated.is_ruled,
        stated.as_ruled,
    ),
    Row(
        "nothing",
        "a [ ] man",
        (
            'a <unclear reason="illegible" cert="unknown" hand="converter">[</unclear> '
            '<unclear reason="illegible" cert="unknown" hand="converter">]</unclear> man'
        ),
        nesting.is_empty,
        nesting.nothing,
    ),
    Row(
        "artefact of a web page",
        "write to [email protected] today",
        'write to <gap reason="obfuscated" agent="scraper" hand="converter"/> today',
        gaps.is_artefact,
        gaps.artefact,
    ),
    Row("sic", "Strelsaw [sic!] is", '<sic sign="[sic!]">Strelsaw</sic> is', notes.is_sic, notes.sic),
    Row(
        "sic with a word",
        "domestic [SIC – vnutripolitichesky] form",
        (
            '<sic cert="medium" id="d1-en-sic-1">domestic</sic> <note kind="translator" subtype="sic" '
            'place="inline" target="d1-en-sic-1">SIC – <phrase kind="mentioned" '
            'lang="ru-Latn">vnutripolitichesky</phrase></note> form'
        ),
        notes.is_sic_note,
        notes.sic_note,
    ),
    Row(
        "note",
        "hills [Translator's note: of Zenda] rise",
        'hills <note kind="translator" place="inline"><label>Translator\'s note:</label> of Zenda</note> rise',
        notes.is_note,
        notes.labelled,
    ),
    Row(
        "words crossed out",
        "the [crossed out: old] king",
        "the <deleted><label>crossed out:</label> old</deleted> king",
        notes.is_deletion,
        notes.deletion,
    ),
    Row(
        "not signed",
        "The envoy [not signed]",
        'The envoy <note kind="editorial" place="inline">not signed</note>',
        _is("unsigned"),
        notes.editorial,
    ),
    Row(
        "illegible signature",
        "[illegible signature]",
        '<gap reason="illegible" unit="signature" quantity="1"/>',
        gaps.is_illegible_signature,
        gaps.illegible_signature,
    ),
    Row(
        "signature",
        "The envoy [handwritten signature]",
        'The envoy <gap reason="signature"/>',
        gaps.is_signature,
        gaps.signature,
    ),
    Row(
        "note by hand",
        "Agreed. [Handwritten: seen by the king]",
        'Agreed. <note kind="handwritten" scribe="hand-1"><label>Handwritten:</label> seen by the king</note>',
        labels.is_handwritten,
        labels.handwritten,
    ),
    Row(
        "stamp",
        "[stamped: Declassified] Strelsau",
        '<stamp kind="declassification"><label>stamped:</label> Declassified</stamp> Strelsau',
        labels.is_stamp,
        labels.stamp,
    ),
    Row(
        "grade of a reading",
        "that [B% RUDOLF advises] it",
        'that <unclear reason="illegible" cert="high" sign="B%">RUDOLF advises</unclear> it',
        readings.is_graded,
        readings.graded,
    ),
    Row(
        "redaction",
        "paid [less than 1 line not declassified] in",
        'paid <gap reason="redacted" unit="line" extent="less than 1 line"/> in',
        gaps.is_redaction,
        gaps.redaction,
    ),
    Row(
        "loss",
        "a [1-2 words illegible] man",
        'a <gap reason="illegible" unit="word" at_least="1" at_most="2"/> man',
        gaps.is_loss,
        gaps.loss,
    ),
    Row("ellipsis", "the king [...] left", 'the king <gap reason="ellipsis"/> left', gaps.is_ellipsis, gaps.ellipsis),
    Row(
        "page",
        "and [end of page 3] then",
        'and <pagebreak n="4" sign="[end of page 3]"/> then',
        folios.is_page,
        folios.page,
    ),
    Row(
        "leaf",
        "completely [137] convinced",
        (
            '<between><pagebreak n="136" leaf="true" cert="medium"/></between>\ncompletely <pagebreak '
            'n="137" sign="[137]" leaf="true"/> convinced'
        ),
        folios.is_leaf_number,
        folios.leaf_number,
    ),
    Row(
        "reference to a note",
        "the treaty [1] was\n[1] Of Zenda.",
        (
            'the treaty <phrase kind="note-reference" value="d1-en-note-1">1</phrase> was\n<note '
            'kind="editorial" labelled_by_bracket="true" n="1" id="d1-en-note-1"><label>1</label> Of '
            "Zenda.</note>"
        ),
        folios.is_note_number,
        folios.note_number,
    ),
    Row(
        "part of a number",
        "in [18]94 he",
        'in <supplied reason="omitted">18</supplied>94 he',
        supplied.is_part_of_number,
        supplied.omitted,
    ),
    Row(
        "date",
        "on 5 May [1894] he",
        'on 5 May <supplied reason="explanation">1894</supplied> he',
        supplied.is_date,
        supplied.explanation,
    ),
    Row(
        "number",
        "the regiment [9000] marched",
        'the regiment <supplied reason="undefined" cert="low">9000</supplied> marched',
        folios.is_number,
        supplied.unexplained_number,
    ),
    Row(
        "query",
        "at Hentzau [?] he",
        'at <unclear reason="illegible" cert="low" sign="[?]">Hentzau</unclear> he',
        readings.is_query,
        readings.query,
    ),
    Row(
        "exclamation",
        "gave up [!] the crown",
        'gave up <note kind="editorial" place="inline">!</note> the crown',
        readings.is_exclamation,
        readings.exclamation,
    ),
    Row(
        "doubtful words",
        "on [5 May?] he",
        'on <supplied reason="undefined" cert="low">5 May?</supplied> he',
        supplied.is_doubtful,
        supplied.doubtful,
    ),
    Row(
        "wording with its language",
        "the fall [German: Untergang] of",
        (
            'the fall <note kind="gloss" place="inline"><label>German:</label> '
            '<phrase kind="foreign" lang="de">Untergang</phrase></note> of'
        ),
        glosses.is_named_wording,
        glosses.named_wording,
    ),
    Row(
        "remark",
        "never [emphasis in original] again",
        'never <note kind="editorial" place="inline">emphasis in original</note> again',
        notes.is_remark,
        notes.remark,
    ),
    Row(
        "statement",
        "Strelsau [nd]",
        'Strelsau <note kind="editorial" place="inline">nd</note>',
        notes.is_statement,
        notes.editorial,
    ),
    Row(
        "punctuation",
        "king[,] queen",
        'king<supplied reason="omitted">,</supplied> queen',
        supplied.is_punctuation,
        supplied.omitted,
    ),
    Row(
        "whole paragraph",
        "[The envoy was ill that week.]",
        '<note kind="editorial" place="inline">The envoy was ill that week.</note>',
        notes.is_whole_paragraph,
        notes.remark,
    ),
    Row(
        "acronym",
        "the Workers' Party [RPSt] met",
        (
            'the Workers\' Party <note kind="gloss" place="inline"><phrase kind="acronym" '
            'lang="ru-Latn">RPSt</phrase></note> met'
        ),
        glosses.is_acronym,
        glosses.acronym,
    ),
    Row(
        "part of a word",
        "a Com[munist] plot",
        'a Com<supplied reason="omitted">munist</supplied> plot',
        supplied.is_part_of_word,
        supplied.omitted,
    ),
    Row(
        "wording of the original",
        "given up [ustuplena] to us",
        (
            'given up <note kind="gloss" place="inline"><phrase kind="foreign" '
            'lang="ru-Latn">ustuplena</phrase></note> to us'
        ),
        glosses.is_wording,
        glosses.wording,
    ),
    Row(
        "words understood",
        "asked [me] to thank",
        'asked <supplied reason="subaudible">me</supplied> to thank',
        supplied.has_function_word,
        supplied.subaudible,
    ),
    Row(
        "name",
        "reply to [Rupert Hentzau] that",
        'reply to <supplied reason="undefined" cert="low" name="person">Rupert Hentzau</supplied> that',
        supplied.is_name,
        supplied.named,
    ),
    Row(
        "unexplained",
        "the zinc [mauve bicycle] shop",
        'the zinc <supplied reason="explanation" cert="low">mauve bicycle</supplied> shop',
        _any,
        supplied.unexplained,
    ),
)
"""Read it downwards: a row may rely on every row above it having declined."""
