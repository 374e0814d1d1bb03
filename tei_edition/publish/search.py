"""Full-text search without a server: a page that reads the index of every language version in the reader's browser."""

from __future__ import annotations

import importlib.util
from collections import defaultdict

from lxml import etree

from tei_edition.finding import Finding, Level, Place
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.file import Made
from tei_edition.publish.labels import name_of_language
from tei_edition.publish.page import element, page
from tei_edition.publish.periods import year
from tei_edition.publish.search_index import languages
from tei_edition.publish.sections import sections
from tei_edition.publish.style import Style


def can_search(catalogue: Catalogue) -> bool:
    """Whether there are records to find, and the program that makes the index is installed."""
    return bool(catalogue.entries) and importlib.util.find_spec("pagefind") is not None


def cannot_search(catalogue: Catalogue) -> bool:
    """Whether there are records to find, and nothing to make an index of them with."""
    return bool(catalogue.entries) and not can_search(catalogue)


def without_search(catalogue: Catalogue, style: Style) -> Made:
    """What to do for a search page where none can be made."""
    sentence = "The site has no search page, for Pagefind is not installed. Get it: pip install 'tei-edition[search]'."
    yield Finding("search-not-installed", Level.INFO, Place("search.html"), sentence)


def search(catalogue: Catalogue, style: Style) -> Made:
    """The search page, if the whole index that it reads was made before it, section by section."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for section in sections(len(catalogue.entries)):
        known = languages(section, catalogue)
        if known is None:
            return
        for tag in known:
            found[tag].append(str(section))
    yield from page(catalogue, style, "search", _form(catalogue, style, found))


def _form(catalogue: Catalogue, style: Style, found: dict[str, list[str]]) -> etree._Element:
    """The form. Each language names the sections of the index that know it; the others would answer in another."""
    years = [value for each in catalogue.entries if (value := year(each)) is not None]
    made = element("search", from_=str(min(years)) if years else "", to=str(max(years)) if years else "")
    for tag in sorted(found):
        made.append(element("language", name_of_language(tag, style.language), tag=tag, sections=" ".join(found[tag])))
    names = {mention.name for each in catalogue.entries for mention in each.of("archives")}
    made.extend(element("archive", name) for name in sorted(names)[:200])
    return made
