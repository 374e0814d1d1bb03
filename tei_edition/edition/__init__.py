"""An edition from folder to site: the one place that calls the stages, in their order."""

from __future__ import annotations

from tei_edition.edition.build import build, order_for, sources_of
from tei_edition.edition.conversion import Conversion, convert, convert_record, convert_text
from tei_edition.edition.correcting import given_for, starter_for, write_starter
from tei_edition.edition.house import house_style
from tei_edition.edition.order import Converted, Manner, Order, Planned, Published
from tei_edition.edition.report import reported
from tei_edition.edition.run import convert_all
from tei_edition.edition.settings import Settings, layouts
from tei_edition.edition.shards import Share, complete, share
from tei_edition.edition.site import publish_all
from tei_edition.edition.sources import ENDINGS, FIELDS, found, is_table, read_record, read_source
from tei_edition.edition.state import FILE as STATE
from tei_edition.files import write_whole
from tei_edition.publish import ARRANGEMENTS

__all__ = [
    "ARRANGEMENTS",
    "ENDINGS",
    "FIELDS",
    "STATE",
    "Conversion",
    "Converted",
    "Manner",
    "Order",
    "Planned",
    "Published",
    "Settings",
    "Share",
    "build",
    "complete",
    "convert",
    "convert_all",
    "convert_record",
    "convert_text",
    "found",
    "given_for",
    "house_style",
    "is_table",
    "layouts",
    "order_for",
    "publish_all",
    "read_record",
    "read_source",
    "reported",
    "share",
    "sources_of",
    "starter_for",
    "write_starter",
    "write_whole",
]
