"""Whose words each sentence gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .chinese import ChineseSpeech
from .doubts import Doubt
from .findings import Mode, Participant, Span, Statement
from .lexicons import Lexicon
from .references import References
from .tagging import ALL, HE, LATTER, PARTICIPANT, PERSON, SIDE, SUBJECT, THEY, index_of
from .verdicts import Course, Verdict, plain

LONGEST_READ = 2000  # characters of a sentence that are looked at
SHORTEST_CONTINUED = 40  # characters; less is a heading
SHORTEST_QUOTATION = 30  # characters; a word or two in quotation marks are no quotation
_AND = r"(?:,? and | et |,? und | y | e | и |和|同|与|、|, et | as well as )"
_SAID_IN_OPENING = re.compile(
    r"congratulat|thank|express|condemn|underscor|reiterat|stress|affirm|agreed|emphasi|convey|offered|condol"
    r"|félicit|remerci|soulign|réaffirm|exprim|réitér|convenu|поздрави|поблагодари|выраз"
)
_SUBJECTS = rf"{SUBJECT}(?:(?:, (?:\w+ )?{SUBJECT})*{_AND}(?:[\w-]+ )?{SUBJECT})?"
# What one side says by it, several only discuss.
_BROUGHT_UP = re.compile(r"^(?:raised|mentioned|referred to|shared)$")
_CLOSED_BY = {'"': '"', "“": '”"', "«": "»", "„": '“”"'}


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of one language, compiled."""

    speech: re.Pattern[str]
    inverted: re.Pattern[str] | None
    trailing: re.Pattern[str] | None
    impersonal: re.Pattern[str] | None
    told: re.Pattern[str] | None
    according: re.Pattern[str] | None
    narration: re.Pattern[str]
    participle: re.Pattern[str] | None
    outsider: re.Pattern[str] | None
    with_words: re.Pattern[str] | None


@lru_cache
def _patterns(lexicon: Lexicon) -> _Patterns:
    subject = rf"(?P<subject>{_SUBJECTS})"
    aside = r"(?:,? (?:who|which|for|in|on|at|pour|de|quant|à|meanwhile|dont|qui|lors|au)\b[^,;.]{0,80},)?"
    fill = rf"(?:,? (?:{lexicon.fill})\b,?)*" if lexicon.fill else ""
    speech = (
        rf"(?<!that )(?<!que )(?<!qu')(?<!with )(?<!avec ){subject}{aside}{fill} (?:(?P<report>{lexicon.report})|(?P<discuss>{lexicon.discuss}))\b"  # noqa: E501
        rf"|(?:{lexicon.conjunction}){fill} (?P<second>{lexicon.report})\b"
    )
    return _Patterns(
        speech=re.compile(speech),
        inverted=re.compile(rf"(?<![\w-])(?:{lexicon.inverted})") if lexicon.inverted else None,
        trailing=re.compile(
            rf"(?:[,”\"»'’]|^|[?!]) ?(?:{lexicon.trailing})(?: \w+ment)? (?P<subject>{_SUBJECTS})(?! {lexicon.report})"
        )
        if lexicon.trailing
        else None,
        impersonal=re.compile(lexicon.impersonal) if lexicon.impersonal else None,
        told=re.compile(lexicon.told) if lexicon.told else None,
        according=re.compile(
            rf"^(?:[^,]{{0,60}}, )?{lexicon.according} (?P<subject>{_SUBJECTS})"
            rf"|, {lexicon.according} (?P<last>{_SUBJECTS})(?=[,.])"
            + (rf"|^(?:{lexicon.according_him})\b" if lexicon.according_him else "")
        )
        if lexicon.according
        else None,
        narration=re.compile(lexicon.narration),
        outsider=_outsider(lexicon, fill),
        with_words=re.compile(lexicon.with_words.format(subject=subject, participle=lexicon.participle))
        if lexicon.with_words
        else None,
        participle=re.compile(rf"(?:,|and|et|–) (?:{lexicon.participle})\b") if lexicon.participle else None,
    )


def _outsider(lexicon: Lexicon, fill: str) -> re.Pattern[str] | None:
    """Words of somebody who did not take part: P stressed, said Minister P."""
    if not lexicon.article:
        return None
    name = rf"(?:{PERSON}|^[A-Z][\w'-]+(?: [A-Z][\w'-]+){{1,2}})"
    after = rf"|[,”\"»] ?(?:{lexicon.trailing}) [^,.;{SUBJECT[1:-1]}]{{0,80}}{PERSON}" if lexicon.trailing else ""
    return re.compile(rf"{name},?{fill} (?:{lexicon.report}|{lexicon.discuss})\b{after}")


