"""Answers as files: nothing yet; the package keeps its place among the layers."""
