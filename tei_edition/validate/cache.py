"""What took long to make, kept in the user's cache folder and read again only if this user's program wrote it.

An entry may hold a pickle, and a pickle is code. So each entry carries a keyed hash (HMAC-SHA-256, RFC 2104) made with
a key that only the user can read; and folder, key and entry must belong to the user and be closed to others. Whatever
fails a check is left alone and made anew elsewhere: a cache may be missing, never wrong.
"""

from __future__ import annotations

import hmac
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import platformdirs

_KEY = "key"
_DIGEST = sha256().digest_size
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Distrusted(Exception):
    """Something in the cache that others could have written; the sentence says what."""


@dataclass(frozen=True)
class Cache:
    """A folder of entries; ``Cache()`` is the user's own."""

    folder: Path = field(default_factory=lambda: platformdirs.user_cache_path("tei-edition", appauthor=False))

    def read(self, name: str) -> bytes | None:
        """The entry of that name, or nothing if there is none that can be trusted."""
        with suppress(Distrusted, OSError):
            return self._entry(name, self._key())
        return None

    def write(self, name: str, data: bytes) -> bool:
        """Keep an entry, whole or not at all; tell whether that was possible."""
        with suppress(Distrusted, OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _replace(self._path(name), _signed(self._key(), name, data))
            return True
        return False

    def entries(self) -> Iterator[tuple[str, int, str]]:
        """Each file in the folder: its name, its bytes, and why it is not trusted if it is not."""
        for path in sorted(self.folder.glob("*")) if self.folder.is_dir() else ():
            if path.name == _KEY or path.name.endswith(".tmp"):
                continue
            yield path.name, path.lstat().st_size, self._fault(path.name)

    def fault(self) -> str:
        """Why the folder as a whole cannot be used, if it cannot."""
        try:
            if self.folder.exists():
                _check(self.folder.lstat(), self.folder)
        except (Distrusted, OSError) as error:
            return str(error)
        return ""

    def _fault(self, name: str) -> str:
        try:
            self._entry(name, self._key())
        except (Distrusted, OSError) as error:
            return str(error)
        return ""

    def _path(self, name: str) -> Path:
        return self.folder / name

    def _entry(self, name: str, key: bytes) -> bytes:
        held = _read(self._path(name))
        data = held[_DIGEST:]
        if not hmac.compare_digest(_signed(key, name, data), held):
            raise Distrusted(f"{self._path(name)} was not written by this program.")
        return data

    def _key(self) -> bytes:
        _check(self.folder.lstat(), self.folder)
        path = self._path(_KEY)
        with suppress(FileNotFoundError):
            return _read(path, private=True)
        key = secrets.token_bytes(32)
        with suppress(FileExistsError):  # another process was quicker
            _create(path, key)
        return _read(path, private=True)


def _signed(key: bytes, name: str, data: bytes) -> bytes:
    return hmac.digest(key, name.encode() + b"\0" + data, "sha256") + data


def _read(path: Path, private: bool = False) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | _NO_LINK)
    with os.fdopen(descriptor, "rb") as file:
        _check(os.fstat(descriptor), path, private)
        return file.read()


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}.tmp")
    try:
        _create(temporary, data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _create(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


def _check(status: os.stat_result, path: Path, private: bool = False) -> None:
    """Refuse what others own or can write, and a key that others can read; Windows keeps such folders by itself."""
    if stat.S_ISLNK(status.st_mode):
        raise Distrusted(f"{path} is a link. Remove it.")
    if not hasattr(os, "geteuid"):
        return
    if status.st_uid != os.geteuid():
        raise Distrusted(f"{path} belongs to another user. Remove it.")
    if status.st_mode & (0o077 if private else 0o022):
        raise Distrusted(f"Others can {'read' if private else 'write'} {path}. Remove it, or close it to them.")
