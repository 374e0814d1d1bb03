"""A record of any kind of file becomes valid TEI that keeps each of its fields in its place."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from tei_edition import edition
from tei_edition.cli import main
from tei_edition.edition import Converted, Order, Settings, convert_all, convert_record, read_record
from tei_edition.edition.conversion import Conversion
from tei_edition.finding import Level, Refused
from tei_edition.readers import LAYOUTS
from tests.containers.files import LETTER, RUSSIAN, docx, paragraph, pdf

TEI = "{http://www.tei-c.org/ns/1.0}"
ROW = {
    "record_id": "RSA-0042",
    "title": "Letter from Count Tarlenheim to the Regent of Graustark",
    "original_publication_date": "4 May 1893",
    "original_language": "de",
    "source": "Ruritanian State Archive, f. 7, op. 2",
    "summary": "The count reports on the **ferry**.",
    "subjects_discussed": "Ferries; Oars",
    "associated_places": "Strelsau | Zenda",
    "associated_people_and_organizations": "Sapt, H.; Ferry Guild of Zenda",
    "author(s)": "Tarlenheim, Fritz von; Sapt, H.",
    "translator": "A. Hope",
    "donors": "The Zenda Foundation",
    "rights": "Reproduced with permission.",
    "permalink": "https://archive.example/document/42",
    "publisher": "Papers of the Lesser Kingdoms",
    "shelf mark": "7 b",
    "text_body": "Der Fährmann hat die Fähre wieder in Gang gebracht und bittet nun um seine Ruder.\n\nTARLENHEIM",
    "translation": f"{LETTER}\n\nTARLENHEIM",
}
PLACES = {
    "fileDesc/titleStmt/title": ["Letter from Count Tarlenheim to the Regent of Graustark"],
    "fileDesc/titleStmt/author": ["Tarlenheim, Fritz von", "Sapt, H."],
    "fileDesc/publicationStmt/publisher": ["Papers of the Lesser Kingdoms"],
    "fileDesc/publicationStmt/idno": ["RSA-0042", "https://archive.example/document/42"],
    "fileDesc/publicationStmt/availability": ["Reproduced with permission."],
    "fileDesc/notesStmt/note": ["donor The Zenda Foundation", "shelf mark 7 b"],
    "profileDesc/abstract": ["The count reports on the ferry."],
    "profileDesc/creation/date": ["4 May 1893"],
    "profileDesc/textClass/keywords[1]/term": ["Ferries", "Oars"],
    "profileDesc/textClass/keywords[2]/term/placeName": ["Strelsau", "Zenda"],
    "profileDesc/textClass/keywords[3]/term/name": ["Sapt, H.", "Ferry Guild of Zenda"],
}


def table(path: Path, *rows: dict[str, str]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


def converted(path: Path, **how: str) -> Conversion:
    made = convert_record(read_record(path, **how))  # type: ignore[arg-type]
    assert isinstance(made, Conversion), made
    return made


def header(made: Conversion) -> etree._Element:
    found = etree.fromstring(made.tei).find(f"{TEI}teiHeader")
    assert found is not None
    return found


def words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


@pytest.mark.parametrize("place", PLACES)
def test_each_column_has_its_place_in_the_header(tmp_path: Path, place: str) -> None:
    made = converted(table(tmp_path / "t.csv", ROW))
    path = "/".join(TEI + step for step in place.split("/"))
    assert [words(element) for element in header(made).iterfind(path)] == PLACES[place]


def test_a_row_is_clean_and_both_its_texts_are_versions(tmp_path: Path) -> None:
    made = converted(table(tmp_path / "t.csv", ROW))
    assert made.layout == "record-fields"
    assert made.clean
    assert made.account.unexplained == ()
    (item,) = made.document.items
    assert [(part.kind, part.lang) for part in item.divisions] == [("original", "de"), ("translation", "en")]
    assert made.document.header.responsibilities[0].agent.name == "A. Hope"
    assert made.document.header.reference is not None
    assert made.tei.rstrip().endswith(b"?>")
    assert b'source="t.csv#row 1"' in made.tei


@pytest.mark.parametrize("date", ["spring, perhaps", "1893-05-04T00:00:00", "between then and now", "32 May 1893"])
def test_a_date_that_is_none_is_kept_all_the_same(tmp_path: Path, date: str) -> None:
    made = converted(table(tmp_path / "t.csv", {**ROW, "original_publication_date": date}))
    assert made.clean
    assert date in words(header(made))


def test_a_whole_page_in_a_cell_is_read_as_a_page(tmp_path: Path) -> None:
    page = f"May 4, 1893\n\n**A letter**\n\n**Citation:**\n\nRSA, f. 7\n\n**Summary:**\n\nA ferry.\n\n{LETTER}\n"
    made = converted(table(tmp_path / "t.csv", {"title": "Title of the table", "content": page}))
    assert (made.layout, made.clean) == ("export-page", True)
    assert made.document.header.title.value == "Title of the table"
    assert [(name, said.value) for name, said in made.document.header.remarks] == [("title in the text", "A letter")]


def files(folder: Path) -> Iterator[Path]:
    """A record in each kind of file."""
    html = f'<h1>A letter</h1><p>4 May 1893</p><p>{LETTER}</p><p lang="de">Der Fährmann.</p>'
    contents = {
        "a.txt": RUSSIAN.encode("windows-1251"),
        "a.md": f"---\ntitle: A letter\ntags: [a, b]\n---\n{LETTER}\n".encode(),
        "a.html": html.encode(),
        "a.docx": docx(paragraph("A letter") + paragraph(LETTER)),
        "a.pdf": pdf(
            [
                [
                    (780, "A letter"),
                    (740, "The ferry over the Vlad has been [sic] repaired, and the"),
                    (726, "ferryman asks [me] for his oars and for some rope, and for the"),
                    (712, "pay that was promised to him."),
                ],
                [(780, "Nobody came.")],
            ]
        ),
        "a.jsonl": json.dumps({"id": "1", "text": LETTER, "subjects": ["a", "b"]}).encode(),
        "b.txt": LETTER.encode(),
        "b.ris": b"TI  - A letter\nAU  - Sapt, H.\nKW  - Ferries\nER  -\n",
    }
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return (folder / name for name in contents if not name.endswith(".ris"))


def test_every_kind_of_file_becomes_valid_tei_and_loses_nothing(tmp_path: Path) -> None:
    for path in files(tmp_path):
        made = converted(path)
        assert [str(finding) for finding in made.findings if finding.level is Level.ERROR] == [], path
        assert made.account.unexplained == (), path


def test_pages_of_a_pdf_are_page_breaks_and_its_lines_are_not(tmp_path: Path) -> None:
    made = converted(next(path for path in files(tmp_path) if path.suffix == ".pdf"))
    assert made.layout == "pdf-text"
    assert b"<pb " in made.tei
    assert "for the ferryman asks" not in made.tei.decode()
    assert "and for the pay that was promised to him." in " ".join(made.tei.decode().split())


def test_a_run_takes_no_row_before_it_is_asked_for(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", *({**ROW, "record_id": str(number)} for number in range(1, 4)))
    with path.open("a") as file:
        file.write('"never closed')
    run = (step for step in convert_all([path], Order(tmp_path / "tei")) if isinstance(step, Converted))
    assert next(run).clean
    assert [each.name for each in (tmp_path / "tei").iterdir()] == ["record-1.xml"]
    rest = list(run)
    assert [step.clean for step in rest] == [True, True, False]
    assert [finding.rule for finding in rest[-1].findings] == ["row-unreadable"]


def test_rows_may_move_and_their_files_stay(tmp_path: Path) -> None:
    def run(*ids: str) -> list[Converted]:
        path = table(tmp_path / "t.csv", *({**ROW, "record_id": name} for name in ids))
        return [step for step in convert_all([path], Order(tmp_path / "tei")) if isinstance(step, Converted)]

    first = [step.target for step in run("RSA-1", "RSA-2")]
    second = [step.target for step in run("RSA-3", "RSA-1", "RSA-2")]
    assert second[1:] == first
    assert [finding for step in run("RSA-1", "RSA-1") for finding in step.findings if finding.rule == "id-taken"]


def cli(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_the_commands_take_tables(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", {"nr": "A7", "wording": LETTER}, {"nr": "A8", "wording": ""})
    done = cli(
        "convert",
        path,
        "-o",
        tmp_path / "tei",
        "--column",
        "text=wording",
        "--column",
        "record=nr",
        "--report",
        tmp_path / "r.json",
    )
    assert done.exit_code == 0
    assert "1 of 2 records written" in done.output
    assert len(json.loads((tmp_path / "r.json").read_text())["records"]) == 1
    told = cli("explain", path, "--record", "A7", "--column", "text=wording", "--column", "record=nr")
    assert told.exit_code == 0
    assert "Read as record-fields." in told.output
    assert cli("convert", path, "-o", tmp_path / "tei", "--column", "nonsense").exit_code == 2


def test_a_report_of_nothing_is_json_too(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", {"text": ""})
    cli("convert", path, "-o", tmp_path / "tei", "--report", tmp_path / "r.json")
    assert json.loads((tmp_path / "r.json").read_text()) == {"records": []}


def test_an_edition_names_the_columns_of_its_table(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    table(tmp_path / "sources" / "t.csv", {"nr": "A7", "wording": LETTER})
    (tmp_path / "edition.toml").write_text('[columns]\ntext = "wording"\nrecord = "nr"\n')
    assert cli("build", tmp_path).exit_code == 0
    assert (tmp_path / "tei" / "record-a7.xml").is_file()
    assert cli("build", tmp_path, "--check").exit_code == 0
    (tmp_path / "edition.toml").write_text('[columns]\ntext = "absent"\n')
    assert cli("build", tmp_path).exit_code == 1


def test_one_record_of_several_must_be_named(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", ROW, {**ROW, "record_id": "RSA-43"})
    with pytest.raises(Refused, match="Name one by its id or row number with --record; the first are RSA-0042, RSA-43"):
        read_record(path)
    with pytest.raises(Refused, match="There is no record RSA-44"):
        read_record(path, key="RSA-44")
    assert read_record(path, key="2").key == read_record(path, key="RSA-43").key == "RSA-43"


def test_without_fields_the_layout_of_fields_declines() -> None:
    layout = next(each for each in LAYOUTS if each.name == "record-fields")
    assert layout.declines(edition.convert_text("a", LETTER).source)  # type: ignore[union-attr]
    assert Settings().columns == {}
