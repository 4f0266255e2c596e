"""A question in words, as the title of its answer."""

import re
from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .facets import ActiveFilter, active_filters
from .filters import CommuniqueFilters, QuestionFilters, StatementFilters
from .query import Term, Typed

SEARCHES: dict[str, tuple[type[QuestionFilters], object]] = {
    "communiques": (CommuniqueFilters, gettext_lazy("All communiqués")),
    "statements": (StatementFilters, gettext_lazy("All statements")),
}
"""The searches there are, by the name in their addresses: what may be asked, and what no question at all asks for."""

_ORDER = (
    *("addressee", "reported_by", "country", "kind", "person", "mode", "source", "language", "encounter"),
    *("date", "since", "until"),
)
_SEVERAL = {
    "call": gettext_lazy("calls"),
    "video_call": gettext_lazy("video calls"),
    "meeting": gettext_lazy("meetings"),
    "visit": gettext_lazy("visits"),
    "summit": gettext_lazy("summits"),
    "letter": gettext_lazy("letters"),
    "joint_statement": gettext_lazy("joint statements"),
    "other": gettext_lazy("other communiqués"),
}


def question_in_words(filters: QuestionFilters) -> str:
    """A valid question as a title."""
    (everything,) = (everything for kind, everything in SEARCHES.values() if isinstance(filters, kind))
    return in_words(words_said(filters), narrowings(filters, active_filters(filters)), str(everything))


def narrowings(filters: QuestionFilters, active: Sequence[ActiveFilter]) -> list[ActiveFilter]:
    """The filters in force, a time with beginning and end being one of them: 2021, or 1970–1979."""
    dates = [narrowing for narrowing in active if narrowing.name in ("since", "until")]
    if len(dates) != 2:
        return list(active)
    since, until = dates
    label = since.value_label if since.value == until.value else f"{since.value_label}–{until.value_label}"
    left = filters.query_string(emptied=("since", "until"))
    others = [narrowing for narrowing in active if narrowing not in dates]
    return [*others, ActiveFilter("date", _("Date"), since.value, label, left)]


def words_said(filters: QuestionFilters) -> str:
    """The words of a valid question without the fields that are excluded among them."""
    query = filters.form.cleaned_data["q"]
    excluded = query.excluded if query else ()
    if not any(isinstance(one, Typed) for one in excluded):
        return str(filters.data.get("q", "").strip())
    return str(replace(query, excluded=tuple(one for one in excluded if isinstance(one, Term))))


def between_marks(words: str) -> str:
    """The words of a question between quotation marks, the phrases among them between the inner marks."""
    told = re.sub(r'"([^"]+)"', lambda found: _("‘%(phrase)s’") % {"phrase": found[1]}, words)
    return _("“%(words)s”") % {"words": told}


def in_words(words: str, active: Sequence[ActiveFilter], everything: str) -> str:
    """“vaccines”, calls on salt, Ruritania–Strelsau, 2021; for a speaker, Ruritania on salt, addressed to: Strelsau."""
    by_name: dict[str, list[str]] = {}
    values: dict[str, list[str]] = {}
    for narrowing in active:
        by_name.setdefault(narrowing.name, []).append(narrowing.value_label)
        values.setdefault(narrowing.name, []).append(narrowing.value)
    words = between_marks(words) if words else ""
    speaking = [*by_name.pop("speaker_country", []), *by_name.pop("speaker", [])]
    if speaking:
        on = [*([words] if words else []), *by_name.pop("topic", [])]
        said = [_on(", ".join(speaking), on)]
    else:
        by_name.pop("kind", None)
        kinds = ", ".join(str(_SEVERAL[kind]) for kind in values.get("kind", []))
        parties, topics = "–".join(by_name.pop("country", [])), by_name.pop("topic", [])
        said = [_on(kinds, topics), parties] if kinds else [_on(parties, topics)]
        said = [one for one in (words, *said) if one]
    patterns = {
        "addressee": _("addressed to: %(names)s"),
        "reported_by": _("reported by: %(names)s"),
        "since": _("since %(names)s"),
        "until": _("until %(names)s"),
    }
    for name in _ORDER:
        if name in by_name:
            names = ", ".join(by_name[name])
            said.append(patterns[name] % {"names": names} if name in patterns else names)
    said += by_name.get("left_out", [])
    words_in_order = ", ".join(said) or everything
    return words_in_order[:1].upper() + words_in_order[1:]


def _on(who: str, topics: Sequence[str]) -> str:
    named = ", ".join(topics)
    return _("%(who)s on %(topics)s") % {"who": who, "topics": named} if who and named else who or named
