import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.archive.addresses import normalised


@pytest.mark.parametrize(
    "other",
    [
        "http://gazette.example/a/b",
        "https://www.gazette.example/a/b/",
        "https://GAZETTE.example:443/a/b#part",
        "  https://gazette.example/a/b?utm_source=x ",
        "https://gazette.example/%61/b",
    ],
)
def test_one_page_is_one_address(other):
    assert normalised(other) == normalised("https://gazette.example/a/b")


@pytest.mark.parametrize(
    "other", ["https://gazette.example/a/B", "https://gazette.example/a/b?id=2", "https://gazette.example:8443/a/b"]
)
def test_another_page_is_another_address(other):
    assert normalised(other) != normalised("https://gazette.example/a/b")


def test_the_order_of_parameters_makes_no_difference():
    assert normalised("https://g.example/?b=2&a=1") == normalised("https://g.example/?a=1&b=2")


def test_no_address_has_no_key():
    assert normalised("") == ""


@given(st.text())
def test_any_path_gives_a_key_the_database_can_hold(path):
    assert "\0" not in normalised("https://g.example/" + path.replace("\0", "%00"))
