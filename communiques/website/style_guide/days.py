"""What the calendar shows in the style guide."""

import calendar
import datetime
from typing import Any

from .invented import DAY, NOWHERE, Invented, communique


def day_contact() -> Any:
    """A contact with two accounts of one day."""
    return Invented(
        accounts=[communique(), communique()],
        address=NOWHERE,
        encounter_address=NOWHERE,
        is_of_one_party=False,
        kinds="call",
        sources=["Royal Gazette"],
        held=2,
    )


def month() -> Any:
    """A month with some days of which something is held."""
    counts = {4: 1, 11: 3, 25: 8}
    weeks = [
        [_day(date, counts) if date.month == DAY.month else None for date in week]
        for week in calendar.Calendar().monthdatescalendar(DAY.year, DAY.month or 1)
    ]
    return Invented(first=DAY.first.replace(day=1), count=sum(counts.values()), address=NOWHERE, weeks=weeks)


def _day(date: datetime.date, counts: dict[int, int]) -> Any:
    count = counts.get(date.day, 0)
    return Invented(date=date, count=count, shade=min(5, count), address=NOWHERE)
