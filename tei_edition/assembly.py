"""A stylesheet of several modules as one text, and the way back from a line of that text to module and line."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lxml import etree

from tei_edition.precedence import XSL, Declaration, imported

_IMPORT = f"{{{XSL}}}import"
_OURS = re.compile(r"tei-edition:([\w-]+\.xsl)")


class StylesheetError(Exception):
    """A stylesheet that does not compile or a transformation that stops; the text is Saxon's own sentence."""

    def __init__(self, message: str, module: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.module = module
        self.line = line


@dataclass(frozen=True)
class Assembly:
    """A stylesheet as one text; ``origins`` names module and line of each element below the root, in document order."""

    name: str
    text: str
    origins: tuple[tuple[str, int], ...] = ()


def assembled(path: Path, library: Path | None = None) -> Assembly:
    """A stylesheet with the declarations of every included module in place of its ``xsl:include``.

    With a ``library``, the folder of our stylesheets, the stylesheet imports one of them, as ``tei-edition:html.xsl``,
    and may include only what lies in its own folder.
    """
    path = path.resolve()
    roots: dict[Path, etree._Element] = {}
    declarations = list(_declarations(path, roots, path.parent if library else None))
    if library:
        declarations = _importing(path, roots, declarations, library)
    places = tuple(
        (
            Path(os.path.relpath(module, path.parent)).as_posix()
            if module.is_relative_to(path.parent)
            else module.name,
            _line(element),
        )
        for module, declaration in declarations
        for element in declaration.iter(etree.Element)
    )
    whole = etree.Element(roots[path].tag, nsmap=_namespaces(roots))
    whole.set("version", roots[path].get("version", "3.0"))
    if library:
        whole.set("exclude-result-prefixes", "#all")
    whole.text = "\n"
    for _, declaration in declarations:
        declaration.tail = "\n"
        whole.append(declaration)
    return Assembly(path.name, etree.tostring(whole, encoding="unicode"), places)


def _importing(
    path: Path, roots: dict[Path, etree._Element], declarations: list[Declaration], library: Path
) -> list[Declaration]:
    """The declarations with those of the stylesheet of ours that they import, which there must be."""
    own = [declaration for declaration in declarations if declaration[1].tag != _IMPORT]
    names = [element.get("href", "") for _, element in declarations if element.tag == _IMPORT]
    if len(names) != 1 or not (match := _OURS.fullmatch(names[0])) or not (library / match[1]).is_file():
        ours = ", ".join(sorted(f"tei-edition:{file.name}" for file in library.glob("*.xsl")))
        raise StylesheetError(
            f"{path.name} must import one stylesheet of ours by one xsl:import, of {ours}.", path.name
        )
    if any(True for _, element in own for _ in element.iter(f"{{{XSL}}}apply-imports")):
        raise StylesheetError(f"{path.name} has xsl:apply-imports; write xsl:next-match in its place.", path.name)
    return list(imported(own, list(_declarations((library / match[1]).resolve(), roots, None))))


def _declarations(path: Path, roots: dict[Path, etree._Element], within: Path | None) -> Iterator[Declaration]:
    """Each declaration with its module; a module's defaults for expressions and text go with each of them."""
    if path in roots:
        raise StylesheetError(f"{path.name} is included twice; include it once, in the entry.", path.name)
    if within and not path.is_relative_to(within):
        raise StylesheetError(f"{path.name} lies outside the folder {within}; include only what lies in it.", path.name)
    try:
        root = roots[path] = _parsed(path.read_bytes())
    except (OSError, etree.XMLSyntaxError) as error:
        raise StylesheetError(f"{path.name} cannot be read: {error}.", path.name) from None
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]
        raise StylesheetError(f"{path.name} has a DOCTYPE, which could read other files; remove it.", path.name)
    defaults = {name: value for name, value in root.attrib.items() if name not in ("version", "id")}
    for child in root.iterchildren(etree.Element):
        if child.tag == f"{{{XSL}}}include":
            yield from _declarations((path.parent / child.get("href", "")).resolve(), roots, within)
        else:
            child.attrib.update({name: value for name, value in defaults.items() if name not in child.attrib})
            yield path, child


def _namespaces(roots: Mapping[Path, etree._Element]) -> dict[str, str]:
    """The prefixes of all modules, which expressions need as much as names do."""
    namespaces: dict[str, str] = {}
    for path, root in roots.items():
        for prefix, uri in root.nsmap.items():
            if namespaces.setdefault(cast("str", prefix), uri) != uri:
                raise StylesheetError(f"{path.name} binds the prefix {prefix or '(none)'} anew.", path.name)
    return namespaces


def _line(element: etree._Element) -> int:
    return cast("int", element.sourceline or 0)


def _parsed(stylesheet: bytes) -> etree._Element:
    return etree.fromstring(stylesheet, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))


def origins(assembly: Assembly) -> Callable[[int], tuple[str, int]]:
    """A function that tells module and line for a line of the assembled text."""
    if not assembly.origins:
        return lambda line: (assembly.name, line)
    elements = list(_parsed(assembly.text.encode()).iter(etree.Element))[1:]
    lines = [_line(element) for element in elements]

    def origin(line: int) -> tuple[str, int]:
        at = lines.index(line) if line in lines else max(bisect_right(lines, line) - 1, 0)
        module, number = assembly.origins[at]
        return module, number + line - lines[at]

    return origin
