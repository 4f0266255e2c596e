"""Links to the words of a passage on the issuer's own page (WICG, URL Fragment Text Directives)."""

from urllib.parse import quote

MOST_WORDS = 12
ENDS = 5  # words at either end of a longer passage, by which it is found
MOST_SIGNS, END_SIGNS = 60, 15  # the same where words are not parted


def fragment_link(source_url: str, words: str) -> str:
    """The address of a page with the directive that brings these words into sight; empty without an address."""
    if not source_url:
        return ""
    return f"{source_url}{'' if '#' in source_url else '#'}:~:text={_directive(words)}"


def _directive(words: str) -> str:
    parts, text = words.split(), " ".join(words.split())
    if len(parts) > MOST_WORDS:
        return f"{_quoted(' '.join(parts[:ENDS]))},{_quoted(' '.join(parts[-ENDS:]))}"
    if len(parts) < ENDS and len(text) > MOST_SIGNS:
        return f"{_quoted(text[:END_SIGNS])},{_quoted(text[-END_SIGNS:])}"
    return _quoted(text)


def _quoted(text: str) -> str:
    """Percent-encoded, also the hyphen, which has a meaning of its own in a directive."""
    return quote(text, safe="").replace("-", "%2D")
