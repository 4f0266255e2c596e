"""What the database refuses, in words for editors and at the field where it can be mended."""

from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, DataError, OperationalError
from django.db.models import ProtectedError
from django.utils.translation import gettext_lazy as _

# PostgreSQL's codes for a lock not had in time, a deadlock, a cancelled command.
BUSY_CODES = {"55P03", "40P01", "57014"}
# And for what is beyond a limit of its own, as a key too long for an index.
BEYOND_LIMITS = "54000"


@dataclass(frozen=True)
class Refusal:
    """Why something cannot be saved, and the field that has to change, if it is one."""

    field: str | None
    message: Any


BUSY = Refusal(None, _("Somebody else is saving this record at this very moment. Nothing is lost: save again."))
UNFIT = Refusal(None, _("A value is too long or too large to be kept."))
NEEDED = Refusal(None, _("Nothing was deleted: other records of the archive need this one."))
TAKEN_TEXT = _("The archive holds this text already, letter by letter.")
TAKEN_ADDRESS = _("Another record in this language has this address.")

REFUSALS = {
    "communique_text_has_title": Refusal("title", _("A text needs its title.")),
    "communique_has_a_date": Refusal("held_on", _("Give the day of the contact, or else that of publication.")),
    "communique_ends_after_it_begins": Refusal("held_until", _("The last day lies before the first.")),
    "communique_end_has_a_beginning": Refusal("held_on", _("A contact with a last day needs its first.")),
    "communique_language_code": Refusal("language", _("This is no language code.")),
    "communique_text_once": Refusal("text", TAKEN_TEXT),
    "communique_address_once": Refusal("source_url", TAKEN_ADDRESS),
    "communique_withdrawn_with_a_reason": Refusal(None, _("A withdrawal needs its reason.")),
    "communique_is_kept": Refusal(
        None, _("This communiqué was published: it can be withdrawn with a reason, not deleted.")
    ),
    "communique_topic_once": Refusal(None, _("The same topic is given twice.")),
    "participation_once": Refusal("person", _("This person is among the participants already.")),
    "participation_delegation_once": Refusal(
        "name_as_printed", _("This delegation is among the participants already.")
    ),
    "statement_words_are_the_texts": Refusal("text", _("Statements do not stand in this text any more.")),
    "statement_starts_before_it_ends": Refusal("end", _("The end lies before the start.")),
    "statement_as_long_as_its_words": Refusal("words", _("The words are not as long as their place.")),
    "statement_place_once": Refusal("words", _("This passage is a statement already.")),
    "statement_speaker_took_part": Refusal(None, _("A speaker must be a participant of the same communiqué.")),
    "office_once": Refusal("title_en", _("This office is given twice.")),
    "office_ends_after_it_begins": Refusal("until", _("The end lies before the beginning.")),
    "person_wikidata_form": Refusal("wikidata", _("A Wikidata id is a Q and a number.")),
    "country_code_upper_case": Refusal("code", _("A code is made of capitals, digits and hyphens.")),
    "topic_not_its_own_parent": Refusal("parent", _("A topic cannot be broader than itself.")),
    "formulation_name_without_quotation_marks": Refusal("text", _("A wording stands without quotation marks.")),
    "partial_date_possible": Refusal(None, _("One of the dates is impossible.")),
}
NAME_REFUSALS = {
    "name_once": Refusal("text", _("This name is given twice.")),
    "one_preferred_name": Refusal("kind", _("There is a preferred name in this language already.")),
    "name_not_empty": Refusal("text", _("A name is not empty.")),
    "preferred_name_has_language": Refusal("language", _("A preferred name needs its language.")),
}
for _owner in ("country", "person", "source", "topic", "formulation"):
    REFUSALS |= {f"{_owner}_{rule}": refusal for rule, refusal in NAME_REFUSALS.items()}


def refusal_of(error: DatabaseError) -> Refusal | None:
    """The refusal behind an error of the database; None for a fault that no editor can mend."""
    if isinstance(error, ProtectedError):
        return NEEDED
    cause = error.__cause__
    diagnosis = getattr(cause, "diag", None)
    if getattr(cause, "sqlstate", None) in BUSY_CODES:
        return BUSY
    if getattr(cause, "sqlstate", None) == BEYOND_LIMITS:
        return UNFIT
    if isinstance(error, OperationalError) or diagnosis is None:
        return None
    if diagnosis.constraint_name in REFUSALS:
        return REFUSALS[diagnosis.constraint_name]
    if isinstance(error, DataError):
        return UNFIT
    return Refusal(None, _("The database refused this: %(reason)s") % {"reason": diagnosis.message_primary})
