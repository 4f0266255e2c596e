"""By what forms a text calls its participants: names, titles, countries and delegations that speak for them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from .findings import Participant, Span
from .folding import folded
from .lexicons import Lexicon
from .mentions import Mentions
from .phrases import (
    ANY_OFFICE,
    ANYBODY,
    SEVERAL_OF_OFFICE,
    all_sides,
    both_sides,
    counterparts,
    countries,
    own_delegations,
    pronouns,
    sides,
    sides_joined,
    titles,
    titles_after_another,
    titles_beside,
)
from .screening import Screened
from .tagging import (
    ALL,
    COUNTRY,
    DEMONYM,
    HE,
    PARTICIPANT,
    PERSON,
    SIDE,
    THEY,
    Tagged,
    index_of,
    participant,
    side,
)

# In French and German a country is “she” too.
_SEX_OF_PRONOUN = {"he": "m", "il": "m", "er": "m", "он": "m", "she": "f", "она": "f"}
MOST_LEARNED = 6000  # characters in which titles of people without an office are looked for


_Mark = Callable[[re.Match[str]], str | None]
_Step = tuple[Screened | re.Pattern[str], _Mark]  # a pattern, and what each match is put as


class References:
    """Reads the passages of one text so that every reference to a participant is one character."""

    def __init__(
        self, participants: Sequence[Participant], mentions: Mentions, lexicon: Lexicon, issuer: str | None,
        sexes: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """Take the participants in their order, with their sexes where known; the marks are those of the text."""
        self._sexes, self._pronouns = sexes, set[str]()
        self.lexicon, self.mentions = lexicon, mentions
        self.leading = [n for n, one in enumerate(participants) if not (one.accompanying or one.apart)]
        self._participants = participants
        self._issuer = issuer
        self._recent_guest = -1
        self.last_own: int | None = None  # whoever of the issuer's side was named last
        keys = {one.key or one.name: n for n, one in enumerate(participants)}
        self._person = {n: keys[who] for n, one in enumerate(mentions.people) if (who := one.key or one.name) in keys}
        self._country: dict[str, list[int]] = {}
        for number in self.leading:
            self._country.setdefault(participants[number].country or "", []).append(number)
        self._steps = tuple(self._made_steps())
        self.speaking: list[int] = []  # who said something last: of several of one office, the one meant
        self.forms: dict[int, dict[str, None]] = {n: dict.fromkeys(one.forms) for n, one in enumerate(participants)}
        for number in self.leading:
            if not participants[number].role:
                self._learn_titles()
                break

    def _learn_titles(self) -> None:
        """The titles that stand before names anywhere in the text: they tell who is meant by a title alone."""
        if self.lexicon.language != "en":
            return
        beginning = self.mentions.tagged(Span(0, MOST_LEARNED))
        for match in re.finditer(rf"{self.lexicon.title} ({PERSON})", beginning.text):
            number = self._person.get(index_of(match[1]))
            if number is not None:
                self.forms[number].setdefault(match[0][:-1].strip())

    def are_several(self, speakers: Sequence[int]) -> bool:
        """Whether others lead for the same country too."""
        return any(len(self._country.get(self._participants[n].country or "", ())) > 1 for n in speakers)

    def countrymen(self, speakers: Sequence[int]) -> set[int]:
        """All who take part for the countries of some."""
        return {n for speaker in speakers for n in self._country.get(self._participants[speaker].country or "", ())}

    def guests(self) -> list[int]:
        """The leading participants who are not of the issuer's country."""
        return [n for n in self.leading if self._participants[n].country != self._issuer]

    def with_own(self, number: int) -> list[int]:
        """Somebody with the one who leads the issuer's side; nobody, where that is all who take part."""
        own = [n for n in self.leading if self._participants[n].country == self._issuer]
        return sorted({own[0], number}) if own and own[0] != number and len(self.leading) > 2 else []

    def _remember_guest(self, words: str) -> None:
        """Which guest a passage names, if one alone: of several their country or “her colleague” then means him."""
        named = {index_of(mark) for mark in re.findall(PARTICIPANT, words)} & set(self.guests())
        if len(named) == 1:
            self._recent_guest = named.pop()

    def guests_of(self, mark: str | None) -> list[int]:
        """The guests of the country of a demonym's character; without one all, if they are of one country."""
        guests = self.guests()
        countries = {self._participants[n].country for n in guests}
        if not mark:
            return guests if len(countries) == 1 else []
        code = self.mentions.countries[index_of(mark)]
        return [n for n in guests if self._participants[n].country == code]

    def resolved(self, passage: Tagged, text: str) -> Tagged:
        """The passage with participants, their sides, collectives and pronouns as characters."""
        self._text, self._pronouns = text, set()
        for pattern, mark in self._steps:
            self._passage = passage
            passage = passage.replaced(pattern, mark)
        self._remember_guest(passage.text)
        return passage

    def _made_steps(self) -> Iterator[_Step]:
        lexicon, several = self.lexicon, len(self.leading)
        steps: tuple[tuple[Screened | re.Pattern[str] | None, _Mark], ...] = (
            (counterparts(lexicon), lambda match: self._counterpart(match[0])),
            (titles_beside(lexicon), self._other_titled),
            (titles(lexicon), self._phrase_named),
            (titles_after_another(lexicon), self._untitled),
            (ANYBODY, lambda match: self._of_person(match[0])),
            (own_delegations(lexicon), lambda _: self._own()),
            (sides_joined(lexicon), self._all),
            (sides(lexicon), lambda match: self._delegation(match[0])),
            (countries(lexicon), lambda match: self._side(match[0])),
            (SEVERAL_OF_OFFICE if several > 2 else None, self._some),
            *((pattern, lambda match, mark=mark: self._pronoun(match, mark)) for pattern, mark in pronouns(lexicon)),
            (all_sides(lexicon), lambda _: ALL),
            (both_sides(lexicon) if several == 2 else None, lambda _: ALL),
        )
        return ((pattern, mark) for pattern, mark in steps if pattern)

    def _pronoun(self, match: re.Match[str], mark: str) -> str:
        if mark == HE:
            self._pronouns.add(_SEX_OF_PRONOUN.get(match[0].lower(), ""))
        return mark

    def of_pronoun(self, before: list[int]) -> list[int]:
        """Whom “he” means in the passage resolved last: who was spoken of before, or the only man, if that is none."""
        if len(self._pronouns) != 1 or not self._sexes:
            return before
        sex = next(iter(self._pronouns))
        known = {self._sexes[n] for n in before}
        fitting = [n for n in self.leading if self._sexes[n] == sex]
        if not sex or known & {sex, ""} or len(fitting) != 1 or (not before and not self._are_told_apart()):
            return before
        return fitting

    def _are_told_apart(self) -> bool:
        return all(self._sexes[n] for n in self.leading)

    def _own(self) -> str | None:
        """The issuer's side, by its first participant."""
        own = [n for n in self.leading if self._participants[n].country == self._issuer]
        return participant(own[0]) if own else None

    def _phrase_named(self, match: re.Match[str]) -> str | None:
        """The participant of a title with or without a name; the words become a form."""
        number = self._named(match[0], begins=match.start() == 0)
        if number is None or number < 0 or self._is_apposition(match):
            return None
        if two := self._two(match, number):
            return two
        self.forms[number].setdefault(self._passage.span(*match.span()).of(self._text).strip(" ,"))
        return participant(number)

    def _two(self, match: re.Match[str], number: int) -> str | None:
        """Two participants where a title before a comma is not that of the name behind: as the President said, P."""
        title, comma, _ = match[0].partition(", ")
        if not comma or ANYBODY.search(title) or self._may_have_role(number, _nouns(title, self.lexicon)):
            return None
        other = self._named(title, begins=match.start() == 0)
        return f"{participant(other)}, {participant(number)}" if other is not None and other >= 0 else None

    @staticmethod
    def _is_apposition(match: re.Match[str]) -> bool:
        """Whether a title belongs to the name before it: P, the minister for marshes, said."""
        if re.search(PERSON, match[0]) or not re.search(rf"{PERSON}, $", match.string[: match.start()]):
            return False
        return re.match(r"[^,.;]{0,60},", match.string[match.end() :]) is not None

    def _all(self, match: re.Match[str]) -> str | None:
        """All, where two countries joined are those of all who take part."""
        named = {n for mark in (match[1], match[2]) for n in self._among(mark)}
        return ALL if named >= set(self.leading) else None

    def _some(self, match: re.Match[str]) -> str | None:
        """The participants of one office, where there are several of it and others too: the Secretaries."""
        wanted = folded(re.sub(r"(?:ies|s)$", lambda end: "y" if end[0] == "ies" else "", match["office"]))
        fitting = [n for n in self.leading if self._has_role(n, wanted)]
        if not 1 < len(fitting) < len(self.leading):
            return None
        return " and ".join(participant(n) for n in fitting)

    def _other_titled(self, match: re.Match[str]) -> str | None:
        """The participant whom a title alone means, unless it belongs to the name after it."""
        number = self._named(match[0])
        return participant(number) if number not in (None, -1, self._named(match[1] or "")) else None

    def _counterpart(self, phrase: str) -> str | None:
        """The one named, or the one of the country, or the only guest."""
        if who := re.search(PERSON, phrase):
            return self._of_person(who[0])
        among = self._among(phrase) if re.search(f"{COUNTRY}|{DEMONYM}", phrase) else self.guests()
        if len(among) > 1 and self._recent_guest in among:
            return participant(self._recent_guest)
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
        in_so_many_words = [n for n in fitting if wanted in folded(self._participants[n].role or "")]
        fitting = in_so_many_words or fitting
        if not fitting and self.lexicon.own_office and re.fullmatch(self.lexicon.own_office, wanted):
            fitting = [n for n in self.leading if self._participants[n].country == self._issuer]
            heads = [n for n in fitting if "councillor" in self._participants[n].offices]
            if len(heads) == 1:
                return heads[0]
            if self.last_own in fitting:
                return self.last_own
        if len(fitting) == 1:
            return fitting[0]
        if among := [n for n in fitting if n in self.speaking]:
            return among[0]
        own = [n for n in fitting if self._participants[n].country == self._issuer]
        if len(own) > 1 and self.last_own in own:
            return self.last_own
        return own[0] if len(own) == 1 else -1

    def _has_role(self, number: int, wanted: str) -> bool:
        own = self._participants[number].role or ""
        if own and self._is_womans(own) != self._is_womans(wanted):
            return False
        role = folded(" ".join((own, *self.forms[number])))
        if wanted and wanted in role:
            return True
        meant = _offices_meant(wanted, self.lexicon)
        if any(re.search(self.lexicon.offices[name], role) for name in meant):
            return True
        return not own and not self._participants[number].offices.isdisjoint(meant)

    def _is_womans(self, title: str) -> bool:
        noun = re.search(self.lexicon.title, title)
        return bool(self.lexicon.feminine and re.search(self.lexicon.feminine, noun[0] if noun else title))

    def _may_have_role(self, number: int, wanted: str) -> bool:
        """Whether nothing speaks against it: two offices of different classes are those of two people."""
        if re.search(ANY_OFFICE, wanted):
            return True
        role = folded(self._participants[number].role or "")
        asked = _offices_meant(wanted, self.lexicon)
        held = {name for name, words in self.lexicon.offices.items() if re.search(words, role)}
        return not asked or not held or bool(asked & held) or "councillor" in held

    def _side(self, words: str) -> str | None:
        among = self._among(words)
        if len(among) > 1 and self._recent_guest in among:
            return side(self._recent_guest)
        return side(among[0]) if among else None

    def _delegation(self, words: str) -> str | None:
        """A delegation speaks as whoever leads it; in Chinese it is no more than its country."""
        among = self._among(words)
        if self.lexicon.language == "zh" or len(among) != 1:
            return self._side(words)
        return participant(among[0])

    def speakers(self, marks: str) -> list[int]:
        """The participants whom the characters of a subject mean; pronouns for one are left out."""
        if any(mark in (ALL, THEY) for mark in marks):
            return list(self.leading)
        found = [index_of(mark) for mark in marks if re.match(f"{PARTICIPANT}|{SIDE}", mark)]
        return sorted(set(found))


@lru_cache(1024)
def _offices_meant(title: str, lexicon: Lexicon) -> frozenset[str]:
    """The classes of office that a folded title means."""
    return frozenset(name for name, words in lexicon.offices.items() if re.fullmatch(words, title))


def _nouns(phrase: str, lexicon: Lexicon) -> str:
    match = re.search(lexicon.title, phrase)
    return folded(re.sub("[\ue000-\uf8ff] ?", "", match[0])).strip() if match else ""
