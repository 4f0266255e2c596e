"""Whose words each sentence of a Chinese text gives: a speaker's words go on until another speaks.

Nothing but the first clause of a sentence tells its speaker, since words are not set apart; what stands further on is
what was said. Names come bare in the issuer's own voice (曾达表示) and with a title inside somebody's words (曾达总统).
"""

import re
from functools import lru_cache

from .doubts import Doubt
from .findings import Mode
from .lexicons import Lexicon
from .references import References
from .tagging import ALL, DEMONYM, HE, PARTICIPANT, PERSON, SIDE, SUBJECT
from .verdicts import Course, Verdict, plain

SHORTEST_QUOTATION = 10  # characters after a colon; less is a name or a slogan

_POLITE = "先生|女士|阁下|殿下|陛下"
_AND = "[和同与、及]"
_SAYING = "表示|指出|强调|说|重申|感谢|祝贺|认为|介绍|转达|赞赏|赞同|坦言|高度评价|积极评价|对.{1,40}表示"
# What the sides say together.
_AGREED = "一致|同意|商定|相约|决定|认为|重申|宣布|达成"
# What follows “both sides” where the issuer tells what they did or agreed, and nobody speaks.
_DONE = "签署|见证|发表|会见记者|举行|出席|听取|观看|参观|登上|步入|合影|茶叙|散步|互致|互赠"
_SETTLED = re.compile(
    rf"(?:还|也|并|都|将|共同|先后|随后|均|在.{{1,30}}?)*(?:就|围绕).{{1,80}}?(?:交换|交流|讨论|沟通|探讨|达成)"
    rf"|.{{0,8}}?(?:{_AGREED}|{_DONE}|评价)|.*?一致(?:同意|认为)"
)
_WISHED = re.compile("要|应|可以|需|须|有|是|在|历来|始终|一直|不仅|都")
_AFFIRMED = f"{_AGREED}|强调|表示|支持|愿|将|均|共识"
# What somebody does who is not speaking.
_ACTS = re.compile(
    rf"^{PARTICIPANT}(?:{_AND}[^，。]{{1,12}})?陪同|^{PARTICIPANT}(?:夫妇)?[还也]?(?:抵达|离开|前往|乘|出席|参观|检阅|步入|来到|登上|陪同|授予|赠送|敬献|观看|结束|率|"
    rf"在(?!谈|回|讲|致|发)[^，。]{{1,30}}(?:举行|迎接|欢迎|会见|为|设|检阅|同{PARTICIPANT}))"
)
_ALSO_DID = re.compile(
    rf"{PARTICIPANT}(?:夫妇)?[还也](?:先后|分别|专程)?(?:出席|参观|考察|参加|走访|前往|会见|看望|瞻仰|敬献)"
)
_CONTACT = re.compile(
    rf"{PARTICIPANT}[同与和向][^，。]{{0,20}}{PARTICIPANT}(?:夫妇)?(?:互致|致|通电|举行|会)"
    rf"|^.{{0,20}}(?:{PARTICIPANT}|{PERSON})[同与和向][^，。]{{1,30}}致(?:贺|唁|慰问)?[电信]"
)
_GUESTS = re.compile(
    rf"[^，。]{{0,40}}(?:外方|与会|各国|各机构|负责人|代表|使节|嘉宾|来宾|客人|企业家)[^，。]{{0,12}}?(?:{_SAYING})"
)
# The other side by one character of its country's name: 博方表示.
_SIDE_SAYS = re.compile(
    rf"(?:({DEMONYM})|(?![中双各对我官警军多单三四])[\u4e00-\u9fff]方)(?:表示|指出|强调|说，|重申|认为|感谢|高度评价)"
)
# What was settled before this contact is told by the one who speaks.
_BEFORE = re.compile(
    r"^(?:去年|前年|今年|上个?月|前不久|不久前|此前|近年来|多年来|长期以来|建交|过去|年初|早在|\d{2,4}年|[\d一二三四五六七八九十半]+(?:多)?(?:年|个月)[来前])"
)
_OF_ONE_SIDE = re.compile(
    rf"(?:期待|希望|感谢|欢迎|赞赏)(?:{SIDE}|[\ue100-\ue27f]|.方)|{SIDE}(?:愿|感谢|赞赏|高度|坚定|始终)"
)


