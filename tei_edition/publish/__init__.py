"""TEI in, an edition to read out: pages, reading texts and other forms of each record, and the site round them."""

from tei_edition.publish.aspects import EVERY, Told, aspects_of, with_aspects
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.entry import Entry, entry
from tei_edition.publish.file import File
from tei_edition.publish.house_stylesheets import STYLESHEETS, HouseStylesheet, Stopped, house_stylesheet
from tei_edition.publish.labels import LANGUAGE, flat, labels, languages
from tei_edition.publish.links import Links
from tei_edition.publish.outputs import OUTPUTS, Output, lacking, publish
from tei_edition.publish.recognition import tei
from tei_edition.publish.site import SITE, Part, assets, named, parts, site
from tei_edition.publish.style import ARRANGEMENTS, Style

__all__ = [
    "ARRANGEMENTS",
    "EVERY",
    "LANGUAGE",
    "OUTPUTS",
    "SITE",
    "STYLESHEETS",
    "Catalogue",
    "Entry",
    "File",
    "HouseStylesheet",
    "Links",
    "Output",
    "Part",
    "Stopped",
    "Style",
    "Told",
    "aspects_of",
    "assets",
    "entry",
    "flat",
    "house_stylesheet",
    "labels",
    "lacking",
    "languages",
    "named",
    "parts",
    "publish",
    "site",
    "tei",
    "with_aspects",
]
