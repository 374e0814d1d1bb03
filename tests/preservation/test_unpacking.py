"""A bag handed in as one file is verified as it is, and no file can do more than be refused in a sentence."""

from __future__ import annotations

import io
import struct
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_edition.cli import main
from tei_edition.finding import Refused
from tei_edition.preservation import packed, unpacking, verified_file

Written = list[tuple[str, bytes]]
WHOLE: Written = [
    ("bag/bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    ("bag/manifest-md5.txt", b"9dd4e461268c8034f5c8564e155c67a6  data/x.txt\n"),
    ("bag/data/x.txt", b"x"),
]


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where bags are unpacked; nothing is left there, and nothing gets out of it."""
    folder = tmp_path / "scratch" / "deep"
    folder.mkdir(parents=True)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert sorted(folder.parent.rglob("*")) == [folder]


def as_zip(file: Path, members: Written) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file


def as_tar(file: Path, members: Written) -> Path:
    with tarfile.open(file, "w") as archive:
        for name, data in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return file


WRITERS = {".zip": as_zip, ".tar": as_tar}


@pytest.fixture(params=WRITERS)
def write(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Written], Path]:
    return lambda members: WRITERS[request.param](tmp_path / f"letters{request.param}", members)


def rules(file: Path) -> list[tuple[str, str]]:
    return [(finding.rule, str(Path(finding.place.file).relative_to(file))) for finding in verified_file(file)]


@pytest.mark.parametrize("ending", WRITERS)
def test_what_package_writes_is_verified(edition: Path, tmp_path: Path, ending: str) -> None:
    file = packed(edition, tmp_path / f"out{ending}").target
    assert list(verified_file(file)) == []
    done = CliRunner().invoke(main, ["verify", str(file)])
    assert (done.exit_code, f"{file} verified" in done.output) == (0, True)


@pytest.mark.parametrize("top", ["bag/", ""])
def test_harm_is_found_and_its_place_told_within_the_file(write: Callable[[Written], Path], top: str) -> None:
    harmed = [(name.replace("bag/", top), data) for name, data in (*WHOLE[:-1], ("bag/data/y.txt", b"y"))]
    expected = [("bag-file-missing", f"{top}data/x.txt"), ("bag-file-extra", f"{top}data/y.txt")]
    assert rules(write(harmed))[-2:] == expected


@pytest.mark.parametrize(
    "name", ["../out.txt", "/out.txt", "bag/../../out.txt", "C:\\out.txt", "C:/out.txt", "..\\out.txt"]
)
def test_no_name_leads_out(write: Callable[[Written], Path], name: str) -> None:
    with pytest.raises(Refused, match="a name that leads out of it"):
        rules(write([*WHOLE, (name, b"mine")]))


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        entry = tarfile.TarInfo("bag/data")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/"
        archive.addfile(entry)
    with pytest.raises(Refused, match="is a link or a device"):
        rules(tmp_path / "a.tar")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as zipped:
        info = zipfile.ZipInfo("bag/data")
        info.external_attr = 0o120777 << 16
        zipped.writestr(info, "/")
    with pytest.raises(Refused, match="is a link or a device"):
        rules(tmp_path / "a.zip")


@pytest.mark.parametrize("kind", [tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE])
def test_a_device_is_not_made(tmp_path: Path, kind: bytes) -> None:
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        entry = tarfile.TarInfo("bag/data/x")
        entry.type = kind
        archive.addfile(entry)
    with pytest.raises(Refused, match="is a link or a device"):
        rules(tmp_path / "a.tar")


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "FREE", 1 << 20)
    bomb = as_zip(tmp_path / "a.zip", [*WHOLE, ("bag/data/y", bytes(100 << 20))])
    with pytest.raises(Refused, match="more than 100 times as large"):
        rules(bomb)
    assert rules(as_zip(tmp_path / "b.zip", [*WHOLE, ("bag/data/y", bytes(1 << 19))])) != []


def test_a_file_of_holes_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "FREE", 1 << 20)
    entry = tarfile.TarInfo("bag/data/holes")
    entry.type = tarfile.GNUTYPE_SPARSE
    header = bytearray(entry.tobuf(tarfile.GNU_FORMAT))
    header[386:410] = b"%011o\0%011o\0" % (8 << 30, 0)
    header[483:495] = b"%011o\0" % (8 << 30)
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    (tmp_path / "a.tar").write_bytes(bytes(header) + bytes(1024))
    with pytest.raises(Refused, match="more than 100 times as large"):
        rules(tmp_path / "a.tar")


def test_too_many_files_are_not_unpacked(write: Callable[[Written], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MEMBERS", 4)
    with pytest.raises(Refused, match="more than 4 files"):
        rules(write([*WHOLE, ("a", b""), ("b", b"")]))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("members", "said"),
    [
        ([*WHOLE, WHOLE[-1]], "'x.txt' twice"),
        ([*WHOLE, ("bag/data/x.txt/y", b"")], "'bag/data/x.txt' both as a file and as a folder"),
        ([("letter.txt", b"")], "It holds no bag"),
        ([], "It holds no bag"),
        ([*WHOLE, *((name.replace("bag/", "other/"), data) for name, data in WHOLE)], "It holds 2 bags"),
        ([("bag/bagit.txt", b"")], "The bag cannot be read"),
    ],
)
def test_what_is_no_bag_is_told(write: Callable[[Written], Path], members: Written, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        rules(write(members))
    assert "scratch" not in str(refused.value)


def encrypted(file: Path) -> Path:
    as_zip(file, WHOLE)
    data = bytearray(file.read_bytes())
    for sign, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = data.find(sign)
        data[place + at : place + at + 2] = struct.pack("<H", 1)
    file.write_bytes(data)
    return file


def cut(file: Path, octets: int = 700) -> Path:
    file.write_bytes(WRITERS[file.suffix](file, WHOLE).read_bytes()[:octets])
    return file


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("empty.zip", Path.touch),
        ("text.zip", lambda path: path.write_text("no archive" * 100)),
        ("text.tar", lambda path: path.write_text("no archive" * 100)),
        ("cut.zip", lambda path: cut(path, 200)),
        ("cut.tar", cut),
        ("encrypted.zip", encrypted),
    ],
)
def test_what_cannot_be_unpacked_is_told(tmp_path: Path, name: str, make: Callable[[Path], object]) -> None:
    make(tmp_path / name)
    with pytest.raises(Refused, match=r"cannot be unpacked: .*\. Have it sent again\."):
        rules(tmp_path / name)


@pytest.mark.parametrize("name", ["letters.tar.gz", "letters.txt", "letters"])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    done = CliRunner().invoke(main, ["verify", str(tmp_path / name)])
    assert (done.exit_code, "Unpack it, and name the folder" in done.output) == (2, True)
