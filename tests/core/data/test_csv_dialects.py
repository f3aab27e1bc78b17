"""Random tables written in many dialects are read back as they were."""

from __future__ import annotations

import csv
import io
import string
from pathlib import Path

import numpy as np
import pandas as pd
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.data.dataset import Kind
from core.data.readers import read_dataset
from core.data.readers.csv_dialect import Dialect, records
from core.data.readers.csv_parse import parse
from core.errors import ReadError

NAMES = st.lists(
    st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,8}", fullmatch=True), min_size=2, max_size=5, unique=True
)
NUMBERS = st.one_of(
    st.integers(-(10**6), 10**6).map(float),
    st.floats(allow_nan=False, allow_infinity=False, width=64),
    st.just(float("nan")),
)
# Words with what makes CSV hard: delimiters, quotes, line ends, accents.
WORDS = st.text(
    st.sampled_from(string.ascii_letters + ",;|\t\"' \n" + "äéß−漢"), min_size=1, max_size=12
).filter(lambda t: t == t.strip() and any(c.isalpha() for c in t))

relaxed = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, list[float] | list[str]]:
    """Columns of equal length: some numbers with gaps, the last of words."""
    names = draw(NAMES)
    rows = draw(st.integers(3, 8))
    table: dict[str, list[float] | list[str]] = {
        name: draw(st.lists(NUMBERS, min_size=rows, max_size=rows)) for name in names[:-1]
    }
    table[names[-1]] = draw(st.lists(WORDS, min_size=rows, max_size=rows))
    return table


def spelled(value: float | str, decimal: str) -> str:
    """The value as a program of that country would write it."""
    if isinstance(value, str):
        return value
    return "" if value != value else repr(value).replace(".", decimal)


@relaxed
@given(
    table=tables(),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    decimal=st.sampled_from([".", ","]),
    line_end=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    all_quoted=st.booleans(),
    sep_line=st.booleans(),
)
def test_round_trip(
    table: dict[str, list[float] | list[str]],
    delimiter: str,
    decimal: str,
    line_end: str,
    encoding: str,
    all_quoted: bool,
    sep_line: bool,
    tmp_path: Path,
) -> None:
    out = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    writer.writerow(table)
    for row in zip(*table.values(), strict=True):
        writer.writerow([spelled(v, decimal) for v in row])
    text = f"sep={delimiter}{line_end}" * sep_line + out.getvalue()
    path = tmp_path / "data.csv"
    path.write_bytes(text.encode(encoding))

    dataset = read_dataset(path)
    assert list(dataset.names) == list(table)
    for name, values in table.items():
        column = dataset.column(name)
        if isinstance(values[0], str):
            assert column.to_list() == values
        elif dataset.variable(name).kind is Kind.TEXT:
            # Only for a reason that is said: whole numbers too large, or 1,234 that may be 1234.
            said = [a for a in dataset.source.assumptions if a.startswith(f"“{name}” is kept as")]
            assert said
            assert "more digits" in said[0] or "may be" in said[0]
            assert [None if pd.isna(v) else v for v in column] == [
                spelled(v, decimal) or None for v in values
            ]
        else:
            np.testing.assert_array_equal(column.to_numpy(), np.array(values))


@relaxed
@given(content=st.binary(max_size=300))
@example(content=b"\x01\n\r\x01")  # a line that ends with CR alone among others
def test_any_bytes_are_read_or_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(content)
    try:
        dataset = read_dataset(path)
    except ReadError as error:
        assert error.message and error.remedy
    else:
        assert dataset.n_rows > 0


@relaxed
@given(content=st.text("ab1,\"'\n\\ ;", max_size=60))
def test_any_text_is_read_or_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text(content)
    try:
        dataset = read_dataset(path)
    except ReadError as error:
        assert error.message and error.remedy
    else:
        assert dataset.n_rows > 0


@settings(max_examples=300, deadline=None)
@given(body=st.text('ab,"\n', min_size=1, max_size=40), width=st.integers(2, 4))
def test_fast_parser_agrees_with_the_strict_one(body: str, width: int) -> None:
    """What is accepted has the values of Python's strict parser; what it refuses is refused."""
    dialect = Dialect()
    body = body.rstrip("\n ")
    try:
        strict = [r.cells for r in records(body, dialect, strict=True) if r.cells]
        regular = all(len(cells) == width for cells in strict)
    except csv.Error:
        strict, regular = [], False
    try:
        columns = parse(body, dialect, width, first_line=1, name="x").columns
    except ReadError:
        assert not regular or not strict
    else:
        assert regular
        assert [tuple(c) for c in zip(*(c.to_pylist() for c in columns), strict=True)] == strict
