"""unAPI (version 1, http://unapi.info/specs/): Zotero and others fetch the records that a page names, whole, as RIS.

A page names them as `<abbr class="unapi-id" title="/c/…">`, by the path of the permanent address; the whole address
does as well.
"""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.html import format_html

from communiques.formats import standing
from communiques.formats.citations import ris
from communiques.formats.forms import Form, by_suffix
from communiques.formats.standing import Kind, WithdrawnError

from .. import machine_answers
from ..errors import check_identifier

RIS = "ris"
RIS_IS_DESCRIBED = "http://www.refman.com/support/risformat_intro.asp"
_KINDS = {"c": standing.COMMUNIQUE, "s": standing.STATEMENT}
_PERMANENT = re.compile(r"(?:^|/)([cs])/([^/.?#]+)$")


def unapi(request: HttpRequest) -> HttpResponseBase:
    """What can be had of any record; of one record (300, as the specification has it); one record in a format."""
    name, wanted = request.GET.get("id", ""), request.GET.get("format", "")
    if not name:
        if wanted:
            return machine_answers.problem(
                400,
                "No identifier",
                "The request could not be understood: a format is of a record, whose id it does not say.",
            )
        return _formats()
    try:
        kind, public_id = _named(name)
        if not wanted:
            kind.find(public_id)
            return _formats(name)
        form = by_suffix(kind.forms, RIS) if wanted == RIS else None
        if form is None:
            return machine_answers.problem(406, "No such format", f"A record can be had as {RIS}.")
        return _record(request, kind, public_id, form)
    except Http404 as why:
        return machine_answers.nothing(why)
    except WithdrawnError as withdrawn:
        return machine_answers.tombstone(withdrawn)


def _named(name: str) -> tuple[Kind, str]:
    found = _PERMANENT.search(name)
    if found is None:
        raise Http404
    return _KINDS[found[1]], check_identifier(found[2])


def _formats(name: str = "") -> HttpResponse:
    of = format_html(' id="{}"', name) if name else ""
    body = format_html(
        '<?xml version="1.0" encoding="UTF-8"?>\n<formats{}>\n  <format name="{}" type="{}" docs="{}"/>\n</formats>\n',
        of, RIS, ris.MEDIA_TYPE, RIS_IS_DESCRIBED,
    )  # fmt: skip
    return HttpResponse(body, "application/xml", 300 if name else 200, headers=machine_answers.READABLE_ELSEWHERE)


def _record(request: HttpRequest, kind: Kind, public_id: str, form: Form) -> HttpResponseBase:
    record = kind.record(public_id)
    changed = record.communique.changed_at if kind is standing.STATEMENT else record.changed_at
    return machine_answers.in_form(request, record, form, record.public_id, changed)
