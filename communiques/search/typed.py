"""Fields typed among the words become the parameters they stand for, so that one question has one address.

`speaker:putin taiwan` is `q=taiwan&speaker=vladimir-putin`. What no parameter can say stays among the words, with the
address name in the place of the name: what is excluded (`-country:cn`), and what is one of several alternatives.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from babel import Locale
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from communiques.archive.facets import CHOICES, Family
from communiques.archive.languages import CODES
from communiques.archive.models import Kind, Statement
from communiques.archive.words import folded_words

from . import names, spelling
from .fieldnames import DATES, written_name, written_names
from .fields import FacetFilter
from .query import Query, Term, Typed, parse
from .vocabulary import TABLE_OF, things_by_key

MOST_CANDIDATES = 8


@dataclass(frozen=True)
class Candidate:
    """What a value may have meant: its label, and the words of the question with it put in."""

    label: str
    words: str


@dataclass(frozen=True)
class Lifted:
    """A question with its typed fields among the parameters; or, where one is not understood, as it was, and why."""

    data: QueryDict
    errors: Sequence[ValidationError] = ()
    candidates: Sequence[Candidate] = ()
    changed: bool = False


@dataclass
class _UnclearError(Exception):
    """A field that cannot be made a parameter, with what may have been meant."""

    error: ValidationError
    candidates: Sequence[names.Known] = field(default=())


def lift(data: QueryDict, filters: Mapping[str, Any]) -> Lifted:
    """Put the typed fields of a question in its parameters. Other faults of the words are said at their field."""
    try:
        query = parse(data.get("q", "").strip())
    except ValidationError:
        return Lifted(data)
    if not query.typed:
        return Lifted(data)
    keys, errors, candidates = dict[Typed, str](), list[ValidationError](), list[Candidate]()
    for typed in dict.fromkeys(query.typed):
        try:
            keys[typed] = _key(typed, filters)
        except _UnclearError as unclear:
            errors.append(unclear.error)
            candidates += [_candidate(query, typed, known) for known in unclear.candidates]
    groups = dict.fromkeys(group for group in query.required if len(group) == 1)
    alone = [one for (one,) in groups if isinstance(one, Typed)]
    errors += [_misplaced(typed) for typed in _dates(query)]
    if errors:
        return Lifted(data, errors, candidates)
    lifted = _with_values(data, [(typed.name, keys[typed]) for typed in alone], _changed(query, keys, without=alone))
    return Lifted(lifted, changed=[*lifted.lists()] != [*data.lists()])


def _candidate(query: Query, typed: Typed, known: names.Known) -> Candidate:
    label = _("%(field)s: %(name)s") % {"field": written_name(typed.name), "name": known.label}
    return Candidate(str(label), str(_changed(query, {typed: known.key})))


def _changed(query: Query, keys: Mapping[Typed, str], without: Collection[Term | Typed] = ()) -> Query:
    """The question with address names in the place of values, and without the groups that are these fields alone."""

    def put(one: Term | Typed) -> Term | Typed:
        return replace(one, value=keys[one]) if isinstance(one, Typed) and one in keys else one

    left = [group for group in query.required if len(group) > 1 or group[0] not in without]
    required = tuple(tuple(map(put, group)) for group in left)
    return replace(query, required=required, excluded=tuple(map(put, query.excluded)))


def _with_values(data: QueryDict, values: Iterable[tuple[str, str]], words: Query) -> QueryDict:
    changed = data.copy()
    for name, value in values:
        for parameter in DATES.get(name, (name,)):
            if name in DATES:
                changed[parameter] = value
            elif value not in changed.getlist(parameter):
                changed.appendlist(parameter, value)
    changed["q"] = str(words)
    if not changed["q"]:
        del changed["q"]
    return changed


def _dates(query: Query) -> list[Typed]:
    """The dates that are excluded or one of several, which no date can be, even if it stands alone as well."""
    misplaced = {*query.excluded, *(one for group in query.required if len(group) > 1 for one in group)}
    return [typed for typed in dict.fromkeys(query.typed) if typed.name in DATES and typed in misplaced]


def _misplaced(typed: Typed) -> ValidationError:
    return ValidationError(
        _("“%(field)s:” can neither be excluded nor be one of several alternatives."),
        code="misplaced",
        params={"field": written_name(typed.name)},
    )


def _key(typed: Typed, filters: Mapping[str, Any]) -> str:
    """The address name of what a field's value names; the value itself where it is a date."""
    if not all(parameter in filters for parameter in DATES.get(typed.name, (typed.name,))):
        raise _UnclearError(_elsewhere(typed, filters))
    if typed.name in DATES:
        return typed.value
    filter_ = filters[typed.name]
    kinds = [TABLE_OF[family] for family in filter_.families if family in TABLE_OF]
    if not kinds:
        return _closed_key(typed, filter_)
    return typed.value.lower() if kinds == ["encounter"] else _named_key(typed, kinds)


