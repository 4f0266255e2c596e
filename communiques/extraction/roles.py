"""In what words a text tells somebody's office."""

import re
from functools import lru_cache

from .lexicons import Lexicon
from .tagging import COUNTRY, DEMONYM, PERSON

_PLACE = f"(?:{COUNTRY}|{DEMONYM})"
_OF_COUNTRY = re.compile(_PLACE)
_HONORIFIC = re.compile(
    r"(?:(?:Son|Sa) (?:Excellence|Majesté|Altesse)(?: Royale)?,? )?"
    r"(?:(?:MM?\.|Mmes?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Monsieur|Madame|Herrn?|Frau|H\.E\.|His Excellency|Her Excellency"
    r"|(?:[Ii]l |[Ee]l |[Ll]a )?(?:S\.E\.|Sig\.(?:ra)?|On\.|Sra?\.|D\.|Dña\.)|(?:[А-ЯЁ]\. ?){1,2}) ?)+$"
)
# A date just before a role: on 24 March Federal Councillor X.
_DATE = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Today|Yesterday) "
)
# A name joined to the one before: what stands between is that one's office.
_JOINED = re.compile(r" (?:et|and|und|y|e|и)$")
# No verb stands within a role.
_NO_VERB = {
    "en": r"(?! (?:has|have|had|was|were|is|met|spoke|called|phoned|received|hosted|welcomed|held) )",
    "fr": r"(?! (?:a|ont|est|sont|s'est|reçoit|rencontre|recevra|rencontrera|ainsi) )",
    "de": r"(?!(?<!für )\b(?:den|dem|seine[nmr]?|ihre[nmr]?|hat|haben|ist|wird|empfing|empfängt|traf|trifft)\b)",
    "ru": r"(?!,|\b(?:со?|между|к|от|[а-яё]+л(?:а|и)?(?:сь|ся)?)\b)",
}
# What comes before a role is no part of it.
_BEFORE = re.compile(
    r"^.*\b(?:with|by|met|meets|receive[sd]|welcomed|hosted|hosts|joined|between|visited|avec|par|mit|von|vom|con|da) ",
    re.DOTALL,
)


_LAST_OF_LIST = re.compile(rf"^.*, and (?=(?:the )?(?:{_PLACE}|[A-Z]))", re.DOTALL)
_STYLE = re.compile(r"(?:(?:His|Her|Their) \w+ ?)?(?:Sheikha?|Prince(?:ss)?|King|Queen|Dr\.?)?")  # no office


@lru_cache
def _role_before(lexicon: Lexicon) -> re.Pattern[str]:
    if lexicon.language == "zh":
        han = "(?!会见|同|与)[\u4e00-\u9fff]"
        return re.compile(rf"(?:{_PLACE}(?:{han}){{0,14}}?)?{lexicon.title}(?:兼(?:{han}){{0,12}}?{lexicon.title})?$")
    capitals = rf"(?:(?:[A-Z][\w'-]*|{_PLACE}) )*"
    lead = capitals if lexicon.language in ("en", "de") else f"{_PLACE}?"
    within = _NO_VERB.get(lexicon.language, "")
    return re.compile(rf"(?<!\w){lead}{lexicon.title}(?:{within}(?:[^.;()，。、]|\([A-Z]\w{{1,8}}\))){{0,160}}$")


@lru_cache
def _role_after(lexicon: Lexicon) -> re.Pattern[str]:
    ends = rf"(?=,(?! (?:[A-Z]|et des|and (?:[A-Z]|{COUNTRY})))|\.|;|$)"
    lead = rf"(?:{DEMONYM} |[A-Z][\w'-]+ )*"
    return re.compile(rf"^, (?:{lexicon.article})?({lead}{lexicon.title}[^.;]{{0,160}}?){ends}")


