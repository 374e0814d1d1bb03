"""Archives and publishers known by name: the small authority file beside this module."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Archive:
    name: str
    settlement: str
    country: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """A digital archive: ``prefix`` for record ids, ``address`` a pattern with ``{number}``, empty if it has none."""

    name: str
    prefix: str
    address: str = ""


@cache
def _tables() -> tuple[dict[str, Archive], tuple[tuple[Publisher, tuple[str, ...], str], ...]]:
    data = tomllib.loads(files(__package__).joinpath("archives.toml").read_text("utf-8"))
    archives = {
        form.casefold(): Archive(row["name"], row["settlement"], row["country"])
        for row in data["archive"]
        for form in row["as"]
    }
    publishers = tuple(
        (Publisher(row["name"], row["prefix"], row["address"]), tuple(row["hosts"]), row["credits_line"])
        for row in data["publisher"]
    )
    return archives, publishers


def archive(cited: str) -> Archive | None:
    """The archive that a citation calls by this name."""
    return _tables()[0].get(cited.strip(" ,.").casefold())


@cache
def _towns() -> frozenset[str]:
    data = tomllib.loads(files(__package__).joinpath("archives.toml").read_text("utf-8"))
    return frozenset((*data["towns"], *(row["settlement"] for row in data["archive"])))


def is_town(words: str) -> bool:
    """Whether words are the name of a town in which archives are."""
    return words.strip(" .") in _towns()


def archive_named_in(text: str) -> str:
    """The first name of an archive of the table that occurs in a text; shorter ones than four letters do not count."""
    found = _names().search(text)
    return found.group() if found else ""


@cache
def _names() -> re.Pattern[str]:
    """The names of the archives, longer ones before those that they begin with."""
    forms = sorted((re.escape(form) for form in _tables()[0] if len(form) > 3), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def publisher_of(address: str, text: str, cited: str) -> Publisher | None:
    """Who published a record: by the host of its address, by the name it is cited with, by a phrase of its pages."""
    for publisher, hosts, phrase in _tables()[1]:
        if (
            any(host in address for host in hosts)
            or publisher.name == cited
            or phrase in text
            or publisher.name in text
        ):
            return publisher
    if not cited:
        return None
    return Publisher(cited, "".join(word[0] for word in re.findall(r"\w+", cited)).lower())
