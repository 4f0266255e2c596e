"""The interface for programs: nothing yet; the package keeps its place among the layers."""
