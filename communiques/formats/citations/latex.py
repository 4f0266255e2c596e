"""Text within the braces of a BibTeX or BibLaTeX field.

BibTeX counts braces and knows no escape for one: those of a title that close one another are escaped for LaTeX, any
other is written by its name, which fewer readers know.
"""

from collections.abc import Iterable

_NAMES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_BRACES_BY_NAME = str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
_IN_ADDRESSES = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})


def escaped(text: str) -> str:
    """A text as LaTeX prints it, whatever signs are in it."""
    return text.translate(_NAMES if _is_balanced(text) else _NAMES | _BRACES_BY_NAME)


def _is_balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def field(text: str) -> str:
    """A text in the braces of its field; nothing for nothing."""
    return f"{{{escaped(text)}}}" if text else ""


def whole(text: str) -> str:
    """A text in braces of its own besides: a name that is not taken apart, a title whose capitals stay."""
    return f"{{{{{escaped(text)}}}}}"


def address(text: str) -> str:
    """An address in its field, which is read sign by sign."""
    return f"{{{text.translate(_IN_ADDRESSES)}}}"


def keywords(topics: Iterable[str]) -> str:
    """Keywords, parted by commas: one with a comma of its own would be two."""
    return field(", ".join(topic.replace(", ", " – ") for topic in topics))


def entry(kind: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    """An entry with an empty line after it. Fields are written as they come; those without content are left out."""
    lines = "".join(f"  {name} = {content},\n" for name, content in fields if content)
    return f"@{kind}{{{key},\n{lines}}}\n\n"
