"""Answers counted over arrays are those that PostgreSQL counts, whatever happened since the arrays were made."""

import random
import threading
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.http import QueryDict

from communiques.archive import indexing
from communiques.archive.facets import Family, parted
from communiques.archive.models import Communique, IndexedCommunique, Status
from communiques.search import tallying
from communiques.search.columns import current, keeping
from communiques.search.columns.following import OutdatedError, based_on, brought_up_to_date, compacted, read_all
from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.memory import AnswerByColumns
from communiques.search.sql import AnswerBySql
from tests.factories import CommuniqueFactory, indexed

from .conftest import Hall

QUESTIONS = [
    "",
    "sort=oldest",
    "q=salt",
    "q=salt&sort=oldest",
    "q=marshes+-trade&sort=newest",
    "q=-salt&sort=newest",
    "q=-topic:salt",
    "q=-topic:nature+-kind:call&country=rt",
    "q=-language:fr+-topic:trade&since=2021-06",
    "q=-topic:salt+-trade",
    "q=-salt+-trade&sort=oldest&country=rt",
    "q=%22salt+marshes%22&country=rt",
    "country=rt&country=st",
    "person=queen-zenda&topic=salt",
    "topic=nature&kind=call&kind=visit",
    "language=fr&source=gazette",
    "since=2021-03&until=2022-05",
    "until=2021&speaker=duke-michael",
    "since=2090",
]
TO_STATEMENTS = [
    "speaker_country=rt&addressee=st",
    "addressee=duke-michael&mode=quoted",
    "reported_by=rt&topic=trade",
    "reported_by=herald&q=trade&sort=newest",
]


class Chronicle:
    """A hall of which accounts are made, changed and withdrawn at random, always the same."""

    def __init__(self, seed):
        self.hall, self.random, self.made = Hall(), random.Random(seed), 0

    def account(self):
        choose = self.random.choice
        words = choose(["Salt marshes matter.", "Trade must grow.", "Salt and trade go together.", "Paix et sel."])
        self.made += 1
        return self.hall.account(
            f"The two met for day {self.made}. {words} {words}",
            said=[
                (choose([self.hall.zenda, self.hall.michael]), words, [choose([self.hall.salt, self.hall.trade])])
                for _ in range(self.random.randrange(2))
            ],
            source=choose([self.hall.gazette, self.hall.herald]),
            language=choose(["en", "fr"]),
            kind=choose(["call", "visit", "meeting"]),
            held_on=choose(["2021-04-02", "2021-11-30", "2022-05-31", "2020"]),
        )

    def change(self):
        """One of the things that editors do."""
        communique = self.random.choice(list(Communique.objects.order_by("pk")))
        what = self.random.randrange(3)
        if what == 0:
            return self.account()
        if what == 1:
            communique.held_on = self.random.choice(["2019-01-01", "2023-12-31"])
        elif communique.status == Status.PUBLISHED:
            communique.withdraw("An error.")
        communique.save()
        return indexed(communique)


def asked():
    for question in QUESTIONS:
        yield CommuniqueFilters, question
    for question in [*QUESTIONS, *TO_STATEMENTS]:
        yield StatementFilters, question


def counted(answer):
    """Its counts, in as far as both kinds say them: years and encounters are not counted over arrays."""
    return {n: count for n, count in answer.counts.items() if parted(n)[0] not in (Family.YEAR, Family.ENCOUNTER)}


def told_by(answer):
    """What an answer says."""
    part = answer.between(date(2020, 6, 1), date(2021, 11, 30))
    keys = [answer.keys(skipped, 7) for skipped in (0, 7, 14)]
    return answer.total, counted(answer), dict(answer.years), keys, part.total, counted(part)


def expect_the_same(state):
    """Every question has the same answer from the arrays and from SQL."""
    for filter_set, question in asked():
        filters = filter_set(QueryDict(question))
        assert filters.is_valid(), filters.form.errors
        if filters.ordering != "relevance":
            assert told_by(AnswerByColumns(filters, state)) == told_by(AnswerBySql(filters)), question
        if filter_set is CommuniqueFilters and filters.ordering != "relevance":
            told = [AnswerByColumns(filters, state, only_told=True), AnswerBySql(filters, only_told=True)]
            assert told_by(told[0]) == told_by(told[1]), question


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_arrays_answer_as_the_database_does_whatever_changed_meanwhile(seed):
    chronicle = Chronicle(seed)
    for _ in range(20):
        chronicle.account()
    state = based_on(*read_all())
    expect_the_same(state)

    for _ in range(4):
        for _ in range(4):
            chronicle.change()
        state = brought_up_to_date(state)
        expect_the_same(state)

    expect_the_same(based_on(compacted(state), state.horizon))


@pytest.mark.django_db
def test_nothing_is_an_answer_too():
    Hall()
    expect_the_same(based_on(*read_all()))


@pytest.mark.django_db
def test_what_is_withdrawn_is_gone_and_what_is_back_is_back():
    communique = indexed(CommuniqueFactory(published=True))
    state = based_on(*read_all())

    IndexedCommunique.objects.filter(pk=communique.pk).update(published=False)
    without = brought_up_to_date(state)
    IndexedCommunique.objects.filter(pk=communique.pk).update(published=True)
    again = brought_up_to_date(without)

    totals = [sum(shown.total("communique", None) for shown in each.shown) for each in (state, without, again)]
    assert totals == [1, 0, 1]


