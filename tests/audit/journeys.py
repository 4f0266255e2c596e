"""The twelve journeys every reader must be able to make, whatever the browser, without script and by keys alone."""

from collections.abc import Callable
from dataclasses import dataclass

from .reader import LostError, Reader

Journey = Callable[[Reader, "Where"], None]


@dataclass(frozen=True)
class Where:
    """What the archive at hand can be asked: words that find much, and records to begin at (their addresses)."""

    words: str
    communique: str
    compared: str
    person: str
    name: str  # the person's
    country: str


def search(reader: Reader, where: Where) -> None:
    reader.open("/en/")
    reader.ask("main input[name=q]", where.words)
    reader.is_at("/communiques/", "q=")
    reader.sees("main .result")


def narrow(reader: Reader, where: Where) -> None:
    reader.open(f"/en/communiques/?q={where.words}")
    reader.follow("main .facet-choice[href*='kind='], main .facet-choice[href*='country=']")
    reader.is_at("q=", "=")
    reader.sees("main .active-filters li")
    reader.sees("main .result")


def widen(reader: Reader, where: Where) -> None:
    narrow(reader, where)
    reader.follow("main .active-filters a")
    if reader.texts("main .active-filters li"):
        raise LostError(f"{reader.address} is as narrow as before")
    reader.sees("main .result")


def page(reader: Reader, where: Where) -> None:
    reader.open("/en/communiques/")
    first = reader.sees("main .result")[0]
    reader.follow("main a[rel=next]")
    if reader.sees("main .result")[0] == first:
        raise LostError(f"{reader.address} shows what the first page does")
    reader.follow("main a[rel=prev]")


def change_language(reader: Reader, where: Where) -> None:
    reader.open(where.communique)
    title = reader.sees("h1")
    reader.follow("a[hreflang=fr]")
    reader.is_at(where.communique.replace("/en/", "/fr/", 1))
    if reader.sees("h1") != title:
        raise LostError(f"{reader.address} is another record")


def read(reader: Reader, where: Where) -> None:
    search(reader, where)
    reader.follow("main .result a[href*='/communiques/']")
    reader.sees("h1")
    reader.sees("main .paragraph-text")


def compare(reader: Reader, where: Where) -> None:
    reader.open(where.compared)
    reader.follow("main a[href*='/encounters/']")
    reader.sees("h1")
    reader.sees("main a[href*='/communiques/']", least=2)


def cite(reader: Reader, where: Where) -> None:
    reader.open(f"/en/statements/?q={where.words}")
    reader.follow("main .result-end a[data-address]")
    for line in reader.sees("main .to-paste", least=3):
        if "/s/" not in line:
            raise LostError(f"no address to cite in “{line}”")
    reader.sees("main a[href$='.ris']")


def download(reader: Reader, where: Where) -> None:
    reader.open(f"/en/communiques/?q={where.words}")
    reader.sees("main a[href*='.csv'], main a[href*='format=csv']")


def follow_a_feed(reader: Reader, where: Where) -> None:
    reader.open(f"/en/communiques/?q={where.words}")
    reader.sees("main a[type='application/atom+xml'], main a[href*='feed']")


def find_a_persons_words(reader: Reader, where: Where) -> None:
    reader.open("/en/")
    reader.ask("main input[name=q]", where.name)
    reader.follow(f"main a[href$='{where.person}']")
    reader.follow("main a[href*='/statements/?'][href*='speaker=']")
    reader.sees("main .statement-words")


def find_a_pair(reader: Reader, where: Where) -> None:
    reader.open("/en/")
    reader.follow("header a[href$='/countries/']")
    reader.follow(f"main a[href$='{where.country}']")
    other, ends = f":not([href='{where.country}'])", where.country.rstrip("/").rpartition("/")[2]
    reader.follow(f"main a[href^='{where.country}']{other}, main a[href*='/countries/'][href$='/{ends}/']{other}")
    reader.sees("h1")
    reader.sees("main a[href*='/communiques/']")


JOURNEYS: dict[str, Journey] = {
    "search": search,
    "narrow": narrow,
    "widen": widen,
    "page": page,
    "change language": change_language,
    "read": read,
    "compare": compare,
    "cite": cite,
    "download": download,
    "follow a feed": follow_a_feed,
    "find a person's words": find_a_persons_words,
    "find a pair": find_a_pair,
}
