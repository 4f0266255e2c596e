"""Kinds of contact in the plural: as the name of a row, and with a number."""

from django.utils.translation import gettext, gettext_noop, ngettext, ngettext_lazy

from communiques.archive.models import Kind

from .templatetags.archive import number

_PLURALS = {
    Kind.CALL: gettext_noop("Calls"),
    Kind.VIDEO_CALL: gettext_noop("Video calls"),
    Kind.MEETING: gettext_noop("Meetings"),
    Kind.VISIT: gettext_noop("Visits"),
    Kind.SUMMIT: gettext_noop("Summits"),
    Kind.LETTER: gettext_noop("Letters"),
    Kind.JOINT_STATEMENT: gettext_noop("Joint statements"),
    Kind.OTHER: gettext_noop("Other contacts"),
}
_COUNTED = {
    Kind.CALL: ngettext_lazy("%(shown)s call", "%(shown)s calls", "count"),
    Kind.VIDEO_CALL: ngettext_lazy("%(shown)s video call", "%(shown)s video calls", "count"),
    Kind.MEETING: ngettext_lazy("%(shown)s meeting", "%(shown)s meetings", "count"),
    Kind.VISIT: ngettext_lazy("%(shown)s visit", "%(shown)s visits", "count"),
    Kind.SUMMIT: ngettext_lazy("%(shown)s summit", "%(shown)s summits", "count"),
    Kind.LETTER: ngettext_lazy("%(shown)s letter", "%(shown)s letters", "count"),
    Kind.JOINT_STATEMENT: ngettext_lazy("%(shown)s joint statement", "%(shown)s joint statements", "count"),
    Kind.OTHER: ngettext_lazy("%(shown)s other contact", "%(shown)s other contacts", "count"),
}


def plural(kind: str) -> str:
    """The kind as the name of many: Calls."""
    return gettext(_PLURALS[Kind(kind)])


def counted(kind: str, count: int) -> str:
    """So many of a kind: 52 calls."""
    return str(_COUNTED[Kind(kind)] % {"count": count, "shown": number(count)})


def contacts(count: int) -> str:
    """So many contacts."""
    return ngettext("%(shown)s contact", "%(shown)s contacts", count) % {"shown": number(count)}


def accounts(count: int) -> str:
    """So many accounts."""
    return ngettext("%(shown)s account", "%(shown)s accounts", count) % {"shown": number(count)}
