"""A site lists its files with their checksums, in a form that other programs check."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from tei_edition.edition.listing import FILE, Listing, list_files, listed_files
from tests.edition.test_increments import built, contents, edition, full, letter, save

ODD = ("records/a b.html", "100 %.txt", "a\\b.txt", "two\nlines\r.txt", "Zürich.txt", "\udcff.txt")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    built(edition(tmp_path))
    return tmp_path / "site"


def test_every_file_of_a_site_is_listed(site: Path) -> None:
    found = {name: hashlib.sha256(data).hexdigest() for name, data in contents(site).items() if name != FILE}
    assert listed_files(site) == found
    assert list(listed_files(site)) == sorted(found)


def test_the_list_after_small_changes_is_that_of_a_build_from_nothing(site: Path) -> None:
    folder = site.parent
    save(folder / "sources" / "letter2.txt", letter(2, " and more"))
    next(folder.glob("tei/letter-4*")).unlink()
    (folder / "sources" / "letter4.txt").unlink()
    built(folder)
    assert contents(folder) == full(folder)


def test_a_list_that_was_lost_is_made_again(site: Path) -> None:
    before = (site / FILE).read_bytes()
    (site / FILE).unlink()
    built(site.parent)
    assert (site / FILE).read_bytes() == before


def test_any_name_is_listed_and_read_back(tmp_path: Path) -> None:
    sums = {name: hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest() for name in ODD}
    list_files(tmp_path, sums)
    assert dict(listed_files(tmp_path)) == sums


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="there is no sha256sum")
def test_other_programs_check_the_list(site: Path) -> None:
    for name in ODD:
        (site / name).write_bytes(name.encode(errors="surrogateescape"))
    own = {name: hashlib.sha256((site / name).read_bytes()).hexdigest() for name in ODD}
    list_files(site, {**listed_files(site), **own})
    check = ["sha256sum", "--check", "--quiet", "--strict", FILE]
    assert subprocess.run(check, cwd=site, check=False).returncode == 0
    (site / "index.html").write_text("changed")
    assert subprocess.run(check, cwd=site, check=False, capture_output=True).returncode == 1


def test_what_is_no_line_or_leads_out_is_passed_over(tmp_path: Path) -> None:
    digest = "0" * 64
    lines = ["nonsense", f"{digest}  ../out", f"{digest}  /etc/passwd", f"{digest} *binary.png", ""]
    (tmp_path / FILE).write_text("\n".join(lines))
    assert dict(Listing(tmp_path)) == {"binary.png": ["binary.png", None, None, digest]}
