"""The one address of the protocol, by GET and POST (section 3.1)."""

from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.utils.timezone import now
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from communiques.formats.home import home

from .answers import ANSWERS, written
from .asking import Asked, asked
from .errors import Code, OaiError
from .markup import around, element

_NAMESPACE = "http://www.openarchives.org/OAI/2.0/"


@method_decorator(csrf_exempt, name="dispatch")  # a harvester has no session that anybody could misuse
class Harvest(View):
    """Whatever is asked, the answer is an OAI-PMH document with status 200; errors are said in it (section 3.6)."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return _answer(request)

    def post(self, request: HttpRequest) -> HttpResponse:
        return _answer(request)


def _answer(request: HttpRequest) -> HttpResponse:
    place = home(request)
    question: Asked | None = None
    try:
        question = asked(request)
        with override("en"):
            content = ANSWERS[question.verb](question, place)
    except OaiError as error:
        content = element("error", error.why, code=error.code)
        question = None if error.code in (Code.BAD_VERB, Code.BAD_ARGUMENT) else question
    return HttpResponse(_document(content, question, place), content_type="text/xml; charset=utf-8")


def _document(content: str, question: Asked | None, place: str) -> str:
    """The request is repeated with its arguments, unless the verb or an argument is wrong (section 3.2)."""
    attributes = {"verb": question.verb, **question.arguments} if question else {}
    root = around(
        "OAI-PMH",
        element("responseDate", written(now())),
        element("request", f"{place}/oai", **attributes),
        content,
        xmlns=_NAMESPACE,
        xmlns_xsi="http://www.w3.org/2001/XMLSchema-instance",
        xsi_schemaLocation=f"{_NAMESPACE} {_NAMESPACE}OAI-PMH.xsd",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'
