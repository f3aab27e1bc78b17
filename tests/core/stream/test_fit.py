"""Streamed fits have the figures of fits in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from core.analysis import analyse
from core.engine.control import Control
from core.errors import Cancelled, ModelError, UserError
from core.inference.term_tests import type3_tests
from core.model.syntax import parse
from core.project.data import read_data
from core.stream import source
from core.stream.analysis import StreamedAnalysis, analyse_stream
from core.stream.csv_parts import open_csv
from core.stream.parquet_parts import open_parquet
from core.stream.runners import Threads
from tests.core.stream.conftest import Files, table
from tests.core.stream.figures import assert_same, contract

COMMANDS = (
    "y z || school: z, cov(unstructured) variance",
    "y x z i.kind || school: z x, cov(unstructured)",
    "y x z i.kind##letter || name:, mle",
    "y z letter || name: z, cov(exchangeable)",
    "y mean(z, school) center(z, school) center(x) || school: z",
    "y z || school: i.kind, noconstant",
    "y z, mle",
    "y z, noconstant || school: z, noconstant",
    "y z || school: || room: z",
    "y z, offset(part) || name: || room: , mle",
    "y z || _all: R.school || _all: R.item",
    "y x z i.letter || school: || item:",
    "y c.z##c.part i.kind#c.z || school:",
)


def stream(
    paths: Sequence[Path], command: str, batch: int = 150, workers: int = 2
) -> StreamedAnalysis:
    """The fit of Parquet or CSV files, in small batches."""
    if paths[0].suffix == ".csv":
        spec = parse(command)
        rows = open_csv(paths, Control().check)
    else:
        rows = open_parquet(paths, parse(command).variables)
        spec = parse(command, names=[v.name for v in rows.variables])
    return analyse_stream(rows, spec, Threads(batch, workers))


@pytest.mark.parametrize("command", COMMANDS)
def test_parquet_parts_give_the_figures_of_the_whole(parquet: Files, command: str) -> None:
    assert_same(stream(parquet.parts, command), analyse(read_data(parquet.whole), parse(command)))


@pytest.mark.parametrize("command", (COMMANDS[0], COMMANDS[2], COMMANDS[8]))
def test_csv_parts_give_the_figures_of_the_whole(csv: Files, command: str) -> None:
    assert_same(stream(csv.parts, command), analyse(read_data(csv.whole), parse(command)))


def test_figures_do_not_depend_on_batches_processors_or_the_order_of_parts(
    parquet: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = COMMANDS[1]
    one = stream(parquet.parts, command)
    assert contract(stream(parquet.parts, command, workers=1)) == contract(one)
    assert_same(stream(parquet.parts, command, batch=37), one)
    assert_same(stream(parquet.parts[::-1], command), one)
    monkeypatch.setattr(source, "SHARD_ROWS", 10_000)
    assert_same(stream(parquet.parts, command), one)


def test_a_file_of_a_single_row_group_and_an_empty_one_are_parts(
    frame: pd.DataFrame, parquet: Files, tmp_path: Path
) -> None:
    whole = pa.Table.from_pandas(frame, preserve_index=False)
    pq.write_table(whole, tmp_path / "a.parquet")
    pq.write_table(whole.slice(0, 0), tmp_path / "b.parquet")
    found = stream([tmp_path / "a.parquet", tmp_path / "b.parquet"], COMMANDS[0])
    assert_same(found, analyse(read_data(parquet.whole), parse(COMMANDS[0])))


def test_values_decide_where_the_ordinary_reader_lets_them(tmp_path: Path) -> None:
    frame = table(600)
    frame["long"] = [2**60 + k for k in frame["school"]]
    frame["when"] = pd.to_datetime("2020-01-01") + pd.to_timedelta(
        frame["item"].to_numpy() * 6, unit="h"
    )
    frame["word"] = pd.Categorical(frame["letter"], ["b", "c", "a"])
    frame["yes"] = frame["z"] > 0
    paths = [tmp_path / "a.parquet", tmp_path / "b.parquet", tmp_path / "whole.pq"]
    for path, rows in zip(paths, (frame[:250], frame[250:], frame), strict=True):
        pq.write_table(pa.Table.from_pandas(rows, preserve_index=False), path, row_group_size=100)
    command = "y i.word yes when || long:"
    found = stream(paths[:2], command)
    assert_same(found, analyse(read_data(paths[2]), parse(command)))
    assert found.effects[0].labels[0] == str(2**60)
    assert {v.name: v for v in found.dataset.variables}["word"].value_labels[1.0] == "b"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda d: d.assign(part=d["z"] * 2.0 - 3.0), "linear combination of z"),
        (lambda d: d.assign(part=5.0), "does not vary"),
        (lambda d: d.assign(part=d["school"] * 1.5), "does not vary within the groups of school"),
        (lambda d: d.assign(y=(d["y"] > 1) * 1.0), "takes two values only"),
        (lambda d: d.assign(y=d["y"].where(d.index != 803, -1e9)), "extremely far"),
        (lambda d: d.assign(school=d["school"] % 3), "has only 3 groups"),
    ],
)
def test_what_there_is_to_say_of_the_rows_is_said(tmp_path: Path, change, says: str) -> None:
    frame = change(table(900))
    paths = [tmp_path / f"{name}.parquet" for name in "abc"]
    for path, rows in zip(paths, (frame[:500], frame[500:], frame), strict=True):
        pq.write_table(pa.Table.from_pandas(rows, preserve_index=False), path, row_group_size=200)
    command = "y z part || school: part, cov(unstructured) collinear"
    command = "y z part || school:" if "linear" in says or says[-4:] == "vary" else command
    found, known = stream(paths[:2], command), analyse(read_data(paths[2]), parse(command))
    notes = list(found.summary.notes[:-1])
    if "extremely far" in says:
        assert any("Row 304 of “b.parquet” (y = -1e+09)" in note for note in notes)
        notes = [note.replace("Row 304 of “b.parquet”", "Row 804 of the data") for note in notes]
    assert notes == list(known.summary.notes)
    assert any(says in note for note in notes)


@pytest.mark.parametrize(
    ("command", "change", "says"),
    [
        ("y z || school:", lambda d: d.assign(y=2.0), "The outcome y is constant"),
        ("y z || school:", lambda d: d.assign(y=3 * d["z"] + 1), "exact function"),
        ("y z || school:", lambda d: d.assign(y=d["school"] * 1.0), "does not vary within"),
        ("y i.item || item:", lambda d: d, "already told apart by the fixed effects"),
        ("y z || school:", lambda d: d.assign(school=1), "all used rows belong to one group"),
        ("y z || part:", lambda d: d, "one row per group"),
        (
            "y z || school: z part",
            lambda d: d.assign(part=2 * d["z"]),
            "random effect of its own",
        ),
        ("y z || school: || name:", lambda d: d, "tell the same groups apart"),
        ("y z || school:", lambda d: d.assign(z=None, letter="q"), "No row has a value"),
        ("name z || school:", lambda d: d, "is text, not numbers"),
        ("y center(name) || school:", lambda d: d, "is text, not numbers"),
        ("y i.x || school:", lambda d: d, "too many for a categorical predictor"),
        ("y ib9.kind || school:", lambda d: d, "has no level 9"),
    ],
)
def test_models_are_refused_in_the_same_words(
    tmp_path: Path, command: str, change, says: str
) -> None:
    frame = change(table(900))
    frame["z"] = frame["z"].astype(float)
    paths = [tmp_path / f"{name}.parquet" for name in "abc"]
    for path, rows in zip(paths, (frame[:500], frame[500:], frame), strict=True):
        pq.write_table(pa.Table.from_pandas(rows, preserve_index=False), path, row_group_size=200)
    with pytest.raises(ModelError, match=says) as found:
        stream(paths[:2], command)
    with pytest.raises(ModelError) as known:
        analyse(read_data(paths[2]), parse(command))
    assert str(found.value) == str(known.value)


def test_an_infinite_value_is_refused_with_its_file_and_row(tmp_path: Path) -> None:
    frame = table(600)
    frame.loc[450, "z"] = float("inf")
    for name, rows in (("a", frame[:250]), ("b", frame[250:])):
        whole = pa.Table.from_pandas(rows, preserve_index=False)
        pq.write_table(whole, tmp_path / f"{name}.parquet", row_group_size=90)
    with pytest.raises(ModelError, match=r"z is infinite in row 201 of “b\.parquet”"):
        stream(sorted(tmp_path.iterdir()), "y z || school:")


@pytest.mark.parametrize(
    "command", ("y z [fw=item] || school:, mle", "y z || school:, mle vce(robust)")
)
def test_weights_and_robust_errors_are_refused(parquet: Files, command: str) -> None:
    with pytest.raises(ModelError, match=r"cannot be fitted to streamed rows.*Leave out"):
        stream(parquet.parts, command)


def test_what_needs_the_rows_says_that_they_were_not_kept(parquet: Files) -> None:
    found = stream(parquet.parts, "y z || school:")
    assert found.dataset.n_rows == 2400
    for ask in (lambda: found.rows, lambda: type3_tests(found.fit, found.dataset)):
        with pytest.raises(UserError, match="streamed and not kept"):
            ask()
    fit = found.fit
    block, part, n = fit.design.blocks[0], fit.random_part, fit.design.n
    arrays = (fit.design.X, fit.design.columns, block.Z, part.Z, fit.fixed_part.Q, fit.fixed_part.e)
    assert [a.shape for a in arrays] == [(n, 2), (1, n), (n, 1), (n, 1), (n, 2), (n,)]
    for array in arrays:
        with pytest.raises(UserError, match="streamed and not kept"):
            np.asarray(array)


def test_a_design_names_the_columns_of_the_rows_that_are_not_kept(parquet: Files) -> None:
    found = stream(parquet.parts, "y x z i.kind || school: z part || room: x, noconstant")
    names = [column.name for _, column in found.task.plan.columns.values()]
    design = found.fit.design
    assert len(names) == len(design.columns) == 5
    assert tuple(names[k] for k in design.x_places) == design.x_names[:-1]
    assert [[names[k] for k in block.places] for block in design.blocks] == [["z", "part"], ["x"]]
    assert [block.has_constant for block in design.blocks] == [True, False]


def test_a_pass_stops_when_asked_to(parquet: Files) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    rows = open_parquet(parquet.parts, ("y", "z", "school"))
    with pytest.raises(Cancelled):
        analyse_stream(rows, parse("y z || school:"), Threads(50), Control(cancelled))
