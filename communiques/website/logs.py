"""Logs for machines: one JSON object a line."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest


class JsonFormatter(logging.Formatter):
    """Writes time, level, logger and message, and where they are known the request, its status and the traceback."""

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if isinstance(request := getattr(record, "request", None), HttpRequest):
            entry |= {"method": request.method, "path": request.path}
        if status := getattr(record, "status_code", None):
            entry["status"] = status
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return json.dumps(entry)  # pure ASCII: a lone surrogate in a path cannot break the stream
