"""What the timelines, strips and tables of counterparts show in the style guide."""

from typing import Any

from communiques.archive.dates import PartialDate

from .invented import DAY, GAZETTE, MARSHES, NOWHERE, RURITANIA, SALT, STRELSAU, Invented, communique

YEARS = ("1892", "1893", "1894")


def ticks() -> list[Any]:
    return [Invented(x=f"{at * 33}%", label=year, is_minor=at == 1) for at, year in enumerate(YEARS)]


def timeline() -> Any:
    """Calls over three years, one told by each side and one by others."""
    forms = {"one": "12%", "two": "40%", "narration": "70%"}
    marks = [_mark(form, x) for form, x in forms.items()]
    figures = [Invented(count=1, address=NOWHERE) for _ in YEARS]
    row = Invented(label="Calls", total=3, address=NOWHERE, height=24, marks=marks, figures=figures)
    spans = [Invented(label=year) for year in YEARS]
    return Invented(rows=[row], figure_spans=spans, is_of_contacts=True, months=3)


def _mark(form: str, x: str) -> Any:
    piece = Invented(form=form, x=x, y=8, width="2%", height=12)
    return Invented(address=NOWHERE, label="25 August 1894", pieces=[piece], figure="", middle=x)


def held_lines() -> list[Any]:
    stretches = [Invented(x="10%", width="80%")]
    return [Invented(source=GAZETTE, count=3, address=NOWHERE, first=PartialDate(1892), last=DAY, stretches=stretches)]


def sides_of_timeline() -> dict[str, Any]:
    return {"timeline": timeline(), "one": RURITANIA, "other": STRELSAU}


def office_timeline() -> Any:
    queen = Invented(title="Queen", title_fr="Reine", since=PartialDate(1892), until=None, country=RURITANIA)
    return Invented(ticks=ticks(), held=[Invented(office=queen, x="10%", width="90%", is_open=True)])


def counterparts() -> list[Any]:
    return [
        Invented(label="Strelsau", aside="", page=NOWHERE, count=24, share="100%", address=NOWHERE, last=communique()),
        Invented(label="Glottenberg", aside="", page=NOWHERE, count=3, share="13%", address=NOWHERE, last=communique()),
    ]


def printed() -> list[Any]:
    return [
        Invented(
            years="1891–1894",
            first=1891,
            last=1894,
            language="en",
            text="Queen of Ruritania",
            source="gazette",
            source_label="Royal Gazette",
            times=24,
        )
    ]


def strip() -> Any:
    """Two topics over three years, a third left out."""

    def row(topic: Any, *counts: int) -> Any:
        cells = [Invented(count=count, width=4 * count, address=NOWHERE) for count in counts]
        return Invented(topic=topic, cells=cells, total=sum(counts), address=NOWHERE)

    heads = [Invented(span=Invented(label=year), total=12, address=NOWHERE) for year in YEARS]
    rows = [row(SALT, 3, 0, 8), row(MARSHES, 1, 5, 2)]
    return Invented(heads=heads, rows=rows, beyond=[], total=36, finding="The salt came back in 1894.")
