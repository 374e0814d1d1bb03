"""The action's script, the hook and the descriptions beside them, run as a service would run them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tei_edition.validate.reports import FORMATS
from tests.conftest import ROOT
from tests.engines.conftest import RNG, VALID

WRONG = VALID.replace("<seal/>", "<lamp/>")
BIN = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
WHO = {"GIT_AUTHOR_NAME": "Clerk", "GIT_AUTHOR_EMAIL": "c@klow.example"}
WHO |= {"GIT_COMMITTER_NAME": "Clerk", "GIT_COMMITTER_EMAIL": "c@klow.example"}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one good file committed and one bad file that is not."""
    folder = tmp_path / "klow"
    (folder / "tei").mkdir(parents=True)
    monkeypatch.chdir(folder)
    (folder / "r.rng").write_text(RNG, encoding="utf-8")
    (folder / "tei" / "old.xml").write_text(WRONG, encoding="utf-8")
    ran("git", "init", "-q")
    ran("git", "add", ".")
    ran("git", "commit", "-q", "-m", "Old")
    (folder / "tei" / "new.xml").write_text(WRONG, encoding="utf-8")
    return folder


def ran(*command: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **WHO, "PATH": BIN, "XDG_CACHE_HOME": str(Path.cwd() / ".kept"), **more}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def action(repository: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    faked = {name: str(repository / name.lower()) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    given = {"TEI_PATHS": "tei", "TEI_SCHEMAS": "r.rng\n", "TEI_SKIP_INSTALL": "1"} | inputs
    return ran("bash", str(ROOT / "ci" / "github.sh"), **faked, **given)


def test_the_action_annotates_summarises_and_leaves_sarif(repository: Path) -> None:
    done = action(repository, TEI_JUNIT="made/junit.xml")
    assert done.returncode == 1, done.stderr
    assert "::error file=tei/new.xml,line=4,col=3,title=relaxng::The element lamp is not allowed" in done.stdout
    assert (repository / "github_step_summary").read_text().startswith("## TEI validation: 0 of 2 files valid")
    assert (repository / "github_output").read_text() == "sarif=tei-edition.sarif\nstatus=1\n"
    assert (repository / "tei-edition.sarif").is_file()
    assert (repository / "made" / "junit.xml").is_file()


def test_the_action_can_check_what_changed(repository: Path) -> None:
    head = ran("git", "rev-parse", "HEAD").stdout.strip()
    done = action(repository, TEI_CHANGED_ONLY="true", TEI_BASE=head)
    assert done.stdout.count("::error file=tei/new.xml") == done.stdout.count("::error file=") == 1
    whole = action(repository, TEI_CHANGED_ONLY="true", TEI_BASE="0" * 40)
    assert whole.stdout.count("::error file=") == 2


def test_the_action_passes_arguments_and_its_status(repository: Path) -> None:
    (repository / "tei" / "new.xml").write_text(VALID, encoding="utf-8")
    assert action(repository, TEI_PATHS="tei/new.xml r.rng", TEI_ARGUMENTS="-q --jobs 1").returncode == 1
    assert action(repository, TEI_PATHS="tei/new.xml").returncode == 0
    assert action(repository, TEI_PATHS="none").returncode == 2
    assert action(repository, TEI_PATHS="$(touch evil) tei/new.xml").returncode == 2
    assert not (repository / "evil").exists()


def loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
EXPRESSION = re.compile(r"\$\{\{.*?\}\}")


def step(repository: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The step of the action with the inputs given and those it has by itself, as the service would run it."""
    described = loaded("action.yml")
    (found,) = [each for each in described["runs"]["steps"] if each.get("id") == "validate"]
    given = {name: str(facts.get("default", "")) for name, facts in described["inputs"].items()} | inputs
    environment = {
        name: EXPRESSION.sub("", INPUT.sub(lambda match: given[match[1]], value))
        for name, value in found["env"].items()
    }
    environment |= {"GITHUB_ACTION_PATH": str(ROOT), "GITHUB_OUTPUT": str(repository / "output")}
    environment |= {"PIP_NO_INDEX": "1"} if given["version"] else {"TEI_SKIP_INSTALL": "1"}
    return ran(found["shell"], "-e", "-o", "pipefail", "-c", found["run"], **environment)


def test_the_step_runs_with_the_inputs_it_has_by_itself(repository: Path) -> None:
    done = step(repository)
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("::error file=tei/") == 2
    assert (repository / "output").read_text() == "sarif=tei-edition.sarif\nstatus=1\n"
    assert json.loads((repository / "tei-edition.sarif").read_text())["version"] == "2.1.0"


def test_the_step_takes_its_inputs(repository: Path) -> None:
    done = step(repository, paths="tei/new.xml", schemas="r.rng", sarif="made/s.sarif", junit="made/j.xml")
    assert "title=relaxng::The element lamp" in done.stdout
    assert {path.name for path in (repository / "made").iterdir()} == {"s.sarif", "j.xml"}


def test_an_action_that_cannot_be_installed_fails_as_one_that_could_not_check(repository: Path) -> None:
    done = step(repository, version="0.0.0")
    assert done.returncode == 2
    assert not (repository / "output").exists()


def test_the_action_is_described_as_it_is() -> None:
    described = loaded("action.yml")
    (step,) = [each for each in described["runs"]["steps"] if each.get("id") == "validate"]
    script = (ROOT / "ci" / "github.sh").read_text(encoding="utf-8")
    assert all(f"${{{name}" in script for name in step["env"])
    used = "".join(map(str, [step["env"], *described["runs"]["steps"]]))
    assert all(f"inputs.{name}" in used for name in described["inputs"])
    assert ran("bash", "-n", str(ROOT / "ci" / "github.sh")).returncode == 0


def test_the_job_for_gitlab_uses_reports_that_there_are() -> None:
    (job,) = loaded("ci/gitlab.yml").values()
    (script,) = job["script"]
    reports = dict(part.split("=") for part in script.split() if "=" in part)
    assert set(reports) <= set(FORMATS)
    assert set(reports.values()) == set(job["artifacts"]["reports"].values())


def test_the_hook_stops_a_commit(repository: Path) -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    local = hook | {"language": "system", "args": ["--schema", "r.rng"], "files": "^tei/"}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    ran("git", "add", ".")
    home = str(repository.parent / "home")
    refused = ran("pre-commit", "run", "--files", "tei/new.xml", PRE_COMMIT_HOME=home)
    assert refused.returncode == 1, refused.stderr
    assert "tei/new.xml:4:3: error: The element lamp" in refused.stdout
    (repository / "tei" / "new.xml").write_text(VALID, encoding="utf-8")
    ran("git", "add", ".")
    passed = ran("pre-commit", "run", "--files", "tei/new.xml", PRE_COMMIT_HOME=home)
    assert passed.returncode == 0, passed.stdout + passed.stderr
