"""All that a page shows of two countries: their contacts, over time, on what, and who told of them."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from communiques.archive.dates import PartialDate
from communiques.archive.models import Country
from communiques.search.results import answer_to

from .contact_timeline import Timeline, timeline_of_contacts
from .kinds import accounts
from .latest_words import LatestWords, latest_words
from .pair_contacts import MOST_JOINED, Contact, contacts_told_in
from .pair_findings import days_since, finding_of, own_accounts_end, told_by
from .pair_people import PeopleOfPair, people_of_pair
from .periods import month_in_words
from .story import Story


@dataclass(frozen=True)
class Facts:
    """The first contact held and the last, how many days ago that was, and how many each side and both tell of."""

    first: Contact
    last: Contact
    days_since: int | None
    by_one: int
    by_other: int
    by_both: int


class Between(Story):
    """What is held of two countries together.

    Contacts are joined from their accounts where these are not too many; else there are none here, and accounts are
    counted.
    """

    def __init__(self, one: Country, other: Country) -> None:
        self.one, self.other = one, other
        super().__init__({"country": [one.address_name, other.address_name]}, (one, other))

    @cached_property
    def contacts(self) -> list[Contact]:
        """The contacts, the earliest first."""
        if self.total > MOST_JOINED:
            return []
        return contacts_told_in(answer_to(self.filters).keys(0, MOST_JOINED), self.one, self.other)

    @cached_property
    def span(self) -> tuple[date, date]:
        """The first day and the last on which anything is held."""
        if not self.contacts:
            return super().span
        days = [contact.date.first for contact in self.contacts]
        return min(days), max(days)

    @property
    def finding(self) -> str:
        """How much there is, from when to when and of which kinds, in words."""
        if self.contacts:
            return finding_of(self.contacts)
        first, last = (month_in_words(PartialDate.of(day)) for day in self.span)
        names = {"accounts": accounts(self.total), "first": first, "last": last}
        return _("%(accounts)s from %(first)s to %(last)s.") % names

    @cached_property
    def facts(self) -> Facts | None:
        """What is asked first; only where contacts are known."""
        if not self.contacts:
            return None
        first, last = self.contacts[0], self.contacts[-1]
        return Facts(first, last, days_since(last.date, localdate()), *told_by(self.contacts))

    @cached_property
    def timeline(self) -> Timeline:
        """A mark for each contact, or bars for the accounts."""
        of_contacts = timeline_of_contacts(self.contacts, self.address) if self.contacts else None
        return of_contacts or super().timeline

    @property
    def forms(self) -> set[str]:
        """In which forms contacts are drawn, by who tells of them; none where bars are."""
        return {contact.side for contact in self.contacts} if self.timeline.is_of_contacts else set()

    @cached_property
    def people(self) -> PeopleOfPair | None:
        """Who takes part; only where contacts are known."""
        return people_of_pair(self.contacts, self.one, self.other, self.address) if self.contacts else None

    @cached_property
    def latest_words(self) -> LatestWords:
        return latest_words(self.one, self.other)

    @property
    def latest_words_finding(self) -> str:
        return own_accounts_end(self.latest_words, self.lines)
