"""What was read from a text, as the fields of the form in which an editor corrects it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import QueryDict

from communiques.archive.models import Country, Person, Topic
from communiques.extraction import ExtractedCommunique
from communiques.intake.incoming import Incoming, IncomingParty, IncomingStatement
from communiques.intake.pasting import Pasted

from . import untouched


@dataclass
class Proposal:
    """A record that is proposed and not saved."""

    record: Incoming
    pasted: Pasted
    found: ExtractedCommunique

    def form_data(self) -> QueryDict:
        """What a browser would send, had somebody typed all this into the empty form of a communiqué."""
        data = QueryDict(mutable=True)
        for name, value in self._facts().items():
            data[name] = value
        data.setlist("on_topics", [str(self._topics[slug]) for slug in self.record.topics if slug in self._topics])
        rows = {"participations": list(self._parties()), "statements": list(self._statements())}
        for prefix, filled in rows.items():
            data[f"{prefix}-INITIAL_FORMS"] = "0"
            data[f"{prefix}-TOTAL_FORMS"] = str(len(filled))
            for number, row in enumerate(filled):
                for name, values in row.items():
                    data.setlist(f"{prefix}-{number}-{name}", [str(value) for value in values])
        for name in [name for name in data if not name.endswith("_FORMS")]:
            data[f"initial-{name}"] = ""  # the form showed nothing: all of this is new
        return data

    def _facts(self) -> dict[str, str]:
        record, pasted = self.record, self.pasted
        facts = {
            "title": record.title,
            "text": record.text,
            "language": pasted.language or self.found.language.language,
            "source": str(pasted.source.pk) if pasted.source else "",
            "source_url": record.url,
            "published_on": str(record.published_on or ""),
            "kind": record.kind,
            "held_on": str(record.held_on or ""),
            "held_until": str(record.held_until or ""),
        }
        read = {name: facts[name] for name in ("kind", "held_on", "held_until") if facts[name]}
        if not pasted.language:
            read["language"] = facts["language"]
        read["topics"] = ",".join(str(self._topics[slug]) for slug in record.topics if slug in self._topics)
        return {**facts, "read": untouched.facts(read, record.doubts)}

    def _parties(self) -> Iterator[dict[str, list[Any]]]:
        for number, party in enumerate(self.record.parties):
            person, country = self._people.get(party.person), self._countries.get(party.country)
            row: dict[str, list[Any]] = {
                "person": [person.pk] if person else [],
                "new_name": [party.name] if party.name and not person else [],
                "country": [country.pk] if country else [],
                "name_as_printed": [_as_printed(party)],
                "role_as_printed": [party.role],
                "office": [],  # that of the day is found when the row is saved
                "forms": ["\n".join(party.forms)],
                "position": [number],
                "key": [f"n{number}"],
                "accompanying": ["on"] if party.accompanying else [],
            }
            yield {**row, "read": [untouched.participant(row)]}

    def _statements(self) -> Iterator[dict[str, list[Any]]]:
        for said in self.record.statements:
            row: dict[str, list[Any]] = {
                "words": [self.record.text[said.start : said.end]],
                "mode": [said.mode],
                "start": [said.start],
                "end": [said.end],
                "spoken_by": [f"n{number}" for number in said.speakers],
                "on_topics": list(self._of_statement(said)),
            }
            yield {**row, "read": [untouched.statement(row)]}

    def _of_statement(self, said: IncomingStatement) -> Iterable[int]:
        return (self._topics[slug] for slug in said.topics or () if slug in self._topics)

    @cached_property
    def _people(self) -> dict[str, Person]:
        return Person.objects.in_bulk([party.person for party in self.record.parties], field_name="slug")

    @cached_property
    def _countries(self) -> dict[str, Country]:
        return Country.objects.in_bulk([party.country for party in self.record.parties], field_name="code")

    @cached_property
    def _topics(self) -> dict[str, int]:
        return dict(Topic.objects.values_list("slug", "pk"))


def _as_printed(party: IncomingParty) -> str:
    return (party.forms[0] if party.forms and party.name else party.name or "")[:200]
