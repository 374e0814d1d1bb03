"""The schemas a document names itself: found beside it, never on the network unless that is allowed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.engines.conftest import VALID, Judge

WRONG = VALID.replace("<seal/>", "<lamp/>")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def address(schemas: Path) -> Iterator[str]:
    """A server on this machine that holds the schemas."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=schemas)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def model(*attributes: str) -> str:
    return "".join(f"<?xml-model {each}?>\n" for each in attributes)


def test_every_schema_named_is_asked(findings: Judge) -> None:
    document = model('href="r.rng" type="application/xml"', "href='r.xsd'") + WRONG
    assert [line.rpartition("[")[2] for line in findings(document, models=True)] == ["relaxng]", "xml-schema]"]


def test_a_document_that_names_none_is_told_so(findings: Judge) -> None:
    (finding,) = findings(WRONG, models=True)
    assert finding.startswith("klow.xml:1: warning: The document names no schema.")
    assert "model-missing" not in "".join(findings(WRONG, "r.rng", models=True))


def test_an_instruction_below_the_root_or_of_another_name_is_none(findings: Judge) -> None:
    document = '<?xml-stylesheet href="r.rng"?>' + WRONG.replace("<entry>", '<?xml-model href="r.rng"?><entry>')
    assert "model-missing" in findings(document, models=True)[0]


def test_one_without_an_address_or_with_a_wrong_one_is_a_finding_on_its_line(findings: Judge) -> None:
    (finding,) = findings(model('title="x"') + WRONG, models=True)
    assert finding.startswith("klow.xml:1: error: The processing instruction xml-model has no href.")
    missing = findings("<!-- x -->\n" + model('href="none%20.rng"') + WRONG, models=True)
    assert missing[0].startswith("klow.xml:2: error: The schema none .rng cannot be read")


def test_the_network_is_refused(findings: Judge, address: str) -> None:
    (finding,) = findings("\n".join(["<!-- -->", model(f'href="{address}/r.rng"')]) + WRONG, models=True)
    assert finding.startswith(f"klow.xml:2: error: The schema {address}/r.rng is on the network.")
    assert finding.endswith("or give --allow-network. [network-refused]")


@pytest.mark.parametrize("name", ["r.rng", "r.xsd"])
def test_the_network_may_be_allowed(findings: Judge, address: str, name: str) -> None:
    (finding,) = findings(model(f'href="{address}/{name}"') + WRONG, models=True, network=True)
    assert finding.startswith("klow.xml:5:")


def test_a_schema_that_is_not_there_is_a_finding(findings: Judge, address: str) -> None:
    (finding,) = findings(model(f'href="{address}/none.rng"') + WRONG, models=True, network=True)
    assert "cannot be fetched: HTTP Error 404" in finding
