"""Communiqués, the web archive of diplomatic readouts."""

__version__ = "2026.11"
