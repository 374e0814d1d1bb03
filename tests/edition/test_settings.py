"""What is wrong in ``edition.toml`` is said in one sentence that names the file and what to do."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path

import pytest

from tei_edition.edition.house import house_style
from tei_edition.edition.settings import Settings, load, publication_date
from tei_edition.finding import Refused
from tei_edition.publish import labels, languages

WRONG = [
    ('titel = "Letters"', "The key titel is not known; known are title, publisher"),
    ("title = 3", "The key title must be a text in quotes."),
    ('title = ["a"]', "The key title must be a text in quotes."),
    ('outputs = "html"', "The key outputs must be a list of names."),
    ('outputs = ["moat"]', "'moat' is no name for outputs; there are html, text"),
    ("outputs = [1]", "1 is no name for outputs"),
    ('language = "eo"', "'eo' is no name for language; there are de, en, es, fr, ru."),
    ('language = "German"', "'German' is no name for language"),
    ('language = ["de", "en"]', "The key language must be a text in quotes."),
    ('layout = "web"', "'web' is no name for layout; there are "),
    ("title = Letters", "The file cannot be read as TOML: Invalid value (at line 1, column 9)."),
    ("\udcff", "The file cannot be read as TOML: 'utf-8' codec can't decode byte 0xff in position 0"),
    ("[title]\nmain = 1", "The key title must be a text in quotes."),
]


@pytest.mark.parametrize(("toml", "sentence"), WRONG)
def test_a_mistake_is_named(tmp_path: Path, toml: str, sentence: str) -> None:
    path = tmp_path / "edition.toml"
    path.write_bytes(toml.encode(errors="surrogateescape"))
    with pytest.raises(Refused) as refused:
        load(tmp_path)
    assert refused.value.finding.message.startswith(sentence)
    assert refused.value.finding.place.file == str(path)


def test_a_folder_without_settings_is_no_edition(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"There is no edition\.toml"):
        load(tmp_path)


STATED = {
    "title": "a",
    "publisher": "b",
    "licence": "CC0-1.0",
    "description": "c",
    "address": "https://example.org/",
    "language": "en",
    "outputs": ["text"],
    "arrangement": "interleaved",
    "layout": "web-page",
    "columns": {"text": "body"},
    "css": "house.css",
    "labels": "labels.toml",
    "stylesheets": {"html": "house.xsl"},
    "provenance": True,
}


def test_every_key_can_be_stated(tmp_path: Path) -> None:
    assert set(STATED) == {field.name for field in fields(Settings)}
    tables = {key: value for key, value in STATED.items() if isinstance(value, dict)}
    lines = [f"{key} = {json.dumps(value)}" for key, value in STATED.items() if key not in tables]
    for key, table in tables.items():
        lines += [f"[{key}]", *(f"{name} = {json.dumps(value)}" for name, value in table.items())]
    (tmp_path / "edition.toml").write_text("\n".join(lines))
    loaded = {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(load(tmp_path)).items()}
    assert loaded == STATED


@pytest.mark.parametrize("language", languages())
def test_pages_can_be_in_every_language_that_has_labels(tmp_path: Path, language: str) -> None:
    (tmp_path / "edition.toml").write_text(f'language = "{language}"')
    assert house_style(load(tmp_path), tmp_path).spoken["page.skip"] == labels(language)["page.skip"]


def test_an_edition_may_have_words_of_its_own_beside_those_of_its_language(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text('language = "de"\nlabels = "own.toml"')
    (tmp_path / "own.toml").write_text('[nav]\nindex = "Anfang"', encoding="utf-8")
    spoken = house_style(load(tmp_path), tmp_path).spoken
    assert (spoken["nav.index"], spoken["nav.search"]) == ("Anfang", "Suche")


@pytest.mark.parametrize(("epoch", "day"), [("", ""), ("0", "1970-01-01"), ("1700000000", "2023-11-14")])
def test_the_only_clock_is_the_one_given(monkeypatch: pytest.MonkeyPatch, epoch: str, day: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert publication_date() == day


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30, "²"])
def test_a_clock_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(Refused, match="not a number of seconds"):
        publication_date()
