"""What the archive holds already of a text that is not saved yet."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from communiques.archive.addresses import normalised
from communiques.archive.models import Communique, Status
from communiques.extraction import ExtractedCommunique
from communiques.intake.accounts import account_read
from communiques.intake.duplicates import held_alike
from communiques.intake.judging import Likeness
from communiques.intake.neighbours import fitting
from communiques.intake.pasting import Pasted

MOST_SHOWN = 8


@dataclass(frozen=True)
class HeldAlready:
    """A held record, how it relates to the text, and whether it is the same one."""

    record: Communique
    relation: str
    is_same: bool = False


def held_already(pasted: Pasted, language: str, found: ExtractedCommunique) -> list[HeldAlready]:
    """The records that are this text, nearly this text, or accounts of this contact; each once, the surest first."""
    relations: dict[int, tuple[str, bool]] = {}
    for key, relation, is_same in _relations(pasted, language, found):
        relations.setdefault(key, (relation, is_same))
    keys = list(relations)[:MOST_SHOWN]
    parties = ("participations__person", "participations__country")
    rows = Communique.objects.defer("text").select_related("source").prefetch_related(*parties).in_bulk(keys)
    return [HeldAlready(rows[key], *relations[key]) for key in keys if key in rows]


def _relations(pasted: Pasted, language: str, found: ExtractedCommunique) -> Iterator[tuple[int, str, bool]]:
    live = Communique.objects.exclude(status=Status.WITHDRAWN)
    fingerprint = hashlib.sha256(pasted.text.encode()).hexdigest()
    for key in live.filter(text_sha256=fingerprint).values_list("pk", flat=True):
        yield key, _("the same text, letter by letter"), True
    if address := _key(pasted.url):
        for key in live.filter(source_url_key=address, language=language).values_list("pk", flat=True):
            yield key, _("the same address"), True
    days = _days(pasted, found)
    for key, likeness in held_alike(pasted.text, language=language, days=days, title=pasted.title):
        yield key, _("nearly the same text: %(share)d %%") % {"share": round(likeness * 100)}, True
    if days:
        account = account_read(
            found,
            key=0,
            issuer=str(pasted.source.pk) if pasted.source else "",
            issuer_country=pasted.source.country.code if pasted.source else "",
            published_on=days[-1],
            title=pasted.title,
            url=pasted.url,
        )
        for key, verdict in fitting(account):
            sure = verdict.likeness is Likeness.SURE
            yield key, _("tells of the same contact") if sure else _("may tell of the same contact"), False


def _key(url: str) -> str:
    try:
        return normalised(url)
    except ValueError:
        return ""


def _days(pasted: Pasted, found: ExtractedCommunique) -> list[date]:
    """When it was held and when it was published, as far as either is known."""
    days = [found.held.held_on] if found.held.held_on else []
    published_on = pasted.published_on
    return [*days, published_on.first] if published_on and published_on.precision == "day" else days
