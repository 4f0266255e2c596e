"""Logs for machines."""

import json
import logging
import sys

from communiques.website.logs import JsonFormatter


def record(message, *arguments, **extra):
    entry = logging.LogRecord(
        "communiques", logging.WARNING, __file__, 1, message, arguments, extra.pop("exc_info", None)
    )
    vars(entry).update(extra)
    return entry


def test_an_entry_is_one_line_of_json():
    line = JsonFormatter().format(record("%s\nof two lines, \ud800 and é", "A word"))

    assert "\n" not in line
    assert line.isascii()
    assert json.loads(line)["message"] == "A word\nof two lines, \ud800 and é"
    assert json.loads(line)["level"] == "WARNING"


def test_an_entry_names_the_request_and_its_status(rf):
    line = JsonFormatter().format(record("Not Found", request=rf.get("/en/nowhere/?q=x"), status_code=404))

    assert json.loads(line) | {"method": "GET", "path": "/en/nowhere/", "status": 404} == json.loads(line)


def test_an_entry_keeps_the_traceback():
    try:
        raise ValueError("out of range")
    except ValueError:
        line = JsonFormatter().format(record("Failed", exc_info=sys.exc_info()))

    assert json.loads(line)["traceback"].endswith("ValueError: out of range")
