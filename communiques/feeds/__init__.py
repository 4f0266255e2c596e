"""Feeds of questions and records: nothing yet; the package keeps its place among the layers."""
