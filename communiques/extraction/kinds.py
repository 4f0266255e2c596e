"""What kind of contact a text tells of."""

import re
from functools import lru_cache

from .doubts import Doubt
from .findings import KindFinding, Span
from .lexicons import Lexicon

JOINT = "joint_statement"


@lru_cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(words)) for kind, words in lexicon.kinds)


def kind_of(text: str, title: str, openings: list[Span], lexicon: Lexicon) -> KindFinding:
    """The kind told by the opening sentence; then by the title; then by the sentence after the opening."""
    first = openings[0] if openings else Span(0, min(len(text), 500))
    if (_in(title, lexicon, only=JOINT) and not _SIGNED.search(title)) or re.search(
        lexicon.joint_statement, text.lstrip()[:300]
    ):
        return KindFinding("the title or the first words of a joint statement", kind=JOINT)
    words = first.of(text)[:1500]
    of_title = _in(title, lexicon, but=(JOINT,))
    found = _in(_main_clause(words, lexicon), lexicon, but=(JOINT,)) or of_title or _in(words, lexicon, but=(JOINT,))
    if found and found[0] == "visit" and (met := _met_there(words, lexicon)):
        found = "meeting", met
    found = found or _in(words, lexicon) or _signed_together(words)
    if found and of_title and found[0] in ("meeting", "visit") and of_title[0] in ("call", "video_call", "letter"):
        found = of_title
    if found and found[0] == "call" and _met_after_all(found[1], words, of_title):
        found = "meeting", found[1]
    if not found:
        return KindFinding("no word tells the kind of contact", Doubt.NO_KIND, kind="other")
    kind, word = found
    if kind == "meeting":
        # In Chinese the sentences after the first are already words, on other visits too.
        telling = openings[:1] if lexicon.language == "zh" else openings
        visit = next((span for span in telling if _visit(span.of(text), lexicon)), None) or (
            (_visit(title, lexicon) or _COURSE_OF_VISIT.search(text)) and first
        )
        if visit:
            return KindFinding("the contact is told as a visit", span=visit, kind="visit")
    if kind == "meeting" and _only_spoke(word, f"{title} {words}", lexicon):
        return KindFinding(f"“{word}”, and no place", Doubt.NO_KIND, kind="call")
    start = text.find(word, first.start, first.end)
    span = Span(start, start + len(word)) if start >= 0 else None
    return KindFinding(f"“{word}” in the opening or the title", span=span, kind=kind)


def _met_there(words: str, lexicon: Lexicon) -> str | None:
    """The word for a meeting in the clause that tells what a journey was for: reiste nach Strelsau, wo er X traf."""
    there = _THERE.search(words)
    met = _in(words[there.end() :], lexicon, but=(JOINT,)) if there else None
    return met[1] if met and met[0] == "meeting" else None


def _signed_together(words: str) -> tuple[str, str] | None:
    """Who signed something with somebody met: a signé avec le ministre."""
    match = _SIGNED_WITH.search(words)
    return ("meeting", match[0]) if match else None


def _met_after_all(word: str, words: str, of_title: tuple[str, str] | None) -> bool:
    """Whether “spoke” means a meeting: the title says so, or they were at one place."""
    if not re.match(r"(?i)sp[eo]", word) or re.search(r"(?i)phone|\bcall", words):
        return False
    return (of_title is not None and of_title[0] == "meeting") or bool(re.search(r"\b(?:margins|sidelines)\b", words))


def _main_clause(words: str, lexicon: Lexicon) -> str:
    cut = re.search(lexicon.cut, words[20:])
    return words[: cut.start() + 20] if cut else words


