"""The patterns of speech of a language, made from its lexicon."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

from .lexicons import Lexicon
from .screening import Screened, screened
from .tagging import PERSON, SUBJECT

_AND = (
    r"(?:,? and | et |,? und | y | e | и |和|同|与|、|, et | as well as | als auch | wie auch | ainsi que "
    r"|,? (?:together|along) with )"
)
SUBJECTS = rf"{SUBJECT}(?:(?:,? (?:\w+ )?{SUBJECT})*{_AND}(?:[\w-]+ ){{0,2}}{SUBJECT})?"


@dataclass(frozen=True, slots=True)
class Speech:
    """The patterns of one language, compiled; none where the language has no such thing."""

    speech: Screened  # subject and verb (groups subject; report, discuss or second)
    narration: Screened
    inverted: Screened | None
    trailing: Screened | None
    impersonal: Screened | None
    told: Screened | None
    according: Screened | None
    participle: Screened | None
    outsider: Screened | None
    with_words: Screened | None
    verb_first: Screened | None
    dropped: Screened | None
    went_on: Screened | None
    agent: Screened | None
    beside: Screened | None


@lru_cache
def speech_of(lexicon: Lexicon) -> Speech:
    """The patterns of a lexicon."""
    fill = rf"(?:,? (?:{lexicon.fill})\b,?)*" if lexicon.fill else ""
    return Speech(
        speech=screened(_subject_and_verb(lexicon, fill), lexicon),
        narration=screened(lexicon.narration, lexicon),
        inverted=_optional(lexicon, lexicon.inverted, rf"(?<![\w-])(?:{lexicon.inverted})"),
        trailing=_optional(
            lexicon,
            lexicon.trailing,
            rf"(?:[,”\"»'’]|^|[?!])(?: [–—-])? ?(?:{lexicon.trailing})(?: \w+ment| сегодня)? (?P<subject>{SUBJECTS})"
            rf"(?! {lexicon.report})",
        ),
        impersonal=_optional(lexicon, lexicon.impersonal, lexicon.impersonal),
        told=_optional(lexicon, lexicon.told, lexicon.told),
        according=_optional(lexicon, lexicon.according, _according(lexicon)),
        participle=_optional(lexicon, lexicon.participle, rf"(?:,|and|et|–) (?:{lexicon.participle})\b"),
        outsider=_optional(lexicon, lexicon.article, _outsider(lexicon, fill)),
        with_words=_optional(
            lexicon,
            lexicon.with_words,
            lexicon.with_words.format(subject=f"(?P<subject>{SUBJECTS})", participle=lexicon.participle),
        ),
        verb_first=_optional(lexicon, lexicon.verb_first, _before_subject(lexicon, fill)),
        dropped=_optional(
            lexicon,
            lexicon.dropped,
            rf"(?i:(?:[^,.;{SUBJECT[1:-1]}]{{0,80}}, |(?:{lexicon.fill}) )?(?P<verb>{lexicon.dropped}))\b",
        ),
        went_on=_optional(lexicon, lexicon.went_on, lexicon.went_on),
        beside=_optional(lexicon, lexicon.of_many, _beside_somebody(lexicon)),
        agent=_optional(lexicon, lexicon.agent, _agent(lexicon)),
    )


def _before_subject(lexicon: Lexicon, fill: str) -> str:
    """Verbs before their subject; a perfect takes the subject between its two verbs: hat X betont."""
    verbs = rf"(?P<report>{lexicon.verb_first})|(?P<discuss>{lexicon.discuss})"
    participles = rf"(?P<said>{lexicon.said})|(?P<talked>{lexicon.talked})"
    perfect = rf"(?:hat|haben)\b{fill} (?P<between>{SUBJECTS})[^.;]{{0,300}} (?:{participles})\b"
    return rf"\b(?:(?:{verbs}){fill} (?P<subject>{SUBJECTS})|{perfect})"


def _optional(lexicon: Lexicon, present: str, pattern: str) -> Screened | None:
    return screened(pattern, lexicon) if present else None


def _subject_and_verb(lexicon: Lexicon, fill: str) -> str:
    """A subject with its verb, or a second verb of the same subject."""
    aside = (
        r"(?:,? (?:(?:the|head|for|in|on|at|pour|de|quant|à|meanwhile|lors|au)\b[^,;.]{0,80}"
        r"|(?:who|which|dont|qui)\b[^,;.]{0,160}),)?"
    )
    aside = lexicon.aside or aside
    before = rf"(?={SUBJECT})(?<!that )(?<!que )(?<!qu')(?<!with )(?<!avec )(?<!mit )(?<!с )(?<!со )(?<!между )"
    verb = rf"(?:(?P<report>{lexicon.report})|(?P<discuss>{lexicon.discuss}))\b"
    second = rf"(?:(?:{lexicon.conjunction})|(?P<listed>,)){fill} (?P<second>{lexicon.report})\b"
    return rf"{before}(?P<subject>{SUBJECTS})(?: \([^()]{{1,40}}\))?{aside}{fill} {verb}|{second}"


def _according(lexicon: Lexicon) -> str:
    him = rf"|^(?:{lexicon.according_him})\b" if lexicon.according_him else ""
    return (
        rf"^(?:[^,]{{0,60}}, )?{lexicon.according} (?P<subject>{SUBJECTS})"
        rf"|, {lexicon.according} (?P<last>{SUBJECTS})(?=[,.]){him}"
    )


def _beside_somebody(lexicon: Lexicon) -> str:
    """A subject beside somebody told in words that mean nobody known, with their verb: P und der Landvogt betonten."""
    somebody = rf"(?:{lexicon.article})[^,.;{SUBJECT[1:-1]}]{{3,90}}?"
    verb = rf"(?:(?P<report>{lexicon.report})|(?P<discuss>{lexicon.discuss}))\b"
    return rf"(?P<subject>{SUBJECT}),? (?:et|und|и) {somebody} {verb}"


def _agent(lexicon: Lexicon) -> str:
    """Who said it in the passive or by an occasion: was told by X; by X was told; an occasion for X to thank."""
    places = count()
    return re.sub(r"\{subject\}", lambda _: f"(?P<subject{next(places)}>{SUBJECTS})", lexicon.agent)


def _outsider(lexicon: Lexicon, fill: str) -> str:
    """Words of somebody who did not take part: P stressed, said Minister P."""
    name = rf"(?:{PERSON}|(?:^|, )[A-Z][\w'-]+(?: [A-Z][\w'-]+){{1,2}})"
    after = rf"|[,”\"»] ?(?:{lexicon.trailing}) [^,.;{SUBJECT[1:-1]}]{{0,80}}{PERSON}" if lexicon.trailing else ""
    return rf"{name},?{fill} (?:{lexicon.report}|{lexicon.discuss})\b{after}"
