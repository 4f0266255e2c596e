"""Files are read line by line, whatever state they are in."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.intake import lines
from communiques.intake.incoming import Fault


def read(path):
    found = list(lines.rows(path))
    good = [(origin.line, row) for origin, row in (item for item in found if not isinstance(item, Fault))]
    return good, [(fault.origin.line, fault.reason) for fault in found if isinstance(fault, Fault)]


@pytest.fixture
def file(tmp_path):
    def of(data, name="records.jsonl"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return of


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_end_in_any_way(file, end):
    good, faults = read(file(end.join([b'{"a": 1}', b'{"a": 2}', b""])))

    assert (good, faults) == ([(1, {"a": 1}), (2, {"a": 2})], [])


def test_the_last_line_needs_no_end(file):
    assert read(file(b'{"a": 1}')) == ([(1, {"a": 1})], [])


def test_a_byte_order_mark_is_no_part_of_the_first_line(file):
    assert read(file(b'\xef\xbb\xbf{"a": 1}\n')) == ([(1, {"a": 1})], [])


def test_empty_lines_are_counted_and_nothing_else(file):
    assert read(file(b'\n\n{"a": 1}\n   \n')) == ([(3, {"a": 1})], [])


def test_a_packed_file_reads_like_a_plain_one(file):
    data = b'{"a": 1}\n{"a": 2}\n'

    assert read(file(gzip.compress(data), "records.jsonl.gz")) == read(file(data))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"a": ', "broken JSON at character 7"),
        (b'{"a": "\xe9"}', "not UTF-8 at byte 8"),
        ('{"a": 1}'.encode("utf-16"), "NUL"),
        (b'{"a": "\0"}', "NUL"),
        (b'["a"]', "not a JSON object"),
        (b"12", "not a JSON object"),
        (b'{"a": ' + b"9" * 5000 + b"}", "broken JSON"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_kept(file, line, reason):
    good, ((number, told),) = read(file(b'{"a": 1}\n' + line + b'\n{"a": 3}\n'))

    assert good == [(1, {"a": 1}), (3, {"a": 3})]
    assert number == 2
    assert reason in told


def test_a_line_too_long_to_keep_is_told_and_left(file, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE", 100)
    monkeypatch.setattr(lines, "_CHUNK", 64)

    good, faults = read(file(b'{"a": 1}\n"' + b"x" * 1000 + b'"\n{"a": 3}\n'))

    assert good == [(1, {"a": 1}), (3, {"a": 3})]
    assert [number for number, _ in faults] == [2]


def test_of_a_packed_file_that_breaks_off_the_beginning_is_kept(file):
    whole = b"".join(json.dumps({"a": n, "noise": hash(str(n))}).encode() + b"\n" for n in range(20_000))
    packed = gzip.compress(whole)

    good, ((number, told),) = read(file(packed[: len(packed) // 2], "records.jsonl.gz"))

    assert 1_000 < len(good) < 19_000
    assert [line for line, _ in good] == list(range(1, len(good) + 1))
    assert number == len(good) + 1
    assert "breaks off" in told


def test_what_is_not_packed_at_all_is_told(file):
    good, ((_, told),) = read(file(b"plain words", "records.jsonl.gz"))

    assert good == []
    assert "breaks off" in told


def test_a_file_that_is_not_there_is_told(tmp_path):
    _, ((_, told),) = read(tmp_path / "nothing.jsonl")

    assert "No such file" in told


def test_a_document_is_one_object_over_many_lines(file):
    assert read(file(b'{\r\n "a":\r\n 1\r\n}\r\n', "record.json")) == ([(1, {"a": 1})], [])


def test_a_document_may_be_a_list(file):
    good, faults = read(file(b'[{"a": 1}, {"a": 2}, 3]', "records.json"))

    assert [row for _, row in good] == [{"a": 1}, {"a": 2}]
    assert [reason for _, reason in faults] == ["not a JSON object"]


def test_a_document_may_hold_lines_after_all(file):
    assert read(file(b'{"a": 1}\n{"a": 2}\n', "records.json"))[0] == [(1, {"a": 1}), (2, {"a": 2})]


def test_a_broken_document_is_told_once(file):
    good, faults = read(file(b'{\n "a": 1,\n "b":\n}\n', "record.json"))

    assert good == []
    assert len(faults) == 1


def test_progress_adds_up_to_the_size_of_the_file(file):
    path, seen = file(gzip.compress(b'{"a": 1}\n' * 1000), "records.jsonl.gz"), []

    list(lines.rows(path, seen.append))

    assert sum(seen) == path.stat().st_size


@given(st.lists(st.sampled_from([b"a", b"bb", b"\r", b"\n", b"\r\n"])), st.lists(st.integers(1, 3)))
def test_where_the_bytes_are_cut_in_reading_makes_no_difference(pieces, cuts):
    data, chunks, at = b"".join(pieces), [], 0
    for size in [*cuts, len(data) + 1]:
        if data[at : at + size]:
            chunks.append(data[at : at + size])
        at += size

    whole = [line for line in data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n") if line]

    assert [line for line in lines._lines(iter(chunks)) if line] == whole
