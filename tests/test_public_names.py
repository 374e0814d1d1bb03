"""What users may rely on: these names and no others, cheap to import and enough to convert, check and publish."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tei_edition
from tests.edition.conftest import LETTER

NAMES = ["Conversion", "Finding", "Level", "Place", "Settings", "check_file", "convert_text", "publish_all"]


def test_the_public_names_are_these() -> None:
    assert tei_edition.__all__ == NAMES == sorted(NAMES)
    assert set(NAMES) <= set(dir(tei_edition))


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_says_what_it_is(name: str) -> None:
    assert getattr(tei_edition, name).__doc__.strip().count(" ") > 2


def test_any_other_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'convert_texts'"):
        _ = tei_edition.convert_texts


def test_importing_the_package_loads_none_of_its_stages() -> None:
    code = (
        "import sys, tei_edition; sys.exit(any(name.startswith(('lxml', 'saxonche', 'click')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_names_are_enough_to_convert_check_and_publish(tmp_path: Path) -> None:
    made = tei_edition.convert_text("letter.txt", LETTER)
    assert isinstance(made, tei_edition.Conversion)
    assert made.clean
    path = tmp_path / f"{made.document.id}.xml"
    path.write_bytes(made.tei)
    assert {finding.level for finding in tei_edition.check_file(path)} == {tei_edition.Level.INFO}
    first, *_ = tei_edition.publish_all((path,), tmp_path / "site")
    assert all(page.is_file() for page in first.pages)
