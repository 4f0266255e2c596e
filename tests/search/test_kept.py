"""What is kept in memory is made once, made again in the background, and kept where that fails."""

import threading

import pytest

from communiques.search.kept import Kept


class Well:
    """Gives the numbers from 1; `let` lets it go on."""

    def __init__(self):
        self.given = 0
        self.let = threading.Event()
        self.let.set()
        self.is_dry = False

    def draw(self):
        self.let.wait(10)
        if self.is_dry:
            raise ValueError("dry")
        self.given += 1
        return self.given


@pytest.fixture
def well():
    return Well()


def renewed(kept):
    """Wait until nobody makes it."""
    with kept._making:
        return


def test_it_is_made_once(well):
    kept = Kept(well.draw, seconds=60)

    assert [kept.get(), kept.get(), kept.made()] == [1, 1, 1]


def test_what_is_old_serves_until_there_is_a_new_one(well):
    kept = Kept(well.draw, seconds=-1)
    kept.get()
    well.let.clear()

    assert [kept.get(), kept.get()] == [1, 1]
    well.let.set()
    renewed(kept)

    assert kept.made() == 2


def test_what_is_old_is_not_made_again_while_nothing_has_changed(well):
    version = 7
    kept = Kept(well.draw, seconds=-1, version=lambda: version)

    assert [kept.get(), kept.get()] == [1, 1]
    renewed(kept)
    assert well.given == 1
    version = 8
    kept.get()
    renewed(kept)

    assert kept.made() == 2


def test_until_it_is_made_something_else_may_serve(well):
    well.let.clear()
    kept = Kept(well.draw, seconds=60, until_then=-1)

    assert kept.get() == -1
    well.let.set()
    renewed(kept)

    assert kept.get() == 1


def test_what_is_forgotten_meanwhile_does_not_come_back(well):
    well.let.clear()
    kept = Kept(well.draw, seconds=60, until_then=-1)
    kept.get()

    kept.forget()
    well.let.set()
    renewed(kept)

    assert kept.made() == 2


def test_where_making_fails_the_old_one_stays(well, caplog):
    kept = Kept(well.draw, seconds=-1)
    kept.get()
    well.is_dry = True

    kept.get()
    renewed(kept)

    assert kept.get() == 1
    assert "could not be renewed" in caplog.text


@pytest.mark.django_db
def test_within_a_transaction_nothing_is_made_by_another_connection(well):
    kept = Kept(well.draw, seconds=60, until_then=-1)

    assert kept.get() == -1
    assert well.given == 0
