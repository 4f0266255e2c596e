"""Who took part: the people whom the opening of the text puts on its two or more sides."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import chain

from .allegiance import Allegiance
from .counterparts import Counterparts
from .courtesies import called_upon
from .delegations import attending
from .doubts import Doubt
from .extents import end_of_telling, is_of_another_matter
from .findings import Participant, Span
from .gazetteer import Gazetteer
from .lexicons import Lexicon
from .mentions import Mentions
from .offices import class_asked, holder_of, office_class, offices_held
from .roles import SIDES_LISTED, of_another, sides_titled, words_told
from .tagging import COUNTRY, DEMONYM, PERSON, Tagged, index_of, person, plainly

LONGEST_OPENING = 1500
FEWEST_MET = 3  # so many others, and the issuer's own side will have met them
_SPOUSE = re.compile(r"(?i)\b(?:first lady|spouse|wife|husband)\b")
_OFFICES = re.compile(
    r"((?:foreign |prime |defen[cs]e )?(?:president|minister|premier|chancellor))s (?:of|from) ", re.IGNORECASE
)
_MEETING = re.compile(r"\b(?:with|by|met|meets|received|hosted|welcomed|spoke|called|visited)\b")


def _office_of_several(words: str) -> str:
    """The office by which several are listed: the presidents of A and B."""
    office = _OFFICES.match(words)
    return office[1] if office else ""


class Selection:
    """Chooses the participants of one text."""

    def __init__(
        self, text: str, title: str, lexicon: Lexicon, gazetteer: Gazetteer, mentions: Mentions,
        day: date | None, issuer_country: str | None,
    ) -> None:  # fmt: skip
        self.text, self.title, self.lexicon, self.gazetteer = text, title, lexicon, gazetteer
        self.mentions, self.day, self.issuer = mentions, day, issuer_country
        heading = Tagged.of(plainly(title), mentions.title_marks)
        self.allegiance = Allegiance(heading, lexicon, gazetteer, mentions, day, issuer_country)
        self.chosen: dict[int | str, Participant] = {}

    def choose(self, openings: list[Span], sentences: list[Span]) -> tuple[Participant, ...]:
        """The participants in the order of the text; openings are the sentences that tell of the contact."""
        title = self.allegiance.title
        passages = [self.mentions.tagged(Span(s.start, min(s.end, s.start + LONGEST_OPENING))) for s in openings]
        if passages:
            self._named(passages[0], cut=True)
            self._titled(passages[0])
            self._listed(passages[0])
        if len(self._countries()) < 2:
            self._named(title, cut=True, of_title=True)
            self._listed(title)
        elif self.issuer and self.issuer not in self._countries():
            self._issuers_of_title(title)
            self._issuers_own(passages[:1])
        steps: tuple[Callable[[], None], ...] = (
            lambda: self._titled(title),
            lambda: self._issuers_own([*passages[:1], title]),
            *(lambda passage=passage: self._further(passage) for passage in passages[1:]),
            lambda: self._sides(title, *passages[:1]),
        )
        for step in steps:
            if len(self._countries()) < 2:
                step()
        self._told_later(passages)
        self._issuers_person(sentences)
        counterparts = Counterparts(self.mentions, self.allegiance, self.lexicon, self.issuer)
        self.chosen = counterparts.completed(self.chosen, sentences)
        self._of_further_letters(sentences)
        present = attending(self.text, sentences, self.lexicon, self.allegiance, self._countries())
        if self.lexicon.language == "en":
            present = chain(present, called_upon(self.text, sentences, self.allegiance, self._countries()))
        for number, participant in present:
            if participant.key not in self.chosen:  # somebody known by office already leads
                self.chosen.setdefault(number, participant)
        return tuple(self._doubted(p) for p in self.chosen.values())

    def _told_later(self, passages: list[Tagged]) -> None:
        """For whom somebody speaks whose country stands in another sentence of the opening."""
        for number, one in self.chosen.items():
            if one.country or not isinstance(number, int):
                continue
            for passage in passages:
                place = passage.text.find(person(number))
                role, country = self.allegiance.role(passage, 0, place, self.text) if place >= 0 else (None, None)
                if country:
                    doubt = None if one.doubt == Doubt.NO_COUNTRY else one.doubt
                    reason = f"{one.reason}, but told later"
                    self.chosen[number] = replace(
                        one, country=country, role=one.role or role, doubt=doubt, reason=reason
                    )

    def _issuers_person(self, sentences: list[Span]) -> None:
        """Somebody of the issuer's side whom the sentences before the contact name, where the contact names none."""
        if not self.issuer or self.issuer in self._countries() or len(self.chosen) < FEWEST_MET:
            return
        for span in sentences[:3]:
            passage = self.mentions.tagged(Span(span.start, min(span.end, span.start + LONGEST_OPENING)))
            for match in re.finditer(PERSON, passage.text):
                someone = self.mentions.people[index_of(match[0])]
                if self.allegiance.by_office(someone.key)[0] == self.issuer:
                    role, country = self.allegiance.role(passage, 0, match.start(), self.text)
                    self._add(index_of(match[0]), role, country, passage, match.start(), of_title=False)
                    return

    def _further(self, passage: Tagged) -> None:
        """Look for the other side after the opening, unless that passage only tells what somebody said."""
        if not self.lexicon.article and self.lexicon.language == "zh":
            return
        self._listed(passage)
        if words_told(self.lexicon).search(passage.text):
            return
        self._named(passage, cut=True)
        self._titled(passage)

    def _countries(self) -> set[str | None]:
        return {participant.country for participant in self.chosen.values()}

    def _named(self, passage: Tagged, *, cut: bool, of_title: bool = False) -> None:
        limit = end_of_telling(passage.text, self.lexicon) if cut else len(passage.text)
        previous = 0
        for match in re.finditer(PERSON, passage.text):
            if match.start() >= limit:
                break
            number = index_of(match[0])
            source = self.title if of_title else self.text
            role, country = self.allegiance.role(passage, previous, match.start(), source)
            since, previous = previous, match.end()
            if is_of_another_matter(passage.text, match) or number in self.chosen:
                continue
            if of_another(self.lexicon).search(passage.text[since : match.start()]):
                continue
            self._add(number, role, country, passage, match.start(), of_title)

    def _issuers_of_title(self, title: Tagged) -> None:
        """The issuer's own people, where the title names them and the opening says only “the Prime Minister”."""
        for match in re.finditer(PERSON, title.text):
            someone = self.mentions.people[index_of(match[0])]
            if self.allegiance.by_office(someone.key)[0] == self.issuer and index_of(match[0]) not in self.chosen:
                self._add(index_of(match[0]), None, self.issuer, title, match.start(), True)

    def _add(
        self, number: int, role: str | None, printed: str | None, passage: Tagged, place: int, of_title: bool
    ) -> None:
        someone = self.mentions.people[number]
        self.allegiance.recognise(someone, role, printed)
        if not someone.key and self._is_chosen(someone.name):
            return
        if someone.key:
            self.chosen.pop(someone.key, None)
        country, why = self.allegiance.of(someone, printed, self._countries(), passage, place)
        if not someone.key and not printed and not of_title and (last := self._listed_before(passage, place)):
            country, why = last.country, "named in one list with somebody of that country"
        span = None if of_title else passage.span(place, place + 1)
        doubt = None
        if not someone.key:
            doubt = Doubt.UNKNOWN_NAME
        elif someone.shared > 1 and not self.allegiance.is_sole_holder(someone):
            doubt = Doubt.SHARED_NAME
        elif not country:
            doubt = Doubt.NO_COUNTRY
        where = "the title" if of_title else "the opening"
        self.chosen[number] = Participant(
            f"named in {where}; {why}", doubt, span, name=someone.name, key=someone.key, country=country, role=role,
            forms=tuple(someone.forms), offices=self._classes(someone.key),
            accompanying=bool(role and _SPOUSE.search(role) and self.chosen),
        )  # fmt: skip

    def _classes(self, key: str | None) -> frozenset[str]:
        held = offices_held(self.gazetteer, key, self.day)
        return frozenset(name for office in held if (name := office_class(office.title)))

    def _listed_before(self, passage: Tagged, place: int) -> Participant | None:
        """Whoever stands before somebody in one list: P, Minister Q and Minister R."""
        before = re.search(rf"({PERSON})(?:,| and|, and) [^,.;{COUNTRY[1:-1]}]{{0,80}}$", passage.text[:place])
        if not before or _MEETING.search(before[0]):
            return None
        return self.chosen.get(index_of(before[1]))

    def _is_chosen(self, name: str) -> bool:
        """Whether an unknown name is another writing of somebody chosen: a long word or a surname in common."""
        words = {word for word in name.split() if len(word) > 3} or {name}
        forms = {word for one in self.chosen.values() for form in one.forms for word in (*form.split(), form)}
        return bool(words & forms)

    def _titled(self, passage: Tagged) -> None:
        """People told by title and country alone: whoever held the office on that day, else the country's side."""
        for match in sides_titled(passage.text[: end_of_telling(passage.text, self.lexicon)], self.lexicon):
            groups = match.groupdict()
            country = self.allegiance.country_in(groups.get("demonym") or groups["country"] or match[0])
            title = groups.get("title") or groups.get("title2") or ""
            if country and country not in self._countries():
                in_text = passage.places[0] < len(self.text) and self.text[passage.places[0] :][:1] != ""
                span = passage.span(match.start(), match.end()) if in_text else None
                self._holder(country, title, span)

    def _listed(self, passage: Tagged) -> None:
        """Sides told as a list: the foreign ministers of A, B and C; A, B and C held talks."""
        for match in SIDES_LISTED.finditer(passage.text[: end_of_telling(passage.text, self.lexicon)]):
            for mark in re.findall(f"{COUNTRY}|{DEMONYM}", match[0]):
                code = self.allegiance.country_in(mark)
                if (
                    code
                    and code not in self._countries()
                    and not self._holder(code, _office_of_several(match[0]), None)
                ):
                    self._side(code, "one of the sides listed in the opening")

    def _holder(self, country: str, title: str, span: Span | None) -> bool:
        key = holder_of(self.gazetteer, country, class_asked(title, self.lexicon), self.day)
        if not key:
            return False
        if all(one.key != key for one in self.chosen.values()):
            self.chosen[key] = Participant(
                f"held the office “{title}” on that day", Doubt.OFFICE_ALONE, span,
                name=self.gazetteer.person[key].name, key=key, country=country, role=title or None, forms=(),
                offices=self._classes(key),
            )  # fmt: skip
        return True

    def _issuers_own(self, passages: list[Tagged]) -> None:
        """The issuer's leader, where the opening says only “the President”."""
        if not self.issuer or self.issuer in self._countries():
            return
        for passage in passages:
            match = re.search(rf"(?:{self.lexicon.article})?({self.lexicon.title})(?! {PERSON})", passage.text)
            if match and self._holder(self.issuer, match[1], None):
                return

    def _sides(self, *passages: Tagged) -> None:
        """Countries without people: the side itself takes part."""
        for passage in passages:
            for match in re.finditer(
                f"{COUNTRY}|{DEMONYM}", passage.text[: end_of_telling(passage.text, self.lexicon)]
            ):
                code = self.allegiance.country_in(match[0])
                if code and code not in self._countries() and len(self._countries()) < 2:
                    self._side(code, "named in the title or the opening")
        if self.issuer and self.chosen and len(self._countries()) < 2 and self.issuer not in self._countries():
            self._side(self.issuer, "the issuer's own side, not named")

    def _side(self, code: str, reason: str) -> None:
        known = self.gazetteer.country.get(code)
        name = known.name if known else code
        self.chosen[code] = Participant(reason, Doubt.NO_PERSON, name=name, country=code, forms=(name,), side=True)

    def _of_further_letters(self, sentences: list[Span]) -> None:
        """Those who exchanged messages too, where a text on such an exchange goes on to the next."""
        if not self.lexicon.exchange or not re.search(self.lexicon.exchange, self.title):
            return
        for sentence in sentences[1:]:
            words = sentence.of(self.text)[:LONGEST_OPENING]
            passage = self.mentions.tagged(Span(sentence.start, sentence.start + len(words)))
            told = re.search(self.lexicon.exchange, passage.text)
            if told and len(set(re.findall(PERSON, passage.text[: told.start()]))) == 2:
                self._named(passage, cut=False)

    def _doubted(self, participant: Participant) -> Participant:
        if len(self._countries()) < 2 and not participant.doubt:
            return replace(participant, doubt=Doubt.ONE_SIDE)
        return participant
