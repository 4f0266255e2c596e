"""The archive as data: a Dataset, with its newest release as what can be downloaded."""

from django.urls import reverse
from django.utils.translation import gettext as _

from ..releases import Release, ReleaseFile
from .things import Node, archive, node, reference

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
    return node(
        "Dataset",
        id=f"{home}/#dataset",
        url=address,
        name=_("Communiqués, the archive of diplomatic readouts"),
        description=_(
            "The official accounts of calls and meetings between leaders and ministers: who took part, when, on what,"
            " and who said what."
        ),
        inLanguage=["en", "fr"],
        isAccessibleForFree=True,
        license=CC0,
        creator=reference(archive(home)),
        measurementTechnique=_("Passages attributed to their speakers by a program, and checked by editors"),
        version=newest and newest.name,
        dateModified=newest and newest.made_at.date().isoformat(),
        distribution=[_download(newest, file, home) for file in newest.files() if file.name in WHOLE] if newest else [],
    )


def _download(release: Release, file: ReleaseFile, home: str) -> Node:
    return node(
        "DataDownload",
        name=file.name,
        contentUrl=f"{home}{reverse('release-file', args=[release.name, file.name])}",
        encodingFormat=WHOLE[file.name],
        contentSize=f"{file.size} B",
        sha256=file.sha256,
    )
