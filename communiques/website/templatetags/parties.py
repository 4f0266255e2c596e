"""The parties of a communiqué in the reader's language, as lists lead with them."""

from django import template

from communiques.archive.models import Communique, Country, Statement

from ..citation import passage_citation, with_country

register = template.Library()

MOST_PEOPLE = 4


@register.simple_tag
def parties_of(communique: Communique) -> str:
    """Its countries as they are written together: China–Russia. Empty where no participant is entered."""
    leading = communique.leading_participations()
    return "–".join(dict.fromkeys(participation.country.label for participation in leading))


@register.simple_tag
def people_of(communique: Communique) -> str:
    """Those who lead the sides, by name."""
    named = [participation.label for participation in communique.leading_participations() if participation.person]
    return ", ".join(named[:MOST_PEOPLE]) + ("…" if len(named) > MOST_PEOPLE else "")


@register.simple_tag
def addressees_of(statement: Statement) -> str:
    """Those the words were said to, each with the country: who leads a side that does not speak here."""
    speaking = {speaker.pk for speaker in statement.speakers.all()}
    countries = {speaker.country_id for speaker in statement.speakers.all()}
    leading = statement.communique.leading_participations()
    hearing = [p for p in leading if p.pk not in speaking and p.country_id not in countries]
    return ", ".join(with_country(p.label, p.country.label) for p in hearing)


@register.simple_tag
def citation_of(statement: Statement, home: str) -> str:
    """The line to paste where the passage is cited; `home` is the address of the archive."""
    return passage_citation(statement, home)


@register.filter
def and_country(name: str, country: Country) -> str:
    """A name with its country in brackets, unless the one says the other."""
    return with_country(name, country.label)
