"""Names: one set of rows feeds display, search and the extractor's gazetteer."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Value
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..languages import CODES, language_name
from ..words import folded_words


class FoldedField(models.CharField):
    """The folded words of another field of the row, kept beside it so that it can be searched without accents."""

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        self.of = of
        kwargs.update(editable=False, max_length=300)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        indexed = {"db_index": True} if kwargs.get("db_index") else {}
        return name, path, args, {"of": self.of, **indexed}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        folded = folded_words(getattr(model_instance, self.of))[: self.max_length]
        setattr(model_instance, self.attname, folded)
        return folded


class Named(models.Model):
    """Something with names in many languages. The database keeps `labels`, its preferred names by language."""

    labels = models.JSONField(_("labels"), default=dict, editable=False)
    seed = models.CharField(
        _("seed"),
        max_length=64,
        blank=True,
        editable=False,
        help_text=_("SHA-256 of the seed row it was last loaded from; empty once an editor has changed it."),
    )

    class Meta:
        abstract = True

    @property
    def label(self) -> str:
        """The preferred name in the interface's language, else in English, else any."""
        language = (get_language() or "en")[:2]
        return self.label_in(language)

    def label_in(self, language: str) -> str:
        """The preferred name in a language, else in English, else any, else the address name."""
        for choice in (language, "en"):
            if choice in self.labels:
                return str(self.labels[choice])
        return str(next(iter(self.labels.values()), self.address_name))

    @property
    def address_name(self) -> str:
        """What stands for it in an address."""
        return str(getattr(self, "slug", self.pk))

    def __str__(self) -> str:
        return self.label


class NameKind(models.TextChoices):
    """What a name is to its bearer."""

    PREFERRED = "preferred", _("preferred")
    ALIAS = "alias", _("alias")
    DEMONYM = "demonym", _("demonym")
    METONYM = "metonym", _("metonym")
    KEYWORD = "keyword", _("keyword")


class Name(models.Model):
    """A name of something in one language; an empty language means in any."""

    language = models.CharField(
        _("language"), max_length=3, blank=True, choices=[(code, language_name(code, "en")) for code in CODES]
    )
    text = models.CharField(_("name"), max_length=300)
    kind = models.CharField(_("kind"), max_length=10, choices=NameKind, default=NameKind.ALIAS)
    folded = FoldedField(of="text", db_index=True)
    history = HistoricalRecords(inherit=True, excluded_fields=["folded"])

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text


def word_index(owner: str) -> GinIndex:
    """Finds names by any of their words: each question asks whom its words may name."""
    words = Func(F("folded"), Value(" "), function="string_to_array", output_field=ArrayField(models.TextField()))
    return GinIndex(words, name=f"{owner}_name_words")


def name_constraints(owner: str) -> list[models.BaseConstraint]:
    """The rules every name table keeps: no name twice, one preferred name a language, no empty name."""
    return [
        models.UniqueConstraint(fields=[owner, "language", "kind", "text"], name=f"{owner}_name_once"),
        models.UniqueConstraint(
            fields=[owner, "language"],
            condition=models.Q(kind=NameKind.PREFERRED),
            name=f"{owner}_one_preferred_name",
        ),
        models.CheckConstraint(condition=~models.Q(text=""), name=f"{owner}_name_not_empty"),
        models.CheckConstraint(condition=models.Q(kind__in=NameKind.values), name=f"{owner}_name_kind_known"),
        models.CheckConstraint(
            condition=~models.Q(kind=NameKind.PREFERRED) | ~models.Q(language=""),
            name=f"{owner}_preferred_name_has_language",
        ),
    ]
