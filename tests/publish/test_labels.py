"""The pages' own words in every language: whole, used, right with any number, and none of them English elsewhere."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache

import langcodes
import pytest
from lxml import etree

from tei_edition.finding import Finding
from tei_edition.publish import LANGUAGE, Links, Style, flat, labels, languages, publish, site
from tei_edition.publish.dates import told, told_date
from tei_edition.publish.entry import Entry
from tei_edition.readers.header import titles
from tests.conftest import ROOT
from tests.publish.specimens import BILINGUAL, specimens, xml

OTHERS = [each for each in languages() if each != LANGUAGE]
XSLT = ROOT / "xslt"
_PLACE = re.compile(r"\{[a-z]+\}")
_SEEN = ("aria-label", "title", "placeholder", "alt")


def own(language: str) -> dict[str, str]:
    """The labels of one file, without those it would take from English."""
    return flat(tomllib.loads((XSLT / "labels" / f"{language}.toml").read_text("utf-8")))


@cache
def _stylesheets() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(XSLT.rglob("*.xsl")))


# ── the files ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_labels_of_english_in_the_same_order(language: str) -> None:
    assert list(own(language)) == list(own(LANGUAGE))


@pytest.mark.parametrize("language", OTHERS)
def test_a_label_has_the_places_of_the_english_one(language: str) -> None:
    english = {key: sorted(_PLACE.findall(label)) for key, label in own(LANGUAGE).items()}
    assert {key: sorted(_PLACE.findall(label)) for key, label in own(language).items()} == english


@pytest.mark.parametrize("language", languages())
def test_labels_are_written_as_print_has_them(language: str) -> None:
    wrong = re.compile(r"^\s|\s$|^$|[\"']|\s\s|\.\.\.| [:;?!]")
    assert {key: label for key, label in own(language).items() if wrong.search(label)} == {}


@pytest.mark.parametrize("language", languages())
def test_a_file_is_named_by_the_tag_of_its_language(language: str) -> None:
    assert langcodes.tag_is_valid(language)
    assert langcodes.standardize_tag(language) == language


@pytest.mark.parametrize("language", languages())
def test_a_label_for_one_has_another_for_more(language: str) -> None:
    counted = {key.removesuffix("-one") for key in own(language) if key.endswith("-one")}
    assert {key for key in counted if "{n}" not in own(language)[key] + own(language)[f"{key}-one"]} == set()


def test_russian_says_numbers_so_that_any_may_stand_there() -> None:
    counted = (own("ru")[key.removesuffix("-one")] for key in own("ru") if key.endswith("-one"))
    assert [label for label in counted if not label.endswith(": {n}")] == []


# ── their use ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_label_that_is_asked_for_is_there() -> None:
    asked = set(
        re.findall(r"f:(?:say|counted|row|part|around)\(\s*(?:if \([^)]*\) then )?'([^']+\.[^'.]+)'", _stylesheets())
    )
    asked |= {f"{table}.{key}" for table, key in re.findall(r"f:label\('([\w-]+)', '([^']+)'\)", _stylesheets())}
    assert len(asked) > 120
    assert {key for key in asked if not key.endswith("-")} - own(LANGUAGE).keys() == set()


def test_every_label_is_used() -> None:
    assert [key for key in own(LANGUAGE) if not _is_used(key)] == []


def _is_used(key: str) -> bool:
    table, _, name = key.partition(".")
    if table in _COMPUTED:
        return name.removesuffix("-one") in _COMPUTED[table]
    plain = key.removesuffix("-one")
    if f"'{key}'" in _stylesheets() or f"'{plain}'" in _stylesheets():
        return True
    return table in _LOOKED_UP and any(f"'{each}'" in _stylesheets() for each in _tokens(name))


def _tokens(name: str) -> tuple[str, ...]:
    """The value by which a key may be made: of ``file-epub`` epub, of ``persons-counted-one`` persons."""
    value = name.removesuffix("-one").removesuffix("-counted")
    return name, value, re.sub("^(file|column)-", "", value)


def _of_schema(attribute: str) -> set[str]:
    """The values that the schema has for an attribute."""
    odd = etree.parse(ROOT / "schemas" / "edition.odd")
    found = odd.iterfind(f".//{{*}}attDef[@ident='{attribute}']//{{*}}valItem")
    return {str(each.get("ident")) for each in found}


def _elements() -> set[str]:
    return set(re.findall(r"[A-Za-z]\w*", (XSLT / "shared" / "forms.xsl").read_text("utf-8")))


_SIGNS = re.findall(r"'key': '([\w-]+)'", (XSLT / "shared" / "legend.xsl").read_text("utf-8"))
_MONTHS = {str(month) for month in range(1, 13)}
_COMPUTED: dict[str, set[str]] = {
    "sign": {f"{key}.{form}" for key in _SIGNS for form in ("short", "long")},
    "month": _MONTHS,
    "month-alone": _MONTHS,
    "unit": _of_schema("unit"),
    "degree": _of_schema("cert"),
    "agent": _of_schema("agent"),
    "kind": {kind for _, kind in titles._KINDS} | {"document"},
    "part": _elements(),
    "field": _elements() | set(re.findall(r"'field\.([\w-]+)'", _stylesheets())),
    "field-kind": {"contents", "credits", "received", "record", "sent"},
    "date": _of_schema("type") | {"sent-date"},
    "notes": _of_schema("type") | {"source"},
    "any": _elements() | set(re.findall(r"'any\.([\w-]+)'", _stylesheets())),
    "scheme": {"document-type", "classification", "keywords", "categories"},
    "file": set(re.findall(r"'\.([\w.]+)'", _stylesheets())) | {"iiif"},
    "by": {"trl", "trc", "edt", "aut"},
    "role": {"trl", "trc", "edt", "aut", "col", "contributor", "software"},
    "time": set(re.findall(r"'time\.([\w-]+)'", _stylesheets())),
}
"""The tables whose keys are made while a page is: the keys that can be made."""
_LOOKED_UP = {"about", "cite", "division", "fact", "nav", "page", "register", "search", "start", "theme", "view"}
"""The tables whose keys stand in the stylesheets in pieces."""


def test_scripts_have_no_words_of_their_own() -> None:
    for path in sorted((XSLT / "assets").glob("*.js")):
        text = re.sub(r"/\*.*?\*/|^\s*//.*?$", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        told = {each for each in re.findall(r"\"([^\"\n]*)\"|'([^'\n]*)'|`([^`]*)`", text) for each in each if each}
        assert {each for each in told if re.match(r"[A-Z][a-z]+( [a-z]|$)", each)} <= {"Tab"}, path.name


# ── what becomes of them ─────────────────────────────────────────────────────────────────────────────────────────────


@cache
def pages(language: str) -> dict[str, etree._Element]:
    """The pages of the specimens' site in a language, and the page of one record."""
    style, made = Style(language), {}
    for each in site(specimens(), style, ["html"]):
        if not isinstance(each, Finding) and each.path.endswith(".html"):
            made[each.path] = etree.fromstring(each.data)
    links = Links(assets="../assets/", base="../", name="x", site="index persons about", edition="E", next="y.html")
    outputs, findings = publish(xml(BILINGUAL), ["html"], "x.xml", links, style)
    assert findings == ()
    return {**made, "records/x.html": etree.fromstring(outputs["html"])}


