"""The picture of a phrase: how often, when, by whom, in which sentences, and what changed from one use to the next."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.dates_in_words import date_in_words
from communiques.archive.facets import Family, parted
from communiques.archive.models import Communique, Statement
from communiques.search.filters import StatementFilters
from communiques.search.hits import StatementHit, statement_hits
from communiques.search.over_time import new_years, over_time
from communiques.search.phrases import PhraseCommuniques, PhraseStatements, asked_for
from communiques.search.records import statements
from communiques.search.results import Results, answer_to, count, results
from communiques.search.vocabulary import things_by_id

from .belongings import Bar, as_asked
from .multiples import Multiples, countries, multiples
from .rewording import Step, steps
from .templatetags.archive import number
from .uses import Use, use_of

MOST_BARS = 8
COMPARED = 8
# How far back the nearest wording is looked for.
LOOKED_AT = 40


@dataclass(frozen=True)
class Side:
    """A country that uses the phrase, and the address of its steps."""

    key: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class PhrasePicture:
    """All that a page shows of a phrase. `words` is the question for it; nothing is drawn where nothing was found."""

    words: str
    results: Results
    first: Statement | None
    last: Statement | None
    in_accounts: int
    in_search: int
    multiples: Multiples | None
    speakers: list[Bar]
    sources: list[Bar]
    sides: list[Side]
    steps: list[Step]
    uses: list[Use]

    @property
    def search_address(self) -> str:
        """The search that shows its passages."""
        return f"{reverse('website:statements')}?{urlencode({'q': self.words, 'sort': 'newest'})}"

    @property
    def accounts_address(self) -> str:
        """The search that shows the accounts with it, whether in a passage or not."""
        return f"{reverse('website:communiques')}?{urlencode({'q': self.words, 'sort': 'newest'})}"


def picture(filters: PhraseStatements, side: str = "") -> PhrasePicture:
    """The picture of the phrase a valid question asks for; `side` is the country whose uses are compared, else the one
    with the most. A constant number of queries.
    """
    words, found = filters.data["q"], results(filters)
    answer = answer_to(filters)
    ends = [*answer.keys(0, 1), *answer.keys(found.total - 1, 1)] if found.total else []
    records = statements(ends)
    asked = {"q": words, "sort": "newest"}
    sides = _sides(found, side)
    chosen = next((one for one in sides if one.is_chosen), None)
    return PhrasePicture(
        words=words,
        results=found,
        first=records.get(ends[-1]) if ends else None,
        last=records.get(ends[0]) if ends else None,
        in_accounts=count(as_asked(PhraseCommuniques, asked)),
        in_search=count(as_asked(StatementFilters, asked)),
        multiples=_multiples(filters, found),
        speakers=_bars(found, "speaker"),
        sources=_sources(found),
        sides=sides,
        steps=_steps(words, chosen.key) if chosen else [],
        uses=[use_of(hit) for hit in found.hits if isinstance(hit, StatementHit)],
    )


def _multiples(filters: PhraseStatements, found: Results) -> Multiples | None:
    if not found.years:
        return None
    days = new_years(min(found.years), max(found.years))
    held = over_time(as_asked(StatementFilters, {}), days)
    return multiples(over_time(filters, days), held, Family.SPEAKER_COUNTRY, countries)


def _bars(found: Results, name: str) -> list[Bar]:
    search = reverse("website:statements")
    choices = [choice for facet in found.facets if facet.name == name for choice in facet.choices]
    return [Bar(choice.label, choice.count, f"{search}?{choice.query}") for choice in choices[:MOST_BARS]]


def _sources(found: Results) -> list[Bar]:
    """The sources that report it. The choices of the search have their countries among them."""
    search = reverse("website:statements")
    counted = {parted(number)[1]: n for number, n in found.counts.items() if parted(number)[0] is Family.SOURCE}
    foremost = sorted(counted, key=lambda key: (-counted[key], key))[:MOST_BARS]
    things = things_by_id([("source", key) for key in foremost])
    return [
        Bar(thing.label, counted[key], f"{search}?{found.filters.query_string(adding=('reported_by', thing.key))}")
        for key in foremost
        if (thing := things.get(("source", key)))
    ]


def _sides(found: Results, chosen: str) -> list[Side]:
    """The countries that use it twice at least, and the chosen one, the most frequent first."""
    choices = [choice for facet in found.facets if facet.name == "speaker_country" for choice in facet.choices]
    several = [choice for choice in choices if choice.count > 1][:MOST_BARS]
    key = chosen or (several[0].value if several else "")
    return [Side(choice.value, choice.label, choice.count, choice.value == key) for choice in several]


def _steps(words: str, side: str) -> list[Step]:
    filters = asked_for(words, speaker_country=side)
    hits = statement_hits(answer_to(filters).keys(0, LOOKED_AT), filters.marking)
    return steps([use_of(hit) for hit in hits], COMPARED)


def finding(found: PhrasePicture) -> str:
    """How often it is said, by whom most, from when to when; counted from what the page shows."""
    total, first, last = found.results.total, found.first, found.last
    if not first or not last:
        return _("No passage held has these words.")
    said = ngettext("%(count)s passage", "%(count)s passages", total) % {"count": number(total)}
    when = _span(_day(first.communique), _day(last.communique))
    row = found.multiples.rows[0] if found.multiples and found.multiples.rows else None
    if row is None:
        return _("%(said)s, %(when)s.") % {"said": said, "when": when}
    if row.total == total:
        return _("%(said)s, %(when)s, all of them spoken for one side: %(side)s.") % {
            "said": said,
            "when": when,
            "side": row.label,
        }
    return _("%(said)s, %(when)s. The side that uses it most: %(side)s, %(count)s.") % {
        "said": said,
        "when": when,
        "side": row.label,
        "count": number(row.total),
    }


def steps_finding(compared: Sequence[Step]) -> str:
    """Of the uses compared, how many repeat an earlier sentence, how many reword one, how many are like none."""
    verdicts = Counter(step.verdict for step in compared if step.before or step.verdict == "other")
    if not verdicts:
        return _("No two of these uses are in the same language and from the same source.")
    return _(
        "Of the latest %(count)s uses that have others before them, %(same)s repeat a sentence word for word, "
        "%(changed)s reword one, %(other)s are like none."
    ) % {
        "count": number(verdicts.total()),
        "same": number(verdicts["same"]),
        "changed": number(verdicts["changed"]),
        "other": number(verdicts["other"]),
    }


def _day(communique: Communique) -> str:
    return date_in_words(communique.day)


def _span(first: str, last: str) -> str:
    return first if first == last else _("from %(first)s to %(last)s") % {"first": first, "last": last}