def place_of_role(before: str, after: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the role of somebody stands: from the person's own place, negative before it, positive after it."""
    cut = max((match.end() for pattern in (_BEFORE, _LAST_OF_LIST) if (match := pattern.match(before))), default=0)
    words = _HONORIFIC.sub("", before[cut:].rstrip(" ,")).rstrip(" ,")
    found = _role_before(lexicon).search(words)
    after_it = _role_after(lexicon).match(after)
    if found and not _JOINED.search(words) and not (after_it and _STYLE.fullmatch(found[0])):
        return cut + found.start() - len(before), cut + found.end() - len(before)
    return (1 + after_it.start(1), 1 + after_it.end(1)) if after_it else None


def bare_role(words: str) -> str:
    """The role as printed, without the date before it."""
    return _DATE.sub("", words).strip(" ,")


@lru_cache
def words_told(lexicon: Lexicon) -> re.Pattern[str]:
    """Somebody's words: whoever is named in them need not have been there."""
    return re.compile(rf"(?:{PERSON}|{lexicon.title}|{DEMONYM})[^.;]{{0,60}} (?:{lexicon.report})\b")


@lru_cache
def of_another(lexicon: Lexicon) -> re.Pattern[str]:
    """What makes a name part of another's office: chief of staff for P, on behalf of P."""
    office = rf"(?:{lexicon.title}|[Aa]ssistant|[Ss]pouse|wife|husband)"
    serving = rf"(?:^,|\b{office})[^.;,]{{0,60}}\b(?:{office})?[^.;,]{{0,30}} (?:for|to)"
    staff = r"^, [^.;,]{0,60}\b(?:Cabinet|Chief of Staff) of"
    whom = rf"(?: the)?(?: (?:{_PLACE}|[A-Z][\w-]+)){{0,3}}"
    title = rf" (?!Ambassador){lexicon.title}"  # an ambassador may hold another office too
    return re.compile(
        rf"(?:(?:[Oo]n behalf of|au nom d[eu]){whom}(?:{title})?|{serving}{whom}{title}|{staff}{whom}{title}) ?$"
    )


@lru_cache
def office_of_country(lexicon: Lexicon) -> re.Pattern[str]:
    """A country that stands with an office, or from which somebody comes."""
    if lexicon.language != "en":
        return re.compile(_PLACE)
    return re.compile(
        rf"{_PLACE}(?:'s|’s)? (?:[\w-]+ ){{0,4}}?{lexicon.title}"
        rf"|{lexicon.title}[^.;,]{{0,60}}?{lexicon.of}{_PLACE}"
        rf"|(?:[Dd]elegations? |members |[Rr]epresentatives |counterparts )(?:of|from) (?:the )?{_PLACE}"
        rf"|{_PLACE} (?:[\w-]+ )?(?:delegation|counterpart|side)"
    )


@lru_cache
def _titled_side(lexicon: Lexicon) -> re.Pattern[str]:
    title, title2 = rf"(?P<title>{lexicon.title})", rf"(?P<title2>{lexicon.title})"
    demonym, country = f"(?P<demonym>{DEMONYM})", f"(?P<country>{COUNTRY})"
    if lexicon.language == "zh":
        return re.compile(rf"{country}{title}(?!{PERSON})(?P<demonym>)")
    unnamed = rf"(?!,? {PERSON})"
    if lexicon.language in ("fr", "es", "it"):
        return re.compile(rf"{title}(?: (?:des )?{demonym}|{lexicon.of}{country}|){unnamed}")
    return re.compile(rf"(?:{demonym} {title}|{title2}{lexicon.of}{country}){unnamed}")


def sides_titled(words: str, lexicon: Lexicon) -> list[re.Match[str]]:
    """Titles with a country and no name: the Prime Minister of Sweden; ministre turc des affaires étrangères."""
    return [match for match in _titled_side(lexicon).finditer(words) if _OF_COUNTRY.search(match[0])]


_STATE = rf"(?:the )?(?:Republic of |Kingdom of |State of )?(?:the )?{COUNTRY}"
_GERMAN_SIDE = rf"(?:de[rs] (?:\w+ )?)?{COUNTRY}"
_OFFICE = r"(?:[Ff]oreign|[Pp]rime|[Dd]efen[cs]e)"
# Sides told as a list: the ministers of A, B and C; A, B and C held; Aish, Bish and Cish ministers.
SIDES_LISTED = re.compile(
    rf"\b(?:(?:{_OFFICE} )?(?:\w+s|[Mm]ission) (?:from|of)|[Bb]etween|of) {_STATE}(?:, {_STATE})*,? and {_STATE}"
    rf"|^(?:[^,.;]{{0,40}}, )?(?:the )?{COUNTRY}(?:, (?:the )?{COUNTRY})+,? and (?:the )?{COUNTRY}(?= \w+(?:ed|t|d)\b)"
    rf"|\b\w+en (?:aus |von )?{_GERMAN_SIDE}(?:, {_GERMAN_SIDE})+ und {_GERMAN_SIDE}"
    rf"|{DEMONYM}(?:, {DEMONYM})*,? and {DEMONYM} [\w ]{{0,30}}s\b"
)