def _language(element: etree._Element) -> str:
    return next((str(tag) for each in (element, *element.iterancestors()) if (tag := each.get("lang"))), "")


def _said(page: etree._Element, language: str) -> Iterator[str]:
    """What a page says in its language: texts of elements, what follows them, attributes that are read out."""
    for element in page.iter("{*}*"):
        if element.tag.endswith(("}script", "}style", "}code")):
            continue
        if _language(element) == language:
            yield element.text or ""
            yield from (element.get(name, "") for name in _SEEN)
            yield from (str(value) for name, value in element.items() if str(name).startswith("data-"))
        parent = element.getparent()
        if parent is not None and _language(parent) == language:
            yield element.tail or ""


@pytest.mark.parametrize("language", OTHERS)
def test_no_page_has_a_label_in_english(language: str) -> None:
    english = set(own(LANGUAGE).values()) - set(own(language).values())
    assert "Skip to the text" in english
    for path, page in pages(language).items():
        assert page.get("lang") == language
        said = {" ".join(each.split()) for each in _said(page, language)}
        assert said & english == set(), path
        assert own(language)["page.skip"] in said


@pytest.mark.parametrize("language", OTHERS)
def test_texts_keep_their_language_and_their_words(language: str) -> None:
    def versions(page: etree._Element) -> list[tuple[str, str]]:
        return [
            (str(each.get("lang")), " ".join("".join(map(str, each.itertext())).split()))
            for each in page.iter("{*}p")
            if any(part.get("class") == "parallel" for part in each.iterancestors())
        ]

    before, after = (versions(pages(each)["records/x.html"]) for each in (LANGUAGE, language))
    assert len(before) > 5
    assert after == before


@pytest.mark.parametrize(
    ("language", "date", "kind", "heading"),
    [
        ("de", "17. Februar 1953", "Gesprächsaufzeichnung", "Original (Russisch)"),
        ("es", "17 de febrero de 1953", "Acta de conversación", "Original (ruso)"),
        ("fr", "17 février 1953", "Compte rendu d’entretien", "Original (russe)"),
        ("ru", "17 февраля 1953 г.", "Запись беседы", "Оригинал (русский)"),
    ],
)
def test_dates_kinds_and_languages_are_told_in_the_language_of_the_page(
    language: str, date: str, kind: str, heading: str
) -> None:
    page = pages(language)["records/x.html"]
    dated = next(each for each in page.iter("{*}time") if each.get("datetime") == "1953-02-17")
    assert (dated.text, _language(dated)) == (date, language)
    told_kind = next(each for each in page.iter("{*}p") if each.get("class") == "kind")
    assert (told_kind.text, _language(told_kind)) == (kind, language)
    headings = [each for each in page.iter("{*}h2") if each.get("class") == "version-heading"]
    assert ("".join(map(str, headings[0].itertext())), _language(headings[0])) == (heading, language)
    assert any(date in each for each in _said(pages(language)["index.html"], language))


