from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from communiques.archive.paragraphs import paragraphs
from communiques.website.reading import Passage, runs, spoken_length

TEXTS = st.text(alphabet="ab 汉é\n\r\u2028\t\u3000", max_size=80)


@st.composite
def texts_with_passages(draw):
    text = draw(TEXTS)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    speakers = st.lists(st.sampled_from(["zenda", "strelsau"]), max_size=2, unique=True).map(tuple)
    passages = [
        Passage(min(a, b), max(a, b), draw(speakers), draw(st.booleans()), ("trade",), number)
        for number, (a, b) in enumerate(draw(st.lists(places, max_size=6)))
        if a != b
    ]
    return text, passages


@given(texts_with_passages())
def test_the_segments_joined_are_the_text(drawn):
    text, passages = drawn

    turns = runs(text, passages)

    joined = "".join(segment.text for run in turns for part in run.parts for segment in part.segments)
    assert joined == (text if text.strip() else "")


@given(texts_with_passages())
def test_every_passage_with_words_has_its_anchor_once(drawn):
    text, passages = drawn

    turns = runs(text, passages)

    anchors = [
        passage.statement
        for run in turns
        for part in run.parts
        for segment in part.segments
        for passage in segment.opening
    ]
    expected = [passage.statement for passage in passages] if text.strip() else []
    assert sorted(anchors) == sorted(expected)


@given(texts_with_passages())
def test_every_paragraph_opens_once_and_in_order(drawn):
    text, passages = drawn

    opened = [part.number for run in runs(text, passages) for part in run.parts if part.opens]

    assert opened == list(range(1, len(paragraphs(text)) + 1))


@given(TEXTS)
def test_paragraphs_follow_on_one_another_and_cover_the_text(text):
    spans = paragraphs(text)

    assert "".join(text[start:end] for start, end in spans) == (text if text.strip() else "")
    assert all(text[start:end].strip() for start, end in spans)


@given(texts_with_passages())
def test_neighbouring_turns_have_different_voices(drawn):
    turns = runs(*drawn)

    assert all((a.speakers, a.joint) != (b.speakers, b.joint) for a, b in pairwise(turns))


def test_a_turn_goes_on_over_paragraphs_and_white_space():
    text = "Opening.\nShe said one. She said two.\nShe said three."
    one, two, three = text.index("She said one"), text.index("She said two"), text.index("She said three")
    said = [
        Passage(one, one + 13, ("zenda",)),
        Passage(two, two + 13, ("zenda",)),
        Passage(three, len(text), ("zenda",)),
    ]

    turns = runs(text, said)

    assert [run.speakers for run in turns] == [(), ("zenda",)]
    assert [part.number for part in turns[1].parts] == [2, 3]


def test_a_paragraph_is_shared_by_turns_and_numbered_once():
    text = "They met. She agreed. He did not."

    turns = runs(text, [Passage(10, 21, ("zenda",)), Passage(22, 33, ("strelsau",))])

    assert [run.speakers for run in turns] == [(), ("zenda",), ("strelsau",)]
    assert [(part.number, part.opens) for run in turns for part in run.parts] == [(1, True), (1, False), (1, False)]


def test_a_topic_is_named_where_it_starts_within_a_turn():
    text = "One.\nTwo.\nThree."
    passages = [
        Passage(0, 4, ("zenda",), topics=("trade",)),
        Passage(5, 9, ("zenda",), topics=("trade", "energy")),
        Passage(10, 16, ("strelsau",), topics=("trade",)),
    ]

    turns = runs(text, passages)

    assert [part.topics for run in turns for part in run.parts] == [["trade"], ["energy"], ["trade"]]


def test_words_of_both_together_are_a_turn_of_their_own():
    text = "They agreed. He answered her."

    turns = runs(text, [Passage(0, 12, ("a", "b"), joint=True), Passage(13, 29, ("a", "b"))])

    assert [(run.speakers, run.joint) for run in turns] == [(("a", "b"), True), (("a", "b"), False)]


def test_length_leaves_white_space_out():
    turns = runs("ab c\n\n d", [])

    assert spoken_length(turns[0]) == 4


def test_a_text_without_attribution_is_one_turn_of_the_issuer():
    turns = runs("One.\nTwo.", [])

    assert [run.speakers for run in turns] == [()]
    assert [part.number for part in turns[0].parts] == [1, 2]
