"""The parties of a communiqué in the reader's language, as lists lead with them."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from communiques.archive.models import Communique, Country, Participation, Statement
from communiques.formats.names import with_country

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
def speakers_of(statement: Statement) -> SafeString:
    """Whose words they are: each speaker's name, which leads to the person, with office and country."""
    language = statement.communique.language
    return format_html_join(" · ", "{}{}", ((_name(who), _office(who, language)) for who in statement.speakers.all()))


def _name(speaker: Participation) -> SafeString:
    if speaker.person is None:
        return format_html('<span class="side-name">{}</span>', speaker.label)
    return format_html('<a class="side-name" href="{}">{}</a>', speaker.person.get_absolute_url(), speaker.label)


def _office(speaker: Participation, language: str) -> SafeString:
    role, country = speaker.role, speaker.country.label
    written = role and format_html(
        ', <span lang="{}">{}</span>', language if speaker.role_as_printed else get_language(), role
    )
    said = country in speaker.label or country in role
    return format_html('<span class="role">{}{}</span>', written, "" if said else f" ({country})")


@register.filter
def and_country(name: str, country: Country) -> str:
    """A name with its country in brackets, unless the one says the other."""
    return with_country(name, country.label)
