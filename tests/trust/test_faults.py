"""A disk that fails at any act of writing harms no file, is told in one sentence, and keeps nobody from going on."""

from __future__ import annotations

import errno
from pathlib import Path

from tests.trust.crashes import built, contents, sources
from tests.trust.faults import Disk, build, failing, trials


def test_a_disk_that_fails_at_any_act_of_writing_harms_nothing() -> None:
    done = list(trials(every=False))
    assert len(done) > 40
    assert [trial for trial in done if not trial.well] == []


def test_a_share_that_cannot_be_written_is_told_in_one_sentence_and_made_by_the_next_run(tmp_path: Path) -> None:
    folder, whole = tmp_path / "shared", tmp_path / "whole"
    for each in (folder, whole):
        sources(each, "", ["text"])
    built(whole)
    for at in (1, 2, 4, 8):
        with failing(Disk(at, errno.ENOSPC, lasting=True)):
            status, said = build(folder, "--shard", "1/1")
        assert (status, len(said)) == (2, 1), said
        assert ". " in said[0]
        assert not list(folder.rglob("1-of-1.sqlite"))
    assert build(folder, "--shard", "1/1") == (0, ())
    assert build(folder) == (0, ())
    assert contents(folder) == contents(whole) | {
        name: data for name, data in contents(folder).items() if "shards" in name
    }
