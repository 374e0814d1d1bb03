"""Sources are found in a stable order and decoded by what they say of themselves, or refused with a remedy."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tei_edition.edition.sources import ENDINGS, found, read_source
from tei_edition.finding import Refused

WORDS = "Князь Руритании\nне приехал."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode(), ""),
        (codecs.BOM_UTF8 + WORDS.encode(), ""),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), ""),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), ""),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), ""),
        (codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"), ""),
        (WORDS.encode("windows-1251"), "windows-1251"),
        (WORDS.encode("windows-1251"), ""),
        (WORDS.encode("koi8-r"), "koi8-r"),
    ],
)
def test_characters_are_those_that_were_meant(tmp_path: Path, data: bytes, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert read_source(tmp_path / "a.txt", encoding).text.removeprefix("\ufeff") == WORDS


@pytest.mark.parametrize(
    ("data", "encoding", "sentence"),
    [
        (b"first\nsecond \xff", "", "Byte 13 (line 2) is not utf-8. Save the file as UTF-8 or give --encoding."),
        (WORDS.encode() + b"\xd0\n" + WORDS.encode(), "", "Byte 50 (line 2) is not utf-8."),
        (codecs.BOM_UTF16_LE + b"abc", "", "Byte 4 (line 1) is not utf-16"),
        (b"abc", "ruritanian", "There is no encoding called ruritanian."),
        (b"abc", "base64", "There is no encoding called base64."),
        (b"abc", "undefined", "The file cannot be decoded as undefined"),
        (b"abc", "utf\x00", "The file cannot be decoded as utf"),
    ],
)
def test_what_cannot_be_decoded_is_one_finding(tmp_path: Path, data: bytes, encoding: str, sentence: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(Refused) as refused:
        read_source(tmp_path / "a.txt", encoding)
    assert refused.value.finding.message.startswith(sentence)


def test_a_folder_is_no_source(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="The file cannot be read: Is a directory"):
        read_source(tmp_path)


def test_files_are_found_once_in_order_and_hidden_ones_not(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "c.md", ".d.txt", "e.xml", "f/g.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    files = found([tmp_path / "c.md", tmp_path], ENDINGS)
    assert [str(file.relative_to(tmp_path)) for file in files] == ["c.md", "a.TXT", "b.txt", "f/g.txt"]


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="There is no such file or folder"):
        found([tmp_path / "none"], ENDINGS)
