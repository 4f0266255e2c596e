"""How addresses describe themselves in OpenAPI: from what their views declare, and from the serializers that answer."""

from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ComponentRegistry

URI = {"type": "string", "format": "uri"}
BY_LANGUAGE = {"type": "object", "additionalProperties": {"type": "string"}}
IDENTIFIER = {"type": "string", "pattern": "^[b-df-hj-km-np-tv-xz2-9]{8}$"}
ADDRESS_NAME = {"type": "string", "pattern": r"^[A-Za-z0-9_-]+$"}

# What stands in addresses: what it is, its form, and one of the seeds to try.
PATH_PARAMETERS = {
    "public_id": ("The identifier of the record: eight characters, the last of which checks the others.", IDENTIFIER),
    "name": ("The address name, or for a country the code.", ADDRESS_NAME),
}


class Described(AutoSchema):
    """The description of one address; the views declare `says`, `tells`, `known()` and `body()`."""

    def get_operation(
        self, path: str, path_regex: str, path_prefix: str, method: str, registry: ComponentRegistry
    ) -> dict[str, Any]:
        self.path, self.path_regex, self.path_prefix = path, path_regex, path_prefix
        self.method, self.registry = method.upper(), registry
        names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
        section = path.removeprefix("/api/v1/").split("/")[0]
        return {
            "operationId": type(self.view).__name__,
            "summary": self.view.says,
            "description": self.view.tells,
            "tags": [section if section and "." not in section else "api"],
            "parameters": [
                *(_in_path(name) for name in names),
                *(parameter.described() for parameter in self.view.known()),
            ],
            "responses": self._responses(names),
        }

    def _responses(self, names: list[str]) -> dict[str, Any]:
        body = self.view.body(self._refer)
        statuses = [304, 400, *([404] if names else []), *([410] if "public_id" in names else []), 405, 406, 429, 500]
        headers = ["ETag", "Last-Modified", "Link", "RateLimit", "RateLimit-Policy"]
        return {
            "200": {
                "description": self.view.says,
                "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in headers},
                "content": {"application/json": {"schema": body}},
            },
            **{str(status): {"$ref": f"#/components/responses/{status}"} for status in statuses},
        }

    def _refer(self, serializer_class: Any) -> dict[str, Any]:
        written: dict[str, Any] = self.resolve_serializer(serializer_class(), "response").ref
        return written


def _in_path(name: str) -> dict[str, Any]:
    description, schema = PATH_PARAMETERS[name]
    return {"name": name, "in": "path", "required": True, "description": description, "schema": schema}


class _Field(OpenApiSerializerFieldExtension):
    """A field of ours as JSON Schema."""

    schema: dict[str, Any]

    def map_serializer_field(self, _auto_schema: Any, _direction: Any) -> dict[str, Any]:
        return dict(self.schema)


class PartialDateAsSchema(_Field):
    target_class = "communiques.formats.serializers.PartialDateField"
    schema = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "examples": ["2021-08-25", "2021-08"]}


class AddressAsSchema(_Field):
    target_class = "communiques.formats.serializers.AddressField"
    schema = {**URI, "description": "The permanent address."}


class PublishedAsSchema(_Field):
    target_class = "communiques.api.answers.PublishedField"
    schema = {"type": "integer", "description": "How many published communiqués there are of it."}


class LinksAsSchema(_Field):
    target_class = "communiques.api.links.LinksField"
    schema = {
        "type": "object",
        "description": "Where else it stands: in the API, on the pages by language; for a statement its communiqué.",
        "properties": {
            "api": URI,
            "communique": URI,
            "html": {"type": "object", "additionalProperties": URI},
        },
        "required": ["api"],
    }


class TagAsSchema(OpenApiSerializerFieldExtension):
    target_class = "communiques.formats.serializers.TagField"

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        topic = auto_schema.resolve_serializer(self.target.topic, direction).ref
        origin = {"type": "string", "enum": ["extracted", "editor"]}
        return {"allOf": [topic, {"type": "object", "properties": {"origin": origin}, "required": ["origin"]}]}
