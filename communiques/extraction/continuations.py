"""What goes on with the words of the one who spoke before, without saying so."""

import re

from .findings import Mode
from .references import References
from .tagging import ALL, PARTICIPANT, SIDE, SUBJECT, THEY
from .verdicts import Course

SHORTEST_CONTINUED = 40  # characters; less is a heading
# A country that does something; not one in the genitive or after a preposition.
_SIDE_ACTS = re.compile(
    r"(?<!of )(?<!to )(?<!with )(?<!for )(?<!in )(?<!from )(?<!against )(?<!by )(?<!including )(?<!between )"
    rf"(?<!into )(?<!about )(?<!towards ){SIDE}(?!['-])"
)
# In the present “they” are those spoken of, and not the sides: they are using.
_THEY_DO = re.compile(rf"^{THEY} (?=(?:are|can|could|have been|continue|do|need) )")
# What somebody says of the own side, and what goes on with it.
_OF_OWN = re.compile(rf"({SIDE})(?:'s readiness| (?:also )?(?:will|would|is|are|has|have|wants?|remains?|stands?)\b)")
_MORE_OF_OWN = re.compile(
    r"(?:(?:In addition|To (?:this|that) end|In this regard|Furthermore|Moreover|At the same time|Additionally), )"
    rf"(?P<side>{SIDE}) (?:[Gg]overnment )?(?:will|is|are|has|remains?|stands?|wants?|intends?)\b"
    rf"|(?P<also>{SIDE}) (?:(?:is|will|has|remains?) also|also (?:will|is|remains?))\b"
    rf"|(?P<end>{SIDE}) (?:will|is|has|remains?)\b[^.]{{0,200}} to (?:this|that) end\b"
)


class Continuation:
    """Tells whether sentences of one text go on with what its course says was said before."""

    def __init__(self, references: References, course: Course) -> None:
        self.references, self.course, self.lexicon = references, course, references.lexicon

    def is_of_own(self, words: str, speakers: list[int]) -> bool:
        """Whether a speaker says what the own side does or will do."""
        return any(self.references.speakers(match[1]) == speakers for match in _OF_OWN.finditer(words))

    def of_own_side(self, words: str) -> bool:
        """Whether a country does more of what its own side just said it does: In addition, Ruritania will …"""
        match = _MORE_OF_OWN.match(words) if self.lexicon.language == "en" else None
        speaking = self.course.speakers
        if not match or len(speaking) != 1 or not self.course.of_own:
            return False
        side = next(side for side in match.groupdict().values() if side)
        return self.references.speakers(side) == speaking

    def goes_on(self, words: str) -> bool:
        """Whether a sentence right after one side's words plainly belongs to them.

        It tells of the matter, not of the contact; and a country's policy told by its own issuer is no speech.
        """
        if len(self.course.speakers) != 1 or self.course.mode != Mode.REPORTED:
            return False
        if self.lexicon.goes_on:
            return bool(re.search(self.lexicon.goes_on, words)) and not re.match("[^,]{0,40}[\ue300-\ue3f1]", words)
        if self.lexicon.demands and re.match(self.lexicon.demands, words):
            return not re.match(f"(?:{PARTICIPANT}|[{ALL}{THEY}])", words)
        if not self.lexicon.contact_nouns:
            return False
        if self.lexicon.language == "en":
            words = _THEY_DO.sub("These", words)
        named = rf"(?:{self.lexicon.article or ' '})?(?:{SUBJECT}|[\ue000-\ue1ff])"
        of_contact = rf"[^.]{{0,90}}\b(?:{self.lexicon.contact_nouns})\b"
        return not (
            len(words) < SHORTEST_CONTINUED or _SIDE_ACTS.search(words) or re.match(f"{named}|{of_contact}", words)
        )
