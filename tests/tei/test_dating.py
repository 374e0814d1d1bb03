"""What dates mean, as attributes: TEI's own where they can say it, and EDTF beside them where not."""

from __future__ import annotations

import pytest

from tei_edition.model import Date
from tei_edition.tei.dating import EDTF, dating


@pytest.mark.parametrize(
    ("meaning", "attributes"),
    [
        (Date((), "1953-05-05"), {"when": "1953-05-05"}),
        (Date((), start="1953-05-03", end="1953-05-05"), {"from": "1953-05-03", "to": "1953-05-05"}),
        (Date((), start="1953", edtf="1953/.."), {"from": "1953", "when-custom": "1953/..", "datingMethod": EDTF}),
        (Date((), not_before="1953-05", not_after="1953-06"), {"notBefore": "1953-05", "notAfter": "1953-06"}),
        (
            Date((), "1953", edtf="1953~", cert="low"),
            {"when": "1953", "when-custom": "1953~", "datingMethod": EDTF, "cert": "low"},
        ),
        (Date((), "1953", not_before="1952"), {"when": "1953"}),
        (Date((), "1953-02-30", edtf="last winter"), {}),
    ],
)
def test_a_date_has_the_attributes_of_its_meaning(meaning: Date, attributes: dict[str, str]) -> None:
    assert {name: value for name, value in dating(meaning).items() if value} == attributes
