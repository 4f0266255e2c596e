"""Whether two accounts tell of one contact: the judgment, with its reason in plain words."""

from dataclasses import dataclass
from enum import IntEnum

from communiques.archive.models import Kind

from .accounts import Account, Party
from .meridians import may_be_a_day_ahead

NEXT_DAY = 1  # time zones, and news of the day before
DAYS_OF_A_VISIT = 7

_REMOTE = {Kind.CALL, Kind.VIDEO_CALL}
_IN_PERSON = {Kind.MEETING, Kind.VISIT, Kind.SUMMIT}
VISITS = {Kind.VISIT, Kind.SUMMIT}


class Likeness(IntEnum):
    """How sure it is that two accounts tell of one contact."""

    DIFFERENT = 0
    UNSURE = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """A likeness and its reason. Of several accounts that match one, that with the least `distance` is meant."""

    likeness: Likeness
    reason: str
    distance: int = 0


def judge(one: Account, other: Account) -> Verdict:
    """Whether two accounts tell of one contact; it does not matter which is given first."""
    if versions_of_one_release(one, other):
        contact = one.tells_of_a_contact or other.tells_of_a_contact
        return _sure("language versions of one release") if contact else _different("neither tells of a contact")
    if _is_translation(one, other):
        return _sure("one text in two languages")
    verdicts = [_parties(one, other)]
    if verdicts[0].likeness is not Likeness.DIFFERENT:
        verdicts += [_days(one, other), _kinds(one, other), _tellings(one, other, verdicts[0])]
    weakest = min(verdicts, key=lambda verdict: verdict.likeness)
    if weakest.likeness is Likeness.SURE:
        weakest = max(verdicts, key=lambda verdict: verdict.distance)
    untitled = not (one.titled and other.titled)
    return Verdict(weakest.likeness, weakest.reason, 1 + untitled + sum(verdict.distance for verdict in verdicts))


def versions_of_one_release(one: Account, other: Account) -> bool:
    """Whether one issuer gives one release in two languages: the addresses differ in the language alone."""
    return (
        one.issuer == other.issuer
        and one.language != other.language
        and bool(one.release)
        and one.release == other.release
    )


def may_be_translation(one: Account, other: Account) -> bool:
    """Whether it is for the texts to say that they are one text in two languages, since the addresses do not."""
    return (
        one.issuer == other.issuer
        and one.language != other.language
        and one.published_on == other.published_on
        and len(one.sides.keys() & other.sides.keys()) > 1
        and not versions_of_one_release(one, other)
    )


def _is_translation(one: Account, other: Account) -> bool:
    return may_be_translation(one, other) and bool(one.text and other.text and one.text.is_like(other.text))


def _sure(reason: str, distance: int = 0) -> Verdict:
    return Verdict(Likeness.SURE, reason, distance)


def _unsure(reason: str, distance: int = 0) -> Verdict:
    return Verdict(Likeness.UNSURE, reason, distance)


def _different(reason: str) -> Verdict:
    return Verdict(Likeness.DIFFERENT, reason)


def _parties(one: Account, other: Account) -> Verdict:
    """Whether the same took part, country by country."""
    common = sorted(one.sides.keys() & other.sides.keys())
    if len(common) < 2:
        return _different("fewer than two parties in common")
    likeness = {country: _side(one.sides[country], other.sides[country]) for country in common}
    if others := [country for country in common if likeness[country] is Likeness.DIFFERENT]:
        return _different(f"other people took part for {' and '.join(others)}")
    open_sides = [country for country in common if likeness[country] is Likeness.UNSURE]
    if len(open_sides) == len(common):
        return _different("only countries in common, no person")
    if further := sorted(one.sides.keys() ^ other.sides.keys()):
        reason = f"only one account has {' and '.join(further)} take part"
        return _different(reason) if open_sides else _unsure(reason, 2)
    if open_sides:
        return _half_open(one, other, " and ".join(open_sides))
    if exactly(one, other):
        return _sure("the same people took part")
    if one.issuer_country == other.issuer_country and one.issuer != other.issuer:
        return _unsure("two issuers of one country name others beside those in common", 2)
    return _sure("the same people took part, beside others", 1)


