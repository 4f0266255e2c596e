"""Whose words each sentence gives."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .attributions import Attribution
from .chinese import ChineseSpeech
from .continuations import Continuation
from .doubts import Doubt
from .findings import Mode, Participant, Span, Statement
from .quotations import Awaiting, begins_quotation, quoted, without_quotations
from .references import References
from .speech import speech_of
from .tagging import ALL, LATTER, PARTICIPANT, SIDE, SUBJECT
from .verdicts import Course, Verdict

LONGEST_READ = 2000  # characters of a sentence that are looked at
SHORTEST_JOINT = 25  # characters; less is a joint text's heading
_SAID_IN_OPENING = re.compile(
    r"congratulat|thank|express|condemn|underscor|reiterat|stress|affirm|agreed|emphasi|convey|offered|condol|wished|applaud|commend|prais|assured|urged"
    r"|inform|told|brief|confirm|announc|declar|recogni|acknowledg|highlight|explain|warn|propos|pledg|commit|mourn|regret"
    r"|call(?:ed|s) (?:on|for|upon)|request|advocat|pointed|noted|hailed|appeal|voiced|concern|recalled|insist|demand"
    r"|\bsaid\b|stated|notes\b|believe|hope|grateful|\b(?:is|was) \w*(?:ready|convinced|confident)"
    r"|félicit|remerci|soulign|réaffirm|exprim|réitér|convenu|поздрави|поблагодари|выраз|заяви|подчеркну|отмети|договорил|условил|высказал"
    r"|gratulier|glückwünsch|dank|betont|bekräftig|vereinbar|würdig|kondol"
)
_MET = re.compile(
    r"\b(?:met|was held|took place|visited|visit|received|hosted|se sont rencontrés|se sont réunis"
    r"|sommes (?:réunie?s|rencontrée?s))\b|会见|会晤"
)
# What a joint text tells of the meeting, whatever the sentence.
_SETTING = re.compile(
    r"^(?:[^,]{0,60}, )?(?:The|This|These|Their|Our) (?:[\w-]+ ){0,2}(?:meetings?|talks|discussions?|conversations?"
    r"|consultations|visit|session) (?:took place|focused|covered|touched|lasted|was (?:held|attended|a \w*"
    r" ?(?:follow|continuation)))"
    r"|\b(?:was|were) (?:also )?(?:discussed|considered|reviewed|touched upon)\b"
    r"|^[^.;]{0,200}? (?:met|held (?:[\w-]+ ){0,3}(?:talks|consultations|discussions|meetings?)|discussed|exchanged)\b"
)
_DECLARED = re.compile(
    r"\b(?:agree|reaffirm|declare|express|issued? (?:the|this|a)\b|convenu|réaffirm|underscor|underlin|stress|emphasi"
    r"|welcom|commit|confirm)\w*"
    r"|\bstate[ds]?\b(?! (?:of|visit|department))"
)
# What was talked about, in the passive, and what others are the source of, in English.
_AGENDA = re.compile(
    r"\b[Aa]ttention (?:was|has been) (?:also )?(?:paid|given|devoted)\b"
    r"|\b(?:was|were|has been|have been) (?:also )?(?:discussed|touched upon|talked about)\b"
)
_OF_OTHERS = re.compile(rf"(?:[^,{SUBJECT[1:-1]}]{{0,60}}, )?[Aa]ccording to (?!{SUBJECT}|him\b|her\b)")
_INTERVIEW = re.compile(rf"({PARTICIPANT}): ?[«\"“„]")
# Who does something that is no speech: a pronoun after that is who does it. Auch X empfing den Gast.
_DOES = re.compile(rf"(?:\w+ )?({PARTICIPANT}) (?!et |und |and |и |y |e )")
_NAMED_OR_LATTER = re.compile(f"{PARTICIPANT}|{LATTER}")
_UNSTOPPED = re.compile(r"[^«“\"].{0,110}[\w)]")  # a heading: a line that ends without a stop
A_HEADING = "a heading"
LONGEST_HEADING = 112
_HEADING = re.compile(r"(?:https?:|Office of|READOUT|Begin text|End text|The text of the following)")


def statements_in(
    text: str, sentences: list[Span], openings: list[Span], references: References,
    participants: tuple[Participant, ...], *, joint_text: bool, runs_on: bool,
) -> Iterator[Statement]:  # fmt: skip
    """The statements in order, one a sentence; the issuer's own sentences give none."""
    reader = _Reader(references, runs_on=runs_on, joint_text=joint_text)
    opening = openings[0] if openings else None
    line = 0
    read: list[tuple[Span, Verdict]] = []
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        line += before is not None and "\n" in text[before.end : sentence.start]
        words = Span(sentence.start, min(sentence.end, sentence.start + LONGEST_READ))
        references.speaking = reader.course.subject
        passage = references.resolved(references.mentions.tagged(words), text)
        verdict = reader.verdict(" ".join(passage.text.split()), is_opening=sentence == opening, paragraph=line)
        if read and reader.tells_of_before(passage.text, verdict, read[-1][1]):
            read[-1] = read[-1][0], replace(verdict, reason=f"told after it: {verdict.reason}")
        read.append((sentence, verdict))
    for sentence, verdict in read:
        if verdict.speakers and verdict.mode:
            names = tuple(participants[n].name for n in verdict.speakers)
            yield Statement(sentence.start, sentence.end, names, verdict.mode, verdict.reason, verdict.doubt)