@lru_cache
def _told(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    """Subjects with their verb: at the beginning or after a clause; then a stranger's."""
    subject = rf"(?P<subject>{PARTICIPANT}(?:{_AND}{PARTICIPANT})*)"
    clause = rf"(?:(?:[^，。；{SUBJECT[1:-1]}]{{0,30}}|(?:在|会见|同|与|谈[到及])[^，。；]{{1,40}})[，：])??"
    return (
        re.compile(
            rf"{clause}{subject}(?P<titled>{lexicon.title}|{_POLITE})?(?:在[^，。]{{1,10}}中)?(?P<verb>{lexicon.report})(?!的)"
        ),
        re.compile(rf"(?:[^，。；：]{{0,30}}，)??{PERSON}(?:{lexicon.title}|{_POLITE})?(?:{_SAYING})"),
    )


class ChineseSpeech:
    """Reads the sentences of one Chinese text in order; the course is who is speaking."""

    def __init__(self, references: References, course: Course) -> None:
        self.references, self.course = references, course
        self.lexicon = references.lexicon
        self.told, self.of_stranger = _told(self.lexicon)
        self.narration = re.compile(self.lexicon.narration)

    def verdict(self, words: str, *, is_opening: bool) -> Verdict:
        """Whose words a sentence gives."""
        words = words.strip()
        verdict = self._said(words, is_opening)
        if self._quotes(words) and not is_opening:
            return self._quotation(words, verdict)
        return verdict

    def _said(self, words: str, is_opening: bool) -> Verdict:
        if is_opening:
            return self._opening(words)
        if self.narration.search(words):
            return Verdict([], None, "words of the issuer's own")
        if _CONTACT.search(words):
            return Verdict([], None, "a contact told")
        for rule in (self._first_acts, self._subject, self._guests, self._stranger, self._acts, self._together):
            if verdict := rule(words):
                return verdict
        if self.course.speakers and (self.course.mode != Mode.JOINT or self._are_some()):
            return self._goes_on()
        if re.match(rf"[{HE}](?:{self.lexicon.report})", words) and self.course.subject:
            return Verdict(self.course.subject, Mode.REPORTED, "a pronoun: the speaker before", Doubt.PRONOUN)
        return Verdict([], None, "no one is said to say it")

    def _are_some(self) -> bool:
        """Whether those who speak together are not all sides."""
        return len(self.course.speakers) < len(self.references.leading)

    def _goes_on(self) -> Verdict:
        return Verdict(self.course.speakers, Mode.REPORTED, "goes on with the speaker before")

    def _subject(self, words: str) -> Verdict | None:
        match = self.told.match(words)
        if not match:
            return None
        speakers = self.references.speakers(match["subject"])
        spoken_of = match["titled"] and not re.match(f"(?:{_SAYING})", words[match.start("verb") :])
        if not speakers or (spoken_of and self.course.speakers and speakers != self.course.speakers):
            return None
        mode = Mode.JOINT if len(speakers) > 1 else Mode.REPORTED
        return Verdict(speakers, mode, f"subject and verb: “{plain(match[0][-20:])}”")

    def _guests(self, words: str) -> Verdict | None:
        """The other sides by one word: those present, the heads of the organisations."""
        if (side := _SIDE_SAYS.match(words)) and (guests := self.references.guests_of(side[1])):
            return Verdict(guests, Mode.REPORTED, "the other side by its country")
        if not _GUESTS.match(words):
            return None
        return Verdict(self.references.guests(), Mode.REPORTED, "the other sides together")

    def _stranger(self, words: str) -> Verdict | None:
        """Somebody speaks who took no part; whoever spoke before is silent from then on."""
        if self.of_stranger.match(words):
            return Verdict([], None, "the words of somebody who took no part")
        return None

    @staticmethod
    def _first_acts(words: str) -> Verdict | None:
        """What somebody did besides; such a verb would else be one of speech."""
        if _ALSO_DID.match(words):
            return Verdict([], None, "what somebody did besides")
        return None

    @staticmethod
    def _acts(words: str) -> Verdict | None:
        if _ACTS.match(words):
            return Verdict([], None, "what somebody did")
        return None

    def _together(self, words: str) -> Verdict | None:
        """All sides: what they agreed is joint, what they did is the issuer's; inside one side's words it is a wish."""
        both = rf"{PARTICIPANT}{_AND}{PARTICIPANT}(?=共同|一道|一致|还|就)"
        match = re.match(rf"(?:[^，。{SUBJECT[1:-1]}]{{0,25}}，)?(?:{ALL}|{both})", words)
        rest = words[match.end() :] if match else ""
        if not match or (_WISHED.match(rest) and not _SETTLED.match(rest)):
            return None
        if len(self.course.speakers) == 1 and self._within_speech(words, rest):
            return self._goes_on()
        if re.search(_AFFIRMED, rest) and not re.match(r"(?:还|也|并|共同)?(?:发表|签署|见证)", rest):
            return Verdict(list(self.references.leading), Mode.JOINT, "the sides together")
        return Verdict([], None, "what the sides did")

    @staticmethod
    def _within_speech(words: str, rest: str) -> bool:
        if _BEFORE.match(words) or _OF_ONE_SIDE.search(words):
            return True
        return not _SETTLED.match(rest)

    def _opening(self, words: str) -> Verdict:
        first = re.search(f"{PARTICIPANT}|{SIDE}", words)
        if first:
            self.course.subject = self.references.speakers(first[0])
        said = re.search(rf"，(?:{PARTICIPANT})?(?:就.{{0,30}})?(?:表示|祝贺|致以|强调|对.{{1,40}}表示)", words)
        if said and re.search("致电|致信|贺电|慰问|唁电", words) and self.course.subject:
            return Verdict(self.course.subject, Mode.REPORTED, "the message is told in the opening")
        if re.search(rf"{ALL}.*(?:一致同意|一致认为|商定)", words):
            return Verdict(list(self.references.leading), Mode.JOINT, "agreed, as the opening tells")
        return Verdict([], None, "the opening tells of the contact")

    def _quotes(self, words: str) -> bool:
        """Whether the sentence is direct speech or part of it: opened after a colon, or at its beginning."""
        opened = re.search(rf"(?:[说道问答称示出调]：|^)“(?=[^”]{{{SHORTEST_QUOTATION},}})", words)
        through = bool(self.course.quoting)
        if opened:
            self.course.quoting = "”"
        if self.course.quoting and "”" in words[opened.end() if opened else 0 :]:
            self.course.quoting = "”" if words.rfind("“") > words.rfind("”") else ""
        return through or bool(opened)

    def _quotation(self, words: str, verdict: Verdict) -> Verdict:
        after = re.search(rf"”(?P<subject>{PARTICIPANT})(?:{_SAYING})", words)
        speakers = self.references.speakers(after["subject"]) if after else verdict.speakers
        if len(speakers) != 1:
            return verdict
        return Verdict(speakers, Mode.QUOTED, f"a quotation; {verdict.reason}", verdict.doubt)
