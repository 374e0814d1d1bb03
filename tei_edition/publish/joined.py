"""The reading texts of an edition as one: a page of its own, then each text after a form feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tei_edition.publish.folding import WIDTH, fold

PAGE = "\f\n"
"""A line that holds a form feed alone, which a printer takes for the end of a page; no reading text holds one."""
FORM = "tei-edition reading texts 1"


def join(title: str, texts: Sequence[str], width: int = WIDTH) -> str:
    """The texts in the order given, under the title of their edition; the reader of text files parts them again."""
    return b"".join(pieces(title, (text.encode() for text in texts), len(texts), width)).decode()


def pieces(title: str, texts: Iterable[bytes], count: int, width: int = WIDTH) -> Iterator[bytes]:
    """The same piece by piece, for editions of any length; ``count`` is the number of the texts."""
    head = f"Edition: {' '.join(title.split())}\nRecords: {count}\nForm: {FORM}\n\n{'-' * WIDTH}\n"
    yield fold(head, width).encode()
    for text in texts:
        yield b"%s%s\n" % (PAGE.encode(), text.rstrip(b"\n"))
