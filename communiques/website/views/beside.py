"""Two language versions of one account side by side, paragraph by paragraph."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.models import Communique, Status
from communiques.archive.paragraphs import paragraphs
from communiques.formats.home import home
from communiques.formats.names import joined

from ..alignment import aligned
from ..errors import gone
from ..versions import versions_of
from .communique import CommuniquePage

NUMBERS_NAMED = 6


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a text with its number on the page of that text."""

    number: int
    text: str


Rows = list[tuple[list[Paragraph], list[Paragraph]]]


class BesidePage(CommuniquePage):
    """A communiqué beside the account that the same issuer published in another language."""

    template_name = "website/beside.html"
    is_landing_page = False

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        if self.object.status == Status.WITHDRAWN:
            return gone(request, self.object.withdrawn_reason)
        return self.render_to_response(self.get_context_data(object=self.object))

    def trail(self) -> list[tuple[str, str]]:
        return [*super().trail(), (self.object.heading, self.object.get_absolute_url())]

    @cached_property
    def versions(self) -> list[Communique]:
        return versions_of(self.object, self.other_accounts()) if self.object.text else []

    @property
    def other(self) -> Communique:
        """The version that is asked for; another communiqué is a 404."""
        other = next((v for v in self.versions if v.public_id == self.kwargs["other"]), None)
        if other is None:
            raise Http404
        return other

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        other = self.other
        rows = rows_of(self.object.text, other.text)
        return {
            "communique": self.object,
            "other": other,
            "texts": [self.object, other],
            "versions": self.versions,
            "rows": rows,
            "finding": finding(rows),
            "canonical": home(self.request) + self.object.get_absolute_url(),
            "trail": self.trail(),
            "view": self,
            **kwargs,
        }


def rows_of(one: str, other: str) -> Rows:
    """Two texts paragraph by paragraph."""
    ours, theirs = _paragraphs(one), _paragraphs(other)
    return [
        (ours[row.one.start : row.one.stop], theirs[row.other.start : row.other.stop])
        for row in aligned([paragraph.text for paragraph in ours], [paragraph.text for paragraph in theirs])
    ]


def finding(rows: Rows) -> str:
    """How the two texts correspond, in a sentence counted from the rows."""
    ones, others = (sum(len(row[side]) for row in rows) for side in (0, 1))
    if ones == others and all(len(one) == len(other) == 1 for one, other in rows):
        alike = ngettext("Both texts have %(count)s paragraph.", "Both texts have %(count)s paragraphs.", ones)
        return alike % {"count": ones}
    said = [_("Paragraphs: %(ones)s beside %(others)s.") % {"ones": ones, "others": others}]
    for side, pattern in ((0, _("Only on the left: § %(numbers)s.")), (1, _("Only on the right: § %(numbers)s."))):
        alone = [paragraph.number for row in rows if not row[1 - side] for paragraph in row[side]]
        if alone:
            said.append(pattern % {"numbers": _numbers(alone)})
    several = [one[0].number for one, other in rows if one and other and len(one) + len(other) > 2]
    if several:
        said.append(_("Not one for one: § %(numbers)s on the left.") % {"numbers": _numbers(several)})
    return " ".join(said)


def _numbers(numbers: list[int]) -> str:
    shown = [str(number) for number in numbers[:NUMBERS_NAMED]]
    rest = len(numbers) - len(shown)
    return joined([*shown, ngettext("%(count)d more", "%(count)d more", rest) % {"count": rest}] if rest else shown)


def _paragraphs(text: str) -> list[Paragraph]:
    return [Paragraph(number, text[start:end]) for number, (start, end) in enumerate(paragraphs(text), start=1)]
