"""The front matter of Markdown becomes fields, and the body keeps its lines; front matter with faults is text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.containers.files import all_of, body_of, fields_of, rules

YAML = """\
---
title: 'A "Letter" from Zenda'
date: 1893-05-04
author:
  - H. Sapt
  - F. Tarlenheim
notes: >
  Two lines
  made one.
archive:
  shelf: 007
empty:
---

The ferry has been [sic] repaired.
"""
TOML = '+++\ntitle = "A letter"\ndate = 1893-05-04\ntags = ["Ferries", "Oars"]\n+++\nThe ferry.\n'


def test_yaml_is_taken_as_written_with_lists_a_line_a_value(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(YAML)
    (record,), findings = all_of(tmp_path / "a.md")
    assert findings == []
    assert fields_of(record) == {
        "title": 'A "Letter" from Zenda',
        "date": "1893-05-04",
        "author": "H. Sapt\nF. Tarlenheim",
        "notes": "Two lines made one.",
        "archive.shelf": "007",
    }
    assert body_of(record).strip() == "The ferry has been [sic] repaired."
    assert record.source.line_number(record.source.text.index("The ferry")) == 15


def test_toml_is_taken_too(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TOML)
    (record,), _ = all_of(tmp_path / "a.md")
    assert fields_of(record) == {"title": "A letter", "date": "1893-05-04", "subjects": "Ferries\nOars"}
    assert record.source.line_number(record.source.text.index("The ferry")) == 6


@pytest.mark.parametrize("words", ["Words.\n\n---\n\nMore words.\n", "---\nno end\n", "", "----\na: b\n----\n"])
def test_what_is_no_front_matter_is_text(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.md").write_text(words)
    (record,), findings = all_of(tmp_path / "a.md")
    assert (record.source.text, record.fields, record.body, findings) == (words, (), None, [])


@pytest.mark.parametrize(
    "inside",
    [
        "title: [unclosed",
        "- a list",
        "just words",
        "a: &x [1]\nb: *x",
        "a: &x [l,l]\n" + "".join(f"a{n}: &x{n} [*x,*x]\n" for n in range(30)),
        "a: " + "[" * 5000,
    ],
    ids=["fault", "list", "words", "alias", "aliases", "deep"],
)
def test_front_matter_with_faults_stays_text_and_is_told(tmp_path: Path, inside: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{inside}\n---\nThe ferry.\n")
    (record,), findings = all_of(tmp_path / "a.md")
    assert rules(findings) == ["front-matter"]
    assert record.source.text == f"---\n{inside}\n---\nThe ferry.\n"


def test_a_byte_order_mark_above_it_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("\ufeff" + TOML, encoding="utf-8")
    (record,), _ = all_of(tmp_path / "a.md")
    assert fields_of(record)["title"] == "A letter"
    assert "\ufeff" not in record.source.text
