"""What stands just before and just after a communiqué, among all that tell of contacts of the same countries."""

from collections.abc import Collection

import numpy as np

from communiques.archive.facets import Family, facet

from .columns.answering import Shown
from .columns.following import State
from .columns.parts import Ints, common

Place = tuple[int, int]
"""The day as an ordinal, and the key: the order of communiqués."""


def before_and_after(state: State, place: Place, countries: Collection[int], but: Collection[int]) -> list[int]:
    """The keys of the last before a place and of the first after it, those there are, with all of these countries.

    Those whose keys are given are left out.
    """
    earlier: list[Place] = []
    later: list[Place] = []
    for shown in state.shown:
        places = _places(shown, _with_all(shown, countries, but), place)
        earlier += [found for found in places if found < place]
        later += [found for found in places if found > place]
    return [key for _, key in sorted(earlier)[-1:] + sorted(later)[:1]]


def _with_all(shown: Shown, countries: Collection[int], but: Collection[int]) -> Ints:
    part = shown.segment.communiques
    sets = [part.positions(facet(Family.COUNTRY, country)) for country in countries]
    found = common(len(part), sets)
    found = shown.present("communique", found if found is not None else part.having[:0])
    return found[~np.isin(found, part.located(np.array(list(but), np.int64)))]


def _places(shown: Shown, found: Ints, place: Place) -> list[Place]:
    """The places of those of the same day, of the one before them and of the one after."""
    segment, (day, _) = shown.segment, place
    first = int(np.searchsorted(found, np.searchsorted(segment.days, day)))
    end = int(np.searchsorted(found, np.searchsorted(segment.days, day, side="right")))
    around = found[max(0, first - 1) : end + 1]
    return list(zip(segment.days[around].tolist(), segment.communiques.keys[around].tolist(), strict=True))
