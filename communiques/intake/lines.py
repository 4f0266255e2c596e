"""Files to lines to JSON objects, whatever state the files are in. Good lines survive bad ones."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from .incoming import Fault, Origin, RefusedError

LONGEST_LINE = 16 * 1024 * 1024
_CHUNK = 1024 * 1024
_BOM = b"\xef\xbb\xbf"

Row = tuple[Origin, dict[str, Any]]


def rows(path: Path, progress: Callable[[int], object] = lambda _: None) -> Iterator[Row | Fault]:
    """The JSON objects of a file, or the fault in the place of one that cannot be read.

    A `.json` file may hold one object or a list of them; any other file holds one object a line. Each may be packed by
    gzip. `progress` is told how many bytes of the file were read since it was last called.
    """
    lines = _numbered(path, progress)
    if path.name.removesuffix(".gz").endswith(".json"):
        yield from _document(path, list(lines))
        return
    for origin, line in lines:
        yield from [line] if isinstance(line, Fault) else _objects(origin, line)


def _document(path: Path, lines: list[tuple[Origin, bytes | Fault]]) -> Iterator[Row | Fault]:
    """One object or list over the whole file; else, as JSON Lines, each for itself."""
    whole = b"\n".join(line for _, line in lines if isinstance(line, bytes))
    faults = [line for _, line in lines if isinstance(line, Fault)]
    try:
        value = _parsed(whole)
    except RefusedError as refusal:
        parts = [row for origin, line in lines if isinstance(line, bytes) for row in _objects(origin, line)]
        if any(isinstance(part, tuple) for part in parts):
            yield from parts
        elif whole.strip() and not faults:
            yield Fault(Origin(path.name, 1), str(refusal))
    else:
        for item in value if isinstance(value, list) else [value]:
            yield _row(Origin(path.name, 1), item)
    yield from faults


def _objects(origin: Origin, line: bytes) -> Iterator[Row | Fault]:
    if not line.strip():
        return
    try:
        yield _row(origin, _parsed(line))
    except RefusedError as refusal:
        yield Fault(origin, str(refusal))


def _row(origin: Origin, value: Any) -> Row | Fault:
    return (origin, value) if isinstance(value, dict) else Fault(origin, "not a JSON object")


def _parsed(line: bytes) -> Any:
    if b"\0" in line:
        raise RefusedError("a NUL character")
    try:
        return json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise RefusedError(f"not UTF-8 at byte {error.start + 1}") from error
    except json.JSONDecodeError as error:
        raise RefusedError(f"broken JSON at character {error.pos + 1}: {error.msg}") from error
    except RecursionError as error:
        raise RefusedError("broken JSON: nested too deeply") from error
    except ValueError as error:
        raise RefusedError(f"broken JSON: {error}") from error


def _numbered(path: Path, progress: Callable[[int], object]) -> Iterator[tuple[Origin, bytes | Fault]]:
    """The lines with their places. A file that breaks in the middle ends in a fault, after what could be read."""
    number = 0
    try:
        with path.open("rb") as file:
            stream = gzip.GzipFile(fileobj=file) if path.suffix == ".gz" else file
            for number, line in enumerate(_lines(_chunks(stream, file, progress)), start=1):
                origin = Origin(path.name, number)
                yield origin, Fault(origin, "a line of more than 16 MB") if line is None else line
    except (OSError, EOFError, zlib.error) as error:
        origin = Origin(path.name, number + 1)
        yield origin, Fault(origin, f"the file breaks off here: {error}")


def _chunks(stream: Any, file: BinaryIO, progress: Callable[[int], object]) -> Iterator[bytes]:
    read = 0
    while chunk := stream.read1(_CHUNK):
        position = file.tell()
        progress(position - read)
        read = position
        yield chunk


def _lines(chunks: Iterator[bytes]) -> Iterator[bytes | None]:
    """The bytes cut at LF, CR LF or a lone CR, without a byte order mark; None for a line too long to keep.

    A CR cannot stand inside a JSON text, so cutting there harms none. What follows the last line end is a line only
    when the file was read to its end.
    """
    rest, too_long, first = b"", False, True
    for chunk in chunks:
        if first:
            chunk, first = chunk.removeprefix(_BOM), False
        held_back = b"\r" if chunk.endswith(b"\r") else b""
        *lines, rest = _cut(rest + chunk.removesuffix(b"\r"))
        for line in lines:
            yield None if too_long or len(line) > LONGEST_LINE else line
            too_long = False
        rest += held_back
        if len(rest) > LONGEST_LINE:
            rest, too_long = held_back, True
    if rest := rest.removesuffix(b"\r"):
        yield None if too_long else rest


def _cut(data: bytes) -> list[bytes]:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
