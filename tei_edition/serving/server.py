"""A web server for one reader on this machine: the files of a site, with what the last build found on each page."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tei_edition.finding import Finding
from tei_edition.resources import resource
from tei_edition.serving.panel import with_panel

HOST = "127.0.0.1"
_OWN = "/-/"
"""The addresses that are the server's own, which no file of a site can have."""


class Server(ThreadingHTTPServer):
    """Serves a folder on the loopback address only; port 0 takes any free one."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int = 0) -> None:
        super().__init__((HOST, port), partial(_Reader, directory=str(folder)))
        self.builds = 0
        self.findings: tuple[Finding, ...] = ()
        self.built = threading.Condition()

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_port}/"

    def show(self, findings: Sequence[Finding]) -> None:
        """Tell the open pages that there is a new build, and what was found in it."""
        with self.built:
            self.findings = tuple(findings)
            self.builds += 1
            self.built.notify_all()

    def start(self) -> None:
        """Serve in the background until ``shutdown``."""
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Reader(SimpleHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        if self.headers.get("Host", "").rpartition(":")[0] not in (HOST, "localhost"):
            self.send_error(HTTPStatus.FORBIDDEN, "This server answers to its own name only.")
        elif self.path == f"{_OWN}builds":
            self._tell_of_builds()
        elif self.path.startswith(_OWN):
            self._send_own(self.path.removeprefix(_OWN))
        elif (page := self._page()) is not None:
            self._send(with_panel(page, self.server.findings).encode(), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def list_directory(self, path: object) -> None:
        self.send_error(HTTPStatus.NOT_FOUND, "There is no such page.")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing; the terminal is for findings."""

    def _page(self) -> str | None:
        """The page that the address names, if it is one and lies in the site."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        inside = path.resolve().is_relative_to(Path(self.directory).resolve())
        return path.read_text("utf-8") if inside and path.suffix == ".html" and path.is_file() else None

    def _send_own(self, name: str) -> None:
        path = resource("xslt", "serve") / name
        kind = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}.get(path.suffix)
        if "/" in name or kind is None or not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND, "There is no such file.")
        else:
            self._send(path.read_bytes(), kind)

    def _send(self, data: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _tell_of_builds(self) -> None:
        """A stream of server-sent events (HTML, section 9.2): the number of the build now, then of each new one."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        told = -1
        try:
            while True:
                with self.server.built:
                    if self.server.builds == told:
                        self.server.built.wait(timeout=10)
                    told = self.server.builds
                self.wfile.write(f"data: {told}\n\n".encode())
                self.wfile.flush()
        except OSError:
            self.close_connection = True
