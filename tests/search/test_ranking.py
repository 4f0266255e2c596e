"""Which comes first: what was asked for in a title, side by side, close together, as it was typed."""

import pytest

from communiques.search import memory
from communiques.search.ranking import MOST_WORDS

pytestmark = pytest.mark.django_db

FILLER = "Ministers spoke of forests and rivers, of roads and harbours, of music and of the long winters. " * 3


@pytest.fixture
def found(hall, ask):
    """Ask for records made of texts, and say which were found, in order, by the names they were given."""

    def found(question, *, language="en", title="A conversation", **texts):
        names = {}
        for day, (name, text) in enumerate(texts.items(), start=1):
            own_title, _, rest = text.rpartition("::")
            account = hall.account(
                f"{rest} {name}",
                title=own_title or f"{title} {name}",
                language=language,
                published_on=f"2020-05-{day:02}",
            )
            names[account.pk] = name
        return [names[hit.communique.pk] for hit in ask(f"q={question}").hits]

    return found


def test_words_of_a_title_come_before_the_same_words_in_a_text(found):
    order = found("salt tariffs", titled=f"Salt tariffs discussed::{FILLER}", within=f"Salt tariffs rose. {FILLER}")

    assert order == ["titled", "within"]


def test_words_in_a_row_come_before_words_far_apart(found):
    order = found("marsh railway", row=f"{FILLER} A marsh railway opened.", apart=f"A marsh. {FILLER} A railway.")

    assert order == ["row", "apart"]


def test_words_close_together_come_before_words_far_apart_in_any_order(found):
    close = f"{FILLER} The railway crosses the northern marsh."

    assert found("marsh railway", close=close, apart=f"A marsh. {FILLER} A railway.") == ["close", "apart"]


def test_words_in_the_order_typed_come_before_the_same_words_turned_round(found):
    order = found("lake crossing", typed=f"The lake crossing. {FILLER}", turned=f"The crossing lake. {FILLER}")

    assert order == ["typed", "turned"]


def test_little_words_that_find_nothing_still_tell_which_passage_was_meant(found):
    meant, other = f"He spoke of the lake at the crossing. {FILLER}", f"He spoke of a lake by no crossing. {FILLER}"

    assert found("the lake at the crossing", meant=meant, other=other) == ["meant", "other"]


def test_a_short_text_comes_before_a_long_one(found):
    assert found("lighthouse", short="A lighthouse.", long=f"A lighthouse. {FILLER * 5}") == ["short", "long"]


def test_a_word_in_another_form_counts_as_the_word(found):
    order = found("tariff on salts", row=f"{FILLER} Tariffs on salt.", apart=f"A tariff. {FILLER} Of salt.")

    assert order == ["row", "apart"]


def test_a_run_of_chinese_comes_first_where_it_stands(found):
    filler = "双方就森林河流道路港口音乐和漫长的冬天交换了意见。" * 4

    order = found("盐沼 铁路", language="zh", close=f"{filler}盐沼铁路开通。", apart=f"盐沼很大。{filler}铁路很长。")

    assert order == ["close", "apart"]


def test_equals_stand_newest_first(found):
    assert found("comet", one="A comet.", two="A comet.", three="A comet.") == ["three", "two", "one"]


def test_a_name_meant_finds_what_says_it_before_what_is_only_about_it(hall, ask):
    about = hall.account("A conversation.", published_on="2020-05-02")
    saying = hall.account("Zenda spoke.", published_on="2020-05-01")

    assert [hit.communique for hit in ask("q=zenda").hits] == [saying, about]


def test_a_beginning_of_a_word_is_ranked_too(found):
    assert found("light*", short="A light.", long=f"A lighthouse. {FILLER * 5}")[0] == "short"


def test_a_question_of_more_words_than_are_ranked_is_answered(found):
    words = "-".join(f"w{number}" for number in range(2 * MOST_WORDS))

    assert found(words, long=f"{words} {FILLER * 5}", short=words) == ["short", "long"]


class TestTooMuchToRank:
    """Where more matches than is ranked."""

    @pytest.fixture(autouse=True)
    def few(self, monkeypatch):
        monkeypatch.setattr(memory, "MOST_RANKED", 4)

    @pytest.fixture
    def many(self, hall):
        """Six newer records with both words, apart."""
        for day in range(10, 16):
            hall.account(f"A marsh. {FILLER} A railway. {day}", published_on=f"2021-05-{day}")

    def test_an_old_record_with_the_words_in_its_title_comes_first(self, hall, ask, many):
        old = hall.account(FILLER, title="The marsh and the railway", published_on="2019")

        assert ask("q=marsh railway").hits[0].communique == old

    def test_a_title_without_what_must_stand_side_by_side_is_not_found(self, hall, ask, many):
        hall.account(FILLER, title="Railway, marsh", published_on="2019")
        for day in range(10, 16):
            hall.account(f"A marsh railway. {day}", published_on=f"2022-05-{day}")

        answer = ask('q="marsh railway"')

        assert answer.total == len(answer.hits) == 6

    def test_a_title_with_what_must_not_occur_is_not_found(self, hall, ask, many):
        hall.account("A comet.", title="The marsh and the railway", published_on="2019")

        answer = ask("q=marsh railway -comet")

        assert answer.total == len(answer.hits) == 6
