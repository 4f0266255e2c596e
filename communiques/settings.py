"""Settings of the archive. Whatever varies between installations is read from the environment in the first block."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

import environ
from csp.constants import NONE, SELF

ROOT = Path(__file__).resolve().parent.parent


def kept_secret(path: Path) -> str:
    """The secret that path keeps, made on first use. Nobody but its owner may read it."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        made = path.with_name(f"{path.name}.{os.getpid()}")
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(64))
        with suppress(FileExistsError):  # another process was first: its secret stands
            path.hardlink_to(made)
        made.unlink()
    return path.read_text()


# What varies
env = environ.Env()
DEBUG = env.bool("DEBUG", default=False)
HTTPS = env.bool("HTTPS", default=False)  # readers reach the archive over https, through a proxy that says so
DATA_DIRECTORY = Path(env.str("COMMUNIQUES_DATA", default="") or ROOT / "var").resolve()
DATABASE_URL = env.str("DATABASE_URL", default="")
SECRET_KEY = env.str("SECRET_KEY", default="") or kept_secret(DATA_DIRECTORY / "secret-key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("TRUSTED_ORIGINS", default=[])
LISTEN = env.str("LISTEN", default="127.0.0.1")
PORT = env.int("PORT", default=8000)
# What permanent addresses begin with, in citations, feeds and dumps; empty: as each reader reached the archive.
PUBLIC_ADDRESS = env.str("PUBLIC_ADDRESS", default="").rstrip("/")
WORKERS = env.int("WORKERS", default=2)
THREADS = env.int("THREADS", default=4)
LOG_FORMAT = env.str("LOG_FORMAT", default="text")
LOG_LEVEL = env.str("LOG_LEVEL", default="WARNING").upper()
ACCESS_LOG = env.bool("ACCESS_LOG", default=False)
API_REQUESTS_PER_MINUTE = env.int("API_REQUESTS_PER_MINUTE", default=600)  # of one address; 0: as many as it likes
PROXIES = env.int("PROXIES", default=1 if HTTPS else 0)  # of ours before the archive: whose word on addresses counts
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="")  # where readers report errors

# Database
if DATABASE_URL:
    DATABASE = env.db_url_config(DATABASE_URL)
else:
    DATABASE = {
        "ENGINE": "communiques.database",
        "HOST": str(DATA_DIRECTORY / "postgresql"),
        "NAME": "communiques",
        "USER": "postgres",
    }
# What the address itself says stands: it may carry the directory of a socket, a certificate, a limit of its own.
DATABASE["OPTIONS"] = {"connect_timeout": 5, "options": "-c lock_timeout=10s", **DATABASE.get("OPTIONS", {})}
# Each thread of a worker keeps its connection: a pool would hold as many, and would have to be woken after each fork.
# The check before use lets readers past a restart of the database.
DATABASES = {"default": {**DATABASE, "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Program
INSTALLED_APPS = [
    "communiques.archive",
    "communiques.search",
    "communiques.intake",
    "communiques.website",
    "communiques.exports",
    "communiques.editorial",
    "django_filters",
    "simple_history",
    "communiques.editorial.administration.Administration",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "communiques.website.middleware.PolicyHeaders",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "communiques.website.health.Probes",
    "django.middleware.gzip.GZipMiddleware",
    "communiques.api.middleware.ApiAnswers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "communiques.website.middleware.OddInput",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]
ROOT_URLCONF = "communiques.urls"
WSGI_APPLICATION = "communiques.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# The API: nobody signs in, and what it looks like is said by its own classes
REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "communiques.api.schema.Described",
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
    "URL_FORMAT_OVERRIDE": None,
    "COMPACT_JSON": True,
    "UNICODE_JSON": True,
}
SPECTACULAR_SETTINGS = {"OAS_VERSION": "3.1.0", "POSTPROCESSING_HOOKS": []}
API_DESCRIPTION = "communiques.api.description.described"  # what the page on the API is made of

# Languages
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
LOCALE_PATHS = [ROOT / "communiques" / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

# Static files
STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "static"]
STATIC_ROOT = DATA_DIRECTORY / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "communiques.website.assets.Storage"
    },
}

# Security
_OURS = ["script-src", "style-src", "img-src", "font-src", "connect-src", "form-action", "manifest-src"]
_CLOSED = ["default-src", "base-uri", "frame-ancestors", "object-src"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        **{kind: [NONE] for kind in _CLOSED},
        **{kind: [SELF] for kind in _OURS},
        "upgrade-insecure-requests": HTTPS,
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = ("__Host-session", "__Host-csrf") if HTTPS else ("session", "csrf")
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$"]
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{rule}"}
    for rule in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "admin:login"
# A long communiqué with some hundred statements is one form in the admin.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FORMS_URLFIELD_ASSUME_HTTPS = True  # as Django 6 does unasked

# Logs
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"},
        "json": {"()": "communiques.website.logs.JsonFormatter"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.request": {"level": "ERROR"},  # a page that is not there is the reader's news, not ours
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
