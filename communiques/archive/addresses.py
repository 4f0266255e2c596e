"""Web addresses of sources, brought to one form so that one page is one address."""

from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")


def normalised(url: str) -> str:
    """The form under which two addresses of one page are equal; empty for an empty address.

    Scheme, `www.`, letter case of the host, default ports, fragments, trailing slashes, the order of parameters and
    tracking parameters make no difference. An address that cannot be one (a port of letters, say) is a ValueError.
    """
    parts = urlsplit(url.strip())
    if not parts.netloc:
        return url.strip()
    host = (parts.hostname or "").removeprefix("www.").rstrip(".")
    if parts.port not in (None, 80, 443):
        host = f"{host}:{parts.port}"
    path = unquote(parts.path).replace("\0", "").rstrip("/")
    pairs = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not pair[0].startswith(_TRACKING))
    return host + path + (f"?{urlencode(pairs)}" if pairs else "")
