"""Questions by which one known communiqué is looked for."""

from tests.benchmarks.known_items.drawing import Record, drawn

FORMULA = "The ministers of both countries exchanged views on bridges harbours and forests yesterday."


def record(key, name, **kwargs):
    own = f"Rupert Hentzau brought {name} lanterns, {name} ropes and many {name} maps to the castle of Zenda."
    known = {
        "language": "en",
        "address": f"https://example.org/{key}",
        "title": f"Visit of {name} to Strelsau castle",
        "text": f"{FORMULA} {own}",
    }
    return Record(key, **(known | kwargs))


RECORDS = [record(key, name) for key, name in enumerate(["Krafstein", "Tarlenheim", "Bersonin", "Detchard"])]


def test_the_same_is_drawn_each_time_and_something_else_of_another_lot():
    assert drawn(RECORDS, 50) == drawn(RECORDS, 50) != drawn(RECORDS, 50, lot="another")


def test_each_record_is_asked_for_in_three_ways_and_answers_alone():
    asked = drawn(RECORDS, 50)

    assert len(asked) == 3 * len(RECORDS)
    assert {question.answers for question in asked} == {frozenset({one.key}) for one in RECORDS}


def test_nothing_is_drawn_from_a_sentence_that_stands_under_several_titles():
    words = {word for question in drawn(RECORDS, 50) if "passage" in question.way for word in question.text.split()}

    assert words.isdisjoint({"ministers", "bridges", "harbours", "forests", "exchanged", "yesterday"})


def test_records_of_one_title_and_one_sentence_answer_for_each_other():
    again = record(9, "Krafstein")

    assert frozenset({0, 9}) in {question.answers for question in drawn([*RECORDS, again], 50)}


def test_what_more_records_hold_than_there_are_places_is_not_asked():
    many = [record(key, "Krafstein", title=f"Visit to Strelsau castle, day {key}") for key in range(30)]

    assert drawn(many, 50) == []
    assert drawn([record(1, "Krafstein", title="Visit")], 50) == []
