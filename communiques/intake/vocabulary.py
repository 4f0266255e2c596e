"""What the archive knows when an import begins: issuers, countries and topics, by the names files use."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from communiques.archive.models import Country, NameKind, Source, SourceName, Topic, TopicName
from communiques.archive.words import folded_words
from communiques.extraction.topics import Keyword, TopicFinder

from .incoming import Incoming, RefusedError


@dataclass
class Vocabulary:
    """Issuers, countries and topics as keys. Held in memory for the length of an import."""

    sources: dict[str, int]
    source_countries: dict[int, int]
    source_languages: dict[int, list[str]]
    countries: dict[str, int]
    topics: dict[str, int]
    keywords: list[Keyword]
    _finders: dict[str, TopicFinder] = field(default_factory=dict)

    @classmethod
    def load(cls) -> "Vocabulary":
        """Read it from the database."""
        sources = {folded_words(slug): key for slug, key in Source.objects.values_list("slug", "pk")}
        return cls(
            sources=sources | dict(SourceName.objects.values_list("folded", "source")),
            source_countries=dict(Source.objects.values_list("pk", "country")),
            source_languages=dict(Source.objects.values_list("pk", "languages")),
            countries=dict(Country.objects.values_list("code", "pk")),
            topics=dict(Topic.objects.values_list("slug", "pk")),
            keywords=keywords(),
        )

    def issuer_country(self, record: Incoming) -> str:
        """The code of the country for which the issuer of a record speaks."""
        return self.country_codes[self.source_countries[self.source(record.issuers)]]

    @cached_property
    def country_codes(self) -> dict[int, str]:
        """The codes of the countries by key."""
        return {key: code for code, key in self.countries.items()}

    def source(self, names: Iterable[str]) -> int:
        """The issuer known by one of the names."""
        for name in names:
            if key := self.sources.get(folded_words(name)):
                return key
        raise RefusedError(f"unknown issuer “{' / '.join(names)}”: enter it in the archive first")

    def country(self, code: str) -> int:
        """The party of this code."""
        if key := self.countries.get(code):
            return key
        raise RefusedError(f"unknown country “{code[:20]}”")

    def topic(self, slug: str) -> int:
        """The topic of this address name."""
        if key := self.topics.get(slug):
            return key
        raise RefusedError(f"unknown topic “{slug[:40]}”")

    def check(self, record: Incoming) -> None:
        """Refuse a record that names what the archive does not know."""
        self.source(record.issuers)
        for slug in (*record.topics, *(slug for said in record.statements for slug in said.topics or ())):
            self.topic(slug)
        for party in record.parties:
            self.country(party.country)

    def topics_shown_in(self, text: str, language: str) -> list[str]:
        """The topics whose keywords the text holds, the most frequent first."""
        if language not in self._finders:
            self._finders[language] = TopicFinder(self.keywords, language)
        counted = Counter(finding.topic for finding in self._finders[language].find(text))
        return [slug for slug, _ in counted.most_common()]


def keywords() -> list[Keyword]:
    """The keywords of all topics but the broadest; in a language without keywords the names themselves serve."""
    names = TopicName.objects.filter(topic__parent__isnull=False, kind__in=[NameKind.KEYWORD, NameKind.PREFERRED])
    rows = list(names.values_list("topic__slug", "language", "text", "kind"))
    with_keywords = {language for _, language, _, kind in rows if kind == NameKind.KEYWORD}
    return [
        Keyword(slug, language, text)
        for slug, language, text, kind in rows
        if (kind == NameKind.KEYWORD) == (language in with_keywords)
    ]
