"""Real files of every format and version against independent readers and each other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyreadstat
import pytest
from public_files import debian_files, npm_files, pandas_files

from core.data.choices import Choices
from core.data.dataset import Dataset, Kind
from core.data.readers import read_dataset
from core.errors import ReadError

READSTAT: Any = pyreadstat


@pytest.fixture(scope="module")
def pandas_io() -> Path:
    return pandas_files()


def assert_as_readstat(dataset: Dataset, frame: pd.DataFrame) -> None:
    """The same numbers to the last bit and the same words."""
    assert len(frame) == dataset.n_rows and len(frame.columns) == len(dataset.variables)
    for v, name in zip(dataset.variables, frame.columns, strict=True):
        theirs = frame[name]
        if v.kind is Kind.TEXT:
            mine = ["" if pd.isna(t) else t for t in dataset.column(v.name)]
            assert mine == ["" if pd.isna(t) else t for t in theirs], v.name
        else:
            mine = dataset.column(v.name).to_numpy(np.float64)
            np.testing.assert_array_equal(mine, theirs.to_numpy(np.float64, na_value=np.nan))


def _by_readstat(path: Path) -> tuple[pd.DataFrame, Any]:
    try:
        return READSTAT.read_dta(str(path), disable_datetime_conversion=True)
    except READSTAT.ReadstatError:
        # It refuses bytes that its guess at the encoding does not know.
        return READSTAT.read_dta(str(path), disable_datetime_conversion=True, encoding="ISO-8859-1")


def test_stata_files(pandas_io: Path) -> None:
    paths = sorted((pandas_io / "data").glob("*.dta"))
    assert len(paths) == 40
    versions = set()
    for path in paths:
        dataset = read_dataset(path)
        versions.add(dataset.source.assumptions[0])
        frame, meta = _by_readstat(path)
        assert_as_readstat(dataset, frame)
        for v, name in zip(dataset.variables, frame.columns, strict=True):
            assert v.label == (meta.column_names_to_labels[name] or ""), path.name
    assert {f"Stata format {n}." for n in (111, 113, 114, 115, 117, 118)} <= versions


def test_stata_files_of_readstata13() -> None:
    folder = debian_files("r-cran-readstata13") / "readstata13" / "extdata"
    paths = sorted(folder.glob("*.dta"))
    assert len(paths) == 10
    read = {path.name: read_dataset(path) for path in paths}
    # The two byte orders hold the same.
    little, big = read["missings_lsf.dta"], read["missings_msf.dta"]
    pd.testing.assert_frame_equal(little.frame, big.frame)
    said = "\n".join(read["missings.dta"].source.assumptions)
    assert all(f"× .{letter}" in said for letter in "abcdefghijklmnopqrstuvwxyz")
    car = read["statacar.dta"]
    # A long string and value labels.
    assert car.column("modelStrL").iloc[0] == "Speed Start 2000"
    labels = {text for v in car.variables for text in v.value_labels.values()}
    assert "Off-Road" in labels


def test_sas_files(pandas_io: Path) -> None:
    paths = sorted((pandas_io / "sas" / "data").glob("*.sas7bdat"))
    assert len(paths) == 20
    for path in paths:
        dataset = read_dataset(path)
        frame, _ = READSTAT.read_sas7bdat(str(path), disable_datetime_conversion=True)
        for v, name in zip(dataset.variables, frame.columns, strict=True):
            if v.kind is Kind.DATE and v.format == "%tc":
                frame[name] = frame[name] * 1000
        assert_as_readstat(dataset, frame)
    dates = read_dataset(pandas_io / "sas" / "data" / "datetime.sas7bdat")
    shown = [dates.value_text("Date1", v) for v in dates.column("Date1")]
    assert shown == ["1677-09-22", "1960-01-01", "2016-02-29", "2262-04-11"]
    assert dates.value_text("DateTime", dates.column("DateTime").iloc[1]) == "1960-01-01 00:00:00"


def test_sas_transport_files_against_their_csv(pandas_io: Path) -> None:
    paths = sorted((pandas_io / "sas" / "data").glob("*.xpt"))
    assert len(paths) == 4
    for path in paths:
        dataset = read_dataset(path)
        plain = pd.read_csv(path.with_suffix(".csv"))
        assert dataset.n_rows == len(plain)
        for v in dataset.variables:
            if v.is_numeric:
                mine = dataset.column(v.name).to_numpy(np.float64)
                theirs = plain[v.name].to_numpy(np.float64)
                np.testing.assert_allclose(mine, theirs, rtol=1e-14, atol=1e-30)
                # The zeros are zeros.
                assert not ((mine != 0) & (np.abs(mine) < 1e-70)).any()


def test_workbooks_agree(pandas_io: Path) -> None:
    """The same workbook in three formats gives the same data, or the same refusal."""
    stems = {p.stem for p in (pandas_io / "data").glob("*.xlsx")}
    assert len(stems) == 18
    for stem in sorted(stems):
        outcomes = [_outcome(pandas_io / "data" / f"{stem}{s}") for s in (".xls", ".xlsx", ".xlsm")]
        assert outcomes[0] == outcomes[1] == outcomes[2], stem


def _outcome(path: Path) -> object:
    try:
        dataset = read_dataset(path)
    except ReadError as error:
        return error.message.replace(path.suffix, "")
    rows = [[dataset.value_text(n, v) for v in dataset.column(n)] for n in dataset.names]
    return dataset.names, rows


def test_a_workbook_sheet_by_sheet(pandas_io: Path) -> None:
    path = pandas_io / "data" / "test_multisheet.xlsx"
    read = {t: read_dataset(path, choices=Choices(table=t)) for t in ("Alpha", "Beta", "Charlie")}
    assert all(d.names == ("date", "H1", "H2", "H3") for d in read.values())
    assert [d.column("H1").iloc[0] for d in read.values()] == [1.0, 1.0, 10.0]
    days = [d.value_text("date", d.column("date").iloc[0]) for d in read.values()]
    assert days == ["2014-01-01", "2014-06-01", "2014-03-15"]


def test_haven_files_agree() -> None:
    folder = debian_files("r-cran-haven") / "haven" / "examples"
    read = [read_dataset(folder / f"iris.{s}") for s in ("sav", "dta", "sas7bdat")]
    for dataset in read:
        assert (dataset.n_rows, len(dataset.variables)) == (150, 5)
        first = dataset.frame.iloc[:, :4].to_numpy(np.float64)
        np.testing.assert_allclose(first, read[0].frame.iloc[:, :4].to_numpy(np.float64), rtol=1e-6)
    species = [[d.value_text(d.names[4], v) for v in d.column(d.names[4])][::50] for d in read]
    # The SAS file holds six letters of each.
    assert species[0] == species[1] == ["setosa", "versicolor", "virginica"]
    assert species[2] == [name[:6] for name in species[0]]


def test_csv_spectrum() -> None:
    folder = npm_files("csv-spectrum")
    paths = sorted((folder / "csvs").glob("*.csv"))
    assert len(paths) == 12
    for path in paths:
        held = json.loads((folder / "json" / f"{path.stem}.json").read_text("utf-8", "replace"))
        rows = held if isinstance(held, list) else [held]
        kinds = Choices(columns=tuple((n, "text") for n in read_dataset(path).names))
        dataset = read_dataset(path, choices=kinds)
        read = [
            ["" if pd.isna(v) else str(v).replace("\r\n", "\n") for v in dataset.column(n)]
            for n in dataset.names
        ]
        expected = [[str(row[key]).replace("\r\n", "\n") for row in rows] for key in rows[0]]
        # One file is not UTF-8, and its JSON is damaged.
        if path.name != "location_coordinates.csv":
            assert read == expected, path.name


def test_idl_files_are_not_spss() -> None:
    """Another program's .sav."""
    import scipy.io

    folder = Path(scipy.io.__file__).parent / "tests" / "data"
    paths = sorted(folder.glob("*.sav"))[:3]
    if not paths:
        pytest.skip("scipy came without its tests")
    for path in paths:
        with pytest.raises(ReadError):
            read_dataset(path)
