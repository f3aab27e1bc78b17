"""Predictions of streamed rows are those of rows in memory."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.analysis import analyse
from core.errors import UserError
from core.model.syntax import parse
from core.project.data import read_data
from core.report.prediction_columns import with_predictions
from core.stream import predict
from core.stream.predict import write_predictions
from tests.core.stream.conftest import Files
from tests.core.stream.test_fit import stream


@pytest.mark.parametrize("end", ["parquet", "csv"])
@pytest.mark.parametrize(
    ("command", "relevel"),
    [
        ("y x z i.kind || name: z, cov(unstructured)", None),
        ("y z mean(z, school) || school: || room: z", "school"),
        ("y z || _all: R.school || _all: R.item", None),
    ],
)
def test_predictions_are_those_of_the_whole(
    parquet: Files,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    relevel: str | None,
    end: str,
) -> None:
    monkeypatch.setattr(predict, "ROWS", 170)
    known = analyse(read_data(parquet.whole), parse(command))
    expected = with_predictions(known, predict_columns, relevel=relevel)
    path = tmp_path / f"out.{end}"
    found = stream(parquet.parts, command)
    rows, columns = write_predictions(found, path, predict_columns, relevel=relevel)
    written = read_data(path)
    assert rows == written.n_rows == expected.n_rows
    assert written.names == expected.names
    assert columns == len(expected.names) - len(known.dataset.names)
    for name in expected.names:
        own, other = written.column(name), expected.column(name)
        if other.dtype == np.float64:
            size = float(np.nanmax(np.abs(other)))
            assert np.allclose(own, other, rtol=1e-9, atol=1e-10 * size, equal_nan=True), name
        else:
            assert own.tolist() == other.tolist()


predict_columns = ("xb", "stdp", "fitted", "residuals", "rstandard", "reffects", "reses")


def test_other_formats_are_refused_before_anything_is_computed(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written to"):
        predict.check_writable(tmp_path / "out.dta")
