"""Coverage: what is held and what is missing."""

from typing import Any

from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from communiques.archive.facets import Family
from communiques.search.held import held
from communiques.search.reported import reported
from communiques.search.tallying import counts

from .. import gaps
from ..kept_pages import Kept
from ..tallies import coverage
from .page import Page


class CoveragePage(Kept, Page, TemplateView):
    """Sources, years, languages, and who is told of but never heard."""

    template_name = "website/coverage.html"
    section = "coverage"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sources = coverage()
        columns = gaps.spans(counts(Family.YEAR)[Family.YEAR])
        languages = gaps.languages(held(Family.LANGUAGE)[Family.LANGUAGE])
        return super().get_context_data(
            coverage=sources,
            finding=gaps.finding(sources, len(languages)),
            columns=columns,
            shelves=gaps.shelves(sources, columns),
            languages=languages,
            unheard=gaps.unheard(reported()),
            title=_("What is held and what is missing"),
            **kwargs,
        )
