"""What a language says things with: one module of data a language. To add one, see docs/extraction.md."""

from .cues import Cues
from .de import GERMAN
from .en import ENGLISH
from .es import SPANISH
from .fr import FRENCH
from .it import ITALIAN
from .lexicon import Lexicon
from .ru import RUSSIAN
from .topics_de import GERMAN_CUES
from .topics_en import ENGLISH_CUES
from .topics_es import SPANISH_CUES
from .topics_fr import FRENCH_CUES
from .topics_it import ITALIAN_CUES
from .topics_ru import RUSSIAN_CUES
from .topics_zh import CHINESE_CUES
from .zh import CHINESE

__all__ = ["CUES", "LEXICONS", "Cues", "Lexicon", "lexicon_of"]

CUES: dict[str, Cues] = {
    cues.language: cues
    for cues in (ENGLISH_CUES, FRENCH_CUES, CHINESE_CUES, RUSSIAN_CUES, GERMAN_CUES, SPANISH_CUES, ITALIAN_CUES)
}
LEXICONS: dict[str, Lexicon] = {
    lexicon.language: lexicon for lexicon in (ENGLISH, FRENCH, CHINESE, RUSSIAN, GERMAN, SPANISH, ITALIAN)
}


def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language; the English one where there is none."""
    return LEXICONS.get(language, ENGLISH)
