"""What the user decides about a text file is done, exactly that, and can be kept."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.choices import (
    COLUMN_KINDS,
    DATE_ORDERS,
    Choices,
    choices_from_json,
    choices_to_json,
)
from core.data.dataset import Dataset, Kind
from core.data.readers import Request, read_dataset, read_pasted
from core.errors import BadLineError, ReadError


def read(content: str | bytes, folder: Path, **choices: object) -> Dataset:
    path = folder / "data.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_dataset(path, choices=Choices(**choices))  # pyright: ignore[reportArgumentType]


def column(dataset: Dataset, name: str) -> list[object]:
    return [None if pd.isna(v) else v for v in dataset.column(name)]


def doubts(dataset: Dataset) -> list[tuple[str, str]]:
    return [(d.about, d.column) for d in dataset.source.doubts]


def test_what_was_found_reads_the_same_again(tmp_path: Path) -> None:
    text = "Title\n\nid;x;when\n1;1.234,5;31/12/2020\n2;2,5;1/2/2021\n"
    first = read(text, tmp_path)
    found = first.source.found
    assert found == Choices(
        encoding="utf-8", delimiter=";", first_line=3, header=True, decimal=",", thousands=".",
        dates="dmy",
    )  # fmt: skip
    again = read_dataset(tmp_path / "data.csv", choices=found)
    pd.testing.assert_frame_equal(again.frame, first.frame)


@pytest.mark.parametrize(
    ("chosen", "values"),
    [
        ({}, ["1,234", "5,678"]),
        ({"decimal": ","}, [1.234, 5.678]),
        ({"decimal": "."}, [1234.0, 5678.0]),
        ({"thousands": ","}, [1234.0, 5678.0]),
        ({"thousands": ""}, [1.234, 5.678]),
    ],
)
def test_thousands_or_decimals(
    chosen: dict[str, str], values: list[object], tmp_path: Path
) -> None:
    dataset = read('a,b\n"1,234",1\n"5,678",2\n', tmp_path, **chosen)
    assert column(dataset, "a") == values
    assert doubts(dataset) == ([] if chosen else [("thousands", "a")])


@pytest.mark.parametrize(
    ("chosen", "values"),
    [
        ({}, [1.234, 5.678]),
        ({"thousands": "."}, [1234.0, 5678.0]),
        ({"decimal": ",", "thousands": "."}, [1234.0, 5678.0]),
        ({"decimal": "."}, [1.234, 5.678]),
    ],
)
def test_points_in_a_semicolon_file(
    chosen: dict[str, str], values: list[object], tmp_path: Path
) -> None:
    dataset = read("a;b\n1.234;1\n5.678;2\n", tmp_path, **chosen)
    assert column(dataset, "a") == values
    assert doubts(dataset) == ([] if chosen else [("thousands", "a")])


def test_encoding(tmp_path: Path) -> None:
    data = "navn,x\nÅse,1\nŁ,2\n".encode("cp1250", "replace").replace(b"?", b"\xa3")
    dataset = read(data, tmp_path)
    assert doubts(dataset) == [("encoding", "")]
    dataset = read(data, tmp_path, encoding="cp1250")
    assert column(dataset, "navn")[1] == "Ł"
    assert doubts(dataset) == []
    with pytest.raises(ReadError, match="is not in UTF-8: line 2"):
        read(data, tmp_path, encoding="utf-8")
    with pytest.raises(ReadError, match="no encoding called"):
        read(data, tmp_path, encoding="klingon")


def test_delimiter_and_header(tmp_path: Path) -> None:
    assert read("a;b,c\n1;2,3\n", tmp_path, delimiter=",").names == ("a_b", "c")
    assert read("a;b,c\n1;2,3\n", tmp_path, delimiter="").names == ("a_b_c",)
    assert read("a,b\n1,2\n", tmp_path, header=False).n_rows == 2
    assert read("1,2\n3,4\n", tmp_path, header=True).n_rows == 1
    assert read("junk,junk\nx,y\n1,2\n", tmp_path, first_line=2).names == ("x", "y")
    assert read("sep=;\njunk;junk\nx;y\n1;2\n", tmp_path, first_line=3).names == ("x", "y")


def test_missing_words(tmp_path: Path) -> None:
    dataset = read("x,w\n1,a\n-99,NA\n.,none\n", tmp_path, missing=("-99", "none"))
    assert column(dataset, "x") == ["1", None, "."]
    assert column(dataset, "w") == ["a", "NA", None]
    dataset = read("x,w\n1,a\n-99,NA\n,none\n", tmp_path, missing=("-99", "NA"))
    assert column(dataset, "x") == [1.0, None, None]
    assert dataset.variable("x").missing_codes == (-99.0,)
    assert column(dataset, "w") == ["a", None, "none"]


@pytest.mark.parametrize(
    ("chosen", "text"),
    [("dmy", "2020-12-01"), ("mdy", "2020-01-12")],
)
def test_dates_that_may_begin_with_day_or_month(chosen: str, text: str, tmp_path: Path) -> None:
    content = "d,x\n1/12/2020,1\n2/11/2020,2\n"
    dataset = read(content, tmp_path)
    assert dataset.variable("d").kind is Kind.TEXT
    assert doubts(dataset) == [("dates", "d")]
    dataset = read(content, tmp_path, dates=chosen)
    assert dataset.value_text("d", dataset.column("d").iloc[0]) == text
    assert doubts(dataset) == []


def test_a_day_above_twelve_settles_it(tmp_path: Path) -> None:
    dataset = read("a,b\n1/12/2020,31.12.2020\n2/11/2020,1.2.2020\n", tmp_path)
    assert dataset.source.is_plain and dataset.source.found.dates == "dmy"
    assert dataset.value_text("a", dataset.column("a").iloc[0]) == "2020-12-01"


def test_moments(tmp_path: Path) -> None:
    dataset = read("a\n2020-02-29 12:30:15\n1960-01-01T00:00:00\n", tmp_path)
    shown = [dataset.value_text("a", v) for v in dataset.column("a")]
    assert shown == ["2020-02-29 12:30:15", "1960-01-01 00:00:00"]


def test_impossible_days_are_no_dates(tmp_path: Path) -> None:
    dataset = read("a\n31/02/2020\n1/2/2020\n", tmp_path)
    assert dataset.variable("a").kind is Kind.TEXT


def test_kinds_of_columns(tmp_path: Path) -> None:
    text = "id,x,d\n007,1,1/2/2020\n010,oops,soon\n100,3,31/12/2020\n"
    dataset = read(text, tmp_path, columns=(("id", "number"), ("x", "number"), ("d", "date")))
    assert column(dataset, "id") == [7.0, 10.0, 100.0]
    assert column(dataset, "x") == [1.0, None, 3.0]
    assert [(u.row, u.column, u.text) for u in dataset.source.unread] == [
        (2, "x", "oops"),
        (2, "d", "soon"),
    ]
    dataset = read(text, tmp_path, columns=(("x", "text"), ("d", "left out")))
    assert dataset.names == ("id", "x")
    assert column(dataset, "x") == ["1", "oops", "3"]
    assert dataset.source.unread == ()


def test_text_by_choice_keeps_numbers_as_written(tmp_path: Path) -> None:
    dataset = read("x,y\n1.50,1\n2,2\n", tmp_path, columns=(("x", "text"),))
    assert column(dataset, "x") == ["1.50", "2"]


def test_lines_left_out(tmp_path: Path) -> None:
    text = 'a,b\n1,2\n3\n4,5,6\n"7,8\n9,"1"0"\n11,12\n'
    with pytest.raises(BadLineError):
        read(text, tmp_path)
    dataset = read(text, tmp_path, leave_out_bad_lines=True)
    assert [u.line for u in dataset.source.unread] == [3, 4, 5, 6]
    assert column(dataset, "a") == [1.0, 11.0]


@pytest.mark.parametrize(
    ("content", "about"),
    [
        ("x\n1,5\n2,25\n3\n", ["delimiter"]),
        ("x,g\n1,1.5,a\n2,2.5,b\n", ["header"]),
        ("country,x\nDE,1\nNA,2\nFR,NA\n", ["missing"]),
        ("a,b\n007,1\n010,2\n", []),
        ("a,b\n1,x\n2,y\n", []),
    ],
)
def test_what_is_asked_about(content: str, about: list[str], tmp_path: Path) -> None:
    assert [d.about for d in read(content, tmp_path).source.doubts] == about


def test_pasted_text() -> None:
    dataset = read_pasted("a\tb\r\n1\t2,5\r\n3\t4,5\r\n", Request())
    assert column(dataset, "b") == [2.5, 4.5]
    assert (dataset.source.path, dataset.source.format) == (None, "Clipboard")
    with pytest.raises(ReadError, match="no text to paste"):
        read_pasted(" \n", Request())


CHOICES = st.builds(
    Choices,
    encoding=st.none() | st.sampled_from(["utf-8", "cp1252"]),
    delimiter=st.none() | st.sampled_from(["", ",", ";"]),
    first_line=st.none() | st.integers(1, 99),
    header=st.none() | st.booleans(),
    decimal=st.none() | st.sampled_from([".", ","]),
    thousands=st.none() | st.sampled_from(["", ".", " "]),
    missing=st.none() | st.lists(st.text(), max_size=3).map(tuple),
    dates=st.none() | st.sampled_from(DATE_ORDERS),
    columns=st.lists(st.tuples(st.text(), st.sampled_from(COLUMN_KINDS)), max_size=3).map(tuple),
    table=st.none() | st.text(),
    leave_out_bad_lines=st.booleans(),
)


@given(CHOICES)
def test_choices_survive_json(choices: Choices) -> None:
    assert choices_from_json(json.loads(json.dumps(choices_to_json(choices)))) == choices


def test_nothing_chosen_is_nothing_kept() -> None:
    assert choices_to_json(Choices()) == {}
    assert choices_from_json({"unknown": 1, "delimiter": 5}) == Choices()
