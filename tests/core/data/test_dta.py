"""Stata files: values, labels and formats against an independent reader, and damaged files."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyreadstat
import pytest
from labelled_data import NAN, labelled

from core.data.dataset import Kind
from core.data.readers import read_dataset
from core.data.writers import write_dataset
from core.errors import ReadError

# Its annotations know neither pandas nor what it returns.
READSTAT: Any = pyreadstat


@pytest.fixture
def dta(tmp_path: Path) -> Path:
    path = tmp_path / "data.dta"
    assert write_dataset(labelled(), path) == ()
    return path


def test_round_trip(dta: Path) -> None:
    dataset = read_dataset(dta)
    expected = labelled()
    pd.testing.assert_frame_equal(dataset.frame, expected.frame)
    for read, written in zip(dataset.variables, expected.variables, strict=True):
        assert (read.name, read.kind, read.label) == (written.name, written.kind, written.label)
        assert dict(read.value_labels) == dict(written.value_labels)
        if written.format:
            assert read.format == written.format
    assert dataset.source.format == "Stata"


def test_independent_reader_agrees(dta: Path) -> None:
    frame, meta = READSTAT.read_dta(str(dta), disable_datetime_conversion=True)
    expected = labelled()
    assert meta.column_names == list(expected.names)
    for v in expected.variables:
        assert (meta.column_names_to_labels[v.name] or "") == v.label
        if v.kind is Kind.TEXT:
            assert frame[v.name].fillna("").to_list() == ["Åse", "李", "", "x"]
        else:
            values = frame[v.name].to_numpy(dtype=np.float64)
            np.testing.assert_array_equal(values, expected.frame[v.name].to_numpy())
        labels = meta.variable_value_labels.get(v.name, {})
        assert {float(k): t for k, t in labels.items()} == dict(v.value_labels)
    assert meta.original_variable_types["score"] == "%6.2f"
    assert meta.original_variable_types["asked"] == "%tcDD_Mon_CCYY"


@pytest.mark.parametrize("version", [8, 10, 12, 13, 14, 15])
def test_files_of_another_writer(version: int, tmp_path: Path) -> None:
    path = tmp_path / "data.dta"
    frame = pd.DataFrame(
        {"id": [1.0, 2.0, 3.0], "x": [0.5, NAN, -2.0], "sex": [1.0, 2.0, 1.0], "w": ["a", "", "é"]}
    )
    READSTAT.write_dta(
        frame,
        str(path),
        version=version,
        column_labels=["number", "a score", "", ""],
        variable_value_labels={"sex": {1: "boy", 2: "girl"}},
    )
    dataset = read_dataset(path)
    np.testing.assert_array_equal(dataset.column("x"), [0.5, NAN, -2.0])
    assert dataset.variable("x").label == "a score"
    assert dataset.variable("sex").kind is Kind.CATEGORICAL
    assert dataset.variable("sex").value_labels == {1.0: "boy", 2.0: "girl"}
    words = dataset.column("w")
    assert (words.iloc[0], words.iloc[1] is pd.NA, words.iloc[2]) == ("a", True, "é")


@pytest.mark.parametrize("version", [114, 117, 118, 119])
def test_files_of_pandas(version: int, tmp_path: Path) -> None:
    path = tmp_path / "data.dta"
    frame = pd.DataFrame(
        {"y": [1990, 1991], "x": np.array([0.1, 2.5], dtype=np.float32), "t": ["a", "b"]}
    )
    frame.to_stata(path, version=version, write_index=False, variable_labels={"y": "year"})  # type: ignore[arg-type]
    dataset = read_dataset(path)
    assert dataset.variable("y").label == "year"
    assert dataset.column("x").to_list() == [float(np.float32(0.1)), 2.5]


def test_a_labelled_code_does_not_make_a_category(dta: Path) -> None:
    variable = read_dataset(dta).variable("mixed")
    assert variable.kind is Kind.CONTINUOUS
    assert variable.value_labels == {9.0: "refused"}


def test_extended_missing_values_are_counted(dta: Path) -> None:
    data = dta.read_bytes()
    # The first column ("id", a byte) of the first two rows becomes .a and .z.
    start = data.index(b"<data>") + len("<data>")
    size = (data.index(b"</data>") - start) // 4
    changed = bytearray(data)
    changed[start] = 102
    changed[start + size] = 127
    dta.write_bytes(bytes(changed))
    dataset = read_dataset(dta)
    assert dataset.column("id").isna().to_list() == [True, True, False, True]
    assert (
        "“id”: extended missing values are read as missing (1 × .a, 1 × .z)."
        in dataset.source.assumptions
    )


@pytest.mark.parametrize(
    ("raw", "text", "said"),
    [
        ("“é”".encode("cp1252"), "“é”", "Windows-1252"),
        ("é".encode("latin-1"), "é", "Latin-1"),
        ("é漢".encode(), "é漢", "UTF-8"),
    ],
)
def test_old_files_do_not_name_their_encoding(
    raw: bytes, text: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "data.dta"
    place = "@" * len(raw)
    frame = pd.DataFrame({"x": [1.0, 2.0], "w": [place, "b"]})
    frame.to_stata(path, version=114, write_index=False, variable_labels={"x": f"l{place}"})
    path.write_bytes(path.read_bytes().replace(place.encode(), raw))
    dataset = read_dataset(path)
    assert dataset.column("w").to_list() == [text, "b"]
    assert dataset.variable("x").label == f"l{text}"
    assert any(said in a for a in dataset.source.assumptions)


def test_every_cut_is_refused(dta: Path) -> None:
    data = dta.read_bytes()
    for size in [*range(1, 200, 7), *range(200, len(data), 211), len(data) - 13]:
        dta.write_bytes(data[:size])
        with pytest.raises(ReadError) as error:
            read_dataset(dta)
        assert error.value.remedy


def test_every_cut_of_an_old_file_is_refused_or_read(tmp_path: Path) -> None:
    path = tmp_path / "data.dta"
    pd.DataFrame({"x": [1.0, 2.0], "w": ["a", "b"]}).to_stata(path, version=114, write_index=False)
    data = path.read_bytes()
    for size in range(4, len(data)):
        path.write_bytes(data[:size])
        with pytest.raises(ReadError):
            read_dataset(path)


def test_mutations_never_escape_as_other_errors(dta: Path) -> None:
    data = dta.read_bytes()
    rng = np.random.default_rng(5)
    for _ in range(300):
        changed = bytearray(data)
        for place in rng.integers(0, len(data), 3):
            changed[place] = rng.integers(0, 256)
        dta.write_bytes(bytes(changed))
        try:
            read_dataset(dta)
        except ReadError:
            continue


def test_a_row_count_that_the_file_cannot_hold(dta: Path) -> None:
    data = dta.read_bytes()
    place = data.index(b"<N>") + 3
    for rows in (5, 2**40, 2**63):
        dta.write_bytes(data[:place] + struct.pack("<Q", rows) + data[place + 8 :])
        with pytest.raises(ReadError, match="damaged"):
            read_dataset(dta)


def test_versions_that_cannot_be_read(dta: Path) -> None:
    data = dta.read_bytes()
    dta.write_bytes(data.replace(b"<release>118", b"<release>122"))
    with pytest.raises(ReadError, match="Stata format 122") as error:
        read_dataset(dta)
    assert "saveold" in error.value.remedy
    dta.write_bytes(b"\x66\x02\x01\x00" + bytes(200))
    with pytest.raises(ReadError, match="too old"):
        read_dataset(dta)


def test_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "data.dta"
    pd.DataFrame({"x": np.array([], dtype=float)}).to_stata(path, write_index=False)
    with pytest.raises(ReadError, match="no rows"):
        read_dataset(path)


def test_extension_that_lies(dta: Path, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(dta.read_bytes())
    dataset = read_dataset(path)
    assert dataset.source.format == "Stata"
    assert "The name ends in .csv" in dataset.source.assumptions[0]

    path = tmp_path / "text.dta"
    path.write_text("a,b\n1,2\n3,4\n")
    dataset = read_dataset(path)
    assert dataset.source.format == "CSV"
    assert "The name ends in .dta" in dataset.source.assumptions[0]


def test_published_file(shared_dir: Path) -> None:
    path = shared_dir / "data" / "productivity.dta"
    if not path.exists():
        pytest.skip("productivity.dta is not here")
    dataset = read_dataset(path)
    frame, meta = READSTAT.read_dta(str(path))
    assert dataset.n_rows == 816
    assert dataset.variable("gsp").label == "log(gross state product)"
    for name in meta.column_names:
        assert dataset.variable(name).label == meta.column_names_to_labels[name]
        np.testing.assert_array_equal(dataset.column(name), frame[name].to_numpy(np.float64))


@pytest.mark.parametrize(("older", "newer"), [(118, 120), (119, 121)])
@pytest.mark.parametrize("byteorder", ["little", "big"])
def test_newer_formats_without_aliases(
    older: int, newer: int, byteorder: str, tmp_path: Path
) -> None:
    """They differ from the older ones in their number only."""
    path = tmp_path / "data.dta"
    frame = pd.DataFrame({"x": [1.5, NAN], "w": ["å" * 3000, "b"], "n": [1, 2]})
    frame.to_stata(
        path,
        version=older,  # type: ignore[arg-type]
        byteorder=byteorder,  # type: ignore[arg-type]
        write_index=False,
        convert_strl=["w"],
        variable_labels={"x": "a score"},
    )
    data = path.read_bytes()
    path.write_bytes(data.replace(b"<release>%d" % older, b"<release>%d" % newer))
    dataset = read_dataset(path)
    assert dataset.source.assumptions[0] == f"Stata format {newer}."
    assert dataset.variable("x").label == "a score"
    assert dataset.column("w").to_list() == ["å" * 3000, "b"]
    np.testing.assert_array_equal(dataset.column("x"), [1.5, NAN])


def test_alias_variables_are_refused(dta: Path) -> None:
    data = dta.read_bytes().replace(b"<release>118", b"<release>120")
    place = data.index(b"<variable_types>") + len(b"<variable_types>")
    dta.write_bytes(data[:place] + struct.pack("<H", 65525) + data[place + 2 :])
    with pytest.raises(ReadError) as error:
        read_dataset(dta)
    assert "alias" in error.value.message or "damaged" in error.value.message


def test_big_end_first(tmp_path: Path) -> None:
    path = tmp_path / "data.dta"
    frame = pd.DataFrame({"x": [1.5, NAN, -1e300], "n": np.array([1, 2, 3], np.int16)})
    frame.to_stata(path, version=117, byteorder="big", write_index=False)
    theirs, _ = READSTAT.read_dta(str(path))
    pd.testing.assert_frame_equal(read_dataset(path).frame, theirs.astype(float))
