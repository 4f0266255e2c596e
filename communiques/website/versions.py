"""What stands around a communiqué: the same account in other languages, and how far off the contacts beside it lie."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.models import Communique

from .templatetags.archive import number


def versions_of(communique: Communique, others: Iterable[Communique]) -> list[Communique]:
    """Those of the other accounts of its contact that its own issuer published in another language, with a text."""
    return [
        other
        for other in others
        if other.source_id == communique.source_id and other.language != communique.language and other.text
    ]


def days_apart(communique: Communique, other: Communique) -> str:
    """How long before or after a communiqué another lies, in words; empty where either day is not known."""
    dates = [one.held_on or one.published_on for one in (communique, other)]
    if any(date is None or date.precision != "day" for date in dates):
        return ""
    days = (other.date - communique.date).days
    if not days:
        return _("the same day")
    if days < 0:
        said = ngettext("%(days)s day before", "%(days)s days before", -days)
    else:
        said = ngettext("%(days)s day after", "%(days)s days after", days)
    return said % {"days": number(abs(days))}
