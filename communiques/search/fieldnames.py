"""The names of the fields that can be typed among the words: `speaker:putin`, in French `orateur:poutine`.

A field is a parameter of the filter sets under the same name; `date` stands for both its bounds.
"""

from django.utils.translation import get_language

from communiques.archive.words import fold

# The French name first, which is the one messages in French give, then whatever else readers type.
_OTHERS = {
    "speaker": ("orateur", "oratrice", "locuteur", "locutrice", "said_by"),
    "speaker_country": ("pays_orateur", "speaking_for"),
    "addressee": ("destinataire", "addressed_to"),
    "person": ("personne", "participant", "participante"),
    "country": ("pays",),
    "topic": ("sujet", "theme", "subject"),
    "kind": ("genre", "type"),
    "mode": ("mode",),
    "source": ("source", "issuer", "emetteur"),
    "reported_by": ("rapporte_par", "reporter"),
    "language": ("langue", "lang"),
    "encounter": ("rencontre",),
    "date": ("date", "year", "annee", "month", "mois"),
    "since": ("depuis", "from", "after", "apres"),
    "until": ("jusqua", "jusqu'a", "before", "avant"),
}
_FIELDS = {name: field for field, others in _OTHERS.items() for name in (field, *others)}

DATES = {"date": ("since", "until"), "since": ("since",), "until": ("until",)}
"""The parameters that a date typed among the words is the value of."""


def field_named(name: str) -> str | None:
    """The field of a name as typed, in English or French, whatever its accents and case."""
    return _FIELDS.get(fold(name).replace("’", "'"))


def written_names(parameters: frozenset[str] | None = None) -> list[str]:
    """The names of the fields in the interface's language: all, or those that these parameters answer."""
    names = [name for name in _OTHERS if parameters is None or DATES.get(name, (name,))[0] in parameters]
    return [_OTHERS[name][0] for name in names] if (get_language() or "en").startswith("fr") else names


def written_name(field: str) -> str:
    """A field's name in the interface's language."""
    return _OTHERS[field][0] if (get_language() or "en").startswith("fr") else field
