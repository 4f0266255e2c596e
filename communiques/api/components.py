"""What many addresses of the API answer alike, as OpenAPI writes it: problems, headers, what is left of a record."""

from typing import Any

from .problems import DETAILS, MEDIA_TYPE, problem
from .schema import BY_LANGUAGE

_TEXT, _TIME, _COUNT = {"type": "string"}, {"type": "string", "format": "date-time"}, {"type": "integer", "minimum": 0}

TOMBSTONE = {
    "type": "object",
    "description": "What is left of a withdrawn record, in lists of changes.",
    "properties": {
        "id": _TEXT, "status": {"const": "withdrawn"}, "reason": _TEXT, "withdrawn_at": _TIME, "changed_at": _TIME,
    },
    "required": ["id", "status", "reason", "withdrawn_at", "changed_at"],
    "additionalProperties": False,
}  # fmt: skip

PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "errors": {
            "type": "object",
            "description": "For each parameter that could not be understood, why.",
            "additionalProperties": {"type": "array", "items": _TEXT},
        },
        "id": _TEXT,
        "reason": {"type": "string", "description": "Why the record was withdrawn."},
        "withdrawn_at": _TIME,
    },
    "required": ["type", "title", "status", "detail"],
}

FACETS = {
    "type": "object",
    "description": "How many records answer, and how many have each value of each family.",
    "properties": {
        "total": _COUNT,
        "families": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "properties": {
                    "size": {**_COUNT, "description": "How many values there are in all."},
                    "values": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "value": {"type": "string", "description": "What to give as the parameter."},
                                "names": BY_LANGUAGE,
                                "count": _COUNT,
                            },
                            "required": ["value", "names", "count"],
                        },
                    },
                },
                "required": ["size", "values"],
            },
        },
    },
    "required": ["total", "families"],
}

HEADERS = {
    "ETag": "Changes with the answer: send it back as `If-None-Match`, and what you have already is a 304.",
    "Last-Modified": "When the record was last changed. Names of what it refers to may be newer: the ETag is exact.",
    "Link": "The pages before and after, as `prev` and `next` (RFC 8288).",
    "RateLimit": "How many requests are left (`r`), and in how many seconds all are (`t`).",
    "RateLimit-Policy": "How many requests (`q`) an address may make in so many seconds (`w`).",
}


def described_problems() -> dict[str, Any]:
    """The answers that are none, by their status."""
    described: dict[str, Any] = {"304": {"description": "You have it already."}}
    for status, detail in DETAILS.items():
        example = problem(status)
        if status == 400:
            example["errors"] = {"since": ["“soon” is not a date: write 2021, 2021-08 or 2021-08-25."]}
        said = {
            "description": detail,
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}},
        }
        described[str(int(status))] = said
    retry = {"description": "After so many seconds.", "schema": {"type": "integer"}}
    described["429"]["headers"] = {"Retry-After": retry}
    return described


def components() -> dict[str, Any]:
    """The components that no serializer describes."""
    return {
        "schemas": {"Tombstone": TOMBSTONE, "Problem": PROBLEM, "Facets": FACETS},
        "responses": described_problems(),
        "headers": {name: {"description": said, "schema": _TEXT} for name, said in HEADERS.items()},
    }
