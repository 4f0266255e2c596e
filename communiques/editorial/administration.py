"""Django's admin with the archive's own site in it."""

from django.contrib.admin.apps import AdminConfig


class Administration(AdminConfig):
    """Stands in INSTALLED_APPS in the place of `django.contrib.admin`."""

    default_site = "communiques.editorial.site.EditorialSite"
