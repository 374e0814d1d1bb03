"""The Markdown export: labels as headings of any level, the reading of the scan above the translation."""

from __future__ import annotations

from tei_edition.readers.labelled import heading_label, lacks_labels, read_labelled
from tei_edition.readers.sheet import Sheet
from tei_edition.source import Source


def declines(source: Source) -> str:
    return lacks_labels(source, heading_label, "#### Citation: as headings")


def read(source: Source) -> Sheet:
    return read_labelled(source, heading_label)
