"""Measure how well the search finds one known communiqué: `make known-items CORPUS=folder`.

The folder's texts stand in an archive of their own. Of 1,000 communiqués (`drawing.py`) each is asked for by words of
its title, by words of a passage and by a fragment of that passage, here and of tantivy (BM25, `bm25.py`) over the same
records. The table goes to `docs/performance.md`, between its markers. `--misses` prints the questions not answered;
`--any` draws words at random, also such as many more records hold; `--others` draws other records and words. Neither
writes the table.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
django.setup()

from django.http import QueryDict  # noqa: E402
from tqdm import tqdm  # noqa: E402

from communiques.archive.languages import language_name  # noqa: E402
from communiques.archive.models import Communique  # noqa: E402
from communiques.search.filters import CommuniqueFilters  # noqa: E402
from communiques.search.results import answer_to  # noqa: E402
from tests.benchmarks.corpus import import_corpus  # noqa: E402

from .drawing import LANGUAGES, WAYS, Question, Record, drawn  # noqa: E402

DRAWN = 1000
FIRST = 10
MOST = 20

HERE = Path(__file__).parent
TABLE = HERE.parent.parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- known items -->", "<!-- end of known items -->"
ENGINES = {"here": "the archive", "OR": "BM25, any word", "AND": "BM25, all words"}

Answers = Mapping[str, Sequence[Sequence[int]]]


def published() -> list[Record]:
    """Every record that readers may find."""
    rows = Communique.objects.published().order_by("pk")
    columns = ("pk", "language", "source_url", "title", "text")
    return [
        Record(key, language, url or f"{language} {title}", title, text)
        for key, language, url, title, text in rows.values_list(*columns)
    ]


def asked_here(text: str) -> list[int]:
    """The first communiqués the archive gives, as on its first page."""
    query = QueryDict(mutable=True)
    query["q"] = text
    filters = CommuniqueFilters(query)
    return answer_to(filters).keys(0, MOST) if filters.is_valid() else []


def asked_of_bm25(python: str, records: Sequence[Record], questions: Sequence[Question]) -> Answers:
    """What tantivy gives, when any word may stand for the question and when all must."""
    asked = {
        "records": [[record.key, record.language, record.title, record.text] for record in records],
        "questions": [question.text for question in questions],
        "most": MOST,
    }
    command = [python, str(HERE / "bm25.py")]
    answered = subprocess.run(command, input=json.dumps(asked).encode(), stdout=subprocess.PIPE, check=True)
    answers: Answers = json.loads(answered.stdout)
    return answers


def place(question: Question, found: Sequence[int]) -> int | None:
    """Where the first right answer stands, from 1."""
    return next((at for at, key in enumerate(found, start=1) if key in question.answers), None)


def figures(places: Sequence[int | None]) -> str:
    """In the first ten, first, and the mean reciprocal rank, as cells of a table."""
    asked = len(places)
    early = sum(at is not None and at <= FIRST for at in places)
    first = sum(at == 1 for at in places)
    reciprocal = sum(1 / at for at in places if at is not None)
    return f"{early / asked:.1%} | {first / asked:.1%} | {reciprocal / asked:.3f}"


def table(questions: Sequence[Question], answers: Answers) -> str:
    """The figures by language and by way of asking."""
    groups = {"all": [*range(len(questions))]}
    for name in WAYS:
        groups[name] = [at for at, question in enumerate(questions) if question.way == name]
    for code in LANGUAGES:
        groups[language_name(code, "en")] = [at for at, question in enumerate(questions) if question.language == code]
    lines = [
        "| asked | questions | engine | in the first ten | first | mean reciprocal rank |",
        "|---|---|---|---|---|---|",
    ]
    for group, members in groups.items():
        for engine, name in ENGINES.items():
            places = [place(questions[at], answers[engine][at]) for at in members]
            lines.append(f"| {group} | {len(members)} | {name} | {figures(places)} |")
    return "\n".join(lines)


def write(text: str) -> None:
    """Put the table between its markers."""
    held = TABLE.read_text()
    pattern = re.compile(f"(?<={re.escape(BEGIN)}\n).*?(?={re.escape(END)})", re.DOTALL)
    TABLE.write_text(pattern.sub(lambda _: f"\n{text}\n\n", held))


def print_misses(questions: Sequence[Question], answers: Answers) -> None:
    """The questions whose answer is not in the first ten here, with its place here and in BM25."""
    for at, question in enumerate(questions):
        places = [place(question, answers[engine][at]) for engine in ENGINES]
        if places[0] is None or places[0] > FIRST:
            print(question.language, question.way, places, min(question.answers), question.text, sep=" | ")


def main() -> None:
    """Import, draw, ask, print and write."""
    folder, python, *options = sys.argv[1:]
    import_corpus(Path(folder))
    records = published()
    lot = "another " if "--others" in options else ""
    questions = drawn(records, DRAWN, telling="--any" not in options, lot=lot)
    answers = dict(asked_of_bm25(python, records, questions))
    answers["here"] = [asked_here(question.text) for question in tqdm(questions, disable=None)]
    if "--misses" in options:
        print_misses(questions, answers)
    text = f"{len(records)} published communiqués; {len(questions)} questions about {len(questions) // len(WAYS)}.\n\n"
    text += table(questions, answers)
    print(text)
    if not {"--any", "--others"} & set(options):
        write(text)


if __name__ == "__main__":
    main()
