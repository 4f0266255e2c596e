"""The search tables: narrow rows derived from the records, written by `archive.indexing` alone.

`lexemes` holds the words and, as lexemes that no word can be (`=` and a number), the facets, so that words and filters
meet in one index. `facets` holds the same numbers for counting. The indexes gather new entries in a list and take them
in many at a time, five times as fast as one by one; whoever writes many records ends with `indexing.settle()`, so that
no reader has to look through that list.
"""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from .communique import Communique
from .statement import Statement


class IndexedQuerySet(models.QuerySet):
    """Questions to either search table."""

    def published(self) -> Self:
        """The rows readers may find."""
        return self.filter(published=True)


class Indexed(models.Model):
    """What the two search tables have in common."""

    published = models.BooleanField()
    date = models.DateField()
    lexemes = SearchVectorField()
    facets = ArrayField(models.IntegerField())

    objects = IndexedQuerySet.as_manager()

    class Meta:
        abstract = True


class IndexedCommunique(Indexed):
    """A communiqué as the search sees it."""

    communique = models.OneToOneField(Communique, models.CASCADE, primary_key=True, related_name="indexed")

    class Meta:
        indexes = [
            GinIndex(fields=["lexemes"], name="indexed_communique_lexemes"),
            models.Index(fields=["-date", "-communique"], name="indexed_communique_by_date"),
        ]

    def __str__(self) -> str:
        return f"index of {self.communique_id}"


class IndexedStatement(Indexed):
    """A statement as the search sees it."""

    statement = models.OneToOneField(Statement, models.CASCADE, primary_key=True, related_name="indexed")
    communique = models.ForeignKey(Communique, models.CASCADE, related_name="indexed_statements")

    class Meta:
        indexes = [
            GinIndex(fields=["lexemes"], name="indexed_statement_lexemes"),
            models.Index(fields=["-date", "-statement"], name="indexed_statement_by_date"),
        ]

    def __str__(self) -> str:
        return f"index of statement {self.statement_id}"


class FrequentLexeme(models.Model):
    """A lexeme so common that its pairs with others of them are indexed too (`archive.pairs`)."""

    lexeme = models.TextField(primary_key=True)
    in_use = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.lexeme


class IndexChange(models.Model):
    """That the search rows of a communiqué changed, or, without one, that all may have. Written by triggers alone.

    What is derived from the search tables and kept elsewhere follows them by this log. A reader remembers the oldest
    transaction that was still open when it last looked, and reads what that one or a later one wrote.
    """

    id = models.BigAutoField(primary_key=True)
    transaction = models.BigIntegerField(db_index=True)
    communique = models.BigIntegerField(null=True)  # no reference: it outlives what was deleted

    def __str__(self) -> str:
        return f"change of {self.communique}"
