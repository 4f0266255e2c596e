"""The formulations as they are listed, and the wordings of one."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse

from communiques.archive.facets import Family, parted
from communiques.archive.models import Formulation, FormulationName
from communiques.archive.words import fold
from communiques.search.filters import QuestionFilters
from communiques.search.phrases import any_of, asked_for, is_phrase
from communiques.search.results import answer_to
from communiques.search.vocabulary import things_by_id


@dataclass(frozen=True)
class Listed:
    """A formulation with how often it is used, in which years first and last, and by which country most."""

    formulation: Formulation
    count: int
    first_year: int | None
    last_year: int | None
    most: str
    by_most: int


@dataclass(frozen=True)
class Wordings:
    """The wordings in one language."""

    language: str
    texts: list[str]


def listed() -> list[Listed]:
    """Every formulation with a wording, in the order of their names. Each is one question to the index."""
    formulations = [one for one in Formulation.objects.prefetch_related("names") if one.names.all()]
    return [_listed(one) for one in sorted(formulations, key=lambda one: fold(one.label))]


def _listed(formulation: Formulation) -> Listed:
    words = any_of(name.text for name in formulation.names.all())
    answer = answer_to(asked_for(words))
    spoken = {
        parted(number)[1]: count
        for number, count in answer.counts.items()
        if parted(number)[0] is Family.SPEAKER_COUNTRY
    }
    most = min(spoken, key=lambda key: (-spoken[key], key), default=None)
    thing = things_by_id([("country", most)]).get(("country", most)) if most is not None else None
    years = answer.years
    return Listed(
        formulation,
        answer.total,
        min(years, default=None),
        max(years, default=None),
        thing.label if thing else "",
        spoken[most] if most is not None else 0,
    )


def wordings(names: Iterable[FormulationName]) -> list[Wordings]:
    """The wordings by language, the preferred one first, as they come."""
    return [
        Wordings(language, list(dict.fromkeys(name.text for name in some)))
        for language, some in groupby(names, key=lambda name: name.language)
    ]


def over_time_address(filters: QuestionFilters) -> str:
    """Where the phrase a valid question asks for is seen over time; empty where its words are no phrase."""
    query = filters.form.cleaned_data["q"]
    return f"{reverse('website:phrase')}?{urlencode({'q': str(query)})}" if is_phrase(query) else ""
