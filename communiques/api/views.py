"""What all addresses of the API have in common."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from django.http import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from communiques.formats.home import home

from .parameters import Parameter, check, fields_of, listed
from .problems import handled
from .rates import PerAddress


class ApiView(APIView):
    """An address that is read: nobody signs in, JSON is all there is, each address may ask so often.

    `parameters` are those it knows. `says` and `tells` are the title and the text of its description.
    """

    authentication_classes: ClassVar[list[Any]] = []
    permission_classes: ClassVar[list[Any]] = []
    parser_classes: ClassVar[list[Any]] = []
    renderer_classes: ClassVar[list[Any]] = [JSONRenderer]
    throttle_classes: ClassVar[list[Any]] = [PerAddress]
    http_method_names: ClassVar[list[str]] = ["get", "head"]

    parameters: ClassVar[tuple[Parameter, ...]] = ()
    says: ClassVar[str] = ""
    tells: ClassVar[str] = ""

    def get_exception_handler(self) -> Any:
        return handled

    def get_throttles(self) -> list[Any]:
        self.throttles = super().get_throttles()
        return self.throttles

    @property
    def allowed_methods(self) -> list[str]:
        return ["GET", "HEAD", "OPTIONS"]

    @classmethod
    def known(cls) -> tuple[Parameter, ...]:
        """Every parameter it knows."""
        return cls.parameters

    def body(self, refer: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """What it answers, as JSON Schema; `refer` refers to what a serializer writes."""
        raise NotImplementedError

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        check(request.GET, self.known())

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        finished = super().finalize_response(request, response, *args, **kwargs)
        for throttle in getattr(self, "throttles", []):
            for header, value in throttle.standing.headers.items() if throttle.standing else ():
                finished.headers[header] = value
        return finished

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The answer, or 304 where the program has it already."""
        response: Response = super().dispatch(request, *args, **kwargs)
        if response.status_code != 200:
            return response
        response.render()
        etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        response.headers["ETag"] = etag
        patch_cache_control(response, no_cache=True)
        changed: datetime | None = getattr(self, "changed_at", None)
        at = int(changed.timestamp()) if changed else None
        if at is not None:
            response.headers["Last-Modified"] = http_date(at)
        kept = get_conditional_response(request, etag, at, response)
        if kept is None or kept is response:
            return response
        for header in ("RateLimit", "RateLimit-Policy", "Link"):
            if header in response.headers:
                kept.headers[header] = response.headers[header]
        return kept


class RecordsView(ApiView):
    """An address that gives records: one, or a list. `serializer_class` writes them."""

    serializer_class: ClassVar[Any]

    @classmethod
    def fields(cls) -> list[str]:
        """The names of the fields of a record."""
        return list(cls.serializer_class.Meta.fields)

    @classmethod
    def known(cls) -> tuple[Parameter, ...]:
        return (*cls.parameters, fields_of(cls.fields()))

    def body(self, refer: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        return refer(self.serializer_class)

    def written(self, records: list[Any], **context: Any) -> list[dict[str, Any]]:
        """The records as JSON, with the fields that are wanted."""
        wanted = set(listed(self.request, "fields", self.fields()))
        serializer = self.serializer_class(context={"home": home(self.request), **context})
        return [
            {name: value for name, value in serializer.to_representation(record).items() if name in wanted}
            for record in records
        ]
