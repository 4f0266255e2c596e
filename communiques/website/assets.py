"""Static files as they are served: under names that carry their fingerprint, compressed once."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

from .stylesheets import JoinedStylesheets


class Storage(JoinedStylesheets, CompressedManifestStaticFilesStorage):
    """Rewrites the imports of JavaScript modules too, so that these may be cached for ever like the rest."""

    support_js_module_import_aggregation = True
