"""Which of many accounts belong together: judged two by two, then brought together only where all of them agree."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .accounts import Account
from .judging import Likeness, Verdict, judge, versions_of_one_release

Pair = tuple[int, int]  # keys of accounts, the lower first


@dataclass(frozen=True, slots=True)
class Question:
    """Two accounts of which an editor should say whether they tell of one contact, and why that is not sure."""

    one: int
    other: int
    reason: str


@dataclass
class Matching:
    """Accounts by key, and which of them are of one contact.

    `encounters` says in which the accounts are already, `placed` which of them stay there: two encounters are made one
    only where none of their accounts is placed. Of the pairs in `apart` an editor has said that they are two contacts.
    """

    accounts: Mapping[int, Account]
    encounters: Mapping[int, int] = field(default_factory=dict)
    placed: frozenset[int] = frozenset()
    apart: frozenset[Pair] = frozenset()
    joins: list[tuple[Pair, Verdict]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    _groups: dict[int, set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with the groups that the encounters make."""
        of_encounter: dict[int, set[int]] = defaultdict(set)
        for key, encounter in self.encounters.items():
            of_encounter[encounter].add(key)
        self._groups = {key: of_encounter[encounter] for key, encounter in self.encounters.items()}

    def group(self, key: int) -> set[int]:
        """The keys of all accounts of its contact, its own among them."""
        return self._groups.setdefault(key, {key})

    def match(self, pairs: Iterable[Iterable[int]]) -> None:
        """Bring together what surely belongs together, the closest first; the rest becomes questions."""
        judged = {pair: judge(*(self.accounts[key] for key in pair)) for pair in _ordered(pairs)}
        sure = {pair: verdict for pair, verdict in judged.items() if verdict.likeness is Likeness.SURE}
        rivals = self._rivals(sure)
        reasons = {pair: verdict.reason for pair, verdict in judged.items() if verdict.likeness is Likeness.UNSURE}
        for pair, verdict in sorted(sure.items(), key=lambda item: (item[1].distance, item[0])):
            if not self._together(*pair):
                if objection := self._rivalry(pair, sure, rivals) or self._objection(*pair):
                    reasons[pair] = objection
                else:
                    self._join(pair, verdict)
        self._ask(reasons, judged)

    def _together(self, one: int, other: int) -> bool:
        return self.group(one) is self.group(other)

    def _join(self, pair: Pair, verdict: Verdict) -> None:
        self.joins.append((pair, verdict))
        whole = self.group(pair[0]) | self.group(pair[1])
        self._groups |= dict.fromkeys(whole, whole)

    def _teller(self, key: int) -> tuple[str, str]:
        return self.accounts[key].issuer, self.accounts[key].language

    def _rivals(self, pairs: Iterable[Pair]) -> dict[tuple[int, tuple[str, str]], list[int]]:
        """The accounts of one issuer in one language that match an account."""
        found: dict[tuple[int, tuple[str, str]], list[int]] = defaultdict(list)
        for one, other in pairs:
            found[one, self._teller(other)].append(other)
            found[other, self._teller(one)].append(one)
        return found

    def _rivalry(
        self, pair: Pair, sure: Mapping[Pair, Verdict], rivals: Mapping[tuple[int, tuple[str, str]], list[int]]
    ) -> str:
        """That another account of the same issuer matches as well, where one does."""
        for key, match in (pair, pair[::-1]):
            for rival in rivals[key, self._teller(match)]:
                apart = rival != match and not self._together(match, rival)
                if apart and sure[_pair(key, rival)].distance <= sure[pair].distance:
                    return "another account of this issuer matches as well"
        return ""

    def _objection(self, one: int, other: int) -> str:
        """What speaks against making one group of two."""
        groups = self.group(one), self.group(other)
        if all(self._has_encounter(group) for group in groups) and self.placed & (groups[0] | groups[1]):
            return "both are in encounters, and an editor has placed accounts there"
        for first in groups[0]:
            for second in groups[1]:
                if _pair(first, second) in self.apart:
                    return "an editor has said that they are two contacts"
                if self._teller(first) == self._teller(second):
                    return "the encounter has another account of this issuer"
                verdict = judge(self.accounts[first], self.accounts[second])
                if verdict.likeness is Likeness.DIFFERENT and not self._outvoted(first, second):
                    return f"accounts joined already speak against it: {verdict.reason}"
        return ""

    def _has_encounter(self, group: set[int]) -> bool:
        return any(key in self.encounters for key in group)

    def _outvoted(self, one: int, other: int) -> bool:
        """Whether a language version of one of two that differ does match: then the other version was misread."""
        return any(
            versions_of_one_release(self.accounts[key], self.accounts[version])
            and judge(self.accounts[version], self.accounts[match]).likeness is Likeness.SURE
            for key, match in ((one, other), (other, one))
            for version in self.group(key)
        )

    def _ask(self, reasons: Mapping[Pair, str], judged: Mapping[Pair, Verdict]) -> None:
        """Ask about what is open still: once for two groups, and not where a closer account was joined."""
        asked: set[frozenset[int]] = set()
        for one, other in sorted(reasons, key=lambda pair: (judged[pair].distance, pair)):
            settled = self._together(one, other) or {one, other} <= self.placed or (one, other) in self.apart
            groups = frozenset((min(self.group(one)), min(self.group(other))))
            closer = self._has_closer(one, other, judged) or self._has_closer(other, one, judged)
            if not settled and not closer and groups not in asked:
                asked.add(groups)
                self.questions.append(Question(one, other, reasons[one, other]))

    def _has_closer(self, key: int, match: int, judged: Mapping[Pair, Verdict]) -> bool:
        distance = judged[_pair(key, match)].distance
        return any(
            self._teller(member) == self._teller(match)
            and (verdict := judged.get(_pair(key, member))) is not None
            and verdict.distance < distance
            for member in self.group(key)
        )


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _ordered(pairs: Iterable[Iterable[int]]) -> list[Pair]:
    """Each pair once, the lower key first."""
    return sorted({_pair(*pair) for pair in pairs})
