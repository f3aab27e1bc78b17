"""The compiled reader of large files gives what the other one gives, to the last bit."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import numba
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_csv_kinds import CASES, ERRORS, Case

from core.data.choices import Choices
from core.data.dataset import Dataset, Kind
from core.data.readers import csv_fast, csv_look, csv_reader, csv_scan, read_dataset
from core.data.readers.csv_machine import leading_zeros, upper_half
from core.errors import Cancelled, ReadError


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is large."""
    monkeypatch.setattr(csv_reader, "LEAST_FAST_BYTES", 0)
    monkeypatch.setattr(csv_look, "_PIECE_BYTES", 64)


def parsed(text: str) -> tuple[int, float]:
    data = np.frombuffer(bytearray(text.encode()), np.uint8)
    flags, value, end = csv_scan.read_number(data, 0, len(data), csv_scan.POWERS_OF_FIVE)
    return (int(flags), float(value)) if end == len(data) else (-1, float(value))


def same_bits(a: float, b: float) -> bool:
    return struct.pack("<d", a) == struct.pack("<d", b)


def test_numbers_are_the_nearest_doubles() -> None:
    rng = random.Random(5)
    texts = [repr(rng.gauss(0, 1)) for _ in range(4000)]
    patterns = [struct.pack("<Q", rng.getrandbits(64)) for _ in range(4000)]
    texts += [repr(x) for p in patterns if np.isfinite(x := struct.unpack("<d", p)[0])]
    texts += [
        f"{rng.getrandbits(rng.randint(1, 63))}e{rng.randint(-340, 320)}" for _ in range(9000)
    ]
    # Between two doubles, where the last digit decides.
    for _ in range(4000):
        middle = 2 * rng.getrandbits(53) + 1
        texts += [str(middle), f"{middle - 1}", f"{middle}e-1", f"{middle}.5e3"]
    told = 0
    for text in texts:
        flags, value = parsed(text)
        assert flags >= 0, text
        if flags & csv_scan.UNPARSED:
            continue
        told += 1
        assert same_bits(value, float(text)), text
    # What is left to another parser is rare: subnormals, overflow, more than 19 digits.
    assert told > 0.9 * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "1,5", " 1", "1 ", "0x1A", "inf", "--1"),
        *("1234567:", "/2345678", "1234567é", "12345678 ", "1.2345678/", "12345678.1234567x"),
    ],
)
def test_what_is_no_number(text: str) -> None:
    if text:
        assert parsed(text)[0] == -1


def test_marks_of_numbers() -> None:
    s = csv_scan
    assert parsed("007")[0] == s.LEADING_ZERO
    assert parsed("0")[0] == 0
    assert parsed("1.234")[0] == s.POINT
    assert parsed("0.234")[0] == s.POINT | s.NO_THOUSANDS
    assert parsed("9007199254740993")[0] & s.LONG_INTEGER
    assert parsed("1" * 20)[0] & s.UNPARSED


@given(a=st.integers(0, 2**64 - 1), b=st.integers(0, 2**64 - 1))
def test_single_instructions(a: int, b: int) -> None:
    high, zeros = machine(np.uint64(a), np.uint64(b))
    assert int(high) == a * b >> 64
    assert zeros == 64 - a.bit_length()


@numba.njit("Tuple((u8, i8))(u8, u8)")
def machine(a, b):  # pragma: no cover - compiled
    return upper_half(a, b), leading_zeros(a)


