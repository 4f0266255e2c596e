"""The command that measures how accounts are brought together."""

import json

import pytest
from django.core.management import CommandError, call_command

from tests.factories import SourceFactory

from .conftest import line, write


def told(source, number, date="2021-08-25", **changes):
    text = "Queen Zenda of Ruritania spoke by telephone with Rupert of Strelsau of Borduria today about salt."
    title = "Telephone call of Queen Zenda with Rupert of Strelsau"
    return line(number, source=source, title=title, text=text, date=date, **changes)


@pytest.fixture
def corpus(world, tmp_path):
    """A call as both sides tell it, and the one three weeks later."""
    SourceFactory(slug="herald", name="Bordurian Herald", country=world["ZB"])
    rows = [told("Royal Gazette", 1), told("Bordurian Herald", 2), told("Bordurian Herald", 3, "2021-09-15")]
    write(tmp_path / "all.jsonl.gz", *rows)
    return tmp_path


def pair(corpus, same, *numbers):
    accounts = [{"file": "all.jsonl.gz", "url": line(number)["url"]} for number in numbers]
    return {"encounter": None, "held_on": None, "same": same, "accounts": accounts}


def scored(corpus, capsys, *pairs, **options):
    gold = corpus / "gold.jsonl"
    gold.write_text("".join(f"{json.dumps(one)}\n" for one in pairs), encoding="utf-8")
    call_command("score_encounters", gold, corpus, **options)
    return capsys.readouterr().out


@pytest.mark.parametrize("whole", [False, True])
def test_it_counts_what_is_joined_of_one_contact_and_of_two(corpus, capsys, whole):
    out = scored(corpus, capsys, pair(corpus, True, 1, 2), pair(corpus, False, 1, 3), whole=whole)

    assert "of 1 pairs of one contact 1 joined (1.000), 0 asked about" in out
    assert "of 1 pairs of two contacts 0 joined (0.000), 0 asked about" in out
    assert "missed" not in out


def test_it_shows_each_miss_with_its_reason_and_joins_to_look_at(corpus, capsys):
    out = scored(corpus, capsys, pair(corpus, True, 1, 3), whole=True, across=True)

    assert "missed: 21 days apart" in out
    assert "3 accounts: 1 joins to 1 encounters, 0 questions" in out
    assert "1. the same people took part" in out


def test_a_pair_that_is_not_in_the_corpus_is_an_error(corpus, capsys):
    with pytest.raises(CommandError, match="not in the corpus"):
        scored(corpus, capsys, pair(corpus, True, 1, 9))
