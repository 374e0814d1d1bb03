"""Whatever stands in a document, its page has no script, element or address but those of a harmless document."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_edition.cli import main
from tests.hostile.pages import ADDRESSES, BEACON, HARMLESS, WORDS, Page, document, documents

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
TEXTUAL = {"a", "span", "p", "li", "ol", "ul", "section", "h2", "h3", "i", "div", "dd", "dt", "time", "q", "em"}
"""Elements that do nothing; words decide for instance whether there is a list of notes."""
SAFE = re.compile(r"(?!\w+:|//)|https?://[^\s\"'<>]+\Z|mailto:")
"""An address within the site, or one of the web that is whole."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _published(tmp_path_factory.mktemp("hostile"), list(documents()))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _published(tmp_path_factory.mktemp("harmless"), [document(0, *HARMLESS), document(1, *HARMLESS)])


def _published(folder: Path, texts: list[str]) -> Path:
    (folder / "tei").mkdir()
    for number, text in enumerate(texts):
        (folder / "tei" / f"record-{number}.xml").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["publish", str(folder / "tei"), "-o", str(folder / "site")])
    assert done.exit_code in (0, 1), done.output
    return folder / "site"


def _pages(site: Path) -> dict[str, Page]:
    found = {path.relative_to(site).as_posix(): _page(path) for path in sorted(site.rglob("*.html"))}
    assert found
    return found


@cache
def _page(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def test_every_hostile_document_gets_its_page(site: Path) -> None:
    assert len(list(site.rglob("record-*.html"))) == len(list(documents()))


def test_no_page_has_an_element_or_attribute_that_does_anything(site: Path, harmless: Path) -> None:
    usual = set().union(*(page.marks for page in _pages(harmless).values()))
    for name, page in _pages(site).items():
        new = page.marks - usual
        assert {element for element, attribute in new if not attribute} <= TEXTUAL, name
        assert {attribute for _, attribute in new} <= {"", "id", "class", "lang", "dir", "role", "href", "datetime"}, (
            name
        )
        assert not [attribute for _, attribute in page.marks if attribute.startswith("on") or attribute == "srcdoc"], (
            name
        )


def test_every_script_is_one_of_ours(site: Path, harmless: Path) -> None:
    ours = {
        script for page in _pages(harmless).values() for script in page.scripts if script[0] != "application/ld+json"
    }
    for name, page in _pages(site).items():
        for kind, text in page.scripts:
            assert json.loads(text) if kind == "application/ld+json" else (kind, text) in ours, name


def test_every_address_is_within_the_site_or_a_whole_one_of_the_web(site: Path) -> None:
    for name, page in _pages(site).items():
        assert [address for address in page.addresses if not SAFE.match(address.strip())] == [], name
        assert not any(address.lower().startswith("refresh") for address in page.addresses), name


def test_only_what_the_policy_names_may_be_loaded(site: Path) -> None:
    for name, page in _pages(site).items():
        policies = [address for address in page.addresses if address.lower().startswith("content-security-policy")]
        assert len(policies) == 1, name
        assert "default-src 'none'" in policies[0], name
        assert "unsafe-inline" not in policies[0].partition("script-src")[2].partition(";")[0], name
        assert "base-uri 'none'" in policies[0], name


def test_lists_for_other_programs_have_no_line_of_a_record_s_making(site: Path) -> None:
    for path in site.rglob("*.ris"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if line and not re.match(r"[A-Z][A-Z0-9]  - ?", line)] == [], path.name
        assert sum(line.startswith("TY  -") for line in lines) == 1
    for path in site.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))


def test_no_cell_of_a_table_for_spreadsheets_begins_as_a_formula(site: Path) -> None:
    cells = [
        cell.strip('"')
        for path in (*site.rglob("*.csv"), *site.rglob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for cell in re.split(r"[,;\t]", line)
    ]
    assert [cell for cell in cells if cell[:1] in ("=", "+", "@")] == []


def test_all_hostile_addresses_are_tried() -> None:
    assert len(list(documents())) >= len(ADDRESSES)


needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


def _opened(page: Path, folder: Path) -> tuple[str, set[str]]:
    """The title that a browser shows for a page in the end, and the addresses it sought."""
    log = folder / f"{page.stem}.json"
    command = [
        *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
        *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
        *(f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}", "--virtual-time-budget=2000"),
        *("--dump-dom", page.as_uri()),
    ]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    title = re.search(r"<title>(.*?)</title>", done.stdout, re.DOTALL)
    assert title, done.stdout[:500]
    told = log.read_text(encoding="utf-8", errors="replace")
    return title[1], set(re.findall(r'"(?:url|original_url)":"(https?://[^"]+)"', told))


@needs_chromium
def test_a_browser_without_our_policy_would_run_and_fetch(tmp_path: Path) -> None:
    page = tmp_path / "control.html"
    page.write_text(f"<title>moat</title>{WORDS[0].removeprefix('</script>')}<img src='{BEACON}i'>", encoding="utf-8")
    title, sought = _opened(page, tmp_path)
    assert title == "RAN"
    assert f"{BEACON}i" in sought


@needs_chromium
def test_a_browser_runs_nothing_and_fetches_nothing(site: Path, tmp_path: Path) -> None:
    for page in sorted(site.rglob("record-*.html"))[:4]:
        title, sought = _opened(page, tmp_path)
        assert title != "RAN"
        assert not [address for address in sought if "127.0.0.1" in address or "example" in address], page.name
