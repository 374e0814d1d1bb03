"""The stable identifier of a record: the archive's number, or its title and date."""

from __future__ import annotations

import hashlib

from slugify import slugify

from tei_edition.model import Header

_LONGEST = 72


def identifier(header: Header, text: str) -> str:
    """A name fit for a file and an ``xml:id``: ``wcda-177841``, or ``letter-to-the-regent-1893-05-04``.

    A record with neither number, title nor date is named after its characters, so that two of them never collide.
    """
    if header.archive_number:
        return slugify(f"{header.archive_code or 'record'}-{header.archive_number}", max_length=_LONGEST)
    dated = next((date.when or date.start for _, date in header.dates), "")
    title = slugify(header.title.value, max_length=_LONGEST, word_boundary=True) if header.title.spans else ""
    name = "-".join(part for part in (title, dated) if part)
    if not title:
        checksum = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:10]
        name = "-".join(part for part in ("record", dated, checksum) if part)
    return name if name[0].isalpha() else f"record-{name}"
