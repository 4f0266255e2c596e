"""A specimen of each component: what it is given to be shown with. Every component of the templates has one."""

from collections.abc import Callable
from typing import Any

from django.http import QueryDict

from communiques.archive.dates import PartialDate
from communiques.formats.bibliography import Description
from communiques.search.snippets import Fragment

from ..api_reference import Parameter
from ..choice import Choice
from ..citing import STYLES, CitedLine, Citing
from ..score import Score
from ..taking_away import TakingAway
from ..turns import Reading
from .days import day_contact, month
from .invented import (
    BRIDGES,
    DAY,
    GAZETTE,
    MARSHES,
    NOWHERE,
    OTHERS,
    RUPERT,
    RURITANIA,
    SALT,
    STRELSAU,
    ZENDA,
    Invented,
    communique,
    council,
)
from .pictures import bars, compared, matrix, multiples, reporting, shelves, years
from .timelines import (
    counterparts,
    held_lines,
    office_timeline,
    printed,
    sides_of_timeline,
    strip,
    ticks,
    timeline,
)

HOME = "https://archive.example"
Context = dict[str, Any]


def _reading() -> Context:
    reading = Reading(communique())
    return {"turn": reading.turns[1], "language": "en", "shows_speaker": True, **_around(reading)}


def _around(reading: Reading) -> Context:
    return {"choice": Choice(reading, QueryDict("on=bridges")), "cites": True}


def _score(account: Any) -> Context:
    reading = Reading(account)
    return {"score": Score(reading, Choice(reading, QueryDict("on=bridges")))}


def _lane() -> Any:
    return _score(communique())["score"].speakers[0]


def _notes() -> Context:
    reading = Reading(communique())
    return {"part": reading.turns[1].parts[0], **_around(reading)}


def _citing() -> Citing:
    """Of an account that nobody holds: the lines of each style, and where its files would stand."""
    day = PartialDate(1894, 8, 25)
    described = Description(
        identifier="zzzzzzzz",
        address=f"{HOME}/c/zzzzzzzz",
        heading="Queen Zenda speaks with the Duke of Strelsau",
        heading_language="en",
        title="Queen Zenda speaks with the Duke of Strelsau",
        language="en",
        words_language="en",
        author=GAZETTE.label,
        issuer=f"{GAZETTE.label} (Ruritania)",
        date=day,
        held_on=day,
        version=1,
        topics=(),
        abstract="",
        source_url="",
    )
    lines = [CitedLine(style, style.write(described)) for style in STYLES]
    return Citing(lines, [(label, NOWHERE) for label in ("RIS", "BibTeX", "BibLaTeX", "CSL-JSON")])


def _hit() -> Any:
    account = communique()
    statement = account.statements[0]
    fragments = (Fragment("The Queen said that the ", False), Fragment("salt", True), Fragment(" was hers.", False))
    snippet = Invented(cut_before=True, cut_after=True)
    excerpt = Invented(statement=statement, snippet=snippet, fragments=fragments)
    title = (Fragment(account.title, False),)
    return Invented(
        communique=account, statement=statement, fragments=fragments, rest=(), title=title, excerpts=[excerpt]
    )


def _belongings() -> Any:
    return Invented(
        latest=[_hit()],
        total=3,
        address=NOWHERE,
        first_year=1891,
        last_year=1894,
        years=years(),
        bars={"topic": bars()},
    )


def _facet() -> Any:
    choices = [
        Invented(label=label, count=count, query="", chosen=chosen)
        for label, count, chosen in (("Ruritania", 24, True), ("Strelsau", 12, False))
    ]
    return Invented(label="Country", choices=choices, size=84, all_query="all=country")


def _use() -> Any:
    hit = _hit()
    return Invented(statement=hit.statement, sentence=hit.fragments, cut_before=False, cut_after=True, goes_on=True)


def _step() -> Any:
    changes = (("The salt was ", ""), ("hers", "removed"), ("ours", "added"))
    pieces = [Invented(text=text, change=change) for text, change in changes]
    return Invented(use=_use(), before=_use(), verdict="changed", pieces=pieces)


def _ways() -> list[Any]:
    return [Invented(label="salt", words="marshes", query="q=salt", count=3)]


