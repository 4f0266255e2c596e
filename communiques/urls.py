"""The addresses of the archive."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from communiques.website.entrance import entrance

urlpatterns = [
    path("", entrance),
    path("", include("communiques.website.permanent_urls")),
    path("", include("communiques.website.wayfinding_urls")),
    path("", include("communiques.feeds.oai.urls")),
    path("api/v1/", include("communiques.api.urls")),
    path("admin/", admin.site.urls),
    *i18n_patterns(
        path("", include("communiques.website.urls")),
        path("", include("communiques.exports.urls")),
        path("", include("communiques.feeds.urls")),
    ),
]

handler400 = "communiques.website.errors.bad_request"
handler404 = "communiques.website.errors.not_found"
handler500 = "communiques.website.errors.server_error"