def test_blank_lines_leave_no_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces that hold fewer rows than lines are brought together, texts and numbers alike."""
    path = tmp_path / "data.csv"
    lines = [f"{i},{'word ' * (i % 3)}w{i % 7},{i / 7}" + "\n" * (i % 4 == 0) for i in range(60)]
    path.write_text("n,text,x\n" + "\n".join(lines) + "\n")
    slow = read_dataset(path)
    monkeypatch.setattr(csv_reader, "LEAST_FAST_BYTES", 0)
    for size in (1, 16, 100, 1 << 20):
        monkeypatch.setattr(csv_look, "_PIECE_BYTES", size)
        assert_same(read_dataset(path), slow)
    assert slow.column("n").tolist() == list(range(60))


def assert_same(a: Dataset, b: Dataset) -> None:
    assert a.names == b.names
    for v, w in zip(a.variables, b.variables, strict=True):
        assert v == w
        x, y = a.column(v.name), b.column(v.name)
        if v.kind is Kind.TEXT:
            assert [None if pd.isna(t) else t for t in x] == [None if pd.isna(t) else t for t in y]
        else:
            assert x.to_numpy().tobytes() == y.to_numpy().tobytes(), v.name
    assert sorted(a.source.assumptions) == sorted(b.source.assumptions)
    assert a.source.found == b.source.found
    assert a.source.doubts == b.source.doubts
    assert a.source.unread == b.source.unread


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_every_kind_of_file(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "data.csv"
    content = case.content
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    slow = read_dataset(path)
    monkeypatch.setattr(csv_reader, "LEAST_FAST_BYTES", 0)
    monkeypatch.setattr(csv_look, "_PIECE_BYTES", 16)
    assert_same(read_dataset(path), slow)


def test_it_is_used_at_all(tmp_path: Path, fast: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ordinary kinds of file do go the fast way."""
    taken = []
    real = csv_fast.columns_of

    def spy(*arguments: object) -> object:
        taken.append(result := real(*arguments))  # pyright: ignore[reportArgumentType]
        return result

    monkeypatch.setattr(csv_fast, "columns_of", spy)
    for case in CASES:
        if case.name in ("comma", "tab", "crlf", "quoted all", "na tokens", "late string"):
            (tmp_path / "data.csv").write_text(str(case.content), newline="")
            taken.clear()
            read_dataset(tmp_path / "data.csv")
            assert taken and taken[0] is not None, case.name


@pytest.mark.parametrize(("content", "words"), [e[1:] for e in ERRORS], ids=[e[0] for e in ERRORS])
def test_the_same_refusals(content: bytes, words: str, tmp_path: Path, fast: None) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(content)
    with pytest.raises(ReadError) as error:
        read_dataset(path)
    assert words in error.value.message


def test_a_sample_that_ends_within_quotes_is_no_fault_of_the_file(
    tmp_path: Path, fast: None
) -> None:
    path = tmp_path / "data.csv"
    path.write_text('a;b;c\n0;0;0\n0;"a\nb";\n', newline="")
    dataset = read_dataset(path, choices=Choices(delimiter=";", header=True))
    assert dataset.column("b").to_list() == ["0", "a\nb"]


CELLS = st.one_of(
    st.integers(-(10**6), 10**6).map(str),
    st.floats(allow_nan=False).map(repr),
    st.sampled_from(["", "NA", ".", "1.234", "5.678", "007", "a", "b c", "-99", "1e999", "9" * 17]),
    st.sampled_from(['"x"', '"1"', '"a ""b"""', '"a\nb"', " 1", "−5", "inf", "2020-01-01", "1,5"]),
)


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=6),
    delimiter=st.sampled_from(";\t"),
    line_end=st.sampled_from(["\n", "\r\n"]),
)
def test_any_cells(
    rows: list[tuple[str, ...]], delimiter: str, line_end: str, tmp_path: Path
) -> None:
    path = tmp_path / "data.csv"
    lines = [delimiter.join(row) for row in [("a", "b", "c"), *rows]]
    path.write_text(line_end.join(lines) + line_end, encoding="utf-8", newline="")
    choices = Choices(delimiter=delimiter, header=True)

    def read() -> Dataset | str:
        try:
            return read_dataset(path, choices=choices)
        except ReadError as error:
            return error.message

    slow = read()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_reader, "LEAST_FAST_BYTES", 0)
        patch.setattr(csv_look, "_PIECE_BYTES", 16)
        quick = read()
    if isinstance(slow, str) or isinstance(quick, str):
        assert slow == quick
    else:
        assert_same(quick, slow)


def test_progress_and_stop(tmp_path: Path, fast: None) -> None:
    path = tmp_path / "data.csv"
    path.write_text("a,b\n" + "1,2\n" * 500)
    told: list[float] = []
    read_dataset(path, progress=told.append)
    assert told == sorted(told) and told[-1] == 1.0 and len(told) > 20
    with pytest.raises(Cancelled):
        read_dataset(path, cancelled=lambda: len(told) > 25, progress=told.append)
