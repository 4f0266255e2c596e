"""Whatever is asked by any parameter of any page, the answer is a page: an answer, or what was not understood."""

import html
import os
from html.parser import HTMLParser
from itertools import cycle, product

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.http import QueryDict
from django.urls import reverse
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from communiques.archive.models import Formulation, NameKind
from communiques.search.results import results
from communiques.search.wording import SEARCHES

from . import odd
from .conftest import words_of

ANSWERS = {200, 301, 302, 303, 307, 308, 400}
ANSWERS_OF = {"unapi": {404, 406}}  # where a parameter names a record and its format
OF_WORDS = {"q"}
# `FUZZ=50000 make fuzz` asks so many questions; the tests a few.
QUESTIONS = int(os.environ.get("FUZZ", "100"))


class Noting(QueryDict):
    """A query string that notes which parameters it is asked for."""

    noted: set[str]

    def __getitem__(self, name):
        self.noted.add(name)
        return super().__getitem__(name)

    def __contains__(self, name):
        self.noted.add(name)
        return super().__contains__(name)

    def getlist(self, name, default=None):
        self.noted.add(name)
        return super().getlist(name, default)


@pytest.fixture
def addresses(client, world):
    """An address for each public page, by its name."""
    communique = world.account(held_on="2021-09-01", encounter=world.encounter)
    version = world.account(held_on="2021-09-01", encounter=world.encounter, language="fr")
    Formulation.objects.create(slug="salt-for-all").names.create(language="en", text="salt", kind=NameKind.PREFERRED)
    varying = {
        "public_id": [communique.public_id, world.encounter.public_id, communique.statements.first().public_id],
        "slug": [communique.slug, "zenda", "salt", "gazette", "salt-for-all"],
        "code": ["ru-r"],
        "other": ["str", version.public_id],
        "suffix": ["json"],
        "number": [1],
        "earlier": [1],
        "later": [1],
        "year": [2021],
        "month": ["09"],
        "day": ["01"],
        "section": ["communiques"],
    }
    found = {}
    for name, parts in odd.routes().items():
        # There in development alone, where a contact is named, where a release was made.
        if name in ("website:style-guide", "security", "release-file"):
            continue
        tried = [
            reverse(name, kwargs=dict(zip(parts, values, strict=True)))
            for values in product(*(varying[p] for p in parts))
        ]
        answering = [
            address
            for address in tried
            if any(client.get(address + query).status_code < 400 for query in ("", "?q=salt"))
        ]
        assert answering, f"say here what varies in the address of {name}: {tried}"
        found[name] = answering[0]
    return found


@pytest.fixture
def parameters(client, addresses, monkeypatch):
    """For each page the names of the parameters that it reads, as found by looking over its shoulder."""
    read = {}
    with monkeypatch.context() as patched:
        for name, address in addresses.items():
            noting = type("", (Noting,), {"noted": read.setdefault(name, set())})
            patched.setattr(WSGIRequest, "GET", property(lambda request, noting=noting: noting(_query(request))))
            client.get(f"{address}?q=salt")
    # What is refused before any page is asked looks at the parameter that is there, so that alone says nothing.
    return {name: sorted(names) for name, names in read.items() if names - {"q"}}


def _query(request):
    return request.META.get("QUERY_STRING", "")


class Inputs(HTMLParser):
    """The names and values of the fields on a page."""

    def __init__(self, page):
        super().__init__()
        self.pairs = set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "input" and "name" in given:
            self.pairs.add((given["name"], given.get("value", "")))


def check_refusal(response):
    """A page says what was not understood: at its field, with what was typed kept, or as a whole."""
    context = response.context or {}
    form = context["filters"].form if "filters" in context else context.get("form")
    if form is None:  # refused before any page was asked
        assert "could not be understood" in words_of(response)
        return
    page = response.content.decode()
    assert all(html.escape(message) in page for messages in form.errors.values() for message in messages)
    if "filters" in context:
        kept = {(name, value.strip()) for name, value in Inputs(page).pairs}
        # A field typed among the words has become a filter by now, and is kept as that.
        typed = {(name, value.strip()) for name, values in context["filters"].data.lists() for value in values}
        assert {(name, value) for name, value in typed if name in form.fields and name != "page" and value} <= kept


def test_the_parameters_of_the_pages_are_known(parameters):
    for name, (filters, _) in SEARCHES.items():
        assert set(filters().filters) <= set(parameters[f"website:{name}"])
    assert set(SEARCHES["statements"][0]().filters) & set(parameters["website:communique"])
    assert "letter" in parameters["website:people"]


def test_any_query_with_any_parameter_gets_a_page(client, addresses, parameters):
    for name in sorted({name for names in parameters.values() for name in names}):
        reading = [page for page, names in parameters.items() if name in names]
        outlets = [page for page in reading if not page.startswith("website:")]
        pages = [page for page in reading if page not in outlets]
        for at, (what, query) in enumerate(odd.queries_of(name, of_words=name in OF_WORDS).items()):
            # The words are sent to every page that reads them and to one outlet after the other, which read a question
            # as the pages do; the rest to one page or outlet after the other; everything to all when fuzzing.
            some = [*pages, outlets[at % len(outlets)]] if name in OF_WORDS else [reading[at % len(reading)]]
            for page in reading if "FUZZ" in os.environ else some:
                response = client.get(addresses[page], QUERY_STRING=query)
                assert response.status_code in ANSWERS | ANSWERS_OF.get(page, set()), (page, name, what)
                is_page = response.headers["Content-Type"].startswith("text/html")
                assert not is_page or b"<script>alert" not in response.content, (page, name, what)
                if response.status_code == 400:
                    check_refusal(response)


def test_any_field_typed_among_the_words_is_answered_or_refused_in_words(world):
    for name in {name for filters, _ in SEARCHES.values() for name in filters().filters}:
        for (kind, _), value in zip(cycle(SEARCHES.values()), odd.VALUES.values(), strict=False):
            question = QueryDict(mutable=True)
            question["q"] = f"{name}:{value}"

            filters = kind(question)

            if filters.is_valid():
                assert results(filters).total >= 0
            else:
                assert all(filters.form.errors.values())


TYPED = st.one_of(
    st.text(max_size=120),
    st.text(alphabet="ab\"“”«-*()|&!<>:'’\\=^ 中台é%_\u200f\U0001f54a", max_size=80),
    st.lists(
        st.sampled_from(
            ["salt", "marsh*", "the", "or", "ou", "-", '"salt marsh"', '"', "*", "zenda", "speaker:zenda", "country:",
             "-topic:salt", "since:2021", "until:2021-02-30", 'person:"queen zenda"', "page:2", "(", ")", "|", "&", "!",
             "<->", ":*", "=100000012", "^salt", "盐沼", "ﷺ", "\u0301", "\u202e"]
        ),
        max_size=36,
    ).map(" ".join),
)  # fmt: skip


@settings(max_examples=QUESTIONS, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(SEARCHES)), TYPED)
@example("communiques", "since:0000 since:0000 or 0")
def test_any_words_get_a_page(client, world, name, typed):
    response = client.get(reverse(f"website:{name}"), {"q": typed})

    assert response.status_code in ANSWERS
    if response.status_code == 400:
        check_refusal(response)
