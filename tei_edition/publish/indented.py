"""JSON (RFC 8259) written for people too: a field a line, in the order given, every script as it is."""

from __future__ import annotations

import json

from tei_edition.publish.style import Style


def indented(text: str, style: Style) -> bytes:
    """JSON of any form as UTF-8, a field a line."""
    return (json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n").encode()
