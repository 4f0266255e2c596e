"""Russian declines names: every form that a name may take, and the nominative of a name met in another case.

A name is declined word by word; what a rule cannot know (sex, foreign names) is answered with every likely form.
"""

import re
from collections.abc import Iterator

_HUSHING = "жшчщц"
_VELAR = "гкх"
_VOWELS = "аеёиоуыэюя"
# Words of a name that stay as they are.
_PARTICLES = frozenset(
    [
        "аль",
        "эль",
        "ан",
        "ад",
        "ас",
        "аш",
        "ибн",
        "бен",
        "бин",
        "абу",
        "фон",
        "дер",
        "де",
        "ди",
        "ла",
        "ван",
        "да",
        "дель",
    ]
)

# Genitive, dative, accusative, instrumental and prepositional endings, by the ending of the nominative.
_Row = tuple[str, str, str, str, str]
_MASCULINE: tuple[tuple[str, str, _Row], ...] = (
    (r"(?:[сц]к|ьк)ий$", "ий", ("ого", "ому", "ого", "им", "ом")),
    (r"[ыо]й$", "ый", ("ого", "ому", "ого", "ым", "ом")),
    (r"ий$", "й", ("я", "ю", "я", "ем", "и")),
    (r"й$", "й", ("я", "ю", "я", "ем", "е")),
    (r"ь$", "ь", ("я", "ю", "я", "ем", "е")),
    (r"ые$", "ые", ("ых", "ым", "ые", "ыми", "ых")),
    (r"ие$", "ие", ("их", "им", "ие", "ими", "их")),
    (r"ты$", "ы", ("ов", "ам", "ы", "ами", "ах")),
    (r"ия$", "я", ("и", "и", "ю", "ей", "и")),
    (r"я$", "я", ("и", "е", "ю", "ей", "е")),
    (rf"[{_VELAR}]а$", "а", ("и", "е", "у", "ой", "е")),
    (rf"[{_HUSHING}]а$", "а", ("и", "е", "у", "ей", "е")),
    (r"а$", "а", ("ы", "е", "у", "ой", "е")),
    (r"(?:[оеё]в|[иы]н)$", "", ("а", "у", "а", "ым", "е")),
    (rf"[{_HUSHING}]$", "", ("а", "у", "а", "ем", "е")),
    (rf"[^{_VOWELS}ьй]$", "", ("а", "у", "а", "ом", "е")),
)
_WITH = 3  # where the instrumental stands in a row
_MAYBE_FOREIGN = re.compile(r"(?:[оеё]в|[иы]н)ым$")  # a foreigner's surname like a Russian one: Дарвином
_FEMININE: tuple[tuple[str, str, _Row], ...] = (
    (r"(?:[оеё]в|[иы]н)а$", "а", ("ой", "ой", "у", "ой", "ой")),
    (r"ая$", "ая", ("ой", "ой", "ую", "ой", "ой")),
)
_FLEETING = ((r"павел$", "павл"), (r"лев$", "льв"), (r"ец$", "ц"))


def declined(name: str) -> Iterator[str]:
    """The name in its other cases, in lower case: as a man's, with its last word alone declined, and as a woman's."""
    words = name.split()
    for number in range(5):
        his = [_his(word, number) for word in words]
        hers = [_hers(word, number) for word in words]
        yield " ".join(his)
        yield " ".join([*(word.lower() for word in words[:-1]), his[-1]])
        yield " ".join(hers)
        if number == _WITH and _MAYBE_FOREIGN.search(his[-1]):
            foreign = his[-1][:-2] + "ом"
            yield from (" ".join([*his[:-1], foreign]), " ".join([*(word.lower() for word in words[:-1]), foreign]))
        if his[-1] != hers[-1]:
            yield " ".join([*hers[:-1], his[-1]])


def _his(word: str, case: int) -> str:
    plain = word.lower()
    if _stays(word):
        return plain
    for ending, stem in _FLEETING:
        if re.search(ending, plain):
            return re.sub(ending, stem, plain) + ("а", "у", "а", "ом", "е")[case]
    for ending, cut, row in _MASCULINE:
        if re.search(ending, plain):
            return plain[: len(plain) - len(cut)] + row[case]
    return plain