def _elsewhere(typed: Typed, filters: Mapping[str, Any]) -> ValidationError:
    here = frozenset(name for name, filter_ in filters.items() if isinstance(filter_, FacetFilter)) | {*DATES["date"]}
    return ValidationError(
        _("“%(field)s:” can only be asked of statements. Here there are: %(fields)s."),
        code="elsewhere",
        params={"field": written_name(typed.name), "fields": ", ".join(written_names(here))},
    )


def _named_key(typed: Typed, kinds: Sequence[str]) -> str:
    """By address name, else by a name in any language: the whole of it, or words in it that only one has."""
    known, key = names.current(), typed.value.lower()
    if any(known.of(kind, key) for kind in kinds):
        return key
    meant = known.meant_by(typed.value, kinds)
    if len(meant) == 1:
        return meant[0].key
    if meant:
        raise _UnclearError(_ambiguous(typed, meant[:MOST_CANDIDATES]), meant[:MOST_CANDIDATES])
    if key.isprintable() and things_by_key({(kind, key) for kind in kinds}):
        return key
    near = spelling.near_names(typed.value, kinds)
    raise _UnclearError(_unknown(typed), near[:MOST_CANDIDATES])


def _ambiguous(typed: Typed, meant: Sequence[names.Known]) -> ValidationError:
    labels = ", ".join(known.label for known in meant)
    return ValidationError(
        _("“%(value)s” may mean: %(names)s."),
        code="ambiguous",
        params={"value": typed.value[:60], "names": labels},
    )


def _unknown(typed: Typed) -> ValidationError:
    shown = typed.value[:60].encode("utf-8", "replace").decode()
    return ValidationError(
        _("%(field)s: “%(value)s” is not known here."),
        code="unknown",
        params={"field": written_name(typed.name), "value": shown},
    )


def _closed_key(typed: Typed, filter_: FacetFilter) -> str:
    """The value of a closed list (kind, mode, language), by itself or by its name in a language of the interface."""
    (family,) = filter_.families
    known = closed_names(family)
    value = typed.value.lower()
    key = value if value in known.values() else known.get(folded_words(typed.value))
    if key is None:
        raise _UnclearError(_unknown(typed))
    return key


@cache
def closed_names(family: Family) -> dict[str, str]:
    """The values of a closed list by their folded names."""
    found = {}
    for language in ("en", "fr"):
        with translation.override(language):
            for name, value in CHOICES.values():
                if name != family.name.lower():
                    continue
                if name == "language":
                    found[folded_words(str(Locale.parse(language).languages.get(value, value)))] = value
                else:
                    found[folded_words(str((Kind if name == "kind" else Statement.Mode)(value).label))] = value
    if family is Family.LANGUAGE:
        found |= {folded_words(str(Locale.parse(code).display_name or code)): code for code in CODES}
    return found
