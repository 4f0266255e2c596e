"""Records for tests, about countries and people that never were. Every argument has a default that can be kept.

    CommuniqueFactory(text="Queen Zenda thanked the Duke.", published=True)
    ParticipationFactory(communique=communique, person__name="Queen Zenda", country__name="Ruritania")
    StatementFactory(communique=communique, words="thanked the Duke", speakers=[participation], topics=[topic])

`names` are the preferred names by language, `aliases` further names. Tests that search call `indexed(communique)` last.
"""

import datetime
from collections.abc import Sequence
from typing import Any

import factory
from django.contrib.auth.models import User
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from communiques.archive import indexing, models
from communiques.archive.models import NameKind, Status

LONG_AGO = datetime.datetime(2022, 1, 1, tzinfo=datetime.UTC)
SECRET = "a password of tests alone"


def indexed(*communiques: models.Communique) -> models.Communique:
    """Write the search rows of communiqués that are complete; the first of them."""
    indexing.refresh([communique.pk for communique in communiques])
    return communiques[0]


class NamedFactory(DjangoModelFactory):
    """Something with names. The database makes its labels of them, which are read back."""

    class Meta:
        abstract = True

    @classmethod
    def _create(
        cls,
        model_class: Any,
        *args: Any,
        name: str,
        names: dict[str, str] | None = None,
        aliases: Sequence[str] = (),
        **kwargs: Any,
    ) -> Any:
        instance = super()._create(model_class, *args, **kwargs)
        for language, text in (names or {"en": name}).items():
            instance.names.create(language=language, text=text, kind=NameKind.PREFERRED)
        for text in aliases:
            instance.names.create(text=text, kind=NameKind.ALIAS)
        instance.refresh_from_db(fields=["labels"])
        return instance


class CountryFactory(NamedFactory):
    """`CountryFactory(name="Ruritania")`"""

    class Meta:
        model = models.Country

    name = factory.Sequence(lambda n: f"Ruritania {n}")
    code = factory.Sequence(lambda n: f"ZZ{n}")


class PersonFactory(NamedFactory):
    """`PersonFactory(name="Queen Zenda")`"""

    class Meta:
        model = models.Person

    name = factory.Sequence(lambda n: f"Zenda {n}")
    slug = factory.LazyAttributeSequence(lambda person, n: f"{slugify(person.name)}-{n}")
    country = factory.SubFactory(CountryFactory)


class TopicFactory(NamedFactory):
    """`TopicFactory(name="Salt marshes", parent=nature)`"""

    class Meta:
        model = models.Topic

    name = factory.Sequence(lambda n: f"Salt marshes {n}")
    slug = factory.LazyAttributeSequence(lambda topic, n: f"{slugify(topic.name)}-{n}")


class SourceFactory(NamedFactory):
    """`SourceFactory(name="Royal Gazette")`"""

    class Meta:
        model = models.Source

    name = factory.Sequence(lambda n: f"Royal Gazette {n}")
    slug = factory.LazyAttributeSequence(lambda source, n: f"{slugify(source.name)}-{n}")
    country = factory.SubFactory(CountryFactory)


class OfficeFactory(DjangoModelFactory):
    """An office held without known beginning or end."""

    class Meta:
        model = models.Office

    person = factory.SubFactory(PersonFactory)
    country = factory.SelfAttribute("person.country")
    title_en = factory.Sequence(lambda n: f"Keeper {n} of the Seal")


class EncounterFactory(DjangoModelFactory):
    """A contact without accounts."""

    class Meta:
        model = models.Encounter


class CommuniqueFactory(DjangoModelFactory):
    """A draft with a text; `published=True`, `in_review=True` or `withdrawn=True` for another status, `bare=True` for a
    catalogue entry without text.
    """

    class Meta:
        model = models.Communique

    class Params:
        published = factory.Trait(status=Status.PUBLISHED, published_at=LONG_AGO)
        in_review = factory.Trait(status=Status.IN_REVIEW)
        withdrawn = factory.Trait(
            status=Status.WITHDRAWN,
            published_at=LONG_AGO,
            withdrawn_at=LONG_AGO,
            withdrawn_reason="The issuer took it back.",
        )
        bare = factory.Trait(title="", text="")

    title = factory.Sequence(lambda n: f"Queen Zenda speaks with the Duke of Strelsau, {n}")
    text = factory.Sequence(
        lambda n: (
            f"Queen Zenda spoke with the Duke of Strelsau for {n} minutes.\n"
            "The Queen thanked him for the salt. The Duke stressed that the marshes were safe."
        )
    )
    language = "en"
    kind = models.Kind.CALL
    held_on = "2021-08-25"
    source = factory.SubFactory(SourceFactory)
    source_url = factory.Sequence(lambda n: f"https://gazette.example/{n}")

    @classmethod
    def _create(
        cls, model_class: Any, *args: Any, topics: Sequence[models.Topic] = (), **kwargs: Any
    ) -> models.Communique:
        """As the database holds it: dates are PartialDate, what it generates is there."""
        communique = super()._create(model_class, *args, **kwargs)
        for topic in topics:
            communique.topic_tags.create(topic=topic)
        communique.refresh_from_db()
        return communique


class ParticipationFactory(DjangoModelFactory):
    """A person who took part for her own country; `person=None` for a delegation."""

    class Meta:
        model = models.Participation

    communique = factory.SubFactory(CommuniqueFactory)
    country = factory.SubFactory(CountryFactory)
    person = factory.SubFactory(PersonFactory, country=factory.SelfAttribute("..country"))
    position = factory.LazyAttribute(lambda taking_part: taking_part.communique.participations.count())

    @classmethod
    def _generate(cls, strategy: str, params: dict[str, Any]) -> Any:
        """A person who is known already speaks for her country, unless another is given."""
        person = params.get("person")
        if person and not any(name.startswith("country") for name in params):
            params = {**params, "country": person.country}
        return super()._generate(strategy, params)


class StatementFactory(DjangoModelFactory):
    """`words` that stand in the communiqué's text; else the last sentence of it, else where `start` and `end` say."""

    class Meta:
        model = models.Statement

    communique = factory.SubFactory(CommuniqueFactory)
    words = factory.LazyAttribute(lambda statement: statement.communique.text.split(". ")[-1])
    start = factory.LazyAttribute(lambda statement: statement.communique.text.index(statement.words))
    end = factory.LazyAttribute(lambda statement: statement.start + len(statement.words))
    mode = models.Statement.Mode.REPORTED

    @classmethod
    def _create(
        cls,
        model_class: Any,
        *args: Any,
        speakers: Sequence[models.Participation] = (),
        topics: Sequence[models.Topic] = (),
        **kwargs: Any,
    ) -> models.Statement:
        statement = super()._create(model_class, *args, **kwargs)
        for participation in speakers:
            statement.speaker_links.create(participation=participation)
        for topic in topics:
            statement.topic_tags.create(topic=topic)
        return statement


class UserFactory(DjangoModelFactory):
    """An administrator, or with `is_superuser=False` a member of the staff with no rights yet."""

    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"editor{n}")
    is_staff = True
    is_superuser = True
    password = factory.django.Password(SECRET)
