"""Dates known to the year, the month or the day.

A readout gives a day; a catalogue or an old release may give no more than a month or a year. The archive keeps what is
known and nothing more.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import total_ordering
from typing import TYPE_CHECKING, Any, Literal, Self

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

ISO_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
FIRST_YEAR, LAST_YEAR = 1000, 2999

Precision = Literal["year", "month", "day"]


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date to the year, the month or the day. Ordered by its first day, then the more precise first."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse an impossible date with a ValueError."""
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"the year must lie between {FIRST_YEAR} and {LAST_YEAR}")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        datetime.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2021`, `2021-08` or `2021-08-25`; anything else is a ValueError."""
        text = text.strip()
        if not re.match(ISO_PATTERN, text, re.ASCII):
            raise ValueError("a date is written 2021, 2021-08 or 2021-08-25")
        return cls(*(int(part) for part in text.split("-")))

    @classmethod
    def of(cls, day: datetime.date) -> Self:
        """The partial date that is exactly this day."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def first(self) -> datetime.date:
        """The first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The last day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The ISO form, cut at its precision."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.first, self.last) < (other.first, other.last)


class PartialDateFormField(forms.CharField):
    """A text field that reads a partial date."""

    default_error_messages = {
        "impossible": _("“%(value)s” is not a date: write 2021, 2021-08 or 2021-08-25."),
    }

    def to_python(self, value: Any) -> Any:
        if isinstance(value, PartialDate):
            return value
        text = super().to_python(value)
        if not text:
            return None
        try:
            return PartialDate.parse(text)
        except ValueError as error:
            raise ValidationError(
                self.error_messages["impossible"], code="impossible", params={"value": text[:40]}
            ) from error

    def run_validators(self, value: Any) -> None:
        super().run_validators("" if value is None else str(value))


if TYPE_CHECKING:
    _Text = models.CharField["PartialDate | datetime.date | str | None", "PartialDate | None"]
else:
    _Text = models.CharField


class PartialDateField(_Text):
    """A partial date kept as its ISO text, or NULL. Values are PartialDate; a text in ISO form is accepted.

    The column is of the domain `partial_date` (migration 0001), which refuses what is no date.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(max_length=10, null=True, blank=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("max_length", "null", "blank"):
            kwargs.pop(fixed, None)
        return name, path, args, kwargs

    def db_type(self, connection: Any) -> str:
        return "partial_date"

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> PartialDate | None:
        return None if value is None else PartialDate.parse(value)

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or isinstance(value, PartialDate):
            return value
        if isinstance(value, datetime.date):
            return PartialDate.of(value)
        if value == "":
            return None
        try:
            return PartialDate.parse(str(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def run_validators(self, value: Any) -> None:
        super().run_validators("" if value is None else str(value))

    def get_prep_value(self, value: Any) -> str | None:
        date = self.to_python(value)
        return None if date is None else str(date)

    def value_to_string(self, obj: models.Model) -> str:
        value = self.value_from_object(obj)
        return "" if value is None else str(value)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})