def test_what_a_header_says_in_another_language_says_so() -> None:
    about = pages("de")["about.html"]
    sentence = next(each for each in about.iter("{*}span") if each.text == "Punctuation is kept as it stands.")
    assert _language(sentence) == "en"
    title = next(pages("de")["records/x.html"].iter("{*}h1"))
    assert _language(title) == "en"


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_read_back_stays_english(language: str) -> None:
    outputs = ("text", "json", "bibtex", "ris", "csl")
    in_english, _ = publish(xml(BILINGUAL), outputs, "x.xml")
    in_other, _ = publish(xml(BILINGUAL), outputs, "x.xml", style=Style(language))
    assert in_other == in_english


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["2 March 1894", "1 March 1894", "March 1894", "1894"]),
        ("de", ["2. März 1894", "1. März 1894", "März 1894", "1894"]),
        ("es", ["2 de marzo de 1894", "1 de marzo de 1894", "marzo de 1894", "1894"]),
        ("fr", ["2 mars 1894", "1er mars 1894", "mars 1894", "1894"]),
        ("ru", ["2 марта 1894 г.", "1 марта 1894 г.", "март 1894 г.", "1894 г."]),
    ],
)
def test_lists_and_pages_tell_dates_alike(language: str, expected: list[str]) -> None:
    days = ["1894-03-02", "1894-03-01", "1894-03", "1894"]
    assert [told(day, labels(language)) for day in days] == expected
    written = "".join(f'<date when="{day}"/>' for day in days)
    dated = re.sub(r"<creation>.*?</creation>", f"<creation>{written}</creation>", xml(BILINGUAL), flags=re.DOTALL)
    page = etree.fromstring(publish(dated, ["html"], "x.xml", style=Style(language))[0]["html"])
    facts = next(each for each in page.iter("{*}dl") if each.get("class") == "facts")
    assert [each.text for each in facts.iter("{*}time")] == expected


def test_a_date_is_told_as_written_unless_its_words_are_foreign_and_its_value_exact() -> None:
    written = Entry("a", "a", "A", "March 2, 1894", "1894-03-02", header="en")
    assert told_date(written, Style("en")) == ("March 2, 1894", "")
    assert told_date(written, Style("de")) == ("2. März 1894", "")
    vague = Entry("a", "a", "A", "in spring", header="en")
    assert told_date(vague, Style("de")) == ("in spring", "en")
    span = Entry("a", "a", "A", "2 to 4 March", "1894-03-02", until="1894-03-04", header="en")
    assert told_date(span, Style("de")) == ("2. März 1894 bis 4. März 1894", "")
    assert told_date(Entry("a", "a", "A", when="1894"), Style("fr")) == ("1894", "")
    assert told_date(Entry("a", "a", "A", "2e jour", "elsewhen", header="en"), Style("fr")) == ("2e jour", "en")


_GAPS = (
    '<p><gap reason="illegible" unit="word" quantity="1"/> <gap reason="lost" unit="line" atLeast="2" atMost="5"/>'
    '<supplied reason="lost" cert="low" resp="#resp-trl">words</supplied></p>'
)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Illegible, 1 word", "Lost, 2–5 lines", "Supplied: lost in the original, certainty low (translator)"]),
        ("de", ["Unleserlich, 1 Wort", "Verloren, 2–5 Zeilen", "Sicherheit: gering (Übersetzung)"]),
        ("es", ["Ilegible, 1 palabra", "Perdido, 2–5 líneas", "certeza: baja (traducción)"]),
        ("fr", ["Illisible, 1 mot", "Perdu, 2–5 lignes", "certitude\N{NO-BREAK SPACE}: faible (traduction)"]),
        ("ru", ["Неразборчиво, 1 слово", "Утрачено, строк: 2–5", "достоверность: низкая (переводчик)"]),
    ],
)
def test_signs_tell_measure_degree_and_hand_in_the_language_of_the_page(language: str, expected: list[str]) -> None:
    record = re.sub(r"<p [^>]*xml:id=\"d1-en-p1\".*?</p>", _GAPS, xml(BILINGUAL), count=1, flags=re.DOTALL)
    assert _GAPS in record
    page = etree.fromstring(publish(record, ["html"], "x.xml", style=Style(language))[0]["html"])
    meanings = [str(each.get("title")) for each in page.iter("{*}span") if each.get("title")]
    assert [words for words in expected if not any(meaning.endswith(words) for meaning in meanings)] == []
