"""The browsers of this machine, and how they are started: they ask nobody but the archive."""

import os
import shutil

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
FIREFOX = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")

QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
]
