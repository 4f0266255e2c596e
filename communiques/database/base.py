"""Django's PostgreSQL backend over the embedded server, which starts with the first connection."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base, client
from django.db.utils import OperationalError

from communiques.database import server


class DatabaseClient(client.DatabaseClient):
    """The shell behind `manage.py dbshell`: the psql that comes with the embedded server."""

    executable_name = str(server.PROGRAMS / "psql")

    @classmethod
    def settings_to_cmd_args_env(
        cls, settings_dict: dict[str, Any], parameters: Iterable[str]
    ) -> tuple[list[str], dict[str, str] | None]:
        sockets = server.use(Path(settings_dict["HOST"]))
        return super().settings_to_cmd_args_env({**settings_dict, "HOST": str(sockets)}, parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the embedded server."""

    client_class = DatabaseClient

    def get_connection_params(self) -> dict[str, Any]:
        parameters = super().get_connection_params()
        try:
            sockets = server.use(Path(parameters["host"]))
        except server.ServerError as error:
            raise OperationalError(str(error)) from error
        return {**parameters, "host": str(sockets)}
