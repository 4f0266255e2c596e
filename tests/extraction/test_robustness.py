"""Any text whatever is read: spans lie inside it, nothing is raised, and time grows with length."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communiques.extraction import read

# What rules look for, in every language: names, titles, verbs, dates, and signs that open and never close.
FRAGMENTS = {
    "en": "President|Prime Minister|Minister of Foreign Affairs|Federal|Deputy |said that|met with|they|both leaders"
    "|the Bordurian side|According to|on the margins of the General Assembly|25 August|99 May|joint statement|and|the",
    "fr": "le président|la ministre des affaires étrangères|a-t-il ajouté|s'est entretenu avec|les deux parties"
    "|la partie bordure|son homologue|ce dernier|le 25 août|M.|Mme|et|de la|pour sa part",
    "zh": "曾达|鲁佩特|总统|外交部长|指出|双方一致同意|博方|会见|同|和|2月30日|，|。|：“",
    "ru": "Зенда Эльфберг|Руперта Хенцау|президент|министр иностранных дел|сказал|встретился с|стороны|он|и|25 августа",
    "de": "Bundespräsidentin|der bordurische Aussenminister|Beauftragte|betonte|traf|die beiden|sie|25. August|und",
    "es": "el presidente|la ministra|añadió que|se reunió con|ambas partes|el 25 de agosto|y|de los",
    "it": "il presidente|il ministro degli esteri|ha sottolineato|ha incontrato|le due parti|il 25 agosto|e|della",
}
NAMES = ["Zenda Elphberg", "Rupert Hentzau", "Hentzau", "Michael Strelsau", "Ruritania", "Bordurian", "Bordurie"]
SIGNS = [*"“”\"«»„()[]—–-’'.,;:!?…\n\t", ". ", ", ", "\n\n", "\ue000", "\ue3f2", "\x00", "İ", "ſ", "ß", "\u0301", "😀"]

ANY_TEXT = st.text(max_size=400)
GENRE = st.sampled_from(sorted(FRAGMENTS)).flatmap(
    lambda language: st.lists(
        st.one_of(st.sampled_from(FRAGMENTS[language].split("|")), st.sampled_from(NAMES), st.sampled_from(SIGNS)),
        max_size=60,
    ).map(" ".join)
)
REPEATED = st.tuples(st.one_of(GENRE, ANY_TEXT), st.integers(0, 2000)).map(lambda made: (made[0] * made[1])[:200_000])
COUNTRIES = st.sampled_from([None, "", "ZR", "ZB", "CN", "XX"])


def spans(found):
    yield from (tag.evidence for tag in found.topics)
    yield [one.span for one in (found.kind, found.held, *found.participants) if one.span]
    yield found.unknown_names


def check(text, **options):
    """Read twice, and hold what must hold of any reading."""
    found = read(text, **options)

    assert all(0 <= span.start <= span.end <= len(text) for group in spans(found) for span in group)
    ends = [0, *(said.end for said in found.statements)]
    for said, end_before in zip(found.statements, ends, strict=False):
        assert end_before <= said.start < said.end <= len(text)
    names = {one.name for one in found.participants}
    assert all(said.speakers and set(said.speakers) <= names for said in found.statements)
    assert read(text, **options) == found


@given(
    text=st.one_of(ANY_TEXT, GENRE),
    title=st.one_of(GENRE, st.text(max_size=80)),
    published_on=st.one_of(st.none(), st.dates()),
    issuer=COUNTRIES,
)
@settings(deadline=None, max_examples=200)
def test_any_text_is_read_and_every_span_lies_inside(gazetteer, text, title, published_on, issuer):
    check(text, title=title, published_on=published_on, issuer_country=issuer, gazetteer=gazetteer)


@given(REPEATED)
@settings(deadline=None, max_examples=8, suppress_health_check=list(HealthCheck))
def test_any_long_text_is_read(gazetteer, text):
    check(text, published_on=date(2021, 8, 25), issuer_country="ZR", gazetteer=gazetteer)


# Each was, or might have been, read in a time that grows faster than the text.
REPEATS = [
    "President Zenda Elphberg said, ", "a, ", "Zenda Elphberg and ", "the ", "A.", "曾达，", "“", " ", "X ", "\n",
    "M. ", "Deputy Prime Minister of ", "Federal ", "Minister of Foreign Affairs and ", "Foreign Affairs and ",
    "Aa ", "Aa-", "AB ", "1 ", "a", "(a) ", "beauftragte", "министр и ",
    "ministre des affaires étrangères et ",
]  # fmt: skip
SHORT, LONG = 10_000, 80_000
MOST_GROWTH = 24  # of time, where the text grows eightfold; by the square it would be 64


@pytest.mark.parametrize("unit", REPEATS)
def test_time_grows_in_proportion_to_length(gazetteer, unit):
    def taken(length):
        text = unit * (length // len(unit))
        start = time.process_time()
        read(text, title=unit, published_on=date(2021, 8, 25), issuer_country="ZR", gazetteer=gazetteer)
        return time.process_time() - start

    taken(1000)
    short = max(min(taken(SHORT) for _ in range(3)), 0.01)

    assert any(taken(LONG) < MOST_GROWTH * short for _ in range(3))
