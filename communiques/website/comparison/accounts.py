"""Which accounts of a contact stand beside one another: one column an issuer, its language versions behind it."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from communiques.archive.models import Communique, Country, Participation

from ..sides import sides
from ..turns import Reading
from .columns import Column

MOST_TEXTS = 2


class Accounts:
    """The published accounts of a contact, with participations, statements and topics prefetched; at least one.

    `wanted` are identifiers of the two to be read side by side; what is not among the accounts is passed over.
    `language` is the reader's: of language versions that one is shown, if no other is wanted.
    """

    def __init__(self, accounts: Sequence[Communique], wanted: Sequence[str] = (), language: str = "en") -> None:
        self.all = list(accounts)
        known = {account.public_id: account for account in self.all}
        self._wanted = [known[identifier] for identifier in dict.fromkeys(wanted) if identifier in known]
        self._language = language

    @cached_property
    def columns(self) -> list[Column]:
        """One for each issuer, in the order of the accounts, those that hold a text first."""
        shown = [(max(versions, key=self._preference), versions) for versions in _by_issuer(self.all)]
        shown.sort(key=lambda pair: pair[0].is_catalogue_entry)
        return [Column(self._reading(first), [v for v in versions if v != first]) for first, versions in shown]

    @cached_property
    def texts(self) -> list[Column]:
        """The one or two that are read side by side: those wanted, then those that come first."""
        columns = {column.communique.pk: column for column in self.columns}
        wanted = [columns.get(account.pk) or Column(self._reading(account)) for account in self._wanted]
        others = [column for column in self.columns if column not in wanted]
        if len(wanted) == 1 and len(self.columns) > 1:
            others.sort(key=lambda column: column.communique.source_id == wanted[0].communique.source_id)
        return [*wanted, *others][:MOST_TEXTS]

    @cached_property
    def parties(self) -> dict[int, Country]:
        """Who took part, by key; first those whose own accounts are held, in the order of the columns."""
        named = {participation.country_id: participation.country for participation in self._leading}
        own = [account.source.country_id for account in self._first_versions if account.source.country_id in named]
        return {key: named[key] for key in dict.fromkeys([*own, *named])}

    @cached_property
    def forms(self) -> dict[int, str]:
        """The form of each party, the same in all columns: the first issuer's own is side one."""
        return sides(self.parties)

    @cached_property
    def names(self) -> dict[int, str]:
        """What each party is called: by the one person who leads it in every account, else by its country."""
        names: dict[int, str] = {}
        for key, country in self._countries_heard.items():
            people = {p.label for p in self._leading if p.country_id == key and p.person_id}
            names[key] = people.pop() if len(people) == 1 else country.label
        return names

    @property
    def is_told_by_several(self) -> bool:
        """Whether more than one party gives an account of its own."""
        return len({account.source.country_id for account in self.all} & self.parties.keys()) > 1

    @property
    def without_account(self) -> list[Country]:
        """The parties of which no issuer's account is held."""
        issuing = {account.source.country_id for account in self.all}
        return [country for key, country in self.parties.items() if key not in issuing]

    @cached_property
    def _leading(self) -> list[Participation]:
        return [participation for account in self.all for participation in account.leading_participations()]

    @property
    def _countries_heard(self) -> dict[int, Country]:
        """The parties, and whoever else says something."""
        everybody = {p.country_id: p.country for account in self.all for p in account.participations.all()}
        heard = [party for column in self.columns for party in column.parties_heard]
        return {key: everybody[key] for key in dict.fromkeys([*self.parties, *heard])}

    @property
    def _first_versions(self) -> list[Communique]:
        return [versions[0] for versions in _by_issuer(self.all)]

    def _reading(self, account: Communique) -> Reading:
        return Reading(account, self.forms or None)

    def _preference(self, version: Communique) -> tuple[bool, ...]:
        """How much one version is to be shown rather than the others; of equals the first is."""
        return (
            version in self._wanted,
            bool(version.text),
            bool(version.statements.all()),
            version.language == self._language,
            version.language == "en",
        )


def _by_issuer(accounts: Iterable[Communique]) -> list[list[Communique]]:
    """The accounts by issuer. A second account by one issuer in one language is an account of its own."""
    found: list[list[Communique]] = []
    for account in accounts:
        for versions in found:
            same_issuer = versions[0].source_id == account.source_id
            if same_issuer and account.language not in {version.language for version in versions}:
                versions.append(account)
                break
        else:
            found.append([account])
    return found
