"""The permanent addresses, the same in every language. Cited in print: they never change."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from .views.data import ReleaseFileView
from .views.permanent import (
    COMMUNIQUE,
    ENCOUNTER,
    STATEMENT,
    FormAddress,
    PermanentAddress,
    VersionAddress,
    VersionForm,
)
from .views.unapi import unapi


class WithoutSuffix(StringConverter):
    """What stands before the first full stop."""

    regex = "[^/.]+"


register_converter(WithoutSuffix, "bare")

KINDS = {"c": COMMUNIQUE, "s": STATEMENT, "e": ENCOUNTER}

urlpatterns = [
    path("unapi", unapi, name="unapi"),
    path("data/releases/<name>/<file>", ReleaseFileView.as_view(), name="release-file"),
    *(
        path(f"{letter}/<bare:public_id>", PermanentAddress.as_view(of=permanent), name=permanent.name)
        for letter, permanent in KINDS.items()
    ),
    *(
        path(f"{letter}/<bare:public_id>.<suffix>", FormAddress.as_view(of=permanent), name=f"{permanent.name}-form")
        for letter, permanent in KINDS.items()
    ),
    path("c/<bare:public_id>/v/<int:number>", VersionAddress.as_view(), name="version-permanent"),
    path("c/<bare:public_id>/v/<int:number>.<suffix>", VersionForm.as_view(), name="version-permanent-form"),
]
