"""The data page, and the files of releases."""

import hashlib
import json
import re
from contextlib import closing

import pytest

from communiques.exports.release.making import make
from tests.factories import indexed

from .conftest import words_of


@pytest.fixture
def release(world, settings, tmp_path):
    settings.DATA_DIRECTORY = tmp_path
    indexed(world.account())
    return make(name="2026-11")


def dataset_of(response):
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', response.content.decode(), re.DOTALL)
    return json.loads(block)["@graph"][0]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_offers_every_file_of_the_newest_release(client, release, language):
    page = client.get(f"/{language}/data/").content.decode()

    for file in release.files():
        assert f'href="/data/releases/2026-11/{file.name}"' in page
        assert file.sha256 in page


def test_without_a_release_it_says_so(client, world, settings, tmp_path):
    settings.DATA_DIRECTORY = tmp_path

    assert "No release has been made yet." in words_of(client.get("/en/data/"))
    assert "distribution" not in dataset_of(client.get("/en/data/"))


def test_earlier_releases_stay_to_be_had(client, release):
    make(name="2026-12")

    page = client.get("/en/data/").content.decode()

    assert "/data/releases/2026-11/datapackage.json" in page
    assert "/data/releases/2026-12/communiques.jsonl.gz" in page


def test_it_is_described_as_a_dataset_with_what_can_be_downloaded(client, release, settings):
    settings.PUBLIC_ADDRESS = "https://archive.example"

    described = dataset_of(client.get("/fr/data/"))

    assert described["@type"] == "Dataset"
    assert described["version"] == "2026-11"
    assert described["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    downloads = {one["name"]: one for one in described["distribution"]}
    whole = downloads["communiques.jsonl.gz"]
    assert whole["contentUrl"] == "https://archive.example/data/releases/2026-11/communiques.jsonl.gz"
    sent = b"".join(client.get("/data/releases/2026-11/communiques.jsonl.gz").streaming_content)
    assert whole["sha256"] == hashlib.sha256(sent).hexdigest()
    assert whole["contentSize"] == f"{len(sent)} B"


def test_the_policy_allows_the_description_no_script(client, release):
    policy = client.get("/en/data/").headers["Content-Security-Policy"]

    assert "unsafe-inline" not in policy


def test_the_masthead_leads_to_it_in_both_languages(client, world):
    assert "Calendar Data About" in words_of(client.get("/en/about/"))
    assert 'href="/fr/data/"' in client.get("/fr/about/").content.decode()


def test_each_file_is_sent_as_it_lies_there(client, release):
    for file in release.files():
        response = client.get(f"/data/releases/2026-11/{file.name}", headers={"accept-encoding": "gzip, br"})

        assert b"".join(response.streaming_content) == (release.folder / file.name).read_bytes()
        assert int(response.headers["Content-Length"]) == file.size
        assert file.name in response.headers["Content-Disposition"]
        response.close()


@pytest.mark.parametrize(
    ("file", "media_type"),
    [
        ("communiques.jsonl.gz", "application/gzip"),
        ("communiques.parquet", "application/vnd.apache.parquet"),
        ("datapackage.json", "application/json"),
        ("versions.csv", "text/csv; charset=utf-8; header=present"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_says_what_it_is(client, release, file, media_type):
    with closing(client.head(f"/data/releases/2026-11/{file}")) as response:
        assert response.headers["Content-Type"] == media_type
        assert response.headers["Access-Control-Allow-Origin"] == "*"


def test_who_has_a_file_is_not_sent_it_again(client, release):
    with closing(client.head("/data/releases/2026-11/communiques.parquet")) as first:
        etag = first.headers["ETag"]

    again = client.get("/data/releases/2026-11/communiques.parquet", headers={"if-none-match": etag})

    assert (again.status_code, again.headers["ETag"]) == (304, etag)


@pytest.mark.parametrize(
    "address",
    [
        "/data/releases/2026-11/nothing.csv",
        "/data/releases/2026-12/communiques.parquet",
        "/data/releases/2026-11/..",
        "/data/releases/../secret-key",
        "/data/releases/2026-11/..%2F..%2Fsecret-key",
        "/data/releases/..%2F2026-11/release.json",
        "/data/releases/%2E%2E/secret-key",
    ],
)
def test_nothing_else_is_sent(client, release, settings, address):
    (settings.DATA_DIRECTORY / "secret-key").write_text("secret")

    assert client.get(address).status_code == 404
