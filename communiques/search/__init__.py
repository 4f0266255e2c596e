"""Asking: one meaning of every question, for every outlet.

`filters` reads a query string, `results` answers it, `matching` is the full text alone.
"""
