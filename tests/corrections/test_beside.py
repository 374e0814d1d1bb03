"""Corrections stand beside sources: of one record, of the rows of a table, of nothing; and a check sees them change."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_edition.cli import main
from tei_edition.edition import build, order_for
from tei_edition.finding import Finding, Level
from tests.edition.conftest import LETTER

TABLE = "id,title,date,text\n7,A letter,1893-05-04,He asked [me] for oars.\n8,Another,1893-05-05,He asked [me] again.\n"
SAID = '[header]\ntitle = "Letter to the Prince"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An edition of a letter and of a table of two."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "edition.toml").write_text('title = "Letters"\n', encoding="utf-8")
    (tmp_path / "sources" / "letter.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "sources" / "letters.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def built(folder: Path, check: bool = False) -> list[Finding]:
    """The errors of a build."""
    steps = build(folder, order_for(folder, check=check))
    return [finding for step in steps for finding in step.findings if finding.level is Level.ERROR]


def say(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def tei(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (folder / "tei").glob("*.xml")}


def test_a_record_is_made_as_the_file_beside_it_says(folder: Path) -> None:
    assert built(folder) == []
    before = tei(folder)
    say(folder, "sources/letter.toml", SAID)
    assert [finding.rule for finding in built(folder, check=True)] == ["stale-tei"]
    assert tei(folder) == before
    assert built(folder) == []
    changed = [name for name, text in tei(folder).items() if text != before[name]]
    assert changed == ["letter-to-the-regent-of-graustark-1893-05-04.xml"]
    assert "Letter to the Prince" in tei(folder)[changed[0]]
    assert built(folder, check=True) == []


def test_a_row_is_made_as_its_key_says_by_id_or_number(folder: Path) -> None:
    bracket = '[["row 2".bracket]]\nwording = "[me]"\nis = "explanation"\n'
    say(folder, "sources/corrections.toml", f'["7".header]\ntitle = "The first"\n\n{bracket}')
    assert built(folder) == []
    texts = tei(folder).values()
    assert sum("The first" in text for text in texts) == 1
    assert sum('reason="explanation"' in text for text in texts) == 1


def test_a_key_that_no_row_has_is_an_error(folder: Path) -> None:
    say(folder, "sources/corrections.toml", '["9".header]\ntitle = "The third"\n')
    (found,) = built(folder)
    assert (found.rule, found.place.line) == ("correction-unmatched", 1)


def test_a_table_whose_corrections_cannot_be_read_is_not_converted(folder: Path) -> None:
    say(folder, "sources/corrections.toml", '["7".header]\ntitle = The first\n')
    assert [finding.rule for finding in built(folder)] == ["corrections-unreadable"]
    assert len(tei(folder)) == 1


@pytest.mark.parametrize("name", ["lettre.toml", "deeper/corrections.toml"])
def test_a_file_beside_no_source_is_an_error(folder: Path, name: str) -> None:
    (folder / "sources" / name).parent.mkdir(exist_ok=True)
    say(folder, f"sources/{name}", SAID)
    assert [finding.rule for finding in built(folder)] == ["corrections-no-source"]


def test_a_record_with_a_correction_that_matches_nothing_is_not_written(folder: Path) -> None:
    say(folder, "sources/letter.toml", '[[bracket]]\nwording = "[us]"\nis = "lost"\n')
    assert [finding.rule for finding in built(folder)] == ["correction-unmatched", "not-written"]
    assert len(tei(folder)) == 2


def test_a_file_that_is_not_utf_8_is_an_error(folder: Path) -> None:
    (folder / "sources" / "letter.toml").write_bytes('title = "Zürich"'.encode("latin-1"))
    assert "corrections-unreadable" in [finding.rule for finding in built(folder)]


def test_people_of_the_authority_file_are_known_in_every_record(folder: Path) -> None:
    say(folder, "authority.toml", '[[person]]\nname = "F. TARLENHEIM"\nref = "https://viaf.org/viaf/7"\n')
    assert built(folder) == []
    assert sum("https://viaf.org/viaf/7" in text for text in tei(folder).values()) == 1


def test_the_command_writes_a_first_file_and_never_over_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "sources")
    run = CliRunner()
    assert run.invoke(main, ["correct", "letter.txt"]).exit_code == 0
    written = (folder / "sources" / "letter.toml").read_text("utf-8")
    assert '#title = "Letter to the Regent of Graustark"' in written
    again = run.invoke(main, ["correct", "letter.txt"])
    assert again.exit_code == 2
    assert "not-overwritten" in again.output
    assert run.invoke(main, ["correct", "letter.txt", "-o", "-"]).output == written
    row = run.invoke(main, ["correct", "letters.csv", "--record", "7", "-o", "-"])
    assert '["7".header]' in row.output
    assert built(folder) == []


def test_a_record_is_explained_as_its_editor_corrects_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "sources")
    say(folder, "sources/letter.toml", '[[bracket]]\nwording = "[me]"\nis = "explanation"\n')
    assert "as the editor says" in CliRunner().invoke(main, ["explain", "letter.txt"]).output
