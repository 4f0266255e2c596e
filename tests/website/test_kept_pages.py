"""Pages are kept for readers while nothing changes, and made anew when anything does."""

import pytest
from django.template.response import TemplateResponse

from communiques.archive import indexing
from communiques.website import kept_pages
from tests.factories import CommuniqueFactory, CountryFactory, ParticipationFactory, indexed

pytestmark = pytest.mark.django_db(transaction=True)
PATHS = ["/en/", "/en/communiques/", "/en/statements/?sort=oldest"]


@pytest.fixture(autouse=True)
def nothing_kept():
    kept_pages.forget()


@pytest.fixture
def made(monkeypatch):
    """The pages made, by their path."""
    paths = []
    render = TemplateResponse.render
    monkeypatch.setattr(
        TemplateResponse, "render", lambda self: (self.is_rendered or paths.append(self._request.path), render(self))[1]
    )
    return paths


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asked_again_is_the_page_of_before(client, made, path):
    indexed(CommuniqueFactory(published=True))

    first, second = client.get(path), client.get(path)

    assert first.content == second.content
    assert len(made) == 1


def test_what_is_published_or_withdrawn_is_on_the_next_page(client):
    communique = indexed(CommuniqueFactory(published=True, title="The salt treaty"))
    assert b"The salt treaty" in client.get("/en/communiques/").content

    communique.withdraw("An error.")
    communique.save()
    indexing.refresh([communique.pk])

    assert b"The salt treaty" not in client.get("/en/communiques/").content


def test_a_name_that_changes_is_on_the_next_page(client):
    country = CountryFactory(name="Ruritania")
    communique = CommuniqueFactory(published=True)
    ParticipationFactory(communique=communique, person=None, country=country)
    indexed(communique)
    assert b"Ruritania" in client.get("/en/communiques/").content

    country.names.update(text="Kingdom of Zenda")

    page = client.get("/en/communiques/").content
    assert b"Kingdom of Zenda" in page
    assert b"Ruritania" not in page


def test_languages_and_hosts_have_pages_of_their_own(client, settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    indexed(CommuniqueFactory(published=True))

    one = client.get("/en/communiques/?sort=oldest", headers={"host": "one.example"}).content
    two = client.get("/en/communiques/?sort=oldest", headers={"host": "two.example"}).content

    assert b"one.example" in one
    assert b"one.example" not in two


def test_who_has_a_session_is_served_anew(admin_client, made):
    indexed(CommuniqueFactory(published=True))

    admin_client.get("/en/communiques/")
    admin_client.get("/en/communiques/")

    assert len(made) == 2


def test_what_is_wrong_is_not_kept(client, made):
    client.get("/en/communiques/?page=x")
    client.get("/en/communiques/?page=x")

    assert len(made) == 2


def test_no_more_is_kept_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(kept_pages, "MOST_KEPT", 10)
    pages = kept_pages.Pages()
    for number in range(4):
        pages.keep(number, b"1234")

    assert [pages.get(number) for number in range(4)] == [None, None, b"1234", b"1234"]
