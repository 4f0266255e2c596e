"""What waits, in one page, and the decisions that let the next thing open."""

import pytest
from django.contrib.auth.models import Permission

from communiques.archive.models import (
    Communique,
    Doubt,
    Encounter,
    IndexedCommunique,
    Kind,
    Origin,
    Participation,
    Person,
    Status,
)
from tests.editorial.paper import Paper, change
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    EncounterFactory,
    ParticipationFactory,
    PersonFactory,
    StatementFactory,
    UserFactory,
    indexed,
)

REVIEW = "/admin/review/"
NAME = "Otto Krasnik"
TEXT = "Queen Zenda spoke with Otto Krasnik. Otto Krasnik praised the salt."


@pytest.fixture
def borduria(db):
    return CountryFactory(name="Borduria")


def unknown(country, n=1, **changes):
    """A record in review in which a name is not known."""
    text = f"{TEXT} It was call {n}."
    communique = CommuniqueFactory(in_review=True, text=text, **changes)
    party = ParticipationFactory(
        communique=communique, person=None, country=country, name_as_printed=NAME, origin=Origin.EXTRACTED
    )
    start = text.index(NAME)
    communique.doubts.create(code=Doubt.Code.UNKNOWN_NAME, subject=NAME, start=start, end=start + len(NAME))
    StatementFactory(communique=communique, words="Otto Krasnik praised the salt.", speakers=[party])
    return indexed(communique)


def pair(code, **changes):
    one, other = CommuniqueFactory(in_review=True, **changes), CommuniqueFactory(in_review=True)
    return one.doubts.create(code=code, other=other)


def said(response):
    return " ".join(str(message) for message in response.context["messages"])


def name_page(country):
    return f"{REVIEW}name/?name=Otto+Krasnik&country={country.pk}"


# The queues


def test_the_counts_of_all_queues_stand_on_every_one(desk, borduria):
    CommuniqueFactory()
    unknown(borduria, 1)
    unknown(borduria, 2)
    pair(Doubt.Code.SAME_TEXT)
    pair(Doubt.Code.SAME_CONTACT)

    page = desk.get(REVIEW)

    assert [(str(tab.label), count) for tab, _, count, _ in page.context["tabs"]] == [
        ("In review", 6),
        ("Drafts", 1),
        ("Published, yet doubtful", 0),
        ("Unknown names", 1),
        ("Possible duplicates", 1),
        ("Encounters to confirm", 1),
    ]


def test_records_stand_oldest_first_with_their_doubts_in_words(desk, borduria):
    first, second = unknown(borduria, 1), unknown(borduria, 2)
    Communique.objects.filter(pk=second.pk).update(created_at="2020-01-01T00:00Z")

    rows = desk.get(REVIEW).context["rows"]

    assert [communique.pk for communique, *_ in rows] == [second.pk, first.pk]
    assert [str(doubt) for doubt in rows[0][3]] == ["this name is not known: Otto Krasnik"]


def test_a_queue_is_narrowed_to_one_kind_of_doubt(desk, borduria):
    doubtful, clear = unknown(borduria), CommuniqueFactory(in_review=True)

    whole, narrowed = desk.get(REVIEW), desk.get(f"{REVIEW}?queue=review&doubt=unknown_name")

    assert [kind[:3] for kind in whole.context["kinds"]] == [("unknown_name", "this name is not known", 1)]
    assert [row[0].pk for row in whole.context["rows"]] == [doubtful.pk, clear.pk]
    assert [row[0].pk for row in narrowed.context["rows"]] == [doubtful.pk]


@pytest.mark.parametrize("queue", ["review", "names", "duplicates", "encounters"])
def test_a_queue_costs_few_questions_however_long_it_is(desk, borduria, queue, django_assert_max_num_queries):
    for n in range(4):
        unknown(borduria, n, source__country=borduria)
        pair(Doubt.Code.SAME_TEXT)
        pair(Doubt.Code.SAME_CONTACT)

    with django_assert_max_num_queries(14):
        assert desk.get(f"{REVIEW}?queue={queue}").status_code == 200


@pytest.mark.parametrize(
    "asked", ["?queue=%00", "?queue=names&p=999999999999", "?doubt=x", "?p=-1", "?queue=encounters&p=x"]
)
def test_odd_questions_are_answered(desk, asked):
    assert desk.get(f"{REVIEW}{asked}").status_code in (200, 400)


