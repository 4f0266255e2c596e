"""One batch of incoming records: what is to be done with each, and doing it in as few commands as there are tables."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from communiques.archive.models import Communique, Origin, Status

from . import structures
from .encounters import assigned, gather, sister_addresses, sisters_of
from .enriching import bring_up_to_date, completed, enriched, facts, facts_read
from .held import Action, Held, annotated_already, touched
from .history import ANNOTATED, COLLECTED, note
from .incoming import Fault, Incoming, RefusedError
from .people import People
from .vocabulary import Vocabulary
from .workers import Readers


@dataclass
class Batch:
    """Records that are written together, and what became of them."""

    records: Sequence[Incoming]
    publish: bool
    done: Counter[Action] = field(default_factory=Counter)
    kept: list[Fault] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    entered: list[int] = field(default_factory=list)


@dataclass
class Task:
    """A record with its communiqué, held or yet to be written, and the held versions in other languages.

    `facts_stay` where somebody has worked on the communiqué: then it gets a text at most.
    """

    record: Incoming
    action: Action
    communique: Communique
    sisters: list[Communique]
    facts_stay: bool = False


def write(batch: Batch, vocabulary: Vocabulary, people: Callable[[], People], readers: Callable[[], Readers]) -> Batch:
    """Write a batch inside the caller's transaction; the keys of the communiqués to be indexed are in `changed`."""
    tasks = _locked_tasks(batch, vocabulary)
    _leave_what_is_settled(tasks, batch)
    _read(tasks, vocabulary, readers, publish=batch.publish)
    for reason in (COLLECTED, ANNOTATED):
        chosen = [task for task in tasks if task.record.annotated == (reason == ANNOTATED)]
        _put_into_encounters(chosen, vocabulary, reason)
        _create([task for task in chosen if task.action is Action.CREATE], vocabulary, people, reason)
        _change(
            [task for task in chosen if task.action in (Action.COMPLETE, Action.ENRICH)],
            vocabulary, people, reason, publish=batch.publish,
        )  # fmt: skip
    batch.done.update(task.action for task in tasks)
    batch.changed += [task.communique.pk for task in tasks if task.action is not Action.LEAVE]
    batch.changed += gather(_to_gather(tasks))
    batch.entered += [task.communique.pk for task in tasks if task.action is Action.CREATE]
    return batch


def _locked_tasks(batch: Batch, vocabulary: Vocabulary) -> list[Task]:
    """What is to be done, record by record, with the held records that will change locked and as they are now."""
    while True:
        refusals: list[Fault] = []
        tasks = _tasks(batch, vocabulary, refusals)
        changing = [task for task in tasks if task.action in (Action.COMPLETE, Action.ENRICH)]
        keys = [task.communique.pk for task in changing]
        rows = Communique.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")
        locked = {communique.pk: communique for communique in rows}
        if all(task.communique.version == locked[task.communique.pk].version for task in changing):
            for task in changing:
                task.communique = locked[task.communique.pk]
            batch.faults += refusals
            return tasks


def _tasks(batch: Batch, vocabulary: Vocabulary, refusals: list[Fault]) -> list[Task]:
    languages = [vocabulary.source_languages[vocabulary.source(record.issuers)] for record in batch.records]
    pairs = list(zip(batch.records, languages, strict=True))
    held = Held.of(batch.records, [place for record, codes in pairs for place in sister_addresses(record, codes)])
    tasks = []
    for record, codes in pairs:
        try:
            action, communique = held.decide(record)
        except RefusedError as refusal:
            refusals.append(Fault(record.origin, str(refusal)))
        else:
            communique = communique or _new(record, vocabulary, publish=batch.publish and record.annotated)
            tasks.append(Task(record, action, communique, sisters_of(record, held, codes)))
    return tasks


def _leave_what_is_settled(tasks: list[Task], batch: Batch) -> None:
    """Leave alone what was annotated before and what somebody has worked on; an entry without text still gets it."""
    annotating = [task for task in tasks if task.record.annotated and task.action in (Action.COMPLETE, Action.ENRICH)]
    settled = annotated_already(task.communique.pk for task in annotating)
    own = touched(task.communique.pk for task in annotating)
    for task in annotating:
        if task.action is Action.ENRICH and task.communique.pk in settled | own:
            task.action = Action.LEAVE
        if task.communique.pk in own - settled:
            task.facts_stay = True
            batch.kept.append(Fault(task.record.origin, f"{task.communique.public_id} stays as its editor left it"))


