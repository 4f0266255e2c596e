"""Permanent addresses: without language, on to the page in the reader's own."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from communiques.archive.models import Communique, Encounter, Statement, Status

from ..errors import check_identifier, gone


class SeeOther(HttpResponseRedirect):
    """303: what was asked for stands elsewhere, and may one day stand elsewhere again."""

    status_code = 303


def communique(request: HttpRequest, public_id: str) -> HttpResponse:
    """On to the communiqué; its tombstone where it is withdrawn."""
    return _to_communique(request, _shown_communique(public_id=check_identifier(public_id)))


def statement(request: HttpRequest, public_id: str) -> HttpResponse:
    """On to the statement's place in its communiqué."""
    found = Statement.objects.filter(public_id=check_identifier(public_id)).first()
    if found is None:
        raise Http404
    return _to_communique(request, _shown_communique(pk=found.communique_id), f"#s-{found.public_id}")


def encounter(_request: HttpRequest, public_id: str) -> HttpResponse:
    """On to the encounter, where anything published tells of it."""
    found = Encounter.objects.filter(public_id=check_identifier(public_id)).first()
    if found is None or not found.accounts.published().exists():
        raise Http404
    return _see_other(found.get_absolute_url())


def _shown_communique(**which: object) -> Communique:
    found = Communique.objects.filter(status__in=[Status.PUBLISHED, Status.WITHDRAWN], **which).first()
    if found is None:
        raise Http404
    return found


def _to_communique(request: HttpRequest, found: Communique, place: str = "") -> HttpResponse:
    if found.status == Status.WITHDRAWN:
        return gone(request, found.withdrawn_reason)
    return _see_other(found.get_absolute_url() + place)


def _see_other(address: str) -> HttpResponse:
    response = SeeOther(address)
    patch_vary_headers(response, ["Accept-Language"])
    return response
