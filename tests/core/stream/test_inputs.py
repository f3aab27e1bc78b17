"""Which files are streamed, and what is wrong with those that cannot be."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from core.data.dataset import Kind
from core.data.readers import read_dataset
from core.errors import ReadError
from core.stream import parts as parts_module
from core.stream.csv_parts import open_csv
from core.stream.parquet_parts import open_parquet
from core.stream.parts import parts_of


def write(path: Path, **columns: object) -> Path:
    """A file of these columns."""
    if path.suffix == ".csv":
        pd.DataFrame(columns).to_csv(path, index=False)
    else:
        pq.write_table(pa.table(columns), path)
    return path


def check() -> None:
    """Nobody asks to stop."""


def test_folders_and_patterns_are_streamed_and_single_files_are_not(tmp_path: Path) -> None:
    a, b = (write(tmp_path / name, y=[1.0], g=[1]) for name in ("b.parquet", "a.parquet"))
    (tmp_path / "_SUCCESS").touch()
    (tmp_path / "notes.md").write_text("none")
    for data in (tmp_path, tmp_path / "*.parquet"):
        found = parts_of(data)
        assert found is not None and found.is_parquet and found.paths == (b, a)
        assert found.names() == ("y", "g")
    assert parts_of(a) is None
    assert parts_of(tmp_path / "missing.csv") is None  # the ordinary reader says so
    single = parts_of(a, stream=True)
    assert single is not None and single.paths == (a,)


def test_a_file_that_memory_cannot_hold_is_streamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write(tmp_path / f"a{end}", y=[1.0] * 2000) for end in (".parquet", ".csv")]
    assert [parts_of(path) for path in paths] == [None, None]
    monkeypatch.setattr(parts_module, "PARQUET_BYTES", 15_000)
    monkeypatch.setattr(parts_module, "_memory", lambda: 20_000)
    assert all(parts_of(path) is not None for path in paths)
    # What needs the rows is tried in memory all the same.
    assert [parts_of(path, needs_rows=True) for path in paths] == [None, None]
    monkeypatch.setattr(parts_module, "_memory", lambda: None)
    assert parts_of(paths[1]) is None


def test_what_cannot_be_streamed_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a.parquet", y=[1.0])
    write(tmp_path / "b.csv", y=[1.0])
    with pytest.raises(ReadError, match=r"“a\.parquet” is Parquet and “b\.csv” is CSV"):
        parts_of(tmp_path)
    (tmp_path / "c.dta").write_bytes(b"<stata_dta>")
    with pytest.raises(ReadError, match=r"“c\.dta” cannot be streamed.*neither Parquet nor CSV"):
        parts_of(tmp_path / "c.dta", stream=True)
    (tmp_path / "none").mkdir()
    with pytest.raises(ReadError, match="has no Parquet or CSV files"):
        parts_of(tmp_path / "none")
    with pytest.raises(ReadError, match=r"There is no file “.*x\*.csv”"):
        parts_of(tmp_path / "x*.csv")


@pytest.mark.parametrize("end", [".parquet", ".csv"])
@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"y": [1.0], "k": [3]}, "“b{}” has no column “g”, which “a{}” has"),
        ({"y": [1.0], "g": [1], "h": [2]}, "“b{}” has a column “h”, which “a{}” lacks"),
    ],
)
def test_a_part_with_other_columns_is_named(
    tmp_path: Path, end: str, columns: dict[str, list[float]], says: str
) -> None:
    paths = [write(tmp_path / f"a{end}", y=[1.0], g=[1]), write(tmp_path / f"b{end}", **columns)]
    with pytest.raises(ReadError, match=says.format(end, end)):
        open_parquet(paths, ()) if end == ".parquet" else open_csv(paths, check)


def test_a_part_with_a_column_of_another_type_is_named(tmp_path: Path) -> None:
    paths = [write(tmp_path / "a.parquet", g=[1]), write(tmp_path / "b.parquet", g=["one"])]
    with pytest.raises(
        ReadError, match=r"column “g” is string in “b\.parquet” and int64 in “a\.par"
    ):
        open_parquet(paths, ())
    wider = [paths[0], write(tmp_path / "c.parquet", g=[1.5])]
    assert open_parquet(wider, ("g",)).variables[0].kind is Kind.CONTINUOUS


def test_damaged_and_empty_parts_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(ReadError, match=r"“a\.parquet” is damaged or incomplete"):
        open_parquet([tmp_path / "a.parquet"], ())
    empty = write(tmp_path / "b.parquet", y=pa.array([], pa.float64()))
    with pytest.raises(ReadError, match=r"“b\.parquet” has no rows"):
        open_parquet([empty], ())


def test_csv_that_is_not_regular_is_refused_with_its_place(tmp_path: Path) -> None:
    lines = [f"{k},{k % 7}" for k in range(9000)]
    lines[5000] = "1,2,3"
    path = tmp_path / "a.csv"
    path.write_text("y,g\n" + "\n".join(lines))
    with pytest.raises(ReadError, match=r"“a\.csv” cannot be read in batches: between bytes"):
        open_csv([path], check)
    path.write_bytes("y,g\n1,é\n2,b\n".encode("latin-1"))
    with pytest.raises(ReadError, match="it is not in UTF-8"):
        open_csv([path], check)


@pytest.mark.parametrize(
    "late",
    ["abc", "007", "12.5%", "1,5", "NA", "", '"a ""b"", c"', "99999999999999999999", "2020-01-31"],
)
def test_types_are_decided_over_all_rows_as_by_the_ordinary_reader(
    tmp_path: Path, late: str
) -> None:
    # Only the last rows of the last file show what the column holds.
    rows = [f"{k}.5;{k % 4}" for k in range(6000)]
    parts = [tmp_path / "a.csv", tmp_path / "b.csv"]
    parts[0].write_text("y;x\n" + "\n".join(rows[:3000]) + "\n")
    parts[1].write_text("y;x\n" + "\n".join([*rows[3000:], f"1.5;{late}", "2.5;3"]) + "\n")
    whole = tmp_path / "whole.csv"
    whole.write_text("y;x\n" + "\n".join([*rows, f"1.5;{late}", "2.5;3"]) + "\n")
    found, known = open_csv(parts, check), read_dataset(whole)
    assert [(v.name, v.kind) for v in found.variables] == [
        (v.name, v.kind) for v in known.variables
    ]
    values: list[object] = []
    for shard in found.shards:
        for batch in found.batches(shard, ["x"], 500):
            if "x" in batch.words:
                words = batch.words["x"]
                values += [words.texts[c] if c >= 0 else None for c in words.codes]
            else:
                values += [None if v != v else v for v in batch.numbers["x"].tolist()]
    column = known.column("x")
    expected = [None if gone else v for v, gone in zip(column, column.isna(), strict=True)]
    assert values == expected


def test_lines_within_quotes_are_not_cut(tmp_path: Path) -> None:
    rows = [f'{k},"line one\nline {k % 5}"' for k in range(4000)]
    path = tmp_path / "a.csv"
    path.write_text("y,text\n" + "\n".join(rows) + "\n")
    found = open_csv([path], check)
    assert found.n_rows == 4000 and len(found.pieces) > 2
    assert all(piece.row == sum(p.rows for p in found.pieces[:k])
               for k, piece in enumerate(found.pieces))  # fmt: skip
