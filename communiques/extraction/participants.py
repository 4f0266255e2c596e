"""Who took part: the people whom the opening of the text puts on its two or more sides."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from .doubts import Doubt
from .findings import Participant, Span
from .gazetteer import Gazetteer, KnownOffice
from .lexicons import Lexicon
from .mentions import Mentions, Someone
from .tagging import COUNTRY, DEMONYM, PERSON, Tagged, index_of

LONGEST_OPENING = 1500


_HONORIFIC = re.compile(
    r"(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Monsieur|Madame|Herrn?|Frau|H\.E\.|His Excellency|Her Excellency)$"
)


# A date just before a role: on 24 March Federal Councillor X.
_MONTH = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Today|Yesterday) "
)


@lru_cache
def _role_before(lexicon: Lexicon) -> re.Pattern[str]:
    if lexicon.language == "zh":
        han = "[\u4e00-\u9fff]"
        return re.compile(
            rf"(?:(?:{COUNTRY}|{DEMONYM}){han}{{0,14}}?)?{lexicon.title}(?:兼{han}{{0,12}}?{lexicon.title})?$"
        )
    lead = (
        rf"(?:(?:[A-Z][\w'-]*|{DEMONYM}|{COUNTRY}) )*"
        if lexicon.language in ("en", "de")
        else rf"(?:{COUNTRY}|{DEMONYM})?"
    )
    return re.compile(rf"{lead}{lexicon.title}[^.;()，。、]{{0,160}}$")


@lru_cache
def _told(lexicon: Lexicon) -> re.Pattern[str]:
    """Somebody's words: whoever is named in them need not have been there."""
    return re.compile(rf"(?:{PERSON}|{lexicon.title}|{DEMONYM})[^.;]{{0,60}} (?:{lexicon.report})\b")


# What comes before a role is no part of it.
_BEFORE_ROLE = re.compile(
    r"^.*\b(?:with|by|met|meets|received|receives|welcomed|hosted|hosts|joined|between|visited|avec|par|mit|von|con|da)\b ",
    re.DOTALL,
)


@lru_cache
def _of_another(lexicon: Lexicon) -> re.Pattern[str]:
    """What makes a name part of another's office: chief of staff for P, on behalf of P."""
    office = rf"(?:{lexicon.title}|[Aa]ssistant|[Ss]pouse|wife|husband)"
    return re.compile(
        rf"(?:[Oo]n behalf of|au nom d[eu]|(?:^,|\b{office})[^.;,]{{0,60}}\b(?:{office})?[^.;,]{{0,30}} (?:for|to))(?: the)?(?: (?:{DEMONYM}|{COUNTRY}|[A-Z][\w-]+)){{0,3}}(?: {lexicon.title})? ?$"
    )


@lru_cache
def _office_of_country(lexicon: Lexicon) -> re.Pattern[str]:
    """A country that stands with an office, or from which somebody comes."""
    place = f"(?:{COUNTRY}|{DEMONYM})"
    return re.compile(
        rf"{place}(?:'s|’s)? (?:[\w-]+ ){{0,4}}?{lexicon.title}|{lexicon.title}[^.;,]{{0,60}}?{lexicon.of or ' '}{place}"
        rf"|(?:[Dd]elegations? |members |[Rr]epresentatives |counterparts )(?:of|from) (?:the )?{place}|{place} (?:[\w-]+ )?(?:delegation|counterpart|side)"
        + (f"|{place}" if lexicon.language != "en" else ""),
        re.DOTALL,
    )


