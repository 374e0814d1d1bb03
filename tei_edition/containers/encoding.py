"""The encoding of a file: as its marks or bytes prove it, else the one in which its words are words.

A byte order mark and valid UTF-8 prove themselves. Any other file is decoded in each encoding of a closed table, and
the words with letters beyond ASCII are looked up in the languages that were written in it; a finding says so.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from tei_edition.containers.record import refused, warning
from tei_edition.containers.wording import share_of_words
from tei_edition.finding import Finding, Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CANDIDATES = (
    ("windows-1252", ("en", "de", "fr", "es", "it", "pt")),
    ("windows-1251", ("ru", "uk", "bg", "mk")),
    ("koi8-r", ("ru",)),
    ("koi8-u", ("uk",)),
    ("cp866", ("ru",)),
    ("mac-cyrillic", ("ru", "uk", "bg", "mk")),
    ("iso8859-5", ("ru", "bg", "mk")),
    ("windows-1250", ("pl", "cs", "sk", "hu", "ro", "sh")),
    ("iso8859-2", ("pl", "cs", "sk", "hu", "ro", "sh")),
    ("mac-roman", ("en", "de", "fr", "es", "it", "pt")),
    ("cp437", ("de", "fr", "es", "it")),
    ("windows-1253", ("el",)),
    ("windows-1255", ("he",)),
    ("windows-1256", ("ar", "fa")),
)
"""Each encoding with the languages whose words speak for it; of several that fit equally the first is taken."""

_ALL = tuple(dict.fromkeys(language for _, languages in CANDIDATES for language in languages))
_PROBE = bytes(4)
"""Characters in any encoding of text, so that a name which is none shows itself."""
_NO_ENCODINGS = frozenset(("idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7"))
"""Of these no record was ever written; some take time that grows with the square of the length."""
_STRAY_ZEROS = 8
"""One byte of value 0 in so many is a stray one in text; more of them are a wide encoding, or no text at all."""
_SAMPLE = 256 * 1024
_PIECE = 1024 * 1024
_ENOUGH = 0.5
"""The share of words that must be known before an encoding is believed."""
_FEW = 12
"""With fewer words to go by, an assumption is called a guess."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of a codec, and the finding that says so if it had to be assumed."""

    codec: str
    findings: tuple[Finding, ...] = ()


def decoded(path: Path, data: bytes, asked: str = "") -> tuple[str, tuple[Finding, ...]]:
    """The characters of a file and what was assumed to get them; ``Refused`` if they cannot be had."""
    found = _encoding(path, data[:_SAMPLE], lambda: _first_not_utf8(io.BytesIO(data)), data, asked)
    try:
        return data.decode(found.codec), found.findings
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        where = f"Byte {error.start} (line {line})"
        sentence = f"{where} is not {error.encoding}. Save the file as UTF-8 or give --encoding."
        raise refused(path, sentence) from None
    except ValueError as error:
        raise refused(path, f"The file cannot be decoded as {asked}: {error}. Give another encoding.") from None


def is_encoding(name: str) -> bool:
    """Whether there is an encoding of text of that name, and not a notation of Python's own."""
    try:
        return bool(_PROBE.decode(name)) and codecs.lookup(name).name not in _NO_ENCODINGS
    except (LookupError, ValueError):
        return False


def encoding_of(path: Path, asked: str = "") -> Encoding:
    """The encoding of a file too large to hold, read once from beginning to end."""
    with path.open("rb") as file:
        start = file.read(_SAMPLE)

        def search() -> int:
            file.seek(0)
            return _first_not_utf8(file)

        return _encoding(path, start, search, None, asked)


def _encoding(path: Path, start: bytes, search: Callable[[], int], whole: bytes | None, asked: str) -> Encoding:
    if asked:
        return Encoding(_known(path, asked))
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), "")
    if marked:
        return Encoding(marked)
    if b"\0" in start and (wide := _wide(path, start)):
        return wide
    at = search()
    if at < 0:
        return Encoding("utf-8")
    return _assumed(path, _around(path, at, whole), at, whole)


def _known(path: Path, asked: str) -> str:
    try:
        _PROBE.decode(asked)
    except LookupError:
        sentence = f"There is no encoding called {asked}. Give one such as utf-8 or windows-1251."
        raise refused(path, sentence) from None
    except ValueError as error:
        raise refused(path, f"The file cannot be decoded as {asked}: {error}. Give another encoding.") from None
    return asked


