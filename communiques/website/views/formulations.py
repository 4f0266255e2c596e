"""Formulations: the set phrases of diplomacy, one of them over time, and any phrase over time."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from communiques.archive.models import Formulation, FormulationName
from communiques.search.phrases import any_of, asked_for, phrase
from communiques.search.wording import between_marks

from ..formulations import listed, wordings
from ..kept_pages import Kept
from ..paging import Paging
from ..phrase_picture import PhrasePicture, finding, picture, steps_finding
from .page import Page


class FormulationsPage(Kept, Page, TemplateView):
    """Every formulation, with how often it is used, by whom most, and from when to when."""

    template_name = "website/formulations.html"
    section = "formulations"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(formulations=listed(), **kwargs)


class PhrasePage(Kept, Page, TemplateView):
    """Any phrase over time: `?q="…"`. What is no phrase is a 400 with the words kept.

    `side` is the address name of the country whose uses are compared, `page` that of the uses.
    """

    template_name = "website/formulation.html"
    section = "formulations"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        errors, found = self._found()
        context = self.get_context_data(errors=errors, picture=found, **kwargs)
        return self.render_to_response(context, status=400 if errors else 200)

    def trail(self) -> list[tuple[str, str]]:
        return [(_("Formulations"), reverse("website:formulations"))]

    def words(self) -> str:
        """The question for the phrase. A ValidationError says why there is none."""
        return str(phrase(self.request.GET.get("q", "")))

    def title(self) -> str:
        return between_marks(self.request.GET.get("q", "").strip().strip('"“”„«»＂'))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = kwargs["picture"]
        return super().get_context_data(
            address=self.request.path,
            title=self.title() if found else _("This phrase could not be understood"),
            typed=self.request.GET.get("q", ""),
            kept=self._kept,
            finding=finding(found) if found else "",
            steps_finding=steps_finding(found.steps) if found else "",
            paging=Paging(found.results, self._kept, "uses") if found else None,
            **kwargs,
        )

    @property
    def _kept(self) -> dict[str, str]:
        """What the addresses of this page carry besides the number of a page."""
        return {name: self.request.GET[name] for name in ("q", "side") if self.request.GET.get(name)}

    def _found(self) -> tuple[list[str], PhrasePicture | None]:
        """The messages for what cannot be understood, or the picture."""
        page, side = (self.request.GET.get(name, "").strip() for name in ("page", "side"))
        try:
            filters = asked_for(self.words(), **({"page": page} if page else {}))
            if side:
                asked_for(self.words(), speaker_country=side)
        except ValidationError as error:
            return error.messages, None
        return [], picture(filters, side.lower())


class FormulationPage(PhrasePage):
    """A formulation over time: any of its wordings, in any language."""

    def title(self) -> str:
        return between_marks(self.formulation.label)

    def words(self) -> str:
        names = self.formulation.names.all()
        if not names:
            raise Http404  # an editor took its last wording: there is nothing to look for
        return any_of(name.text for name in names)

    @cached_property
    def formulation(self) -> Formulation:
        names = Prefetch("names", FormulationName.objects.order_by("language", "-kind", "pk"))
        found = Formulation.objects.prefetch_related(names).filter(slug=self.kwargs["slug"]).first()
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            formulation=self.formulation, wordings=wordings(self.formulation.names.all()), **kwargs
        )
