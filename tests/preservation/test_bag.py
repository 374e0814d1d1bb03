"""An edition packed: all of it is in the bag, another program judges it, and its bytes are the same each time."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import bagit
import pytest
from click.testing import CliRunner

from tei_edition.cli import main
from tei_edition.finding import Refused
from tei_edition.preservation import packed, verified


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_bag_holds_the_edition_and_what_made_it(edition: Path, bag: Path) -> None:
    held = contents(bag / "data" / "edition")
    own = {name: data for name, data in contents(edition).items() if not name.startswith(".tei-edition.")}
    assert held == own
    assert {"sources/letter.toml", "house.css", "site/100 % ours.html", "edition.toml"} < set(held)
    assert {"program/schemas/edition.odd", "program/xslt/html.xsl"} < set(contents(bag / "data"))


def test_the_library_finds_the_bag_valid(edition: Path) -> None:
    (edition / "site" / "100 % ours.html").unlink()  # it does not know that 1.0 encodes the sign %
    assert bagit.Bag(str(packed(edition, edition.parent / "bag").target)).validate()


@pytest.mark.parametrize("program", ["sha256sum", "sha512sum"])
def test_another_program_finds_the_checksums_right(edition: Path, program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"there is no {program}")
    (edition / "site" / "100 % ours.html").unlink()
    bag = packed(edition, edition.parent / "bag").target
    for kind in ("manifest", "tagmanifest"):
        name = f"{kind}-{program.removesuffix('sum')}.txt"
        listed = "".join("  ".join(line.split(maxsplit=1)) + "\n" for line in (bag / name).read_text().splitlines())
        check = [program, "--check", "--strict", "--quiet", "-"]
        assert subprocess.run(check, cwd=bag, input=listed, text=True, check=False).returncode == 0


@pytest.mark.parametrize(
    "name", ["100 %", "a%0Ab", "a%250Db", "%25", "~letter", "*letter", "a  b", "Zürich", "Zu\u0308rich"]
)
def test_any_name_is_packed_and_found_again(edition: Path, name: str) -> None:
    (edition / "sources" / f"{name}.bin").write_bytes(b"x")
    bag = packed(edition, edition.parent / "bag").target
    assert list(verified(bag)) == []
    (bag / "data" / "edition" / "sources" / f"{name}.bin").write_bytes(b"y")
    assert [Path(finding.place.file).name for finding in verified(bag)] == [f"{name}.bin"]


@pytest.mark.parametrize("name", ["two\nlines", "one\rline", "a\u2028b", "spaces "])
def test_a_name_that_no_list_can_hold_is_refused(edition: Path, name: str) -> None:
    (edition / "sources" / name).write_bytes(b"x")
    with pytest.raises(Refused, match="Rename it"):
        packed(edition, edition.parent / "bag")


def test_lists_are_in_the_order_of_names_and_encode_the_sign_of_codes(bag: Path) -> None:
    for path in bag.glob("*manifest-*.txt"):
        names = [line.split(maxsplit=1)[1] for line in path.read_text().splitlines()]
        assert sorted(names) == sorted(set(names))
        assert path.name.startswith("manifest-") or names == sorted(names)
    assert "data/edition/site/100 %25 ours.html" in (bag / "manifest-sha256.txt").read_text()


def test_ours_finds_a_bag_of_another_program_valid(edition: Path) -> None:
    bagit.make_bag(str(edition), checksums=["md5", "sha256"])
    assert [finding for finding in verified(edition) if finding.level] == []


def test_the_bag_says_what_it_is_and_what_made_it(bag: Path) -> None:
    said = (bag / "bag-info.txt").read_text()
    assert "Source-Organization: The Legation Papers\n" in said
    assert "External-Description: Letters from the Legation. Letters of two kingdoms.\n" in said
    assert "Rights: CC0-1.0\n" in said
    assert "Bagging-Date" not in said
    sizes = [path.stat().st_size for path in (bag / "data").rglob("*") if path.is_file()]
    assert f"Payload-Oxum: {sum(sizes)}.{len(sizes)}\n" in said
    assert (bag / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    tools = json.loads((bag / "tool-versions.json").read_text())
    assert {"lxml", "saxonche"} < set(tools["libraries"])
    assert "pytest" not in tools["libraries"]


def test_the_day_is_the_one_that_is_named(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = packed(edition, edition.parent / "dated")
    assert "Bagging-Date: 2023-11-14\n" in (made.target / "bag-info.txt").read_text()


@pytest.mark.parametrize("ending", ["", ".zip", ".tar"])
def test_a_copy_of_the_edition_makes_the_same_bytes(edition: Path, tmp_path: Path, ending: str) -> None:
    other = Path(shutil.copytree(edition, tmp_path / "elsewhere" / "letters"))
    os.utime(other / "edition.toml", (0, 0))
    bags = [packed(folder, folder.parent / f"bag{ending}").target for folder in (edition, other)]
    first, second = (contents(bag) if bag.is_dir() else bag.read_bytes() for bag in bags)
    assert first == second


@pytest.mark.parametrize("ending", [".zip", ".tar"])
def test_one_file_unpacks_to_a_bag(edition: Path, tmp_path: Path, ending: str) -> None:
    made = packed(edition, tmp_path / f"letters-bag{ending}").target
    with zipfile.ZipFile(made) if ending == ".zip" else tarfile.open(made) as archive:
        archive.extractall(tmp_path / "out")
    assert list(verified(tmp_path / "out" / "letters-bag")) == []


def test_what_is_there_is_left_alone_or_kept(edition: Path, tmp_path: Path) -> None:
    target = tmp_path / "bag"
    target.mkdir()
    (target / "mine.txt").write_text("mine")
    with pytest.raises(Refused, match="left as it is"):
        packed(edition, target)
    assert contents(target) == {"mine.txt": b"mine"}
    assert [finding.rule for finding in packed(edition, target, force=True).findings] == ["kept"]
    assert contents(tmp_path / "bag.kept") == {"mine.txt": b"mine"}
    packed(edition, target, force=True)
    assert list(verified(tmp_path / "bag-2.kept")) == list(verified(target)) == []


@pytest.mark.parametrize("place", ["letters/bag", "."])
def test_a_bag_within_the_edition_is_refused(edition: Path, place: str) -> None:
    with pytest.raises(Refused, match="Name "):
        packed(edition, edition.parent / place, force=True)


def test_a_bag_in_a_file_is_refused(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="file is a file, so that nothing can stand in it"):
        packed(edition, tmp_path / "file" / "deep" / "bag")


@pytest.mark.parametrize("ending", [".zip", ".tar"])
def test_a_file_whose_name_no_archive_can_hold_is_refused(edition: Path, tmp_path: Path, ending: str) -> None:
    with pytest.raises(Refused, match="Give the bag another name"):
        packed(edition, tmp_path / f"\udcff{ending}")


@pytest.mark.parametrize("command", ["package", "build", "merge"])
def test_an_edition_is_a_folder(tmp_path: Path, command: str) -> None:
    (tmp_path / "file").touch()
    more = ["-o", str(tmp_path / "bag")] if command == "package" else []
    done = CliRunner().invoke(main, [command, str(tmp_path / "file"), *more])
    assert (done.exit_code, "file' is a file." in done.output) == (2, True)


def test_a_failure_leaves_nothing_behind(edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tei_edition.preservation.bag.tool_versions", fail)
    with pytest.raises(OSError, match="No space"):
        packed(edition, tmp_path / "bag")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letters"]


def test_what_a_run_that_was_cut_off_left_is_removed(edition: Path, tmp_path: Path) -> None:
    (tmp_path / ".bag.4711.tmp" / "bag").mkdir(parents=True)
    packed(edition, tmp_path / "bag")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bag", "letters"]


def test_a_link_is_refused(edition: Path, tmp_path: Path) -> None:
    (edition / "sources" / "linked.txt").symlink_to(tmp_path / "elsewhere.txt")
    with pytest.raises(Refused, match="a bag holds no links"):
        packed(edition, tmp_path / "bag")


def test_a_part_that_is_missing_is_named(edition: Path, tmp_path: Path) -> None:
    shutil.rmtree(edition / "site")
    findings = packed(edition, tmp_path / "bag").findings
    assert [(finding.rule, "no folder site" in finding.message) for finding in findings] == [("part-missing", True)]
