"""The archive as a Dataset of schema.org, with its newest release as what can be downloaded."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from .releases import Release

Node = dict[str, Any]

# Of the files of a release those that hold the whole, each with its media type.
WHOLE = {
    "communiques.jsonl.gz": "application/jsonl",
    "communiques.parquet": "application/vnd.apache.parquet",
    "statements.parquet": "application/vnd.apache.parquet",
    "participations.parquet": "application/vnd.apache.parquet",
    "statements.csv.gz": "text/csv",
    "communiques.tei.zip": "application/tei+xml",
}
CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"


def dataset(address: str, home: str, newest: Release | None) -> Node:
    """The archive as data, described at an address (https://schema.org/Dataset)."""
    described: Node = {
        "@type": "Dataset",
        "@id": f"{address}#dataset",
        "url": address,
        "name": _("Communiqués, the archive of diplomatic readouts"),
        "description": _(
            "The official accounts of calls and meetings between leaders and ministers: who took part, when, on what,"
            " and who said what."
        ),
        "inLanguage": ["en", "fr"],
        "isAccessibleForFree": True,
        "license": CC0,
        "creator": {"@type": "Organization", "name": "Communiqués", "url": home},
        "measurementTechnique": _("Passages attributed to their speakers by a program, and checked by editors"),
    }
    if newest is None:
        return described
    return described | {
        "version": newest.name,
        "dateModified": newest.made_at.date().isoformat(),
        "distribution": [_download(newest, name, size, sha256, home) for name, size, sha256 in _whole(newest)],
    }


def _whole(release: Release) -> list[tuple[str, int, str]]:
    return [(file.name, file.size, file.sha256) for file in release.files() if file.name in WHOLE]


def _download(release: Release, name: str, size: int, sha256: str, home: str) -> Node:
    return {
        "@type": "DataDownload",
        "name": name,
        "contentUrl": f"{home}{reverse('release-file', args=[release.name, name])}",
        "encodingFormat": WHOLE[name],
        "contentSize": f"{size} B",
        "sha256": sha256,
    }
