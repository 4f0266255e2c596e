"""Records many page tests begin with: a contact between two countries that never were, with who says what in it."""

import re

import pytest
from django.utils import translation
from django.utils.html import strip_tags

from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    EncounterFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
    indexed,
)

TEXT = """Queen Zenda spoke by telephone with the Duke of Strelsau.
The Queen said that the <salt> & the marshes were hers. She thanked the Duke.
The Duke stressed that the marshes were safe.
They agreed to speak again."""


class World:
    """Ruritania and Strelsau, their heads, a gazette and two topics, made once and used again."""

    def __init__(self):
        self.ruritania = CountryFactory(code="RU-R", names={"en": "Ruritania", "fr": "Ruritanie"})
        self.strelsau = CountryFactory(code="STR", names={"en": "Strelsau", "fr": "Strelsau"})
        self.zenda = self.person("zenda", "Queen Zenda", "Reine Zenda", self.ruritania)
        self.duke = self.person("duke", "Duke Rupert", "Duc Rupert", self.strelsau)
        names = {"en": "Royal Gazette", "fr": "Gazette royale"}
        self.gazette = SourceFactory(slug="gazette", names=names, country=self.ruritania)
        self.salt = TopicFactory(slug="salt", names={"en": "Salt", "fr": "Sel"})
        self.marshes = TopicFactory(slug="marshes", names={"en": "Marshes", "fr": "Marais"})
        self.encounter = EncounterFactory()
        self.made = 0

    def person(self, slug, english, french, country):
        return PersonFactory(slug=slug, names={"en": english, "fr": french}, country=country)

    def account(self, *, published=True, text=TEXT, **fields):
        """An account of the contact with participants and statements, indexed. Texts differ, or they would be one."""
        self.made += 1
        text = text and f"{text}\nNumber {self.made}."
        fields = {"source": self.gazette, "title": f"They speak, {self.made}" if text else "", **fields}
        communique = CommuniqueFactory(text=text, topics=[self.salt], published=published, **fields)
        queen = ParticipationFactory(communique=communique, person=self.zenda, role_as_printed="Queen of Ruritania")
        duke = ParticipationFactory(communique=communique, person=self.duke)
        if text:
            self.says(communique, "The Queen said that the <salt> & the marshes were hers.", queen, topics=[self.salt])
            self.says(communique, "She thanked the Duke.", queen)
            self.says(communique, "The Duke stressed that the marshes were safe.", duke, topics=[self.marshes])
            self.says(communique, "They agreed to speak again.", queen, duke, mode="joint")
        return indexed(communique)

    def says(self, communique, words, *speakers, **fields):
        return StatementFactory(communique=communique, words=words, speakers=speakers, **fields)


@pytest.fixture(autouse=True)
def _english():
    """Each test begins in English; a request in French would otherwise leave its language behind."""
    with translation.override("en"):
        yield


@pytest.fixture
def world(db):
    return World()


def words_of(response):
    """What a reader reads on a page: its words, single-spaced, without what describes it for programs."""
    page = re.sub(r'<script type="application/ld\+json">.*?</script>', "", response.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", strip_tags(page))
