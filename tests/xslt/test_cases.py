"""Every case of this folder, in its own words; ``--accept`` writes what comes out in place of what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.xslt.cases import Case, cases
from tests.xslt.rendering import rendered

CASES = cases(Path(__file__).parent)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case, accept: bool) -> None:
    actual = [rendered(case.tei.strip(), language, part) for language, part, _, _ in case.expected]
    if accept:
        _write(case, actual)
    else:
        assert actual == [content for _, _, content, _ in case.expected]


def test_every_case_expects_something() -> None:
    assert len(CASES) > 30
    assert [str(case) for case in CASES if not case.expected] == []


def _write(case: Case, actual: list[str]) -> None:
    """Rewrite the fences of one case, found anew, for the cases before it may have moved it."""
    now = next(each for each in cases(case.file.parent) if str(each) == str(case))
    text = case.file.read_text(encoding="utf-8")
    for (_, _, _, (start, end)), content in reversed(list(zip(now.expected, actual, strict=True))):
        text = text[:start] + content + text[end:]
    case.file.write_text(text, encoding="utf-8")
