"""XML Schema of any project, compiled by libxml2 from files that were asked for one by one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path

from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.resources import resource
from tei_edition.validate.access import Access
from tei_edition.validate.cache import Cache
from tei_edition.validate.compilation import LIMIT, Trial, Unreadable, entry_name, passed, tried
from tei_edition.validate.schema import complaints, readable

XSD = "http://www.w3.org/2001/XMLSchema"
_TAG = f"{{{XSD}}}"
_REFERENCES = (_TAG + "include", _TAG + "import", _TAG + "redefine", _TAG + "override")
_XML = "http://www.w3.org/XML/1998/namespace"
MOST_FILES = 1_000


def compile_xsd(data: bytes, file: str, access: Access, limit: float = LIMIT) -> etree.XMLSchema:
    """The schema ready for use; ``Refused`` with the place if it cannot be read, ``TooSlow`` if not in time."""
    with tempfile.TemporaryDirectory() as folder:
        main, files = _gathered(data, file, access, Path(folder))
        with suppress(Unreadable):  # it is wrong, and compiled here libxml2 names the line
            name = entry_name("xsd-trial", data, file)
            passed(Cache(), name, file, limit, partial(_tried, main, files, limit))
        try:
            return etree.XMLSchema(etree.parse(main))
        except etree.XMLSchemaParseError as error:
            raise _unreadable(error, file) from None


def _tried(main: Path, files: dict[str, str], limit: float) -> Trial:
    return Trial(files, limit, tried("xsd", main.read_bytes(), limit, str(main.parent)))


def check_with(schema: etree.XMLSchema, tree: etree._ElementTree, file: str) -> tuple[Finding, ...]:
    """What XML Schema refuses, in libxml2's words, which name what was expected."""
    if schema.validate(tree):
        return ()
    return tuple(
        Finding("xml-schema", Level.ERROR, Place(file, line), readable(message).rstrip(".") + ".")
        for line, message in dict.fromkeys(complaints(schema.error_log))
    )


def _gathered(data: bytes, file: str, access: Access, folder: Path) -> tuple[Path, dict[str, str]]:
    """Copies of the schema and of all it refers to, pointing at each other and at nothing else; the hash of each."""
    names, files = {file: _copy_name(file)}, {}
    waiting = [(data, file)]
    while waiting:
        content, place = waiting.pop()
        files[place] = sha256(content).hexdigest()
        root = xmlio.parse(content, place).getroot()
        for reference in _references(root):
            target = _target(reference, place, access)
            if target not in names:
                names[target] = _copy_name(target)
                waiting.append((access.read(target, Place(place, xmlio.line_of(reference))), target))
            reference.set("schemaLocation", names[target])
        if len(names) > MOST_FILES:
            raise Refused(_finding(file, 0, f"The schema consists of more than {MOST_FILES:,} files."))
        Path(folder, names[place]).write_bytes(etree.tostring(root.getroottree()))
    return folder / names[file], files


def _references(root: etree._Element) -> Iterator[etree._Element]:
    return (each for each in root.iterchildren(*_REFERENCES) if each.get("schemaLocation"))


def _target(reference: etree._Element, base: str, access: Access) -> str:
    """Where a reference leads; the attributes of the XML namespace are always those we bring."""
    if reference.get("namespace") == _XML:
        return str(resource("schemas", "xml.xsd"))
    return access.resolved(reference.get("schemaLocation", ""), base)


def _copy_name(file: str) -> str:
    return sha256(file.encode(errors="surrogateescape")).hexdigest()[:16] + ".xsd"


def _unreadable(error: etree.XMLSchemaParseError, file: str) -> Refused:
    entries = error.error_log
    line, message = (entries[0].line, entries[0].message) if len(entries) else (0, str(error))
    return Refused(_finding(file, line, f"libxml2 does not take the schema: {readable(message.strip()).rstrip('.')}."))


def _finding(file: str, line: int, message: str) -> Finding:
    return Finding("schema-unreadable", Level.ERROR, Place(file, line), message)