def _half_open(one: Account, other: Account, countries: str) -> Verdict:
    """One side is told by its people; of the others it cannot be said who they are."""
    if not all(party.named for account in (one, other) for party in account.parties):
        return _unsure(f"one account does not name who took part for {countries}", 2)
    return _sure(f"the same people, as far as names of {countries} in two scripts can be compared", 2)


def _side(one: list[Party], other: list[Party]) -> Likeness:
    """Whether somebody of a country's side in one account is somebody of it in the other."""
    pairs = [(party, counterpart) for party in one for counterpart in other]
    if any(party.surely(counterpart) for party, counterpart in pairs if party.named and counterpart.named):
        return Likeness.SURE
    if any(party.perhaps(counterpart) for party, counterpart in pairs):
        return Likeness.UNSURE
    return Likeness.DIFFERENT


def exactly(one: Account, other: Account) -> bool:
    """Whether each account names all whom the other names, and no other country."""
    return one.sides.keys() == other.sides.keys() and all(
        any(party.surely(counterpart) for counterpart in account.sides[party.country])
        for given, account in ((one, other), (other, one))
        for party in given.parties
    )


def _days(one: Account, other: Account) -> Verdict:
    """Whether it was on the same day, or the next, or in the week of a visit."""
    days = one.days_from(other)
    visit = not {one.kind, other.kind}.isdisjoint(VISITS)
    apart = "the same day" if not days else "a day apart" if days == NEXT_DAY else f"{days} days apart"
    if days > (DAYS_OF_A_VISIT if visit else NEXT_DAY):
        return _different(apart)
    if days > NEXT_DAY:
        likely = exactly(one, other) and one.issuer != other.issuer
        return _unsure(f"a visit, {apart}", 4) if likely else _different(apart)
    if one.recalled or other.recalled:
        return _unsure("one was published days after the contact", 2)
    if one.announced != other.announced:
        return _unsure("one announces the contact, the other tells of it", 2)
    if not days:
        return _sure(apart, int((one.first, one.last) != (other.first, other.last)))
    if one.issuer_country == other.issuer_country:
        return _unsure(f"{apart} by issuers of one country", 2)
    if not exactly(one, other):
        return _unsure(f"{apart}, and not quite the same people", 2)
    earlier, later = sorted((one, other), key=lambda account: account.first)
    if not may_be_a_day_ahead(later.issuer_country, earlier.issuer_country):
        return _unsure(f"{apart}, and the later not further east", 2)
    return _sure(f"{apart}, as time zones allow", 2)


def _kinds(one: Account, other: Account) -> Verdict:
    """Whether the kinds can be of one contact. What is a call for one side is sometimes a meeting for the other."""
    kinds = {one.kind, other.kind}
    if Kind.LETTER in kinds:
        return _sure("letters") if len(kinds) == 1 else _different("a letter is a contact of its own")
    if Kind.OTHER in kinds:
        return _unsure("the kind of contact is not told", 1)
    if kinds <= _REMOTE or kinds <= _IN_PERSON or kinds == {Kind.JOINT_STATEMENT}:
        return _sure("kinds that go together")
    if Kind.JOINT_STATEMENT in kinds:
        return _sure("a joint statement and what it came of", 1)
    if Kind.VIDEO_CALL in kinds or not one.days_from(other):
        return _sure("a call in one account, a meeting in the other", 1)
    return _unsure("a call in one account, a meeting in the other, and not on one day", 2)


def _tellings(one: Account, other: Account, parties: Verdict) -> Verdict:
    """Whether one issuer tells it twice in one language: arrival, talks, statements to the press."""
    if one.issuer != other.issuer or one.language != other.language:
        return _sure("two issuers, or two languages")
    if parties.likeness is Likeness.SURE and not one.days_from(other) and one.remote == other.remote:
        return _unsure("one issuer tells of these people twice that day", 1)
    return _different("one issuer tells of two contacts")
