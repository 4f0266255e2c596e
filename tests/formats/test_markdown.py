"""Markdown: what a reader of it shows is what the record says."""

import html
import re

import pytest
from markdown_it import MarkdownIt

from communiques.formats import markdown
from communiques.formats.loading import communiques, statements
from tests.factories import CommuniqueFactory, ParticipationFactory, StatementFactory

HOME = "https://archive.example"


def shown(written):
    """The words that a reader of CommonMark shows, without footnotes and their marks."""
    body = re.sub(r"\[\^\d+\]", "", re.sub(r"^\[\^\d+\]: .*$", "", written, flags=re.MULTILINE))
    page = MarkdownIt("commonmark").render(body)
    return html.unescape(re.sub(r"<[^>]+>", "", page)).split()


def test_title_and_text_are_shown_word_for_word(fifty):
    published = [record.pk for record in fifty if record.status == "published"]

    for record in communiques(published):
        words = shown(markdown.communique(record, HOME))
        assert words[: len(record.heading.split())] == record.heading.split()
        text = record.text.split()
        assert not text or words[-len(text) :] == text


@pytest.mark.parametrize(
    "line",
    ["- not a list", "1. not a list", "# no heading", "> no quotation", "=====", "* no", "a | b ~~c~~ `d` $e$", "+ x"],
)
def test_what_looks_like_markdown_is_shown_as_it_stands(db, line):
    communique = CommuniqueFactory(text=f"Before\n{line}\nAfter", published=True)

    (record,) = communiques([communique.pk])

    assert shown(markdown.communique(record, HOME))[-len(record.text.split()) :] == record.text.split()


def test_each_passage_ends_with_a_note_that_says_whose_words_it_is(db):
    communique = CommuniqueFactory(text="One two. Three four.\n\nFive.", published=True)
    queen = ParticipationFactory(communique=communique, person__name="Queen Zenda", role_as_printed="Queen")
    for words in ("Three four.", "two. Three four.\n\nFive."):
        StatementFactory(communique=communique, words=words, speakers=[queen])

    (record,) = communiques([communique.pk])
    written = markdown.communique(record, HOME)

    assert "One two. Three four.[^2]\n\nFive.[^1]\n\n[^1]: Queen Zenda, Queen (" in written
    for statement in communique.statements.all():
        assert f"reported, <{HOME}/s/{statement.public_id}>" in written


def test_what_is_said_of_a_french_text_is_french(fifty):
    (record,) = communiques([fifty[5].pk])
    assert "- Émetteur: " in markdown.communique(record, HOME)


def test_a_statement_is_quoted_with_its_source(fifty):
    for record in statements([s.pk for s in fifty[1].statements.all()]):
        written = markdown.statement(record, HOME)
        assert shown(written)[: len(record.words.split())] == record.words.split()
        assert f"<{HOME}{record.get_permanent_url()}>" in written
