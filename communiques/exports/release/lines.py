"""What a release says of each record: one JSON object a line, of which everything else in it is made.

A communiqué is as the API has it (`formats.serializers`), with the origins of the topics of its statements besides.
Whatever is not published is left out, but for the tombstones of what was.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import Exists, Max, OuterRef, Prefetch, QuerySet
from rest_framework import serializers

from communiques.archive.models import (
    Communique,
    Country,
    Encounter,
    Formulation,
    Office,
    Person,
    Source,
    Statement,
    Status,
    Topic,
)
from communiques.formats.loading import each_communique
from communiques.formats.serializers import CommuniqueSerializer, PassageSerializer

Line = dict[str, Any]

ROWS = 500


class ReleasedPassage(PassageSerializer):
    """A statement, with who gave it each of its topics."""

    topic_origins = serializers.SerializerMethodField()

    class Meta(PassageSerializer.Meta):
        fields = [*PassageSerializer.Meta.fields, "topic_origins"]

    def get_topic_origins(self, statement: Statement) -> list[str]:
        return [tag.origin for tag in statement.topic_tags.all()]


class ReleasedCommunique(CommuniqueSerializer):
    """A communiqué, complete."""

    statements = ReleasedPassage(many=True)


def communiques(home: str, beside: Callable[[Communique], None]) -> Iterator[Line]:
    """The published communiqués, in the order in which they were entered; each is given to `beside` too."""
    serializer = ReleasedCommunique(context={"home": home})
    keys = list(Communique.objects.published().order_by("pk").values_list("pk", flat=True))
    for record in each_communique(keys):
        beside(record)
        yield serializer.to_representation(record)


def withdrawn() -> Iterator[Line]:
    """The tombstones of what was published once: that it was, and why it is no more."""
    gone = Communique.objects.filter(status=Status.WITHDRAWN, published_at__isnull=False).order_by("pk")
    parts = Prefetch("statements", Statement.objects.only("public_id", "communique").order_by("start", "pk"))
    told = gone.only("public_id", "version", "withdrawn_reason", "published_at", "withdrawn_at", "changed_at")
    for one in told.prefetch_related(parts).iterator(ROWS):
        yield {
            "id": one.public_id,
            "status": str(Status.WITHDRAWN),
            "version": one.version,
            "reason": one.withdrawn_reason,
            "published_at": time(one.published_at),
            "withdrawn_at": time(one.withdrawn_at),
            "changed_at": time(one.changed_at),
            "statements": [statement.public_id for statement in one.statements.all()],
        }


def encounters() -> Iterator[Line]:
    """The contacts that something published tells of, with their accounts."""
    told = Communique.objects.published().filter(encounter=OuterRef("pk"))
    accounts = Prefetch("accounts", Communique.objects.published().only("public_id", "encounter").order_by("pk"))
    for one in Encounter.objects.filter(Exists(told)).prefetch_related(accounts).order_by("pk").iterator(ROWS):
        yield {
            "id": one.public_id,
            "key": one.key,
            "accounts": [account.public_id for account in one.accounts.all()],
        }


def people() -> Iterator[Line]:
    """Everybody, with all names and offices."""
    held = Prefetch("offices", Office.objects.select_related("country").order_by("pk"))
    for one in _named(Person, "country").prefetch_related(held).iterator(ROWS):
        yield {
            "slug": one.slug,
            "wikidata": one.wikidata,
            "sex": one.sex,
            "country": one.country.code if one.country else None,
            "names": _names(one),
            "offices": [_office(office) for office in one.offices.all()],
            "seed": one.seed,
        }


def countries() -> Iterator[Line]:
    """States, territories and organisations."""
    for one in _named(Country).iterator(ROWS):
        yield {"code": one.code, "kind": one.kind, "names": _names(one), "seed": one.seed}


def topics() -> Iterator[Line]:
    """The vocabulary of topics, with what shows that each is spoken of."""
    for one in _named(Topic, "parent").iterator(ROWS):
        yield {
            "slug": one.slug,
            "parent": one.parent.slug if one.parent else None,
            "position": one.position,
            "names": _names(one),
            "seed": one.seed,
        }


def sources() -> Iterator[Line]:
    """Issuers, with the terms on which their texts stand here."""
    for one in _named(Source, "country").iterator(ROWS):
        yield {
            "slug": one.slug,
            "kind": one.kind,
            "country": one.country.code,
            "languages": one.languages,
            "homepage": one.homepage,
            "rights": {"en": one.rights_en, "fr": one.rights_fr},
            "names": _names(one),
            "seed": one.seed,
        }


def formulations() -> Iterator[Line]:
    """The set phrases, with their wordings."""
    for one in _named(Formulation).iterator(ROWS):
        yield {"slug": one.slug, "names": _names(one), "seed": one.seed}


def last_change() -> datetime | None:
    """When anything last changed that a release tells of communiqués; None in an archive without any."""
    told = Communique.objects.filter(status__in=[Status.PUBLISHED, Status.WITHDRAWN], published_at__isnull=False)
    found: datetime | None = told.aggregate(last=Max("changed_at"))["last"]
    return found


def time(moment: datetime | None) -> str | None:
    """A time as serializers write it (RFC 3339, in UTC)."""
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def _named(model: Any, *related: str) -> QuerySet[Any]:
    names = Prefetch("names", model.names.rel.related_model.objects.order_by("pk"))
    return model.objects.select_related(*related).prefetch_related(names).order_by("pk")


def _names(named: Any) -> list[Line]:
    return [{"language": name.language, "kind": name.kind, "text": name.text} for name in named.names.all()]


def _office(office: Office) -> Line:
    return {
        "title": {"en": office.title_en, "fr": office.title_fr},
        "country": office.country.code,
        "since": str(office.since) if office.since else None,
        "until": str(office.until) if office.until else None,
        "basis": office.basis,
        "seed": office.seed,
    }
