"""Which programs, libraries and schemas made an edition, so that it can be made again."""

from __future__ import annotations

import json
import platform
from importlib.metadata import PackageNotFoundError, requires, version

from lxml import etree

from tei_edition import saxon
from tei_edition.edition.sources import checksum_of
from tei_edition.resources import resource

_SCHEMAS = ("edition.odd", "edition.rng", "edition.xsd", "rules.sch")


def tool_versions() -> bytes:
    """The versions as JSON: the program, Python, each library it needs, and the checksums of the schemas."""
    told = {
        "tei-edition": version("tei-edition"),
        "Python": platform.python_version(),
        "libxml2": ".".join(map(str, etree.LIBXML_VERSION)),
        "Saxon": saxon.processor().version,
        "TEI": "P5",
        "libraries": {name: found for name in sorted(_libraries()) if (found := _version(name))},
        "schemas": {name: f"sha256:{checksum_of(resource('schemas', name))}" for name in _SCHEMAS},
    }
    return (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()


def _libraries() -> set[str]:
    """The libraries that the program names as its own, without those that only its tests need."""
    named = (line for line in requires("tei-edition") or () if not ("extra ==" in line and _is_of_tests(line)))
    return {_name(line) for line in named} - {"tei-edition"}


def _is_of_tests(requirement: str) -> bool:
    extra = requirement.partition("extra ==")[2].strip(" '\"")
    return extra in ("test", "bench", "browser", "fuzz")


def _name(requirement: str) -> str:
    return "".join(
        character if character.isalnum() or character in "._-" else " " for character in requirement
    ).split()[0]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
