"""What Django's admin discovers: each module registers its records."""

from . import communiques, encounters, formulations, parts, proposed_formulations, vocabulary

__all__ = ["communiques", "encounters", "formulations", "parts", "proposed_formulations", "vocabulary"]
