"""Data: what can be taken out of the archive and how, and the files of its releases."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.generic import TemplateView, View

from communiques.formats.releases import Release, ReleaseFile, release_named, releases

from ..taking_out import outlets, shown_files
from .page import Page

MEDIA_TYPES = {
    ".jsonl.gz": "application/gzip",
    ".csv.gz": "application/gzip",
    ".jsonl": "application/jsonl",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".zip": "application/zip",
    ".txt": "text/plain; charset=utf-8",
}
FOR_EVER = "public, max-age=31536000, immutable"


class DataPage(Page, TemplateView):
    """One record, the answer to a question, the whole archive: in which forms, where, on what terms."""

    template_name = "website/data.html"
    section = "data"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = releases()
        newest = found[0] if found else None
        shown = shown_files(newest) if newest else []
        return super().get_context_data(
            releases=found,
            newest=newest,
            files=[one for one in shown if one.is_first],
            others=[one for one in shown if not one.is_first],
            outlets=outlets(),
            **kwargs,
        )


class ReleaseFileView(View):
    """A file of a release, as it lies there. A name that its list of files does not have is a 404, whatever it says."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, name: str, file: str) -> HttpResponseBase:
        release = release_named(name)
        found = next((one for one in release.files() if one.name == file), None) if release else None
        if release is None or found is None:
            raise Http404
        response = get_conditional_response(
            request, etag=_etag(release, found), last_modified=int(release.made_at.timestamp())
        )
        if response is not None:
            return self._with_headers(response, release, found)
        sent = FileResponse((release.folder / found.name).open("rb"), content_type=_media_type(found.name))
        sent.headers["Content-Length"] = str(found.size)
        sent.headers["Content-Disposition"] = f'attachment; filename="communiques-{release.name}-{found.name}"'
        return self._with_headers(sent, release, found)

    def _with_headers(self, response: HttpResponseBase, release: Release, file: ReleaseFile) -> HttpResponseBase:
        response.headers["ETag"] = _etag(release, file)
        response.headers["Last-Modified"] = http_date(release.made_at.timestamp())
        response.headers["Cache-Control"] = FOR_EVER
        # Most are compressed already, and what is sent must be what the checksum is of.
        response.headers["Content-Encoding"] = "identity"
        # Programs in other sites' pages may read it; it is the same for everybody.
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response


def _etag(release: Release, file: ReleaseFile) -> str:
    return f'"{file.sha256 or release.made_at.isoformat()}"'


def _media_type(name: str) -> str:
    return next((kind for ending, kind in MEDIA_TYPES.items() if name.endswith(ending)), MEDIA_TYPES[".txt"])
