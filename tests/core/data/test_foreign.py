"""Files of other programs, written by independent libraries: everything they hold is kept."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet
import pyreadstat
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from core.data.choices import Choices
from core.data.dataset import Dataset, Kind
from core.data.readers import read_dataset
from core.errors import ReadError

NAN = float("nan")
READSTAT: Any = pyreadstat


def column(dataset: Dataset, name: str) -> list[object]:
    return [None if pd.isna(v) else v for v in dataset.column(name)]


def texts(dataset: Dataset, name: str) -> list[str]:
    return [dataset.value_text(name, v) for v in dataset.column(name)]


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "id": [1.0, 2.0, 3.0, 4.0],
            "score": [0.1, 99.0, NAN, 1 / 3],
            "sex": [1.0, 2.0, 1.0, NAN],
            "name": ["Åse", "李", "", "x"],
            "born": pd.to_datetime(["1960-01-01", "2014-10-04", "1958-11-27", "1999-12-31"]).date,
            "asked": pd.to_datetime(
                ["2020-01-01 12:30:15", "1960-01-01 00:00:00", None, "1999-12-31 00:00:00"]
            ),
        }
    )


# SPSS and SAS


@pytest.mark.parametrize(("suffix", "compress"), [(".sav", False), (".zsav", True)])
def test_spss(suffix: str, compress: bool, frame: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / f"data{suffix}"
    READSTAT.write_sav(
        frame,
        str(path),
        compress=compress,
        column_labels={"score": "Punktzahl"},
        variable_value_labels={"sex": {1: "boy", 2: "girl"}, "score": {99: "refused"}},
        missing_ranges={"score": [99, {"lo": 200, "hi": 300}]},
        variable_measure={"sex": "ordinal"},
    )
    dataset = read_dataset(path)
    assert dataset.source.format == "SPSS"
    assert column(dataset, "score") == [0.1, None, None, 1 / 3]
    score = dataset.variable("score")
    assert (score.label, score.missing_codes, score.kind) == ("Punktzahl", (99.0,), Kind.CONTINUOUS)
    assert (score.value_labels, score.missing_labels) == ({}, {"99": "refused"})
    assert [dataset.missing_code("score", row) for row in range(4)] == ["", "99", "", ""]
    assert dataset.variable("sex").kind is Kind.ORDERED
    assert texts(dataset, "sex") == ["boy", "girl", "boy", ""]
    assert column(dataset, "name") == ["Åse", "李", None, "x"]
    assert texts(dataset, "born")[1:3] == ["2014-10-04", "1958-11-27"]
    assert texts(dataset, "asked")[:3] == ["2020-01-01 12:30:15", "1960-01-01 00:00:00", ""]
    assert any("99 (refused)" in said for said in dataset.source.assumptions)


def test_spss_words_declared_missing(tmp_path: Path) -> None:
    path = tmp_path / "data.sav"
    words = pd.DataFrame({"x": [1.0, 2.0], "w": ["yes", "none"]})
    READSTAT.write_sav(words, str(path), missing_ranges={"w": ["none"]})
    dataset = read_dataset(path)
    assert column(dataset, "w") == ["yes", None] and dataset.cell_text("w", 1) == "none"


def test_spss_portable(frame: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "data.por"
    READSTAT.write_por(frame[["id", "score", "name"]].replace({"李": "y", "Åse": "Ase"}), str(path))
    dataset = read_dataset(path)
    assert dataset.source.format == "SPSS portable"
    assert column(dataset, "ID") == [1.0, 2.0, 3.0, 4.0]
    np.testing.assert_allclose(dataset.column("SCORE"), frame["score"], rtol=1e-13)
    assert column(dataset, "NAME") == ["Ase", "y", None, "x"]


@pytest.mark.parametrize("version", [5, 8])
def test_sas_transport(version: int, tmp_path: Path) -> None:
    path = tmp_path / "data.xpt"
    frame = pd.DataFrame({"x": [0.0, -0.1, NAN], "w": ["a", "", "c"]})
    READSTAT.write_xport(
        frame, str(path), file_format_version=version, column_labels=["a score", ""]
    )
    dataset = read_dataset(path)
    assert dataset.source.format == "SAS transport"
    # pandas' own reader makes 5.4e-79 of this zero.
    assert column(dataset, "x") == [0.0, -0.1, None]
    assert dataset.variable("x").label == "a score"
    assert column(dataset, "w") == ["a", None, "c"]


# Workbooks


def book_of(path: Path, *sheets: tuple[str, list[list[Any]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


ROWS: list[list[Any]] = [
    ["Survey of schools"],
    [],
    ["id", "score", "day", "at", "sure", "word", "code"],
    [1, 0.1, datetime.date(2020, 2, 29), datetime.datetime(2020, 1, 1, 12, 30), True, "a", "007"],
    [2, None, datetime.date(1959, 12, 31), datetime.datetime(2020, 1, 2), False, None, "010"],
    [3, -2.5, None, None, None, "NA", "100"],
]


def assert_survey(dataset: Dataset) -> None:
    assert dataset.names == ("id", "score", "day", "at", "sure", "word", "code")
    assert column(dataset, "score") == [0.1, None, -2.5]
    assert texts(dataset, "day") == ["2020-02-29", "1959-12-31", ""]
    assert texts(dataset, "at") == ["2020-01-01 12:30:00", "2020-01-02 00:00:00", ""]
    assert texts(dataset, "sure") == ["TRUE", "FALSE", ""]
    assert column(dataset, "word") == ["a", None, "NA"]
    # Identifiers stay text.
    assert column(dataset, "code") == ["007", "010", "100"]
    assert [d.about for d in dataset.source.doubts] == ["missing"]


def test_excel(tmp_path: Path) -> None:
    dataset = read_dataset(book_of(tmp_path / "data.xlsx", ("Data", ROWS)))
    assert dataset.source.format == "Excel"
    assert_survey(dataset)
    assert dataset.source.found.table == "Data"
    assert dataset.source.found.first_line == 3


def test_opendocument(tmp_path: Path) -> None:
    path = tmp_path / "data.ods"
    document: Any = OpenDocumentSpreadsheet()
    table = Table(name="Data")
    for row in ROWS:
        line = TableRow()
        for value in row:
            line.addElement(_ods_cell(value))
        # What programs write to the right of every row.
        line.addElement(TableCell(numbercolumnsrepeated=16_000))
        table.addElement(line)
    table.addElement(TableRow(numberrowsrepeated=1_000_000))
    document.spreadsheet.addElement(table)
    document.save(str(path))
    dataset = read_dataset(path)
    assert dataset.source.format == "OpenDocument"
    assert_survey(dataset)


def _ods_cell(value: Any) -> Any:
    if value is None:
        return TableCell()
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, (int, float)):
        return TableCell(valuetype="float", value=repr(value))
    if isinstance(value, (datetime.date, datetime.datetime)):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=value))
    return cell


def test_sheets_can_be_chosen(tmp_path: Path) -> None:
    path = book_of(
        tmp_path / "data.xlsx",
        ("Notes", []),
        ("First", [["x"], [1], [2]]),
        ("Second", [["y"], [3], [4]]),
    )
    dataset = read_dataset(path)
    assert dataset.names == ("x",)
    assert dataset.source.tables == ("Notes", "First", "Second")
    assert [d.about for d in dataset.source.doubts] == ["table"]
    dataset = read_dataset(path, choices=Choices(table="Second"))
    assert column(dataset, "y") == [3.0, 4.0]
    assert dataset.source.is_plain
    with pytest.raises(ReadError, match="no sheet called “Third”"):
        read_dataset(path, choices=Choices(table="Third"))
    with pytest.raises(ReadError, match="is empty"):
        read_dataset(path, choices=Choices(table="Notes"))


def test_a_word_among_numbers_is_told(tmp_path: Path) -> None:
    rows = [["x"], *([i] for i in range(20)), ["oops"]]
    path = book_of(tmp_path / "data.xlsx", ("S", rows))
    dataset = read_dataset(path)
    assert dataset.variable("x").kind is Kind.TEXT
    assert [(u.row, u.column, u.text) for u in dataset.source.unread] == [(21, "x", "oops")]
    dataset = read_dataset(path, choices=Choices(columns=(("x", "number"),)))
    assert column(dataset, "x") == [*map(float, range(20)), None]
    assert [(u.row, u.text) for u in dataset.source.unread] == [(21, "oops")]


def test_formulas_without_results_are_told(tmp_path: Path) -> None:
    path = book_of(tmp_path / "data.xlsx", ("S", [["x", "y"], [1, "=A2*2"], [3, 4]]))
    dataset = read_dataset(path)
    assert column(dataset, "y") == [None, 4.0]
    assert [(u.text, u.line) for u in dataset.source.unread] == [("=A2*2", 2)]


def test_missing_code_in_a_workbook(tmp_path: Path) -> None:
    path = book_of(tmp_path / "data.xlsx", ("S", [["x"], [1], [-99], [2]]))
    dataset = read_dataset(path, choices=Choices(missing=("-99",)))
    assert column(dataset, "x") == [1.0, None, 2.0]
    assert dataset.variable("x").missing_codes == (-99.0,)


# Arrow


@pytest.mark.parametrize("suffix", [".parquet", ".feather"])
def test_arrow_files(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"data{suffix}"
    utc = pa.timestamp("us", tz="Europe/Oslo")
    table = pa.table(
        {
            "i": pa.array([1, None, 3]),
            "id": pa.array([2**53 + 1, 2**53, None]),
            "f": pa.array([0.1, float("nan"), None], pa.float32()),
            "d": pa.array([1, 2, None], pa.decimal128(20, 2)),
            "w": pa.array(["a", "", None]),
            "c": pa.array(["lo", "hi", None]).dictionary_encode(),
            "b": pa.array([True, False, None]),
            "day": pa.array([datetime.date(2020, 2, 29), None, datetime.date(1959, 12, 31)]),
            "midnight": pa.array([datetime.datetime(2020, 2, 29), None, None], pa.timestamp("ns")),
            "at": pa.array([datetime.datetime(2020, 2, 29, 1, 2, 3), None, None], utc),
            "span": pa.array([datetime.timedelta(seconds=90), None, None]),
            "list": pa.array([[1], [2], None]),
        }
    )
    if suffix == ".parquet":
        pyarrow.parquet.write_table(table, path)
    else:
        pyarrow.feather.write_feather(table, str(path))
    dataset = read_dataset(path)
    assert column(dataset, "i") == [1.0, None, 3.0]
    assert column(dataset, "id") == ["9007199254740993", "9007199254740992", None]
    assert column(dataset, "f") == [float(np.float32(0.1)), None, None]
    assert column(dataset, "d") == [1.0, 2.0, None]
    assert column(dataset, "w") == ["a", None, None]
    assert texts(dataset, "c") == ["lo", "hi", ""]
    assert dataset.variable("c").kind is Kind.CATEGORICAL
    assert texts(dataset, "b") == ["true", "false", ""]
    assert texts(dataset, "day") == ["2020-02-29", "", "1959-12-31"]
    assert texts(dataset, "midnight") == ["2020-02-29", "", ""]
    assert texts(dataset, "at") == ["2020-02-29 01:02:03", "", ""]
    assert column(dataset, "span") == [90.0, None, None]
    assert "list" not in dataset.names
    assert [u.column for u in dataset.source.unread] == ["list"]


def test_ordered_categories_of_pandas(tmp_path: Path) -> None:
    path = tmp_path / "data.parquet"
    grades = pd.Categorical(["b", "a", "c"], categories=["c", "b", "a"], ordered=True)
    pd.DataFrame({"grade": grades, "x": [1, 2, 3]}).to_parquet(path)
    dataset = read_dataset(path)
    assert dataset.variable("grade").kind is Kind.ORDERED
    assert column(dataset, "grade") == [2.0, 3.0, 1.0]
    assert texts(dataset, "grade") == ["b", "a", "c"]
