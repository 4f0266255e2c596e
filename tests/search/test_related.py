"""What stands near a communiqué."""

from communiques.archive.facets import Family, facet
from communiques.archive.models import Status
from communiques.search import candidates
from communiques.search.related import SHOWN, related
from tests.factories import CommuniqueFactory, CountryFactory, ParticipationFactory, indexed

MARSHES = (
    "The Queen and the Duke settled the boundary of the salt marshes, the herons, the reeds and the tolls."
    " Fishermen keep their ancient liberties, wardens patrol every morning, and neither crown builds dams upstream."
)
HERONS = MARSHES.replace("settled", "returned to").replace("every morning", "at night")
OPERA = (
    "A programme of music was agreed for winter, with singers, one conductor and forty violins from both capitals."
    " Tickets go on sale at Michaelmas; students pay half, orphans nothing, while ministers buy boxes like anyone."
)
STRANGERS = "Envoys spoke about fisheries."


def keys(found):
    return [one.key for one in found]


def of_strangers(**kwargs):
    """An account of two countries that have nothing to do with those of the hall."""
    communique = CommuniqueFactory(published=True, **kwargs)
    for _ in range(2):
        ParticipationFactory(communique=communique)
    return indexed(communique)


def test_the_same_words_of_the_same_parties_stand_nearer_than_the_same_parties_alone(hall):
    communique = hall.account(MARSHES, topics=[hall.salt])
    opera = hall.account(OPERA, topics=[hall.trade])
    herons = hall.account(HERONS, topics=[hall.salt])
    of_strangers(text=STRANGERS)

    assert keys(related(communique.pk)) == [herons.pk, opera.pk]


def test_it_is_said_why_it_is_near(hall):
    communique = hall.account(MARSHES, topics=[hall.salt])
    hall.account(HERONS, topics=[hall.salt, hall.trade])

    (one,) = related(communique.pk)

    assert one.same_parties
    assert one.similar_wording
    assert facet(Family.TOPIC, hall.salt.pk) in one.shared
    assert facet(Family.TOPIC, hall.trade.pk) not in one.shared
    assert facet(Family.PERSON, hall.zenda.pk) in one.shared


def test_other_words_of_the_same_parties_are_not_said_to_be_similar(hall):
    communique = hall.account(MARSHES)
    hall.account(OPERA)

    (one,) = related(communique.pk)

    assert one.same_parties
    assert not one.similar_wording


def test_a_contact_with_a_third_party_is_not_one_of_the_same_parties(hall):
    communique = hall.account(MARSHES)
    three = hall.account(HERONS)
    ParticipationFactory(communique=three, country=CountryFactory(name="Arcadia"), person=None)
    indexed(three)

    (one,) = related(communique.pk)

    assert not one.same_parties


def test_words_of_another_language_are_not_compared(hall):
    communique = hall.account(MARSHES)
    hall.account(f"{MARSHES} ", language="fr")

    (one,) = related(communique.pk)

    assert not one.similar_wording


def test_of_two_alike_the_nearer_in_time_stands_first(hall):
    far = hall.account("", title="", held_on="2001-03-04")
    communique = hall.account("", title="", held_on="2021-03-04")
    near = hall.account("", title="", held_on="2021-03-09")

    assert keys(related(communique.pk)) == [near.pk, far.pk]


def test_what_readers_may_not_see_is_never_near(hall):
    communique = hall.account(MARSHES)
    hall.account(HERONS, published=False)
    withdrawn = hall.account(OPERA)
    withdrawn.withdraw("The issuer took it back.")
    withdrawn.save()
    indexed(withdrawn)

    assert withdrawn.status == Status.WITHDRAWN
    assert related(communique.pk) == []


def test_those_to_be_left_out_are(hall):
    communique = hall.account(MARSHES)
    shown_already = hall.account(OPERA)

    assert related(communique.pk, [shown_already.pk]) == []


def test_a_catalogue_entry_has_what_is_near_too(hall):
    entry = hall.account("", title="", topics=[hall.salt])
    communique = hall.account(MARSHES, topics=[hall.salt])

    assert keys(related(entry.pk)) == [communique.pk]
    assert keys(related(communique.pk)) == [entry.pk]


def test_nothing_is_near_what_shares_nothing(hall):
    hall.account(MARSHES, topics=[hall.salt])

    assert related(of_strangers(text=STRANGERS).pk) == []


def test_what_is_not_indexed_has_nothing_near(db):
    assert related(4711) == []


def test_no_more_are_named_than_can_be_looked_at(hall):
    communique = hall.account(MARSHES)
    for day in range(1, 10):
        hall.account("", title="", held_on=f"2021-08-0{day}")

    assert len(related(communique.pk)) == SHOWN


def test_of_very_many_with_the_same_parties_those_nearest_in_time_are_looked_at(hall, monkeypatch):
    monkeypatch.setattr(candidates, "MOST_FOUND", 3)  # itself among them
    monkeypatch.setattr(candidates, "ENOUGH", 0)
    days = [hall.account("", title="", held_on=f"2021-08-{day:02}") for day in range(1, 10)]

    found = keys(related(days[4].pk))

    assert sorted(found) == [days[3].pk, days[5].pk]


def test_what_lies_far_is_found_where_little_lies_near(hall, monkeypatch):
    monkeypatch.setattr(candidates, "NEAR", 1)
    far = hall.account(HERONS, topics=[hall.salt], held_on="1999-01-01")
    for day in range(1, 9):
        of_strangers(text=f"{STRANGERS} {day}", held_on=f"2021-08-0{day}")
    communique = hall.account(MARSHES, topics=[hall.salt], held_on="2021-08-05")

    assert keys(related(communique.pk)) == [far.pk]


def test_what_was_published_since_is_near_and_what_was_withdrawn_is_not(hall):
    communique, herons = hall.account(MARSHES), hall.account(HERONS)
    assert keys(related(communique.pk)) == [herons.pk]

    herons.withdraw("The issuer took it back.")
    herons.save()
    indexed(herons)
    opera = hall.account(OPERA)

    assert keys(related(communique.pk)) == [opera.pk]
