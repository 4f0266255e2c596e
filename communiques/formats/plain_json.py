"""One record as a JSON document, as the serializers write it."""

from typing import Any

from rest_framework.renderers import JSONRenderer

from communiques.archive.models import Communique, Encounter, Statement

from .encounters import EncounterSerializer
from .serializers import CommuniqueSerializer, StatementSerializer


def communique(record: Communique, home: str) -> str:
    return as_json(CommuniqueSerializer(context={"home": home}).to_representation(record))


def statement(record: Statement, home: str) -> str:
    return as_json(StatementSerializer(context={"home": home}).to_representation(record))


def encounter(record: Encounter, home: str) -> str:
    return as_json(EncounterSerializer(context={"home": home}).to_representation(record))


def as_json(written: Any) -> str:
    """A document in UTF-8, nothing escaped that need not be, with a line end."""
    return f"{JSONRenderer().render(written).decode()}\n"
