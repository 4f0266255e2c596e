"""Every kind of page a reader may ask for, as the URL configuration names them, each with records that try it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.urls import URLPattern, get_resolver, reverse
from django.utils import translation

from .measures import Measure, none_of

LANGUAGES = ("en", "fr")

# What answers programs, what sends a reader on to a page that stands here under its own name, what no reader gets.
NO_PAGES = {"suggest", "communique-without-slug", "style-guide"}


@dataclass(frozen=True)
class Asked:
    """A page to measure: what it is, its name in the URL configuration, its address, the status it is right to have."""

    what: str
    type: str
    path: str
    language: str = "en"
    status: int = 200


Records = dict[str, dict[str, Any]]

# Questions to the pages that take them, beside the bare page.
QUESTIONS = {
    "communiques": {
        "a word": "?q=cooperation",
        "words and filters": "?q=Afghanistan&country=us&kind=call&since=2021&until=2021",
        "Chinese": "?q=%E5%8F%B0%E6%B9%BE",
        "a far page": "?page=20",
        "nothing found": "?q=xyzzy&country=cn",
        "wrong input": "?since=soon",
    },
    "statements": {
        "Russia on Taiwan to China": "?speaker_country=ru&topic=taiwan&addressee=cn",
        "grouped by encounter": "?q=Ukraine&group=encounter",
    },
}
# Pages that only a question makes.
ALONE = {"phrase": {"a phrase over time": "?q=%22strategic+partnership%22"}}
WRONG = {"wrong input": 400}
MISSING = "/nowhere/"


def page_types() -> dict[str, bool]:
    """The names of all pages below the language, each with whether its address needs a record."""
    website = get_resolver().namespace_dict["website"][1]
    named = [pattern for pattern in website.url_patterns if isinstance(pattern, URLPattern)]
    return {str(pattern.name): bool(pattern.pattern.converters) for pattern in named if pattern.name not in NO_PAGES}


def untried(records: dict[str, Records]) -> Measure:
    """The line of the table for kinds of page without a record: the archive has none, or nobody has named one."""
    names = sorted(name for name, needs_record in page_types().items() if needs_record and not records.get(name))
    return none_of("kinds of page that nothing tries", names, f"{len(page_types())} kinds")


def asked(found: dict[str, Records], languages: Iterable[str] = LANGUAGES) -> list[Asked]:
    """Every kind of page in each language, by the records found for it."""
    pages = []
    for language in languages:
        with translation.override(language):
            pages += [replace(page, language=language) for page in _in_this_language(found)]
            pages.append(Asked("not there", "404", f"/{language}{MISSING}", language, 404))
    return pages


def _in_this_language(records: dict[str, Records]) -> Iterable[Asked]:
    for name, needs_record in page_types().items():
        if needs_record:
            for what, arguments in records.get(name, {}).items():
                yield Asked(what, name, reverse(f"website:{name}", kwargs=arguments))
            continue
        bare = reverse(f"website:{name}")
        if name not in ALONE:
            yield Asked(name, name, bare)
        for what, query in {**QUESTIONS, **ALONE}.get(name, {}).items():
            yield Asked(f"{name}: {what}", name, f"{bare}{query}", status=WRONG.get(what, 200))
