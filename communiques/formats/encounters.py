"""Encounters for every outlet: a contact with what is published of it."""

from collections.abc import Sequence

from django.db.models import Prefetch
from rest_framework import serializers

from communiques.archive.models import Communique, Encounter

from .serializers import AddressField, CommuniqueSummary


def encounters(keys: Sequence[int]) -> list[Encounter]:
    """The encounters with these keys of which anything is published, in their order. Two queries.

    `accounts.all()` of each are its published accounts, the oldest record first, without their texts.
    """
    accounts = Communique.objects.published().select_related("source__country", "encounter").defer("note", "text")
    rows = Encounter.objects.prefetch_related(Prefetch("accounts", accounts.order_by("pk"))).defer("note")
    found = {row.pk: row for row in rows.filter(pk__in=keys)}
    return [found[key] for key in keys if key in found and found[key].accounts.all()]


class EncounterSerializer(serializers.ModelSerializer):
    """A contact: it has no facts of its own, they are its accounts', which may differ."""

    id = serializers.CharField(source="public_id")
    url = AddressField()
    accounts = CommuniqueSummary(many=True, help_text="What is published of it.")

    class Meta:
        model = Encounter
        fields = ["id", "url", "accounts"]
