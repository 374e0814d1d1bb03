"""A plugin of pytest that tells, as JSON, what the tests hold: ``pytest --collect-only -p tests.trust.collecting``."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

FILE = "TEI_EDITION_COLLECTED"
"""The variable of the environment that names the file to be written."""


def pytest_collection_finish(session: pytest.Session) -> None:
    found: dict[str, dict[str, Any]] = defaultdict(lambda: {"says": "", "tests": 0, "laws": {}})
    for item in session.items:
        one = found[item.nodeid.partition("::")[0]]
        one["tests"] += 1
        one["says"] = _sentence(getattr(getattr(item, "module", None), "__doc__", None))
        function = getattr(item, "obj", None)
        if getattr(function, "is_hypothesis_test", False):
            settings = getattr(function, "_hypothesis_internal_use_settings", None)
            one["laws"][item.nodeid.partition("[")[0]] = settings.max_examples if settings else 0
    Path(os.environ[FILE]).write_text(json.dumps(found, sort_keys=True))


def _sentence(words: str | None) -> str:
    return " ".join((words or "").strip().split("\n\n")[0].split())
