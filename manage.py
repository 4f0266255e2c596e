#!/usr/bin/env python
"""The command line of the archive: `manage.py help` lists what it can do."""

import os
import signal
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
    # A command that is told to stop ends in order: it may be the last to use the embedded database, and then stops it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    execute_from_command_line(sys.argv)
