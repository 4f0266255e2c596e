"""Records as the API gives them: as every outlet writes them, with links, and how much is published of a thing."""

from typing import Any

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from communiques.formats.encounters import EncounterSerializer
from communiques.formats.serializers import CommuniqueSerializer, StatementSerializer
from communiques.formats.things import (
    CountrySerializer,
    FormulationSerializer,
    PersonSerializer,
    SourceSerializer,
    TopicSerializer,
)

from .links import LinksField


class PublishedField(serializers.Field):
    """How many published communiqués there are of it. The context's `published` has the numbers by key."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="pk", read_only=True, **kwargs)

    def to_representation(self, key: int) -> int:
        return int(self.context["published"].get(key, 0))


@extend_schema_serializer(component_name="Communique")
class CommuniqueAnswer(CommuniqueSerializer):
    """One published account: its facts, its verbatim text, who took part, who says what in it."""

    links = LinksField()

    class Meta(CommuniqueSerializer.Meta):
        fields = [*CommuniqueSerializer.Meta.fields, "links"]


@extend_schema_serializer(component_name="Statement")
class StatementAnswer(StatementSerializer):
    """A passage attributed to one speaker, or to several jointly, and the communiqué it stands in."""

    links = LinksField()

    class Meta(StatementSerializer.Meta):
        fields = [*StatementSerializer.Meta.fields, "links"]


@extend_schema_serializer(component_name="Encounter")
class EncounterAnswer(EncounterSerializer):
    """A contact with what is published of it. It has no facts of its own: they are its accounts’, which may differ."""

    links = LinksField()

    class Meta(EncounterSerializer.Meta):
        fields = [*EncounterSerializer.Meta.fields, "links"]


class ThingAnswer(serializers.ModelSerializer):
    """What any thing has besides."""

    communiques = PublishedField()
    links = LinksField()


@extend_schema_serializer(component_name="Person")
class PersonAnswer(PersonSerializer, ThingAnswer):
    """Someone who takes part in contacts, with every name and the offices known to have been held."""

    class Meta(PersonSerializer.Meta):
        fields = [*PersonSerializer.Meta.fields, "communiques", "links"]


@extend_schema_serializer(component_name="Country")
class CountryAnswer(CountrySerializer, ThingAnswer):
    """A state, territory or international organisation that is party to contacts."""

    class Meta(CountrySerializer.Meta):
        fields = [*CountrySerializer.Meta.fields, "communiques", "links"]


@extend_schema_serializer(component_name="Topic")
class TopicAnswer(TopicSerializer, ThingAnswer):
    """An entry of the vocabulary, under a broader one or at the top. Keywords are names that show it is spoken of."""

    class Meta(TopicSerializer.Meta):
        fields = [*TopicSerializer.Meta.fields, "communiques", "links"]


@extend_schema_serializer(component_name="Source")
class SourceAnswer(SourceSerializer, ThingAnswer):
    """An issuer of communiqués, and on what terms its texts stand here."""

    class Meta(SourceSerializer.Meta):
        fields = [*SourceSerializer.Meta.fields, "communiques", "links"]


@extend_schema_serializer(component_name="Formulation")
class FormulationAnswer(FormulationSerializer):
    """A set phrase: its names are its wordings, in the languages it is used in."""

    links = LinksField()

    class Meta(FormulationSerializer.Meta):
        fields = [*FormulationSerializer.Meta.fields, "links"]
