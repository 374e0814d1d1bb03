"""The tables of forms name elements there are, and those of the edition's own schema are all of its elements."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from tei_edition import saxon
from tei_edition.resources import resource
from tests.any.generated import children
from tests.conftest import needs_tei_all
from tests.schemas.grammar import Grammar

FORMS = resource("xslt", "shared", "forms.xsl")
OLDER = {"re", "charName", "glyphName"}
"""Elements of earlier releases, which older documents still have."""
TABLES = ("f:block-names", "f:line-names", "f:either-names")


def names(variable: str, file: Path = FORMS) -> list[str]:
    """The names that a variable of the stylesheet lists in quotes."""
    found = etree.parse(file).find(f"{{{saxon.XSL}}}variable[@name='{variable}']")
    assert found is not None
    return [name for listed in re.findall(r"'([^']+)'", found.get("select", "")) for name in listed.split()]


@needs_tei_all
@pytest.mark.parametrize("table", TABLES)
def test_each_name_is_one_of_the_tei(table: str) -> None:
    assert [name for name in names(table) if name not in {*children(), *OLDER, "egXML"}] == []


def test_each_name_has_one_form() -> None:
    listed = Counter(name for table in TABLES for name in names(table))
    assert [name for name, count in listed.items() if count > 1] == []


def test_the_elements_of_the_schema_are_all_of_them() -> None:
    assert set(names("f:of-schema")) == set(Grammar(resource("schemas", "edition.rng")).elements)
