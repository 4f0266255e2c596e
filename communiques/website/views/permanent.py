"""Permanent addresses: without language, on to the page in the reader's own, or to the form that a program prefers.

Whatever is asked of a bare permanent address, what answers stands elsewhere (303): the page, or the address with the
suffix of a form, which can be kept, linked and asked again without saying anything of types.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.generic import View

from communiques.archive.models import Communique, Encounter, Statement
from communiques.formats import standing
from communiques.formats.forms import by_suffix
from communiques.formats.home import home
from communiques.formats.past import Past, Version
from communiques.formats.standing import Kind, WithdrawnError

from .. import machine_answers
from ..errors import check_identifier, gone

PAGE = "text/html"


class SeeOther(HttpResponseRedirect):
    """303: what was asked for stands elsewhere, and may one day stand elsewhere again."""

    status_code = 303


@dataclass(frozen=True)
class Permanent:
    """A kind of record, the name of its bare permanent address, and the page that shows a record by its key."""

    kind: Kind
    name: str
    page: Callable[[int], str]


def _page_of_communique(key: int) -> str:
    return Communique.objects.get(pk=key).get_absolute_url()


def _page_of_statement(key: int) -> str:
    return Statement.objects.get(pk=key).get_absolute_url()


def _page_of_encounter(key: int) -> str:
    return Encounter.objects.get(pk=key).get_absolute_url()


COMMUNIQUE = Permanent(standing.COMMUNIQUE, "communique-permanent", _page_of_communique)
STATEMENT = Permanent(standing.STATEMENT, "statement-permanent", _page_of_statement)
ENCOUNTER = Permanent(standing.ENCOUNTER, "encounter-permanent", _page_of_encounter)


class PermanentAddress(View):
    """The bare address."""

    http_method_names = ["get", "head", "options"]
    of: Any = None

    def get(self, request: HttpRequest, public_id: str) -> HttpResponse:
        answer = self._answer(request, public_id)
        patch_vary_headers(answer, ["Accept", "Accept-Language"])
        return answer

    def _answer(self, request: HttpRequest, public_id: str) -> HttpResponse:
        kind = self.of.kind
        wanted = request.get_preferred_type([PAGE, *(form.media_type for form in kind.forms)])
        if wanted is None:
            return machine_answers.without_form(406, "None of the accepted types", kind, home(request) + request.path)
        if wanted == PAGE:
            return self._to_page(request, public_id)
        try:
            kind.find(check_identifier(public_id))
        except Http404 as why:
            return machine_answers.nothing(why)
        except WithdrawnError as withdrawn:
            return machine_answers.tombstone(withdrawn)
        suffix = next(form.suffix for form in kind.forms if form.media_type == wanted)
        return SeeOther(f"{request.path}.{suffix}", headers=machine_answers.READABLE_ELSEWHERE)

    def _to_page(self, request: HttpRequest, public_id: str) -> HttpResponse:
        try:
            key = self.of.kind.find(check_identifier(public_id))
        except WithdrawnError as withdrawn:
            return gone(request, withdrawn.communique.withdrawn_reason)
        return SeeOther(self.of.page(key))


class FormAddress(View):
    """The address with the suffix of a form."""

    http_method_names = ["get", "head", "options"]
    of: Any = None

    def get(self, request: HttpRequest, public_id: str, suffix: str) -> HttpResponseBase:
        kind = self.of.kind
        form = by_suffix(kind.forms, suffix)
        if form is None:
            return _without_form(request, kind, suffix)
        try:
            record = kind.record(check_identifier(public_id))
        except Http404 as why:
            return machine_answers.nothing(why)
        except WithdrawnError as withdrawn:
            return machine_answers.tombstone(withdrawn)
        return machine_answers.in_form(request, record, form, record.public_id, _changed_at(record))


class VersionAddress(View):
    """A version of a communiqué: on to its page."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, public_id: str, number: int) -> HttpResponse:
        try:
            version = _version(public_id, number)
        except WithdrawnError as withdrawn:
            return gone(request, withdrawn.communique.withdrawn_reason)
        answer = SeeOther(reverse("website:communique-version", args=[version.record.public_id, number]))
        patch_vary_headers(answer, ["Accept-Language"])
        return answer


class VersionForm(View):
    """A version of a communiqué in a form: what an annotation points at, since its text never changes."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, public_id: str, number: int, suffix: str) -> HttpResponseBase:
        form = by_suffix(standing.COMMUNIQUE.forms, suffix)
        if form is None:
            return _without_form(request, standing.COMMUNIQUE, suffix)
        try:
            version = _version(public_id, number)
        except Http404 as why:
            return machine_answers.nothing(why)
        except WithdrawnError as withdrawn:
            return machine_answers.tombstone(withdrawn)
        name = f"{version.record.public_id}-v{number}"
        return machine_answers.in_form(request, version.record, form, name, version.at)


def _version(public_id: str, number: int) -> Version:
    """A published version of a published communiqué; else Http404, or WithdrawnError."""
    version = Past(standing.COMMUNIQUE.record(check_identifier(public_id))).version(number)
    if version is None:
        raise Http404
    return version


def _without_form(request: HttpRequest, kind: Kind, suffix: str) -> HttpResponse:
    place = home(request) + request.path.removesuffix(f".{suffix}")
    return machine_answers.without_form(404, "No such form", kind, place)


def _changed_at(record: Any) -> Any:
    """When what readers see of a record last changed: for an encounter, its account that changed last."""
    if isinstance(record, Encounter):
        return max(account.changed_at for account in record.accounts.all())
    return record.communique.changed_at if isinstance(record, Statement) else record.changed_at
