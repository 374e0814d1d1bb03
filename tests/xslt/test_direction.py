"""The direction of writing that a page gives to words in each language."""

from __future__ import annotations

import pytest

from tests.xslt.rendering import published, whole


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", "rtl"),
        ("fa", "rtl"),
        ("he", "rtl"),
        ("ru", "ltr"),
        ("ar-Latn", "ltr"),
        ("az-Arab", "rtl"),
        ("ku-Arab", "rtl"),
        ("zh-Latn-pinyin", "ltr"),
    ],
)
def test_directions_of_writing(tag: str, expected: str) -> None:
    texts, _ = published(whole(f'<p>a <foreign xml:lang="{tag}">word</foreign> b</p>'), ["html"], "case.xml")
    assert f'lang="{tag}" dir="{expected}"' in texts["html"]
