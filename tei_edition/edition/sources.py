"""Sources found and decoded: which files are records, and what characters they hold."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.source import Source

ENDINGS = (".txt", ".md")
MOST_BYTES = 256 * 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def found(paths: Iterable[Path], endings: tuple[str, ...]) -> tuple[Path, ...]:
    """The files named, and those with one of the endings in the folders named, each once, in a stable order."""
    return tuple(dict.fromkeys(file for path in paths for file in _files(path, endings)))


def _files(path: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    if not path.exists():
        raise Refused(Finding("no-such-path", Level.ERROR, Place(str(path)), "There is no such file or folder."))
    if path.is_dir():
        yield from sorted(
            file
            for file in path.rglob("*")
            if file.suffix.lower() in endings and file.is_file() and not file.name.startswith(".")
        )
    else:
        yield path


def read_source(path: Path, encoding: str = "") -> Source:
    """The characters of a file: by its byte order mark, as the encoding named, or as strict UTF-8; else ``Refused``."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refused(path, f"The file holds {path.stat().st_size:,} bytes; at most {MOST_BYTES:,} are read.")
        data = path.read_bytes()
        return Source(str(path), data.decode(encoding or _marked(data)))
    except LookupError:
        raise _refused(
            path, f"There is no encoding called {encoding}. Give one such as utf-8 or windows-1251."
        ) from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        sentence = (
            f"Byte {error.start} (line {line}) is not {error.encoding}. Save the file as UTF-8 or give --encoding."
        )
        raise _refused(path, sentence) from None
    except ValueError as error:
        raise _refused(path, f"The file cannot be decoded as {encoding}: {error}. Give another encoding.") from None
    except OSError as error:
        raise _refused(path, f"The file cannot be read: {error.strerror}.") from None


def _marked(data: bytes) -> str:
    """The encoding that a byte order mark names, else UTF-8; the mark of UTF-8 stays in the text as furniture."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")


def _refused(path: Path, sentence: str) -> Refused:
    return Refused(Finding("source-unreadable", Level.ERROR, Place(str(path)), sentence))
