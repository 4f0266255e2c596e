"""Text to structure: what a text says of itself. Plain Python that knows neither Django nor the tables.

The one door is `read`; a `Gazetteer` gives it the names of people, countries and topics.
"""

from .doubts import Doubt
from .findings import ExtractedCommunique, Mode, Participant, Span, Statement
from .gazetteer import CountryWord, Gazetteer, KnownCountry, KnownOffice, KnownPerson
from .reading import read
from .topics import Keyword

__all__ = [
    "CountryWord",
    "Doubt",
    "ExtractedCommunique",
    "Gazetteer",
    "Keyword",
    "KnownCountry",
    "KnownOffice",
    "KnownPerson",
    "Mode",
    "Participant",
    "Span",
    "Statement",
    "read",
]