def _read(tasks: Sequence[Task], vocabulary: Vocabulary, readers: Callable[[], Readers], *, publish: bool) -> None:
    """Read the texts that nobody has labelled; the new ones are published where nothing in them is doubtful."""
    fresh = [task for task in tasks if not task.record.annotated and task.action in (Action.CREATE, Action.COMPLETE)]
    if not fresh:
        return
    found = readers().read([(task.record, vocabulary.issuer_country(task.record)) for task in fresh])
    for task, record in zip(fresh, found, strict=True):
        task.record = record
        if task.action is Action.CREATE:
            facts_read(task.communique, record)
            if publish and record.doubts:
                task.communique.status = Status.IN_REVIEW
            elif publish:
                task.communique.publish(unseen=True)


def _new(record: Incoming, vocabulary: Vocabulary, *, publish: bool) -> Communique:
    communique = Communique(
        title=record.title,
        text=record.text,
        language=record.language,
        kind=record.kind,
        published_on=record.published_on,
        place=record.place,
        source_id=vocabulary.source(record.issuers),
        source_url=record.url,
        origins={"kind": Origin.EXTRACTED} | ({"place": Origin.EXTRACTED} if record.place else {}),
    )
    if publish:
        communique.publish()
    if record.annotated:
        facts(communique, record)
    return communique


def _put_into_encounters(tasks: Sequence[Task], vocabulary: Vocabulary, reason: str) -> None:
    """Give those that are written or completed, and are in no encounter, the encounter they belong to."""
    free = [task for task in tasks if task.action in (Action.CREATE, Action.COMPLETE)]
    versions = [(task.record, task.sisters, _of_contact(task.record)) for task in free]
    for task, encounter in zip(free, assigned(versions, reason), strict=True):
        if encounter and not task.communique.encounter_id:
            task.communique.encounter_id = encounter
            origin = Origin.EDITOR if task.record.encounter else Origin.EXTRACTED
            task.communique.origins = {**task.communique.origins, "encounter": origin}


def _of_contact(record: Incoming) -> bool:
    """Whether it tells of a contact: two sides took part."""
    return len({party.country for party in record.parties}) > 1


def _create(tasks: Sequence[Task], vocabulary: Vocabulary, people: Callable[[], People], reason: str) -> None:
    structures.create(Communique, [task.communique for task in tasks], reason)
    made = [
        structures.annotated(task.communique, task.record, vocabulary, people())
        if task.record.annotated
        else structures.collected(task.communique, task.record, vocabulary, people())
        for task in tasks
    ]
    structures.write(made, vocabulary, reason)


def _change(
    tasks: Sequence[Task], vocabulary: Vocabulary, people: Callable[[], People], reason: str, *, publish: bool
) -> None:
    """Give catalogue entries their text and held texts their annotation, which answers what was doubtful of them."""
    made = []
    for task in tasks:
        communique, record = task.communique, task.record
        if task.action is Action.COMPLETE:
            communique.title, communique.text = communique.title or record.title, record.text
        if record.annotated and not task.facts_stay:
            made.append(enriched(communique, record, vocabulary, people()))
            if publish and communique.status == Status.IN_REVIEW:
                communique.publish()
        elif not record.annotated:
            made.append(completed(communique, structures.collected(communique, record, vocabulary, people())))
            if communique.status == Status.PUBLISHED:
                communique.publish(unseen=True)
        bring_up_to_date(communique)
    _save([task.communique for task in tasks], reason)
    structures.write(made, vocabulary, reason)


def _save(communiques: Sequence[Communique], reason: str) -> None:
    changed = ["title", "text", "encounter", "origins", "version", "changed_at"]
    if reason == ANNOTATED:
        changed += ["kind", "held_on", "held_until", "captured_on", "place", "note", "status", "published_at"]
    Communique.objects.bulk_update(communiques, changed, batch_size=100)
    note(Communique, communiques, "~", reason)


def _to_gather(tasks: Iterable[Task]) -> list[tuple[Communique, int]]:
    """Held versions in no encounter whose sister is in one now; not those an editor has taken out."""
    found: dict[int, tuple[Communique, int]] = {}
    for task in tasks:
        encounter = task.communique.encounter_id
        for sister in task.sisters:
            free = sister.encounter_id is None and sister.origins.get("encounter") != Origin.EDITOR
            if encounter and free and sister.status != Status.WITHDRAWN:
                found[sister.pk] = (sister, encounter)
    return list(found.values())
