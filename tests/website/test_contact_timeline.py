"""Contacts drawn over the years: marks, columns, and the sentence over them."""

from communiques.archive.dates import PartialDate
from communiques.website.axis import ticks
from communiques.website.contact_timeline import HIGHEST, timeline_of_contacts
from communiques.website.pair_contacts import Contact
from communiques.website.periods import cut
from communiques.website.timeline_findings import finding


def contact(day, kind="call", side="one"):
    return Contact((1,), PartialDate.parse(day), kind, side, "/e/somewhere")


def drawn(*contacts):
    return timeline_of_contacts(sorted(contacts, key=lambda one: one.date), "/en/communiques/?country=ru-r&")


def test_each_contact_is_one_mark_in_the_row_of_its_kind_and_the_column_of_its_month():
    timeline = drawn(contact("2021-03-05"), contact("2021-03-09"), contact("2022-02-01", "meeting"))

    calls, meetings = timeline.rows
    assert (calls.label, calls.total, len(calls.marks)) == ("Calls", 2, 2)
    assert [number for number, count in enumerate(calls.counts) if count] == [2]
    assert [number for number, count in enumerate(meetings.counts) if count] == [13]


def test_marks_of_one_month_stand_on_one_another():
    low, high = drawn(contact("2021-03-05"), contact("2021-03-09")).rows[0].marks

    assert low.pieces[0].x == high.pieces[0].x
    assert low.pieces[0].y > high.pieces[0].y


def test_who_tells_is_a_form_solid_double_half_of_each_or_thin():
    sides = ["one", "two", "together", "narration"]
    marks = drawn(*(contact(f"2021-0{n}-05", side=side) for n, side in enumerate(sides, 1))).rows[0].marks

    assert [[piece.form for piece in mark.pieces] for mark in marks] == [
        ["one"],
        ["two", "two"],
        ["one", "two", "two"],
        ["narration"],
    ]


def test_the_figures_behind_lead_to_the_contacts_of_their_kind_and_year():
    timeline = drawn(contact("2020-03-05"), contact("2021-03-05"), contact("2021-09-05"))

    assert [(figure.count, figure.address) for figure in timeline.rows[0].figures] == [
        (1, "/en/communiques/?country=ru-r&kind=call&since=2020&until=2020"),
        (2, "/en/communiques/?country=ru-r&kind=call&since=2021&until=2021"),
    ]


def test_more_than_can_be_told_apart_are_not_drawn_one_by_one():
    assert drawn(*[contact("2021-03-05")] * HIGHEST)
    assert drawn(*[contact("2021-03-05")] * (HIGHEST + 1)) is None


def test_many_years_are_drawn_in_wider_columns():
    assert drawn(contact("2021-03"), contact("2022-05-01")).months == 1
    assert drawn(contact("2000"), contact("2022-05-01")).months == 3
    assert drawn(contact("1950"), contact("2022-05-01")).months == 12


def test_the_sentence_says_the_year_with_most_the_highest_column_and_the_longest_time_without():
    contacts = [*[contact("2019-01-05")] * 3, *[contact("2021-03-05", "meeting")] * 4, contact("2022-03-05")]

    assert finding(drawn(*contacts)) == (
        "Most in 2021: 4 of 8 contacts. At the highest, 4 meetings in March 2021. "
        "None is held from February 2019 to February 2021."
    )


def test_a_year_is_compared_with_the_highest_column_where_it_has_no_more():
    contacts = [*[contact("2021-03-05")] * 9, *[contact("2021-06-05")] * 7, *[contact("2022-03-05")] * 8]

    assert "9 calls in March 2021; all of 2022 has 8 contacts." in finding(drawn(*contacts))


def test_of_two_contacts_nothing_is_said_but_the_time_between_them():
    assert finding(drawn(contact("2021-03-05"), contact("2021-06-05"))) == ""


def test_of_many_years_each_fifth_is_named_on_a_narrow_page():
    many = ticks(cut(PartialDate(2000).first, PartialDate(2024).last, 1_000, (12,)))

    assert len(many) == 25
    assert [tick.label for tick in many if not tick.is_minor] == ["2000", "2005", "2010", "2015", "2020"]


def test_of_one_year_the_quarters_are_named():
    quarters = ticks(cut(PartialDate(2021).first, PartialDate(2021).last, 1_000, (1,)))

    assert [tick.label for tick in quarters] == ["2021", "Apr", "Jul", "Oct"]
