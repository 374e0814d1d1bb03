"""Work during which no garbage is looked for: values that are frozen hold no circles, so none piles up."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let what is made stand while it is worked on; else Python goes through all of it each time it has grown."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
