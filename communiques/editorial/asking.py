"""What an editor types into the search box of communiqués: words, an identifier, an address."""

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from communiques.archive.addresses import normalised
from communiques.archive.identifiers import is_well_formed
from communiques.archive.models import IndexedCommunique
from communiques.search.matching import matching
from communiques.search.query import parse


def asked(communiques: QuerySet, typed: str) -> QuerySet:
    """The communiqués that are meant, whatever their status; a ValidationError says what is wrong with the question."""
    typed = typed.strip()
    if is_well_formed(typed.lower()):
        identifier = typed.lower()
        found = communiques.filter(Q(public_id=identifier) | Q(statements__public_id=identifier)).distinct()
        if found.exists():
            return found
    if "://" in typed or typed.lower().startswith("www."):
        return communiques.filter(source_url_key__startswith=_address(typed))
    return communiques.filter(pk__in=found_by_words(typed))


def found_by_words(typed: str) -> QuerySet:
    """The keys of the communiqués in which the readers' search would find these words, were they all published."""
    question = matching(parse(typed), "communique")
    return IndexedCommunique.objects.filter(lexemes__matches=question.tsquery).values("communique")


def _address(typed: str) -> str:
    try:
        return normalised(typed if "://" in typed else f"https://{typed}")
    except ValueError as error:
        raise ValidationError(str(error), code="address") from error
