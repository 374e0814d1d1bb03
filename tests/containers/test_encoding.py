"""Text comes out of any encoding as it went in, and what had to be assumed is said, with the grounds."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES, is_bad
from hypothesis import given
from hypothesis import strategies as st

from tei_edition.containers.encoding import decoded, encoding_of
from tei_edition.containers.wording import mojibake
from tests.conftest import SEEDS, needs_seeds
from tests.containers.files import RUSSIAN, all_of, rules

MARKED = ("utf-8", "utf-8-sig", "utf-16", "utf-32")
ASSUMED = ("utf-16-le", "utf-16-be", "windows-1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
FRENCH = "Le château a été fermé où le régent dînait; les clés étaient là, déjà rouillées, à côté du trône.\n"
POLISH = "Poseł mówi, że książę nie przyjechał. Czeka już trzeci dzień i prosi, żeby ktoś wreszcie dał mu rozkaz.\n"
GERMAN = "Der Fährmann möchte für die Überfahrt künftig mehr; er läßt ausrichten, daß die Brücke öffentlich sei.\n"


@pytest.mark.parametrize("encoding", MARKED)
def test_what_proves_itself_is_not_remarked_upon(tmp_path: Path, encoding: str) -> None:
    text, findings = decoded(tmp_path / "a.txt", RUSSIAN.encode(encoding))
    assert text.removeprefix("\ufeff") == RUSSIAN
    assert findings == ()


@pytest.mark.parametrize("encoding", ASSUMED)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_is_assumed_is_right_and_said(tmp_path: Path, encoding: str, ends: str) -> None:
    text = RUSSIAN.replace("\n", ends)
    made, findings = decoded(tmp_path / "a.txt", text.encode(encoding))
    assert made == text
    (finding,) = findings
    assert finding.rule == "encoding-assumed"
    assert encoding in finding.message.lower()
    assert "give --encoding" in finding.message


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        (FRENCH, "windows-1252", "French"),
        (GERMAN, "windows-1252", "German"),
        (GERMAN, "mac-roman", "German"),
        (POLISH, "windows-1250", "Polish"),
        (POLISH, "iso8859-2", "Polish"),
        (RUSSIAN, "windows-1251", "Russian"),
    ],
)
def test_the_grounds_are_words_of_a_language(tmp_path: Path, text: str, encoding: str, language: str) -> None:
    made, (finding,) = decoded(tmp_path / "a.txt", text.encode(encoding))
    assert made == text
    assert f"words of {language}" in finding.message


def test_few_words_are_called_few(tmp_path: Path) -> None:
    made, (finding,) = decoded(tmp_path / "a.txt", "The café of Zenda".encode("windows-1252"))
    assert made == "The café of Zenda"
    assert "So few words prove little." in finding.message


def test_signs_alone_are_read_as_windows_reads_them(tmp_path: Path) -> None:
    text = "“The King’s ferry – repaired…”"
    made, (finding,) = decoded(tmp_path / "a.txt", text.encode("windows-1252"))
    assert made == text
    assert "usual signs. 5 other(s) would do as well" in finding.message


def test_scripts_without_a_word_list_are_left_to_statistics(tmp_path: Path) -> None:
    text = "今天王子没有来，大使在城堡里等了三天，请求指示。渡船已经修好了，船夫要他的桨。" * 4
    made, (finding,) = decoded(tmp_path / "a.txt", text.encode("gb18030"))
    assert made == text
    assert "by the frequency of its characters alone" in finding.message


def test_damaged_utf8_is_not_taken_for_another_encoding(tmp_path: Path) -> None:
    data = RUSSIAN.encode()
    (tmp_path / "a.txt").write_bytes(data[:101] + b"\xff" + data[101:])
    made, findings = all_of(tmp_path / "a.txt")
    assert made == []
    assert [finding.message for finding in findings] == [
        "Byte 100 (line 3) is not utf-8. Save the file as UTF-8 or give --encoding."
    ]


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    made, findings = all_of(tmp_path / "a.txt")
    assert made == []
    assert "it is no text" in findings[0].message


def test_the_encoding_asked_for_is_used(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode("koi8-r"))
    (record,), findings = all_of(tmp_path / "a.txt", "windows-1251")
    assert record.source.text == RUSSIAN.encode("koi8-r").decode("windows-1251")
    assert "encoding-assumed" not in rules(findings)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "koi8-r", "utf-16-le"])
def test_a_file_too_large_to_hold_is_judged_alike(tmp_path: Path, encoding: str) -> None:
    """The words that tell stand after a megabyte of others, and a character lies across the border of two reads."""
    path = tmp_path / "a.csv"
    path.write_bytes((("a" * 1023 + "\n") * 1024 + "b" + RUSSIAN).encode(encoding))
    assert codecs.lookup(encoding_of(path).codec) == codecs.lookup(encoding)


@pytest.mark.parametrize("words", ["Le chÃ¢teau a Ã©tÃ© fermÃ©", "РџСЂРёРІРµС‚, РјРёСЂ", "The Kingâ€™s ferry"])
def test_mojibake_is_told_and_kept(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.txt").write_text(f"First line\n{words}\n", encoding="utf-8")
    (record,), findings = all_of(tmp_path / "a.txt")
    assert record.source.text == f"First line\n{words}\n"
    assert rules(findings) == ["mojibake"]
    assert "in line 2" in findings[0].message


@pytest.mark.parametrize("words", [RUSSIAN, FRENCH, POLISH, GERMAN, "№ 5 – “ferry” [sic] … 1º", "王子没有来"])
def test_sound_text_is_no_mojibake(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.txt").write_text(words, encoding="utf-8")
    assert all_of(tmp_path / "a.txt")[1] == []


@needs_seeds
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", *ASSUMED, "windows-1252"])
def test_the_real_records_come_out_of_every_encoding(seed: Path, encoding: str) -> None:
    data = seed.read_text(encoding="utf-8").encode(encoding, "replace")
    assert decoded(seed, data)[0] == data.decode(encoding)


_TRACES = st.one_of(*(st.from_regex(f"[{signs}]", fullmatch=True) for signs in MOJIBAKE_CATEGORIES.values()))


@given(st.lists(_TRACES | st.sampled_from("aZ .,ÃÂŒœ°ВГРСЂ中—"), min_size=1, max_size=5).map("".join))
def test_no_cheap_sign_hides_mojibake(words: str) -> None:
    told = any(is_bad(line) for line in words.splitlines())
    assert bool(mojibake("letter.txt", words)) is told
