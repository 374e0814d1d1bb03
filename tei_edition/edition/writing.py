"""TEI written where it belongs, and nobody's work written over."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tei_edition.edition.order import Order
from tei_edition.edition.seal import State, state_of
from tei_edition.files import inside, write_whole
from tei_edition.finding import Finding, Level, Place


def write_tei(name: str, tei: bytes, order: Order) -> tuple[Path | None, bool, tuple[Finding, ...]]:
    """Where a record's TEI stands, whether it differs from what stood there, and what keeps it from being written."""
    target = inside(order.folder, f"{name}.xml")
    state, _ = state_of(target)
    changed = state is State.ABSENT or target.read_bytes() != tei
    if state in (State.EDITED, State.FOREIGN) and changed and not order.force:
        sentence = f"It is {state.value}, and was left as it is. Give --force to replace it; a copy is kept."
        return target, False, (Finding("not-overwritten", Level.ERROR, Place(str(target)), sentence),)
    if order.check:
        sentence = "The file is not what its source makes now. Run the build and commit the result."
        stale = (Finding("stale-tei", Level.ERROR, Place(str(target)), sentence),)
        return target, changed, stale if changed else ()
    if state in (State.EDITED, State.FOREIGN) and changed:
        _keep_copy(target)
    return target, write_whole(target, tei, durable=False), ()


def _keep_copy(target: Path) -> None:
    """Keep an edited file beside the new one, under a name that no other copy has and nothing takes for TEI."""
    data = target.read_bytes()
    write_whole(target.with_name(f"{target.name}.{hashlib.sha256(data).hexdigest()[:8]}.kept"), data)
