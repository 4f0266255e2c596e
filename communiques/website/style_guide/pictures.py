"""What the pictures and tables of counts show in the style guide."""

from typing import Any

from .invented import GAZETTE, GLOTTENBERG, NOWHERE, RURITANIA, STRELSAU, Invented


def bars() -> list[Any]:
    counts = (("Salt", 12), ("Marshes", 7), ("Bridges", 2))
    return [Invented(label=label, count=count, address=NOWHERE) for label, count in counts]


def years() -> list[Any]:
    return [
        Invented(
            first=year, last=year, label=str(year), count=count, query="", height=8 * count, is_chosen=year == 1893
        )
        for year, count in ((1894, 5), (1893, 8), (1892, 0), (1891, 2))
    ]


def matrix() -> Any:
    countries = [RURITANIA, STRELSAU, GLOTTENBERG]
    counts = {(0, 1): (24, 5), (0, 2): (3, 2), (1, 2): (0, 0)}
    rows = []
    for at, country in enumerate(countries):
        cells: list[Any] = [Invented(other=None, count=0, shade=0, address="") for _ in countries]
        for other, third in enumerate(countries):
            if other != at:
                count, shade = counts[min(at, other), max(at, other)]
                cells[other] = Invented(other=third, count=count, shade=shade, address=NOWHERE)
        total = sum(cell.count for cell in cells)
        rows.append(
            Invented(country=country, cells=cells, total=total, address=NOWHERE, first_year=1891, last_year=1894)
        )
    orderings = [Invented(label=label, query="", is_chosen=label == "activity") for label in ("activity", "name")]
    return Invented(columns=countries, rows=rows, orderings=orderings)


def reporting() -> Any:
    def cell(passages: int = 0, mentioning: int = 0, told: int = 0, accounts: int = 0) -> Any:
        return Invented(passages=passages, mentioning=mentioning, told=told, accounts=accounts, query="")

    rows = [
        Invented(country=STRELSAU, cells=[cell(3), cell(mentioning=1), cell()], total=3, query="", is_own=True),
        Invented(country=RURITANIA, cells=[cell(accounts=1), cell(told=2), cell(5)], total=5, query="", is_own=False),
    ]
    finding = "Strelsau’s own accounts have 3 of these passages, Ruritania’s 5."
    names = "Ruritania and Strelsau"
    return Invented(rows=rows, columns=["1892", "1893", "1894"], finding=finding, names=names)


def multiples() -> Any:
    def cell(count: int, is_held: bool = True) -> Any:
        return Invented(count=count, height=4 * count, is_held=is_held)

    rows = [
        Invented(label="Salt", address=NOWHERE, cells=[cell(2), cell(0), cell(6)], total=8),
        Invented(label="Marshes", address=NOWHERE, cells=[cell(0, is_held=False), cell(1), cell(3)], total=4),
    ]
    return Invented(columns=["1892", "1893", "1894"], rows=rows, left_out=2)


def compared() -> Any:
    shares = (("Salt", 0.4, 0.1), ("Marshes", 0.2, 0.3))
    rows = [Invented(label=label, address=NOWHERE, share=now, share_before=before) for label, now, before in shares]
    return Invented(rows=rows, largest=0.4)


def shelves() -> Any:
    def cell(count: int, is_outside: bool = False) -> Any:
        return Invented(count=count, shade=3, address=NOWHERE, is_outside=is_outside)

    return [Invented(coverage=Invented(source=GAZETTE), cells=[cell(0, is_outside=True), cell(0), cell(24)])]
