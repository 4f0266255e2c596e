"""Single fields of a JSON object, read by kind. Whatever is not of that kind is refused by the field's name."""

from typing import Any

from communiques.archive.dates import PartialDate

from .incoming import RefusedError


def text(row: dict[str, Any], field: str, default: str | None = None) -> str:
    """A text without surrounding space. Missing, null or empty gives the default; without one it is refused."""
    value = verbatim(row, field, default).strip()
    if value or default is not None:
        return value or str(default)
    raise RefusedError(f"missing: {field}")


def verbatim(row: dict[str, Any], field: str, default: str | None = None) -> str:
    """A text exactly as it stands. Missing, null or blank gives the default; without one it is refused."""
    value = row.get(field)
    if value is not None and not isinstance(value, str):
        raise RefusedError(f"{field} is not a text")
    if value is None or not value.strip():
        if default is None:
            raise RefusedError(f"missing: {field}")
        return default
    if "\0" in value:
        raise RefusedError(f"a NUL character in {field}")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise RefusedError(f"half a character (lone surrogate) in {field}") from error
    return value


def whole(row: dict[str, Any], field: str) -> int:
    """A whole number from 0."""
    value = row.get(field)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise RefusedError(f"{field} is not a whole number from 0")
    return value


def date(row: dict[str, Any], field: str) -> PartialDate:
    """A date to the year, the month or the day; a time after the day is left aside."""
    return _date(field, text(row, field))


def optional_date(row: dict[str, Any], field: str) -> PartialDate | None:
    """A date, or None where there is none."""
    value = text(row, field, default="")
    return _date(field, value) if value else None


def strings(row: dict[str, Any], field: str) -> tuple[str, ...]:
    """A list of texts; missing or null is an empty one."""
    return tuple(text({field: item}, field) for item in items(row, field))


def objects(row: dict[str, Any], field: str) -> list[dict[str, Any]]:
    """A list of objects; missing or null is an empty one."""
    found = items(row, field)
    if not all(isinstance(item, dict) for item in found):
        raise RefusedError(f"{field} is not a list of objects")
    return found


def items(row: dict[str, Any], field: str) -> list[Any]:
    """A list; missing or null is an empty one."""
    value = row.get(field)
    if value is None:
        return []
    if not isinstance(value, list):
        raise RefusedError(f"{field} is not a list")
    return value


def _date(field: str, value: str) -> PartialDate:
    try:
        return PartialDate.parse(value.partition("T")[0])
    except ValueError as error:
        raise RefusedError(f"impossible date in {field}: “{value[:20]}”") from error
