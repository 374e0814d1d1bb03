"""An edition shown on this machine: what a page is given, what is answered and refused, what is built again."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Event

import pytest

from tei_edition.finding import Finding, Level, Place
from tei_edition.serving import Server, changes, rebuilt
from tei_edition.serving.panel import with_panel

LETTER = "Letter to the Regent of Graustark\n\n4 May 1893\n\nThe ferryman asks {} for his oars.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "edition" / "sources").mkdir(parents=True)
    (tmp_path / "edition" / "edition.toml").write_text('title = "Letters"')
    (tmp_path / "edition" / "sources" / "letter.txt").write_text(LETTER.format("[me]"))
    (tmp_path / "secret.html").write_text("secret")
    return tmp_path / "edition"


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    with Server(folder / "site") as server:
        server.start()
        yield server
        server.shutdown()


def answer(server: Server, path: str, host: str = "") -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{server.server_port}"})
    return connection.getresponse()


def body(server: Server, path: str) -> str:
    return answer(server, path).read().decode()


def test_the_edition_is_built_and_shown(folder: Path, server: Server) -> None:
    assert [finding for finding in rebuilt(folder, server) if finding.level > Level.INFO] == []
    assert server.address == f"http://127.0.0.1:{server.server_port}/"
    page = body(server, "/")
    assert "<h1>Letters</h1>" in page
    assert "connect-src 'self'" in page
    assert body(server, "/assets/edition.css").startswith("/*")
    assert "EventSource" in body(server, "/-/serve.js")


def test_findings_are_shown_on_each_page_the_gravest_first(folder: Path, server: Server) -> None:
    (folder / "sources" / "empty.txt").write_text("")
    (folder / "sources" / "second.txt").write_text(LETTER.format("[quite unknown!!]"))
    rebuilt(folder, server)
    page = body(server, "/index.html")
    assert page.index('<li class="error">') < page.index('<li class="warning">')
    assert '<details open="open">' in page


def test_what_cannot_be_built_is_shown_on_the_pages_of_the_last_build(folder: Path, server: Server) -> None:
    rebuilt(folder, server)
    (folder / "edition.toml").write_text("titel = 3")
    (finding,) = rebuilt(folder, server)
    assert finding.rule == "edition-settings"
    assert "The key titel is not known" in body(server, "/")


def test_only_the_site_is_served_and_only_under_its_own_name(folder: Path, server: Server) -> None:
    rebuilt(folder, server)
    (folder / "site" / "link.html").symlink_to(folder.parent / "secret.html")
    for path in ("/../../secret.html", "/%2e%2e/%2e%2e/secret.html", "/-/../html.xsl", "/-/none.js", "/records/"):
        assert answer(server, path).status == 404, path
    assert "secret" not in body(server, "/edition.toml")
    assert answer(server, "/", "evil.example:80").status == 403


def test_open_pages_hear_of_each_build(folder: Path, server: Server) -> None:
    stream = answer(server, "/-/builds")
    assert stream.fp.readline() == b"data: 0\n"
    server.show(())
    assert [stream.fp.readline() for _ in range(2)] == [b"\n", b"data: 1\n"]


def test_findings_are_words_on_the_page() -> None:
    evil = Finding("evil", Level.ERROR, Place("<b>.txt"), "</aside><script>alert(1)</script> \u202e")
    page = with_panel("<html><head></head><body></body></html>", [evil])
    assert "<script>alert" not in page
    assert "<b>.txt" not in page
    assert "\u202e" not in page
    assert with_panel("<html><head></head><body></body></html>", []).count("<aside") == 0


def test_what_an_editor_saves_is_told_and_what_a_build_makes_is_not(folder: Path, server: Server) -> None:
    rebuilt(folder, server)
    stop = Event()
    told = changes(folder, stop_event=stop, rust_timeout=100, yield_on_timeout=True, debounce=50, step=10)
    assert next(told) == frozenset()
    rebuilt(folder, server)
    (folder / "tei" / "other.xml").write_text("<TEI/>")
    (folder / "site" / "other.html").write_text("")
    source = folder / "sources" / "letter.txt"
    source.write_text(LETTER.format("[him]"))
    assert next(batch for batch in told if batch) == {source}
    stop.set()
