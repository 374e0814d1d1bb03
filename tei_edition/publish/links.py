"""Where things lie, seen from a page: the addresses that stylesheets put into links."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Links:
    """Relative addresses, chosen by the caller, of what stands beside a page; an empty one is left out."""

    assets: str = ""
    """The way to the folder of styles and scripts, ending in a stroke if it is not the page's own."""
    base: str = ""
    """The way to the top of the site, in the same form."""
    name: str = ""
    """The name of the record's own files without their ending, such as ``letter-12``."""
    files: str = ""
    """The endings of the files made of the record, with spaces between: ``.xml .txt .bib``."""
    site: str = ""
    """The pages of the site there are besides, by name with spaces between: ``index persons places``."""
    edition: str = ""
    """The title of the edition, shown above each record."""
    previous: str = ""
    next: str = ""
    address: str = ""
    """The public address of the page itself; without it the record's own canonical address is given."""

    @property
    def parameters(self) -> dict[str, str]:
        """What a stylesheet needs to know of them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}
