"""One invented contact told by both sides, for pictures: countries and people of a novel, words nobody said."""

from communiques.archive.models import Communique, Encounter, Topic
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

SLUG = "gazette-of-ruritania"
TOPICS = {
    "salt-road": "Salt road",
    "toll-at-zenda": "Toll at Zenda bridge",
    "treaty-of-the-marshes": "Treaty of the marshes",
    "prisoners-of-zenda": "Prisoners of Zenda",
    "meeting-of-ministers": "Meeting of ministers",
}
TITLES = ("The Queen speaks with the Duke of Strelsau", "His Highness’s conversation with the Queen of Ruritania")
OPENINGS = (
    "Her Majesty Queen Flavia spoke by telephone today with Duke Michael of Strelsau.",
    "A telephone conversation took place between His Highness Duke Michael and Queen Flavia of Ruritania.",
)
# Of each account: who speaks (q, d or both), on which topics, in which words; a new paragraph each.
ACCOUNTS = (
    [
        ("q", ("salt-road",), "The Queen said that the salt road must stay open to the merchants of both sides."),
        (
            "q",
            ("toll-at-zenda", "salt-road"),
            (
                "She called the toll at Zenda bridge an injury to every merchant on the road, and asked that it be "
                "lifted before the harvest."
            ),
        ),
        ("q", ("treaty-of-the-marshes",), "The Queen recalled that the treaty of the marshes binds both crowns."),
        ("d", ("salt-road",), "The Duke assured her that the road is safe."),
        ("qd", ("meeting-of-ministers",), "Both agreed that their ministers will meet in June."),
    ],
    [
        (
            "d",
            ("toll-at-zenda",),
            "The Duke set out that the toll pays for the upkeep of Zenda bridge, and is a matter for Strelsau alone.",
        ),
        ("d", ("salt-road",), "He stressed that the salt road has never been closed, neither in frost nor in flood."),
        (
            "d",
            ("prisoners-of-zenda",),
            (
                "His Highness raised the case of the two prisoners held in the castle of Zenda, and said that he "
                "expects an answer."
            ),
        ),
        ("q", ("prisoners-of-zenda",), "The Queen promised to look into the matter."),
        ("qd", ("meeting-of-ministers",), "They agreed that their ministers will meet before the summer."),
    ],
)


def contact() -> Encounter:
    """The contact, made on the first call."""
    if known := Communique.objects.filter(source__slug=SLUG).first():
        assert known.encounter
        return known.encounter
    ruritania = CountryFactory(code="X-RUR", names={"en": "Ruritania", "fr": "Ruritanie"})
    strelsau = CountryFactory(code="X-STR", names={"en": "Strelsau", "fr": "Strelsau"})
    people = {
        "q": PersonFactory(slug="queen-flavia", names={"en": "Queen Flavia"}, country=ruritania),
        "d": PersonFactory(slug="duke-michael", names={"en": "Duke Michael"}, country=strelsau),
    }
    topics = {slug: TopicFactory(slug=slug, names={"en": name}) for slug, name in TOPICS.items()}
    sources = (
        SourceFactory(slug=SLUG, names={"en": "Gazette of Ruritania"}, country=ruritania),
        SourceFactory(slug="strelsau-courier", names={"en": "Strelsau Courier"}, country=strelsau),
    )
    encounter: Encounter = EncounterFactory()
    for number, source in enumerate(sources):
        _account(number, source, people, topics, encounter)
    return encounter


def _account(
    number: int, source: object, people: dict[str, object], topics: dict[str, Topic], encounter: Encounter
) -> None:
    passages = ACCOUNTS[number]
    communique = CommuniqueFactory(
        title=TITLES[number],
        text="\n".join([OPENINGS[number], *(words for _, _, words in passages)]),
        held_on="1894-05-04",
        published_on=f"1894-05-0{4 + number}",
        source=source,
        encounter=encounter,
        topics=[topics[slug] for slug in dict.fromkeys(slug for _, on, _ in passages for slug in on)],
        published=True,
    )
    speaking = {
        who: ParticipationFactory(communique=communique, person=person)
        for who, person in (people.items() if number == 0 else reversed(people.items()))
    }
    for who, on, words in passages:
        StatementFactory(
            communique=communique,
            words=words,
            speakers=[speaking[one] for one in who],
            topics=[topics[slug] for slug in on],
            mode="joint" if len(who) > 1 else "reported",
        )
    indexed(communique)
