"""The API as it describes itself: what there is, and OpenAPI 3.1."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.urls import include, path, reverse
from django.utils.translation import gettext_noop as _
from drf_spectacular.generators import SchemaGenerator
from rest_framework.request import Request
from rest_framework.response import Response

from communiques.formats.home import home

from .components import components
from .schema import URI
from .views import ApiView

TITLE = "Communiqués"
TELLS = """The archive of diplomatic readouts, for programs: who took part, when, on what, and who said what.

Read-only, without a key, for everybody and from any site. The parameters are those of the pages: the same question has
the same records in the same order. Lists are paged by cursors: follow `next` until it is null. A list by relevance ends
after its first 10,000 records (`reachable`); with `sort=newest` there is no end. Errors are `application/problem+json`
(RFC 9457). What the archive adds to the texts is given under CC0 1.0; the texts belong to their issuers, whose terms
stand in `rights`."""

# Top records may come with some of their fields only; within a record everything is there.
PARTIAL = {
    "Communique", "Statement", "Encounter", "Person", "Office", "Country", "Topic", "Source", "Formulation",
}  # fmt: skip


def described(address: str = "") -> dict[str, Any]:
    """The description in OpenAPI 3.1; `address` is where the archive stands."""
    return {**_described(), "servers": [{"url": address or "/"}]}


@lru_cache(maxsize=1)
def _described() -> dict[str, Any]:
    patterns = [path("api/v1/", include("communiques.api.urls"))]
    found = SchemaGenerator(patterns=patterns).get_schema(public=True)
    ours = components()
    schemas = {name: _complete(name, schema) for name, schema in found["components"]["schemas"].items()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": TITLE,
            "version": "1",
            "summary": "Who told what of whom: official accounts of calls and meetings.",
            "description": TELLS,
            "license": {"name": "CC0 1.0 (what the archive adds)", "identifier": "CC0-1.0"},
        },
        "paths": found["paths"],
        "components": {**ours, "schemas": dict(sorted({**schemas, **ours["schemas"]}.items()))},
    }


def _complete(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """What is answered is whole, but for records of which some fields were asked for; nothing is written."""
    rest = {key: value for key, value in schema.items() if key != "required"}
    for written in rest.get("properties", {}).values():
        for needless in ("readOnly", "x-spec-enum-id"):
            written.pop(needless, None)
    return rest if name in PARTIAL else {**rest, "required": list(rest.get("properties", {}))}


class OpenApi(ApiView):
    says = _("This description")
    tells = "The description of the API in OpenAPI 3.1."

    def body(self, _refer: Any) -> dict[str, Any]:
        return {"type": "object"}

    def get(self, request: Request) -> Response:
        return Response(described(home(request)))


class Root(ApiView):
    says = _("What there is")
    tells = "The addresses of the API, and where it is described."

    def body(self, _refer: Any) -> dict[str, Any]:
        lists = {"type": "object", "additionalProperties": URI}
        names = {"name": {"type": "string"}, "description": {"type": "string"}, "openapi": URI}
        return {
            "type": "object",
            "properties": {**names, "documentation": lists, "addresses": lists},
            "required": [*names, "documentation", "addresses"],
        }

    def get(self, request: Request) -> Response:
        begin, openapi = home(request), reverse("api:openapi")
        documentation = {code: f"{begin}/{code}/data/api/" for code, _name in settings.LANGUAGES}
        root = reverse("api:root")
        names = [name for name in described()["paths"] if "{" not in name and name not in {root, openapi}]
        body = {
            "name": TITLE,
            "description": TELLS.split("\n\n", maxsplit=1)[0],
            "openapi": f"{begin}{openapi}",
            "documentation": documentation,
            "addresses": {name.removeprefix(root): f"{begin}{name}" for name in names},
        }
        links = [f'<{begin}{openapi}>; rel="service-desc"', f'<{documentation["en"]}>; rel="service-doc"']
        return Response(body, headers={"Link": ", ".join(links)})
