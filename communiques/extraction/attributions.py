"""Whose words a sentence gives: the rules for one sentence, each with its reason."""

import re
from collections.abc import Iterator

from .clauses import (
    ACCORDING_TO_HIM,
    AGREED,
    AND_ALL,
    AND_ANOTHER,
    AND_SOMEBODY,
    ASIDE,
    ASIDE_BEFORE,
    BEFORE_HE,
    BETWEEN,
    BROUGHT_UP,
    CLAUSE_BEGINS,
    HOPED_OF,
    JOINED,
    OBJECT,
    POSITION,
    RELATIVE,
    SECOND_OF_JOINED,
    SIDES,
    SUBORDINATE,
    TALK_WITH,
    TOUCHED_UPON,
    WITH_STRANGER,
    is_another_subject,
)
from .deeds import is_deed, is_of_several, is_participle, is_second_deed, is_talk_with
from .doubts import Doubt
from .findings import Mode
from .hearers import answered, told_to
from .references import References
from .speech import SUBJECTS, speech_of
from .tagging import ALL, HE, PARTICIPANT, SIDE, SUBJECT, THEY, index_of
from .verdicts import Course, Verdict, plain


class Attribution:
    """Reads single sentences of one text; the course tells who was speaking before."""

    def __init__(self, references: References, course: Course, *, runs_on: bool) -> None:
        self.references, self.course, self.runs_on = references, course, runs_on
        self.patterns = speech_of(references.lexicon)
        self.before_he = ""  # the participant named before “he” in the same sentence

    def verdict(self, words: str) -> Iterator[Verdict]:
        """What the rules say, in their order."""
        before_he = BEFORE_HE.search(words) if HE in words else None
        is_answered = before_he and index_of(before_he[1]) in answered(words, self.references)
        self.before_he = before_he[1] if before_he and not is_answered else ""
        for rule in (
            self._according,
            self._trailing,
            self._inverted,
            self._agent,
            self._told_to,
            self._verb_first,
            self._subject,
            self._impersonal,
            self._dropped,
        ):
            if verdict := rule(words):
                yield verdict

    def has_single(self, words: str) -> bool:
        """Whether one side alone says something."""
        said = (match["subject"] or "" for match in self.patterns.speech.finditer(words) if match["report"])
        if (agent := self._agent(words)) and len(agent.speakers) == 1:
            return True
        return any(len(self.references.speakers(subject)) == 1 for subject in said)

    def told_within(self, words: str) -> Verdict | None:
        """What an opening tells of one side's words in a clause of its own: a call, in which X congratulated Y."""
        for match in self.patterns.speech.finditer(words):
            if match["report"] and re.search(r"\b(?:in|during) which (?:the )?$", words[: match.start()]):
                verdict = self._by(match["subject"], match[0])
                if verdict and verdict.mode == Mode.REPORTED:
                    return verdict
        return None

    def _trailing(self, words: str) -> Verdict | None:
        if not self.patterns.trailing:
            return None
        for match in self.patterns.trailing.finditer(words):
            before = words[: match.start()]
            if ASIDE.search(words[: match.start() + 1]) or ASIDE_BEFORE.fullmatch(before):
                continue
            if verdict := self._by(match["subject"], match[0]):
                return verdict
        return None

    def _agent(self, words: str) -> Verdict | None:
        """Who invited or thanked, told in the passive."""
        match = self.patterns.agent.search(words) if self.patterns.agent else None
        if not match:
            return None
        verdict = self._by(next(subject for subject in match.groupdict().values() if subject), match[0])
        if verdict and verdict.mode == Mode.JOINT and TOUCHED_UPON.search(match[0]):
            return Verdict([], None, "the sides discussed it")
        return verdict

    def _told_to(self, words: str) -> Verdict | None:
        """The other side's words, told by who heard them."""
        speakers, shown = told_to(words, self.references)
        return Verdict(speakers, Mode.REPORTED, f"told to the other side: “{plain(shown)}”") if speakers else None

    def _according(self, words: str) -> Verdict | None:
        match = self.patterns.according.search(words) if self.patterns.according else None
        if not match:
            return None
        subject = match["subject"] or match["last"]
        if not subject and len(self.course.speakers) > 1:  # according to them
            return Verdict(self.course.speakers, Mode.JOINT, f"“{plain(match[0])}”: the speakers before")
        return self._by(subject or HE, match[0])

    def _inverted(self, words: str) -> Verdict | None:
        match = self.patterns.inverted.search(words) if self.patterns.inverted else None
        if not match:
            return None
        if ACCORDING_TO_HIM.match(match[0]) and self.patterns.speech.search(words, 0, match.start()):
            return None  # a remark within what its subject says: X thanked Y, who according to him
        if match[0].endswith("eux") and len(self.course.speakers) > 1:
            return Verdict(self.course.speakers, Mode.JOINT, f"“{plain(match[0])}”: the speakers before")
        speakers = self.course.speakers if len(self.course.speakers) == 1 else self.course.subject
        leading = re.match(rf"[^,]*?({SIDE}), {re.escape(match[0])}", words)
        if leading and not speakers:
            speakers = self.references.speakers(leading[1])
        return Verdict(speakers, Mode.REPORTED, f"“{plain(match[0])}”: the speaker before") if speakers else None

    def _verb_first(self, words: str) -> Verdict | None:
        """A verb before its subject, as where something else begins the sentence: Zudem betonte X."""
        if not self.patterns.verb_first or re.match(SUBJECT, words):
            return None
        match = self.patterns.verb_first.search(words)
        if not match or is_another_subject(words[: match.start()], self.references.lexicon):
            return None
        subject, verb = match["subject"] or match["between"], match["report"] or match["discuss"] or ""
        many = re.search(self.references.lexicon.of_many, verb)
        if match["subject"] and not many:
            subject = subject[0]  # whoever follows is told something: informierte X seine Gäste Y und Z
        elif len(self.references.leading) == 2 and AND_SOMEBODY.match(words, match.end()):
            subject = (
                ALL
                if re.search(self.references.lexicon.of_many, match["report"] or match["discuss"] or "")
                else subject
            )
        verdict = self._by(subject, match[0])
        talked = match["discuss"] or match["talked"]
        if verdict and talked and (verdict.mode == Mode.JOINT or is_talk_with(words, match)):
            return Verdict([], None, "the sides discussed it")
        return verdict

    def _by(self, subject: str, said: str) -> Verdict | None:
        speakers = self.references.speakers(subject)
        if THEY in subject and 1 < len(self.course.speakers) < len(speakers):
            speakers = self.course.speakers
        elif (THEY in subject or ALL in subject) and self.course.together:
            speakers = self.course.together
        elif len(speakers) > 1 and set(speakers) != set(self.references.leading):
            self.course.together = speakers
        if HE in subject:
            speakers = sorted({*speakers, *self._he(subject)})
        if not speakers:
            return None
        joint = len(speakers) > 1 or ALL in subject or THEY in subject
        doubt = None
        if HE in subject and len(speakers) == 1 and len(self.course.speakers) != 1 and not self.course.opened:
            doubt = Doubt.PRONOUN
        elif SIDES.fullmatch(subject) and self.references.are_several(speakers):
            doubt = Doubt.SEVERAL
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
        if self.before_he:
            return self.references.speakers(self.before_he)
        before = self.course.speakers if len(self.course.speakers) == 1 else self.course.subject
        return self.references.of_pronoun(before)

    def _subject(self, words: str) -> Verdict | None:
        """Subject and verb: single sides report, also when they discuss; together they agree, or else narrate."""
        said, discussed_by = self._said(words)
        if singles := [verdict for verdict in said if verdict.mode != Mode.JOINT]:
            leads = sorted({n for verdict in singles for n in verdict.speakers})
            if together := self._together_besides(said, words):
                return together
            speakers = sorted({*leads, *answered(words, self.references)})
            return Verdict(speakers, Mode.REPORTED, singles[0].reason, singles[0].doubt, leads)
        if said:
            return said[0]
        if self.patterns.with_words and (match := self.patterns.with_words.search(words)):
            return self._by(match["subject"], match[0])
        return self._affirmed(words, discussed_by) if discussed_by else self._beside_somebody(words)

    @staticmethod
    def _together_besides(said: list[Verdict], words: str) -> Verdict | None:
        """What all say together in a clause of its own beside the words of one: X stressed …, and both agreed …"""
        joint = next((verdict for verdict in said if verdict.mode == Mode.JOINT), None)
        if not joint or not (joint is said[0] or AND_ALL.search(words)):
            return None
        speakers = sorted({number for verdict in said for number in verdict.speakers})
        return Verdict(speakers, Mode.JOINT, joint.reason, joint.doubt)

    def _beside_somebody(self, words: str) -> Verdict | None:
        """One of two sides and somebody told in unknown words, who is then the other: together."""
        match = self.patterns.beside.search(words) if self.patterns.beside else None
        if (
            not match
            or not match["report"]
            or len(self.references.leading) != 2
            or SUBORDINATE.search(words, 0, match.start())
        ):
            return None
        many = re.search(self.references.lexicon.of_many, match["report"])
        return self._by(ALL, match[0]) if many else None

    def _said(self, words: str) -> tuple[list[Verdict], str]:
        """What each subject with its verb says, and the subject that only discusses."""
        said: list[Verdict] = []
        discussed_by = subject = ""
        for match in self.patterns.speech.finditer(words):
            if match["second"]:
                if is_participle(words, match):
                    continue
                subject = subject or self._first(words)
                if subject and (verdict := self._second(subject, match["second"])):
                    said.append(verdict)
                continue
            if OBJECT.search(words, max(0, match.start() - 60), match.start()):
                continue
            subject = "" if self._is_background(words, match) else match["subject"]
            if not subject or (said and HE in subject):  # she, right after “P said”, is P
                continue
            if is_deed(words, match):
                discussed_by = discussed_by or subject
                continue
            subject = self._with_joined(subject, words, match)
            verdict = self._without_hearer(self._by(subject, match[0]), words[match.end() :])
            if verdict and verdict.mode == Mode.JOINT and (match["discuss"] or BROUGHT_UP.search(match["report"])):
                discussed_by = subject
            elif verdict:
                said.append(verdict)
        return said, discussed_by

    def _with_joined(self, subject: str, words: str, match: re.Match[str]) -> str:
        """The subject with whoever is joined to it from afar, where the verb is that of several."""
        many = self.references.lexicon.of_many
        if not many or not re.search(many, match["report"] or match["discuss"]):
            return subject
        joined = JOINED.search(words, max(0, match.start() - 120), match.start())
        return f"{joined[1]} {subject}" if joined else subject

    def _second(self, subject: str, verb: str) -> Verdict | None:
        """A second verb of a subject, unless it is a country's deed or, for one alone, an infinitive."""
        of_others = is_of_several(verb) and len(self.references.speakers(subject)) == 1
        return None if of_others or is_second_deed(subject, verb) else self._by(subject, verb)

    @staticmethod
    def _first(words: str) -> str:
        """The subject with which a sentence begins, whatever its verb."""
        match = re.match(rf"(?:[^,{SUBJECT[1:-1]}]{{0,60}}, )?({SUBJECTS})(?!'|{AND_ANOTHER})", words)
        return match[1] if match else ""

    def _is_background(self, words: str, match: re.Match[str]) -> bool:
        """A country in a subordinate clause or in run-on speech speaks for nobody."""
        marks = match["subject"]
        if match["discuss"] and WITH_STRANGER.search(words, 0, match.start()):
            return True
        if BETWEEN.search(words[max(0, match.start() - 100) : match.start()]):
            return True
        if any(re.match(f"{PARTICIPANT}|[{ALL}{THEY}{HE}]", mark) for mark in marks):
            before = words[max(0, match.start() - 24) : match.start()]
            relates = HE in marks and self.before_he and RELATIVE.search(before)
            return bool(SUBORDINATE.search(before)) and not relates
        before = words[: match.start()]
        if (self.runs_on and self.course.speakers) or SECOND_OF_JOINED.search(before):
            return True
        return bool(before.strip()) and not CLAUSE_BEGINS.search(before)

    def _affirmed(self, words: str, subject: str) -> Verdict | None:
        """Those who discussed and in the same breath affirmed something say it jointly."""
        match = self.patterns.participle.search(words) if self.patterns.participle else None
        if match:
            speakers = self.references.speakers(subject)
            mode = Mode.JOINT if len(speakers) > 1 else Mode.REPORTED
            return Verdict(speakers, mode, f"together: “{plain(match[0])}”")
        return Verdict([], None, "the sides discussed it")

    def _dropped(self, words: str) -> Verdict | None:
        """A verb without a subject: the speaker before, or together those who took part."""
        match = self.patterns.dropped.match(words) if self.patterns.dropped else None
        if not match:
            return None
        several = bool(re.search(self.references.lexicon.plural, match["verb"], re.IGNORECASE))
        speakers = self.references.leading if several else self._he(HE)
        if not speakers:
            return None
        mode = Mode.JOINT if len(speakers) > 1 else Mode.REPORTED
        return Verdict(list(speakers), mode, f"a verb without its subject: “{plain(match['verb'])}”", Doubt.PRONOUN)

    def _others_than(self, mark: str) -> list[int]:
        """The other side, where there are two people."""
        one = self.references.speakers(mark)
        return [n for n in self.references.leading if n not in one] if len(self.references.leading) == 2 else []

    def _impersonal(self, words: str) -> Verdict | None:
        match = self.patterns.impersonal.search(words) if self.patterns.impersonal else None
        if not match:
            return None
        if (hoped := HOPED_OF.search(words)) and (others := self._others_than(hoped[1])):
            reason = f"what the other side is hoped to do: “{plain(hoped[0])}”"
            return Verdict(others, Mode.REPORTED, reason, Doubt.IMPERSONAL)
        speaking = self.course.speakers
        if self.patterns.told and self.patterns.told.search(words) and len(speaking) == 1:
            reason = f"“{plain(match[0])[:60]}”: the speaker before"
            return Verdict(speaking, Mode.REPORTED, reason, Doubt.IMPERSONAL)
        position = POSITION.search(words)
        if position and len(whose := self.references.speakers(position[1])) == 1:
            return Verdict(whose, Mode.REPORTED, f"the position of one side: “{plain(position[0])}”", Doubt.IMPERSONAL)
        doubt = None if AGREED.search(match[0]) else Doubt.IMPERSONAL
        apart = TALK_WITH.search(words)
        if apart and (pair := self.references.with_own(index_of(apart[1]))):
            return Verdict(pair, Mode.JOINT, f"impersonal: “{plain(match[0])[:60]}”", doubt)
        return Verdict(list(self.references.leading), Mode.JOINT, f"impersonal: “{plain(match[0])[:60]}”", doubt)
