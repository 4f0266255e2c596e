"""The addresses of the archive."""

from django.contrib import admin
from django.urls import path

from communiques.website.entrance import entrance

urlpatterns = [
    path("", entrance),
    path("admin/", admin.site.urls),
]
