"""The reader's gazetteer, made from the name tables."""

from collections import defaultdict
from collections.abc import Iterable

from communiques.archive.models import Country, CountryName, NameKind, Office, Person, PersonName
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
