"""What all pages have in common."""

from typing import Any

from django.views.generic.base import ContextMixin


class Page(ContextMixin):
    """`section` names the part that the masthead marks; `trail` is the breadcrumb: labels and addresses."""

    section = ""

    def trail(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(trail=self.trail(), **kwargs)
