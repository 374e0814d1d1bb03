"""An XML Schema built by xmlschema, which takes a third of a second, and kept in the cache as it was built."""

from __future__ import annotations

import pickle
import sys
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tei_edition.validate.cache import Cache

_LIBRARIES = ("xmlschema", "elementpath", "lxml", "tei-edition")


def full_schema(path: Path, cache: Cache) -> Any:
    """The schema, from the cache if what made it is there no other than now."""
    name = entry_name(path)
    kept = cache.read(name)
    if kept is not None:
        return pickle.loads(kept)  # the cache gives only what this program wrote for this user
    import xmlschema  # imported when first needed: it takes longer to load than a valid document to check

    built = xmlschema.XMLSchema(str(path), defuse="always")
    cache.write(name, pickle.dumps(built))
    return built


def entry_name(path: Path) -> str:
    """The name of the entry: the hash of the schema, of the files beside it, and of the versions that build it."""
    makers = [*(f"{library} {version(library)}" for library in _LIBRARIES), sys.version, str(path)]
    mark = sha256("\0".join(makers).encode())
    for file in sorted(path.parent.glob("*.xsd")):
        mark.update(sha256(file.read_bytes()).digest())
    return f"xsd-{mark.hexdigest()[:32]}"
