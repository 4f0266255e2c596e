"""An encounter: the accounts of one contact side by side."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from communiques.archive.models import Encounter, Source
from communiques.formats.names import joined

from ..comparison.accounts import Accounts
from ..comparison.choices import choice, offers
from ..comparison.chosen import Chosen, chosen_row
from ..comparison.differences import differences
from ..comparison.findings import findings
from ..comparison.grid import Grid
from ..comparison.texts import texts
from ..errors import check_identifier
from ..pairs import pair_address
from ..signposted import Signposted
from .communique import PARTICIPATIONS, STATEMENTS
from .page import Page

MOST_NAMED = 4


class EncounterPage(Signposted, Page, DetailView):
    """Every published account of a contact: who speaks how much on what, two texts beside each other, what differs."""

    template_name = "website/encounter.html"
    context_object_name = "encounter"
    section = "communiques"

    def get_object(self, queryset: QuerySet[Encounter] | None = None) -> Encounter:
        encounter = Encounter.objects.filter(public_id=check_identifier(self.kwargs["public_id"])).first()
        if encounter is None:
            raise Http404
        self.object = encounter
        if not self.accounts.all:
            raise Http404
        return encounter

    @cached_property
    def accounts(self) -> Accounts:
        """The accounts, those with a text first, then by when they were published."""
        found = self.object.accounts.published().select_related("source__country")
        found = found.prefetch_related(PARTICIPATIONS, STATEMENTS, "topics").order_by("date", "pk")
        ordered = sorted(found, key=lambda account: account.is_catalogue_entry)
        made = choice(self.request.GET)
        return Accounts(ordered, [made.left, made.right], (get_language() or "en")[:2])

    def issuers(self) -> list[Source]:
        return list({account.source_id: account.source for account in self.accounts.all}.values())

    def trail(self) -> list[tuple[str, str]]:
        trail = [(_("Communiqués"), reverse("website:communiques"))]
        if self.accounts.is_told_by_several:
            trail.append((_("Told by several sides"), reverse("website:encounters")))
        parties = list(self.accounts.parties.values())
        if len(parties) == 2:
            label = "–".join(country.label for country in parties)
            trail.append((label, pair_address(*(country.address_name for country in parties))))
        return trail

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        accounts = self.accounts
        columns, shown = accounts.columns, accounts.texts
        grid = Grid(columns, accounts.names)
        made = choice(self.request.GET)
        row = chosen_row(grid, made.topic)
        chosen = Chosen(row, grid, shown) if row else None
        differing, agreed = differences(columns)
        missing = accounts.without_account
        return super().get_context_data(
            heading=self.heading(),
            findings=findings(grid, [country.label for country in missing]),
            grid=grid,
            columns=columns,
            texts=texts(shown, chosen),
            chosen=chosen,
            choice=made,
            offers=offers(accounts, made),
            missing=missing,
            differences=differing,
            agreed=agreed,
            is_unseen=any(account.is_unseen for account in accounts.all),
            kinds=dict.fromkeys(account.kind_label for account in accounts.all),
            days=dict.fromkeys(account.day for account in accounts.all),
            **kwargs,
        )

    def heading(self) -> str:
        """Those who met, by name where they are few, else their countries."""
        parties = self.accounts.parties
        if not parties:
            return self.accounts.all[0].heading
        if len(parties) > MOST_NAMED:
            return "–".join(country.label for country in parties.values())
        return joined([self.accounts.names[key] for key in parties])
