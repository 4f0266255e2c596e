"""A small world for imports: a gazette of Ruritania, three countries, two people, topics with keywords."""

import gzip
import json

import pytest

from communiques.archive.models import NameKind
from communiques.intake.importing import import_records
from communiques.intake.incoming import Fault, Origin, RefusedError
from communiques.intake.records import incoming
from tests.factories import CountryFactory, PersonFactory, SourceFactory, TopicFactory


@pytest.fixture
def world(db):
    """The countries by code, with what is asked for most."""
    return make_world()


def make_world():
    countries = {
        code: CountryFactory(code=code, name=name)
        for code, name in {"ZR": "Ruritania", "ZB": "Borduria", "ZS": "Syldavia"}.items()
    }
    SourceFactory(
        slug="gazette", name="Royal Gazette", aliases=["Gazette (gazette.example)"], country=countries["ZR"]
    ).__class__.objects.filter(slug="gazette").update(languages=["en", "fr"])
    PersonFactory(slug="queen-zenda", name="Queen Zenda", aliases=["Reine Zenda"], country=countries["ZR"])
    PersonFactory(slug="duke-of-strelsau", name="Rupert of Strelsau", country=countries["ZB"])
    nature = TopicFactory(slug="nature", name="Nature")
    for slug, keyword in {"marshes": "salt marsh", "salt": "salt"}.items():
        topic = TopicFactory(slug=slug, name=slug.capitalize(), parent=nature)
        topic.names.create(language="en", text=keyword, kind=NameKind.KEYWORD)
    return countries


def line(n=1, **changes):
    """A collected line about the n-th call."""
    return {
        "source": "Royal Gazette",
        "url": f"https://gazette.example/en/{n}",
        "title": f"The Queen speaks with Borduria, {n}",
        "date": "2021-08-25",
        "language": "en",
        "text": f"Queen Zenda spoke by telephone with Rupert of Strelsau about the salt marsh for {n} minutes.\n"
        "The Queen thanked the Duke.",
        "kind": "call",
        **changes,
    }


TEXT = "The Queen called the Duke. She praised the salt marsh. He agreed. Both will meet again."


def annotated(**changes):
    """An annotated record with two parties and three attributed sentences."""
    said = [
        ("The Queen called the Duke.", [], "narration"),
        ("She praised the salt marsh.", ["Queen Zenda"], "reported"),
        ("He agreed.", ["Rupert of Strelsau"], "reported"),
        ("Both will meet again.", ["Queen Zenda", "Rupert of Strelsau"], "joint"),
    ]
    row = {
        "language": "en",
        "source": {"name": "Royal Gazette", "url": "https://gazette.example/en/1"},
        "issuer": "Royal Gazette",
        "title": "The Queen speaks with Borduria",
        "text": TEXT,
        "published_on": "2021-08-26",
        "kind": "video_call",
        "held_on": "2021-08-25",
        "topics": ["marshes", "salt"],
        "participants": [
            {"name": "Queen Zenda", "as_written": ["The Queen", "She"], "role_as_written": "Queen", "country": "ZR"},
            {"name": "Rupert of Strelsau", "as_written": ["the Duke"], "role_as_written": None, "country": "ZB"},
        ],
        "sentences": [
            {"text": words, "start": TEXT.index(words), "end": TEXT.index(words) + len(words)}
            | {"speakers": speakers, "mode": mode}
            for words, speakers, mode in said
        ],
    }
    return {**row, **changes}


def read(*rows):
    """The rows as records or faults."""
    records = []
    for number, row in enumerate(rows, start=1):
        try:
            records.append(incoming(Origin("test", number), row))
        except RefusedError as refusal:
            records.append(Fault(Origin("test", number), str(refusal)))
    return records


def take_in(*rows, publish=False):
    """Import the rows; the report."""
    return import_records(read(*rows), publish=publish)


def write(path, *rows):
    """A file of JSON Lines, packed when its name ends in .gz."""
    data = "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path
