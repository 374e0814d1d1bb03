"""The race is fair: each contestant gets the same records, and figures say what they are said to."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree, html

from bench.archive import records, write
from bench.ceiling import Ceiling, ceiling
from bench.contestants import CONTESTANTS, TO_TEI, Contestant, Files, as_page, ours
from bench.report import Race, Result, as_markdown
from bench.timing import Sample, Timing, processes


def timing(*walls: float) -> Timing:
    return Timing(tuple(Sample(wall, wall / 2) for wall in walls))


def test_the_median_is_given_and_the_spread_beside_it() -> None:
    runs = timing(4.0, 1.0, 2.0, 2.5, 2.0)
    assert (runs.wall, runs.cpu, runs.spread) == (2.0, 1.0, 1.5)


def test_a_further_record_costs_what_many_cost_more_than_one() -> None:
    result = Result(Contestant("nobody", TO_TEI, lambda files: []), 101, timing(1.0), timing(5.0))
    assert result.rate == pytest.approx(20.2)
    assert result.each == pytest.approx(1000 * (2.5 - 0.5) / 100)


def test_commands_are_timed_with_their_children(tmp_path: Path) -> None:
    sample = processes([["sh", "-c", "sh -c 'echo done > made'"], ["true"]], tmp_path / "new")
    assert (tmp_path / "new" / "made").exists()
    assert sample.wall > 0 <= sample.cpu


def test_the_ceiling_is_reached_as_far_as_the_program_is_slower() -> None:
    top = Ceiling(10, {"a": timing(1.0), "b": timing(1.0)}, {"all": timing(4.0)})
    assert top.reached == pytest.approx(0.5)


def test_a_page_for_a_peer_holds_all_words_of_the_record() -> None:
    text = next(records(1))[2] + "\n\nless < than & more"
    paragraphs = html.fromstring(as_page(text)).findall(".//main/p")
    assert "\n".join(str(each.text) for each in paragraphs).split() == text.split()


def test_what_did_not_run_is_told_with_its_reason() -> None:
    lacking = Result(CONTESTANTS[-1], lacks="in no registry")
    done = Result(CONTESTANTS[0], 3, timing(1.0), timing(2.0))
    page = as_markdown(
        Race(3, 1.0, 1, (("system", "one"),), (done, lacking), Ceiling(1, {"a": timing(1.0)}, {"b": timing(2.0)})),
        "speed.svg",
    )
    assert "did not run: in no registry" in page
    assert "50 % of it" in page


def test_ratios_say_how_many_times_quicker_we_are() -> None:
    ours, twice, *_ = CONTESTANTS
    pandoc = next(each for each in CONTESTANTS if each.name.startswith("pandoc"))
    results = (
        Result(ours, 11, timing(1.0), timing(2.0)),
        Result(twice, 12, timing(1.0), timing(1.5)),
        Result(pandoc, 11, timing(1.0), timing(4.0)),
    )
    page = as_markdown(Race(11, 1.0, 1, (), results, Ceiling(1, {"a": timing(1.0)}, {"b": timing(1.0)})), "speed.svg")
    assert f"| {pandoc.part} | {pandoc.name} | 2.00 | 3.00 |" in page
    assert "two processes make 1.45 times" in page
    assert "alone\n  2.00 times" in page


def test_our_own_commands_do_their_part_of_the_chain(tmp_path: Path) -> None:
    texts = write(tmp_path / "texts", 4)
    processes([ours("convert", str(tmp_path / "texts"), "-q", "-o", str(tmp_path / "tei"))], tmp_path)
    files = Files(tmp_path, tuple(texts), (), tuple(sorted((tmp_path / "tei").glob("*.xml"))))
    assert len(files.tei) == 4
    for contestant in CONTESTANTS:
        commands = contestant.commands(files) if contestant.name.startswith("tei-edition") else []
        processes(commands, tmp_path)
    out = tmp_path / "out"
    assert len(list((out / "convert").glob("*.xml"))) == len(list((out / "edition" / "tei").glob("*.xml"))) == 4
    assert len(list((out / "publish").rglob("*.html"))) > 4


def test_the_bare_calls_do_what_the_program_does(tmp_path: Path) -> None:
    top = ceiling(write(tmp_path / "texts", 2), tmp_path / "made", 1)
    made = sorted((tmp_path / "made").iterdir())
    assert [etree.parse(path).getroot().tag for path in made] == ["{http://www.tei-c.org/ns/1.0}TEI"] * 2
    assert top.count == 2
    assert min(step.cpu for step in (*top.bare.values(), *top.own.values())) >= 0