def _first_not_utf8(file: io.BufferedIOBase) -> int:
    """The offset of the first byte that is not UTF-8, or -1; a piece of the file at a time."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    before = 0
    while True:
        piece = file.read(_PIECE)
        held = len(decoder.getstate()[0])
        try:
            decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            return before - held + error.start
        if not piece:
            return -1
        before += len(piece)


def _around(path: Path, at: int, whole: bytes | None) -> bytes:
    """A sample of the file that begins a little before an offset."""
    first = max(at - _SAMPLE // 4, 0)
    if whole is not None:
        return whole[first : first + _SAMPLE]
    with path.open("rb") as file:
        file.seek(first)
        return file.read(_SAMPLE)


def _is_utf8(start: bytes) -> bool:
    """Whether the beginning of a file is UTF-8, its last character perhaps cut."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return False
    return True


def _wide(path: Path, start: bytes) -> Encoding | None:
    """UTF-16 without a mark: white space tells which byte comes first; None where zeros are strays in narrow text."""
    even = start[: len(start) // 2 * 2]
    spaces = {codec: _spaces(even, codec) for codec in ("utf-16-le", "utf-16-be")}
    codec = max(spaces, key=lambda name: spaces[name])
    if spaces[codec] <= 0 or spaces[codec] == min(spaces.values()):
        if start.count(0) <= len(start) // _STRAY_ZEROS and _is_utf8(start):
            return None
        raise refused(path, "The file holds bytes of value 0, so it is no text. Convert it to text or leave it out.")
    sentence = f"It has no byte order mark and was read as {codec.upper()}, for so it has spaces and lines."
    return Encoding(codec, (warning("encoding-assumed", path, f"{sentence} If that is wrong, give --encoding."),))


def _spaces(data: bytes, codec: str) -> int:
    text = data.decode(codec, errors="replace")
    return -1 if "\0" in text else text.count(" ") + text.count("\n") - text.count("\ufffd")


def _assumed(path: Path, sample: bytes, at: int, whole: bytes | None) -> Encoding:
    texts = ((codec, languages, _try(sample, codec)) for codec, languages in CANDIDATES)
    judged = [(codec, share_of_words(text, languages)) for codec, languages, text in texts if text]
    best = max(judged, key=lambda one: one[1].share, default=None)
    damaged = share_of_words(sample.decode(errors="replace"), _ALL)
    if best is None or max(best[1].share, damaged.share) < _ENOUGH:
        return _by_statistics(path, sample, at, whole)
    if damaged.share >= best[1].share:
        raise _not_utf8(path, at, whole)
    codec, found = best
    alike = [other for other, verdict in judged if other != codec and verdict.share == found.share]
    said = f"Byte {at} is not UTF-8, so the file was read as {codec}: {found}."
    said += f" {len(alike)} other(s) would do as well, {alike[0]} first." if alike else ""
    said += " So few words prove little." if found.total < _FEW else ""
    return Encoding(codec, (warning("encoding-assumed", path, f"{said} If that is wrong, give --encoding."),))


def _by_statistics(path: Path, sample: bytes, at: int, whole: bytes | None) -> Encoding:
    """What charset-normalizer holds most likely, for scripts whose words the table does not know."""
    match = from_bytes(sample).best()
    if match is None or match.encoding in ("ascii", "utf_8") or share_of_words(str(match), ()).total < _FEW:
        raise _not_utf8(path, at, whole)
    codec = match.encoding.replace("_", "-")
    said = f"Byte {at} is not UTF-8, so the file was read as {codec}, by the frequency of its characters alone"
    said += f" (as {match.language})." if match.language != "Unknown" else "."
    said += " Look at it, and give --encoding if it is wrong."
    return Encoding(codec, (warning("encoding-assumed", path, said),))


def _not_utf8(path: Path, at: int, whole: bytes | None) -> Refused:
    """For UTF-8 that is damaged, and for bytes of which nothing makes sense."""
    line = whole.count(b"\n", 0, at) + 1 if whole is not None else 0
    where = f"Byte {at} (line {line})" if line else f"Byte {at}"
    return refused(path, f"{where} is not utf-8. Save the file as UTF-8 or give --encoding.")


def _try(sample: bytes, codec: str) -> str:
    """A sample in an encoding, or nothing if it is none; a character cut at its ends is no objection."""
    try:
        return sample.decode(codec)
    except UnicodeDecodeError:
        return ""
