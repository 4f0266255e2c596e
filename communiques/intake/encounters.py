"""Bringing the language versions of one release into one encounter."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils import timezone

from communiques.archive.models import Communique, Encounter, Origin

from .held import Held
from .history import COLLECTED, note
from .incoming import Incoming


def sister_addresses(record: Incoming, languages: Iterable[str]) -> Iterator[str]:
    """Where the other language versions may be: the same address, or the address with another language in its path."""
    if not record.address:
        return
    address, language = record.address
    yield address
    segments = address.split("/")
    if record.release and language in segments:
        for other in languages:
            yield "/".join(other if segment == language else segment for segment in segments)


def keyed(keys: Iterable[str], reason: str) -> dict[str, int]:
    """The encounters known by these keys, entered where they are missing. In the order of the keys."""
    wanted = list(dict.fromkeys(keys))
    known = {str(key): pk for key, pk in Encounter.objects.filter(key__in=wanted).values_list("key", "pk")}
    entered = Encounter.objects.bulk_create([Encounter(key=key) for key in wanted if key not in known])
    note(Encounter, entered, "+", reason)
    return known | {str(encounter.key): encounter.pk for encounter in entered}


def assigned(versions: Sequence[tuple[Incoming, list[Communique], bool]], reason: str) -> list[int | None]:
    """The encounter of each record: the one it names, else that of a sister version, else one for its release.

    Each record comes with its held sister versions and whether it tells of a contact: a release in which none does has
    no encounter.
    """
    of_release: dict[str, int] = {}
    for record, sisters, _ in versions:
        for sister in sisters:
            if record.release and sister.encounter_id:
                of_release.setdefault(record.release, sister.encounter_id)
    named = {record.encounter for record, _, _ in versions if record.encounter}
    releases = {record.release for record, _, of_contact in versions if record.release and of_contact}
    by_key = keyed(sorted(named | (releases - of_release.keys())), reason)
    found: list[int | None] = []
    for record, sisters, _ in versions:
        held = next((sister.encounter_id for sister in sisters if sister.encounter_id), None)
        by_release = of_release.get(record.release) or by_key.get(record.release)
        found.append(by_key.get(record.encounter) or held or by_release)
    return found


def gather(communiques: Iterable[tuple[Communique, int]]) -> list[int]:
    """Bring held versions that are in no encounter yet into that of their sister; the keys of those brought in."""
    joined = []
    for communique, encounter in communiques:
        communique.encounter_id = encounter
        communique.origins = {**communique.origins, "encounter": Origin.EXTRACTED}
        communique.changed_at = timezone.now()
        communique.version += 1
        joined.append(communique)
    Communique.objects.bulk_update(joined, ["encounter", "origins", "changed_at", "version"])
    note(Communique, joined, "~", COLLECTED)
    return [communique.pk for communique in joined]


def sisters_of(record: Incoming, held: Held, languages: Iterable[str]) -> list[Communique]:
    """The held language versions of a record, those in an encounter first."""
    addresses = dict.fromkeys(sister_addresses(record, languages))
    versions = [version for address in addresses for version in held.versions.get(address, ())]
    others = (version for version in versions if version.language != record.language)
    return sorted(others, key=lambda version: version.encounter_id is None)
