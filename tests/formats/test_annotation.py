"""Web Annotations: each statement is found again in the text, by its words and by its place."""

import json
from pathlib import Path

from pyld import jsonld

from communiques.archive.models import Statement
from communiques.formats.annotation import AROUND, CONTEXT, annotation, quote_selector
from communiques.formats.loading import statements

HOME = "https://archive.example"
TERMS = json.loads((Path(__file__).parents[1] / "schemas" / "web_annotation_terms.json").read_text())


def known_context(address, _options):
    assert address == CONTEXT
    return {"contextUrl": None, "documentUrl": address, "document": TERMS, "contentType": "application/ld+json"}


def annotations():
    keys = list(Statement.objects.published().values_list("pk", flat=True))
    return [(record, annotation(record, HOME)) for record in statements(keys)]


def found(text, selector):
    place = f"{selector['prefix']}{selector['exact']}{selector['suffix']}"
    assert text.count(place) == 1
    return text.index(place) + len(selector["prefix"])


def test_every_statement_is_found_again_by_its_words_and_by_its_place(fifty):
    made = annotations()

    for statement, written in made:
        quote, position = written["target"]["selector"]
        text = statement.communique.text
        assert text[position["start"] : position["end"]] == quote["exact"] == statement.words
        assert found(text, quote) == statement.start
        assert written["target"]["source"] == f"{HOME}/c/{statement.communique.public_id}/v/1.txt"
    assert len(made) == 2 * (50 - 5 - 3)


def test_what_is_said_twice_is_quoted_with_as_much_around_as_tells_the_places_apart():
    before = "x" * 3 * AROUND
    text = f"one {before} Agreed. {before} two {before} Agreed. {before} three"
    for start in (text.index("Agreed"), text.rindex("Agreed")):
        selector = quote_selector(text, start, start + 7)
        assert found(text, selector) == start


def test_a_text_that_repeats_itself_altogether_is_quoted_whole():
    assert quote_selector("ab" * 50, 0, 2)["exact"] == "ab"


def test_json_ld_understands_every_word_of_it(fifty):
    for statement, written in annotations():
        (expanded,) = jsonld.expand(written, {"documentLoader": known_context})

        assert expanded["@type"] == ["http://www.w3.org/ns/oa#Annotation"]
        again = {**jsonld.compact(expanded, TERMS, {"documentLoader": known_context}), "@context": CONTEXT}
        assert keys_in(again) == keys_in(written)
        (target,) = expanded["http://www.w3.org/ns/oa#hasTarget"]
        quoted = [each.get("http://www.w3.org/ns/oa#exact") for each in target["http://www.w3.org/ns/oa#hasSelector"]]
        assert [{"@value": statement.words}] in quoted


def keys_in(value):
    if isinstance(value, list):
        return set().union(*map(keys_in, value))
    return set(value) | keys_in(list(value.values())) if isinstance(value, dict) else set()
