"""Who changed what and why; what follows from a change: seeds, the search, origins."""

import pytest
from django.urls import reverse

from communiques.archive.models import IndexedCommunique, Origin
from tests.editorial.paper import Paper, change, errors
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    OfficeFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
    indexed,
)


def test_the_history_tells_who_changed_what_and_why(desk):
    communique = CommuniqueFactory(place="Zenda", topics=[TopicFactory(name="Pepper")])
    queen = ParticipationFactory(communique=communique, person__name="Queen Zenda")
    StatementFactory(communique=communique, words="The Queen thanked him", speakers=[queen])
    paper = Paper(desk, change(communique))
    paper["place"], paper["why"] = "Strelsau", "misprint"
    paper["on_topics"] = [TopicFactory(name="Salt")]
    paper["statements-0-mode"] = "quoted"
    paper["participations-0-role_as_printed"] = "Queen"
    paper.send()

    page = desk.get(reverse("admin:archive_communique_history", args=[communique.pk]))

    entry = page.context["entries"][0]
    assert (entry.who, entry.why) == ("Flavia of Hentzau", "misprint")
    lines = {(str(line.noun), " ".join(line.names), str(line.act)): line.changes for line in entry.lines}
    assert [(c.before, c.after) for c in lines["communiqué", "", "changed"]] == [("Zenda", "Strelsau")]
    assert [(c.before, c.after) for c in lines["statement", "The Queen thanked him", "changed"]] == [
        ("reported", "quoted")
    ]
    assert [(c.before, c.after) for c in lines["participant", "Queen Zenda", "changed"]] == [("", "Queen")]
    assert ("topic of a communiqué", "Salt", "added") in lines
    assert ("topic of a communiqué", "Pepper", "removed") in lines
    assert "misprint" in page.content.decode()


def test_of_a_long_text_the_history_tells_what_differs(desk):
    communique = CommuniqueFactory(
        text="The marshes were safe. " * 50 + "The Queen sang. " + "The salt was dear. " * 50
    )
    paper = Paper(desk, change(communique))
    paper["text"] = communique.text.replace("sang", "spoke")
    paper.send()

    page = desk.get(reverse("admin:archive_communique_history", args=[communique.pk]))

    [told] = [c for line in page.context["entries"][0].lines for c in line.changes]
    assert "The Queen sang. The salt" in told.before
    assert "The Queen spoke. The salt" in told.after
    assert len(told.after) < 200


def test_the_history_of_a_person_tells_of_names_and_offices(desk):
    zenda = PersonFactory(name="Queen Zenda")
    office = OfficeFactory(person=zenda, title_en="Queen")
    paper = Paper(desk, change(zenda))
    paper["names-0-text"], paper["offices-0-until"] = "Queen Zenda II", "2021"
    paper.send()

    page = desk.get(reverse("admin:archive_person_history", args=[zenda.pk]))

    changes = [(c.before, c.after) for entry in page.context["entries"] for line in entry.lines for c in line.changes]
    assert ("Queen Zenda", "Queen Zenda II") in changes
    assert ("", "2021") in changes
    assert office.person == zenda


@pytest.mark.parametrize(
    ("factory", "field", "value"),
    [(PersonFactory, "wikidata", "Q1"), (CountryFactory, "kind", "territory"), (TopicFactory, "position", "7"),
     (SourceFactory, "kind", "state_media"), (OfficeFactory, "until", "2021"), (PersonFactory, "names-0-text", "Zed")],
)  # fmt: skip
def test_what_an_editor_has_changed_is_never_seeded_again(desk, factory, field, value):
    record = factory(seed="a digest")
    paper = Paper(desk, change(record))
    paper.send()
    record.refresh_from_db()
    untouched = record.seed
    paper = Paper(desk, change(record))
    paper[field] = value

    response = paper.send()

    assert response.status_code == 302, errors(response)
    record.refresh_from_db()
    assert (untouched, record.seed) == ("a digest", "")


def test_an_office_changed_among_its_persons_is_not_seeded_again(desk):
    office = OfficeFactory(seed="a digest")
    paper = Paper(desk, change(office.person))
    paper["offices-0-title_en"] = "Keeper of the Keys"

    paper.send()

    office.refresh_from_db()
    assert (office.title_en, office.seed) == ("Keeper of the Keys", "")


def test_a_topic_that_moves_takes_its_communiques_along(desk):
    nature, salt = TopicFactory(name="Nature"), TopicFactory(name="Salt")
    indexed(CommuniqueFactory(topics=[TopicFactory(name="Sea salt", parent=salt)]))
    before = IndexedCommunique.objects.get().facets
    paper = Paper(desk, change(salt))
    paper["parent"] = nature

    paper.send()

    assert len(IndexedCommunique.objects.get().facets) == len(before) + 1


def test_a_source_that_changes_its_country_takes_its_communiques_along(desk):
    communique = indexed(CommuniqueFactory())
    before = IndexedCommunique.objects.get().facets
    paper = Paper(desk, change(communique.source))
    paper["country"] = CountryFactory()

    paper.send()

    assert IndexedCommunique.objects.get().facets != before


def test_the_language_of_a_source_is_ticked(desk):
    source = SourceFactory(languages=["fr"])
    paper = Paper(desk, change(source))
    ticked, paper["languages"] = paper["languages"], ["fr", "ru"]

    paper.send()

    source.refresh_from_db()
    assert (ticked, sorted(source.languages)) == ("fr", ["fr", "ru"])


def test_the_origin_of_an_entered_tag_is_the_editor(desk):
    communique = CommuniqueFactory()
    communique.topic_tags.create(topic=TopicFactory(), origin=Origin.EXTRACTED)
    paper = Paper(desk, change(communique))
    paper["on_topics"] = [communique.topics.get(), TopicFactory()]

    paper.send()

    assert [tag.origin for tag in communique.topic_tags.order_by("pk")] == [Origin.EXTRACTED, Origin.EDITOR]
