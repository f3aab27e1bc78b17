"""Files written hold what the dataset held, wholly or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from labelled_data import NAN, labelled

from core.cli import main
from core.data.atomic import atomic_write
from core.data.dataset import Dataset, Kind, Variable
from core.data.readers import read_dataset
from core.data.write_csv import number_texts
from core.data.write_dta import stata_name
from core.data.writers import write_dataset
from core.errors import WriteError


def numbers(**columns: list[float]) -> Dataset:
    """A dataset of continuous variables."""
    variables = tuple(Variable(name, Kind.CONTINUOUS) for name in columns)
    frame = pd.DataFrame({n: np.array(v, dtype=np.float64) for n, v in columns.items()})
    return Dataset(variables, frame)


def texts(values: list[str | None], name: str = "g") -> Dataset:
    """A dataset of one text variable beside a number, so that blank lines cannot arise."""
    frame = pd.DataFrame(
        {
            "n": np.arange(len(values), dtype=np.float64),
            name: pd.array(values, dtype=pd.StringDtype("pyarrow")),
        }
    )
    return Dataset((Variable("n", Kind.CONTINUOUS), Variable(name, Kind.TEXT)), frame)


def test_csv_is_what_people_expect(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_dataset(labelled(), path)
    assert path.read_bytes().decode() == (
        "id,score,band,mixed,born,asked,year,name,big\r\n"
        "1,0.1,low,1,1960-01-01,1800000000000,1990,Åse,2147483620\r\n"
        "2,-1e+300,high,9,2014-10-04,,2001,李,2147483621\r\n"
        "3,,,,,0,,,-32767\r\n"
        ",0.3333333333333333,low,2,1958-11-27,1,1850,x,\r\n"
    )


def test_codes_on_request_and_where_labels_would_merge_groups(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_dataset(labelled(), path, labels=False)
    assert read_dataset(path).column("band").to_list()[:2] == [1.0, 2.0]
    twice = Variable("g", Kind.CATEGORICAL, "", MappingProxyType({1.0: "same", 2.0: "same"}))
    write_dataset(Dataset((twice,), pd.DataFrame({"g": [1.0, 2.0]})), path)
    assert read_dataset(path).column("g").to_list() == [1.0, 2.0]


def test_dta_csv_dta_keeps_the_values(tmp_path: Path) -> None:
    dta, text, again = tmp_path / "a.dta", tmp_path / "b.csv", tmp_path / "c.dta"
    write_dataset(labelled(), dta)
    write_dataset(read_dataset(dta), text)
    write_dataset(read_dataset(text), again)
    dataset = read_dataset(again)
    expected = labelled()
    for v in expected.variables:
        if v.kind is Kind.CATEGORICAL:
            words = [None if pd.isna(x) else x for x in dataset.column(v.name)]
            assert words == ["low", "high", None, "low"]
        else:
            pd.testing.assert_series_equal(dataset.column(v.name), expected.column(v.name))


def test_csv_dta_csv_keeps_every_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("school,x,g,born\r\n1,0.1,a,2020-01-31\r\n2,,,\r\n3,-1e-7,é,1959-12-31\r\n")
    original = path.read_bytes()
    write_dataset(read_dataset(path), tmp_path / "b.dta")
    write_dataset(read_dataset(tmp_path / "b.dta"), tmp_path / "c.csv")
    assert (tmp_path / "c.csv").read_bytes() == original


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.lists(st.floats(allow_nan=True, allow_infinity=True, width=64), min_size=1),
    extension=st.sampled_from([".csv", ".tsv", ".dta"]),
)
def test_every_float_comes_back(values: list[float], extension: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{extension}"
    dataset = numbers(x=values, row=[float(i) for i in range(len(values))])
    if extension == ".dta" and any(abs(v) > 8.9884656743115785e307 for v in values):
        with pytest.raises(WriteError, match="which a Stata file cannot"):
            write_dataset(dataset, path)
        return
    write_dataset(dataset, path)
    read = read_dataset(path).column("x").to_numpy()
    np.testing.assert_array_equal(read, np.array(values))
    known = ~np.isnan(read)
    np.testing.assert_array_equal(np.signbit(read[known]), np.signbit(np.array(values)[known]))


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.lists(
        st.one_of(
            st.none(),
            # Stata ends a text at NUL, and many control characters make a file binary.
            st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n")).map(
                lambda t: f"t{t}t"
            ),
        ),
        min_size=1,
    ),
    extension=st.sampled_from([".csv", ".dta"]),
)
def test_every_text_comes_back(values: list[str | None], extension: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{extension}"
    write_dataset(texts(["word", *values]), path)
    read = [None if pd.isna(v) else v for v in read_dataset(path).column("g")]
    assert read == ["word", *values]


def test_long_texts_come_back_from_stata(tmp_path: Path) -> None:
    values: list[str | None] = ["é" * 3000, None, "short", "x" * 70_000, "é" * 3000]
    write_dataset(texts(values), tmp_path / "out.dta")
    read = read_dataset(tmp_path / "out.dta").column("g")
    assert [None if pd.isna(v) else v for v in read] == values


def test_number_texts() -> None:
    values = np.array([1.0, -0.0, 0.1, 1e20, 2.0**53, 2.0**53 - 1, NAN, 123456789012.0, 1e-5])
    assert number_texts(values).to_pylist() == [
        "1", "-0", "0.1", "1e+20", "9.007199254740992e+15", "9007199254740991", None,
        "123456789012", "0.00001",
    ]  # fmt: skip


def test_formulas_are_guarded_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    dataset = texts(["=1+1", "+x", "-x", "@x", "plain"])
    write_dataset(dataset, path)
    assert read_dataset(path).column("g").to_list() == ["=1+1", "+x", "-x", "@x", "plain"]
    write_dataset(dataset, path, guard_formulas=True)
    assert read_dataset(path).column("g").to_list() == ["'=1+1", "'+x", "'-x", "'@x", "plain"]
    write_dataset(numbers(x=[-1.0], y=[-2.5]), path, guard_formulas=True)
    assert b"-1,-2.5" in path.read_bytes()


@pytest.mark.parametrize(
    ("name", "legal"),
    [("x", "x"), ("größe", "größe"), ("if", "if_"), ("str5", "str5_"), ("a" * 40, "a" * 32)],
)
def test_stata_names(name: str, legal: str) -> None:
    assert stata_name(name) == legal


def test_changed_names_are_said_and_distinct(tmp_path: Path) -> None:
    path = tmp_path / "out.dta"
    notes = write_dataset(numbers(**{"a" * 33: [1.0], "a" * 34: [2.0], "long": [3.0]}), path)
    names = read_dataset(path).names
    assert len(set(names)) == 3
    assert all(len(n) <= 32 for n in names)
    assert any("“long” is called “long_”" in n for n in notes)


def test_infinite_value_names_its_row(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="“x” holds inf in row 2"):
        write_dataset(numbers(x=[1.0, float("inf")]), tmp_path / "out.dta")


def test_bad_paths(tmp_path: Path) -> None:
    dataset = numbers(x=[1.0])
    with pytest.raises(WriteError, match="There is no folder"):
        write_dataset(dataset, tmp_path / "nowhere" / "out.csv")
    with pytest.raises(WriteError, match="is a folder"):
        (tmp_path / "dir.csv").mkdir()
        write_dataset(dataset, tmp_path / "dir.csv")
    with pytest.raises(WriteError, match=r"cannot be written as “\.xyz”"):
        write_dataset(dataset, tmp_path / "out.xyz")
    with pytest.raises(WriteError, match="without extension"):
        write_dataset(dataset, tmp_path / "out")


def test_failure_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="no space left on device"):
        write_dataset(numbers(x=[1.0]), path)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.csv"]


def test_interrupted_block_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.bin"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), atomic_write(path) as file:
        file.write(b"half")
        raise KeyboardInterrupt
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out.bin"]


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_dataset(numbers(x=[1.0, 2.0]), link)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert read_dataset(real).n_rows == 2


def test_parquet_holds_values_missing_values_and_labels(tmp_path):
    frame = pd.DataFrame({"x": [1.5, np.nan], "t": pd.Series(["a", None], dtype="string")})
    variables = (Variable("x", Kind.CATEGORICAL, "The x", {1.5: "much"}), Variable("t", Kind.TEXT))
    path = tmp_path / "d.parquet"
    assert write_dataset(Dataset(variables, frame), path) == ()
    table = pyarrow.parquet.read_table(path)
    assert table.column("x").to_pylist() == [1.5, None]
    assert table.column("t").to_pylist() == ["a", None]
    metadata = table.schema.field("x").metadata
    assert metadata[b"label"] == b"The x" and b"much" in metadata[b"value_labels"]


def test_formulas_are_told_or_guarded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "a.csv", tmp_path / "b.csv"
    source.write_text('g,x\n"=HYPERLINK(""http://x"")",-1\n@SUM(A1),2\nplain,-3\n')
    assert main(["convert", str(source), str(target)]) == 0
    assert "“g”: texts that begin with = + - or @ are formulas" in capsys.readouterr().err
    assert target.read_text().splitlines()[2] == "@SUM(A1),2"
    assert main(["convert", str(source), str(target), "--guard"]) == 0
    lines = target.read_text().splitlines()
    assert lines[1].startswith("\"'=HYPER") and lines[2:] == ["'@SUM(A1),2", "plain,-3"]
    assert capsys.readouterr().err == ""
