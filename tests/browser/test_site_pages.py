"""The search as a reader has it: over a server in every language at once, and a word of advice where it cannot work."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tei_edition.edition import publish_all
from tei_edition.edition.settings import Settings
from tei_edition.publish import sections
from tests.browser.conftest import Silent
from tests.publish.test_search import TEI

pytestmark = pytest.mark.skipif(importlib.util.find_spec("pagefind") is None, reason="pagefind is not installed")

GERMAN = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="forst" xml:lang="de"><teiHeader><fileDesc><titleStmt>
<title>Bericht &lt;img src=x onerror=alert(1)&gt; des Försters</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><div xml:id="d1">
<p xml:id="p1">Die Gänse &lt;b&gt;gingen&lt;/b&gt; über die Brücken.</p></div></body></text></TEI>"""


@pytest.fixture(scope="module", params=[2500, 1], ids=["whole", "in sections"])
def searched(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A small edition in four languages, its index whole and in sections: its folder and its address."""
    folder = tmp_path_factory.mktemp("searched")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sections, "LARGEST", request.param)
        yield from _served(folder)


def _served(folder: Path) -> Iterator[tuple[Path, str]]:
    sources = {"klow": TEI.format(name="klow", n=3), "zenda": TEI.format(name="zenda", n=8), "forst": GERMAN}
    for name, text in sources.items():
        (folder / f"{name}.xml").write_text(text, "utf-8")
    site = folder / "site"
    settings = Settings(title="Moats", outputs=("html", "search"))
    list(publish_all(tuple(folder / f"{name}.xml" for name in sources), site, settings))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield site, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A page of a browser that is asked for nothing but what the test asks, with what it complained of."""
    page = browser.new_page()
    page.set_default_timeout(5000)
    page.said = []
    page.on("console", lambda message: page.said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("dialog", lambda dialog: page.said.append(dialog.message))
    yield page
    page.close()


def _results(page: Any) -> list[str]:
    page.locator(".results[aria-busy=false]").wait_for()
    return [str(each.get_attribute("href")) for each in page.locator(".results li a").all()]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("deep", ["records/klow.html#d1-en-p1", "records/zenda.html#d1-en-p1"]),
        ("глубокий", ["records/klow.html#d1-ru-p1", "records/zenda.html#d1-ru-p1"]),
        ("护城河", ["records/klow.html", "records/zenda.html"]),
        ("Brücke", ["records/forst.html#p1"]),
        ("fish", ["records/klow.html", "records/zenda.html"]),
        ("submarine", []),
        ("html", []),
    ],
)
def test_words_of_every_language_are_found(tab: Any, searched: tuple[Path, str], words: str, found: list[str]) -> None:
    tab.goto(f"{searched[1]}search.html?q={words}")
    assert sorted(_results(tab)) == found
    assert [each for each in tab.said if "favicon" not in each and "404" not in each] == []


def test_an_index_in_sections_has_its_records_in_more_than_one(searched: tuple[Path, str]) -> None:
    folders = [each for each in (searched[0] / "search").iterdir() if any(each.glob("fragment/*"))]
    assert len(folders) == (1 if folders[0].name == "1-of-1" else 2)


def test_a_query_is_narrowed_and_stays_in_the_address(tab: Any, searched: tuple[Path, str]) -> None:
    tab.goto(f"{searched[1]}search.html")
    tab.fill("[name=q]", "moat")
    tab.fill("[name=from]", "1895")
    tab.press("[name=q]", "Enter")
    assert _results(tab) == ["records/zenda.html#d1-en-p1"]
    assert tab.url.endswith("search.html?q=moat&from=1895")
    tab.fill("[name=from]", "")
    tab.select_option("[name=archive]", "Archive of klow")
    tab.locator(".results li a[href^='records/klow']").wait_for()
    assert len(_results(tab)) == 1
    tab.go_back()
    tab.locator(".results li a[href^='records/zenda']").wait_for()


def test_what_is_found_is_marked_and_is_no_markup(tab: Any, searched: tuple[Path, str]) -> None:
    tab.goto(f"{searched[1]}search.html?q=Gänse")
    _results(tab)
    assert tab.locator(".results mark").first.inner_text() == "Gänse"
    assert "<img src=x onerror=alert(1)>" in tab.locator(".results .title").inner_text()
    assert "<b>gingen</b>" in tab.locator(".results .excerpt").inner_text()
    assert tab.locator(".results :is(img, b)").count() == 0
    assert tab.locator(".results .excerpt").get_attribute("lang") == "de"


def test_from_a_folder_and_without_script_a_sentence_says_what_to_do(tab: Any, searched: tuple[Path, str]) -> None:
    tab.goto((searched[0] / "search.html").as_uri())
    assert tab.locator(".without").is_visible()
    assert not tab.locator("form.search").is_visible()
    assert tab.said == []
    context = tab.context.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{searched[1]}search.html")
    assert page.locator(".without").is_visible()
    context.close()
