"""Every element of TEI P5, in every element that may hold it: no word is lost, and the page nests as HTML allows."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from tests.any.comparing import page_text
from tests.any.generated import REGIONS, children, document
from tests.any.nesting import misplaced
from tests.any.pages import page
from tests.conftest import needs_tei_all
from tests.schemas.language import TEXT

TEI = "{http://www.tei-c.org/ns/1.0}"


@needs_tei_all
@pytest.mark.parametrize("region", REGIONS)
def test_no_word_is_lost_and_the_page_nests(region: str) -> None:
    source = document(region)
    shown, findings = page(etree.tostring(source, encoding="unicode"))
    words = set(re.findall(r"word\d+[xy]", page_text(shown)))
    assert [_path(each) for each in source.iter() if each.text and each.text not in words] == []
    assert misplaced(shown) == []
    names = [str(finding).split("handles ")[1].split(",")[0] for finding in findings]
    assert len(names) == len(set(names)), "an element is reported once"


@needs_tei_all
def test_every_element_that_may_hold_words_is_tried() -> None:
    tried = {each.tag.removeprefix(TEI) for region in REGIONS for each in document(region).iter() if each.text}
    assert {name for name, held in children().items() if TEXT in held} - tried == set()


def _path(element: etree._Element) -> str:
    above = [*reversed(list(element.iterancestors())), element]
    return "/".join(each.tag.removeprefix(TEI) for each in above)
