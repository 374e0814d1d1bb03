"""HTML elements made as a tree, so that all text is escaped by the serialiser and by nothing else."""

from __future__ import annotations

from lxml import etree

from tei_edition.visible import visible

Content = str | etree._Element


def element(name: str, /, *content: Content, **attributes: str) -> etree._Element:
    """An element with text and children in order; ``class_`` stands for ``class``, other underscores for hyphens."""
    made = etree.Element(name)
    for key, value in attributes.items():
        made.set(key.rstrip("_").replace("_", "-"), visible(value))
    for part in content:
        if not isinstance(part, str):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + visible(part)
        else:
            made.text = (made.text or "") + visible(part)
    return made


def serialised(page: etree._Element) -> str:
    return etree.tostring(page, method="html", encoding="unicode", doctype="<!DOCTYPE html>") + "\n"