@lru_cache
def _role_after(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(
        rf"^, (?:{lexicon.article})?((?:{DEMONYM} |[A-Z][\w'-]+ )*{lexicon.title}[^.;]{{0,160}}?)(?=,(?! (?:[A-Z]|et des|and (?:[A-Z]|\ue100)))|\.|;|$)"  # noqa: E501
    )


@lru_cache
def _titled_side(lexicon: Lexicon) -> re.Pattern[str]:
    """A title with its country and no name: the Prime Minister of Sweden, le président russe."""
    if lexicon.language in ("fr", "es", "it"):
        between = (
            rf"(?P<title>{lexicon.title})(?: (?P<demonym>{DEMONYM})|{lexicon.of}(?P<country>{COUNTRY})|)(?!,? {PERSON})"
        )
    elif lexicon.language == "zh":
        between = rf"(?P<country>{COUNTRY})(?P<title>{lexicon.title})(?!{PERSON})(?P<demonym>)"
    else:
        between = rf"(?:(?P<demonym>{DEMONYM}) (?P<title>{lexicon.title})|(?P<title2>{lexicon.title}){lexicon.of}(?P<country>{COUNTRY}))(?!,? {PERSON})"  # noqa: E501
    return re.compile(between)


def _sides_titled(words: str, lexicon: Lexicon) -> list[re.Match[str]]:
    """The titles with a country and no name; the country may stand inside: ministre turc des affaires étrangères."""
    found = _titled_side(lexicon).finditer(words)
    return [match for match in found if re.search(f"{COUNTRY}|{DEMONYM}", match[0])]


_LIST = re.compile(
    rf"\b\w+s (?:from|of) (?:the )?{COUNTRY}(?:, (?:the )?{COUNTRY})*,? and (?:the )?{COUNTRY}"
    rf"|^(?:[^,.;]{{0,40}}, )?(?:the )?{COUNTRY}(?:, (?:the )?{COUNTRY})+,? and (?:the )?{COUNTRY}(?= \w+(?:ed|t|d)\b)"
    rf"|{DEMONYM}(?:, {DEMONYM})*,? and {DEMONYM} [\w ]{{0,30}}s\b"
)


class Selection:
    """Chooses the participants of one text."""

    def __init__(
        self, text: str, title: str, lexicon: Lexicon, gazetteer: Gazetteer, mentions: Mentions,
        day: date | None, issuer_country: str | None,
    ) -> None:  # fmt: skip
        self.text, self.title, self.lexicon, self.gazetteer = text, title, lexicon, gazetteer
        self.mentions, self.day, self.issuer = mentions, day, issuer_country
        self.chosen: dict[int | str, Participant] = {}

    def choose(self, openings: list[Span], sentences: list[Span]) -> tuple[Participant, ...]:
        """The participants in the order of the text; openings are the sentences that tell of the contact."""
        title = Tagged.of(self.title, self.mentions.title_marks)
        passages = [
            self.mentions.tagged(self.text, Span(s.start, min(s.end, s.start + LONGEST_OPENING))) for s in openings
        ]
        if passages:
            self._named(passages[0], cut=True)
            self._titled(passages[0])
            self._listed(passages[0])
        if len(self._countries()) < 2:
            self._named(title, cut=True, of_title=True)
        steps: tuple[Callable[[], None], ...] = (
            lambda: self._titled(title),
            lambda: self._issuers_own(passages[:1] or [title]),
            *(lambda passage=passage: self._further(passage) for passage in passages[1:]),
            lambda: self._sides(title, *passages[:1]),
        )
        for step in steps:
            if len(self._countries()) < 2:
                step()
        self._of_further_letters(sentences)
        self._attending(sentences)
        return tuple(self._doubted(p) for p in self.chosen.values())

    def _further(self, passage: Tagged) -> None:
        """Look for the other side after the opening, unless that passage only tells what somebody said."""
        if not self.lexicon.article and self.lexicon.language == "zh":
            return
        if _told(self.lexicon).search(passage.text):
            return
        self._named(passage, cut=True)
        self._titled(passage)

    def _countries(self) -> set[str | None]:
        return {participant.country for participant in self.chosen.values()}

    def _named(self, passage: Tagged, *, cut: bool, of_title: bool = False) -> None:
        limit = self._limit(passage.text) if cut else len(passage.text)
        previous = 0
        for match in re.finditer(PERSON, passage.text):
            if match.start() >= limit:
                break
            number = index_of(match[0])
            role, country = self._role(passage, previous, match.start(), of_title)
            since, previous = previous, match.end()
            if self._belongs_to_another(passage.text, match) or number in self.chosen:
                continue
            if _of_another(self.lexicon).search(passage.text[since : match.start()]):
                continue
            self._add(number, role, country, passage, match.start(), of_title)

    def _limit(self, words: str) -> int:
        """Where the opening stops telling who took part: never before two people, or a person and a title."""
        first = re.search(PERSON, words)
        cut = re.compile(self.lexicon.cut)
        for match in cut.finditer(words, first.end() if first else 0):
            before = words[: match.start()]
            if len(re.findall(PERSON, before)) + len(_sides_titled(before, self.lexicon)) >= 2:
                return match.start()
        return len(words)

    @staticmethod
    def _belongs_to_another(words: str, match: re.Match[str]) -> bool:
        """A name in the genitive after another name: Secretary Blinken's call stays, President Xi's visit too."""
        return bool(
            re.match(r"'s (?:victory|death|war|plan|proposal|government|regime|aggression)", words[match.end() :])
        )

    def _role(self, passage: Tagged, previous: int, place: int, of_title: bool) -> tuple[str | None, str | None]:
        before, after = passage.text[previous:place], passage.text[place + 1 : place + 300]
        if cut := _BEFORE_ROLE.match(before):
            previous, before = previous + cut.end(), before[cut.end() :]
        source = self.title if of_title else self.text
        country = None
        role = _role_before(self.lexicon).search(_HONORIFIC.sub("", before.rstrip(" ,")).rstrip(" ,"))
        span = None
        if role:
            span = passage.span(previous + role.start(), previous + role.end())
            country = self._country_in(role[0])
        elif match := _role_after(self.lexicon).match(after):
            span = passage.span(place + 1 + match.start(1), place + 1 + match.end(1))
            country = self._country_in(match[1])
        if not country and (match := re.match(rf"(?:{self.lexicon.of or '(?!)'})({COUNTRY})", after)):
            country = self._country_in(match[1])
        if not country and self.lexicon.language == "zh" and (match := re.search(rf"({COUNTRY}|{DEMONYM})$", before)):
            country = self._country_in(match[1])
        return (_MONTH.sub("", span.of(source)).strip(" ,") if span else None), country

    def _country_in(self, words: str) -> str | None:
        match = re.search(f"{COUNTRY}|{DEMONYM}", words)
        return self.mentions.countries[index_of(match[0])] if match else None

    def _add(
        self, number: int, role: str | None, printed: str | None, passage: Tagged, place: int, of_title: bool
    ) -> None:
        someone = self.mentions.people[number]
        if not someone.key and self._is_chosen(someone.name):
            return
        if someone.key:
            self.chosen.pop(someone.key, None)
        if someone.key and printed:
            self._tell_apart(someone, printed)
        country, why = self._speaks_for(someone.key, printed)
        if not country and (country := self._nearby(passage, place)):
            why = "the country is named beside"
        span = None if of_title else passage.span(place, place + 1)
        doubt = None
        if not someone.key:
            doubt = Doubt.UNKNOWN_NAME
        elif someone.shared > 1:
            doubt = Doubt.SHARED_NAME
        elif not country:
            doubt = Doubt.NO_COUNTRY
        where = "the title" if of_title else "the opening"
        self.chosen[number] = Participant(
            f"named in {where}; {why}", doubt, span, name=someone.name, key=someone.key, country=country, role=role,
            forms=tuple(someone.forms),
        )  # fmt: skip

    def _tell_apart(self, someone: Someone, printed: str) -> None:
        """Among namesakes take the one of the country printed."""

        def belongs(key: str) -> bool:
            held = {office.country for office in self.gazetteer.offices_of.get(key, ())}
            return printed in held or self.gazetteer.person[key].country in (None, printed)

        if someone.key and belongs(someone.key):
            return
        if fitting := [key for key in someone.namesakes if belongs(key)]:
            someone.key, someone.name = fitting[0], self.gazetteer.person[fitting[0]].name

    def _is_chosen(self, name: str) -> bool:
        """Whether an unknown name is another writing of somebody chosen: a long word or a surname in common."""
        words = {word for word in name.split() if len(word) > 3} or {name}
        forms = {word for one in self.chosen.values() for form in one.forms for word in (*form.split(), form)}
        return bool(words & forms)

    def _nearby(self, passage: Tagged, place: int) -> str | None:
        """The country named just before a person, else the only foreign one of the title or the opening."""
        before = re.split(PERSON, passage.text[max(0, place - 80) : place])[-1]
        if found := re.findall(f"{COUNTRY}|{DEMONYM}", before):
            return self._country_in(found[-1])
        title = Tagged.of(self.title, self.mentions.title_marks)
        for words in (title.text, passage.text):
            beside = [match[0] for match in _office_of_country(self.lexicon).finditer(words)]
            foreign = {self._country_in(words) for words in beside} - {self.issuer}
            if len(foreign) == 1:
                return foreign.pop()
        return None

    def _speaks_for(self, key: str | None, printed: str | None) -> tuple[str | None, str]:
        held = {office.country for office in self._offices(key)}
        known = self.gazetteer.person[key].country if key else None
        if printed and (printed in held or printed == known or not (held or known)):
            return printed, "the country is printed with the name"
        if len(held) == 1:
            return next(iter(held)), "by the office held on that day"
        if known in held or known:
            return known, "by the person's country"
        if held:
            return min(held), "by an office held on that day"
        if self.issuer and self.issuer not in self._countries():
            return self.issuer, "taken for the issuer's side"
        return None, "the country is not told"

    def _offices(self, key: str | None) -> list[KnownOffice]:
        if not key or not self.day:
            return []
        return [office for office in self.gazetteer.offices_of.get(key, ()) if office.held(self.day)]

    def _titled(self, passage: Tagged) -> None:
        """People told by title and country alone: whoever held the office on that day, else the country's side."""
        for match in _sides_titled(passage.text[: self._limit(passage.text)], self.lexicon):
            groups = match.groupdict()
            country = self._country_in(groups.get("demonym") or groups["country"] or match[0])
            title = groups.get("title") or groups.get("title2") or ""
            if country and country not in self._countries():
                in_text = passage.places[0] < len(self.text) and self.text[passage.places[0] :][:1] != ""
                span = passage.span(match.start(), match.end()) if in_text else None
                self._holder(country, title, span)

    def _listed(self, passage: Tagged) -> None:
        """Sides told as a list: the foreign ministers of A, B and C; A, B and C held talks."""
        for match in _LIST.finditer(passage.text[: self._limit(passage.text)]):
            for mark in re.findall(f"{COUNTRY}|{DEMONYM}", match[0]):
                code = self._country_in(mark)
                if code and code not in self._countries():
                    self._side(code, "one of the sides listed in the opening")

    def _holder(self, country: str, title: str, span: Span | None) -> bool:
        wanted = self._class(title)
        holders = {
            office.person
            for office in self.gazetteer.offices_in.get(country, ())
            if self.day and office.held(self.day) and wanted and office_class(office.title) == wanted
        }
        if len(holders) != 1:
            return False
        key = holders.pop()
        if any(one.key == key for one in self.chosen.values()):
            return True
        self.chosen[key] = Participant(
            f"held the office “{title}” on that day", Doubt.OFFICE_ALONE, span,
            name=self.gazetteer.person[key].name, key=key, country=country, role=title or None, forms=(),
        )  # fmt: skip
        return True

    def _class(self, title: str) -> str | None:
        plain = title.casefold()
        best = [(len(m[0]), name) for name, words in self.lexicon.offices.items() if (m := re.search(words, plain))]
        name = max(best)[1] if best else None
        return "foreign_minister" if name == "secretary_of_state" else name

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
            for match in re.finditer(f"{COUNTRY}|{DEMONYM}", passage.text[: self._limit(passage.text)]):
                code = self._country_in(match[0])
                if code and code not in self._countries() and len(self._countries()) < 2:
                    self._side(code, "named in the title or the opening")
        if self.issuer and self.chosen and len(self._countries()) < 2 and self.issuer not in self._countries():
            self._side(self.issuer, "the issuer's own side, not named")

    def _side(self, code: str, reason: str) -> None:
        known = self.gazetteer.country.get(code)
        name = known.name if known else code
        self.chosen[code] = Participant(reason, Doubt.NO_PERSON, name=name, country=code, forms=(name,))

    def _of_further_letters(self, sentences: list[Span]) -> None:
        """Those who exchanged messages too, where a text on such an exchange goes on to the next."""
        if not self.lexicon.exchange or not re.search(self.lexicon.exchange, self.title):
            return
        for sentence in sentences[1:]:
            words = sentence.of(self.text)[:LONGEST_OPENING]
            passage = self.mentions.tagged(self.text, Span(sentence.start, sentence.start + len(words)))
            told = re.search(self.lexicon.exchange, passage.text)
            if told and len(set(re.findall(PERSON, passage.text[: told.start()]))) == 2:
                self._named(passage, cut=False)

    def _attending(self, sentences: list[Span]) -> None:
        """Members of delegations: the people of a sentence that says who else was there."""
        countries = self._countries()
        for sentence in sentences:
            words = sentence.of(self.text)[:LONGEST_OPENING]
            if not (attended := re.search(self.lexicon.attendance, words)):
                continue
            passage = self.mentions.tagged(self.text, Span(sentence.start, sentence.start + len(words)))
            if _told(self.lexicon).search(passage.text, 0, attended.start()):
                continue
            for match in re.finditer(PERSON, passage.text):
                number = index_of(match[0])
                someone = self.mentions.people[number]
                country, why = self._speaks_for(someone.key, None)
                if number not in self.chosen and someone.key and country in countries:
                    self.chosen[number] = Participant(
                        f"named among those present; {why}", None, passage.span(match.start(), match.end()),
                        name=someone.name, key=someone.key, country=country, forms=tuple(someone.forms), accompanying=True,  # noqa: E501
                    )  # fmt: skip

    def _doubted(self, participant: Participant) -> Participant:
        if len(self._countries()) < 2 and not participant.doubt:
            return replace(participant, doubt=Doubt.ONE_SIDE)
        return participant


_CLASSES = (
    ("vice_president", r"vice president"),
    (
        "president",
        r"^president(?! of the (?:general|european|pontifical))|chairman of the (?:presidential|sovereignty|council of min)|head of state",  # noqa: E501
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
    return next((name for name, words in _CLASSES if re.search(words, plain)), None)
