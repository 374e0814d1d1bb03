"""Where it is asked for, a header names the file it was made from, and a file that changed makes it anew."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tei_edition.edition import Converted, Planned, Published, build, order_for

TABLE = "record,title,text\nA1,First,The moat is deep.\nA2,Second,The [old] moat is deep.\n"


def built(folder: Path, **options: bool) -> list[Converted | Published | Planned]:
    return list(build(folder, order_for(folder, **options)))


def stated(folder: Path) -> set[tuple[str, str]]:
    """The file and the checksum that each TEI file names."""
    pattern = r'<bibl type="sourceFile"><idno type="file">(.*?)</idno>, SHA-256 <idno type="sha256">(\w+)</idno>'
    return {found for path in folder.glob("tei/*.xml") for found in re.findall(pattern, path.read_text())}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def letter(folder: Path) -> Path:
    return folder / "sources" / "letter.txt"


def test_a_header_names_no_file_unless_it_is_asked_for(folder: Path) -> None:
    built(folder)
    assert stated(folder) == set()


@pytest.mark.parametrize("way", ["option", "setting"])
def test_a_header_names_its_file_and_the_result_is_clean(folder: Path, letter: Path, way: str) -> None:
    if way == "setting":
        (folder / "edition.toml").write_text('title = "Letters"\nprovenance = true\n')
    steps = built(folder, provenance=way == "option")
    assert stated(folder) == {("letter.txt", sha256(letter))}
    assert [finding for step in steps for finding in step.findings if finding.level] == []


def test_the_rows_of_a_table_name_the_table(folder: Path) -> None:
    table = folder / "sources" / "moats.csv"
    table.write_text(TABLE)
    built(folder, provenance=True)
    assert ("moats.csv", sha256(table)) in stated(folder)
    assert len(list(folder.glob("tei/*.xml"))) == 3


def test_a_change_of_bytes_alone_makes_the_header_anew(folder: Path, letter: Path) -> None:
    built(folder, provenance=True)
    letter.write_bytes(b"\xef\xbb\xbf" + letter.read_bytes())
    assert any(step.changed for step in built(folder, provenance=True) if isinstance(step, Converted))
    assert stated(folder) == {("letter.txt", sha256(letter))}
    assert not any(step.changed for step in built(folder, provenance=True) if isinstance(step, Converted))


def test_the_file_is_named_on_the_page_and_not_in_the_reading_text(folder: Path, letter: Path) -> None:
    built(folder, provenance=True)
    (page,) = folder.glob("site/records/*.html")
    (text,) = folder.glob("site/records/*.txt")
    assert sha256(letter) in page.read_text()
    assert sha256(letter) not in text.read_text()


@pytest.mark.parametrize("value", ['"yes"', "1"])
def test_only_true_and_false_say_whether(folder: Path, value: str) -> None:
    (folder / "edition.toml").write_text(f"provenance = {value}\n")
    with pytest.raises(Exception, match="The key provenance must be a true or false"):
        built(folder)
