"""What the text speaks of: topics of the vocabulary, with the words that are evidence."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from .cuefinder import BACKGROUND, CueFinder, Shown, cue_finder
from .doubts import Doubt
from .findings import Participant, Span, TopicTag
from .folding import folded
from .gazetteer import Gazetteer
from .lexicons import CUES
from .topics import TopicFinder

# Bodies that a contact may be held with and that are spoken of all the same.
_BODIES = frozenset(
    (
        "african-union",
        "apec",
        "arab-league",
        "asean",
        "brics",
        "european-union",
        "g20",
        "g7",
        "nato",
        "osce",
        "shanghai-cooperation-organisation",
        "united-nations",
        "world-health-organization",
        "world-trade-organization",
    )
)

# Countries whose topic is called otherwise in some language's keywords.
_TOPIC_OF = {
    "AF": ("afghanistan",), "BY": ("belarus",), "CU": ("cuba",), "ET": ("ethiopia",), "HT": ("haiti",),
    "IQ": ("iraq",), "IR": ("iran",), "LB": ("lebanon",), "LY": ("libya",), "ML": ("sahel",), "MM": ("myanmar",),
    "SD": ("sudan",), "SS": ("sudan",), "SY": ("syria",), "UA": ("ukraine",), "VE": ("venezuela",), "XK": ("kosovo",),
    "YE": ("yemen",),
}  # fmt: skip


def topics_in(
    text: str, title: str, spans: list[Span], language: str, participants: tuple[Participant, ...],
    gazetteer: Gazetteer,
) -> tuple[TopicTag, ...]:  # fmt: skip
    """The topics in the order in which the text comes to them.

    Names of offices do not count; nor does a participant's own country, unless the situation there is talked about.
    """
    cues = CUES.get(language)
    finder = cue_finder(cues) if cues else None
    starts = [span.start for span in spans]
    plain = folded(text)
    places = finder.places(text, plain) if finder else []
    apart = _united((*(finder.stops(text, places) if finder else ()), *_roles(text, participants, gazetteer)))
    begun = [span.start for span in apart]

    def is_apart(start: int, end: int) -> bool:
        place = bisect_right(begun, start) - 1
        return place >= 0 and end <= apart[place].end

    counted = [place for place in places if not is_apart(place[0], place[1])]
    never = finder.never(places) if finder else set()
    own = _own(participants, gazetteer, language)
    situations = finder.situations(places, starts) if finder else set()
    shown = [
        *_by_keyword(text, plain, gazetteer.topic_finder(language), finder),
        *(finder.shown(text, counted, starts) if finder else ()),
    ]
    background = {bisect_right(starts, one.start) for one in shown if one.topic == BACKGROUND}
    evidence: dict[str, list[Shown]] = defaultdict(list)
    for one in sorted(shown, key=lambda one: (one.start, -one.end)):
        if is_apart(one.start, one.end) or never.intersection(((one.topic, one.start), (one.topic, one.end - 1))):
            continue
        sentence = bisect_right(starts, one.start)
        if sentence in background or (one.topic in own and not one.strong and sentence not in situations):
            continue
        evidence[one.topic].append(one)
    return tuple(_tag(text, topic, held) for topic, held in evidence.items())


def _tag(text: str, topic: str, shown: list[Shown]) -> TopicTag:
    evidence = tuple(Span(one.start, one.end) for one in _apart(shown))
    doubt = Doubt.WEAK_WORD if len(evidence) == 1 and all(one.weak for one in shown) else None
    return TopicTag(f"“{evidence[0].of(text)}”", doubt, evidence[0], topic=topic, evidence=evidence)


def _apart(shown: list[Shown]) -> list[Shown]:
    """One at each place; a phrase rather than two words with others between them."""
    kept: list[Shown] = []
    for one in shown:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif kept[-1].near and not one.near:
            kept[-1] = one
    return kept


def _by_keyword(text: str, plain: str, keywords: TopicFinder, finder: CueFinder | None) -> Iterator[Shown]:
    for found in keywords.find(text, plain):
        if not finder or folded(found.keyword) not in finder.weak:
            yield Shown(found.topic, found.start, found.end)


def _united(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    united: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if united and span.start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united


def _roles(text: str, participants: tuple[Participant, ...], gazetteer: Gazetteer) -> Iterator[Span]:
    """Where the roles of participants stand in the text. A side called by its country's name has none."""
    for participant in participants:
        country = gazetteer.country.get(participant.country or "")
        names = {word.text for word in country.words} if country else set()
        for form in {participant.role, *participant.forms} - names:
            if not form or len(form) < 5:
                continue
            start = text.find(form)
            while start >= 0:
                yield Span(start, start + len(form))
                start = text.find(form, start + len(form))


def _own(participants: tuple[Participant, ...], gazetteer: Gazetteer, language: str) -> set[str]:
    """The topics that are the countries of the participants themselves."""
    own: set[str] = set()
    finder = gazetteer.topic_finder(language)
    for code in {one.country for one in participants if one.country}:
        country = gazetteer.country.get(code)
        for word in country.words if country else ():
            if word.kind in ("preferred", "alias") and word.language in ("", language):
                own.update(f.topic for f in finder.find(word.text) if f.start == 0 and f.end == len(word.text))
        own.update(_TOPIC_OF.get(code, ()))
    return own - _BODIES
