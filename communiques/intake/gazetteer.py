"""The reader's gazetteer, made from the name tables."""

import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Max

from communiques.archive.models import Country, CountryName, NameKind, Office, Person, PersonName, TopicName
from communiques.extraction import CountryWord, Gazetteer, KnownCountry, KnownOffice, KnownPerson

from .vocabulary import keywords


def gazetteer() -> Gazetteer:
    """Everybody and everything that the archive has a name for. Reads the whole tables: make it once for many texts."""
    return Gazetteer.of(_people(), _offices(), _countries(), keywords())


def _people() -> Iterable[KnownPerson]:
    names: dict[int, dict[str, None]] = defaultdict(dict)
    for person, text in PersonName.objects.order_by("pk").values_list("person", "text"):
        names[person][text] = None
    rows = Person.objects.order_by("slug").values_list("pk", "slug", "labels", "country__code", "sex")
    for key, slug, labels, country, sex in rows:
        name = labels.get("en") or next(iter(labels.values()), slug)
        yield KnownPerson(slug, name, country, tuple(names[key]), sex)


def _offices() -> Iterable[KnownOffice]:
    rows = Office.objects.order_by("pk").values_list("person__slug", "country__code", "title_en", "since", "until")
    for person, country, title, since, until in rows:
        yield KnownOffice(person, country, title, str(since or ""), str(until or ""))


def _countries() -> Iterable[KnownCountry]:
    words: dict[int, list[CountryWord]] = defaultdict(list)
    kinds = [kind for kind in NameKind.values if kind != NameKind.KEYWORD]
    rows = CountryName.objects.filter(kind__in=kinds).order_by("pk")
    for country, language, text, kind in rows.values_list("country", "language", "text", "kind"):
        words[country].append(CountryWord(language, text, kind))
    for key, code, labels in Country.objects.order_by("code").values_list("pk", "code", "labels"):
        yield KnownCountry(code, labels.get("en") or code, tuple(words[key]))


_NAMES = (Person, PersonName, Office, CountryName, TopicName)


@dataclass
class _Kept:
    """The gazetteer of this process, and the state of the tables of which it was made."""

    state: tuple[int | None, ...] | None = None
    gazetteer: Gazetteer | None = None


_kept = _Kept()
_one_at_a_time = threading.Lock()


def current() -> Gazetteer:
    """The gazetteer as the archive is now; made anew only when a name or an office has changed."""
    with _one_at_a_time:
        state = tuple(model.history.aggregate(last=Max("history_id"))["last"] for model in _NAMES)
        if _kept.gazetteer is None or state != _kept.state:
            _kept.gazetteer, _kept.state = gazetteer(), state
        return _kept.gazetteer
