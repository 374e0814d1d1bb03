"""Records as PDF: read back, the same bytes, tagged, and with nothing fetched from anywhere."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from tei_edition.edition import Published, Settings, publish_all
from tei_edition.finding import Level
from tei_edition.publish import Style, lacking, pdf, publish
from tests.publish.specimens import BILINGUAL, FILES, xml
from tests.xslt.rendering import whole

needs_weasyprint = pytest.mark.skipif(bool(pdf.lacking()), reason=pdf.lacking())


@cache
def data_of(file: Path) -> bytes:
    outputs, findings = publish(xml(file), ["pdf"], file.name)
    assert findings == ()
    return outputs["pdf"]


def words(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return " ".join(" ".join(pages).replace("\ufffe\r\n", "").replace("\u00ad", "").split())


@needs_weasyprint
def test_both_versions_notes_and_page_numbers_are_on_paper() -> None:
    told = words(data_of(BILINGUAL))
    for passage in (
        "Сегодня вечером посетил",
        "This evening I called on Prime Minister",
        "[89]",
        "pingvinov – SIC",
        "1 / ",
    ):
        assert passage in told, told[:3000]


@needs_weasyprint
def test_passages_of_a_pair_stand_beside_each_other() -> None:
    told = words(data_of(BILINGUAL))
    starts = [told.index(each) for each in ("Я ответил", "I replied that", "Касаясь", "Touching on the")]
    assert starts == sorted(starts)


@needs_weasyprint
def test_the_file_is_tagged_and_says_title_and_language() -> None:
    data = data_of(BILINGUAL)
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_dict()["Title"].startswith("From the Journal of P.L. Ovsyannikov")
    assert document.get_metadata_dict()["CreationDate"] == ""
    assert raw.FPDFCatalog_IsTagged(document)
    buffer = (ctypes.c_ushort * 8)()
    raw.FPDFCatalog_GetLanguage(document, buffer, 16)
    assert "".join(map(chr, buffer)).strip("\0") == "en"


@needs_weasyprint
def test_another_process_gives_the_same_bytes() -> None:
    script = (
        "import sys\nfrom tests.publish.test_pdf import *\nsys.stdout.buffer.write(data_of(FILES[int(sys.argv[1])]))"
    )
    number = str(FILES.index(BILINGUAL))
    done = subprocess.run([sys.executable, "-c", script, number], capture_output=True, check=True)
    assert done.stdout == data_of(BILINGUAL)


@needs_weasyprint
def test_the_moment_is_stated_only_if_the_environment_names_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    outputs, _ = publish(whole("<p>Words.</p>"), ["pdf"], "a.xml")
    assert pypdfium2.PdfDocument(outputs["pdf"]).get_metadata_dict()["CreationDate"].startswith("D:20231114221320")


@needs_weasyprint
def test_nothing_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text y="20">SECRET</text></svg>')
    image = f'<img src="{secret.as_uri()}" alt="A moat"/>'
    page = (
        f'<html lang="en"><head><title>A</title></head><body><main><h1>A</h1><p>Words.</p>{image}</main></body></html>'
    )
    told = words(pdf.pdf(page.replace("<html", '<html xmlns="http://www.w3.org/1999/xhtml"'), Style()).data)
    assert "SECRET" not in told
    assert "Words." in told


def test_without_the_library_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_weasyprint", lambda: pdf._WITHOUT_PYTHON)
    outputs, (finding,) = publish(whole("<p>Words.</p>"), ["pdf", "text"], "a.xml")
    assert sorted(outputs) == ["text"]
    assert (finding.level, finding.place.file) == (Level.ERROR, "a.xml")
    assert "pip install 'tei-edition[print]'" in finding.message
    assert lacking(["pdf", "text"]).keys() == {"pdf"}


def test_a_run_says_once_what_is_lacking_and_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pdf, "_weasyprint", lambda: pdf._WITHOUT_PYTHON)
    steps = list(publish_all(tuple(FILES[:3]), tmp_path, Settings(outputs=("pdf", "text"))))
    assert [finding.rule for step in steps if isinstance(step, Published) for finding in step.findings] == [
        "output-lacking"
    ]
    assert len(list(tmp_path.glob("records/*.txt"))) == 3


@needs_weasyprint
def test_a_character_that_no_font_can_show_is_told() -> None:
    outputs, (finding,) = publish(whole("<p>A moat \U000f1234 and a ditch \U000f1235.</p>"), ["pdf"], "a.xml")
    assert outputs["pdf"]
    assert (finding.rule, finding.level, finding.place.file) == ("character-without-font", Level.WARNING, "a.xml")
    assert "2 of its characters" in finding.message
    assert "U+F1234" in finding.message
