"""Laws of the whole conversion: whatever the record, nothing is raised, nothing is lost, and the TEI is valid."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tei_edition.edition import Conversion, Order, convert_all, convert_text
from tei_edition.finding import Finding, Level
from tei_edition.validate import check_grammar
from tests.conftest import ROOT

EXAMPLES = int(os.environ.get("TEI_EDITION_EXAMPLES", "100"))
LINES = sorted(
    {
        line
        for path in (ROOT / "editions" / "specimens" / "sources").glob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    }
)
BREAKS = ["\n", "\n\n", "\n\n\n\n", "\r\n\r\n", "\n \n\n", "\r", "\x0c", "\u2028", "\x85", " ", "\xa0" * 12]
SIGNS = [
    *("[", "]", "[[", "]]", "[]", "[ ]", "(", ")", "[sic]", "[?]", "[...]", "[…]", "[137]", "[1]", "[266ob]", "[,]"),
    *(
        "[signature]",
        "[not signed]",
        "[illegible]",
        "[1-2 words illegible]",
        "(b)(3)",
        "[B% x]",
        "[3 groups unrecovered]",
    ),
    *("[Translator's note: ", "[Handwritten note at the left]: ", "[Stamp]: ", "[crossed out: x]", "[end of page 3]"),
    *("Citation:", "**Citation:**", "#### Citation:", "**Summary:**", "Document Information", "Contents:", "Record ID"),
    *(
        "Results:",
        "51 - 60 of 90",
        "1 - 2 of ,",
        "0 - 0 of 0",
        "Pagination",
        "Skip to content",
        "Source: ",
        "p. 88",
        "2.",
    ),
    *("5 April 1963", "April 31, 1963", "25.X.62", "29.12.64", "November 8 and 9, 1962", "28 января 1962 г.", "19٣٣"),
    *("Top Secret", "Secret. Copy No 2", "Секретно. Экз. № 2", "Исх. № 28", "№", "To the Ambassador", "Dear Prince,"),
    *("A. MARBOT", "ПОСОЛ (С.ЗЕНДА)", "From the journal of", "Из дневника", "Obtained by X and translated by Y. Z."),
    *(
        "AVP RF, f. 01, op. 2, ll. 1-3.",
        "https://digitalarchive.example.org/document/1",
        "wcda",
        '"Title", May 1, 1900,',
    ),
    *(
        "# ",
        "###### ",
        "**",
        "****",
        "*",
        "_",
        "<https://x.example>",
        "<script>alert(1)</script>",
        "&amp;",
        "<!--",
        "]]>",
    ),
    *(
        '<?tei-edition source="x"?>',
        "\ufffc",
        "\ufeff",
        "\x00",
        "\x1b[31m",
        "\x1c",
        "\x7f",
        "\ufffe",
        "\u202e",
        "\ud800",
    ),
    *(
        "²",
        "½",
        "٣",
        "🕟",
        "e\u0301",
        "ﬁ",
        "İ",
        "ß",
        "\u00ad",
        "\u200b",
        "1.",
        "1)",
        "[²]",
        "Com[munist]",
        "г[осу]д[а]ря",
    ),
    *(
        "the king of",
        "князь и его",
        "der Fürst und das",
        "王",
        "ΑΒΓ",
        "ab",
        "A",
        "жз",
        "«",
        "“",
        '"',
        "'",
        "’",
        "—",
        "…",
    ),
]
PIECES = st.sampled_from(SIGNS) | st.sampled_from(BREAKS) | st.sampled_from(LINES) | st.text(max_size=4)
RECORDS = st.lists(PIECES, max_size=30).map("".join)
REMARK = "TEI-S007"
"""A record that says no more than that the original is missing may be told so."""

LIMITS = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def converted(text: str) -> Conversion | None:
    """What a record becomes; none if it is refused with a sentence."""
    made = convert_text("record.txt", text)
    if isinstance(made, Finding):
        assert made.message.endswith(".")
        return None
    return made


@LIMITS
@given(RECORDS)
def test_whatever_the_record_its_tei_is_valid_and_keeps_every_character(text: str) -> None:
    made = converted(text)
    if made is None:
        return
    assert check_grammar(etree.ElementTree(etree.fromstring(made.tei)), "record.xml") == ()
    assert "".join(text[entry.start : entry.end] for entry in made.account.entries) == text
    assert not made.account.unexplained
    assert not [finding for finding in made.findings if finding.rule.startswith("fidelity")]
    assert [str(finding) for finding in made.findings if finding.level is Level.ERROR and finding.rule != REMARK] == []


@LIMITS
@given(RECORDS)
def test_the_same_record_makes_the_same_bytes(text: str) -> None:
    first, second = converted(text), converted(text)
    assert (first and first.tei) == (second and second.tei)
    assert (first and first.findings) == (second and second.findings)


NAMED = [f"{name}\n\n{line}\n" for name, line in zip(("Oars", "Ropes", "Sails", "Tar"), LINES[::7], strict=False)]


def _files_made(texts: list[str], order: list[int], runs: int) -> dict[str, bytes]:
    """The TEI of some files named in an order, converted so many times into the same folder."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        paths = [folder / f"{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8", errors="replace", newline="")
        for _ in range(runs):
            list(convert_all([paths[number] for number in order], Order(folder / "tei")))
        return {path.name: path.read_bytes() for path in (folder / "tei").glob("*")}


@settings(LIMITS, max_examples=max(5, EXAMPLES // 20))
@given(st.permutations(range(len(NAMED))), st.lists(st.sampled_from(NAMED) | RECORDS, max_size=2))
def test_the_order_of_files_does_not_matter_nor_how_often_they_are_converted(order: list[int], more: list[str]) -> None:
    alone = _files_made(NAMED, list(range(len(NAMED))), 1)
    assert len(alone) == len(NAMED)
    assert _files_made(NAMED, order, 1) == alone
    every = [*NAMED, *more]
    once, twice = (_files_made(every, list(range(len(every))), runs) for runs in (1, 2))
    assert once == twice
