"""A run with findings of every level, on files with awkward names, and one without."""

from __future__ import annotations

from tei_edition.finding import Finding, Level, Place
from tei_edition.validate.reports import Checked

AWKWARD = "tei/Брод, 5% & <ferry>:1.xml"
RUN = (
    Checked("tei/clean.xml"),
    Checked(
        AWKWARD,
        (
            Finding("TEI-P010", Level.ERROR, Place(AWKWARD, 3, 7), "The pointer #a,\nb leads | nowhere: 100%."),
            Finding("TEI-P010", Level.ERROR, Place(AWKWARD, 9), "The pointer #a,\nb leads | nowhere: 100%."),
            Finding("made-up", Level.WARNING, Place(AWKWARD), "It [is] *so* \x1b[31m\u202e\ud800 ]]>."),
        ),
    ),
    Checked("tei/b.xml", (Finding("xml-well-formed", Level.INFO, Place("tei/b.xml", 1, 1), "Fog."),)),
)
