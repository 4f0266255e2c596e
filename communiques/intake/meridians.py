"""Where the day begins earlier: of one moment the date further east may be the next day's."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global

_WINTER = datetime(2021, 1, 1)  # noqa: DTZ001 (a wall clock's time, in each zone)


def may_be_a_day_ahead(country: str, other: str) -> bool:
    """Whether the date in a country may be ahead of that in another. Of organisations nobody knows: they may."""
    ahead, behind = _offsets(country), _offsets(other)
    return not (ahead and behind) or max(ahead) > min(behind)


@cache
def _offsets(country: str) -> frozenset[timedelta]:
    """How far the clocks of a country are ahead of Greenwich; none for an organisation, or where no zones are known."""
    known = available_timezones()
    zones = [ZoneInfo(zone) for zone in get_global("territory_zones").get(country, ()) if zone in known]
    return frozenset(offset for zone in zones if (offset := zone.utcoffset(_WINTER)) is not None)