SPECIMENS: dict[str, Callable[[], Context]] = {
    "active_filters": lambda: {
        "active": [Invented(label="Country", value_label="Ruritania", remove_query="")],
        "address": NOWHERE,
    },
    "alert": lambda: {"feed": NOWHERE},
    "arrangements": lambda: {
        "label": "Sorted by",
        "arrangements": [Invented(label="relevance", is_chosen=True), Invented(label="newest", query="sort=newest")],
        "address": NOWHERE,
    },
    "bars": lambda: {"bars": bars()},
    "bars_part": lambda: {"one": bars(), "other": bars(), "one_heading": "Topics", "other_heading": "The same again"},
    "breadcrumb": lambda: {"trail": [("Communiqués", NOWHERE), ("Ruritania–Strelsau", NOWHERE)]},
    "cite_kit": lambda: {"citing": _citing()},
    "choose": lambda: {"offer": _lane().offer, "label": "Queen Zenda"},
    "compared": lambda: {"compared": compared()},
    "coverage_table": lambda: {
        "coverage": [Invented(source=GAZETTE, first=PartialDate(1891), last=DAY, count=1204, without_text=4, marked=12)]
    },
    "date_range": lambda: {
        "address": NOWHERE,
        "since": "1894",
        "until": "harvest",
        "hidden": [],
        "until_errors": ["“harvest” is not a date: 1894, 1894-08 or 1894-08-25."],
    },
    "day_contact": lambda: {"contact": day_contact()},
    "excerpt": lambda: {"excerpt": _hit().excerpts[0], "language": "en"},
    "facet": lambda: {"facet": _facet(), "address": NOWHERE},
    "footer": dict,
    "histogram": lambda: {"years": years(), "address": NOWHERE},
    "lane": lambda: {"bars": _lane().bars, "height": "12"},
    "latest": lambda: {"communique": communique()},
    "latest_accounts": lambda: {"belongings": _belongings()},
    "latest_passages": lambda: {"belongings": _belongings(), "heading": "Latest words"},
    "all_statements": lambda: {"said": _belongings()},
    "latest_word": lambda: {"statement": communique().statements[0], "side": "one", "country": RURITANIA},
    "masthead": lambda: {"request": None, "section": "communiques"},
    "matrix": lambda: {"matrix": matrix()},
    "month": lambda: {"month": month(), "heading": True},
    "multiples": lambda: {"multiples": multiples()},
    "named": lambda: {
        "named": [
            Invented(
                label="Ruritania",
                kind_label="country",
                address=NOWHERE,
                accounts=24,
                accounts_address=NOWHERE,
                passages=112,
                passages_address=NOWHERE,
            )
        ]
    },
    "office": lambda: {
        "office": Invented(since=PartialDate(1891), until=None, title="Queen", title_fr="Reine", country=RURITANIA)
    },
    "pagination": lambda: {
        "results": Invented(total=84, first=21, last=40, previous_query="", next_query="page=3"),
        "address": NOWHERE,
    },
    "participant": lambda: {"participation": ZENDA, "side": "one", "language": "en", "offer": _lane().offer},
    "parties": lambda: {"communique": communique()},
    "passage_notes": _notes,
    "phrase_end": lambda: {"statement": communique().statements[0]},
    "phrase_step": lambda: {"step": _step()},
    "phrase_use": lambda: {"use": _use()},
    "read_otherwise": lambda: {"ways": _ways(), "address": NOWHERE},
    "reporting": lambda: {"reporting": reporting(), "address": NOWHERE},
    "result": lambda: {"hit": _hit(), "asked": ""},
    "result_people": lambda: {"participations": [ZENDA, RUPERT], "language": "en"},
    "ruled_row": lambda: {"communique": communique(), "reason": "31 days before"},
    "score": lambda: _score(communique()),
    "score_lane": lambda: {"lane": _lane(), "share": "52%", "height": "12", "kind": "speaker"},
    "search_field": lambda: {
        "address": NOWHERE,
        "label": "Words, names, topics",
        "value": "salt (",
        "errors": ["A bracket is opened and not closed."],
        "candidates": [("salt", "q=salt")],
        "on": "communiques",
    },
    "sentence": lambda: {"use": _use()},
    "shelves": lambda: {"shelves": shelves(), "columns": [Invented(label=str(year)) for year in (1892, 1893, 1894)]},
    "silences": lambda: {
        "silences": Invented(total=4, latest=[communique()], address=NOWHERE),
        "country": STRELSAU,
    },
    "span": lambda: {"belongings": _belongings()},
    "spelling": lambda: {"spelling": _ways()[0], "address": NOWHERE},
    "steps": lambda: {"previous": ("1893", NOWHERE), "next": ("1895", NOWHERE), "label": "Years"},
    "statement": lambda: {"hit": _hit(), "home": HOME},
    "tagged_topics": lambda: {"topics": [SALT, MARSHES, BRIDGES], "address": NOWHERE},
    "take_away": lambda: {"taking": TakingAway(1204, NOWHERE, NOWHERE, [("CSV", NOWHERE), ("RIS", NOWHERE)])},
    "tally": lambda: {"tally": Invented(label="Ruritania", address=NOWHERE, count=24)},
    "topics_line": lambda: {"topics": [SALT, MARSHES, BRIDGES]},
    "turn": _reading,
    "contact_timeline": lambda: {
        **sides_of_timeline(),
        "ticks": ticks(),
        "lines": held_lines(),
        "address": NOWHERE,
    },
    "counterparts": lambda: {"counterparts": counterparts(), "heading": "Country"},
    "parameters": lambda: {
        "parameters": [
            Parameter("kind", "What sort of contact.", ("call", "meeting"), ""),
            Parameter("since", "From here on.", (), "2021"),
        ]
    },
    "counterparts_part": lambda: {"counterparts": counterparts(), "heading": "With whom", "names": "Country"},
    "office_timeline": lambda: {"timeline": office_timeline()},
    "people_of_side": lambda: {"country": STRELSAU, "bars": bars(), "side": "two"},
    "printed_offices": lambda: {"printed": printed(), "person": ZENDA.person},
    "timeline_figures": lambda: {"timeline": timeline()},
    "timeline_key": lambda: {**sides_of_timeline(), "forms": ["one", "two", "together", "narration"]},
    "timeline_row": lambda: {"row": timeline().rows[0], "ticks": ticks()},
    "topic_strip": lambda: {"strip": strip(), "unit": "accounts"},
    "topic_strip_part": lambda: {"strip": strip(), "heading": "Topics over the years", "unit": "accounts"},
    "when": lambda: {"belongings": _belongings(), "heading": "When", "caption": "Most accounts are of 1893."},
}
"""What each component is shown with, by its name; made when it is shown."""

SIDES = {
    "one": ZENDA.label,
    "two": RUPERT.label,
    "three": OTHERS[0].label,
    "four": OTHERS[1].label,
    "more": OTHERS[2].label,
    "together": "The first two together",
    "all": "All sides",
}
"""Whose each form is in the account of five parties."""


def of_many_parties() -> Context:
    """The picture of a text of five parties, and its turns."""
    reading = Reading(council())
    return {"score": Score(reading), "turns": reading.turns}