def test_who_may_not_see_communiques_sees_no_review(client, borduria):
    client.force_login(UserFactory(is_superuser=False))
    doubt = pair(Doubt.Code.SAME_TEXT)

    for address in (REVIEW, name_page(borduria), f"{REVIEW}pair/{doubt.pk}/", f"{change(doubt.communique)}../reread/"):
        assert client.get(address, follow=True).status_code == 403, address


def test_who_may_only_look_decides_nothing(client, borduria):
    viewer = UserFactory(is_superuser=False)
    viewer.user_permissions.add(Permission.objects.get(codename="view_communique"))
    client.force_login(viewer)
    unknown(borduria)
    doubt = pair(Doubt.Code.SAME_CONTACT)

    assert "This is not a name" not in client.get(name_page(borduria)).content.decode()
    assert client.post(name_page(borduria), {"none": "1"}).status_code == 403
    assert client.post(f"{REVIEW}pair/{doubt.pk}/", {"together": "1"}).status_code == 403
    assert Doubt.objects.open().count() == 2


# From one record to the next


def test_a_record_saved_from_a_queue_opens_the_next(desk):
    first, second = CommuniqueFactory(in_review=True), CommuniqueFactory(in_review=True)
    paper = Paper(desk, f"{change(first)}?queue=review")

    response = paper.send("_publish")

    assert Communique.objects.get(pk=first.pk).status == Status.PUBLISHED
    assert response.headers["Location"] == f"{change(second)}?queue=review"


def test_after_the_last_record_the_queue_itself_opens(desk):
    only = CommuniqueFactory(in_review=True)

    response = Paper(desk, f"{change(only)}?queue=review").send("_publish")

    assert response.headers["Location"] == f"{REVIEW}?queue=review"


def test_the_next_has_the_doubt_that_was_asked_for(desk, borduria):
    first, _clear, third = unknown(borduria, 1), CommuniqueFactory(in_review=True), unknown(borduria, 3)

    response = Paper(desk, f"{change(first)}?queue=review&doubt=unknown_name").send("_save")

    assert response.headers["Location"] == f"{change(third)}?queue=review&doubt=unknown_name"


def test_a_record_opened_from_elsewhere_leads_back_to_the_list(desk):
    communique = CommuniqueFactory(in_review=True)

    response = Paper(desk, change(communique)).send("_save")

    assert response.headers["Location"] == "/admin/archive/communique/"


# Unknown names


def test_names_are_grouped_with_an_example_in_which_they_are_marked(desk, borduria):
    unknown(borduria, 1)
    unknown(borduria, 2)

    ((row, _address, country, example),) = desk.get(f"{REVIEW}?queue=names").context["names"]

    assert (row["subject"], row["records"], country) == (NAME, 2, borduria)
    assert (example.before, example.name, example.after) == ("Queen Zenda spoke with ", NAME, ".")


def test_a_new_person_is_set_in_every_record_that_prints_the_name(desk, borduria):
    records = [unknown(borduria, n) for n in (1, 2)]
    data = {"new": "1", "name": "Otto Krásník", "language": "en", "country": borduria.pk, "slug": ""}

    response = desk.post(name_page(borduria), data, follow=True)

    person = Person.objects.get(slug="otto-krasnik")
    assert {name.text for name in person.names.all()} == {"Otto Krásník", NAME}
    assert [p.origin for p in person.participations.all()] == [Origin.EDITOR] * 2
    assert not Doubt.objects.open().exists()
    assert "“Otto Krasnik” is Otto Krásník in 2 records." in said(response)
    records[0].refresh_from_db()
    assert records[0].version == 2
    assert len(set(IndexedCommunique.objects.values_list("facets", flat=True)[0])) > 5


def test_a_new_person_needs_an_address_name_that_is_free(desk, borduria):
    unknown(borduria)
    PersonFactory(slug="otto")
    data = {"new": "1", "name": "克拉斯尼克", "language": "zh", "country": borduria.pk}

    nameless = desk.post(name_page(borduria), {**data, "slug": ""})
    taken = desk.post(name_page(borduria), {**data, "slug": "otto"})

    assert nameless.context["form"].errors["slug"]
    assert taken.context["form"].errors["slug"]
    assert Doubt.objects.open().count() == 1


