"""By what forms a text calls its participants: names, titles, countries and delegations that speak for them."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from .findings import Participant
from .folding import folded
from .lexicons import Lexicon
from .mentions import Mentions
from .tagging import (
    ALL,
    COUNTRY,
    DEMONYM,
    HE,
    LATTER,
    PARTICIPANT,
    PERSON,
    SIDE,
    THEY,
    Tagged,
    index_of,
    participant,
    side,
)

# Offices by which anybody may be called.
_ANY_OFFICE = r"leader|head|chef|dirigeant|主席|领导人|лидер|глава"
_PERSON = re.compile(PERSON)
_HONORIFIC = (
    r"(?:(?:Son|Sa) (?:Excellence|Majesté|Altesse)(?: Royale)?,? (?:Monsieur|Madame|M\.|Mme)"
    r"|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|M\.|Mme|MM\.|Sr\.|Sra\.|Herr|Frau|Sig\.)"
)


@lru_cache
def _phrase(lexicon: Lexicon) -> re.Pattern[str]:
    """A title with what belongs to it: the Armenian Prime Minister, President of the Republic of X, P."""
    if lexicon.language == "zh":
        return re.compile(rf"(?:{COUNTRY}|{DEMONYM})?{lexicon.title}*{PERSON}|(?:{COUNTRY}|{DEMONYM}){lexicon.title}")
    article = f"(?:{lexicon.article})?" if lexicon.article else ""
    more = rf"(?:(?:,| and|, and| et| und| y| e| и)? (?:the )?(?:{DEMONYM} )?{lexicon.title}\b)*"
    of = rf"(?:{lexicon.of or ' '}{COUNTRY})?"
    named = rf"{more}(?: {DEMONYM})?{of}(?:,? {_HONORIFIC})?,? {PERSON}"
    titled = rf"{article}(?:{DEMONYM} )?{lexicon.title}\b(?:{named}|(?: {DEMONYM})?)"
    return re.compile(rf"(?<!\w)(?:{titled}|{_HONORIFIC} {PERSON})(?:{lexicon.of or ' '}{COUNTRY})?")


@lru_cache
def _beside(lexicon: Lexicon) -> re.Pattern[str] | None:
    """A title without a name beside another's name: *the Secretary* and President P."""
    if not lexicon.article or lexicon.language == "zh":
        return None
    return re.compile(
        rf"(?<!\w)(?:{lexicon.article})(?:{DEMONYM} )?{lexicon.title}\b"
        rf"(?=,? (?:and|et|und|y|e|и) (?:{lexicon.article})?(?:{DEMONYM} )?{lexicon.title}[^.;,]{{0,80}}?({PERSON}))"
    )


@lru_cache
def _after_another(lexicon: Lexicon) -> re.Pattern[str] | None:
    """A title without article after a participant: P and *Foreign Minister*."""
    if not lexicon.article or lexicon.language == "zh":
        return None
    return re.compile(rf"(?<=[\ue300-\ue3ef] (?:and|und) )(?:{DEMONYM} )?{lexicon.title}\b(?! (?:of|for)\b)")


@lru_cache
def _sides(lexicon: Lexicon) -> re.Pattern[str] | None:
    return re.compile(lexicon.side.replace("{name}", f"(?:{COUNTRY}|{DEMONYM})")) if lexicon.side else None


@lru_cache
def _countries(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{lexicon.article or ' '})?{COUNTRY})")


@lru_cache
def _pronouns(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], str], ...]:
    if lexicon.language == "zh":
        return (re.compile(lexicon.collective), ALL), (re.compile("他们"), THEY), (re.compile("[他她](?!们)"), HE)
    words = ((lexicon.collective, ALL), (lexicon.they, THEY), (lexicon.he, HE), (lexicon.latter, LATTER))
    return tuple((re.compile(rf"\b(?:{words})(?!\w)"), mark) for words, mark in words if words)


