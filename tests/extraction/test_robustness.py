"""Any text whatever is read: spans lie inside it, nothing is raised, and time grows with length."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communiques.extraction import read

MADE_OF = (
    "President ",
    "Zenda Elphberg",
    " said ",
    "Borduria",
    "a-t-il ",
    "25 ",
    "August ",
    "le ",
    "Premier ministre ",
)
AND_OF = (
    "They ",
    "and ",
    "99 May ",
    "“",
    "”",
    '"',
    ". ",
    "\n",
    "，",
    "。",
    "曾达",
    "指出",
    "2月30日",
    "\ue000",
    "\x00",
)
WORDS = st.sampled_from(MADE_OF + AND_OF)


def spans(found):
    yield from (tag.evidence for tag in found.topics)
    yield [one.span for one in (found.kind, found.held, *found.participants) if one.span]
    yield found.unknown_names


@given(st.one_of(st.text(), st.lists(WORDS).map("".join)), st.text(max_size=80), st.one_of(st.none(), st.dates()))
@settings(deadline=None, max_examples=150)
def test_any_text_is_read_and_every_span_lies_inside(gazetteer, text, title, published_on):
    found = read(text, title=title, published_on=published_on, issuer_country="ZR", gazetteer=gazetteer)

    assert all(0 <= span.start <= span.end <= len(text) for group in spans(found) for span in group)
    assert all(0 <= said.start < said.end <= len(text) for said in found.statements)
    names = {one.name for one in found.participants}
    assert all(said.speakers and set(said.speakers) <= names for said in found.statements)


@pytest.mark.parametrize(
    "unit",
    [
        "President Zenda Elphberg said, ",
        "a, ",
        "Zenda Elphberg and ",
        "the ",
        "A.",
        "曾达，",
        "“",
        " ",
        "X ",
        "Deputy Prime Minister of ",
        "\n",
        "M. ",
    ],
)
def test_time_grows_in_proportion_to_length(gazetteer, unit):
    def taken(length):
        text = unit * (length // len(unit))
        start = time.process_time()
        read(text, published_on=date(2021, 8, 25), issuer_country="ZR", gazetteer=gazetteer)
        return time.process_time() - start

    taken(1000)

    assert taken(200_000) < 40 * max(taken(20_000), 0.01)
