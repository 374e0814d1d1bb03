"""A bag or an edition of which anything was changed, lost or added is found out, by the path of the file."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_edition.cli import main
from tei_edition.edition import build, order_for
from tei_edition.finding import Refused
from tei_edition.preservation import examined, verified
from tests.trust.test_interruptions import as_somebody

FORMS = ("l\u00e9ttre.txt", "le\u0301ttre.txt")


def found(findings: object) -> list[tuple[str, str]]:
    return [(finding.rule, Path(finding.place.file).name) for finding in findings if finding.level]  # type: ignore[attr-defined]


def in_edition(folder: Path) -> list[tuple[str, str]]:
    return found(finding for _, findings in examined(folder, jobs=1) for finding in findings)


def letter(bag: Path) -> Path:
    return bag / "data" / "edition" / "sources" / "letter.txt"


def change(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def replaced(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new))


def remove(paths: Iterable[Path]) -> None:
    for path in list(paths):
        path.unlink()


def each(*harms: Callable[[Path], object]) -> Callable[[Path], object]:
    def do(bag: Path) -> None:
        for harm in harms:
            harm(bag)

    return do


def drop(path: Path, word: str) -> None:
    path.write_text("".join(line for line in path.read_text().splitlines(keepends=True) if word not in line))


def test_a_whole_bag_is_found_whole(bag: Path) -> None:
    assert list(verified(bag)) == []


HARM: dict[str, tuple[Callable[[Path], object], list[tuple[str, str]]]] = {
    "changed": (lambda bag: change(letter(bag)), [("bag-file-changed", "letter.txt")]),
    "lost": (lambda bag: letter(bag).unlink(), [("bag-file-missing", "letter.txt"), ("bag-oxum", "bag-info.txt")]),
    "added": (
        lambda bag: letter(bag).with_name("new.txt").write_text("new"),
        [("bag-file-extra", "new.txt"), ("bag-oxum", "bag-info.txt")],
    ),
    "added beside": (lambda bag: (bag / "notes.txt").write_text(""), [("bag-file-unlisted", "notes.txt")]),
    "tag file changed": (lambda bag: change(bag / "tool-versions.json"), [("bag-file-changed", "tool-versions.json")]),
    "listed in one manifest only": (
        lambda bag: drop(bag / "manifest-sha512.txt", "letter.txt"),
        [("bag-file-extra", "letter.txt"), ("bag-file-changed", "manifest-sha512.txt")],
    ),
    "linked": (
        lambda bag: (bag / "data" / "endless").symlink_to("/dev/zero"),
        [("bag-link", "endless")],
    ),
    "all at once": (
        each(
            lambda bag: change(letter(bag)),
            lambda bag: (bag / "data" / "new").touch(),
            lambda bag: (bag / "tool-versions.json").unlink(),
        ),
        [
            ("bag-file-extra", "new"),
            ("bag-file-missing", "tool-versions.json"),
            ("bag-file-changed", "letter.txt"),
            ("bag-oxum", "bag-info.txt"),
        ],
    ),
    "to be fetched": (
        each(
            lambda bag: letter(bag).unlink(),
            lambda bag: (bag / "fetch.txt").write_text("https://example.org/ - data/edition/sources/letter.txt\n"),
        ),
        [
            ("bag-file-unlisted", "fetch.txt"),
            ("bag-file-missing", "letter.txt"),
            ("bag-oxum", "bag-info.txt"),
        ],
    ),
    "line that is none": (
        lambda bag: (bag / "tagmanifest-sha256.txt").open("a").write("nonsense\n"),
        [("bag-form", "bag")],
    ),
    "another algorithm": (
        lambda bag: (bag / "manifest-runes9.txt").write_text(""),
        [("bag-algorithm", "manifest-runes9.txt"), ("bag-file-unlisted", "manifest-runes9.txt")],
    ),
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("harm", HARM)
def test_harm_is_found(bag: Path, harm: str) -> None:
    do, expected = HARM[harm]
    do(bag)
    assert found(verified(bag)) == expected


def test_any_single_bit_is_found(bag: Path) -> None:
    tags = [bag / name for name in ("bag-info.txt", "manifest-sha512.txt", "tool-versions.json")]
    for path in (*tags, *(path for path in (bag / "data" / "edition").rglob("*") if path.is_file())):
        whole = path.read_bytes()
        change(path)
        assert ("bag-file-changed", path.name) in found(verified(bag)), path
        path.write_bytes(whole)


@pytest.mark.parametrize(("listed", "stands"), [FORMS, FORMS[::-1]])
def test_a_name_in_another_form_of_unicode_is_the_same_file(bag: Path, listed: str, stands: str) -> None:
    manifests = [bag / f"manifest-{name}.txt" for name in ("sha256", "sha512")]
    letter(bag).rename(letter(bag).with_name(stands))
    for path in manifests:
        path.write_text(path.read_text().replace("sources/letter.txt", f"sources/{listed}"))
    assert found(verified(bag)) == [("bag-file-changed", path.name) for path in manifests]


HOPELESS: dict[str, tuple[Callable[[Path], object], str]] = {
    "no manifest": (lambda bag: remove(bag.glob("*manifest*")), "no manifest that can be read"),
    "no data": (lambda bag: shutil.rmtree(bag / "data"), "data directory .* does not exist"),
    "empty declaration": (lambda bag: (bag / "bagit.txt").write_text(""), "Missing required tag"),
    "declaration that is none": (lambda bag: (bag / "bagit.txt").write_text("nonsense"), "invalid tag"),
    "another version": (lambda bag: replaced(bag / "bagit.txt", "1.0", "7.0"), "Unsupported bag version"),
    "another encoding": (lambda bag: replaced(bag / "bagit.txt", "UTF-8", "RUNES"), "Unsupported encoding"),
    "bytes that are no text": (lambda bag: (bag / "manifest-sha256.txt").write_bytes(b"\xff" * 80), "cannot be read"),
    "leading out": (
        lambda bag: (bag / "manifest-sha256.txt").open("a").write(f"{'0' * 64}  ../../letter.txt\n"),
        "is unsafe",
    ),
    "bad fetch": (lambda bag: (bag / "fetch.txt").write_text("nonsense\n"), "fetch.txt: error: .* cannot be read"),
    "fetched from elsewhere": (lambda bag: (bag / "fetch.txt").write_text("nowhere - data/x\n"), "Malformed URL"),
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("harm", HOPELESS)
def test_a_bag_that_cannot_be_read_is_refused_in_one_sentence(bag: Path, harm: str) -> None:
    do, said = HOPELESS[harm]
    do(bag)
    with pytest.raises(Refused, match=said) as refused:
        list(verified(bag))
    assert refused.value.finding.message.endswith((". Restore one.", "Restore the file from another copy.", "copy."))


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are another thing here")
def test_a_file_that_cannot_be_read_is_told_apart_from_one_that_changed(bag: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        copy = shutil.copytree(bag, Path(name, "bag"))
        letter(copy).chmod(0)
        with as_somebody():
            assert found(verified(copy)) == [("bag-file-unreadable", "letter.txt")]


def test_a_folder_that_is_neither_bag_nor_edition_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["verify", str(tmp_path)])
    assert (done.exit_code, "neither a bag (with bagit.txt) nor an edition" in done.output) == (2, True)


def test_an_edition_without_tei_is_told(edition: Path) -> None:
    shutil.rmtree(edition / "tei")
    done = CliRunner().invoke(main, ["verify", str(edition)])
    assert done.exit_code == 1
    assert "The edition holds no TEI. Run tei-edition build." in done.output
    assert "no TEI files verified; 1 error" in done.output


def test_an_edition_as_it_was_built_is_found_so(edition: Path) -> None:
    assert in_edition(edition) == []


def tei(edition: Path) -> Path:
    (path,) = (edition / "tei").glob("*.xml")
    return path


def test_tei_edited_by_hand_is_found(edition: Path) -> None:
    path = tei(edition)
    path.write_text(path.read_text().replace("oars", "sails"))
    assert in_edition(edition) == [("seal-broken", path.name)]


def test_tei_that_is_not_valid_is_found(edition: Path) -> None:
    path = tei(edition)
    path.write_text(path.read_text().replace("<body>", "<body><blot/>"))
    assert {("seal-broken", path.name), ("TEI-A003", path.name)} >= set(in_edition(edition)[:1])
    assert len(in_edition(edition)) > 1


def test_a_source_changed_or_gone_is_found(edition: Path) -> None:
    change(edition / "sources" / "letter.txt")
    assert in_edition(edition) == [("source-changed", tei(edition).name)]
    (edition / "sources" / "letter.txt").unlink()
    assert in_edition(edition) == [("source-gone", tei(edition).name)]


def test_the_rows_of_a_table_and_a_file_without_seal_have_their_sources(edition: Path) -> None:
    (edition / "sources" / "moats & <walls>.csv").write_text("record,title,text\nA1,First,The moat is deep.\n")
    for _ in build(edition, order_for(edition)):
        pass
    path = next(path for path in edition.glob("tei/*.xml") if b"moats" in path.read_bytes())
    path.write_bytes(path.read_bytes().partition(b"\n<?tei-edition")[0])
    assert in_edition(edition) == []
    change(edition / "sources" / "moats & <walls>.csv")
    assert in_edition(edition) == [("source-changed", path.name)]


def test_pages_changed_or_gone_are_found(edition: Path) -> None:
    (page,) = edition.glob("site/records/*.txt")
    change(page)
    (edition / "site" / "edition.txt").unlink()
    for path in edition.glob(".tei-edition.*"):
        path.unlink()  # what a build remembers is not asked, which others do not have
    assert sorted(in_edition(edition)) == [("page-changed", page.name), ("page-missing", "edition.txt")]


def test_a_site_of_which_nothing_is_known_is_told(edition: Path) -> None:
    (edition / "site" / "checksums.sha256").unlink()
    assert in_edition(edition) == [("no-list", "site")]


@pytest.mark.parametrize(("harm", "status"), [("", 0), ("changed", 1), ("no bag", 2)])
def test_the_status_tells(edition: Path, bag: Path, harm: str, status: int) -> None:
    if harm == "changed":
        change(letter(bag))
    elif harm:
        (bag / "bagit.txt").write_text("")
    done = CliRunner().invoke(main, ["verify", str(bag)])
    assert done.exit_code == status
    assert ("letter.txt" in done.output) == (harm == "changed")


def test_the_commands_pack_and_verify(edition: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["package", str(edition), "-o", str(tmp_path / "packed")])
    assert done.exit_code == 0, done.output
    assert "packed in" in done.output
    assert CliRunner().invoke(main, ["verify", str(edition)]).exit_code == 0
    assert CliRunner().invoke(main, ["package", str(edition), "-o", str(tmp_path / "packed")]).exit_code == 2
