"""The questions on the front page have an answer, whatever the archive holds."""

from communiques.website.examples import examples


def test_an_archive_of_other_countries_makes_questions_of_its_own(client, world):
    world.account(kind="call")
    world.account(kind="meeting")

    found = [(one.question, one.answer) for one in examples()]

    assert [question for question, _ in found] == [
        "Ruritania on Salt",
        "Ruritania and Strelsau on the telephone",
        "Meetings on Marshes",
    ]
    for one in examples():
        assert client.get(one.address).status_code == 200


def test_an_empty_archive_has_no_example(db):
    assert list(examples()) == []
