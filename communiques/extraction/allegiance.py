"""For whom somebody speaks."""

import re
from collections.abc import Collection
from datetime import date

from .folding import folded
from .gazetteer import Gazetteer
from .lexicons import Lexicon
from .mentions import Mentions, Someone
from .offices import class_asked, holder_of, offices_held
from .roles import bare_role, office_of_country, place_of_role
from .tagging import COUNTRY, DEMONYM, PERSON, Tagged, index_of

LONGEST_ROLE = 300  # characters after a name in which its role may stand
NEAR = 160  # characters before a name in which its country is looked for
# Countries within an office that are its field: for European and Eurasian Affairs.
_FIELD = re.compile(rf"\b(?:for|of) (?:{DEMONYM}|{COUNTRY})(?:,? (?:and )?(?:[A-Z]\w+|{DEMONYM}|{COUNTRY}))* Affairs\b")


class Allegiance:
    """Tells the country of each person of one text: as printed, by office on the day, by person, by what is near."""

    def __init__(
        self, title: Tagged, lexicon: Lexicon, gazetteer: Gazetteer, mentions: Mentions,
        day: date | None, issuer: str | None,
    ) -> None:  # fmt: skip
        self.title, self.lexicon, self.gazetteer, self.mentions = title, lexicon, gazetteer, mentions
        self.day, self.issuer = day, issuer

    def country_in(self, words: str) -> str | None:
        """The first country named in tagged words."""
        match = re.search(f"{COUNTRY}|{DEMONYM}", words)
        return self.mentions.countries[index_of(match[0])] if match else None

    def role(self, passage: Tagged, previous: int, place: int, source: str) -> tuple[str | None, str | None]:
        """The role of somebody at a place as the source prints it, and the country printed with it."""
        before, after = passage.text[previous:place], passage.text[place + 1 : place + LONGEST_ROLE]
        role = country = None
        if found := place_of_role(before, after, self.lexicon):
            start, end = place + found[0], place + found[1]
            role = bare_role(passage.span(start, end).of(source))
            country = self.country_in(_FIELD.sub("", passage.text[start:end]))
        if not country and (match := re.match(rf"(?:{self.lexicon.of or '(?!)'})({COUNTRY})", after)):
            country = self.country_in(match[1])
        if not country and self.lexicon.language == "zh" and (match := re.search(rf"({COUNTRY}|{DEMONYM})$", before)):
            country = self.country_in(match[1])
        return role, country

    def of(
        self, someone: Someone, printed: str | None, present: Collection[str | None], passage: Tagged, place: int
    ) -> tuple[str | None, str]:
        """The country of somebody named at a place, and why."""
        if someone.key and printed:
            self._tell_apart(someone, printed)
        country, why = self.by_office(someone.key, printed)
        if not country and self.issuer and self.issuer not in present:
            return self.issuer, "taken for the issuer's side"
        here = self.issuer if self.issuer in present else None
        if not country and (country := self._nearby(passage, place, here)):
            why = "the country is named beside"
        return country, why

    def recognise(self, someone: Someone, role: str | None, printed: str | None) -> None:
        """Take a stranger for whoever held the office printed on that day, where the surname is the same."""
        if someone.key or not role or not printed:
            return
        holder = holder_of(self.gazetteer, printed, class_asked(role, self.lexicon), self.day)
        if not holder:
            return
        surnames = {folded(name).split()[-1] for name in self.gazetteer.person[holder].names if name.strip()}
        if folded(someone.name).split()[-1] in surnames:
            someone.key, someone.name = holder, self.gazetteer.person[holder].name

    def by_office(self, key: str | None, printed: str | None = None) -> tuple[str | None, str]:
        """The country printed, if it can be; else that of the office held on the day; else the person's own."""
        held = {office.country for office in offices_held(self.gazetteer, key, self.day)}
        known = self.gazetteer.person[key].country if key else None
        of_body = printed is not None and (len(printed) > 2 or printed in ("EU", "UN"))
        if printed and (of_body or printed in held or printed == known or not (held or known)):
            return printed, "the country is printed with the name"
        if len(held) == 1:
            return next(iter(held)), "by the office held on that day"
        if known:
            return known, "by the person's country"
        if held:
            return min(held), "by an office held on that day"
        return None, "the country is not told"

    def is_sole_holder(self, someone: Someone) -> bool:
        """Whether of all who have the name only this one held an office on the day."""
        holders = [key for key in someone.namesakes if offices_held(self.gazetteer, key, self.day)]
        return holders == [someone.key]

    def _tell_apart(self, someone: Someone, printed: str) -> None:
        """Among namesakes take the one of the country printed."""

        def belongs(key: str) -> bool:
            held = {office.country for office in self.gazetteer.offices_of.get(key, ())}
            return printed in held or self.gazetteer.person[key].country in (None, printed)

        if someone.key and belongs(someone.key):
            return
        if fitting := [key for key in someone.namesakes if belongs(key)]:
            someone.key, someone.name = fitting[0], self.gazetteer.person[fitting[0]].name

    def _nearby(self, passage: Tagged, place: int, here: str | None) -> str | None:
        """The country named just before a person, else the only foreign one with an office in title or opening.

        Beside somebody of the issuer's side its own country (`here`) tells where they met: in Strelsau.
        """
        before = re.split(PERSON, passage.text[max(0, place - NEAR) : place])[-1]
        found = [code for mark in re.findall(f"{COUNTRY}|{DEMONYM}", before) if (code := self.country_in(mark)) != here]
        if found:
            return found[-1]
        for words in (self.title.text, passage.text):
            beside = [match[0] for match in office_of_country(self.lexicon).finditer(words)]
            beside += re.findall(COUNTRY, words) if words is self.title.text else []
            foreign = {self.country_in(words) for words in beside} - {self.issuer}
            if len(foreign) == 1:
                return foreign.pop()
        return None
