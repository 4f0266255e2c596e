"""What the grid shows, in sentences counted from it. No judgment beyond the counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.formats.names import joined

from ..templatetags.archive import number
from .columns import Column, State
from .grid import Grid
from .issuers import account_of, that_of
from .lengths import Unit
from .rows import Row

MOST_NAMED = 3
MOST_PARTIES = 3


@dataclass(frozen=True)
class Given:
    """How much one account gives to each party. `issuer` is its label; `own` the place of its own party, or None."""

    issuer: str
    lengths: tuple[int, ...]
    unit: Unit = Unit.WORDS
    own: int | None = None


def findings(grid: Grid, without_account: Sequence[str] = ()) -> list[str]:
    """Who is given how much, then what one account alone has: at most a paragraph of each, in sentences.

    `without_account` are names of parties without an account.
    """
    marked = [column for column in grid.columns if column.state is State.MARKED]
    parties = [row for row in grid.speakers if row.party]
    on_voices, given = [], []
    if 1 < len(parties) <= MOST_PARTIES and marked:
        given = [_given(column, grid, parties) for column in marked]
    if any(any(one.lengths) for one in given):
        on_voices = [most_to_its_own(given), words_given([row.label for row in parties], given)]
    on_topics = [only_in(group.only.issuer, [row.label for row in group.rows]) for group in grid.groups if group.only]
    found = [" ".join(filter(None, sentences)) for sentences in ([*on_voices, none_held(without_account)], on_topics)]
    return [paragraph for paragraph in found if paragraph]


def only_in(issuer: str, topics: Sequence[str]) -> str:
    """The topics of which one account alone has passages, those with most words first; empty where there are none."""
    count = len(topics)
    told = {"count": number(count), "account": account_of(issuer), "topics": ", ".join(topics[:MOST_NAMED])}
    if not count:
        return ""
    if count > MOST_NAMED:
        return _("%(count)s topics have passages in %(account)s alone, most words on: %(topics)s.") % told
    return (
        ngettext(
            "Only %(account)s has passages on this topic: %(topics)s.",
            "Only %(account)s has passages on these topics: %(topics)s.",
            count,
        )
        % told
    )


def most_to_its_own(given: Sequence[Given]) -> str:
    """Whether each account gives its own side the most, or each another; empty where neither holds for all."""
    telling = [one for one in given if one.own is not None and any(one.lengths)]
    if len({one.own for one in telling}) < 2 or len(telling) < len(given):
        return ""
    own = [(one.lengths[one.own or 0], max(_others(one))) for one in telling]
    if all(mine > others for mine, others in own):
        return _("Each account gives its own side the most words.")
    if all(mine < others for mine, others in own):
        return _("Each account gives another side more words than its own.")
    return ""


def words_given(parties: Sequence[str], given: Sequence[Given]) -> str:
    """How many words each party is given alone, in each account. At least one account."""
    first, *others = given
    said = [_in_account(first, account_of(first.issuer)), *(_in_account(one, that_of(one.issuer)) for one in others)]
    return _("Words attributed to %(parties)s, each alone: %(figures)s.") % {
        "parties": joined(parties),
        "figures": ", ".join(said),
    }


def none_held(parties: Sequence[str]) -> str:
    """That a party has no account here; empty where each has."""
    if not parties:
        return ""
    return ngettext(
        "No account of the other side is held: %(parties)s.",
        "No account of these sides is held: %(parties)s.",
        len(parties),
    ) % {"parties": joined(parties)}


def _others(given: Given) -> list[int]:
    return [length for at, length in enumerate(given.lengths) if at != given.own] or [0]


def _in_account(given: Given, account: str) -> str:
    figures = joined([number(length) if length else _("none") for length in given.lengths])
    if given.unit is Unit.CHARACTERS:
        return _("%(figures)s characters in %(account)s") % {"figures": figures, "account": account}
    return _("%(figures)s in %(account)s") % {"figures": figures, "account": account}


def _given(column: Column, grid: Grid, parties: Sequence[Row]) -> Given:
    at = grid.columns.index(column)
    own = [place for place, row in enumerate(parties) if row.party == column.communique.source.country_id]
    lengths = tuple(row.cells[at].total for row in parties)
    return Given(column.issuer, lengths, column.unit, own[0] if own else None)
