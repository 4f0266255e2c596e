"""Who sees the desk, in which language, and where its links lead."""

from django.test import Client
from django.urls import reverse
from django.utils import translation

from communiques.archive.models import Communique, Status
from tests.editorial.paper import change
from tests.factories import (
    CommuniqueFactory,
    StatementFactory,
    UserFactory,
)

LIST = "/admin/archive/communique/"


def status(communique):
    return Communique.objects.get(pk=communique.pk).status


def test_nobody_but_the_staff_sees_the_desk(client, db):
    communique = CommuniqueFactory()
    pages = ["/admin/", LIST, f"{LIST}withdraw/", change(communique), "/admin/autocomplete/", "/admin/jsi18n/"]
    reader = Client()
    reader.force_login(UserFactory(is_staff=False, is_superuser=False))

    for address in pages:
        for visitor in (client, reader):
            assert visitor.get(address).headers.get("Location", "").startswith("/admin/login/"), address


def test_staff_without_rights_sees_and_does_nothing(client, db):
    communique = CommuniqueFactory(published=True)
    client.force_login(UserFactory(is_superuser=False))

    assert client.get("/admin/").status_code == 200
    for address in (
        LIST,
        change(communique),
        f"{LIST}withdraw/",
        reverse("admin:archive_communique_history", args=[1]),
    ):
        assert client.get(address).status_code in (302, 403, 404), address
    client.post(f"{LIST}withdraw/", {"key": [communique.pk], "reason": "Mine"})
    assert status(communique) == Status.PUBLISHED


def test_the_first_page_says_what_waits(desk):
    CommuniqueFactory(in_review=True)
    CommuniqueFactory.create_batch(2)

    page = desk.get("/admin/")

    assert [(queue.label, count) for queue, _address, count in page.context["waiting"]] == [
        ("In review", 1),
        ("Drafts", 2),
    ]


def test_the_desk_speaks_french_to_who_reads_french(desk):
    communique = CommuniqueFactory()

    with translation.override("en"):
        page = desk.get(change(communique), headers={"accept-language": "fr"})

    assert page.headers["Content-Language"] == "fr"
    assert '<html lang="fr"' in page.content.decode()


def test_only_a_published_communique_is_linked_to_its_page(desk):
    published, draft = CommuniqueFactory(published=True), CommuniqueFactory()

    assert published.get_absolute_url() in desk.get(change(published)).content.decode()
    assert "View on site" not in desk.get(change(draft)).content.decode()


def test_statements_open_the_form_of_their_communique(desk):
    said = StatementFactory()

    response = desk.get(f"/admin/archive/statement/{said.pk}/change/")

    assert response.headers["Location"] == change(said.communique)
