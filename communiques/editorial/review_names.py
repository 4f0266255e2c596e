"""Unknown names: who is meant, decided once for every waiting record that prints the name."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from communiques.archive.models import Country, NameKind, Person
from communiques.archive.words import fold, folded_words

from . import review
from .autocomplete import LONGEST_NUMBER
from .communique_form import language_choices
from .review_deciding import Named, name_is, name_is_none
from .review_excerpts import excerpt
from .review_rights import asked_by

MOST_EXAMPLES = 10
MOST_SUGGESTED = 12


class NewPersonForm(forms.Form):
    """Somebody the archive does not know yet."""

    name = forms.CharField(label=gettext_lazy("Full name"), max_length=200)
    language = forms.ChoiceField(label=capfirst(gettext_lazy("language")), choices=language_choices)
    country = forms.ModelChoiceField(label=capfirst(gettext_lazy("country")), queryset=Country.objects.all())
    slug = forms.SlugField(
        label=capfirst(gettext_lazy("address name")),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Made of the name when left empty."),
    )

    def clean(self) -> dict[str, Any]:
        """An address name that is free; one is made of the name where none is given."""
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        slug = cleaned["slug"] or slugify(fold(cleaned["name"]))[:116].strip("-")
        taken = set(Person.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
        if not slug:
            raise ValidationError({"slug": _("Give an address name, or a name in Latin letters to make one of.")})
        if cleaned["slug"] and slug in taken:
            raise ValidationError({"slug": _("Somebody has this address name already.")})
        numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
        cleaned["slug"] = slug if slug not in taken else next(one for one in numbered if one not in taken)
        return cleaned


def name_page(site: admin.AdminSite, request: HttpRequest) -> HttpResponse:
    """One unknown name, with the sentences in which it stands and the decisions there are."""
    rights = asked_by(request)
    if not rights.see:
        raise PermissionDenied
    name, country = request.GET.get("name", "")[:300], review.country_of(_key(request.GET.get("country", "")))
    row = review.names().filter(subject=name, country=country.pk if country else None).first()
    if row is None:
        messages.info(request, _("“%(name)s” does not wait any more.") % {"name": name})
        return HttpResponseRedirect(review.address(review.Queue.NAMES))
    named = Named(name, country)
    form = NewPersonForm(request.POST if "new" in request.POST else None, initial=_initial(named))
    if request.method == "POST":
        if not rights.change:
            raise PermissionDenied
        if said := _decided(request, named, form):
            messages.success(request, said)
            return HttpResponseRedirect(review.next_name(row["first"], row["oldest"]))
    return TemplateResponse(request, "admin/archive/review_name.html", {
        **site.each_context(request), "title": name, "row": row, "named": named, "form": form, "rights": rights,
        "examples": _examples(named), **_suggested(request, named), "back": review.address(review.Queue.NAMES),
    })  # fmt: skip


def _decided(request: HttpRequest, named: Named, form: NewPersonForm) -> str:
    """Do what was decided; what is said of it, or nothing where the form must be mended."""
    rights = asked_by(request)
    with transaction.atomic():
        if "none" in request.POST:
            count = name_is_none(named)
            said = ngettext(
                "“%(name)s” is no name: removed from %(n)d record. Its history keeps what was removed.",
                "“%(name)s” is no name: removed from %(n)d records. Their histories keep what was removed.",
                count,
            )
            return said % {"name": named.name, "n": count}
        if "new" in request.POST and rights.enter_people and form.is_valid():
            person: Person | None = _entered(form.cleaned_data, named)
        else:
            person = Person.objects.filter(pk=_key(request.POST.get("person", "")) or 0).first()
        if person is None:
            return _asked_again(request)
        if "alias" in request.POST and rights.name_people:
            _also_called(person, named.name)
        count = name_is(named, person)
    said = ngettext(
        "“%(name)s” is %(person)s in %(n)d record. To undo it, choose another person in the form of the record.",
        "“%(name)s” is %(person)s in %(n)d records. To undo it, choose another person in the forms of the records.",
        count,
    )
    return said % {"name": named.name, "person": person.label, "n": count}


def _asked_again(request: HttpRequest) -> str:
    if "known" in request.POST:
        messages.error(request, _("Choose who it is."))
    return ""


def _entered(cleaned: dict[str, Any], named: Named) -> Person:
    person = Person.objects.create(slug=cleaned["slug"], country=cleaned["country"])
    person.names.create(language=cleaned["language"], text=cleaned["name"], kind=NameKind.PREFERRED)
    if cleaned["name"] != named.name:
        _also_called(person, named.name)
    person.refresh_from_db(fields=["labels"])
    return person


def _also_called(person: Person, name: str) -> None:
    if not person.names.filter(text=name).exists():
        person.names.create(text=name, kind=NameKind.ALIAS)


def _initial(named: Named) -> dict[str, Any]:
    language = named.doubts().values_list("communique__language", flat=True).first()
    return {"name": named.name, "country": named.country, "language": language}


def _examples(named: Named) -> list[tuple[Any, Any, str]]:
    doubts = named.doubts().select_related("communique__source").order_by("communique__created_at", "pk")
    return [
        (one.communique, excerpt(one.communique.text, one), review.form_address(one.communique_id))
        for one in doubts[:MOST_EXAMPLES]
    ]


def _suggested(request: HttpRequest, named: Named) -> dict[str, Any]:
    """Who it may be: those found by what was typed, else those of the country with a word of the name."""
    typed = request.GET.get("find", "").strip()[:200]
    found = _called_like(typed or named.name)
    if not typed and named.country:
        found = found.filter(country=named.country)
    return {"find": typed, "suggested": found.select_related("country").prefetch_related("offices")[:MOST_SUGGESTED]}


def _called_like(words: str) -> QuerySet:
    """The people with a name in which the longest word stands."""
    longest = max(folded_words(words).split(), key=len, default="")
    people = Person.objects.order_by("slug")
    return people.filter(names__folded__contains=longest).distinct() if longest else people.none()


def _key(typed: str) -> int | None:
    return int(typed) if typed.isdecimal() and len(typed) <= LONGEST_NUMBER else None
