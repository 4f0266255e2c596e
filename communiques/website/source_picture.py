"""A source: what it issues, in which languages, from when to when, and of which years nothing is held."""

from collections.abc import Callable, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from communiques.archive.facets import CHOICES, Family, facet
from communiques.archive.languages import language_name
from communiques.archive.models import Kind, Source
from communiques.search.filters import CommuniqueFilters
from communiques.search.over_time import Period, new_years, over_time

from .belongings import as_asked
from .multiples import Multiples, multiples
from .templatetags.archive import number, sentence_case


class SourcePicture:
    """What is drawn of a source, from one year to another."""

    def __init__(self, source: Source, first: int, last: int) -> None:
        self._source = source
        self._periods = over_time(as_asked(CommuniqueFilters, {"source": source.slug}), new_years(first, last))

    @property
    def finding(self) -> str:
        """In which year most is held, and of which years in between nothing is."""
        return coverage_finding(self._periods)

    @property
    def kinds(self) -> Multiples:
        """What it issues, by year."""
        return self._multiples(Family.KIND, "kind", lambda kind: str(Kind(kind).label))

    @property
    def languages(self) -> Multiples:
        """In which languages, by year."""
        return self._multiples(Family.LANGUAGE, "language", language_name)

    def _multiples(self, family: Family, name: str, called: Callable[[str], str]) -> Multiples:
        search = f"{reverse('website:communiques')}?source={self._source.slug}&{name}="

        def described(keys: Sequence[int]) -> Mapping[int, tuple[str, str]]:
            values = {key: CHOICES[facet(family, key)][1] for key in keys if facet(family, key) in CHOICES}
            return {key: (sentence_case(called(value)), search + value) for key, value in values.items()}

        return multiples(self._periods, None, family, described)


def coverage_finding(periods: Sequence[Period]) -> str:
    """The fullest year, and the years between the first and the last of which nothing is held."""
    held = [period for period in periods if period.total]
    if len(held) < 2:
        return _("All that is held is of one year.")
    most = max(held, key=lambda period: period.total)
    gaps = [period.first.year for period in periods if not period.total]
    told = {"year": most.first.year, "count": number(most.total), "gaps": spans(gaps)}
    if gaps:
        return _("Most is held of %(year)s: %(count)s accounts. Of %(gaps)s nothing is held.") % told
    return _("Most is held of %(year)s: %(count)s accounts. Something is held of every year in between.") % told


def spans(years: Sequence[int]) -> str:
    """Years in words, those in a row as one span: 2017–2019, 2022."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][1] == year - 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
