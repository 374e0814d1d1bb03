"""What a reader can do with a record's page: choose a version, follow notes, cite a passage, choose colours."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.browser.conftest import Open


@pytest.fixture
def bilingual(site: Path) -> str:
    return next((site / "records").glob("from-the-journal*.html")).as_uri()


@pytest.fixture
def leaves(site: Path) -> str:
    return (site / "records" / "leaves-of-the-moat.html").as_uri()


def _view(page: Any) -> list[str]:
    return parse_qs(page.evaluate("location.search.slice(1)")).get("view", [])


def _shown(page: Any) -> tuple[bool, bool]:
    original, translation = (page.locator(f".version.{each} p").first for each in ("original", "translation"))
    return original.is_visible(), translation.is_visible()


def test_one_version_or_both_is_shown_and_the_address_says_which(page: Any, bilingual: str) -> None:
    page.goto(bilingual)
    assert _shown(page) == (True, True)
    buttons = {name: page.get_by_role("button", name=name) for name in ("Original", "Translation", "Both")}
    for name, seen, view in (
        ("Original", (True, False), ["original"]),
        ("Translation", (False, True), ["translation"]),
        ("Both", (True, True), []),
    ):
        buttons[name].focus()
        page.keyboard.press("Enter")
        assert (_shown(page), _view(page)) == (seen, view)
        pressed = {each: button.get_attribute("aria-pressed") for each, button in buttons.items()}
        assert pressed == {each: str(each == name).lower() for each in buttons}


def test_the_choice_goes_along_to_the_next_record_and_back(page: Any, bilingual: str) -> None:
    page.goto(bilingual + "?view=original")
    assert _shown(page) == (True, False)
    with page.expect_navigation():
        page.locator("a[rel=next]").first.click()
    assert _view(page) == ["original"]
    with page.expect_navigation():
        page.locator("a[rel=prev]").first.click()
    assert (_shown(page), _view(page)) == ((True, False), ["original"])


def test_a_choice_that_is_none_is_not_made(page: Any, bilingual: str) -> None:
    page.goto(bilingual + "?view=%3Cscript%3E")
    assert _shown(page) == (True, True)


def test_an_address_of_a_passage_shows_the_passage(page: Any, bilingual: str) -> None:
    page.goto(bilingual + "?view=translation#d1-ru-p7")
    assert page.locator("#d1-ru-p7").is_visible()
    assert _shown(page) == (True, True)
    assert page.evaluate("scrollY") > 0


def test_versions_stand_side_by_side_or_one_below_the_other(opened: Open, bilingual: str) -> None:
    for width, beside in ((1280, True), (600, False)):
        page = opened(viewport={"width": width, "height": 900})
        page.goto(bilingual)
        for number in (1, 4, 7):
            left, right = (page.locator(f"#d1-{each}-p{number}").bounding_box() for each in ("ru", "en"))
            assert (abs(left["y"] - right["y"]) < 2 and right["x"] > left["x"] + left["width"]) is beside


def test_the_pointer_or_the_focus_on_one_side_marks_the_other(page: Any, bilingual: str) -> None:
    page.goto(bilingual)
    page.locator("#d1-en-p2").hover()
    assert page.locator(".paired").evaluate_all("(all) => all.map((each) => each.id)") == ["d1-ru-p2", "d1-en-p2"]
    page.locator("h1").hover()
    assert page.locator(".paired").count() == 0
    page.locator("#d1-ru-p3 .permalink").focus()
    assert page.locator(".paired").evaluate_all("(all) => all.map((each) => each.id)") == ["d1-ru-p3", "d1-en-p3"]
    unmarked = page.locator("#d1-en-p1").evaluate("(each) => getComputedStyle(each).backgroundColor")
    page.wait_for_timeout(200)
    assert page.locator("#d1-en-p3").evaluate("(each) => getComputedStyle(each).backgroundColor") != unmarked


def test_a_note_opens_beside_its_call_and_escape_gives_the_focus_back(page: Any, leaves: str) -> None:
    page.goto(leaves)
    call = page.locator("a.call[aria-label='Note 60a']")
    for leave in ("Escape", "Tab", "Shift+Tab"):
        call.focus()
        page.keyboard.press("Enter")
        note = page.get_by_role("dialog", name="Note 60a")
        assert note.is_visible()
        assert note.evaluate("(each) => each.contains(document.activeElement)")
        assert "Johann the ferryman" in note.inner_text()
        assert note.locator(".backlink, [id]").count() == 0
        if leave == "Tab":
            page.keyboard.press("Tab")
            assert note.locator(".in-list").evaluate("(each) => each === document.activeElement")
        page.keyboard.press(leave)
        assert not note.is_visible()
        assert call.evaluate("(each) => each === document.activeElement")


def test_a_note_stays_on_the_screen_and_leads_to_its_links_and_to_the_list(opened: Open, leaves: str) -> None:
    page = opened(viewport={"width": 320, "height": 600})
    page.goto(leaves)
    page.locator("a.call[aria-label='Note T1']").click()
    note = page.get_by_role("dialog", name="Note T1")
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert 0 <= box["y"] <= 600 - box["height"]
    assert note.get_by_role("link", name="the glossary").get_attribute("href") == "https://archive.example.org/words"
    note.get_by_role("link", name="In the list of notes").click()
    assert not note.is_visible()
    assert page.locator("[id='note:T1']").evaluate("(each) => each === document.querySelector(':target')")


def test_without_scripts_a_call_leads_to_its_note_and_the_note_back(opened: Open, leaves: str) -> None:
    page = opened(java_script_enabled=False)
    page.goto(leaves)
    page.locator("a.call[aria-label='Note 60a']").click()
    page.wait_for_url("**#note:E1")
    page.locator("[id='note:E1'] .backlink").click()
    page.wait_for_url("**#call:E1")


def test_a_passage_is_cited_by_its_address(page: Any, loopback: str) -> None:
    page.goto(loopback + "records/leaves-of-the-moat.html?view=translation")
    told = page.locator(".cite .passage")
    assert not told.is_visible()
    page.locator("#d1-en-p2").hover()
    page.locator("#d1-en-p2 .permalink").click()
    assert told.inner_text() == f"This passage: {loopback}records/leaves-of-the-moat.html#d1-en-p2"
    assert _shown(page) == (False, True)


def test_the_citation_is_copied(opened: Open, loopback: str) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    page.goto(loopback + "records/leaves-of-the-moat.html")
    page.get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".cite .formatted").text_content()
    assert copied.startswith("Rupert Hentzau. “Leaves of the Moat”, 2 March 1894 to 4 March 1894, translated by Flavia")


PAPER = "getComputedStyle(document.body).backgroundColor"


def test_colours_are_the_systems_until_chosen_and_then_kept(opened: Open, loopback: str) -> None:
    page = opened(color_scheme="dark")
    page.goto(loopback + "records/leaves-of-the-moat.html")
    dark = page.evaluate(PAPER)
    page.get_by_label("Colours").select_option("light")
    light = page.evaluate(PAPER)
    assert light != dark
    with page.expect_navigation():
        page.locator("a[rel=prev], a[rel=next]").first.click()
    assert page.evaluate(PAPER) == light
    page.get_by_label("Colours").select_option("auto")
    assert page.evaluate(PAPER) == dark


def test_colours_can_be_chosen_where_nothing_may_be_kept(opened: Open, leaves: str) -> None:
    page = opened(color_scheme="light")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })")
    page.goto(leaves)
    before = page.evaluate(PAPER)
    page.get_by_label("Colours").select_option("dark")
    assert page.evaluate(PAPER) != before


def test_a_printed_page_has_the_text_and_the_notes_but_nothing_to_press(page: Any, leaves: str) -> None:
    page.goto(leaves + "?view=translation")
    page.emulate_media(media="print", color_scheme="dark")
    for seen in ("#d1-en-p1", "#d1-fa-p1", ".endnotes li", ".pb", ".cite .formatted"):
        assert page.locator(seen).first.is_visible(), seen
    for hidden in (".view", ".theme", ".permalink", ".files", "nav", "button"):
        assert not any(each.is_visible() for each in page.locator(hidden).all()), hidden
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"


def test_writing_runs_in_its_own_direction(page: Any, leaves: str) -> None:
    page.goto(leaves)
    assert page.locator("#d1-fa-p1").evaluate("(each) => getComputedStyle(each).direction") == "rtl"
    assert page.locator("#d1-en-p1").evaluate("(each) => getComputedStyle(each).direction") == "ltr"


def test_a_page_mark_leads_to_its_picture(page: Any, leaves: str) -> None:
    page.goto(leaves)
    link = page.get_by_role("link", name="image of page 1")
    assert link.get_attribute("href") == "https://archive.example.org/1.jpg"
    manifest = page.get_by_role("link", name="IIIF manifest")
    assert manifest.get_attribute("href") == "https://archive.example.org/manifest.json"
