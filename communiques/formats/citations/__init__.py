"""A description of a record as bibliographies are written: RIS, BibTeX, BibLaTeX, CSL-JSON, and lines to paste.

Each module has one function that writes one record whole: a list is its records one after the other (for CSL-JSON, see
there). None asks the database for anything.
"""
