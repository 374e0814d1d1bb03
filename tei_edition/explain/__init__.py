"""How a record was read, told to a person: in lines for a terminal or as one page of HTML."""

from tei_edition.explain.page import as_html
from tei_edition.explain.plain import as_text

__all__ = ["as_html", "as_text"]
