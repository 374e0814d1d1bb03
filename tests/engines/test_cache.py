"""What the cache gives back was written by this program for this user, or it gives nothing."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from tei_edition.resources import resource
from tei_edition.validate.cache import Cache
from tei_edition.validate.full_schema import entry_name, full_schema


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    made = Cache(tmp_path / "kept")
    assert made.write("entry", b"ferry")
    return made


def test_it_gives_back_what_it_was_given(cache: Cache) -> None:
    assert cache.read("entry") == b"ferry"
    assert cache.read("other") is None
    assert [(name, why) for name, _, why in cache.entries()] == [("entry", "")]
    assert cache.fault() == ""


def test_it_is_closed_to_others(cache: Cache) -> None:
    assert cache.folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in cache.folder.iterdir()} == {0o600}


def test_a_changed_byte_is_seen(cache: Cache) -> None:
    path = cache.folder / "entry"
    data = path.read_bytes()
    for at in range(len(data)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert cache.read("entry") is None
    path.write_bytes(data)
    assert cache.read("entry") == b"ferry"


def test_an_entry_under_another_name_or_key_is_not_taken(cache: Cache) -> None:
    (cache.folder / "entry").rename(cache.folder / "other")
    assert cache.read("other") is None
    cache.write("entry", b"ferry")
    (cache.folder / "key").unlink()
    assert cache.read("entry") is None


@pytest.mark.parametrize(("name", "mode"), [("entry", 0o622), ("key", 0o640), ("key", 0o604), ("", 0o777), ("", 0o720)])
def test_what_others_could_write_or_read_is_not_trusted(cache: Cache, name: str, mode: int) -> None:
    (cache.folder / name).chmod(mode)
    assert cache.read("entry") is None
    assert "Others can" in cache.fault() + "".join(why for *_, why in cache.entries())
    if name != "entry":
        assert not cache.write("new", b"x")


def test_links_are_not_followed(cache: Cache, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes((cache.folder / "entry").read_bytes())
    (cache.folder / "entry").unlink()
    (cache.folder / "entry").symlink_to(tmp_path / "elsewhere")
    assert cache.read("entry") is None
    linked = Cache(tmp_path / "linked")
    linked.folder.symlink_to(cache.folder)
    assert linked.read("entry") is None
    assert "is a link" in linked.fault()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to another user")
def test_what_belongs_to_another_user_is_not_trusted(cache: Cache) -> None:
    os.chown(cache.folder / "entry", 65534, 65534)
    assert cache.read("entry") is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert not Cache(tmp_path / "file" / "kept").write("entry", b"x")
    assert Cache(tmp_path / "file" / "kept").read("entry") is None


def test_the_full_schema_is_built_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, cache = resource("schemas", "edition.xsd"), Cache(tmp_path / "kept")
    first = full_schema(path, cache)
    assert cache.read(entry_name(path))
    monkeypatch.setattr("xmlschema.XMLSchema", None)
    second = full_schema(path, cache)
    assert sorted(first.elements) == sorted(second.elements)
    with pytest.raises(TypeError):
        full_schema(path, Cache(tmp_path / "another"))


class Trap:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("sprung",)


def test_a_pickle_of_somebody_else_is_never_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path, cache = resource("schemas", "edition.xsd"), Cache(tmp_path / "kept")
    cache.write("entry", b"x")
    (cache.folder / entry_name(path)).write_bytes(bytes(32) + pickle.dumps(Trap()))
    assert full_schema(path, cache).elements
    assert not Path("sprung").exists()


def test_another_version_of_the_schema_is_another_entry(tmp_path: Path) -> None:
    schema = tmp_path / "a.xsd"
    schema.write_text("<a/>")
    before = entry_name(schema)
    (tmp_path / "b.xsd").write_text("<b/>")
    assert entry_name(schema) != before
