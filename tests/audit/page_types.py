"""Every kind of page a reader may ask for, as the URL configuration names them, each with records that try it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.urls import URLPattern, get_resolver, reverse
from django.utils import translation

LANGUAGES = ("en", "fr")

# What answers programs, and what sends a reader on to a page that stands here under its own name.
NO_PAGES = {"suggest", "communique-without-slug"}


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
WRONG = {"wrong input": 400}
MISSING = "/nowhere/"


def page_types() -> dict[str, bool]:
    """The names of all pages below the language, each with whether its address needs a record."""
    website = get_resolver().namespace_dict["website"][1]
    named = [pattern for pattern in website.url_patterns if isinstance(pattern, URLPattern)]
    return {str(pattern.name): bool(pattern.pattern.converters) for pattern in named if pattern.name not in NO_PAGES}


def unlisted(records: Iterable[str]) -> set[str]:
    """The kinds of page that need a record and have none: whoever adds a kind of page says what tries it."""
    return {name for name, needs_record in page_types().items() if needs_record} - set(records)


def asked(records: Callable[[], dict[str, Records]], languages: Iterable[str] = LANGUAGES) -> list[Asked]:
    """Every kind of page in each language. Raises LookupError with the names of kinds that nothing tries."""
    found = records()
    if missing := unlisted(found):
        raise LookupError(f"No record tries these kinds of page: {', '.join(sorted(missing))} (tests/audit).")
    pages = []
    for language in languages:
        with translation.override(language):
            pages += [replace(page, language=language) for page in _in_this_language(found)]
            pages.append(Asked("not there", "404", f"/{language}{MISSING}", language, 404))
    return pages


def _in_this_language(records: dict[str, Records]) -> Iterable[Asked]:
    for name, needs_record in page_types().items():
        if needs_record:
            for what, arguments in records[name].items():
                yield Asked(what, name, reverse(f"website:{name}", kwargs=arguments))
            continue
        bare = reverse(f"website:{name}")
        yield Asked(name, name, bare)
        for what, query in QUESTIONS.get(name, {}).items():
            yield Asked(f"{name}: {what}", name, f"{bare}{query}", status=WRONG.get(what, 200))
