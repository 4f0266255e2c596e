"""Addresses that programs know of any site."""

from django.urls import path

from .views import wayfinding

urlpatterns = [
    path("robots.txt", wayfinding.robots, name="robots"),
    path("favicon.ico", wayfinding.favicon, name="favicon"),
    path("sitemap.xml", wayfinding.sitemap_index, name="sitemaps"),
    path("sitemap-<section>-<int:number>.xml", wayfinding.sitemap, name="sitemap"),
    path("opensearch.xml", wayfinding.opensearch, name="opensearch"),
    path("opensearch.en.xml", wayfinding.opensearch, {"language": "en"}, name="opensearch-en"),
    path("opensearch.fr.xml", wayfinding.opensearch, {"language": "fr"}, name="opensearch-fr"),
    path(".well-known/security.txt", wayfinding.security, name="security"),
]