def _hers(word: str, case: int) -> str:
    plain = word.lower()
    if _stays(word) or not plain.endswith(("а", "я")):
        return plain
    for ending, cut, row in _FEMININE:
        if re.search(ending, plain):
            return plain[: len(plain) - len(cut)] + row[case]
    return _his(word, case)


def _stays(word: str) -> bool:
    return word.islower() or word.lower() in _PARTICLES or re.search("[^А-Яа-яЁё-]", word) is not None


NOMINATIVE, GENITIVE, DATIVE, INSTRUMENTAL = "nominative", "genitive", "dative", "instrumental"

# What the ending of a word becomes in the nominative, by the case it stands in; the first that fits.
_BACK: dict[str, tuple[tuple[str, str], ...]] = {
    INSTRUMENTAL: (
        (r"([сц]к|ьк)им$", r"\1ий"), (r"([оеё]в|[иы]н)ым$", r"\1"), (r"ым$", "ый"), (r"ом$", ""),
        (rf"([{_VOWELS}])[её]м$", r"\1й"), (rf"([{_HUSHING}])[её]м$", r"\1"), (r"[её]м$", "ь"),
        (r"([сц]к)ой$", r"\1ая"), (r"ой$", "а"), (r"ией$", "ия"), (rf"([{_HUSHING}])ей$", r"\1а"), (r"ей$", "я"),
        (r"ью$", "ь"),
    ),
    GENITIVE: (
        (r"([сц]к|ьк)ого$", r"\1ий"), (r"ого$", "ый"), (rf"([{_VOWELS}])я$", r"\1й"), (r"я$", "ь"), (r"а$", ""),
        (r"([сц]к)ой$", r"\1ая"), (r"ой$", "а"), (r"ы$", "а"), (r"ии$", "ия"), (rf"([{_VELAR}{_HUSHING}])и$", r"\1а"),
    ),
    DATIVE: (
        (r"([сц]к|ьк)ому$", r"\1ий"), (r"ому$", "ый"), (rf"([{_VOWELS}])ю$", r"\1й"), (r"ю$", "ь"), (r"у$", ""),
        (r"([сц]к)ой$", r"\1ая"), (r"ой$", "а"), (r"ии$", "ия"), (r"([^аеёиоуыэюя])е$", r"\1а"),
    ),
}  # fmt: skip


def case_of(title: str) -> str:
    """The case of a title, by the ending of its first noun; the nominative where none is seen."""
    noun = _HEAD.search(title)
    if not noun or not noun["ending"]:
        return NOMINATIVE
    ending = noun["ending"].lower()
    if noun["stem"].lower() in _ENDING_IN_A:
        return {"ы": GENITIVE, "у": GENITIVE, "е": DATIVE, "ой": INSTRUMENTAL}.get(ending, NOMINATIVE)
    for case, endings in _ENDINGS.items():
        if ending in endings:
            return case
    return NOMINATIVE


_ENDING_IN_A = ("глав", "королев")
_HEAD = re.compile(
    r"(?i)\b(?P<stem>(?:вице-|экс-)?(?:президент|премьер(?:-министр)?|министр|председател|секретар|генсек|госсекретар"
    r"|канцлер|королев|корол|лидер|эмир|принц|султан|император|посол|посл|коллег|советник|руководител|спикер|глав"
    r"|представител|директор))(?P<ending>\w*)"
)
_ENDINGS = {GENITIVE: ("а", "я", "и"), DATIVE: ("у", "ю"), INSTRUMENTAL: ("ом", "ем", "ём", "ой")}


def own_name(name: str, case: str) -> str:
    """The name without what belongs to the title before it: главой Стрельсау Рудольфом Саптом."""
    words = name.split()
    while case == INSTRUMENTAL and len(words) > 2 and not re.search(r"(?:[оеё]м|[оеё]й|[ыи]м)$", words[0]):
        del words[0]
    return " ".join(words)


def nominative(name: str, case: str) -> str:
    """A name that stands in a case, put in the nominative as well as its endings tell."""
    words = name.split()
    return " ".join(
        _nominative(word, case, last=number == len(words) - 1 and number > 0) for number, word in enumerate(words)
    )


def _nominative(word: str, case: str, *, last: bool) -> str:
    if _stays(word) or (last and word.endswith(("и", "е"))):
        return word
    for ending, instead in _BACK.get(case, ()):
        if re.search(ending, word):
            return re.sub(ending, instead, word)
    return word
