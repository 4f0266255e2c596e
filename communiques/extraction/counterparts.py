"""Who stands for a side that the opening tells only as a country, and for which side a stranger stands."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from .allegiance import Allegiance
from .doubts import Doubt
from .findings import Participant, Span
from .lexicons import Lexicon
from .mentions import Mentions
from .roles import place_of_role
from .tagging import COUNTRY, DEMONYM, PERSON, index_of

LATEST = 14  # sentences in which somebody met is looked for
LONGEST_ROLE = 300  # characters after a name in which its role may stand
LONGEST_MEETING = 800  # characters of a sentence in which those met are looked for
FEWEST = 3  # mentions that make a country the one a text is about
# What was held before, or will be: whoever is named there was not met now.
_OTHER_TIME = re.compile(
    r"\b(?:aurait|avait|avaient|dernière|précédente?|recevra|rencontrera|prochaine?ment|se rendra|remonte|a eu lieu"
    r"|prédécesseur|Vorgänger(?:in)?|hatte[^.;]{0,120} (?:getroffen|empfangen)|ehemalige[nr]?|wird|werden|letzte[nrs]?"
    r"|anciens?|ancienne|seit \d{4}|(?:en|im Jahr|im \w+) \d{4})\b"
)
_SEEN = re.compile(
    rf"\s*(?:会见|{PERSON}(?:还|也)?(?:在[^，。]{{1,12}})?(?:分别)?[同与](?=[^，。]{{1,20}}(?:举行会谈|会谈)))"
    rf"([^，。]{{0,16}}?)({PERSON})(?:夫妇)?(?:时，|举行会谈|会谈)"
)
_TAKEN_FOR = ("taken for the issuer's side", "the country is named beside")

Chosen = dict[int | str, Participant]


class Counterparts:
    """Completes the participants of one text."""

    def __init__(self, mentions: Mentions, allegiance: Allegiance, lexicon: Lexicon, issuer: str | None) -> None:
        self.mentions, self.allegiance, self.lexicon, self.issuer = mentions, allegiance, lexicon, issuer

    def completed(self, chosen: Chosen, sentences: list[Span]) -> Chosen:
        """The participants with people for countries, and with the countries of strangers."""
        if self.lexicon.language == "zh":
            return self._received_in_turn(self._with_countries(chosen), sentences)
        english = self.lexicon.language == "en"
        own = [one for one in chosen.values() if one.key and one.country == self.issuer]
        if (english and len(own) == 1) or self.lexicon.counterpart:
            chosen = self._with_countries(chosen)
        if english or self.lexicon.counterpart:
            chosen = self._with_people(chosen, sentences)
        return chosen | self._met_besides(chosen, sentences) if self.lexicon.met_besides else chosen

    def _met_besides(self, chosen: Chosen, sentences: list[Span]) -> Chosen:
        """Whom else of the guests' countries somebody met, as later sentences tell: she also met Minister P."""
        foreign = {one.country for one in chosen.values()} - {self.issuer, None}
        known = {one.key for one in chosen.values()} - {None}
        besides: Chosen = {}
        for sentence in sentences[1:LATEST]:
            passage = self.mentions.tagged(Span(sentence.start, min(sentence.end, sentence.start + LONGEST_MEETING)))
            if not re.search(self.lexicon.met_besides, passage.text) or _OTHER_TIME.search(passage.text):
                continue
            for match in re.finditer(PERSON, passage.text):
                number, before = index_of(match[0]), passage.text[: match.start()]
                someone, printed = self.mentions.people[number], self._printed(passage.text, match.start())
                country, why = self.allegiance.by_office(someone.key, printed)
                country = country or self._listed_with(before, chosen)
                if number in chosen or someone.key in known or country not in foreign or self._of_another(before):
                    continue
                besides[number] = Participant(
                    f"met besides, as told after the opening; {why}", None if someone.key else Doubt.UNKNOWN_NAME,
                    passage.span(match.start(), match.end()), apart=True,
                    name=someone.name, key=someone.key, country=country, forms=tuple(someone.forms),
                )  # fmt: skip
        return besides

    def _received_in_turn(self, chosen: Chosen, sentences: list[Span]) -> Chosen:
        """Those whom a guest saw one after the other, in the place of their country: 会见总统曾达时，鲁佩特表示."""
        met: Chosen = {}
        for sentence in sentences[1:]:
            passage = self.mentions.tagged(Span(sentence.start, min(sentence.end, sentence.start + LONGEST_ROLE)))
            match = _SEEN.match(passage.text)
            number = index_of(match[2]) if match else None
            if match is None or number is None or number in chosen:
                continue
            someone, printed = self.mentions.people[number], self.allegiance.country_in(match[1])
            country = self.allegiance.by_office(someone.key, printed)[0]
            if country not in self.mentions.countries:  # a namesake of somebody of a country that the text never names
                someone.key, someone.name = None, next(iter(someone.forms))
                country = printed or self._of_the_only_side(chosen)
            met[number] = Participant(
                "seen, as a later sentence tells", None if someone.key else Doubt.UNKNOWN_NAME,
                passage.span(match.start(2), match.end(2)),
                name=someone.name, key=someone.key, country=country, forms=tuple(someone.forms),
            )  # fmt: skip
        represented = {one.country for one in met.values()}
        kept = {
            key: one for key, one in chosen.items() if not (self._is_foreign_side(one) and one.country in represented)
        }
        return kept | met

    def _of_the_only_side(self, chosen: Chosen) -> str | None:
        foreign = {one.country for one in chosen.values()} - {self.issuer, None}
        return foreign.pop() if len(foreign) == 1 else None

    def _with_people(self, chosen: Chosen, sentences: list[Span]) -> Chosen:
        """In the place of a country whoever of it was met, as a later sentence tells."""
        completed: Chosen = {}
        for key, one in chosen.items():
            found = self._met(one.country, sentences) if self._is_foreign_side(one) else None
            if found and found[0] not in chosen:
                completed[found[0]] = found[1]
            else:
                completed[key] = one
        return completed

    def _listed_with(self, before: str, chosen: Chosen) -> str | None:
        """The country of the guest before whose name and “and” an office stands: to President P and Minister."""
        listed = re.search(rf"({PERSON}),? (?:et|und) (?:\w+ )?{self.lexicon.title} $", before)
        one = chosen.get(index_of(listed[1])) if listed else None
        return one.country if one else None

    def _is_foreign_side(self, one: Participant) -> bool:
        return one.side and one.country != self.issuer

    def _met(self, country: str | None, sentences: list[Span]) -> tuple[int, Participant] | None:
        for sentence in sentences[1:LATEST]:
            passage = self.mentions.tagged(sentence)
            if not re.search(self.lexicon.contact, passage.text) or _OTHER_TIME.search(passage.text):
                continue
            for match in re.finditer(PERSON, passage.text):
                if self._of_another(passage.text[: match.start()]):
                    continue
                number, printed = index_of(match[0]), self._printed(passage.text, match.start())
                someone = self.mentions.people[number]
                held, why = self.allegiance.by_office(someone.key, printed) if someone.key else (printed, "printed")
                if held and held == country:
                    span = passage.span(match.start(), match.end())
                    return number, Participant(
                        f"met, as told after the opening; {why}", None if someone.key else Doubt.UNKNOWN_NAME, span,
                        name=someone.name, key=someone.key, country=country, forms=tuple(someone.forms),
                    )  # fmt: skip
        return None

    def _of_another(self, before: str) -> bool:
        """Whether what stands before a name makes it another's: adviser of President P."""
        return bool(re.search(rf"\b(?:du|de la|des) {self.lexicon.title}(?: {DEMONYM})? $", before))

    def _printed(self, words: str, place: int) -> str | None:
        """The country in the role that stands with a name."""
        before = re.split(PERSON, words[:place])[-1]
        found = place_of_role(before, words[place + 1 : place + LONGEST_ROLE], self.lexicon)
        return self.allegiance.country_in(words[place + found[0] : place + found[1]]) if found else None

    def _with_countries(self, chosen: Chosen) -> Chosen:
        """A stranger beside somebody of the issuer's is the guest, and stands in the guest's country's place."""
        if not any(one.key and one.country == self.issuer for one in chosen.values()):
            return chosen
        stranger = next((key for key, one in chosen.items() if self._may_be_guest(one)), None)
        foreign = {one.country for one in chosen.values()} - {self.issuer, None}
        if stranger is None or any(
            one.country in foreign and not self._is_foreign_side(one) for one in chosen.values()
        ):
            return chosen
        country = next(iter(foreign)) if len(foreign) == 1 else self._of_the_text()
        if not country and self.lexicon.language != "zh":
            return chosen
        guest = replace(chosen[stranger], country=country, reason="a guest not known, of the country told of")
        return {
            key: guest if key == stranger else one
            for key, one in chosen.items()
            if not (self._is_foreign_side(one) and one.country == country)
        }

    def _may_be_guest(self, one: Participant) -> bool:
        return not one.key and one.country == self.issuer and one.reason.endswith(_TAKEN_FOR)

    def _of_the_text(self) -> str | None:
        """The one foreign country that the text names far more often than others."""
        counts = Counter(self._foreign())
        (first, most), (_, next_most) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
        return first if most >= FEWEST and most >= 2 * next_most else None

    def _foreign(self) -> Iterator[str]:
        for _, _, mark in self.mentions.marks:
            if re.match(f"{COUNTRY}|{DEMONYM}", mark) and (code := self.allegiance.country_in(mark)) != self.issuer:
                yield code or ""
