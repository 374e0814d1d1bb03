"""A build on a cluster of which a worker dies loses no record, doubles none, and leaves the same bytes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tei_edition.edition import Converted, build, order_for
from tests.edition.test_increments import built, contents, edition, letter, save

distributed = pytest.importorskip("distributed", reason="the extra cluster is not installed")
RECORDS = 150


@pytest.mark.filterwarnings("ignore")
def test_a_worker_killed_in_the_middle_of_a_run_costs_nothing(tmp_path: Path) -> None:
    folders = edition(tmp_path / "alone"), edition(tmp_path / "cluster")
    for folder in folders:
        for n in range(RECORDS):
            save(folder / "sources" / f"many{n}.txt", letter(n))
    built(folders[0])
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        dashboard_address=None,
        local_directory=str(tmp_path / "dask"),
    ) as cluster:
        names: list[str] = []
        for step in build(folders[1], order_for(folders[1], scheduler=cluster.scheduler_address)):
            if isinstance(step, Converted):
                names.append(step.path.name)
                if len(names) == 10:
                    os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
    assert len(names) == RECORDS + 6
    assert contents(folders[1]) == contents(folders[0])
