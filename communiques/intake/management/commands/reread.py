"""The command that reads the texts of the archive again."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.db.models import QuerySet

from communiques.archive.models import Communique, Source, Status
from communiques.intake.differences import Difference, Part
from communiques.intake.rereading import Rereader, apply

LONGEST = 100  # characters shown of a value
WAITING = [Status.DRAFT, Status.IN_REVIEW]


class Command(BaseCommand):
    """Read texts again and print what is read otherwise than the records hold.

    Lines begin with + for what is new, - for what is gone and ~ for what is other; = marks what stays as an editor has
    set it.
    """

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--id", nargs="+", metavar="PUBLIC_ID", help="these records; else those that wait")
        parser.add_argument("--status", choices=[status for status in Status.values if status != Status.WITHDRAWN])
        parser.add_argument("--source", metavar="SLUG", help="only those of this issuer")
        parser.add_argument("--take", action="store_true", help="take what no editor has decided otherwise")
        parser.add_argument("--published", action="store_true", help="with --take: change published records too")

    def handle(self, *_: Any, take: bool, published: bool, **options: Any) -> None:
        """Read one record after the other; each is written in a transaction of its own."""
        rereader, counts = Rereader(), Counter[str]()
        for key in _chosen(options).values_list("pk", flat=True):
            with transaction.atomic():
                communique = _record(key, locked=take)
                found = rereader.differences(communique)
                free = take and (published or communique.status != Status.PUBLISHED)
                taken = apply(communique, found) if free and found else []
            counts.update(read=1, differ=int(bool(found)), differences=len(found), taken=len(taken))
            counts["stand"] += sum(bool(difference.stands) for difference in found)
            if found:
                self._tell(communique, found)
        self.stdout.write(
            "{read} read, {differ} differ: {differences} differences, {taken} taken, {stand} stand as an editor"
            " has set them".format(**dict.fromkeys(("read", "differ", "differences", "taken", "stand"), 0) | counts)
        )

    def _tell(self, communique: Communique, found: list[Difference]) -> None:
        self.stdout.write(f"\n{communique.public_id} {communique.get_status_display()}: {communique.heading}")
        for difference in found:
            self.stdout.write("\n".join(_lines(difference)))


def _chosen(options: dict[str, Any]) -> QuerySet:
    chosen = Communique.objects.exclude(text="").exclude(status=Status.WITHDRAWN).order_by("pk")
    if wanted := options["id"]:
        unknown = set(wanted) - set(chosen.filter(public_id__in=wanted).values_list("public_id", flat=True))
        if unknown:
            raise CommandError(f"no record with a text: {', '.join(sorted(unknown))}")
        chosen = chosen.filter(public_id__in=wanted)
    if options["status"]:
        chosen = chosen.filter(status=options["status"])
    elif not wanted:
        chosen = chosen.filter(status__in=WAITING)
    if slug := options["source"]:
        if not Source.objects.filter(slug=slug).exists():
            raise CommandError(f"unknown issuer “{slug}”")
        chosen = chosen.filter(source__slug=slug)
    return chosen


def _record(key: int, *, locked: bool) -> Communique:
    records = Communique.objects.prefetch_related("participations__person", "participations__country")
    return (records.select_for_update(of=("self",)) if locked else records).get(pk=key)


def _lines(difference: Difference) -> Iterator[str]:
    what = Part(difference.part).label.lower()
    stands = f"  = {difference.stands}" if difference.stands else ""
    yield f"  {difference.act.value} {what}{': ' if difference.name else ''}{_short(difference.name)}{stands}"
    for change in difference.changes:
        yield f"      {change.label}: {_short(change.before) or '–'} → {_short(change.after) or '–'}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
