"""Whether a file is TEI at all: another vocabulary is refused in a sentence that says what it is and what to give."""

from __future__ import annotations

from lxml import etree

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.xmlio import line_of

TEI = "http://www.tei-c.org/ns/1.0"
_OTHERS = {
    "http://www.w3.org/1999/xhtml": "an XHTML page",
    "http://docbook.org/ns/docbook": "a DocBook document",
    "urn:isbn:1-931666-22-9": "a finding aid in EAD",
    "http://ead3.archivists.org/schema/": "a finding aid in EAD",
    "http://www.music-encoding.org/ns/mei": "music in MEI",
    "http://www.loc.gov/standards/alto/ns-v4#": "recognised text in ALTO",
    "http://www.tei-c.org/ns/Examples": "an example of TEI, which stands in the namespace for examples",
}
_REMEDY = f"Give files whose root is TEI, or a part of TEI, in the namespace {TEI}."


def tei(tree: etree._ElementTree, file: str) -> etree._ElementTree:
    """The same tree if its root is in the namespace of TEI P5; else ``Refused``."""
    root = etree.QName(tree.getroot())
    if root.namespace == TEI:
        return tree
    message = f"The file is not TEI P5: it is {_kind(root)}. {_remedy(root)}"
    raise Refused(Finding("not-tei", Level.ERROR, Place(file, line_of(tree.getroot())), message))


def _kind(root: etree.QName) -> str:
    if root.namespace in _OTHERS:
        return _OTHERS[root.namespace]
    if root.localname in ("TEI.2", "teiCorpus.2"):
        return "TEI P4"
    return f"an element {root.localname} in {f'the namespace {root.namespace}' if root.namespace else 'no namespace'}"


def _remedy(root: etree.QName) -> str:
    if root.namespace:
        return _REMEDY
    if root.localname in ("TEI", "teiCorpus"):
        return f'Add xmlns="{TEI}" to its root.'
    if root.localname in ("TEI.2", "teiCorpus.2"):
        return "Convert it to TEI P5 first."
    return _REMEDY
