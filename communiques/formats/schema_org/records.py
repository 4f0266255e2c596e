"""Records in the vocabulary of schema.org: a communiqué is a report about an event, and its statements are quotations
in it (spokenByCharacter says whose).
"""

from collections.abc import Iterable, Sequence

from communiques.archive.models import Communique, Encounter, Participation, Statement, Topic

from . import things
from .things import Node, node


def communique(
    record: Communique,
    home: str,
    *,
    topics: Iterable[Topic],
    parts: Iterable[Node] = (),
    versions: Iterable[Communique] = (),
) -> Node:
    """One account, without its text. `versions` are the same account in other languages."""
    issuer = things.source(record.source, home)
    return node(
        ["Report", "ArchiveComponent"],
        id=_address(record, home),
        url=_address(record, home),
        identifier=record.public_id,
        name=record.heading,
        inLanguage=record.language,
        datePublished=_date(record.published_on or record.held_on),
        dateModified=record.changed_at.date().isoformat(),
        version=record.version,
        author=issuer,
        publisher=things.reference(issuer),
        holdingArchive=things.archive(home),
        isBasedOn=record.source_url,
        copyrightNotice=record.source.rights,
        about=[event(record, home), *(things.topic(one, home) for one in topics)],
        workTranslation=[{"@id": _address(one, home)} for one in versions],
        hasPart=list(parts),
    )


def event(record: Communique, home: str) -> Node:
    """The contact as one account has it."""
    leading = record.leading_participations()
    return node(
        "Event",
        id=f"{home}{record.encounter.get_permanent_url()}" if record.encounter else f"{_address(record, home)}#contact",
        name=_contact(record, leading),
        startDate=_date(record.held_on),
        endDate=_date(record.held_until),
        location=record.place and node("Place", name=record.place),
        attendee=[things.party(participation, home) for participation in record.participations.all()],
    )


def quotation(record: Statement, home: str, speakers: Sequence[Participation], language: str) -> Node:
    """A statement on its own."""
    return node(
        "Quotation",
        id=f"{home}{record.get_permanent_url()}",
        url=f"{home}{record.get_permanent_url()}",
        identifier=record.public_id,
        text=record.words,
        inLanguage=language,
        spokenByCharacter=[things.party(speaker, home) for speaker in speakers],
    )


def passage(record: Statement, home: str, speakers: Sequence[Participation]) -> Node:
    """A statement as a part of its communiqué, where the text and the speakers stand beside it."""
    people = [speaker.person for speaker in speakers if speaker.person]
    return node(
        "Quotation",
        id=f"{home}{record.get_permanent_url()}",
        spokenByCharacter=[{"@id": things.identity(person, home)} for person in people],
    )


def encounter(record: Encounter, accounts: Sequence[Communique], home: str) -> Node:
    """A contact: its days are those of all its accounts, its name that of the first."""
    days = sorted({str(account.held_on) for account in accounts if account.held_on})
    return node(
        "Event",
        id=f"{home}{record.get_permanent_url()}",
        url=f"{home}{record.get_permanent_url()}",
        identifier=record.public_id,
        name=_contact(accounts[0], accounts[0].leading_participations()),
        startDate=days[0] if days else None,
        attendee=_attendees(accounts, home),
        subjectOf=[
            node(
                "Report",
                id=_address(account, home),
                name=account.heading,
                inLanguage=account.language,
                author=things.source(account.source, home),
            )
            for account in accounts
        ],
    )


def _attendees(accounts: Sequence[Communique], home: str) -> list[Node]:
    """Everybody whom any account names, once."""
    named = [things.party(part, home) for account in accounts for part in account.participations.all()]
    return list({one.get("@id", one["name"]): one for one in reversed(named)}.values())[::-1]


def _contact(record: Communique, leading: Sequence[Participation]) -> str:
    parties = " – ".join(participation.label for participation in leading)
    kind = record.kind_label[:1].upper() + record.kind_label[1:]
    return f"{kind}: {parties}" if parties else kind


def _address(record: Communique, home: str) -> str:
    return f"{home}{record.get_permanent_url()}"


def _date(date: object) -> str:
    return str(date) if date else ""
