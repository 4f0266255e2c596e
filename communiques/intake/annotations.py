"""What people have labelled in a text: who took part, who says what."""

from typing import Any

from communiques.archive.models import Statement
from communiques.archive.words import folded_words

from .fields import objects, strings, text, whole
from .incoming import IncomingParty, IncomingStatement, RefusedError

NARRATION = "narration"

_LONGEST_NAME, _LONGEST_ROLE = 200, 300


def parties(row: dict[str, Any]) -> tuple[IncomingParty, ...]:
    """Who took part, as `participants` has it."""
    found = tuple(_party(participant) for participant in objects(row, "participants"))
    names = [party.name for party in found if party.name]
    if len(set(names)) < len(names):
        raise RefusedError("the same participant twice")
    return found


def _party(participant: dict[str, Any]) -> IncomingParty:
    name = text(participant, "name", default="")
    forms = strings(participant, "as_written")
    role = text(participant, "role_as_written", default="")
    if not name and not forms:
        raise RefusedError("a participant without name")
    if any(len(form) > _LONGEST_NAME for form in (name, *forms)) or len(role) > _LONGEST_ROLE:
        raise RefusedError(f"a participant with a name or role too long: {(name or role)[:40]}")
    return IncomingParty(
        country=text(participant, "country").upper(),
        name=name or None,
        person=text(participant, "person", default=""),
        forms=forms,
        role=role,
        accompanying=participant.get("accompanying") is True,
    )


def statements(row: dict[str, Any], body: str, found: tuple[IncomingParty, ...]) -> tuple[IncomingStatement, ...]:
    """The attributed sentences; narration belongs to nobody and is no statement."""
    places = {folded_words(party.name): place for place, party in enumerate(found) if party.name}
    places |= {folded_words(party.forms[0]): place for place, party in enumerate(found) if not party.name}
    attributed = [sentence for sentence in objects(row, "sentences") if sentence.get("speakers")]
    read = tuple(_statement(sentence, body, places) for sentence in attributed)
    if len({(statement.start, statement.end) for statement in read}) < len(read):
        raise RefusedError("the same sentence twice")
    return read


def _statement(sentence: dict[str, Any], body: str, places: dict[str, int]) -> IncomingStatement:
    start, end, mode = whole(sentence, "start"), whole(sentence, "end"), text(sentence, "mode")
    if not start < end <= len(body):
        raise RefusedError(f"a sentence outside the text: {start} to {end}")
    if "text" in sentence and sentence["text"] != body[start:end]:
        raise RefusedError(f"a sentence whose words are not the text's from {start} to {end}")
    if mode not in Statement.Mode.values:
        raise RefusedError(f"an attributed sentence of unknown mode “{mode[:20]}” at {start}")
    speakers = [folded_words(name) for name in strings(sentence, "speakers")]
    if unknown := [name for name in speakers if name not in places]:
        raise RefusedError(f"a speaker who is no participant: “{unknown[0][:40]}”")
    return IncomingStatement(
        start=start,
        end=end,
        mode=mode,
        speakers=tuple(dict.fromkeys(places[name] for name in speakers)),
        topics=strings(sentence, "topics") if "topics" in sentence else None,
        extracted_topics=frozenset(strings(sentence, "extracted_topics")),
    )
