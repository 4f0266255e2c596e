"""Formulations in the admin: wordings tried before they are saved, and proposals decided."""

from itertools import count

import pytest
from django.core.management import call_command
from django.urls import reverse

from communiques.archive.models import Formulation, ProposedFormulation
from tests.factories import CommuniqueFactory, ParticipationFactory, SourceFactory, StatementFactory, indexed

from .paper import Paper

PHRASE = "eternal brotherly friendship"
numbers = count()
WORDS = f"The Queen: “{PHRASE}”."


def say(words=WORDS, **fields):
    communique = CommuniqueFactory(text=f"{words}\nNumber {next(numbers)}.", published=True, **fields)
    queen = ParticipationFactory(communique=communique)
    StatementFactory(communique=communique, words=words, speakers=[queen])
    return indexed(communique)


@pytest.fixture
def proposed(db):
    """The phrases proposed where the gazette uses one that the herald never does."""
    gazette, herald = SourceFactory(slug="gazette"), SourceFactory(slug="herald")
    for _ in range(4):
        say(source=gazette)
        say("The Duke said that all was well.", source=herald)
    call_command("propose_formulations", fewest=3, verbosity=0)
    return ProposedFormulation.objects.get(text=PHRASE)


def decide(desk, action, *proposals):
    address = reverse("admin:archive_proposedformulation_changelist")
    return desk.post(address, {"action": action, "_selected_action": [one.pk for one in proposals]}, follow=True)


def test_what_wordings_find_is_shown_and_nothing_is_saved(desk):
    say()
    paper = Paper(desk, reverse("admin:archive_formulation_add"))
    paper["names-0-text"] = PHRASE

    page = desk.post(reverse("admin:archive_formulation_matches"), paper.fields)

    assert "1 published passage has one of these wordings." in page.content.decode()
    assert f"<mark>{PHRASE}</mark>" in page.content.decode()
    assert not Formulation.objects.exists()


def test_a_wording_that_cannot_be_searched_for_is_refused_at_its_field(desk):
    paper = Paper(desk, reverse("admin:archive_formulation_add"))
    paper["names-0-text"], paper["names-0-language"] = "…", "en"
    paper["slug"] = "dots"

    assert "There is no word in it to search for." in paper.send().content.decode()
    assert not Formulation.objects.exists()


def test_a_formulation_is_entered_with_its_wording(desk):
    paper = Paper(desk, reverse("admin:archive_formulation_add"))
    paper["names-0-text"], paper["names-0-language"] = PHRASE, "en"

    paper.send()

    assert Formulation.objects.get().slug == "eternal-brotherly-friendship"
    assert Formulation.objects.get().label == PHRASE


def test_a_phrase_of_one_source_is_proposed_with_its_counts(proposed):
    assert (proposed.source.slug, proposed.accounts, proposed.accounts_in_all) == ("gazette", 4, 4)
    assert (proposed.elsewhere, proposed.elsewhere_in_all) == (0, 4)


def test_an_accepted_phrase_is_a_formulation_opened_for_further_wordings(desk, proposed):
    response = decide(desk, "accept", proposed)

    made = Formulation.objects.get()
    assert made.label == PHRASE
    assert response.redirect_chain[-1][0] == reverse("admin:archive_formulation_change", args=[made.pk])
    assert made.history.get().history_user is not None


@pytest.mark.parametrize("action", ["accept", "dismiss"])
def test_what_was_decided_is_not_proposed_again(desk, proposed, action):
    decide(desk, action, proposed)

    call_command("propose_formulations", fewest=3, verbosity=0)

    assert not ProposedFormulation.objects.filter(text=PHRASE, decision="waiting").exists()
    assert ProposedFormulation.objects.filter(text=PHRASE).count() == 1


def test_proposals_are_not_changed_by_hand(desk, proposed):
    address = reverse("admin:archive_proposedformulation_change", args=[proposed.pk])

    assert desk.get(address).status_code in {200, 403}
    assert desk.post(address, {"text": "another"}).status_code == 403
