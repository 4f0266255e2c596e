"""Issuers within a sentence: “the account of the White House”, « le compte rendu de la Maison-Blanche »."""

import re

from django.utils.translation import get_language
from django.utils.translation import gettext as _

_INSTITUTIONS = {
    *("administration", "cabinet", "chancellery", "commission", "council", "department", "embassy", "government"),
    *("house", "kremlin", "ministry", "office", "palace", "presidency", "president", "secretariat", "gazette"),
}
_FEMININE = {
    *("administration", "agence", "ambassade", "chancellerie", "commission", "gazette", "maison-blanche"),
    *("première", "présidence", "télévision"),
}
_MASCULINE = {
    *("bureau", "cabinet", "conseil", "département", "gouvernement", "kremlin", "ministère", "président"),
    *("secrétariat", "service"),
}
_VOWEL = re.compile(r"[aeiouàâäéèêëîïôöùûü]", re.IGNORECASE)


def account_of(issuer: str) -> str:
    """The account of an issuer, by its label in the reader's language."""
    return _("the account of %(issuer)s") % {"issuer": _belonging_to(issuer)}


def that_of(issuer: str) -> str:
    """The same where accounts have been spoken of before."""
    return _("that of %(issuer)s") % {"issuer": _belonging_to(issuer)}


def _belonging_to(issuer: str) -> str:
    return _in_french(issuer) if (get_language() or "en").startswith("fr") else _in_english(issuer)


def _in_english(issuer: str) -> str:
    words = issuer.lower().split()
    return f"the {issuer}" if words[:1] != ["the"] and _INSTITUTIONS.intersection(words) else issuer


def _in_french(issuer: str) -> str:
    """With article where its first word is known to have one; a name of letters alone (TASS) is not elided."""
    first = issuer.partition(" ")[0]
    elided = bool(_VOWEL.match(first)) and not first.isupper()
    if first.lower() in _FEMININE | _MASCULINE:
        if elided:
            return f"de l’{issuer}"
        return f"de la {issuer}" if first.lower() in _FEMININE else f"du {issuer}"
    return f"d’{issuer}" if elided else f"de {issuer}"
