"""An edition whose shares are converted apart and put together is the edition converted in one run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.edition import Converted, build, complete, order_for, share
from tei_edition.edition.shards import FOLDER
from tei_edition.finding import Refused
from tests.edition.test_increments import built, contents, edition, letter, save


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = edition(tmp_path / "edition")
    save(folder / "sources" / "twin-a.txt", letter(7))
    save(folder / "sources" / "twin-b.txt", letter(7, " and a boat"))
    save(folder / "sources" / "empty.txt", "")
    return folder


def findings(steps: list[Converted]) -> list[str]:
    return sorted({str(finding) for step in steps for finding in step.findings})


def test_shares_put_together_are_the_whole(folder: Path, tmp_path: Path) -> None:
    alone = edition(tmp_path / "alone")
    for path in (folder / "sources").iterdir():
        save(alone / "sources" / path.name, path.read_text())
    told = findings(built(alone))  # type: ignore[arg-type]
    for number in (3, 1, 2):
        built(folder, share=share(f"{number}/3"))
        assert not (folder / "tei").exists()
    steps = built(folder, shares=complete(folder))
    assert contents(folder) == contents(alone)
    assert findings(steps) == [each.replace(str(alone), str(folder)) for each in told]  # type: ignore[arg-type]
    assert list((folder / FOLDER).iterdir()) == []


def test_each_record_is_in_one_share(folder: Path) -> None:
    names = [
        step.path.name
        for number in (1, 2)
        for step in build(folder, order_for(folder, share=share(f"{number}/2")))
        if isinstance(step, Converted)
    ]
    assert sorted(names) == sorted([path.name for path in (folder / "sources").iterdir()] + ["moats.csv"])


def test_a_source_that_changed_after_its_share_was_made_is_converted_again(folder: Path) -> None:
    built(folder, share=share("1/1"))
    save(folder / "sources" / "letter1.txt", letter(1, " and a later word"))
    built(folder, shares=complete(folder))
    assert any("later word" in path.read_text() for path in (folder / "tei").glob("*.xml"))


@pytest.mark.parametrize("provenance", [True, False])
def test_what_the_shares_were_asked_holds_when_they_are_put_together(folder: Path, provenance: bool) -> None:
    for number in (1, 2):
        built(folder, share=share(f"{number}/2"), provenance=provenance)
    save(folder / "sources" / "letter9.txt", letter(9))
    built(folder, shares=complete(folder))
    stated = ['<idno type="sha256">' in path.read_text() for path in (folder / "tei").glob("*.xml")]
    assert len(stated) == 9
    assert set(stated) == {provenance}


def test_shares_that_were_asked_differently_are_refused(folder: Path) -> None:
    built(folder, share=share("1/2"))
    built(folder, share=share("2/2"), provenance=True)
    with pytest.raises(Refused, match=r"only 2/2 was made with --provenance\. Run build --shard alike"):
        complete(folder)


@pytest.mark.parametrize("content", [b"", b"no database" * 100])
def test_a_share_that_cannot_be_read_is_named(folder: Path, content: bytes) -> None:
    built(folder, share=share("1/1"))
    (folder / FOLDER / "1-of-1.sqlite").write_bytes(content)
    with pytest.raises(Refused, match=r"run build --shard 1/1 again"):
        complete(folder)


def test_a_missing_share_is_named(folder: Path) -> None:
    with pytest.raises(Refused, match="There is no share"):
        complete(folder)
    built(folder, share=share("2/3"))
    with pytest.raises(Refused, match=r"1/3, 3/3 is missing"):
        complete(folder)
    built(folder, share=share("1/2"))
    with pytest.raises(Refused, match="shares of 2 and of 3"):
        complete(folder)


@pytest.mark.parametrize("text", ["", "0/3", "4/3", "1", "a/b", "-1/3"])
def test_what_is_no_share(text: str) -> None:
    with pytest.raises(ValueError, match="the second of eight is 2/8"):
        share(text)
