"""Characters of a scan that XML, or an attribute of TEI, may not hold: they stay in the text, marked as unclear."""

from __future__ import annotations

import pytest

from tests.notation.printing import blocks
from tests.notation.records import read


def printed(text: str) -> str:
    return blocks(read([("ru scanned", text)]).document.items[0].divisions[0].blocks)


@pytest.mark.parametrize("sign", ["\uf0b7", "\uf0b7\uf0b8", "\x01", "\u0378", "👩\u200d🚀"])
def test_a_sign_that_rend_may_not_hold_stays_in_the_text(sign: str) -> None:
    unclear = f'<unclear reason="ocr" cert="low" hand="converter">{sign}</unclear>'
    assert printed(f"ушёл {sign} домой") == f"ушёл {unclear} домой"


@pytest.mark.parametrize("sign", ["🕟", "☎️", "◆◆"])
def test_any_other_symbol_is_a_gap(sign: str) -> None:
    assert f'sign="{sign}"' in printed(f"ушёл {sign} домой")


@pytest.mark.parametrize("space", ["\t", "\n", "\xa0", " "])
def test_white_space_is_no_symbol(space: str) -> None:
    assert printed(f"ушёл{space}домой") == f"ушёл{space}домой"
