"""A small world of invented countries and people for the reader."""

from datetime import date

import pytest

from communiques.extraction import (
    CountryWord,
    Gazetteer,
    Keyword,
    KnownCountry,
    KnownOffice,
    KnownPerson,
    read,
)

OPENING = {
    "en": "President Zenda Elphberg of Ruritania met today with Prime Minister Rupert Hentzau of Borduria. ",
    "fr": "Le président Zenda Elphberg a rencontré aujourd'hui à Strelsau le premier ministre Rupert Hentzau. ",
    "zh": "国家主席曾达25日在北京会见博国总理鲁佩特。",
    "ru": "Президент Рурктании Зенда сегодня провела в Стрельзау встречу с премьер-министром Бордурии. ",
    "de": "Bundespräsidentin Zenda Elphberg hat heute in Strelsau den Ministerpräsidenten der Bordurei empfangen. ",
    "es": "La presidenta Zenda Elphberg se reunió hoy con el primer ministro Rupert Hentzau en la ciudad de Strelsau. ",
    "it": "La presidente Zenda Elphberg ha incontrato oggi a Strelsau il primo ministro Rupert Hentzau nel palazzo. ",
}

# The two countries in the languages that read with the help of their own grammar.
ELSEWHERE = {
    "ZR": [
        ("Ruritanien", "de", "preferred"),
        ("ruritanisch", "de", "demonym"),
        ("Руритания", "ru", "preferred"),
        ("руританский", "ru", "demonym"),
        ("Ruritania", "es", "preferred"),
        *((word, "es", "demonym") for word in ("ruritano", "ruritana")),
        ("Ruritania", "it", "preferred"),
        *((word, "it", "demonym") for word in ("ruritano", "ruritana")),
    ],
    "ZB": [
        ("Bordurien", "de", "preferred"),
        ("bordurisch", "de", "demonym"),
        ("Бордурия", "ru", "preferred"),
        ("бордурский", "ru", "demonym"),
        ("Borduria", "es", "preferred"),
        *((word, "es", "demonym") for word in ("borduro", "bordura")),
        ("Borduria", "it", "preferred"),
        *((word, "it", "demonym") for word in ("borduro", "bordura")),
    ],
}


def _country(code, name, demonyms, french, french_demonyms, chinese, side, metonym):
    words = [
        ("en", name, "preferred"),
        ("fr", french, "preferred"),
        ("zh", chinese, "preferred"),
        ("", metonym, "metonym"),
    ]
    words += [("en", word, "demonym") for word in demonyms] + [("fr", word, "demonym") for word in french_demonyms]
    words.append(("zh", side, "demonym"))
    words += [(language, text, kind) for text, language, kind in ELSEWHERE[code]]
    return KnownCountry(code, name, tuple(CountryWord(*word) for word in words))


@pytest.fixture(scope="session")
def gazetteer():
    """Two countries, their leaders, one office that changed hands and two topics."""
    return Gazetteer.of(
        people=[
            KnownPerson("queen-zenda", "Zenda Elphberg", "ZR", ("Zenda Elphberg", "曾达", "Зенда Эльфберг")),
            KnownPerson("rupert-hentzau", "Rupert Hentzau", "ZB", ("Rupert Hentzau", "鲁佩特", "Руперт Хенцау")),
            KnownPerson("anton-tarlenheim", "Anton Tarlenheim", "ZB", ("Anton Tarlenheim", "Антон Тарленхейм")),
            KnownPerson("flavia-sapt", "Flavia Sapt", "ZR", ("Flavia Sapt", "萨普特", "Флавия Сапт")),
        ],
        offices=[
            KnownOffice("queen-zenda", "ZR", "President", "2015-01-01", ""),
            KnownOffice("anton-tarlenheim", "ZB", "Prime Minister", "2010", "2018-05-31"),
            KnownOffice("rupert-hentzau", "ZB", "Prime Minister", "2018-06-01", ""),
            KnownOffice("flavia-sapt", "ZR", "Minister of Foreign Affairs", "2016", ""),
        ],
        countries=[
            _country(
                "ZR",
                "Ruritania",
                ["Ruritanian"],
                "Ruritanie",
                ["ruritanien", "ruritanienne"],
                "鲁国",
                "鲁方",
                "Strelsau",
            ),
            _country("ZB", "Borduria", ["Bordurian"], "Bordurie", ["bordure", "bordurienne"], "博国", "博方", "Szohôd"),
        ],
        keywords=[Keyword("marshes", "en", "salt marsh"), Keyword("marshes", "fr", "marais")],
    )


@pytest.fixture
def reading(gazetteer):
    """Read a text of Ruritania published on Wednesday 25 August 2021."""

    def reader(text, title="", published_on=date(2021, 8, 25), issuer_country="ZR"):
        return read(text, title=title, published_on=published_on, issuer_country=issuer_country, gazetteer=gazetteer)

    return reader


@pytest.fixture
def attributed(reading):
    """Who says each sentence of a text: the words' beginning to family names and mode."""

    def attribution(text, **options):
        found = reading(text, **options)
        return [(" ".join(name.split()[-1] for name in said.speakers), str(said.mode)) for said in found.statements]

    return attribution


@pytest.fixture
def topics(reading):
    """The topics of a readout in a language: slug to the words that show it."""

    def finder(language, text):
        words = OPENING[language] + text
        return {tag.topic: [span.of(words) for span in tag.evidence] for tag in reading(words).topics}

    return finder
