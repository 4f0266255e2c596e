"""Taking incoming records into the archive, a batch to a transaction."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import DataError, IntegrityError, OperationalError, transaction
from django.db.models import Count

from communiques.archive import indexing
from communiques.archive.models import Communique, Doubt, Status

from .batch import Batch, write
from .gazetteer import gazetteer
from .held import Action
from .incoming import Fault, Incoming, RefusedError
from .people import People
from .questions import compare
from .reading import Reader
from .vocabulary import Vocabulary
from .workers import Readers

BATCH = 200
ATTEMPTS = 5

# What another import or an editor at work can cause, and what a second try can mend: a unique value just taken, a
# deadlock, a serialisation failure, a lock not to be had.
_PASSING = {"23505", "40P01", "40001", "55P03"}
# Classes of faults that lie in the data: a value the type or a constraint refuses.
_IN_THE_DATA = ("22", "23")


@dataclass
class Report:
    """What became of the records of an import."""

    done: Counter[Action] = field(default_factory=Counter)
    kept: list[Fault] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    entered: list[int] = field(default_factory=list)

    def statuses(self) -> dict[str, int]:
        """How many of the new records are in which status now."""
        counted = Communique.objects.filter(pk__in=self.entered).values("status").annotate(n=Count("pk"))
        return dict(counted.order_by("-n").values_list("status", "n"))

    def doubts(self) -> dict[str, int]:
        """How many of the new records that wait have a doubt of each kind, the most frequent first."""
        waiting = Doubt.objects.open().filter(communique__in=self.entered).exclude(communique__status=Status.PUBLISHED)
        counted = waiting.values("code").annotate(n=Count("communique", distinct=True)).order_by("-n", "code")
        return dict(counted.values_list("code", "n"))

    @property
    def written(self) -> int:
        """How many records were entered or changed."""
        return self.done.total() - self.done[Action.LEAVE]


class Importer:
    """Takes records one by one and writes them in batches. A batch is written whole or not at all."""

    def __init__(self, *, publish: bool = False, processes: int = 1) -> None:
        """With `publish` new records without doubts are published at once, the others left in review; else all are
        drafts. Texts are read by as many processes.
        """
        self.publish, self.processes = publish, processes
        self.report = Report()
        self.vocabulary = Vocabulary.load()
        self._people: People | None = None
        self._readers: Readers | None = None
        self._waiting: list[Incoming] = []
        self._marks: set[object] = set()

    def take(self, record: Incoming) -> None:
        """Put a record in line. One that names an unknown issuer, country or topic becomes a fault."""
        try:
            self.vocabulary.check(record)
        except RefusedError as refusal:
            self.report.faults.append(Fault(record.origin, str(refusal)))
            return
        marks = {mark for mark in (record.address, record.fingerprint) if mark}
        if len(self._waiting) == BATCH or not marks.isdisjoint(self._marks):
            self.finish()
        self._waiting.append(record)
        self._marks |= marks

    def finish(self) -> None:
        """Write what waits."""
        waiting, self._waiting, self._marks = self._waiting, [], set()
        if waiting:
            self._import(waiting)

    def _import(self, records: Sequence[Incoming]) -> None:
        """Write a batch; one that is refused is tried in halves, until what is refused stands alone."""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                self._settle(self._write(records))
            except (RefusedError, IntegrityError, DataError, OperationalError) as error:
                self._people = None  # it may know people whose entry was undone
                reason = _reason(error)
                if _state(error) not in _PASSING or attempt == ATTEMPTS:
                    self._import_in_parts(records, reason)
                    return
            else:
                return

    def _import_in_parts(self, records: Sequence[Incoming], reason: str) -> None:
        if len(records) == 1:
            self.report.faults.append(Fault(records[0].origin, reason))
            return
        half = len(records) // 2
        self._import(records[:half])
        self._import(records[half:])

    def _write(self, records: Sequence[Incoming]) -> Batch:
        with transaction.atomic():
            batch = write(Batch(records, self.publish), self.vocabulary, self._people_known, self._readers_ready)
            batch.changed += compare(batch.changed)
            indexing.refresh(dict.fromkeys(batch.changed))
        return batch

    def _people_known(self) -> People:
        if self._people is None:
            self._people = People.load()
        return self._people

    def _readers_ready(self) -> Readers:
        if self._readers is None:
            self._readers = Readers(Reader(gazetteer()), self.processes)
        return self._readers

    def close(self) -> None:
        """Let the processes that read texts end."""
        if self._readers is not None:
            self._readers.close()

    def _settle(self, batch: Batch) -> None:
        """Count what was written, now that it is."""
        self.report.done.update(batch.done)
        self.report.kept += batch.kept
        self.report.faults += batch.faults
        self.report.entered += batch.entered


def _state(error: Exception) -> str:
    """The database's code for what went wrong, if it was the database."""
    return getattr(error.__cause__, "sqlstate", None) or ""


def _reason(error: Exception) -> str:
    """Why a record was refused. What lies neither in the data nor in others at work is raised again."""
    if isinstance(error, RefusedError):
        return str(error)
    state = _state(error)
    if state not in _PASSING and not state.startswith(_IN_THE_DATA):
        raise error
    rule = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    return f"refused by the database: {rule or str(error).partition(chr(10))[0]}"


def import_records(records: Iterable[Incoming | Fault], *, publish: bool = False, processes: int = 1) -> Report:
    """Take in all of them; the faults among them are passed on into the report."""
    importer = Importer(publish=publish, processes=processes)
    try:
        for record in records:
            if isinstance(record, Fault):
                importer.report.faults.append(record)
            else:
                importer.take(record)
        importer.finish()
    finally:
        importer.close()
    if importer.report.written > BATCH:
        indexing.settle()
    return importer.report
