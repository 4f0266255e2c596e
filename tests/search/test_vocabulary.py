"""Names held in memory: never older than seconds, and what is not held is always asked for."""

from django.utils.translation import override

from communiques.search import vocabulary
from communiques.search.vocabulary import things_by_id, things_by_key
from tests.factories import CountryFactory


def _label(country):
    return things_by_id([("country", country.pk)])["country", country.pk].label


def test_a_country_entered_a_moment_ago_is_found_though_others_are_held(hall):
    assert things_by_key([("country", "rt"), ("country", "zd")]).keys() == {("country", "rt")}

    CountryFactory(code="ZD", name="Zenda")

    assert things_by_key([("country", "rt"), ("country", "zd")]).keys() == {("country", "rt"), ("country", "zd")}


def test_a_name_that_has_changed_is_read_anew_when_its_time_is_over(hall, monkeypatch):
    assert _label(hall.ruritania) == "Ruritania"
    hall.ruritania.names.filter(language="en", kind="preferred").update(text="Kingdom of Ruritania")

    monkeypatch.setattr(vocabulary, "KEPT", -1.0)

    assert _label(hall.ruritania) == "Kingdom of Ruritania"


def test_no_more_names_are_held_than_is_allowed(hall, monkeypatch):
    monkeypatch.setattr(vocabulary, "MOST_KEPT", 0)
    assert _label(hall.ruritania) == "Ruritania"
    hall.ruritania.names.filter(language="en", kind="preferred").update(text="Kingdom of Ruritania")

    assert _label(hall.ruritania) == "Kingdom of Ruritania"


def test_what_is_held_is_named_and_addressed_in_each_reader_s_language(hall):
    thing = things_by_id([("country", hall.ruritania.pk)])["country", hall.ruritania.pk]

    with override("fr"):
        assert (thing.label, thing.record.get_absolute_url()) == ("Ruritanie", "/fr/countries/rt/")
    with override("en"):
        assert (thing.label, thing.record.get_absolute_url()) == ("Ruritania", "/en/countries/rt/")