def _visit(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    pattern = _VISITS.get(lexicon.language)
    match = re.search(pattern, words) if pattern and not _TO_COME.search(words) else None
    return match if match and not _GONE.match(words, match.end()) else None


# They spoke with each other: by telephone, unless a place or a reception is told.
_SPOKE = {"fr": re.compile(r"(?i)entret|discut")}
_FACE_TO_FACE = {
    "fr": re.compile(
        r"\b(?:à|au|aux|en|À) (?:l'|la |le )?(?:[A-ZÉÎ]|siège|palais|marge|visite|ambassade|résidence)"
        r"|(?i:visite|rencontr|reç|accueil|réuni|audience|délégation|sommet)"
    )
}


def _only_spoke(word: str, words: str, lexicon: Lexicon) -> bool:
    spoke = _SPOKE.get(lexicon.language)
    return bool(spoke and spoke.fullmatch(word) and not _FACE_TO_FACE[lexicon.language].search(words))


# A joint declaration signed at a meeting is not the text itself.
_SIGNED = re.compile(
    r"(?i)\b(?:sign\w*|adopt\w*|welcom\w*|sur|zu|(?:unter(?:zeichn|schr)|verabschied|begr[uü](?:ss|ß))\w*|paraph\w*)\b[^.]{0,40}"
    r"\b(?:joint|conjointe?|commune?|gemeinsam)"
)
# A visit that is planned or wished for is not the contact.
_TO_COME = re.compile(
    r"(?i)\b(?:upcoming|forthcoming|next|future|planned|invit\w*|prepar\w*|prochaine|prévue|à venir|recent|last"
    r"|bevorstehende\w*|künftige\w*|geplante\w*|eingeladen|seit dem|предстоящ\w*|próxim[ao]|prossim[ao])\b"
)
# A journey whose end was to meet somebody.
_THERE = re.compile(r"\b(?:reiste|gereist|flog|se rend|s'est rendue?) [^;\n]{0,120}?, (?:wo|où) ")
_SIGNED_WITH = re.compile(
    r"\b(?:a signé|ont signé|signent|signe|unterzeichnete[nt]?|signed|haben [^.;]{0,160}unterzeichnet)\b"
)
# How a visit went, told anywhere in the text.
_COURSE_OF_VISIT = re.compile(
    r"\b(?:La|Cette|Sa) visite (?:[\w'-]+ ){0,3}"
    r"(?:s'est (?:poursuivie|achevée|terminée|conclue)|a (?:débuté|commencé|pris fin))"
    r"|\bpremi(?:er|ère) (?:visite|voyage|déplacement) (?:officiel(?:le)? )?à l'étranger"
    r"|\b(?:Der|Dieser|Ihr|Sein) (?:[A-ZÄÖÜ]?[a-zäöü]*[Bb]esuch) (?:in \w+ )?(?:begann|endete|schloss|ging)\b"
    r"|\b(?:Antrittsbesuch|erste[nr]? (?:offizielle[nr]? )?Auslandreise)\b"
)
# Nor is one that has its own date.
_GONE = re.compile(r"[^,.;]{0,80}\b(?:in|en|im) (?:[A-Z]\w+ )?(?:\d{4}|[A-Z]\w+ \d{4}|last|this)\b")
# A meeting told as a visit: the guest's visit is the occasion, not the past or the future.
_VISITS = {
    "en": r"(?i)\b(?:(?:courtesy|official|working|state|introductory|inaugural) (?:working )?visit\b(?! to be)"
    r"(?:(?! (?:in|next|last)).)|(?:on|for|paid|pays?|making|during) (?:an?|his|her|the) (?:[\w-]+ ){0,3}visit"
    r"|^(?:[\w-]+ ){0,3}visit (?:to|by|of|from)\b"
    r"|^(?:This|His|Her) (?:[\w-]+ )?visit (?:marks?|marked|follows?|followed|comes|came|took place|is|was)\b)",
    "fr": r"(?i)\b(?:en visite|visite (?:de courtoisie|de travail|officielle|d'[ée]tat)|rend(?:u)? visite"
    r"|a effectué une visite|^visite (?:[\w']+ )?(?:à|en|au|aux|de|du|des|d'))",
    "de": r"(?i)(?:höflichkeits|arbeits|staats|antritts)besuch|offizielle[nrs]? (?:arbeits)?besuch|zu besuch"
    r"|\bbesuche?s? (?:in|bei|von|des|der)\b|\bbesucht(?:en?)?\b",
    "ru": r"(?i)\bс (?:\w+ ){0,2}визитом|(?:рабоч|официальн|государственн|дружеск)\w+ визит",
    "es": r"(?i)visita (?:oficial|de trabajo|de Estado|de cortesía)|\bde visita\b|^visita (?:a|al|del?)\b",
    "zh": r"(?:来华|来京|对[^，。；]{1,14})(?:进行|作)?[^，。；出席]{0,8}访问(?!团)"
    r"|(?:国事|正式|工作|友好|官方|礼节性)(?:友好)?访问"
    r"|(?:来访|访华|正在访问)的|(?:^|，)[^，。；]{2,14}访问[^，。；]{2,10}(?:$|，)",
    "it": r"(?i)visita (?:ufficiale|di lavoro|di Stato|di cortesia)|\bin visita\b|^visita (?:in|a|al|del?|della)\b",
}


def _in(words: str, lexicon: Lexicon, only: str = "", but: tuple[str, ...] = ()) -> tuple[str, str] | None:
    for kind, pattern in _patterns(lexicon):
        if (only and kind != only) or kind in but:
            continue
        if match := pattern.search(words):
            return kind, match[0]
    return None