@lru_cache
def _counterparts(lexicon: Lexicon) -> re.Pattern[str] | None:
    """Son homologue, with what belongs to it: the country, the name."""
    if not lexicon.counterpart:
        return None
    place = rf"(?: {DEMONYM}|{lexicon.of or ' '}{COUNTRY})?"
    return re.compile(
        rf"(?<!\w){lexicon.article}\b(?:{lexicon.counterpart}){place}(?:,? (?:{_HONORIFIC} )?{PERSON},?)?"
    )


@lru_cache
def _both(lexicon: Lexicon) -> re.Pattern[str] | None:
    """A participant and the other one: P and his guest."""
    return re.compile(rf"{PARTICIPANT} (?:and|et|und|y|e|и) {lexicon.other}") if lexicon.other else None


class References:
    """Reads the passages of one text so that every reference to a participant is one character."""

    def __init__(
        self, participants: Sequence[Participant], mentions: Mentions, lexicon: Lexicon, issuer: str | None
    ) -> None:
        """Take the participants in their order; the marks are those of the text."""
        self.lexicon, self.mentions = lexicon, mentions
        self.leading = [n for n, one in enumerate(participants) if not one.accompanying]
        self._participants = participants
        self._issuer = issuer
        self.last_own: int | None = None  # whoever of the issuer's side was named last
        keys = {one.key or one.name: n for n, one in enumerate(participants)}
        self._person = {n: keys[who] for n, one in enumerate(mentions.people) if (who := one.key or one.name) in keys}
        self._country: dict[str, list[int]] = {}
        for number in self.leading:
            self._country.setdefault(participants[number].country or "", []).append(number)
        self.speaking: list[int] = []  # who said something last: of several of one office, the one meant
        self.forms: dict[int, dict[str, None]] = {n: dict.fromkeys(one.forms) for n, one in enumerate(participants)}

    def guests(self) -> list[int]:
        """The leading participants who are not of the issuer's country."""
        return [n for n in self.leading if self._participants[n].country != self._issuer]

    def resolved(self, passage: Tagged, text: str) -> Tagged:
        """The passage with participants, their sides, collectives and pronouns as characters."""

        steps: tuple[tuple[re.Pattern[str] | None, Callable[[re.Match[str]], str | None]], ...] = (
            (_counterparts(self.lexicon), lambda match: self._counterpart(match[0])),
            (_beside(self.lexicon), self._other_titled),
            (_phrase(self.lexicon), lambda match: self._phrase_named(match, passage, text)),
            (_after_another(self.lexicon), self._untitled),
            (_PERSON, lambda match: self._of_person(match[0])),
            (_sides(self.lexicon), lambda match: self._side(match[0])),
            (_countries(self.lexicon), lambda match: self._side(match[0])),
            *((pattern, lambda _, mark=mark: mark) for pattern, mark in _pronouns(self.lexicon)),
            (_both(self.lexicon) if len(self.leading) == 2 else None, lambda _: ALL),
        )
        for pattern, mark in steps:
            if pattern:
                passage = passage.replaced(pattern, mark)
        return passage

    def _phrase_named(self, match: re.Match[str], passage: Tagged, text: str) -> str | None:
        """The participant of a title with or without a name; the words become a form."""
        number = self._named(match[0], begins=match.start() == 0)
        if number is None or number < 0:
            return None
        self.forms[number].setdefault(passage.span(match.start(), match.end()).of(text).strip(" ,"))
        return participant(number)

    def _other_titled(self, match: re.Match[str]) -> str | None:
        """The participant whom a title alone means, unless it belongs to the name after it."""
        number = self._named(match[0])
        return participant(number) if number not in (None, -1, self._named(match[1] or "")) else None

    def _counterpart(self, phrase: str) -> str | None:
        """The one named, or the one of the country, or the only guest."""
        if who := re.search(PERSON, phrase):
            return self._of_person(who[0])
        among = self._among(phrase) if re.search(f"{COUNTRY}|{DEMONYM}", phrase) else self.guests()
        return participant(among[0]) if len(among) == 1 else None

    def _among(self, phrase: str) -> list[int]:
        place = re.search(f"{COUNTRY}|{DEMONYM}", phrase)
        return self._country.get(self.mentions.countries[index_of(place[0])], []) if place else []

    def _untitled(self, match: re.Match[str]) -> str | None:
        """The one participant, other than the one just named, who has the title."""
        wanted = _nouns(match[0], self.lexicon)
        fitting = [
            n for n in self.leading if self._has_role(n, wanted) and participant(n) != match.string[match.start() - 5]
        ]
        return participant(fitting[0]) if len(fitting) == 1 else None

    def _of_person(self, mark: str) -> str | None:
        number = self._person.get(index_of(mark))
        if number is not None and self._participants[number].country == self._issuer:
            self.last_own = number
        return None if number is None else participant(number)

    def _named(self, phrase: str, *, begins: bool = False) -> int | None:
        """The participant that a phrase means; -1 for somebody else. At the beginning a title needs no article."""
        if who := re.search(PERSON, phrase):
            self._of_person(who[0])
            return self._person.get(index_of(who[0]), -1)
        place = re.search(f"{COUNTRY}|{DEMONYM}", phrase)
        wanted = _nouns(phrase, self.lexicon)
        if place:
            among = self._country.get(self.mentions.countries[index_of(place[0])], [])
            fitting = [n for n in among if self._has_role(n, wanted)]
            return (fitting or [n for n in among if self._may_have_role(n, wanted)] or [-1])[0]
        if self.lexicon.article and not begins and not re.match(self.lexicon.article, phrase):
            return -1
        fitting = [n for n in self.leading if self._has_role(n, wanted)]
        if not fitting and self.lexicon.own_office and re.fullmatch(self.lexicon.own_office, wanted):
            fitting = [n for n in self.leading if self._participants[n].country == self._issuer]
            if self.last_own in fitting:
                return self.last_own
        if len(fitting) == 1:
            return fitting[0]
        if among := [n for n in fitting if n in self.speaking]:
            return among[0]
        own = [n for n in fitting if self._participants[n].country == self._issuer]
        return own[0] if len(own) == 1 else -1

    def _has_role(self, number: int, wanted: str) -> bool:
        own = self._participants[number].role or ""
        if own and self._is_womans(own) != self._is_womans(wanted):
            return False
        role = folded(" ".join((own, *self.forms[number])))
        if wanted and wanted in role:
            return True
        meant = {name: words for name, words in self.lexicon.offices.items() if re.fullmatch(words, wanted)}
        if any(re.search(words, role) for words in meant.values()):
            return True
        return not own and not self._participants[number].offices.isdisjoint(meant)

    def _is_womans(self, title: str) -> bool:
        noun = re.search(self.lexicon.title, title)
        return bool(self.lexicon.feminine and re.search(self.lexicon.feminine, noun[0] if noun else title))

    def _may_have_role(self, number: int, wanted: str) -> bool:
        """Whether nothing speaks against it: two offices of different classes are those of two people."""
        if re.search(_ANY_OFFICE, wanted):
            return True
        role = folded(self._participants[number].role or "")
        asked = {name for name, words in self.lexicon.offices.items() if re.fullmatch(words, wanted)}
        held = {name for name, words in self.lexicon.offices.items() if re.search(words, role)}
        return not asked or not held or bool(asked & held) or "councillor" in held

    def _side(self, words: str) -> str | None:
        among = self._among(words)
        return side(among[0]) if among else None

    def speakers(self, marks: str) -> list[int]:
        """The participants whom the characters of a subject mean; pronouns for one are left out."""
        if any(mark in (ALL, THEY) for mark in marks):
            return list(self.leading)
        found = [index_of(mark) for mark in marks if re.match(f"{PARTICIPANT}|{SIDE}", mark)]
        return sorted(set(found))


def _nouns(phrase: str, lexicon: Lexicon) -> str:
    match = re.search(lexicon.title, phrase)
    return folded(re.sub("[\ue000-\uf8ff] ?", "", match[0])).strip() if match else ""
