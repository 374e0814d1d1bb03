"""The seal tells a file made by the program from one that somebody has worked on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.edition.seal import State, made_from, sealed, state_of

MADE = sealed(b"<TEI/>\n", "sources/letter 1.txt")


@pytest.mark.parametrize(
    ("data", "state"),
    [
        (MADE, State.OURS),
        (MADE + b"\n\n", State.OURS),
        (MADE.replace(b"<TEI/>", b"<TEI />"), State.EDITED),
        (MADE.replace(b"letter 1", b"letter 2").replace(b"<TEI/>", b"<TEI></TEI>"), State.EDITED),
        (MADE + b"<!-- seen -->", State.EDITED),
        (b"<TEI/>", State.FOREIGN),
        (b"", State.FOREIGN),
        (b"\xff\xfe\x00", State.FOREIGN),
    ],
)
def test_what_stands_there(tmp_path: Path, data: bytes, state: State) -> None:
    path = tmp_path / "letter.xml"
    path.write_bytes(data)
    assert state_of(path)[0] is state


def test_nothing_stands_there(tmp_path: Path) -> None:
    assert state_of(tmp_path / "letter.xml") == (State.ABSENT, "")


def test_the_seal_names_the_source_without_its_folder(tmp_path: Path) -> None:
    (tmp_path / "letter.xml").write_bytes(MADE)
    assert state_of(tmp_path / "letter.xml")[1] == "letter 1.txt"


@pytest.mark.parametrize("name", ['a"b?>.txt', "письмо.txt", "a\nb.txt", "<script>.txt", "'&;.txt"])
def test_any_file_name_makes_a_seal_that_holds(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.xml"
    path.write_bytes(sealed(b"<TEI/>", name))
    state, origin = state_of(path)
    assert state is State.OURS
    assert made_from(name, origin)
    assert not made_from("other.txt", origin)
    assert path.read_bytes().count(b"?>") == 1
