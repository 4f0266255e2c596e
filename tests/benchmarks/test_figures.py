"""What was measured is held against the figures rightly, and told without touching the rest of the page."""

import pytest

from tests.benchmarks.search import report
from tests.benchmarks.search.figures import figures

FAST = {"median": 2.0, "p95": 3.0, "times": 20}


def asked(name, matches, *, target="communique", kind="", **times):
    ways = ("page", "page again", "another page", "engine", "engine again")
    return {"name": name, "target": target, "kind": kind, "query": "", "matches": matches} | {
        way: times.get(way.replace(" ", "_"), FAST) for way in ways
    }


def of_size(records, *questions):
    base = [asked("broad", records), asked("narrow", 5), asked("phrase", 50, kind="phrase")]
    base += [asked("narrow", 5, target="statement"), asked("broad", records * 15, target="statement")]
    pages = [{"name": "home", "page": FAST, "page again": FAST}]
    return {"records": records, "statements": records * 15, "questions": [*base, *questions], "pages": pages}


def test_all_that_is_fast_enough_is_met():
    found = figures({100_000: of_size(100_000), 1_000_000: of_size(1_000_000)})

    assert found
    assert all(figure.met for figure in found)


def test_a_figure_is_held_against_the_slowest_of_its_questions():
    slow = asked("slow", 6000, page={"median": 16.0, "p95": 18.0, "times": 20})

    narrow = figures({100_000: of_size(100_000, slow)})[0]

    assert "6,000 matches" in narrow.name
    assert not narrow.met
    assert "slow" in narrow.measured


def test_a_fast_median_does_not_make_up_for_a_slow_end():
    uneven = asked("uneven", 10, page={"median": 5.0, "p95": 31.0, "times": 20})

    assert not figures({100_000: of_size(100_000, uneven)})[0].met


def test_what_matches_more_is_held_against_the_broadest():
    wide = asked("wide", 6001, page={"median": 39.0, "p95": 41.0, "times": 20})

    assert all(figure.met for figure in figures({100_000: of_size(100_000, wide)}))


def test_growth_compares_the_same_question_at_both_sizes():
    grown = asked("narrow", 5, page={"median": 5.0, "p95": 6.0, "times": 20})
    larger = of_size(1_000_000)
    larger["questions"][1] = grown

    growth = figures({100_000: of_size(100_000), 1_000_000: larger})[-1]

    assert not growth.met
    assert growth.measured.startswith("2.5")


@pytest.fixture
def page(tmp_path, monkeypatch):
    written = tmp_path / "performance.md"
    monkeypatch.setattr(report, "PAGE", written)
    monkeypatch.setattr(report, "FOLDER", tmp_path / "performance")
    return written


def test_the_part_of_search_is_written_anew_and_the_rest_stays(page):
    page.write_text(f"# Performance\n\nBefore.\n\n{report.BEGIN}\nold\n{report.END}\n\nAfter.\n")

    report.keep({**of_size(100_000), "bytes": 1, "date": "today", "machine": "one", "command": "make bench"})

    text = page.read_text()
    assert text.startswith("# Performance\n\nBefore.\n")
    assert text.endswith("\n\nAfter.\n")
    assert "old" not in text
    assert "a repeated question" in text


def test_what_was_kept_of_a_size_is_taken_up_again(page):
    page.write_text("# Performance\n")
    kept = {**of_size(10_000), "bytes": 1, "date": "today", "machine": "one", "command": "make bench"}

    report.keep(kept)

    assert report.load(10_000) == kept
    assert report.load(100_000) == {}
