"""The phrases by which a text refers to its participants: patterns over tagged words."""

import re
from functools import lru_cache

from .lexicons import Lexicon
from .screening import Screened, screened
from .tagging import ALL, COUNTRY, DEMONYM, HE, LATTER, PARTICIPANT, PERSON, THEY

# Offices by which anybody may be called.
ANY_OFFICE = r"leader|head|chef|dirigeant|主席|领导人|лидер|глава"
ANYBODY = re.compile(PERSON)
SEVERAL_OF_OFFICE = re.compile(
    r"\b[Tt]he (?:two )?"
    r"(?P<office>(?:(?:Foreign|Prime|foreign|prime) )?(?:[Ss]ecretaries|[Mm]inisters|[Pp]residents))\b"
)
_HONORIFIC = (
    r"(?:(?:Son|Sa) (?:Excellence|Majesté|Altesse)(?: Royale)?,? (?:Monsieur|Madame|M\.|Mme)"
    r"|(?:Lieutenant |Major |Lt\. |Maj\. )?(?:General|Gen\.|Colonel|Col\.)|Admiral|Adm\."
    r"|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|M\.|Mmes?|MM\.|Sr\.|Sra\.|Herr|Frau|Sig\.)"
)


@lru_cache
def titles(lexicon: Lexicon) -> Screened:
    """A title with what belongs to it: the Armenian Prime Minister, President of the Republic of X, P."""
    if lexicon.language == "zh":
        return screened(
            rf"(?:{COUNTRY}|{DEMONYM})?{lexicon.title}*{PERSON}|(?:{COUNTRY}|{DEMONYM}){lexicon.title}", lexicon
        )
    article = f"(?:{lexicon.article})?" if lexicon.article else ""
    joined = r"(?:,| und)" if lexicon.language == "de" else r"(?:,| and|, and| et| und| y| e| и)?"
    more = rf"(?:{joined} (?:the )?(?:{DEMONYM} )?(?>{lexicon.title})\b)*"
    of = rf"(?:{lexicon.of or ' '}{COUNTRY})?"
    set_apart = rf",(?: {_HONORIFIC})? {PERSON}(?:,(?= (?!accompanied|headed|led|supported|assisted)\w+ed\b))?"
    named = rf"{more}(?: {DEMONYM})?{of}(?: \([^()]{{1,30}}\))?(?:{set_apart}|(?: {_HONORIFIC})?,? {PERSON})"
    titled = rf"{article}(?:[{DEMONYM[1:-1]}{COUNTRY[1:-1]}] )?{lexicon.title}\b(?:{named}|(?: (?:des )?{DEMONYM})?)"
    return screened(rf"(?<!\w)(?:{titled}|{_HONORIFIC} ?{PERSON})(?:{lexicon.of or ' '}{COUNTRY})?", lexicon)


@lru_cache
def titles_beside(lexicon: Lexicon) -> Screened | None:
    """A title without a name beside another's name: *the Secretary* and President P."""
    if not lexicon.article or lexicon.language == "zh":
        return None
    return screened(
        rf"(?<!\w)(?:{lexicon.article})(?:{DEMONYM} )?{lexicon.title}\b"
        rf"(?=,? (?:and|et|und|y|e|и) (?:{lexicon.article})?(?:{DEMONYM} )?{lexicon.title}[^.;,]{{0,80}}?({PERSON}))",
        lexicon,
    )


@lru_cache
def titles_after_another(lexicon: Lexicon) -> Screened | None:
    """A title without article after a participant: P and *Foreign Minister*."""
    if not lexicon.article or lexicon.language == "zh":
        return None
    return screened(rf"(?<=[\ue300-\ue3ef] (?:and|und) )(?:{DEMONYM} )?{lexicon.title}\b(?!-| (?:of|for)\b)", lexicon)


@lru_cache
def sides(lexicon: Lexicon) -> Screened | None:
    return screened(lexicon.side.replace("{name}", f"(?:{COUNTRY}|{DEMONYM})"), lexicon) if lexicon.side else None


@lru_cache
def own_delegations(lexicon: Lexicon) -> Screened | None:
    """What else speaks for the issuer's side: the delegation of the government."""
    return screened(rf"\b(?:{lexicon.own_delegation})\b", lexicon) if lexicon.own_delegation else None


@lru_cache
def countries(lexicon: Lexicon) -> Screened:
    return screened(rf"(?:(?:{lexicon.article or ' '})?{COUNTRY})", lexicon)


@lru_cache
def pronouns(lexicon: Lexicon) -> tuple[tuple[Screened, str], ...]:
    if lexicon.language == "zh":
        return (
            (screened(lexicon.collective, lexicon), ALL),
            (screened("他们", lexicon), THEY),
            (screened("[他她](?!们)", lexicon), HE),
        )
    words = ((lexicon.collective, ALL), (lexicon.they, THEY), (lexicon.he, HE), (lexicon.latter, LATTER))
    return tuple((screened(rf"\b(?:{words})(?!\w)", lexicon), mark) for words, mark in words if words)


@lru_cache
def counterparts(lexicon: Lexicon) -> Screened | None:
    """Son homologue, with what belongs to it: the country, the name."""
    if not lexicon.counterpart:
        return None
    place = rf"(?: {DEMONYM}|{lexicon.of or ' '}{COUNTRY})?"
    return screened(
        rf"(?<!\w){lexicon.article}\b(?:{lexicon.counterpart}){place}(?:,? (?:{_HONORIFIC} )?{PERSON},?)?", lexicon
    )


@lru_cache
def both_sides(lexicon: Lexicon) -> Screened | None:
    """A participant and the other one: P and his guest."""
    return screened(rf"{PARTICIPANT} (?:and|et|und|y|e|и) {lexicon.other}", lexicon) if lexicon.other else None


@lru_cache
def all_sides(lexicon: Lexicon) -> Screened | None:
    """A participant and all others: P and her counterparts."""
    pattern = rf"{PARTICIPANT},? (?:and|together with|along with) {lexicon.others}"
    return screened(pattern, lexicon) if lexicon.others else None


@lru_cache
def sides_joined(lexicon: Lexicon) -> Screened | None:
    """Two sides in one phrase: the Ruritanian and Bordurian leaders; nothing where a language has another way."""
    if lexicon.language != "en":
        return None
    whose = r"(?i:(?:foreign |prime |state )?(?:sides|parties|delegations|leaders|presidents|ministers))"
    return screened(rf"(?:[Tt]he )?({DEMONYM}|{COUNTRY})(?: and |-)({DEMONYM}|{COUNTRY}) {whose}\b", lexicon)
