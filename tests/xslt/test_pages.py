"""What holds for every page and every text, whatever the record: shown on all the cases of this folder."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from tei_edition.validate.fidelity import normalised
from tei_edition.validate.transcription import read_back
from tests.conftest import ROOT
from tests.xslt.cases import Case, cases
from tests.xslt.rendering import XHTML, published, strings, whole

TEI = "{http://www.tei-c.org/ns/1.0}"
CASES = cases(Path(__file__).parent)
_MARK = re.compile(r"^(?:--- .* ---|={3,}|-{3,}|~{3,}|\|[| -]+)$|(?:^|(?<=\s))\|(?=\s|$)", re.MULTILINE)
"""The signs of a reading text: lines of sections, strokes below headings and round cells."""


def page(case: Case) -> etree._Element:
    return etree.fromstring(published(whole(case.tei.strip()), ["html"], "case.xml")[0]["html"].encode())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_ids_are_unique_and_every_link_within_the_page_arrives(case: Case) -> None:
    ids = strings(page(case), "//@id")
    assert len(ids) == len(set(ids))
    assert [href for href in strings(page(case), "//@href") if href.startswith("#") and href[1:] not in ids] == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_one_first_heading_and_no_level_left_out(case: Case) -> None:
    levels = [int(each.tag[-1]) for each in page(case).iter() if re.fullmatch(r"\{.*\}h[1-6]", str(each.tag))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_runs_and_nothing_is_fetched_but_our_own(case: Case) -> None:
    root = page(case)
    assert [each.tag for each in root.iter(f"{XHTML}style", f"{XHTML}img", f"{XHTML}iframe")] == []
    scripts = {(each.get("src"), each.get("type")) for each in root.iter(f"{XHTML}script")}
    assert scripts == {("edition.js", None), (None, "application/ld+json")}
    assert [name for each in root.iter() for name in each.attrib if str(name).startswith("on") or name == "style"] == []
    assert [each.get("href") for each in root.iter(f"{XHTML}link") if each.get("rel") == "stylesheet"] == [
        "edition.css"
    ]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_passage_in_a_language_says_so(case: Case) -> None:
    tree = etree.fromstring(whole(case.tei.strip()))
    stated = set(strings(tree, "/*/*[local-name()='text']//@xml:lang[not(ancestor::*[local-name()='desc'])]"))
    assert stated - {"en"} <= set(strings(page(case), "//@lang"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_text_reads_as_the_source_does(case: Case) -> None:
    """Held against the independent reading that proves fidelity; only what a scan left unreadable prints otherwise."""
    text = published(whole(case.tei.strip()), ["text"], "case.xml")[0]["text"].split("-" * 72 + "\n")[1]
    words = re.sub(r"--- Summary .*?(?=\n--- )", "", text, flags=re.DOTALL)
    tree = etree.fromstring(whole(case.tei.strip()))
    for gap in tree.iter(f"{TEI}gap"):
        if gap.get("reason") == "ocr" and gap.get("rend"):
            gap.set("rend", "[...]")
    body = tree.find(f"{TEI}text")
    assert body is not None
    assert normalised(_MARK.sub("", words)) == normalised(read_back(body))


@pytest.mark.parametrize(
    "file", sorted((ROOT / "editions" / "specimens" / "tei").glob("*.xml")), ids=lambda file: file.stem
)
def test_the_specimens_are_published_whole_and_light(file: Path) -> None:
    texts, findings = published(file.read_text(encoding="utf-8"), ["html", "text"], file.name)
    assert findings == ()
    assert len(texts["html"].encode()) < 60_000
