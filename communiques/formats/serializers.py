"""Records as JSON: the shape that the API describes, exports write line by line, and a release is rebuilt from.

Names are objects by language (`{"en": "France", "fr": "France"}`); the language of an interface changes nothing. A
reference gives them in the languages of the interface; the record referred to has all. Dates are `2021`, `2021-08` or
`2021-08-25`, as far as they are known; times are RFC 3339. What is not known is null, and what is not there an empty
text or list. Positions count code points of the verbatim text from 0.

Making a serializer costs as much as writing a record: whoever writes many makes one, and calls its `to_representation`.
"""

from typing import Any

from rest_framework import serializers

from communiques.archive.languages import CODES
from communiques.archive.models import (
    Communique,
    Country,
    Kind,
    Office,
    Origin,
    Participation,
    Person,
    Source,
    Statement,
    Topic,
)


class NamesField(serializers.DictField):
    """Preferred names by language code, in the languages of the interface; in another where there is none of these."""

    child = serializers.CharField()

    def to_representation(self, value: dict[str, str]) -> dict[str, str]:
        return {language: value[language] for language in ("en", "fr") if language in value} or value


class PartialDateField(serializers.Field):
    """A date to the year, the month or the day: `2021`, `2021-08`, `2021-08-25`."""

    def to_representation(self, value: Any) -> str:
        return str(value)


class AddressField(serializers.Field):
    """The permanent address of a record. The context's `home` is what it begins with."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value: Any) -> str:
        return f"{self.context['home']}{value.get_permanent_url()}"


class Reference(serializers.ModelSerializer):
    """What many records refer to. Written once where the context given to each of these records is one and the same."""

    def to_representation(self, instance: Any) -> dict[str, Any]:
        written: dict[tuple[type, int], dict[str, Any]] = self.context.setdefault("written", {})
        key = type(self), instance.pk
        if key not in written:
            written[key] = super().to_representation(instance)
        return written[key]


class CountryReference(Reference):
    """A state, territory or organisation, as others name it."""

    names = NamesField(source="labels")

    class Meta:
        model = Country
        fields = ["code", "names"]


class TopicReference(Reference):
    """A topic, as others name it."""

    names = NamesField(source="labels")

    class Meta:
        model = Topic
        fields = ["slug", "names"]


class TagField(serializers.Field):
    """A tag as the topic it gives, with the origin of the tag."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.topic = TopicReference()

    def to_representation(self, tag: Any) -> dict[str, Any]:
        return {**self.topic.to_representation(tag.topic), "origin": tag.origin}


class PersonReference(Reference):
    """A person, as others name him or her. The Wikidata id is empty where it is not known."""

    names = NamesField(source="labels")

    class Meta:
        model = Person
        fields = ["slug", "names", "wikidata"]


class OfficeReference(Reference):
    """An office as the archive knows it to be held."""

    title = serializers.SerializerMethodField(help_text="By language.")
    country = serializers.CharField(source="country.code")
    since = PartialDateField(allow_null=True)
    until = PartialDateField(allow_null=True)

    class Meta:
        model = Office
        fields = ["title", "country", "since", "until"]

    def get_title(self, office: Any) -> dict[str, str]:
        return {"en": office.title_en, **({"fr": office.title_fr} if office.title_fr else {})}


class IssuerReference(Reference):
    """Who published an account, and on what terms its text stands here."""

    names = NamesField(source="labels")
    country = CountryReference()
    rights = serializers.SerializerMethodField(help_text="What may be done with its texts, by language.")

    class Meta:
        model = Source
        fields = ["slug", "names", "kind", "country", "rights"]

    def get_rights(self, source: Source) -> dict[str, str]:
        stated = {"en": source.rights_en, "fr": source.rights_fr}
        return {language: words for language, words in stated.items() if words}


class ParticipantSerializer(serializers.ModelSerializer):
    """A person, or a delegation of a country, taking part, with name and office as printed."""

    number = serializers.IntegerField(source="pk", help_text="Within this answer: what `speakers` refer to.")
    person = PersonReference(allow_null=True)
    country = CountryReference(help_text="The country spoken for that day.")
    office = OfficeReference(allow_null=True)
    origin = serializers.ChoiceField(Origin.choices)

    class Meta:
        model = Participation
        fields = [
            "number", "person", "country", "name_as_printed", "role_as_printed", "forms", "office", "accompanying",
            "origin",
        ]  # fmt: skip


