"""The same answers in the same order, whoever does the work; nothing lost and nothing doubled when a process dies."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Iterator
from multiprocessing.popen_forkserver import Popen
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from tei_edition.finding import Refused
from tei_edition.workers import Alone, Done, Todo, Workers, cores, workers


def doubled(number: int) -> int:
    return 2 * number


def deadly(number: int) -> int:
    if number == 33:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def dies_once(task: tuple[int, str]) -> int:
    number, folder = task
    mark = Path(folder, "died")
    if number == 33 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def lost(item: object) -> int:
    return -1


def items(count: int) -> Iterator[Todo[int] | Done[int]]:
    return (Done(2 * number) if number % 7 == 3 else Todo(number) for number in range(count))


def run(crew: Workers, count: int) -> list[int]:
    return list(crew.run(doubled, items(count), lost))


@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 59, 300])
def test_answers_come_in_the_order_of_the_items(jobs: int, count: int) -> None:
    with workers(jobs) as crew:
        assert run(crew, count) == [2 * number for number in range(count)]
        assert run(crew, count) == [2 * number for number in range(count)]


def test_one_process_needs_no_other() -> None:
    with workers(1) as crew:
        assert isinstance(crew, Alone)


def where(number: int) -> int:
    return os.getpid()


@pytest.mark.parametrize(("every", "others"), [(1000, False), (100, True)])
def test_few_items_to_be_done_among_many_need_no_other_process(every: int, others: bool) -> None:
    items = [Done(os.getpid()) if number % every else Todo(number) for number in range(20_000)]
    with workers(0) as crew:
        answers = list(crew.run(where, items, lost))
    assert (len(answers), set(answers) != {os.getpid()}) == (20_000, others and cores() > 1)


def test_a_run_of_any_length_is_read_a_little_ahead() -> None:
    read = 0

    def counted() -> Iterator[Todo[int] | Done[int]]:
        nonlocal read
        for number in range(100_000):
            read += 1
            yield Todo(number)

    with workers(2) as crew:
        answers = crew.run(doubled, counted(), lost)
        assert next(answers) == 0
        assert read < 500


def test_an_item_that_kills_its_process_is_answered_for_and_no_other_is_lost() -> None:
    with workers(2) as crew:
        answers = list(crew.run(deadly, items(200), lost))
    assert answers == [-1 if number == 33 else 2 * number for number in range(200)]


def test_a_process_that_dies_once_loses_nothing(tmp_path: Path) -> None:
    with workers(2) as crew:
        tasks = [Todo((number, str(tmp_path))) for number in range(200)]
        assert list(crew.run(dies_once, tasks, lost)) == [2 * number for number in range(200)]


def test_an_error_in_the_function_comes_back() -> None:
    with workers(2) as crew, pytest.raises(ZeroDivisionError):
        list(crew.run(_broken, [Todo(number) for number in range(100)], lost))


def _broken(number: int) -> int:
    return 1 // (number - 50)


def test_an_address_without_scheduler_is_one_sentence() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(Refused, match="No scheduler answers"), workers(scheduler="not an address"):
        pass


def test_a_pool_whose_pipes_close_while_a_process_begins_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = vars(Popen)["_launch"]
    closed = iter([OSError(errno.EBADF, "Bad file descriptor")])

    def launch(popen: Popen, process: BaseProcess) -> None:
        if error := next(closed, None):
            raise error
        begun(popen, process)

    monkeypatch.setattr(Popen, "_launch", launch)
    with workers(2) as crew:
        assert run(crew, 100) == [2 * number for number in range(100)]
    assert next(closed, None) is None
