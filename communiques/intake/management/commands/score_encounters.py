"""The command that measures how well accounts of one contact are brought together."""

import gzip
import itertools
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from communiques.archive.models import Kind, Source
from communiques.extraction import Gazetteer, read
from communiques.intake.accounts import Account, account_read
from communiques.intake.gazetteer import gazetteer
from communiques.intake.judging import DAYS_OF_A_VISIT, Likeness, judge
from communiques.intake.matching import Matching
from communiques.intake.prints import Print
from communiques.intake.vocabulary import Vocabulary

Text = tuple[str, str]  # a file's name and an address in it


class Command(BaseCommand):
    """Measure on pairs of real accounts, or with --whole bring a whole corpus together and show some of the joins."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", type=Path, metavar="GOLD.jsonl", help="encounter, same, accounts [{file, url}]")
        parser.add_argument("corpus", type=Path, metavar="CORPUS_DIR", help="the folder of the files named there")
        parser.add_argument("--whole", action="store_true", help="read all files of the folder")
        parser.add_argument("--sample", type=int, default=50, help="how many joins of the whole are shown")
        parser.add_argument("--seed", type=int, default=1, help="which joins are shown")
        parser.add_argument(
            "--no-addresses",
            action="store_true",
            help="as if addresses did not tell the language versions of a release",
        )
        parser.add_argument("--across", action="store_true", help="show joins of two issuers alone")

    def handle(
        self, *_: Any, gold: Path, corpus: Path, whole: bool, no_addresses: bool, sample: int, seed: int, across: bool,
        **options: Any,
    ) -> None:  # fmt: skip
        """Print the figures, then each miss with its reason, or the sample."""
        pairs = list(_gold_pairs(gold))
        wanted = None if whole else {text for _, *texts in pairs for text in texts}
        self.titles: dict[int, str] = {}
        self.keys: dict[Text, int] = {}
        self.accounts = {account.key: account for account in self._read(corpus, wanted)}
        if no_addresses:
            self.accounts = {key: replace(account, release="") for key, account in self.accounts.items()}
        if missing := {text for _, *texts in pairs for text in texts} - self.keys.keys():
            raise CommandError(f"not in the corpus: {min(missing)}")
        matching = None
        if whole:
            matching = Matching(self.accounts)
            matching.match(_near(self.accounts.values()))
        self._score(pairs, matching)
        if matching:
            self._show(matching, sample, seed, across=across)

    def _read(self, corpus: Path, wanted: set[Text] | None) -> Iterator[Account]:
        known, vocabulary = gazetteer(), Vocabulary.load()
        countries = dict(Source.objects.values_list("pk", "country__code"))
        for file in sorted(corpus.glob("*.jsonl.gz")):
            if wanted is not None and file.name not in {name for name, _ in wanted}:
                continue
            with gzip.open(file, "rt", encoding="utf-8") as lines:
                for line in lines:
                    row = json.loads(line)
                    text = (file.name, row["url"])
                    if wanted is None or text in wanted:
                        issuer = vocabulary.source([row["source"]])
                        key = self.keys[text] = len(self.keys)
                        account = _account(key, row, str(issuer), countries[issuer], known)
                        self.titles[key] = f"{_told(account)}\n      {row['title'][:110]}\n      {row['url']}"
                        yield account

    def _score(self, pairs: list[tuple[bool, Text, Text]], matching: Matching | None) -> None:
        counts: Counter[tuple[bool, Likeness]] = Counter()
        for same, *texts in pairs:
            one, other = (self.accounts[self.keys[text]] for text in texts)
            verdict = judge(one, other)
            likeness = verdict.likeness
            if matching:
                likeness = Likeness.SURE if other.key in matching.group(one.key) else min(likeness, Likeness.UNSURE)
            counts[same, likeness] += 1
            if (likeness is Likeness.SURE) != same:
                self.stdout.write(f"\n{'missed' if same else likeness.name.lower()}: {verdict.reason}")
                self._tell(one.key, other.key)
        for contact, kind in (("one contact", True), ("two contacts", False)):
            all_of_them = sum(counts[kind, likeness] for likeness in Likeness)
            joined, asked = counts[kind, Likeness.SURE], counts[kind, Likeness.UNSURE]
            share = f"{joined / max(all_of_them, 1):.3f}"
            self.stdout.write(f"\nof {all_of_them} pairs of {contact} {joined} joined ({share}), {asked} asked about")

    def _show(self, matching: Matching, sample: int, seed: int, *, across: bool) -> None:
        joins = [
            (pair, verdict)
            for pair, verdict in matching.joins
            if not across or self.accounts[pair[0]].issuer != self.accounts[pair[1]].issuer
        ]
        groups = {id(matching.group(key)) for key in self.accounts if len(matching.group(key)) > 1}
        self.stdout.write(
            f"\n{len(self.accounts)} accounts: {len(matching.joins)} joins to {len(groups)} encounters,"
            f" {len(matching.questions)} questions"
        )
        for reason, count in Counter(question.reason for question in matching.questions).most_common(12):
            self.stdout.write(f"{count:6} {reason}")
        chosen = random.Random(seed).sample(joins, min(sample, len(joins)))  # noqa: S311 (a sample to look at)
        for number, (pair, verdict) in enumerate(chosen, start=1):
            self.stdout.write(f"\n{number}. {verdict.reason}")
            self._tell(*pair)

    def _tell(self, *keys: int) -> None:
        for key in keys:
            self.stdout.write(f"   {self.titles[key]}")


def _gold_pairs(path: Path) -> Iterator[tuple[bool, Text, Text]]:
    """Each two accounts of a line, and whether they tell of one contact."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        texts = [(account["file"], account["url"]) for account in row["accounts"]]
        for one, other in itertools.combinations(texts, 2):
            yield row["same"], one, other


def _account(key: int, row: dict[str, Any], issuer: str, country: str, known: Gazetteer) -> Account:
    published_on = date.fromisoformat(row["date"])
    found = read(row["text"], title=row["title"], published_on=published_on, issuer_country=country, gazetteer=known)
    kind = row.get("kind") if found.kind.doubt and row.get("kind") in Kind.values else None
    account = account_read(
        found, key=key, issuer=issuer, issuer_country=country, published_on=published_on, title=row["title"],
        url=row["url"], kind=kind,
    )  # fmt: skip
    return replace(account, text=Print.of(row["text"]))


def _told(account: Account) -> str:
    parties = "; ".join(f"{party.name or 'nobody named'} ({party.country})" for party in account.parties)
    days = f"{account.first}–{account.last}" if account.last > account.first else str(account.first)
    return f"{account.language}, {account.kind}, {days}: {parties}"


def _near(accounts: Iterable[Account]) -> Iterator[tuple[int, int]]:
    """Pairs within a week that have two countries in common, or one release."""
    by_day: dict[date, list[Account]] = defaultdict(list)
    for account in accounts:
        by_day[account.first].append(account)
    for day, begun in by_day.items():
        later = [account for days in range(1, DAYS_OF_A_VISIT + 1) for account in by_day.get(day + timedelta(days), ())]
        for number, one in enumerate(begun):
            for other in (*begun[number + 1 :], *later):
                release = one.release and one.release == other.release
                if release or len(one.sides.keys() & other.sides.keys()) > 1:
                    yield one.key, other.key