def statements_in(
    text: str, sentences: list[Span], openings: list[Span], references: References,
    participants: tuple[Participant, ...], *, joint_text: bool, runs_on: bool,
) -> Iterator[Statement]:  # fmt: skip
    """The statements in order, one a sentence; the issuer's own sentences give none."""
    reader = _Reader(references, runs_on=runs_on, joint_text=joint_text)
    opening = openings[0] if openings else None
    line = 0
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        line += before is not None and "\n" in text[before.end : sentence.start]
        words = Span(sentence.start, min(sentence.end, sentence.start + LONGEST_READ))
        passage = references.resolved(references.mentions.tagged(text, words), text)
        verdict = reader.verdict(passage.text, is_opening=sentence == opening, paragraph=line)
        if verdict.speakers and verdict.mode:
            names = tuple(participants[n].name for n in verdict.speakers)
            yield Statement(sentence.start, sentence.end, names, verdict.mode, verdict.reason, verdict.doubt)


class _Reader:
    """Reads the sentences of one text in order."""

    def __init__(self, references: References, *, runs_on: bool, joint_text: bool) -> None:
        self.references = references
        self.lexicon = references.lexicon
        self.patterns = _patterns(self.lexicon)
        self.runs_on, self.joint_text = runs_on, joint_text
        self.course = Course()
        self.chinese = ChineseSpeech(references, self.course)

    def verdict(self, words: str, *, is_opening: bool, paragraph: int) -> Verdict:
        """Whose words a sentence gives, and from then on who is speaking."""
        if paragraph != self.course.paragraph:
            self.course.quoting = ""
        words = self._latter(words)
        continues = bool(self.course.quoting)
        quoted = self.lexicon.language != "zh" and self._quotes(words)
        verdict = self._said(words, is_opening=is_opening)
        if not verdict.mode and not is_opening and self.patterns.outsider and self.patterns.outsider.search(words):
            self.course.speakers, self.course.subject = [], []
            verdict = Verdict([], None, "the words of somebody who did not take part")
        if quoted and not is_opening:
            begins = words.lstrip()[:1] in _CLOSED_BY or re.search(r": ?[\"“«„]", words)
            whole = continues or bool(begins or self.course.quoting)
            verdict = self._quotation(verdict, whole=whole)
        if verdict.mode and len(verdict.speakers) >= 1:
            self.course.speakers, self.course.mode = verdict.speakers, verdict.mode
        elif not is_opening:
            self.course.speakers = []
        if verdict.mode and len(verdict.speakers) == 1:
            self.course.subject = verdict.speakers
        self.course.paragraph = paragraph
        return verdict

    def _latter(self, words: str) -> str:
        """The sentence with “the latter” as the one who was named last."""
        resolved = []
        for character in words:
            if "\ue300" <= character <= "\ue37f":
                self.course.latest = character
            resolved.append(self.course.latest if character == LATTER else character)
        return "".join(resolved)

    def _quotes(self, words: str) -> bool:
        """Whether the sentence holds a direct quotation, or is part of one. A quotation ends with its paragraph."""
        closing, longest, since = self.course.quoting, 0, 0
        through = bool(closing)
        for place, character in enumerate(words):
            if closing and character in closing:
                longest, closing = max(longest, place - since), ""
            elif not closing and character in _CLOSED_BY:
                closing, since = _CLOSED_BY[character], place
        self.course.quoting = closing
        return through or bool(closing) or longest >= SHORTEST_QUOTATION

    def _quotation(self, verdict: Verdict, *, whole: bool) -> Verdict:
        """A quotation is its speaker's; one within a sentence that nobody says is a name or a title."""
        if verdict.mode and len(verdict.speakers) == 1:
            return Verdict(verdict.speakers, Mode.QUOTED, f"a quotation; {verdict.reason}", verdict.doubt)
        if verdict.mode == Mode.JOINT:
            return verdict
        speakers = self.course.speakers if len(self.course.speakers) == 1 else self.course.subject
        if speakers and whole:
            return Verdict(speakers, Mode.QUOTED, "a quotation that goes on with the speaker before")
        return verdict

    def _said(self, words: str, *, is_opening: bool) -> Verdict:
        if self.joint_text:
            return self._of_joint_text(words, is_opening)
        if self.lexicon.language == "zh":
            return self.chinese.verdict(words, is_opening=is_opening)
        if self.patterns.narration.search(words) and not self._has_single(words):
            return Verdict([], None, "words of the issuer's own")
        for rule in (self._according, self._trailing, self._inverted, self._subject, self._impersonal):
            if verdict := rule(words):
                if is_opening and not self._says_in_opening(verdict):
                    continue
                return verdict
        if is_opening and (verdict := self._told_within(words)):
            return verdict
        if is_opening:
            self._remember_subject(words)
            return Verdict([], None, "the opening tells of the contact")
        return self._continued(words)

    def _has_single(self, words: str) -> bool:
        return any(
            len(self.references.speakers(m["subject"] or "")) == 1
            for m in self.patterns.speech.finditer(words)
            if m["report"]
        )

    @staticmethod
    def _says_in_opening(verdict: Verdict) -> bool:
        """Whether an opening says more than that they met: a welcome there is a reception, not speech."""
        return bool(verdict.mode and _SAID_IN_OPENING.search(verdict.reason))

    def _told_within(self, words: str) -> Verdict | None:
        """What an opening tells of one side's words in a clause of its own: a call, in which X congratulated Y."""
        for match in self.patterns.speech.finditer(words):
            if match["report"] and re.search(r"\b(?:in|during) which (?:the )?$", words[: match.start()]):
                verdict = self._by(match["subject"], match[0])
                if verdict and verdict.mode == Mode.REPORTED:
                    return verdict
        return None

    def _remember_subject(self, words: str) -> None:
        first = re.search(f"{PARTICIPANT}|{SIDE}", words)
        if first:
            self.course.subject = self.references.speakers(first[0])

    def _of_joint_text(self, words: str, is_opening: bool) -> Verdict:
        met = re.search(r"\b(?:met|visited|visit|received|hosted|se sont rencontrés|se sont réunis)\b|会见|会晤", words)
        met = met and not re.search(
            r"\b(?:agree\w*|reaffirm\w*|declare\w*|state|express\w*|issue\w*|convenu|réaffirm\w*)\b", words
        )
        if (
            len(words) < 25
            or (is_opening and met)
            or re.match(r"(?:https?:|Office of|READOUT|Begin text|End text|The text of the following)", words)
        ):
            return Verdict([], None, "a joint text's heading or setting")
        return Verdict(list(self.references.leading), Mode.JOINT, "a sentence of a joint statement")

    def _trailing(self, words: str) -> Verdict | None:
        if not self.patterns.trailing:
            return None
        for match in self.patterns.trailing.finditer(words):
            if verdict := self._by(match["subject"], match[0]):
                return verdict
        return None

    def _according(self, words: str) -> Verdict | None:
        match = self.patterns.according.search(words) if self.patterns.according else None
        return self._by(match["subject"] or match["last"] or HE, match[0]) if match else None

    def _inverted(self, words: str) -> Verdict | None:
        match = self.patterns.inverted.search(words) if self.patterns.inverted else None
        if not match:
            return None
        speakers = self.course.speakers if len(self.course.speakers) == 1 else self.course.subject
        leading = re.match(rf"[^,]*?({SIDE}), {re.escape(match[0])}", words)
        if leading and not speakers:
            speakers = self.references.speakers(leading[1])
        return Verdict(speakers, Mode.REPORTED, f"“{plain(match[0])}”: the speaker before") if speakers else None

    def _by(self, subject: str, said: str) -> Verdict | None:
        speakers = self.references.speakers(subject)
        if THEY in subject and 1 < len(self.course.speakers) < len(speakers):
            speakers = self.course.speakers
        if HE in subject:
            speakers = sorted({*speakers, *self._he(subject)})
        if not speakers:
            return None
        joint = len(speakers) > 1
        doubt = None
        if HE in subject and len(speakers) == 1 and len(self.course.speakers) != 1:
            doubt = Doubt.PRONOUN
        return Verdict(speakers, Mode.JOINT if joint else Mode.REPORTED, f"subject and verb: “{plain(said)}”", doubt)

    @staticmethod
    def _without_hearer(verdict: Verdict | None, after: str) -> Verdict | None:
        """They told Y something: Y is not among them."""
        heard = re.match(rf" ({PARTICIPANT})(?!'|’)", after)
        if not verdict or not heard or len(verdict.speakers) < 2:
            return verdict
        others = [n for n in verdict.speakers if n != index_of(heard[1])]
        mode = Mode.JOINT if len(others) > 1 else Mode.REPORTED
        return Verdict(others, mode, verdict.reason, verdict.doubt)

    def _he(self, subject: str) -> list[int]:
        if len(self.course.speakers) == 1:
            return self.course.speakers
        return self.course.subject

    def _subject(self, words: str) -> Verdict | None:
        """Subject and verb: single sides report, also when they discuss; together they agree, or else narrate."""
        singles: list[Verdict] = []
        together: Verdict | None = None
        discussed = False
        subject = ""
        for match in self.patterns.speech.finditer(words):
            if match["second"]:
                subject = subject or self._first(words)
                if subject and (verdict := self._by(subject, match["second"])):
                    together, singles = self._sorted(verdict, together, singles)
                continue
            subject = match["subject"]
            if self._is_background(words, match):
                subject = ""
                continue
            verdict = self._without_hearer(self._by(subject, match[0]), words[match.end() :])
            if verdict and verdict.mode == Mode.JOINT and (match["discuss"] or _BROUGHT_UP.search(match["report"])):
                discussed = True
            elif verdict:
                together, singles = self._sorted(verdict, together, singles)
        if singles and not (together and together.reason == "first"):
            speakers = sorted({n for verdict in singles for n in verdict.speakers})
            return Verdict(speakers, Mode.REPORTED, singles[0].reason, singles[0].doubt)
        if together:
            return together
        if self.patterns.with_words and (match := self.patterns.with_words.search(words)):
            return self._by(match["subject"], match[0])
        if discussed:
            return self._affirmed(words, subject)
        return None

    @staticmethod
    def _first(words: str) -> str:
        """The subject with which a sentence begins, whatever its verb."""
        match = re.match(rf"(?:[^,{SUBJECT[1:-1]}]{{0,60}}, )?({_SUBJECTS})(?!')", words)
        return match[1] if match else ""

    @staticmethod
    def _sorted(
        verdict: Verdict, together: Verdict | None, singles: list[Verdict]
    ) -> tuple[Verdict | None, list[Verdict]]:
        if verdict.mode == Mode.JOINT:
            return together or verdict, singles
        return together, [*singles, verdict]

    def _is_background(self, words: str, match: re.Match[str]) -> bool:
        """A country in a subordinate clause or in run-on speech speaks for nobody."""
        marks = match["subject"]
        if any(re.match(f"{PARTICIPANT}|[{ALL}{THEY}{HE}]", mark) for mark in marks):
            before = words[max(0, match.start() - 12) : match.start()]
            return bool(
                re.search(r"\b(?:which|that|dont|where|où|que|as|comme|l[ae]quelle?|duquel|lesquel(?:le)?s) $", before)
            )
        if self.runs_on and self.course.speakers:
            return True
        return bool(words[: match.start()].strip()) and not re.search(r"(?:^|[,;] |and |but )$", words[: match.start()])

    def _affirmed(self, words: str, subject: str) -> Verdict | None:
        """Those who discussed and in the same breath affirmed something say it jointly."""
        match = self.patterns.participle.search(words) if self.patterns.participle else None
        if match:
            return Verdict(self.references.speakers(subject), Mode.JOINT, f"together: “{plain(match[0])}”")
        return Verdict([], None, "the sides discussed it")

    def _impersonal(self, words: str) -> Verdict | None:
        match = self.patterns.impersonal.search(words) if self.patterns.impersonal else None
        if not match:
            return None
        speaking = self.course.speakers
        if self.patterns.told and self.patterns.told.search(words) and len(speaking) == 1:
            reason = f"“{plain(match[0])[:60]}”: the speaker before"
            return Verdict(speaking, Mode.REPORTED, reason, Doubt.IMPERSONAL)
        return Verdict(
            list(self.references.leading),
            Mode.JOINT,
            f"impersonal: “{plain(match[0])[:60]}”",
            Doubt.IMPERSONAL,
        )

    def _continued(self, words: str) -> Verdict:
        if (
            self.runs_on
            and len(self.course.speakers) == 1
            and not re.match(rf"{ALL}[^,]*(?:{self.lexicon.discuss})", words)
        ):
            return Verdict(self.course.speakers, Mode.REPORTED, "goes on with the speaker before")
        if self._goes_on(words):
            doubt = Doubt.GOES_ON
            return Verdict(self.course.speakers, Mode.REPORTED, "goes on with the speaker before", doubt)
        return Verdict([], None, "no one is said to say it")

    def _goes_on(self, words: str) -> bool:
        """Whether a sentence right after one side's words plainly belongs to them.

        It tells of the matter, not of the contact; and a country's policy told by its own issuer is no speech.
        """
        if len(self.course.speakers) != 1 or self.course.mode != Mode.REPORTED or not self.lexicon.contact_nouns:
            return False
        named = rf"(?:{self.lexicon.article or ' '})?(?:{SUBJECT}|[\ue000-\ue1ff])"
        of_contact = rf"[^.]{{0,90}}\b(?:{self.lexicon.contact_nouns})\b"
        return not (
            len(words) < SHORTEST_CONTINUED or re.search(SIDE, words) or re.match(f"{named}|{of_contact}", words)
        )