class PassageSerializer(serializers.ModelSerializer):
    """A statement within its communiqué: text[start:end], whose words, how reported, on what."""

    id = serializers.CharField(source="public_id")
    url = AddressField()
    speakers = serializers.SerializerMethodField(help_text="Numbers of participants.")
    topics = serializers.SerializerMethodField(help_text="Address names of topics.")

    class Meta:
        model = Statement
        fields = ["id", "url", "start", "end", "words", "mode", "speakers", "topics", "origin"]

    def get_speakers(self, statement: Statement) -> list[int]:
        return [speaker.pk for speaker in statement.speakers.all()]

    def get_topics(self, statement: Statement) -> list[str]:
        return [tag.topic.slug for tag in statement.topic_tags.all()]


class CommuniqueSummary(serializers.ModelSerializer):
    """A communiqué as a statement names it, without text."""

    id = serializers.CharField(source="public_id")
    url = AddressField()
    language = serializers.ChoiceField(CODES)
    kind = serializers.ChoiceField(Kind.choices)
    held_on = PartialDateField(allow_null=True, help_text="The day of the contact.")
    published_on = PartialDateField(allow_null=True, help_text="The day of the text.")
    issuer = IssuerReference(source="source")
    encounter = serializers.CharField(source="encounter.public_id", allow_null=True, default=None)

    class Meta:
        model = Communique
        fields = [
            "id", "url", "version", "title", "language", "kind", "held_on", "published_on", "issuer", "source_url",
            "encounter",
        ]  # fmt: skip


class CommuniqueSerializer(CommuniqueSummary):
    """One published account: its facts, its verbatim text, who took part, who says what in it."""

    held_until = PartialDateField(allow_null=True, help_text="The last day of a contact of several days.")
    participants = ParticipantSerializer(source="participations", many=True)
    topics = serializers.ListField(child=TagField(), source="topic_tags.all")
    statements = PassageSerializer(many=True)
    text_sha256 = serializers.CharField(allow_null=True, help_text="Of the text in UTF-8; null where none is held.")
    origins = serializers.DictField(child=serializers.CharField(), help_text="Of each derived field its origin.")
    is_checked = serializers.SerializerMethodField(help_text="Whether an editor has looked at it.")

    class Meta:
        model = Communique
        fields = [
            *CommuniqueSummary.Meta.fields, "held_until", "place", "captured_on", "participants", "topics", "text",
            "text_sha256", "statements", "origins", "is_checked", "published_at", "changed_at",
        ]  # fmt: skip

    def get_is_checked(self, communique: Communique) -> bool:
        return not communique.is_unseen

    def to_representation(self, communique: Communique) -> dict[str, Any]:
        """Participants are numbered from 1 in their order: keys of the database say nothing elsewhere."""
        written: dict[str, Any] = super().to_representation(communique)
        numbers = {part["number"]: number for number, part in enumerate(written["participants"], 1)}
        for part in written["participants"]:
            part["number"] = numbers[part["number"]]
        for passage in written["statements"]:
            passage["speakers"] = [numbers[speaker] for speaker in passage["speakers"]]
        return written


class StatementSerializer(PassageSerializer):
    """A statement on its own: its speakers in full, and the communiqué it stands in."""

    speakers = ParticipantSerializer(many=True, help_text="As in their communiqué, with the same numbers.")
    topics = serializers.ListField(child=TagField(), source="topic_tags.all")
    communique = CommuniqueSummary()

    class Meta:
        model = Statement
        fields = [*PassageSerializer.Meta.fields, "communique"]

    def to_representation(self, statement: Statement) -> dict[str, Any]:
        written: dict[str, Any] = super().to_representation(statement)
        numbers = {part.pk: number for number, part in enumerate(statement.communique.participations.all(), 1)}
        for speaker in written["speakers"]:
            speaker["number"] = numbers[speaker["number"]]
        return written
