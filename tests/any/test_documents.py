"""Documents of other projects, invented but real in form: each is published whole, as a page that HTML allows."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from tests.any.comparing import missing, out_of_order
from tests.any.nesting import misplaced
from tests.any.pages import page_of
from tests.xslt.rendering import XHTML, strings

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.xml"))
each_document = pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.stem)


@each_document
def test_no_text_is_lost(file: Path) -> None:
    assert missing(etree.parse(file).getroot(), page_of(file)) == []


@each_document
def test_every_block_keeps_its_order(file: Path) -> None:
    assert out_of_order(etree.parse(file).getroot(), page_of(file)) == []


@each_document
def test_elements_nest_as_html_allows(file: Path) -> None:
    assert misplaced(page_of(file)) == []


@each_document
def test_ids_are_unique_and_every_link_within_the_page_arrives(file: Path) -> None:
    ids = strings(page_of(file), "//@id")
    assert len(ids) == len(set(ids))
    assert [href for href in strings(page_of(file), "//@href") if href.startswith("#") and href[1:] not in ids] == []


@each_document
def test_one_first_heading_and_no_level_left_out(file: Path) -> None:
    levels = [int(each.tag[-1]) for each in page_of(file).iter() if re.fullmatch(r"\{.*\}h[1-6]", str(each.tag))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@each_document
def test_links_are_safe(file: Path) -> None:
    links = strings(page_of(file), "//*[local-name()='a']/@href")
    assert [href for href in links if not re.match(r"https?://|#|[\w./-]+$", href)] == []
    assert list(page_of(file).iter(f"{XHTML}img", f"{XHTML}iframe", f"{XHTML}object")) == []
