"""On what terms the edition may be used: its licence, and the rights the record states (Guidelines 2.2.4)."""

from __future__ import annotations

import re

from tei_edition.tei.evidence import Material
from tei_edition.tei.names import Element, address, block, element

_NO_RIGHTS = "The record makes no statement of rights."
_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)", re.IGNORECASE)
_ZERO = re.compile(r"CC0-(\d\.\d)", re.IGNORECASE)
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")


def availability(material: Material) -> Element:
    """Restricted where the record states rights; free where it states none and the edition gives a licence."""
    name = material.document.header.licence.strip()
    terms = [_licence(name)] if name else []
    status = "restricted" if material.rights else "free" if terms else "unknown"
    silence = () if terms or material.rights else (element("p", None, _NO_RIGHTS),)
    return block("availability", {"status": status}, *terms, *material.rights, *silence)


def _licence(name: str) -> Element:
    return element("licence", {"target": licence_address(name)}, name)


def licence_address(name: str) -> str:
    """Where a licence can be read: an address as it is, Creative Commons at home, others in the SPDX list."""
    zero, commons = _ZERO.fullmatch(name), _CREATIVE_COMMONS.fullmatch(name)
    if zero:
        return f"https://creativecommons.org/publicdomain/zero/{zero[1]}/"
    if commons:
        return f"https://creativecommons.org/licenses/{commons[1].lower()}/{commons[2]}/"
    return f"https://spdx.org/licenses/{name}.html" if _SPDX.fullmatch(name) else address(name)
