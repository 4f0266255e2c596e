"""The founding communiqué, as a reader meets it after the seeds are loaded."""

import re

import pytest
from django.core.management import call_command

from communiques.archive.models import Communique

from .conftest import words_of


@pytest.fixture
def founding(db):
    call_command("load_seeds", verbosity=0)
    return Communique.objects.exclude(text="").get()


@pytest.mark.slow
def test_a_reader_sees_at_once_who_says_what(client, founding, django_assert_max_num_queries):
    address = founding.get_absolute_url()

    with django_assert_max_num_queries(16):  # four of them find what is related
        response = client.get(address)

    page = words_of(response)
    assert re.search(r"Vladimir Putin alone: .*Hong Kong.*South China Sea.*Taiwan.*Xinjiang", page)
    putin = page[page.index("Vladimir Putin Russia 13") : page.index("Both sides in common 22")]
    assert "Taiwan, Hong Kong, le Xinjiang et la mer de Chine méridionale" in putin
    assert len(re.findall(r'id="s-\w+"', response.content.decode())) == 22

    answer = words_of(client.get("/en/statements/?speaker_country=ru&topic=taiwan"))
    assert "Russia on Taiwan" in answer
    assert "Vladimir Putin, président russe (Russia), to Xi Jinping (China)" in answer

    front = words_of(client.get("/en/"))
    assert "What has Russia said about Taiwan? 1 passage" in front


@pytest.mark.slow
def test_catalogue_entries_open_and_say_that_their_text_is_not_held(client, founding):
    entry = Communique.objects.filter(text="", source_url__startswith="https").first()

    page = client.get(entry.get_absolute_url())

    assert "The archive does not hold this text. Read it at its source." in words_of(page)
    assert entry.source_url in page.content.decode().replace("&amp;", "&")