@pytest.mark.django_db
def test_a_look_at_the_log_without_news_keeps_the_state():
    indexed(CommuniqueFactory(published=True))
    state = brought_up_to_date(based_on(*read_all()))

    assert brought_up_to_date(state).version == state.version


def in_another_connection(work):
    """Do something in a thread, and so over a connection, of its own."""

    def run():
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.mark.django_db(transaction=True)
def test_what_a_slow_transaction_wrote_before_others_is_seen_when_it_ends():
    slow, quick = CommuniqueFactory(published=True), CommuniqueFactory(published=True)
    written, may_end = threading.Event(), threading.Event()

    def write_slowly():
        with transaction.atomic():
            indexing.refresh([slow.pk])
            written.set()
            may_end.wait(30)

    thread = in_another_connection(write_slowly)
    assert written.wait(30)
    state = based_on(*read_all())
    indexing.refresh([quick.pk])
    before = brought_up_to_date(state)
    may_end.set()
    thread.join()
    after = brought_up_to_date(before)

    assert before.recent.communiques.keys.tolist() == [quick.pk]
    assert sorted(after.recent.communiques.keys.tolist()) == sorted([slow.pk, quick.pk])


@pytest.mark.django_db(transaction=True)
def test_an_emptied_table_is_noticed():
    indexed(CommuniqueFactory(published=True))
    state = based_on(*read_all())

    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE archive_indexedstatement")

    with pytest.raises(OutdatedError):
        brought_up_to_date(state)
    again = brought_up_to_date(based_on(*read_all()))
    assert sum(shown.total("communique", None) for shown in again.shown) == 1


@pytest.fixture
def data_directory(tmp_path, settings):
    settings.DATA_DIRECTORY = tmp_path
    return tmp_path


@pytest.mark.django_db(transaction=True)
def test_an_emptied_database_is_noticed_though_its_numbers_begin_anew(another_transaction):
    for _ in range(3):
        IndexedCommunique.objects.filter(pk=indexed(CommuniqueFactory(published=True)).pk).update(published=True)
    call_command("flush", interactive=False, verbosity=0)
    state = based_on(*read_all())
    indexed(CommuniqueFactory(published=True))
    state = brought_up_to_date(state)

    call_command("flush", interactive=False, verbosity=0)

    with pytest.raises(OutdatedError):
        brought_up_to_date(state)


@pytest.fixture(params=["alone", "beside another transaction"])
def another_transaction(request, transactional_db):
    """One that stays open has the log read from before it again and again."""
    other = connection.copy()
    if request.param != "alone":
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_current_xact_id()")
    yield
    other.close()


@pytest.mark.django_db
def test_arrays_come_back_from_their_files(data_directory):
    chronicle = Chronicle(7)
    for _ in range(12):
        chronicle.account()

    keeping.save(*read_all())
    state = based_on(*keeping.load(keeping.newest()))
    expect_the_same(state)

    chronicle.account()
    expect_the_same(brought_up_to_date(state))


@pytest.mark.django_db
def test_only_the_newest_files_are_kept(data_directory):
    segment, horizon = read_all()
    older = keeping.save(segment, horizon)
    newer = keeping.save(segment, type(horizon)(horizon.transaction + 1))

    assert keeping.newest() == newer
    assert not older.exists()


@pytest.mark.django_db(transaction=True)
def test_a_large_archive_is_counted_in_sql_until_its_files_are_there(data_directory, monkeypatch):
    indexed(CommuniqueFactory(published=True))
    started = []
    monkeypatch.setattr(current, "SMALL", 0)
    monkeypatch.setattr(current.subprocess, "Popen", started.append)
    mine = current.Current()

    assert mine.get() is None
    assert mine.get() is None  # and asks for them once
    assert [command[-1] for command in started] == ["build_columns"]

    keeping.save(*read_all())

    assert len(mine.get().base.communiques) == 1


@pytest.mark.django_db(transaction=True)
def test_many_changes_make_a_new_base(monkeypatch):
    monkeypatch.setattr(current, "MOST_CHANGED", 2)
    mine = current.Current()
    mine.get()
    made = [indexed(CommuniqueFactory(published=True)) for _ in range(3)]

    state = mine.get()

    assert len(state.base.communiques) == len(made)
    assert state.changed.size == 0


@pytest.mark.django_db
def test_an_open_transaction_keeps_nothing_of_what_it_sees():
    indexed(CommuniqueFactory(published=True))
    mine = current.Current()

    assert len(mine.get().base.communiques) == 1
    assert mine.state is None


@pytest.mark.django_db
def test_what_lists_count_is_what_the_database_counts(monkeypatch):
    chronicle = Chronicle(3)
    for _ in range(12):
        chronicle.account()
    families = (Family.YEAR, Family.COUNTRY, Family.TOPIC, Family.LANGUAGE)
    countries = [chronicle.hall.ruritania.pk, chronicle.hall.strelsau.pk]

    counted = tallying.counts(*families), tallying.together(countries)
    monkeypatch.setattr(tallying, "current", lambda: None)

    assert counted == (tallying.counts(*families), tallying.together(countries))
    assert counted[1][tuple(countries)] == 12
