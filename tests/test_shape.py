"""The house keeps its shape: small modules named after things, short functions, imports at the top."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted((ROOT / "tei_edition").rglob("*.py"))
MOST_LINES = 250
LONGER_MODULES = {
    "tei_edition/model.py": 530,  # one vocabulary, read as a whole
}
LONG = 30
LONGER_FUNCTIONS = {
    "tei_edition/cli/converting.py convert": 40,  # one argument an option, and its help
    "tei_edition/cli/publishing.py publish": 34,  # one argument an option, and its help
    "tei_edition/cli/validating.py validate": 36,  # one argument an option, and its help
    "tei_edition/edition/conversion.py convert": 45,  # the stages in their order, one call each
    "tei_edition/readers/header/fields.py gathered": 60,  # one argument a field of the header
}
LATE_IMPORTS = {
    "tei_edition/readers/letter_model.py _detector": "lingua",
    "tei_edition/publish/pdf.py _weasyprint": "weasyprint",  # half a second and a system library, for PDF output only
    "tei_edition/validate/full_schema.py full_schema": "xmlschema",  # a third of a second, for refused files only
    "tei_edition/checking/watching.py saved": "watchfiles",  # a native library, for --watch only
    "tei_edition/notation/lexicon.py _frequencies": "wordfreq",  # word lists, for unknown words only
    "tei_edition/containers/wording.py _vocabulary": "wordfreq",  # a twentieth of a second, for old encodings only
    "tei_edition/containers/wording.py _is_mojibake": "ftfy.badness",  # as much, for doubtful lines only
}
NO_NAMES = {"utils", "util", "common", "helpers", "helper", "misc", "tools", "base", "core"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[tuple[str, Function]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield f"{named(path)} {node.name}", node


FUNCTIONS = dict(function for path in MODULES for function in functions(path))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_small_and_named_after_something(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    most = LONGER_MODULES.get(named(path), MOST_LINES)
    assert lines <= most, f"{named(path)} has {lines} lines; part it by concern"
    assert path.stem not in NO_NAMES


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_says_in_one_sentence_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, f"{named(path)} has no docstring"
    assert docstring.split("\n\n")[0].rstrip().endswith((".", "…", ":", "?"))


def test_functions_are_short_but_for_those_listed() -> None:
    lengths = {name: (node.end_lineno or 0) - node.lineno + 1 for name, node in FUNCTIONS.items()}
    assert {name: length for name, length in lengths.items() if length > LONGER_FUNCTIONS.get(name, LONG)} == {}
    assert all(lengths[name] > LONG for name in LONGER_FUNCTIONS), "a function listed as long has become short"


def test_imports_stand_at_the_top_but_for_those_listed() -> None:
    late = {
        name: ast.unparse(node).split()[1]
        for name, function in FUNCTIONS.items()
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert late == LATE_IMPORTS


def test_only_the_terminal_prints_and_only_the_command_exits() -> None:
    speaking = {
        f"{named(path)} {ast.unparse(node.func)}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "sys.exit", "exit", "click.echo")
    }
    modules = {place.split()[0] for place in speaking}
    assert {module for module in modules if not module.startswith("tei_edition/cli/")} <= {
        "tei_edition/terminal.py",
        "tei_edition/apart.py",
        "tei_edition/validate/make_schemas.py",
        "tei_edition/validate/trial.py",  # a process of its own
    }
