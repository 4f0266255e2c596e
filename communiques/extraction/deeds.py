"""Which verbs tell no words: deeds of countries, talks held, and participles that only look like verbs."""

import re

from .tagging import PARTICIPANT, PERSON, SIDE, SUBJECT

# What tells a verb after a comma from a participle before a noun: stressed the need, and not: coordinated efforts.
_GOES_WITH_VERB = re.compile(
    r" (?:the|an?|that|his|her|its|their|our|for|to|on|in|with|any|all|support|appreciation|concern|readiness"
    rf"|{SUBJECT})\b"
)
_PASSIVE = re.compile(r"(?: \w+ly)? by\b")
_HELD = re.compile(
    r"held|had|engaged|consulted|conferred|.*\b(?:eu|tenu|procédé|conféré)\b"
    r"|führten?\b|.*(?:Gespräche?|Aussprache) geführt"
)
_WITH = re.compile(r"[^,.;]{0,160}? with ")
_WITH_ANOTHER = re.compile(rf"[^,.;]{{0,160}}? (?:with|mit|avec) (?:[^,.;]{{0,40}} )?(?:{PARTICIPANT}|{PERSON})")
# What a country does without saying it.
_DEED = re.compile(
    r"(?:established|identified|celebrated|coordinated|introduced|adopted|approved|sent|shared?|rated|honou?red|note"
    r"|committed|supports?|supported|decided|concluded|resolved|accepted|offered|endorsed|determined|backed|embraced"
    r"|claimed|defended|upheld|refused|excluded|valued|challenged|dismissed|contested|wants?|wish(?:es)?|would like"
    r"|intends|hopes?|favou?r|(?:attach|reached|registered|found|lent|sent|stood|stands|share|intend|plan|aim) ?.*"
    r"|(?:is|are|was|were|remain).* (?:committed to|ready|willing|prepared to|interested in|open to|determined|keen"
    r"|eager|united in|in favou?r))$"
)
# What two countries together are or want is a position they share, and no deed: Ruritania and Borduria intend to.
_POSITION_OF_TWO = re.compile(
    r"intend|plan|aim|favou?r|setzen\b|entendent|(?:is|are|was|were|remain).* (?:committed to|ready|determined|united)"
)
_DEED_FRENCH = re.compile(
    r".*\b(?:soutenue?s?|apporté son soutien|encourage(?:nt)?|encouragé|acceptée?s?|offert|adopté|approuvé|présentée?s?"
    r"|défendu|rejeté|refusé|chargé|conclu.*|partagé.*|marqué|engagé.*|avancé|entendent|proposée?s?|invité)$"
)
_DEED_GERMAN = re.compile(r"(?:setz(?:t|en|ten?)|anerkennt|anerkannten?|unterstützten?|sieht|leg(?:t|en))\b")
# Talks held with the other side: hat Gespräche mit X geführt.
_TALKS_WITH = re.compile(
    rf"\b(?:mit|avec) (?:(?:[^,.;]{{0,80}} )?(?:{PARTICIPANT}|{PERSON})|sein|ihr|de[mnr]\b|mehrere|Vertreter)"
)
# The same before the verb, or with somebody not named: Mit X sprach er über Deiche; évoqué les digues avec sa collègue.
_WITH_WHOM = re.compile(rf"^(?:Mit|Avec) [^,.;]{{0,100}}(?:{PARTICIPANT}|{PERSON})")
_WITH_SOMEBODY = re.compile(
    r"[^,.;]{0,200}? (?:avec (?:son|sa|ses|les?|la|l'|des|plusieurs) ?|mit (?:sein|ihr|de[mnr]\b|mehrere|Vertreter))"
)
# Second verbs that may as well be participles before a noun or a passive.
_PARTICIPLE = re.compile(
    r"(?:shared|coordinated|recogni[sz]ed|requested|observed|valued|approved|adopted|supported|concluded|endorsed|needed)$"
)
# What several say in the present; after one alone these are infinitives or nouns.
_OF_SEVERAL = re.compile(r"(?:agree|reaffirm|pledge|support|consider|believe|hope|attach|share .*|are .*)$")


def is_of_several(verb: str) -> bool:
    """Whether only several can be the subject of a verb."""
    return _OF_SEVERAL.match(verb) is not None


def is_deed(words: str, match: re.Match[str]) -> bool:
    """Whether a subject with its verb tells of no words of one side.

    Such are talks held, views exchanged with the other side, and what a country does.
    """
    if match["discuss"]:
        views = match["discuss"].startswith("exchanged") and _WITH.match(words, match.end())
        if _TALKS_WITH.search(match["discuss"]) or _WITH_WHOM.match(words):
            return True
        return bool(
            _WITH_SOMEBODY.match(words, match.end())
            or views
            or _HELD.match(match["discuss"])
            or _WITH_ANOTHER.match(words, match.end())
        )
    if len(re.findall(SIDE, match["subject"])) > 1 and _POSITION_OF_TWO.match(match["report"]):
        return False
    return _is_country_alone(match["subject"]) and bool(
        _DEED.match(match["report"]) or _DEED_FRENCH.match(match["report"]) or _DEED_GERMAN.match(match["report"])
    )


def is_talk_with(words: str, match: re.Match[str]) -> bool:
    """Whether a verb before its subject tells of a talk: Mit X sprach er über Deiche; hat er mit ihr geredet."""
    if match["discuss"] and _WITH_AFTER.match(words, match.end()):
        return True
    return bool(_WITH_WHOM.match(words) or _TALKS_WITH.search(match[0]) or match["talked"] == "geführt")


# With somebody right behind it: sprach er mit X, tauschte sie Erfahrungen mit Fachleuten aus.
_WITH_AFTER = re.compile(r"(?: [\w-]+){0,5} mit\b")


def is_second_deed(subject: str, verb: str) -> bool:
    """Whether a second verb tells what a country does, in French or German."""
    return _is_country_alone(subject) and bool(_DEED_FRENCH.match(verb) or _DEED_GERMAN.match(verb))


def _is_country_alone(subject: str) -> bool:
    return re.fullmatch(f"{SIDE}.*", subject) is not None


def is_participle(words: str, match: re.Match[str]) -> bool:
    """Whether a second verb is a participle: endorsed by all; coordinated efforts."""
    if _PASSIVE.match(words, match.end()):
        return True
    unsure = match["listed"] or _PARTICIPLE.match(match["second"])
    return bool(unsure and not _GOES_WITH_VERB.match(words, match.end()))
