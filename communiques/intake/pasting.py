"""A pasted text: what can be told of where it comes from, when it was published and what it is called."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from communiques.archive.addresses import normalised
from communiques.archive.dates import PartialDate
from communiques.archive.models import Kind, Source, SourceName
from communiques.archive.words import folded_words
from communiques.extraction.sentences import sentences

from .incoming import Incoming, Origin

LONGEST_TITLE = 500
LONGEST_GUESSED_TITLE = 160
_HEADING_END = re.compile(r"[.!?。！？:：;,，]$")
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)")
_SERVICE = re.compile(r"^(?:www|[a-z]{2})\.(?=[^.]+\.)")
_HEAD = 400  # characters in which an issuer names itself: a dateline, a heading


@dataclass(frozen=True)
class Pasted:
    """What an editor has pasted, and what of it was given. Empty values are to be guessed."""

    text: str
    title: str = ""
    url: str = ""
    source: Source | None = None
    published_on: PartialDate | None = None
    language: str = ""


def completed(pasted: Pasted) -> Pasted:
    """The same with every guess that can be made: a title from the first line, an issuer and a date from the address or
    from the head of the text. What cannot be told stays empty.
    """
    title, text = (pasted.title, pasted.text) if pasted.title else titled(pasted.text)
    return Pasted(
        text=text,
        title=title[:LONGEST_TITLE],
        url=pasted.url,
        source=pasted.source or issuer_of(pasted.url, pasted.text),
        published_on=pasted.published_on or date_in(pasted.url),
        language=pasted.language,
    )


def incoming(pasted: Pasted) -> Incoming:
    """The pasted text as a record that can be read."""
    return Incoming(
        origin=Origin("paste", 1),
        issuers=(pasted.source.slug,) if pasted.source else (),
        url=pasted.url,
        title=pasted.title,
        text=pasted.text,
        language=pasted.language,
        published_on=pasted.published_on,
        kind=Kind.OTHER,
    )


def titled(text: str) -> tuple[str, str]:
    """Title and text: a first line that is a heading is the title and no part of the text; else the title is the
    beginning of the first sentence.
    """
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    if rest.strip() and len(first) <= LONGEST_TITLE and not _HEADING_END.search(first):
        return first, rest.strip("\n")
    spans = sentences(text)
    return _shortened(" ".join(spans[0].of(text).split()) if spans else first), text


def _shortened(words: str) -> str:
    if len(words) <= LONGEST_GUESSED_TITLE:
        return words.rstrip(".。")
    cut = words[:LONGEST_GUESSED_TITLE]
    return f"{cut.rpartition(' ')[0] or cut}…"


def issuer_of(url: str, text: str) -> Source | None:
    """The issuer at whose site the address is, else the only one whose records are from there, else the only one that
    names itself at the head of the text.
    """
    host = _host(url)
    if host:
        at_home = [source for source in Source.objects.all() if _within(host, _host(source.homepage))]
        if at_home:
            return max(at_home, key=lambda source: len(_host(source.homepage)))
        site = normalised(f"https://{urlsplit(url).hostname}")
        from_there = Source.objects.filter(communiques__source_url_key__startswith=f"{site}/").distinct()[:2]
        if len(from_there) == 1:
            return from_there[0]
    head = f" {folded_words(text[:_HEAD])} "
    named = {key for key, name in _names() if len(name) > 3 and f" {name} " in head}
    return Source.objects.get(pk=named.pop()) if len(named) == 1 else None


def _names() -> Iterable[tuple[int, str]]:
    return SourceName.objects.values_list("source", "folded")


def _host(url: str) -> str:
    """The host of an address without what tells its service or language: en.kremlin.ru and kremlin.ru are one site."""
    return _SERVICE.sub("", urlsplit(url).hostname or "")


def _within(host: str, home: str) -> bool:
    """Whether a host is the home of an issuer or part of it."""
    return bool(home) and (host == home or host.endswith(f".{home}"))


def date_in(url: str) -> PartialDate | None:
    """The date in an address, as many news sites have it."""
    for match in _IN_ADDRESS.finditer(url):
        try:
            return PartialDate.of(datetime.date(*map(int, match.groups())))
        except ValueError:
            continue
    return None
