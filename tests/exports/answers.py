"""What an archive answers to a set of questions, one JSON object a line: two archives are equal where these lines are.

    python manage.py shell -v 0 -c "from tests.exports.answers import tell; tell()" > one.jsonl

with the COMMUNIQUES_DATA of each.
"""

import json
import sys
from collections.abc import Iterable, Iterator

from django.http import QueryDict

from communiques.archive.models import Communique, Statement
from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.results import answer_to, results

# Some hold for any archive, some only for one of real texts; what finds nothing in both is an equal answer too.
QUESTIONS = (
    *("", "q=cooperation", "q=Taiwan", "q=%22strategic+partnership%22", "q=terrorisme", "q=сотрудничество", "q=台湾"),
    *("q=climate+-Paris", "q=Afghanistan+OR+Ukraine", "country=ru", "country=cn&country=fr", "person=vladimir-putin"),
    *("speaker=joe-biden", "topic=taiwan", "topic=trade", "language=fr", "kind=call", "source=kremlin"),
    *("since=2021&until=2021-08", "until=1999", "sort=oldest", "q=Ukraine&sort=newest", "q=peace&sort=relevance"),
    *("speaker_country=ru&topic=taiwan&since=2021", "addressee=cn", "mode=quoted", "reported_by=us&q=NATO"),
)
MOST = 500


def answers(questions: Iterable[str] = QUESTIONS) -> Iterator[dict]:
    """For each question the number of communiqués and statements, the first of them in order, and the counts beside."""
    for question in questions:
        for model, of in ((Communique, CommuniqueFilters), (Statement, StatementFilters)):
            filters = of(data=QueryDict(question))
            if not filters.is_valid():
                continue
            answer = answer_to(filters)
            keys = answer.keys(0, MOST)
            ids = dict(model.objects.filter(pk__in=keys).values_list("pk", "public_id"))
            beside = {
                facet.name: {choice.value: choice.count for choice in facet.choices}
                for facet in results(filters).facets
            }
            yield {
                "question": question,
                "of": model.__name__,
                "total": answer.total,
                "ids": [ids[key] for key in keys],
                "facets": beside,
            }


def tell() -> None:
    """Write the answers of this archive to the standard output."""
    for said in answers():
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