class _Reader:
    """Reads the sentences of one text in order."""

    def __init__(self, references: References, *, runs_on: bool, joint_text: bool) -> None:
        self.references = references
        self.lexicon = references.lexicon
        self.patterns = speech_of(self.lexicon)
        self.runs_on, self.joint_text = runs_on, joint_text
        self.course = Course()
        self.awaiting = Awaiting()
        self.chinese = ChineseSpeech(references, self.course)
        self.attribution = Attribution(references, self.course, runs_on=runs_on)
        self.continuation = Continuation(references, self.course)

    def verdict(self, words: str, *, is_opening: bool, paragraph: int) -> Verdict:
        """Whose words a sentence gives, and from then on who is speaking."""
        if paragraph != self.course.paragraph:
            self.course.quoting = ""
        words = self._latter(words)
        continues = bool(self.course.quoting)
        outside, quotes = words, False
        if self.lexicon.language != "zh":
            outside, quotes = without_quotations(words, self.course)
        quoting = quotes and begins_quotation(words)
        verdict = self._said(outside, is_opening=is_opening, quoting=quoting)
        outsiders = not is_opening and not verdict.mode and self._is_outsiders(outside)
        if outsiders:
            self.course.speakers, self.course.subject = [], []
            verdict = Verdict([], None, "the words of somebody who did not take part")
        if quotes and (not is_opening or quoting):
            told = outsiders or bool(verdict.mode)
            whole = continues or begins_quotation(words) or bool(self.course.quoting)
            verdict = quoted(verdict, self.course, whole=whole)
            self.awaiting.told(verdict, goes_on=continues, speaker_told=told)
        self._remember(verdict, outside, is_opening=is_opening)
        self.course.paragraph, self.course.opened = paragraph, is_opening
        return verdict

    def tells_of_before(self, words: str, verdict: Verdict, before: Verdict) -> bool:
        """Whether a sentence tells who said the one before it, which nobody is said to say: Об этом заявил X."""
        backward = self.lexicon.backward
        return bool(backward and verdict.mode and not before.mode and re.match(backward, words))

    def _remember(self, verdict: Verdict, words: str, *, is_opening: bool) -> None:
        speakers = verdict.leads or verdict.speakers
        goes_on = speakers == self.course.speakers and self.course.of_own
        self.course.of_own = verdict.mode == Mode.REPORTED and (goes_on or self.continuation.is_of_own(words, speakers))
        if verdict.mode and verdict.speakers:
            self.course.speakers, self.course.mode = speakers, verdict.mode
        elif verdict.reason == A_HEADING:
            self.course.mode = None  # from here on only its mood shows that a sentence goes on
        elif not is_opening:
            self.course.speakers = []
            if does := _DOES.match(words):
                self.course.subject = self.references.speakers(does[1])
        if verdict.mode and len(speakers) == 1:
            self.course.subject = speakers
            if speakers[0] not in self.course.together:
                self.course.together = []

    def _is_outsiders(self, words: str) -> bool:
        return bool(self.patterns.outsider and self.patterns.outsider.search(words))

    def _latter(self, words: str) -> str:
        """The sentence with “the latter” as the one who was named last."""
        if LATTER in words:
            return _NAMED_OR_LATTER.sub(self._resolved, words)
        if named := _NAMED_OR_LATTER.findall(words):
            self.course.latest = named[-1]
        return words

    def _resolved(self, match: re.Match[str]) -> str:
        if match[0] != LATTER:
            self.course.latest = match[0]
        return self.course.latest or match[0]

    def _said(self, words: str, *, is_opening: bool, quoting: bool) -> Verdict:
        if self.joint_text:
            return self._of_joint_text(words, is_opening)
        if self.lexicon.language == "zh":
            return self.chinese.verdict(words, is_opening=is_opening)
        if told := _INTERVIEW.match(words):
            return Verdict(self.references.speakers(told[1]), Mode.QUOTED, "a name before a quotation")
        if len(line := words.strip()) <= LONGEST_HEADING and _UNSTOPPED.fullmatch(line):
            return Verdict([], None, A_HEADING)
        if self.patterns.narration.search(words) and not self.attribution.has_single(words):
            return Verdict([], None, "words of the issuer's own")
        if verdict := self._ruled(words, is_opening and not quoting):
            return verdict
        if not is_opening:
            return self._continued(words)
        if within := self.attribution.told_within(words):
            return within
        self._remember_subject(words)
        return Verdict([], None, "the opening tells of the contact")

    def _ruled(self, words: str, is_opening: bool) -> Verdict | None:
        """The first verdict of the rules that holds here."""
        for verdict in self.attribution.verdict(words):
            if not verdict.mode and self.continuation.of_own_side(words):
                continue
            if not is_opening or self._says_in_opening(verdict):
                return verdict
        return None

    @staticmethod
    def _says_in_opening(verdict: Verdict) -> bool:
        """Whether an opening says more than that they met: a welcome there is a reception, not speech."""
        return verdict.mode == Mode.QUOTED or bool(verdict.mode and _SAID_IN_OPENING.search(verdict.reason))

    def _remember_subject(self, words: str) -> None:
        first = re.search(rf"(?<!with )(?<!between )(?<!of )(?<!by ){PARTICIPANT}", words)
        if first := first or re.search(f"{PARTICIPANT}|{SIDE}", words):
            self.course.subject = self.references.speakers(first[0])

    def _of_joint_text(self, words: str, is_opening: bool) -> Verdict:
        told = (is_opening and _MET.search(words)) or _SETTING.search(words)
        tells = told and not _DECLARED.search(words)
        if tells or len(words) < SHORTEST_JOINT or _HEADING.match(words):
            return Verdict([], None, "a joint text's heading or setting")
        return Verdict(list(self.references.leading), Mode.JOINT, "a sentence of a joint statement")

    def _continued(self, words: str) -> Verdict:
        if self._is_outsiders(words) or _OF_OTHERS.match(words):
            return Verdict([], None, "the words of somebody who did not take part")
        if _AGENDA.search(words):
            return Verdict([], None, "what was talked about")
        if (
            self.runs_on
            and len(self.course.speakers) == 1
            and not re.match(rf"{ALL}[^,]*(?:{self.lexicon.discuss})", words)
        ):
            return Verdict(self.course.speakers, Mode.REPORTED, "goes on with the speaker before")
        if self.course.speakers and self.patterns.went_on and (match := self.patterns.went_on.search(words)):
            mode = Mode.JOINT if len(self.course.speakers) > 1 else Mode.REPORTED
            return Verdict(self.course.speakers, mode, f"reported by its mood, “{match[0]}”: the speaker before")
        if self.continuation.goes_on(words) or self.continuation.of_own_side(words):
            doubt = Doubt.GOES_ON
            return Verdict(self.course.speakers, Mode.REPORTED, "goes on with the speaker before", doubt)
        return Verdict([], None, "no one is said to say it")
