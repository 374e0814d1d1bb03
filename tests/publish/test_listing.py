"""The whole edition in one file: its records listed as JSON, and their reading texts one after another."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema

from tei_edition.publish import publish
from tei_edition.resources import resource
from tests.publish.specimens import FILES, made, specimens, xml


def test_the_edition_lists_its_records_and_is_as_its_schema_says() -> None:
    data, findings = made(specimens(), ["json"], "edition.json")
    schema = json.loads(resource("schemas", "edition.schema.json").read_text("utf-8"))
    edition = json.loads(data or b"")
    assert findings == []
    assert [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(edition)] == []
    assert edition["count"] == len(edition["records"]) == len(FILES)
    days = [each["when"] for each in edition["records"] if "when" in each]
    assert days == sorted(days)


def test_an_edition_without_records_is_listed_too() -> None:
    data, _ = made(replace(specimens(), entries=()), ["json"], "edition.json")
    assert json.loads(data or b"")["records"] == []


def test_the_reading_texts_are_one_file_that_can_be_parted_again() -> None:
    files = {file.stem: file for file in FILES}
    texts = {name: publish(xml(file), ["text"], name)[0]["text"] for name, file in files.items()}
    catalogue = replace(specimens(), read=lambda record, ending: texts[record.name] if ending == ".txt" else None)
    data, findings = made(catalogue, ["text"], "edition.txt")
    assert findings == []
    title, *parted = (data or b"").split(b"\f\n")
    assert parted == [texts[each.name] for each in catalogue.entries]
    assert b"Records: 14" in title
    assert b"The Moat & Its Papers" in title
