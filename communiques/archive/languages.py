"""The languages texts may be in: ISO 639-1 codes, each with the Snowball stemmer that reads it, if there is one."""

from functools import cache

from babel import Locale
from django.utils.translation import get_language

STEMMERS: dict[str, str | None] = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fa": None,
    "fr": "french",
    "hi": "hindi",
    "id": "indonesian",
    "it": "italian",
    "ja": None,
    "ko": None,
    "pl": None,
    "pt": "portuguese",
    "ru": "russian",
    "tr": "turkish",
    "uk": None,
    "vi": None,
    "zh": None,
}
CODES = tuple(STEMMERS)

# The languages whose words a query is read in: those of the texts held, or soon to be. More would only add noise.
READ_IN_QUERIES = ("en", "fr", "de", "es", "it", "ru")


def language_name(code: str, interface: str | None = None) -> str:
    """The name of a language in the interface's language: `fr` is “French” in English."""
    return _language_name(code, interface or get_language() or "en")


@cache
def _language_name(code: str, interface: str) -> str:
    return str(Locale.parse(interface).languages.get(code) or code)
