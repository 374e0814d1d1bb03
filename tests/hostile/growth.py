"""Records that are one short piece over and over, and how the work on them grows with their length."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

from tei_edition import names, notation, readers, tei
from tei_edition.finding import Refused
from tei_edition.source import Source
from tei_edition.validate.account import account
from tei_edition.validate.fidelity import check_fidelity
from tests.conftest import ROOT

PIECES = (
    *(
        "[",
        "]",
        "[]",
        "(",
        "()",
        "*",
        "**",
        "**a ",
        "**a** ",
        "_a_ ",
        "#",
        "# ",
        "1",
        "12 ",
        " ",
        "\t",
        "\xa0",
        ".",
        ". ",
    ),
    *(
        ",",
        "-",
        "– ",
        "—",
        "…",
        "...",
        "_",
        '"',
        '"a',
        "«",
        "“",
        ": ",
        "; ",
        "/",
        "|",
        "<",
        "<a ",
        "<b>",
        "&amp;",
        "№ ",
    ),
    *("A. ", "Word ", "WORD ", "слово ", "王", "e\u0301", "\u200b", "\u202e", "\0", "\ufffc", "XIV ", "1st ", "a-\n"),
    *(
        "l. ",
        "ll. 1-",
        "pp. ",
        "f. 1, op. 2, d. 3, l. ",
        "AVP RF, f. 01, ",
        "ob. ",
        "p. 1",
        "p. 88\n",
        "[137] ",
        "[266ob] ",
    ),
    *("5 May 1893, ", '"5 May 1893, and ', '5.5.93 "a', "25.X.62-", "1893-05-04 ", "10:45 ", "May ", "1950年", "19"),
    *(
        "[sic] ",
        "word[sic]",
        "word [?] ",
        "[?]",
        "[1] ",
        "1. a\n",
        "[1] a\n",
        "[...] ",
        "[B% ",
        "Com[munist] ",
        "(b)(3)\n",
    ),
    *("[Translator's note: ", "[crossed out: ", "[1-2 words illegible] ", "[signature] ", "[Stamp]: ", "[end of page "),
    *(
        "\n",
        "\f",
        "\fa\tb\n",
        "\u2028",
        "a\tb\n",
        "| a | b |\n",
        "Word\n",
        "A. B.: c\n",
        "Title of it\n\n",
        "5 May 1893\n\n",
    ),
    *(
        "**Citation:**\n",
        "Citation: ",
        "Summary: x ",
        "51 - 60 of 90\n",
        "translated by ",
        "letter from ",
        "to the ",
        "A. Y. Zed ",
    ),
    *("https://x.example/", "Otto Halvard, ", "To the Ambassador ", "Obtained by X and ", "Source: ", "Contents: "),
)


def frames() -> list[tuple[str, str]]:
    """A plain record and each specimen, parted where something can be put in."""
    sources = sorted((ROOT / "editions" / "specimens" / "sources").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in sources]
    cuts = [text.find("\n", len(text) * 3 // 5) + 1 for text in texts]
    return [
        ("A title\n\n", "\n\nThe end of it.\n"),
        *((text[:at], text[at:]) for text, at in zip(texts, cuts, strict=True)),
    ]


def work_on(text: str) -> float:
    """The processor's seconds from a text to TEI that is known to hold every character of it."""
    began = time.process_time()
    source = Source("record.txt", text)
    try:
        reading = readers.read(source)
    except Refused:
        return time.process_time() - began
    marked = notation.mark(reading.document, source)
    document, _ = tei.numbered(names.identified(marked.document, source).document)
    written, _ = tei.encode(document, version="0")
    check_fidelity(source, document, written, "record.xml", account(source, document))
    return time.process_time() - began


def outgrown(first: int, step: int, size: int, turns: int) -> list[str]:
    """The pieces on which four times the length takes far more than four times the work, three times in a row."""
    work_on("Warm up [sic], слово, on 5 May 1893.")
    chosen = itertools.islice(_pairs(turns), first, None, step)
    return [f"{piece!r} after {frame[0][-30:]!r}" for piece, frame in chosen if _grows(piece, frame, size)]


def _pairs(turns: int) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each piece in one of the frames, so that every frame has its turn; then each in the next."""
    every = frames()
    for turn, (number, piece) in itertools.product(range(turns), enumerate(PIECES)):
        yield piece, every[(number + turn) % len(every)]


def _grows(piece: str, frame: tuple[str, str], size: int) -> bool:
    above, below = frame
    alone = work_on(above + below)

    def added(length: int) -> float:
        return work_on(above + (piece * (length // len(piece) + 1))[:length] + below) - alone

    return all((long := added(4 * size)) > 0.3 and long > 10 * added(size) for _ in range(3))
