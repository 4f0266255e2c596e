"""What no reader means to ask, as programs, broken links and pranks do ask it."""

from urllib.parse import quote

from django.urls import URLPattern, URLResolver, get_resolver

LETTERS = "abcdefghijklmnopqrstuvwxyz"

VALUES = {
    "a NUL": "\0",
    "a NUL within": "salt\0marsh",
    "5000 digits": "9" * 5000,
    "a number beyond counting": str(10**19),
    "a negative number": "-1",
    "a fraction": "1e5",
    "foreign digits": "٢٠٢١",
    "year zero": "0",
    "year 0000": "0000",
    "a far year": "99999",
    "a day that never was": "2024-02-30",
    "a month that never was": "2024-13",
    "right-to-left marks": "\u202e\u200fabc\u2066",
    "emoji": "🏳️‍🌈🤝",
    "a private character": "\ue000\U0010fffe",
    "a letter that changes its length in capitals": "ıİßŉ",
    "combining marks alone": "\u0301\u0301",
    "a line break": "a\r\nb\x85\u2028",
    "markup": "\"'><script>alert(1)</script>",
    "a format": "%s%(x)d{0}{{x}}{% x %}",
    "SQL": "' OR 1=1; --",
    "a path": "../../etc/passwd",
    "brackets": "[a-(?",
    "a backslash": "\\",
    "nothing": "",
    "space": " \u3000\u00a0",
}
"""For any parameter, each by what it is."""

WORDS = {
    "operators": 'or -or "-" * ( & | ! <-> \') :* AND NOT',
    "operators alone": "| | - & ! or",
    "a minus": "-",
    "two minuses": "--",
    "a star": "*",
    "stars": "*** **",
    "a colon": ":",
    "a prefix mark": "salt:*",
    "a weight": "salt:ABCD",
    "a distance": "salt <2> marsh <-> ! safe",
    "an apostrophe": "'",
    "apostrophes": "''' l'eau d''or '",
    "a quotation mark": '"',
    "unbalanced quotation marks": "\"'“",
    "unlike quotation marks": "“salt» «marsh„",
    "empty phrases": '"" ""',
    "phrases of nothing": '"-" " " "*"',
    "a phrase of stop words": '"of the" "to be or not to be"',
    "an excluded phrase alone": '-"salt marsh"',
    "everything excluded": "-salt -marsh",
    "a facet's lexeme": "=100000012",
    "lexemes of facets": "'=100000012' | =300000001:*",
    "a title's lexeme": "^salt ^",
    "a pair's lexeme": "\"'salt marsh'\"",
    "prefixes of a letter": " ".join(f"{letter}*" for letter in LETTERS),
    "prefixes of two letters": " ".join(f"{letter}e*" for letter in LETTERS),
    "prefixes of three letters": " ".join(f"{letter}on*" for letter in LETTERS),
    "alternatives of prefixes": " or ".join(f"{letter}on*" for letter in LETTERS),
    "a prefix of Chinese": "台* 中*",
    "hundreds of alternatives": " or ".join(["a"] * 120),
    "alternatives of common words": " or ".join(f"{letter}" for letter in LETTERS),
    "or everywhere": "or " * 100,
    "one word again and again": "salt " * 99,
    "long Chinese": "台湾海峡" * 125,
    "too long Chinese": "台湾海峡" * 130,
    "a phrase of long Chinese": '"' + "中华人民共和国" * 70 + '"',
    "one long word": "x" * 499,
    "one word too long": "x" * 501,
    "a word of points": "a." * 240,
    "a word of hyphens": "salt-" * 90,
    "a word of combining marks": "a" + "\u0301" * 400,
    "accents that fold to more": "ﷺ" * 400,
    "fields of nothing": 'speaker: country:"" :salt topic::',
    "a field that is unknown": "colour:blue",
    "a field again and again": "country:str " * 32,
    "fields and operators": 'speaker:or -country:* or since:2021 "topic:salt"',
    "dates in reverse": "since:2022 until:2021",
}
"""For the words of a question besides."""

QUERIES = {
    "half a surrogate pair": "{name}=%ED%A0%80",
    "broken UTF-8": "{name}=%C3%28%FF%FE",
    "Latin-1": "{name}=caf%E9",
    "a percent sign alone": "{name}=%",
    "a broken escape": "{name}=%zz%4",
    "an escape of another age": "{name}=%u0041",
    "a thousand times": "&".join(["{name}=a"] * 1000),
    "twenty-one values": "&".join(f"{{name}}=c{number}" for number in range(21)),
    "a megabyte of words": "{name}=" + "+".join(["salt"] * 200_000),
    "without a value": "{name}",
    "as an array": "{name}[]=a&{name}[0]=b",
    "with semicolons": "{name}=a;{name}=b",
    "among other parameters": "&&=&{name}==&%00name=a",
}
"""For any parameter, as a query string with its name left open."""


def queries_of(name: str, *, of_words: bool) -> dict[str, str]:
    """Every odd query string with a parameter, by what it is."""
    values = {**VALUES, **WORDS} if of_words else VALUES
    asked = {what: f"{name}={quote(value, safe='')}" for what, value in values.items()}
    return asked | {what: query.replace("{name}", name) for what, query in QUERIES.items()}


def routes() -> dict[str, tuple[str, ...]]:
    """The public addresses that have a name, with what varies in each; but for the API, which has its own tests."""
    return dict(_routes(get_resolver().url_patterns, ""))


def _routes(patterns, namespace):
    for pattern in patterns:
        if isinstance(pattern, URLResolver) and pattern.namespace not in {"admin", "api"}:
            yield from _routes(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else namespace)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield f"{namespace}{pattern.name}", tuple(pattern.pattern.converters)
