"""A contact that never was, between countries that are in novels only: what the specimens of the style guide show."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from communiques.archive.dates import PartialDate
from communiques.archive.models import Statement

NOWHERE = "#specimens"

TEXT = """Queen Zenda spoke by telephone with Duke Rupert of Strelsau.
The Queen said that the salt of the marshes was Ruritania's. She thanked the Duke for the two bridges.
The Duke stressed that the marshes were safe, and asked for passage by the northern bridge.
They agreed to speak again before the harvest."""


class Invented:
    """Something with the attributes that it is given, for templates that ask for no more."""

    def __init__(self, **facts: Any) -> None:
        self.__dict__.update(facts)


class Many(list[Any]):
    """Related records as templates ask for them."""

    def all(self) -> list[Any]:
        return self


def thing(label: str, **facts: Any) -> Any:
    """Something with a name and a page."""
    facts = {"label": label, "slug": label.lower(), "address_name": label.lower(), **facts}
    return Invented(get_absolute_url=lambda: NOWHERE, **facts)


RURITANIA, STRELSAU, GLOTTENBERG, HENTZAU, TARLENHEIM = (
    thing(name, pk=number)
    for number, name in enumerate(("Ruritania", "Strelsau", "Glottenberg", "Hentzau", "Tarlenheim"), start=1)
)
GAZETTE = thing("Royal Gazette", pk=1, country=RURITANIA)
SALT, MARSHES, BRIDGES = (thing(name, pk=number) for number, name in enumerate(("Salt", "Marshes", "Bridges"), start=1))
DAY = PartialDate(1894, 8, 25)


def participation(key: int, name: str, role: str, country: Any) -> Any:
    """Somebody who takes part; without a name, a delegation."""
    return Invented(
        pk=key,
        label=name or country.label,
        name_as_printed="",
        role=role,
        role_as_printed=role,
        country=country,
        country_id=country.pk,
        person=thing(name) if name else None,
        accompanying=False,
    )


ZENDA = participation(1, "Queen Zenda", "Queen of Ruritania", RURITANIA)
RUPERT = participation(2, "Duke Rupert", "Duke", STRELSAU)
OTHERS = [participation(3 + at, "", "", country) for at, country in enumerate((GLOTTENBERG, HENTZAU, TARLENHEIM))]

SAID: Sequence[tuple[str, list[Any], str, list[Any]]] = (
    ("The Queen said that the salt of the marshes was Ruritania's.", [ZENDA], "reported", [SALT, MARSHES]),
    ("She thanked the Duke for the two bridges.", [ZENDA], "reported", [BRIDGES]),
    (
        "The Duke stressed that the marshes were safe, and asked for passage by the northern bridge.",
        [RUPERT],
        "reported",
        [MARSHES, BRIDGES],
    ),
    ("They agreed to speak again before the harvest.", [ZENDA, RUPERT], "joint", []),
)


def communique(
    text: str = TEXT, taking_part: Sequence[Any] = (ZENDA, RUPERT), said: Sequence[Any] = SAID, **facts: Any
) -> Any:
    """An account with its participants and statements."""
    made: Any = Invented(
        pk=1,
        public_id="zzzzzzzz",
        title="Queen Zenda speaks with the Duke of Strelsau",
        heading="Queen Zenda speaks with the Duke of Strelsau",
        text=text,
        language="en",
        kind="call",
        kind_label="call",
        get_kind_display=lambda: "call",
        held_on=DAY,
        day=DAY,
        held_until=None,
        published_on=DAY,
        date=DAY.first,
        source=GAZETTE,
        reporting_country=RURITANIA,
        participations=Many(taking_part),
        leading_participations=lambda: list(taking_part),
        topics=Many([SALT, MARSHES, BRIDGES]),
        tagged=[SALT, MARSHES, BRIDGES],
        is_catalogue_entry=False,
        statement_count=len(said),
        get_absolute_url=lambda: NOWHERE,
        get_permanent_url=lambda: "/c/zzzzzzzz",
    )
    made.__dict__.update(facts)
    made.statements = Many(_statement(number, made, *each) for number, each in enumerate(said, start=1))
    return made


def _statement(number: int, account: Any, words: str, speakers: list[Any], mode: str, topics: list[Any]) -> Any:
    start = account.text.index(words)
    return Invented(
        pk=number,
        public_id=f"zzzzzzz{number}",
        communique=account,
        words=words,
        start=start,
        end=start + len(words),
        mode=mode,
        get_mode_display=partial(str, Statement.Mode(mode).label),
        speakers=Many(speakers),
        speaker_links=Many(Invented(participation_id=speaker.pk) for speaker in speakers),
        topics=Many(topics),
        tagged=topics,
        get_permanent_url=lambda: f"/s/zzzzzzz{number}",
        get_absolute_url=lambda: NOWHERE,
    )


def council() -> Any:
    """An account of five parties, of which each says a sentence: the forms beyond two."""
    taking_part = [ZENDA, RUPERT, *OTHERS]
    sentences = [f"{each.country.label} said that the bridge was long enough for {each.pk}." for each in taking_part]
    together = "All of them agreed to count the bridges."
    said = [
        *((sentence, [each], "reported", [BRIDGES]) for sentence, each in zip(sentences, taking_part, strict=True)),
        (together, taking_part, "joint", [BRIDGES]),
    ]
    return communique("\n".join([*sentences, together]), taking_part, said)
