"""Readouts annotated by hand, imported and looked at in a browser: is every sentence in the right mouth?"""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from communiques.archive.models import Communique
from communiques.archive.words import folded_words

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
FILES = sorted(GOLD.glob("*/*.json"))

# Each paragraph of the page, or piece of one, with the name of the speaker beside it.
PASSAGES = """() => [...document.querySelectorAll('.run')].flatMap(run =>
    [...run.querySelectorAll('.paragraph-text')].map(text => ({
        speaker: run.querySelector('.side-name')?.textContent.trim() ?? '',
        words: text.textContent,
    })))"""


def squeezed(text):
    return "".join(text.split())


@pytest.fixture
def readouts(transactional_db):
    """The annotated readouts with the communiqués they became."""
    call_command("load_seeds", verbosity=0)
    call_command("import_communiques", *map(str, FILES), publish=True)
    annotated = [json.loads(path.read_text()) for path in FILES]
    return [(readout, Communique.objects.published().get(text=readout["text"])) for readout in annotated]


@pytest.mark.slow
@pytest.mark.skipif(not FILES, reason="the annotated readouts of the shared folder are not beside this project")
def test_every_annotated_sentence_stands_beside_its_speaker(page, readouts):
    wrong = []
    for readout, communique in readouts:
        page.goto(communique.get_absolute_url())
        passages = page.evaluate(PASSAGES)
        named = {p.forms[0] if p.forms else p.label: p.label for p in communique.participations.all()}
        by_words = {folded_words(written): label for written, label in named.items()}
        facts = page.locator("main").inner_text()
        wrong += [f"{readout['id']}: {label} is not named" for label in named.values() if label not in facts]
        wrong += [
            f"{readout['id']}: {topic.topic.label} is not shown"
            for topic in communique.topic_tags.all()
            if topic.topic.label not in facts
        ]
        if {tag.topic.slug for tag in communique.topic_tags.all()} != set(readout["topics"]):
            wrong.append(f"{readout['id']}: other topics")
        wrong += [
            f"{readout['id']}: {sentence['text'][:60]} — {beside!r}, not {sentence['speakers']}"
            for sentence in readout["sentences"]
            for beside in [_beside(sentence["text"], passages)]
            if not _is_right(beside, sentence, readout, by_words)
        ]

    assert wrong == []


def _beside(sentence, passages):
    """The name beside the passage that holds a sentence; None where the page does not show it whole."""
    wanted = squeezed(sentence)
    return next((passage["speaker"] for passage in passages if wanted in squeezed(passage["words"])), None)


def _is_right(beside, sentence, readout, by_words):
    """One speaker is named; several are named together or each; in narration nobody is."""
    if beside is None:
        return False
    if len(sentence["speakers"]) != 1:
        return bool(beside) == bool(sentence["speakers"])
    (speaker,) = [p for p in readout["participants"] if p["name"] == sentence["speakers"][0]]
    forms = {folded_words(form) for form in [speaker["name"], *speaker["as_written"]]}
    return folded_words(beside) in forms | {folded_words(label) for form, label in by_words.items() if form in forms}
