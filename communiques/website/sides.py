"""The sides of a contact: each party's form on a page, the same in margin, bar and key."""

from collections.abc import Iterable

ONE, TWO, THREE, FOUR, MORE = "one", "two", "three", "four", "more"
TOGETHER, ALL = "together", "all"
_FORMS = (ONE, TWO, THREE, FOUR)


def sides(parties: Iterable[int]) -> dict[int, str]:
    """The form of each party, by its key: the first named is side one, the other side two, further ones have forms."""
    ordered = dict.fromkeys(parties)
    return {party: _FORMS[at] if at < len(_FORMS) else MORE for at, party in enumerate(ordered)}


def side_of(parties: Iterable[int], known: dict[int, str]) -> str:
    """The form of words that belong to these parties; empty where they are nobody's.

    The first two together have a form made of both; any other company has one without colours.
    """
    forms = {known.get(party, MORE) for party in parties}
    if len(forms) > 1:
        return TOGETHER if forms == {ONE, TWO} else ALL
    return forms.pop() if forms else ""