def test_a_known_person_is_suggested_chosen_and_remembered_by_the_name(desk, borduria):
    communique = unknown(borduria)
    person = PersonFactory(name="Ottokar Krasnik", country=borduria)

    page = desk.get(name_page(borduria))
    desk.post(name_page(borduria), {"known": "1", "person": person.pk, "alias": "on"})

    assert list(page.context["suggested"]) == [person]
    assert communique.participations.get().person == person
    assert person.names.filter(text=NAME, kind="alias").exists()


def test_somebody_called_otherwise_is_found_by_looking(desk, borduria):
    unknown(borduria)
    person = PersonFactory(name="Rupert Hentzau")

    page = desk.get(f"{name_page(borduria)}&find=hentzau")

    assert list(page.context["suggested"]) == [person]


def test_a_name_is_not_remembered_unasked(desk, borduria):
    unknown(borduria)
    person = PersonFactory(name="Ottokar Krasnik", country=borduria)

    desk.post(name_page(borduria), {"known": "1", "person": person.pk})

    assert not person.names.filter(text=NAME).exists()


def test_somebody_who_took_part_already_gets_the_words(desk, borduria):
    communique = unknown(borduria)
    held = ParticipationFactory(communique=communique, person__name="Ottokar Krasnik", country=borduria)

    desk.post(name_page(borduria), {"known": "1", "person": held.person_id})

    assert communique.participations.get() == held
    assert held.statements.count() == 1


@pytest.mark.parametrize("person", ["", "x", "0", "9" * 30])
def test_nobody_chosen_decides_nothing(desk, borduria, person):
    unknown(borduria)

    response = desk.post(name_page(borduria), {"known": "1", "person": person})

    assert "Choose who it is." in said(response)
    assert Doubt.objects.open().count() == 1


def test_what_is_no_name_goes_with_what_only_it_says(desk, borduria):
    communique = unknown(borduria)

    response = desk.post(name_page(borduria), {"none": "1"}, follow=True)

    assert not communique.participations.exists()
    assert not communique.statements.exists()
    assert Participation.history.filter(history_type="-", history_change_reason="no name").count() == 1
    assert "removed from 1 record" in said(response)


def test_the_same_name_for_another_country_is_another_question(desk, borduria):
    unknown(borduria, 1)
    syldavia = CountryFactory(name="Syldavia")
    other = unknown(syldavia, 2)

    response = desk.post(name_page(borduria), {"none": "1"})

    assert other.participations.exists()
    assert response.headers["Location"] == name_page(syldavia)


def test_published_records_are_left_alone(desk, borduria):
    unknown(borduria, 1)
    published = unknown(borduria, 2)
    Communique.objects.filter(pk=published.pk).update(status=Status.PUBLISHED, published_at=published.created_at)

    desk.post(name_page(borduria), {"none": "1"})

    assert published.participations.exists()


def test_a_name_decided_meanwhile_leads_back_to_the_queue(desk, borduria):
    response = desk.get(name_page(borduria), follow=True)

    assert "does not wait any more" in said(response)


# Pairs


def test_differing_words_of_two_texts_are_marked(desk):
    doubt = pair(Doubt.Code.SAME_TEXT, text="The Queen praised the salt of the marsh.")
    Communique.objects.filter(pk=doubt.other_id).update(text="The Queen praised the pepper of the marsh.")

    one, other = desk.get(f"{REVIEW}pair/{doubt.pk}/").context["sides"]

    assert [stretch.words for stretch in one.text if stretch.differs] == ["salt "]
    assert [stretch.words for stretch in other.text if stretch.differs] == ["pepper "]


def test_two_texts_are_kept_and_the_next_pair_opens(desk):
    first, second = pair(Doubt.Code.SAME_TEXT), pair(Doubt.Code.SAME_TEXT)

    response = desk.post(f"{REVIEW}pair/{first.pk}/", {"apart": "1"})

    first.refresh_from_db()
    assert first.settled_at
    assert response.headers["Location"] == f"{REVIEW}pair/{second.pk}/"


def test_a_draft_that_is_the_same_is_dropped(desk):
    doubt = pair(Doubt.Code.SAME_TEXT)

    response = desk.post(f"{REVIEW}pair/{doubt.pk}/", {"drop": doubt.communique_id}, follow=True)

    assert list(Communique.objects.values_list("pk", flat=True)) == [doubt.other_id]
    assert "was deleted" in said(response)


