"""The archive's export page: bold labels such as ``**Citation:**`` on lines of their own."""

from __future__ import annotations

from tei_edition.readers.labelled import bold_label, labels, read_labelled
from tei_edition.readers.sheet import Sheet
from tei_edition.source import Source


def declines(source: Source) -> str:
    found = labels(source, bold_label)
    return "" if found >= 2 else f"it has {found or 'no'} bold field labels such as **Citation:** on lines of their own"


def read(source: Source) -> Sheet:
    return read_labelled(source, bold_label)
