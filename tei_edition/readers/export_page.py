"""The archive's export page: labels such as ``**Citation:**``, bold as a rule, on lines of their own."""

from __future__ import annotations

from tei_edition.readers.labelled import lacks_labels, line_label, read_labelled
from tei_edition.readers.sheet import Sheet
from tei_edition.source import Source


def declines(source: Source) -> str:
    return lacks_labels(source, line_label, "**Citation:** on lines of their own")


def read(source: Source) -> Sheet:
    return read_labelled(source, line_label)
