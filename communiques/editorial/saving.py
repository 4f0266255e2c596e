"""Writing what an editor has made of a communiqué: text and places of statements, parts, origins, index."""

from communiques.archive import indexing
from communiques.archive.models import Communique, Origin, Status
from communiques.intake.questions import compare

from . import doubts
from .communique_form import DERIVED, CommuniqueForm
from .desk import untouched
from .participants import ParticipationFormSet
from .placing import relay
from .statements import StatementFormSet
from .tags import retag

# What the buttons beside “Save” do to the record that is saved.
STEPS = {
    "_publish": Communique.publish,
    "_review": lambda communique: setattr(communique, "status", Status.IN_REVIEW),
    "_draft": lambda communique: setattr(communique, "status", Status.DRAFT),
}


def steps_open_to(communique: Communique | None) -> list[str]:
    """The buttons that make sense for a record in its state."""
    if communique is None or communique.status == Status.DRAFT:
        return ["_publish", "_review"]
    if communique.status == Status.IN_REVIEW:
        return ["_publish", "_draft"] if communique.published_at is None else ["_publish"]
    return ["_publish"] if communique.status == Status.WITHDRAWN else ["_withdraw"]


def write(form: CommuniqueForm, participants: ParticipationFormSet, statements: StatementFormSet, step: str) -> None:
    """Write the record and its parts, count the version, and tell the search.

    Participants and statements come from `save(commit=False)` of their formsets; `step` is the button that was pressed.
    """
    communique = form.instance
    communique._change_reason = form.cleaned_data["why"]
    note_origins(form, participants, statements)
    if step in steps_open_to(communique) and step in STEPS:
        STEPS[step](communique)
    if communique.is_unseen:
        communique.publish()  # whoever saves it has looked at it
    taking_part = {row.row_key: row.instance for row in participants.present}
    statements.prepare()
    if communique.pk and "text" in form.changed_data:
        relay(communique, [row.instance for row in statements.rows if row.instance.pk])
    entered = communique.pk is None
    communique.version += 0 if entered else 1
    communique.save()
    participants.save_rows()
    statements.save_rows(taking_part)
    if "on_topics" in form.changed_data:
        retag(communique.topic_tags, form.cleaned_data["on_topics"], read=_topics_read(form))
    changed = compare([communique.pk], hold_back=False) if entered else []
    if entered:
        doubts.raise_for(communique, untouched.read_doubts(form.cleaned_data["read"]))
    doubts.corrected(communique, statements.decided)
    doubts.ticked(communique, form.data)
    doubts.settle_published([communique.pk])
    indexing.refresh([communique.pk, *changed])


def note_origins(form: CommuniqueForm, participants: ParticipationFormSet, statements: StatementFormSet) -> None:
    """Remember what an editor has decided, so that extraction never decides it again."""
    entered, cleaned = form.instance.pk is None, form.cleaned_data
    read = untouched.read_facts(cleaned["read"])
    told = [name for name in DERIVED if name in form.changed_data or (entered and cleaned.get(name))]
    as_read = [name for name in told if entered and str(cleaned.get(name) or "") == read.get(name)]
    parts = {
        "participants": participants.has_changed() and not participants.is_untouched,
        "statements": statements.has_changed() and not statements.is_untouched,
        "topics": "on_topics" in form.changed_data and set(cleaned["on_topics"]) != _topics_read(form),
    }
    decided = [name for name in told if name not in as_read] + [name for name, changed in parts.items() if changed]
    form.instance.origins = {
        **form.instance.origins,
        **dict.fromkeys(as_read, str(Origin.EXTRACTED)),
        **dict.fromkeys(decided, str(Origin.EDITOR)),
    }


def _topics_read(form: CommuniqueForm) -> set[int]:
    keys = untouched.read_facts(form.cleaned_data["read"]).get("topics", "")
    return {int(key) for key in keys.split(",") if key.isdecimal()}
