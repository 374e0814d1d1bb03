"""A real browser on the built specimens: one Chromium and one site a session; pages that load nothing from elsewhere.

``site`` is the folder of the site, ``loopback`` its address on a server of this machine, ``page`` a new page.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tei_edition.edition import publish_all
from tei_edition.edition.settings import load
from tei_edition.finding import Level
from tests.conftest import ROOT

SPECIMENS = ROOT / "editions" / "specimens"
EXTRAS = sorted(Path(__file__).parent.glob("*.xml"))
"""Records with what no specimen has: pictures, printed numbers, notes on the source, writing from right to left."""

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")


def program() -> str | None:
    """Where the browser is: as ``CHROMIUM`` says, or on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specimens published with every part of their site."""
    folder = tmp_path_factory.mktemp("edition") / "site"
    files = (*sorted((SPECIMENS / "tei").glob("*.xml")), *EXTRAS)
    published = list(publish_all(files, folder, load(SPECIMENS)))
    assert [str(each) for step in published for each in step.findings if each.level >= Level.ERROR] == []
    return folder


@pytest.fixture(scope="session")
def loopback(site: Path) -> Iterator[str]:
    """The address of the site on a server of this machine, ending in a stroke."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


class Silent(SimpleHTTPRequestHandler):
    """A server that tells nobody of what it serves."""

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One Chromium for all tests."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not (path := program()):
        pytest.skip("no Chromium is installed; install it, or say where it is in the variable CHROMIUM")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield chromium
        chromium.close()


@dataclass
class Watch:
    """What pages asked for outside their site, and what they complained of."""

    site: str
    loopback: str
    strayed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def route(self, route: Any) -> None:
        if route.request.url.startswith((self.site, self.loopback)):
            route.continue_()
        else:
            self.strayed.append(route.request.url)
            route.abort()


Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Any, site: Path, loopback: str) -> Iterator[Open]:
    """A way to open pages with options of a browser context; nothing may be fetched from elsewhere, nor go wrong."""
    watch = Watch(site.as_uri(), loopback)
    contexts = []

    def open_one(**options: Any) -> Any:
        context = browser.new_context(**options)
        contexts.append(context)
        context.set_default_timeout(5000)
        context.route("**/*", watch.route)
        page = context.new_page()
        page.on("console", lambda message: watch.said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: watch.said.append(str(error)))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert watch.strayed == []
    assert watch.said == []


@pytest.fixture
def page(opened: Open) -> Any:
    """A page as wide as a desk's screen."""
    return opened(viewport={"width": 1280, "height": 900})


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Path]:
    """Every page of the site."""
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="session")
def kinds(site: Path, pages: list[Path]) -> list[Path]:
    """A page of each kind: those at the top of the site, and records that differ in what they hold."""
    records = ("calendar-", "from-the-journal", "minutes-of-the-royal", "telegram-from", "leaves-")
    first = [next(path for path in pages if path.name.startswith(name)) for name in records]
    return [*(path for path in pages if path.parent == site), *first]
