"""Fifty records that try whatever writes records: scripts, quotation marks, braces, ampersands, dates half known, no
text, several issuers of one contact, withdrawn and unpublished ones. Countries and people that never were.
"""

from itertools import cycle, islice

from communiques.archive import indexing
from communiques.archive.dates import PartialDate
from communiques.archive.models import Communique
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    EncounterFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
)

TITLES = [
    ("en", "The Queen speaks with the Duke"),
    ("en", "Salt & marshes: “never again”, says {the Queen}"),
    ("en", 'A "quoted" title, 100 % \\ with $signs_ and #hashes ~ ^'),
    ("en", "=SUM(A1:A9) is what this account is called"),
    ("en", "<b>Bold</b> readout, in brackets]]> and -- dashes"),
    ("fr", "Entretien de la Reine avec le Duc : « l’amitié d’abord »"),
    ("fr", "L’œuvre commune, dès l’été ; déjà réalisée à 50 %"),
    ("de", "Gespräch der Königin über „Grüße“ und Maße"),
    ("ru", "Королева побеседовала с герцогом «о соли»"),
    ("zh", "女王同公爵通电话：“友谊第一”，合作共赢"),
]
PASSAGES = {
    "en": ("The Queen said that salt & marshes were {hers}.", "The Duke disagreed."),
    "fr": ("La Reine a dit que « le sel » était à elle.", "Le Duc n’était pas d’accord."),
    "de": ("Die Königin sagte, das Salz gehöre ihr.", "Der Herzog widersprach."),
    "ru": ("Королева сказала, что соль её.", "Герцог не согласился."),
    "zh": ("女王说，盐是她的。", "公爵表示不同意。"),
}
DATES = [PartialDate(2021, 8, 25), PartialDate(2021, 8), PartialDate(2020), PartialDate(1999, 12, 31)]
WITHDRAWN, UNPUBLISHED, WITHOUT_TEXT = {7, 31}, {8, 32, 44}, {9, 21, 48}
NUMBER = 50


def varied() -> list[Communique]:
    """The fifty, indexed, in the order they were made. Two are withdrawn, three not published, three hold no text."""
    ruritania = CountryFactory(code="RU-R", names={"en": "Ruritania", "fr": "Ruritanie", "ru": "Руритания"})
    strelsau = CountryFactory(code="STR", names={"en": "Strelsau", "zh": "斯特雷尔绍"})
    queen = PersonFactory(
        slug="zenda", names={"en": "Queen Zenda", "fr": "Reine Zenda", "zh": "曾达女王"}, country=ruritania
    )
    duke = PersonFactory(slug="duke", names={"en": "Duke Rupert", "fr": "Duc Rupert"}, country=strelsau)
    salt = TopicFactory(slug="salt", names={"en": "Salt & spices", "fr": "Sel et épices"})
    marshes = TopicFactory(slug="marshes", names={"en": "Marshes", "fr": "Marais"})
    issuers = [
        SourceFactory(slug="gazette", names={"en": "Royal Gazette", "fr": "Gazette royale"}, country=ruritania),
        SourceFactory(slug="presidency", names={"en": "Presidency of Strelsau, Office {A & B}"}, country=strelsau),
        SourceFactory(slug="agency", names={"en": "Agence “Vérité”", "ru": "Агентство"}, country=strelsau),
    ]
    made = []
    for number, (language, title) in enumerate(islice(cycle(TITLES), NUMBER)):
        passages = PASSAGES[language]
        text = "" if number in WITHOUT_TEXT else " ".join([*passages, f"{number}."])
        communique = CommuniqueFactory(
            title=f"{title} ({number})" if text else "",
            text=text,
            language=language,
            source=issuers[number % 3],
            held_on=DATES[number % 4],
            published_on=PartialDate(2021, 8, 26) if number % 2 else None,
            encounter=EncounterFactory() if number % 3 == 0 else made[-1].encounter,
            topics=[salt, marshes][: number % 3],
            published=number not in UNPUBLISHED,
        )
        speakers = [
            ParticipationFactory(communique=communique, person=queen, country=ruritania, role_as_printed="Queen"),
            ParticipationFactory(communique=communique, person=duke, country=strelsau),
        ]
        for words, speaker in zip(passages if text else (), speakers, strict=False):
            StatementFactory(communique=communique, words=words, speakers=[speaker], topics=[salt])
        if number in WITHDRAWN:
            communique.withdraw("It was never said.")
            communique.save()
        made.append(communique)
    indexing.refresh([communique.pk for communique in made])
    return made