def test_what_readers_have_seen_is_withdrawn_and_not_dropped(desk):
    doubt = pair(Doubt.Code.SAME_TEXT)
    doubt.communique.publish()
    doubt.communique.save()
    address = f"{REVIEW}pair/{doubt.pk}/"

    desk.post(address, {"drop": doubt.communique_id})

    assert Communique.objects.count() == 2
    assert f"withdraw/?key={doubt.communique_id}" in desk.get(address).content.decode()


def test_two_accounts_of_one_contact_come_into_one_encounter(desk):
    doubt = pair(Doubt.Code.SAME_CONTACT)

    response = desk.post(f"{REVIEW}pair/{doubt.pk}/", {"together": "1"}, follow=True)

    accounts = Encounter.objects.get().accounts.all()
    assert {account.pk for account in accounts} == {doubt.communique_id, doubt.other_id}
    assert {(account.origins["encounter"], account.version) for account in accounts} == {("editor", 2)}
    assert not Doubt.objects.exists()
    assert Encounter.objects.get().public_id in said(response)


def test_accounts_brought_together_with_either_come_along(desk):
    doubt = pair(Doubt.Code.SAME_CONTACT, encounter=EncounterFactory())
    Communique.objects.filter(pk=doubt.other_id).update(encounter=EncounterFactory())
    sister = CommuniqueFactory(encounter_id=Communique.objects.get(pk=doubt.other_id).encounter_id)

    desk.post(f"{REVIEW}pair/{doubt.pk}/", {"together": "1"})

    sister.refresh_from_db()
    doubt.communique.refresh_from_db()
    assert sister.encounter == doubt.communique.encounter
    assert Encounter.objects.count() == 1


def test_two_contacts_stay_apart_and_are_not_asked_again(desk):
    doubt = pair(Doubt.Code.SAME_CONTACT)

    desk.post(f"{REVIEW}pair/{doubt.pk}/", {"apart": "1"})

    assert not Encounter.objects.exists()
    assert Doubt.objects.get().settled_at
    assert desk.get(f"{REVIEW}pair/{doubt.pk}/", follow=True).redirect_chain[0][0] == f"{REVIEW}?queue=encounters"


@pytest.mark.parametrize("key", [0, 10**18, 10**30])
def test_a_pair_that_never_was_leads_to_a_queue(desk, key):
    assert desk.get(f"{REVIEW}pair/{key}/").status_code == 302


# Reading again


def test_an_editor_chooses_what_is_taken_of_a_reading(desk):
    communique = indexed(CommuniqueFactory(text=TEXT, kind=Kind.LETTER, origins={"kind": Origin.EXTRACTED}))
    address = change(communique).replace("change/", "reread/")
    page = desk.get(address)
    differences = {str(d.changes[0].label): d for d in page.context["differences"] if d.changes}

    response = desk.post(address, {"take": [differences["kind"].key, "stale"]}, follow=True)

    communique.refresh_from_db()
    assert communique.kind != Kind.LETTER
    assert communique.version == 2
    assert "1 difference was taken. 1 could not be taken" in said(response)
    assert f'href="{address}"' in desk.get(change(communique)).content.decode()


def test_what_an_editor_set_is_shown_without_a_box(desk):
    communique = CommuniqueFactory(text=TEXT, kind=Kind.LETTER, origins={"kind": Origin.EDITOR})

    page = desk.get(change(communique).replace("change/", "reread/"))

    (kind,) = (d for d in page.context["differences"] if d.row == communique and "kind" in d.values)
    assert "set by an editor" in page.content.decode()
    assert kind.key not in page.content.decode()


@pytest.mark.parametrize("key", [0, 10**18, 10**30])
def test_a_record_that_never_was_is_not_read(desk, key):
    assert desk.get(f"/admin/archive/communique/{key}/reread/").status_code == 404


def test_what_is_published_and_doubtful_waits_until_an_editor_saves_it(desk):
    communique = indexed(CommuniqueFactory(text=TEXT, published=True))
    Doubt.objects.create(communique=communique, code="impersonal", subject="It was agreed", start=0, end=4)
    indexed(CommuniqueFactory(published=True))
    queue = "/admin/review/?queue=shown"

    waiting = [row[0] for row in desk.get(queue).context["rows"]]
    Paper(desk, change(communique)).send()

    assert waiting == [communique]
    assert desk.get(queue).context["rows"] == []
