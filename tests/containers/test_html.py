"""A web page comes out in the form readers know; ``pages`` holds pages and what is made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.containers.files import LETTER, all_of, rules, text_of

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_becomes_the_text_beside_it(page: Path, accept: bool) -> None:
    made = text_of(page) + "\n"
    expected = page.with_suffix(".txt")
    if accept:
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")


def page(tmp_path: Path, body: str | bytes, ending: str = "html") -> Path:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return path


def test_what_is_left_out_is_told() -> None:
    _, findings = all_of(PAGES[0])
    assert rules(findings) == ["html-left-out"]
    assert "nav (1), p (1), title (1)" in findings[0].message
    assert "Home Search" in findings[0].message
    assert "not ours" not in findings[0].message


def test_links_and_images_are_told(tmp_path: Path) -> None:
    path = page(tmp_path, '<p>The <a href="https://zenda.example/ferry">ferry</a><img src="a.png" alt="A ferry"></p>')
    assert text_of(path) == "The ferry"
    _, findings = all_of(path)
    assert rules(findings) == ["html-images", "html-links"]
    assert "https://zenda.example/ferry" in findings[1].message


def test_the_language_of_a_passage_is_known_and_that_of_the_page_is_not() -> None:
    (record,), _ = all_of(PAGES[0])
    ((span, tag),) = record.source.languages
    assert (record.source.text[slice(*span)], tag) == ("Der Fährmann fordert Ruder.", "de")


@pytest.mark.parametrize("tag", ["", "xx-notatag-", "klingon!", "1", "und"])
def test_what_is_no_language_tag_says_nothing(tmp_path: Path, tag: str) -> None:
    (record,), _ = all_of(page(tmp_path, f'<p lang="{tag}">The ferry.</p>'))
    assert record.source.languages == ()


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1251">', "windows-1251"),
        ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=koi8-r'>", "koi8-r"),
        ('<meta charset="iso-8859-1">', "windows-1252"),
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="nonsense">', "utf-8"),
        ('<meta charset="base64">', "utf-8"),
        ("", "utf-8-sig"),
        ('<meta charset="utf-8">', "utf-16"),
    ],
)
def test_the_encoding_is_that_of_the_page(tmp_path: Path, head: str, encoding: str) -> None:
    words = "“Zenda”" if encoding == "windows-1252" else "Князь"
    path = page(tmp_path, f"<html><head>{head}</head><body><p>{words}</p></body></html>".encode(encoding))
    (record,), findings = all_of(path)
    assert record.source.text == words
    assert findings == []


def test_without_a_first_heading_the_title_is_one(tmp_path: Path) -> None:
    assert text_of(page(tmp_path, f"<title>A letter</title><p>{LETTER}</p>")) == f"# A letter\n\n{LETTER}"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a<b>b</b>c</p>", "a**b**c"),
        ("<p><b>a</b><b>b</b></p>", "**ab**"),
        ("<p><b> </b>a<b></b></p>", "a"),
        ("<h2><b>a</b> <i>b</i></h2>", "## a b"),
        ("<p>a</p>tail<p>b</p>", "a\n\ntail\n\nb"),
        ("<div><div><div></div></div></div><p>a</p>", "a"),
        ("<p>a<span>b</span>c <i>d</i></p>", "abc d"),
        ("<p>a&lt;b&amp;c&nbsp;d</p>", "a<b&c\N{NO-BREAK SPACE}d"),
        ("<p>a<br><br>b</p>", "a\n\nb"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "a\n\nb\n\nc"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n\n2. b"),
        ("<p>x<sup>2</sup></p>", "x2"),
        ("<table><tr><td>a</td><td>b</td></tr></table><p>c</p>", "a\tb\n\nc"),
    ],
)
def test_blocks_and_words(tmp_path: Path, html: str, text: str) -> None:
    assert text_of(page(tmp_path, html)) == text
