"""In which words a topic is spoken of: phrases that recur in its newest passages far more than in others."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db import connection
from django.urls import reverse

from communiques.archive.facets import CHOICES, Family, facet
from communiques.archive.models import Topic
from communiques.search.filters import StatementFilters
from communiques.search.name_words import name_words
from communiques.search.phrases import any_of
from communiques.search.recurring import Recurring, Text, apart, recurring
from communiques.search.results import answer_to

from .belongings import Bar, as_asked

LANGUAGES = 2
SAMPLE, BESIDE = 300, 600
MOST, FEWEST = 8, 3
ON, OTHER = 1, 2

_WORDS = """
    SELECT c.language, s.communique_id, s.words, s.id = ANY(%s)
    FROM archive_statement s JOIN archive_communique c ON c.id = s.communique_id WHERE s.id = ANY(%s)
"""


@dataclass(frozen=True)
class Words:
    """The phrases typical of a topic in one language, each leading to its picture over time."""

    language: str
    phrases: list[Bar]


def topic_words(topic: Topic) -> list[Words]:
    """The phrases of the languages with most passages on a topic. Read are its newest passages and the newest of all,
    so many of each language; one query for the words.
    """
    languages = _languages(topic)
    on = {key for language in languages for key in _newest(SAMPLE, language, topic=topic.slug)}
    beside = {key for language in languages for key in _newest(BESIDE, language)}
    beside -= _all_of(topic, beside)
    texts: dict[str, list[Text]] = {language: [] for language in languages}
    with connection.cursor() as cursor:
        cursor.execute(_WORDS, [list(on), list(on | beside)])
        for language, communique, words, is_on in cursor.fetchall():
            texts[language].append(Text(communique, ON if is_on else OTHER, words))
    found = [(language, _phrases(texts[language])) for language in languages]
    return [Words(language, [_bar(one) for one in phrases]) for language, phrases in found if phrases]


def _phrases(texts: list[Text]) -> list[Recurring]:
    typical = [one for one in recurring(texts, name_words(), FEWEST) if one.group == ON]
    return list(apart(typical))[:MOST]


def _bar(one: Recurring) -> Bar:
    return Bar(one.text, one.within, f"{reverse('website:phrase')}?{urlencode({'q': any_of([one.text])})}")


def _languages(topic: Topic) -> list[str]:
    counts = answer_to(as_asked(StatementFilters, {"topic": topic.slug})).counts
    spoken = {CHOICES[number][1]: n for number, n in counts.items() if CHOICES.get(number, ("",))[0] == "language"}
    return sorted(spoken, key=lambda language: (-spoken[language], language))[:LANGUAGES]


def _newest(number: int, language: str, **question: str) -> list[int]:
    return answer_to(as_asked(StatementFilters, {"language": language, **question})).keys(0, number)


def _all_of(topic: Topic, keys: set[int]) -> set[int]:
    """Those of these passages that are on the topic, or on a narrower one."""
    family = Family.TOPIC if topic.parent_id else Family.BROAD_TOPIC
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT statement_id FROM archive_indexedstatement WHERE statement_id = ANY(%s) AND %s = ANY(facets)",
            [list(keys), facet(family, topic.pk)],
        )
        return {key for (key,) in cursor.fetchall()}
