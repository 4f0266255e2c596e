"""What Django's admin discovers: each module registers its records."""

from . import communiques, encounters, parts, vocabulary

__all__ = ["communiques", "encounters", "parts", "vocabulary"]
