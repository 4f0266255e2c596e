"""What records are about, each in full as JSON: people, offices, countries, topics, sources, formulations.

A reference in a record gives a thing's names in the languages of the interface; the thing itself has them all.
"""

from typing import Any

from rest_framework import serializers

from communiques.archive.models import Country, Formulation, NameKind, Office, Person, Source, Topic

from .serializers import (
    CountryReference,
    IssuerReference,
    OfficeReference,
    PersonReference,
    TopicReference,
)


class LabelsField(serializers.DictField):
    """The preferred names by language code, in every language there is one of."""

    child = serializers.CharField()


class NamedSerializer(serializers.ModelSerializer):
    """Something with names in many languages."""

    names = LabelsField(source="labels", help_text="Preferred names by language, all of them.")
    other_names = serializers.SerializerMethodField(help_text="Every other name it is known by.")

    def get_other_names(self, named: Any) -> list[dict[str, str]]:
        return [
            {"text": name.text, "language": name.language, "kind": name.kind}
            for name in named.names.all()
            if name.kind != NameKind.PREFERRED
        ]


class OfficeHeld(OfficeReference):
    """An office with what its dates rest on."""

    class Meta:
        model = Office
        fields = [*OfficeReference.Meta.fields, "basis"]


class OfficeSerializer(OfficeHeld):
    """An office held by one person for a country, from one date to another as far as they are known."""

    person = PersonReference()
    country = CountryReference()

    class Meta:
        model = Office
        fields = ["person", *OfficeHeld.Meta.fields]


class PersonSerializer(NamedSerializer):
    """Someone who takes part in contacts, with the offices known to have been held."""

    country = CountryReference(allow_null=True)
    offices = OfficeHeld(many=True)

    class Meta:
        model = Person
        fields = ["slug", "names", "other_names", "sex", "country", "wikidata", "offices"]


class CountrySerializer(NamedSerializer):
    """A state, territory or international organisation that is party to contacts."""

    class Meta:
        model = Country
        fields = ["code", "kind", "names", "other_names"]


class TopicSerializer(NamedSerializer):
    """An entry of the vocabulary, under a broader one or at the top. Keywords are names that show it is spoken of."""

    broader = TopicReference(source="parent", allow_null=True)

    class Meta:
        model = Topic
        fields = ["slug", "names", "other_names", "broader"]


class SourceSerializer(NamedSerializer):
    """An issuer of communiqués, and on what terms its texts stand here."""

    country = CountryReference()
    rights = serializers.SerializerMethodField(help_text="What may be done with its texts, by language.")

    class Meta:
        model = Source
        fields = ["slug", "kind", "names", "other_names", "country", "languages", "homepage", "rights"]

    def get_rights(self, source: Source) -> dict[str, str]:
        return IssuerReference().get_rights(source)


class FormulationSerializer(NamedSerializer):
    """A set phrase: its names are its wordings."""

    class Meta:
        model = Formulation
        fields = ["slug", "names", "other_names"]
