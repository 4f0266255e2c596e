"""The answers to the six verbs, as XML. Each takes the request and the archive's address, and raises OaiError."""

from collections.abc import Sequence
from datetime import UTC, datetime

from django.conf import settings
from django.utils.timezone import now

from communiques.archive.identifiers import check_character
from communiques.formats.loading import communiques

from . import identity, sets
from .asking import Asked
from .errors import Code, OaiError
from .formats import FORMATS, check_format
from .listing import page
from .markup import around, element
from .selection import Item, earliest, item

# The protocol demands an address, and the domain `invalid` is reserved for saying that there is none (RFC 2606).
NO_CONTACT = "nobody@contact.invalid"
SAMPLE = "bcdfgh2"


def written(time: datetime) -> str:
    """A time in UTC to the second, as datestamps are."""
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def identify(_asked: Asked, home: str) -> str:
    return around(
        "Identify",
        element("repositoryName", "Communiqués, the archive of diplomatic readouts"),
        element("baseURL", f"{home}/oai"),
        element("protocolVersion", "2.0"),
        element("adminEmail", settings.CONTACT_EMAIL or NO_CONTACT),
        element("earliestDatestamp", written(earliest() or now())),
        element("deletedRecord", "persistent"),
        element("granularity", "YYYY-MM-DDThh:mm:ssZ"),
        element("compression", "gzip"),
        *_description(identity.domain(home)),
    )


def _description(domain: str) -> Sequence[str]:
    """What identifiers look like, where the guidelines have words for it."""
    if not identity.is_registrable(domain):
        return []
    namespace = "http://www.openarchives.org/OAI/2.0/oai-identifier"
    scheme = around(
        "oai-identifier",
        element("scheme", "oai"),
        element("repositoryIdentifier", domain),
        element("delimiter", ":"),
        element("sampleIdentifier", f"oai:{domain}:{SAMPLE}{check_character(SAMPLE)}"),
        xmlns=namespace,
        xsi_schemaLocation=f"{namespace} {namespace}.xsd",
    )
    return [around("description", scheme)]


def list_metadata_formats(asked: Asked, home: str) -> str:
    if "identifier" in asked.arguments and _item(asked, home).is_deleted:
        raise OaiError(Code.NO_FORMATS, "The record is withdrawn.")
    described = (
        around(
            "metadataFormat",
            element("metadataPrefix", each.prefix),
            element("schema", each.schema),
            element("metadataNamespace", each.namespace),
        )
        for each in FORMATS.values()
    )
    return around("ListMetadataFormats", *described)


def list_sets(asked: Asked, _home: str) -> str:
    """All in one answer: they are few hundred, however many records there are."""
    if asked.resumes:
        raise OaiError(Code.BAD_RESUMPTION, "The sets are given in one answer.")
    every = sets.every_set()
    if not every:
        raise OaiError(Code.NO_SETS, "The archive is empty.")
    described = (around("set", element("setSpec", spec), element("setName", name)) for spec, name in every)
    return around("ListSets", *described)


def get_record(asked: Asked, home: str) -> str:
    found = _item(asked, home)
    prefix = asked.arguments["metadataPrefix"]
    check_format(prefix)
    return around("GetRecord", *_records([found], prefix, home))


def list_identifiers(asked: Asked, home: str) -> str:
    return page(asked, lambda items, _prefix: [_header(each, home) for each in items])


def list_records(asked: Asked, home: str) -> str:
    return page(asked, lambda items, prefix: _records(items, prefix, home))


ANSWERS = {
    "Identify": identify,
    "ListMetadataFormats": list_metadata_formats,
    "ListSets": list_sets,
    "GetRecord": get_record,
    "ListIdentifiers": list_identifiers,
    "ListRecords": list_records,
}


def _item(asked: Asked, home: str) -> Item:
    public_id = identity.public_id(asked.arguments["identifier"], home)
    found = item(public_id) if public_id else None
    if found is None:
        raise OaiError(Code.UNKNOWN_ITEM, "No record has, or had, this identifier.")
    return found


def _records(items: Sequence[Item], prefix: str, home: str) -> list[str]:
    """A record may have been withdrawn between the two looks: then it is deleted already."""
    loaded = {each.pk: each for each in communiques([each.key for each in items if not each.is_deleted])}
    write = FORMATS[prefix].write
    records = []
    for each in items:
        communique = loaded.get(each.key)
        parts = [around("metadata", write(communique, home))] if communique else []
        records.append(around("record", _header(each, home, is_deleted=communique is None), *parts))
    return records


def _header(each: Item, home: str, *, is_deleted: bool | None = None) -> str:
    gone = each.is_deleted if is_deleted is None else is_deleted
    return around(
        "header",
        element("identifier", identity.identifier(each.public_id, home)),
        element("datestamp", written(each.changed_at)),
        *(element("setSpec", spec) for spec in each.sets),
        status="deleted" if gone else "",
    )
