import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.archive.words import words
from communiques.search.snippets import LENGTH, LONGEST_WORD, beginning, fragments, marks, snippets

FILLER = "The marshes were calm and the salt was dry for many a day. " * 30


def each(places):
    """The words at these places, each on its own."""
    return [(place, place + 1) for place in sorted(places)]


@given(st.text(max_size=400), st.sets(st.integers(0, 80)))
def test_fragments_joined_are_the_text(text, at):
    spans = marks(text, each(at))

    assert "".join(fragment.text for fragment in fragments(text, 0, len(text), spans)) == text


@given(st.text(max_size=400), st.sets(st.integers(0, 80)))
def test_what_is_marked_are_the_words_at_those_places(text, at):
    wanted = [word for place, word in enumerate(words(text)) if place in at]

    spans = marks(text, each(at))

    assert all(any(start <= word.start and word.end <= end for start, end in spans) for word in wanted)


def test_chinese_pairs_that_overlap_are_one_mark():
    text = "双方谈到台湾海峡。"

    spans = marks(text, each([3, 4, 5]))

    assert [text[start:end] for start, end in spans] == ["到台湾海"]


@given(st.text(max_size=2000), st.lists(st.integers(0, 300), max_size=20))
def test_snippets_are_pieces_of_the_text_in_order(text, at):
    found = snippets(text, marks(text, each(set(at))))

    assert all(
        "".join(fragment.text for fragment in snippet.fragments) == text[snippet.start : snippet.end]
        for snippet in found
    )
    assert all(snippet.end - snippet.start <= LENGTH + 2 * LONGEST_WORD for snippet in found)
    assert [snippet.start for snippet in found] == sorted(snippet.start for snippet in found)


def test_a_snippet_shows_the_words_wherever_they_stand():
    text = FILLER + "Queen Zenda spoke of pearls. " + FILLER
    place = next(place for place, word in enumerate(words(text)) if word.folded == "pearls")

    (snippet,) = snippets(text, marks(text, each([place])))

    assert [fragment.text for fragment in snippet.fragments if fragment.marked] == ["pearls"]
    assert snippet.cut_before
    assert snippet.cut_after


@pytest.mark.parametrize("text", ["", "   "])
def test_no_text_has_no_words_to_show(text):
    assert "".join(f.text for s in snippets(text, []) for f in s.fragments).strip() == ""


def test_words_of_a_phrase_are_one_mark():
    text = "They spoke of the salt marshes, and of salt."

    spans = marks(text, [(4, 6), (8, 9)])

    assert [text[start:end] for start, end in spans] == ["salt marshes", "salt"]


@given(st.text(alphabet="ab 盐。", max_size=1500), st.sets(st.integers(0, 300)))
def test_a_long_passage_is_cut_between_words_and_outside_of_marks(text, at):
    spans = marks(text, each(at))

    cut = beginning(text, spans)

    whole = [*fragments(text, 0, cut, spans), *fragments(text, cut, len(text), spans)]
    assert "".join(fragment.text for fragment in whole) == text
    assert not any(start < cut < end for start, end in spans)


def test_a_passage_a_little_long_is_shown_whole():
    text = "The marshes were calm. " * 25

    assert beginning(text, []) == len(text)
    assert beginning(text * 3, []) < len(text)
