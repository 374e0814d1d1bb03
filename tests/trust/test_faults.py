"""A disk that fails at any act of writing harms no file, is told in one sentence, and keeps nobody from going on."""

from __future__ import annotations

from tests.trust.faults import trials


def test_a_disk_that_fails_at_any_act_of_writing_harms_nothing() -> None:
    done = list(trials(every=False))
    assert len(done) > 40
    assert [trial for trial in done if not trial.well] == []
