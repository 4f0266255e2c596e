"""What a language says things with: one module of data a language. To add one, see docs/extraction.md."""

from .de import GERMAN
from .en import ENGLISH
from .es import SPANISH
from .fr import FRENCH
from .it import ITALIAN
from .lexicon import Lexicon
from .ru import RUSSIAN
from .zh import CHINESE

__all__ = ["LEXICONS", "Lexicon", "lexicon_of"]

LEXICONS: dict[str, Lexicon] = {
    lexicon.language: lexicon for lexicon in (ENGLISH, FRENCH, CHINESE, RUSSIAN, GERMAN, SPANISH, ITALIAN)
}


def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language; the English one where there is none."""
    return LEXICONS.get(language, ENGLISH)
