"""Where in a sentence a subject stands: what before, after or around it makes it another's."""

import re

from .lexicons import Lexicon
from .speech import SUBJECTS
from .tagging import ALL, HE, PARTICIPANT, PERSON, SIDE, SUBJECT, THEY

SIDES = re.compile(SIDE)
# What one side says by it, several only discuss.
BROUGHT_UP = re.compile(
    r"^(?:raised|mentioned|referred to|shared|paid (?:\w+ )?attention|assessed|evaluated|thematisierten)$"
)
# By several it was only discussed.
TOUCHED_UPON = re.compile(r"évoqué|abordé|discuté|examiné|thematisiert|besprochen|erörtert|diskutiert")
# The talk with one of several: in this one it was underscored.
TALK_WITH = re.compile(
    rf"(?:[Gg]espräch|[Tt]reffen|[Ee]ntretien|[Rr]encontre|[Mm]eeting|[Tt]alks) (?:mit|avec|with) ({PARTICIPANT})"
)
ACCORDING_TO_HIM = re.compile("selon ")
# What makes a subject that of a subordinate clause, or of an earlier meeting.
SUBORDINATE = re.compile(
    r"\b(?:(?<!for )which|that|dont|where|où|que|as|comme|(?:lors|au cours) (?:de laquelle|duquel)"
    r"|(?:durant|pendant) l[ae]quelle?|avec (?:qui|l[ae]quelle?|lequel|lesquelle?s)) $"
)
# In a clause on what its own subject said or did, “he” is still that subject: to the press, où il a salué.
RELATIVE = re.compile(r"\b(?:où|dans laquelle|dans lequel|where|(?:in|at|during) which) $")
# A subject set apart from its verb: X, pour sa part, a dit.
ASIDE = re.compile(rf"{SUBJECT},? (?:pour|quant|de|à|au|lors|dans|en)\b[^,;.]{{0,80}},$")
# Whom “he” means that follows in the same sentence.
BEFORE_HE = re.compile(
    rf"^[^{HE}]*(?<!avec )(?<![Mm]it )(?<!von )(?<!bei )(?<!à )(?<!de )(?<!with )(?<!to )"
    rf"({PARTICIPANT})[^{PARTICIPANT[1:-1]}{ALL}{THEY}{HE}]*[{HE}]"
)
# After what a country may be a subject.
CLAUSE_BEGINS = re.compile(
    r"(?:^|[,;:] |and |but "
    r"|^[^,;]{0,30}(?:[Ii]nsbesondere|[Aa]uch|[Nn]amentlich|[Ss]owohl|[Vv]or allem|[Nn]otamment) )$"
)
BETWEEN = re.compile(r"\bbetween\b[^,.;]{0,90}$")
# What nobody agrees alone: no doubt whose position it is.
AGREED = re.compile(r"agree|consensus|understanding|decided|convenu|accord|согла|догов|vereinbar|acord|concord")
WITH_STRANGER = re.compile(rf"{PERSON},? (?:et|and) (?:[\w-]+ )?$")  # discussed with somebody who took no part
AND_ANOTHER = r" (?:et|and) (?:l'|la |le |les |the )?[\ue100-\ue27f]"  # a country that took no part
# A subject and an aside: X, in turn, thanked Y.
ASIDE_BEFORE = re.compile(rf"(?:[^,]{{0,60}}, )?{SUBJECTS}, [^,]{{1,60}}")
AND_SOMEBODY = re.compile(r" und (?:der|die|sein|ihr)")
# All who take part, as the subject of a clause joined to another.
AND_ALL = re.compile(rf"(?:,? and|;|,? while) (?:then )?[{ALL}{THEY}]")
SECOND_OF_JOINED = re.compile(rf"{SUBJECT},? (?:and|et) (?:the )?$")
# Somebody joined to a subject by many words: P and the minister for marshes of his country Q.
JOINED = re.compile(rf"({PARTICIPANT}),? (?:et|und|and|и) [^,.;{PARTICIPANT[1:-1]}]{{3,120}}$")
# What was said impersonally is the position of one side: Ruritania's readiness was reaffirmed.
POSITION = re.compile(
    rf"^(?:[^,{SUBJECT[1:-1]}]{{0,60}}, )?({SIDE})'s? (?:[\w-]+ ){{0,3}}"
    r"(?:readiness|willingness|commitment|position|support|intention|interest|approach(?:es)?|gratitude|concerns?)\b"
)
# What one side is hoped to do is the other's hope.
HOPED_OF = re.compile(
    rf"\b(?:[Hh]ope|[Ee]xpectation|[Cc]onfidence) (?:was|were) (?:also |\w+ly )?(?:expressed|voiced)"
    rf" that ({PARTICIPANT}|{SIDE}) (?:would|will|could)\b"
)
# Right behind a verb of its own subject another one is its object: P informed Q.
OBJECT = re.compile(rf"{SUBJECT} (?:[\w-]+ ){{0,3}}(?:\w+ed|told)(?: to)? $")
# Somebody who did not take part, before the verb.
OUTSIDER = re.compile(rf"[^,;.]*{PERSON} ")


def is_another_subject(before: str, lexicon: Lexicon) -> bool:
    """Whether what stands before a verb may be its subject, so that a participant behind the verb is the object."""
    if "," in before:
        return False
    noun = re.match(lexicon.noun, before) if lexicon.noun else None
    adverbial = re.match(lexicon.adverbial, before) if lexicon.adverbial else None
    return bool(noun or (not adverbial and OUTSIDER.fullmatch(before)))
