"""TEI written where it belongs, and nobody's work written over."""

from __future__ import annotations

from pathlib import Path

from tei_edition.edition.order import Order
from tei_edition.edition.seal import State, state_of
from tei_edition.edition.shelf import kept
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
    said: tuple[Finding, ...] = ()
    if state in (State.EDITED, State.FOREIGN) and changed:
        sentence = f"It was {state.value}; that is kept as {kept(target).name}."
        said = (Finding("kept", Level.WARNING, Place(str(target)), sentence),)
    return target, write_whole(target, tei, durable=False), said
