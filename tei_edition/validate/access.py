"""Where a schema may come from: files on this machine, and the network only if the user allows it."""

from __future__ import annotations

import urllib.error
import urllib.request
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import url2pathname

from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Finding, Level, Place, Refused

MOST_BYTES = 64 * 1024 * 1024
SECONDS = 20
_ADDRESSES = ("http", "https")


@dataclass(frozen=True)
class Access:
    """What may be opened."""

    network: bool = False

    def resolved(self, reference: str, base: str) -> str:
        """The path or address that a reference in the file ``base`` means; the fragment says nothing about it."""
        reference = reference.strip().partition("#")[0]
        if is_address(reference) or is_address(base):
            return urljoin(base, reference) if is_address(base) else reference
        scheme = urlsplit(reference).scheme
        if scheme == "file":
            return url2pathname(urlsplit(reference).path)
        return str(Path(base).parent / unquote(reference))

    def read(self, place: str, named: Place) -> bytes:
        """The bytes there; ``named`` is where the schema is asked for, and where a refusal points."""
        if is_address(place):
            return self._fetched(place, named)
        try:
            return Path(place).read_bytes()
        except OSError as error:
            sentence = f"The schema {place} cannot be read: {error.strerror or error}. Correct the path."
        except ValueError as error:
            sentence = f"The schema {place!r} cannot be read: {error}. Correct the path."
        raise _refused("schema-unreadable", named, sentence)

    def opened(self, reference: str, base: str) -> tuple[str, etree._Element]:
        """What a reference in a schema leads to, and its root."""
        place = self.resolved(reference, base)
        return place, xmlio.parse(self.read(place, Place(base)), place).getroot()

    def _fetched(self, address: str, named: Place) -> bytes:
        if not self.network:
            sentence = f"The schema {address} is on the network. Keep a copy beside the file, or give --allow-network."
            raise _refused("network-refused", named, sentence)
        try:
            return _downloaded(address)
        except (OSError, ValueError, urllib.error.URLError) as error:
            raise _refused("schema-unreadable", named, f"The schema {address} cannot be fetched: {error}.") from None


def is_address(place: str) -> bool:
    return urlsplit(place).scheme.lower() in _ADDRESSES


@cache
def _downloaded(address: str) -> bytes:
    request = urllib.request.Request(address, headers={"Accept": "application/xml, text/xml, */*;q=0.5"})
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        if not is_address(answer.url):
            raise ValueError(f"it leads to {answer.url}")
        data: bytes = answer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError(f"it holds more than {MOST_BYTES:,} bytes")
    return data


def _refused(rule: str, place: Place, sentence: str) -> Refused:
    return Refused(Finding(rule, Level.ERROR, place, sentence))
