"""Which office is meant, and who held it."""

import re
from datetime import date

from .gazetteer import Gazetteer, KnownOffice
from .lexicons import Lexicon

_CLASSES = (
    ("vice_president", r"vice president"),
    (
        "president",
        (
            r"^president\b(?! of the (?:general|european|pontifical))"
            r"|chairman of the (?:presidential|sovereignty|council of min)|head of state"
        ),
    ),
    ("prime_minister", r"prime minister|^premier|taoiseach"),
    ("foreign_minister", r"minister of foreign affairs|secretary of state"),
    ("king", r"king|emir|sultan|emperor|grand duke"),
    ("chancellor", r"chancellor"),
    ("secretary_general", r"secretary-general"),
    ("adviser", r"national security adviser"),
    ("defence_minister", r"minister of defence|secretary of defense"),
    ("crown_prince", r"crown prince"),
    ("pope", r"pope"),
    ("councillor", r"federal council"),
)


def office_class(title: str) -> str | None:
    """The class of an office of the gazetteer."""
    plain = title.casefold()
    if re.match(r"(?:first )?(?:deputy|assistant)\b", plain):
        return None
    return next((name for name, words in _CLASSES if re.search(words, plain)), None)


def class_asked(title: str, lexicon: Lexicon) -> str | None:
    """The class of the office that a text's words mean."""
    plain = title.casefold()
    best = [(len(m[0]), name) for name, words in lexicon.offices.items() if (m := re.search(words, plain))]
    name = max(best)[1] if best else None
    return "foreign_minister" if name == "secretary_of_state" else name


def offices_held(gazetteer: Gazetteer, key: str | None, day: date | None) -> list[KnownOffice]:
    """The offices that a person held on a day."""
    if not key or not day:
        return []
    return [office for office in gazetteer.offices_of.get(key, ()) if office.held(day)]


def holder_of(gazetteer: Gazetteer, country: str, wanted: str | None, day: date | None) -> str | None:
    """The one person who held an office of the class for the country on the day."""
    holders = {
        office.person
        for office in gazetteer.offices_in.get(country, ())
        if day and wanted and office.held(day) and office_class(office.title) == wanted
    }
    return holders.pop() if len(holders) == 1 else None
