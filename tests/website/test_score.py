"""“In this text”."""

from communiques.website.score import Score
from communiques.website.turns import Reading
from tests.factories import CommuniqueFactory, ParticipationFactory, StatementFactory, indexed


def test_shares_are_of_the_length_and_each_voice_has_its_lane(world):
    score = Score(Reading(world.account()))

    lanes = {lane.label: lane for lane in score.speakers}

    assert list(lanes) == ["Queen Zenda", "Duke Rupert", "Together"]
    assert [lane.side for lane in lanes.values()] == ["one", "two", "together"]
    assert lanes["Queen Zenda"].share > lanes["Duke Rupert"].share > lanes["Together"].share
    assert sum(lane.share for lane in lanes.values()) < 1


def test_what_one_side_alone_speaks_of_is_said(world):
    findings = Score(Reading(world.account())).findings

    assert [(finding.name, finding.topics) for finding in findings] == [
        ("Queen Zenda", "Salt"),
        ("Duke Rupert", "Marshes"),
    ]


def test_bars_lie_within_the_text(world):
    score = Score(Reading(world.account()))

    for lane in [*score.speakers, *score.topics]:
        for bar in lane.bars:
            assert 0 <= float(bar.x[:-1]) <= float(bar.x[:-1]) + float(bar.width[:-1]) <= 100.02


def test_a_lane_of_many_stretches_joins_those_that_touch_and_loses_nothing_of_their_extent(world, monkeypatch):
    apart = Score(Reading(world.account())).speakers[0].bars
    monkeypatch.setattr("communiques.website.score.MOST_SLICES", 1)
    monkeypatch.setattr("communiques.website.score.FINEST", 1)

    (bar,) = Score(Reading(world.account())).topics[0].bars
    assert Score(Reading(world.account())).speakers[0].bars == apart

    said = world.account()
    world.says(said, "They agreed", *said.participations.all()[:1], topics=[world.salt])
    (joined,) = Score(Reading(said)).topics[0].bars
    assert joined.x == bar.x
    assert float(joined.width[:-1]) > float(bar.width[:-1])


def test_three_parties_together_are_drawn_without_the_colours_of_two(world):
    communique = CommuniqueFactory(text="They agreed.", published=True)
    three = [ParticipationFactory(communique=communique) for _ in range(3)]
    StatementFactory(communique=communique, words="They agreed.", speakers=three, mode="joint")

    turns = Reading(indexed(communique)).turns

    assert [(turn.name, turn.side) for turn in turns] == [("All sides", "all")]
