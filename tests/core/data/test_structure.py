"""Facts about the data's levels, on small tables whose answer is known."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.data.dataset import Dataset, Kind, Variable
from core.data.readers import read_dataset
from core.data.structure import (
    LevelSuggestion,
    level_of,
    row_unit,
    suggest_levels,
    variable_kind_text,
    varies_at,
)
from core.errors import UserError
from tests.gui.pace import slowness


@pytest.fixture
def pupils() -> Dataset:
    """Two regions of three and two schools of four pupils; school numbers restart per region."""
    region = np.repeat(["north", "south"], [12, 8])
    school = np.repeat([1.0, 2.0, 3.0, 1.0, 2.0], 4)
    n = len(region)
    columns: dict[str, tuple[Kind, object]] = {
        "pupil": (Kind.CONTINUOUS, np.arange(1.0, n + 1)),
        "region": (Kind.TEXT, pd.array(region, dtype=pd.StringDtype("pyarrow"))),
        "school": (Kind.CONTINUOUS, school),
        "size": (Kind.CONTINUOUS, np.repeat([310.0, 250.5, 100.0, 480.0, 90.0], 4)),
        "funding": (Kind.CONTINUOUS, np.where(region == "north", 1.5, 2.5)),
        "score": (Kind.CONTINUOUS, np.linspace(-1.3, 2.9, n)),
        "same": (Kind.CONTINUOUS, np.ones(n)),
        "nothing": (Kind.CONTINUOUS, np.full(n, np.nan)),
        "born": (Kind.DATE, np.repeat([100.0, 200.0], n // 2)),
    }
    variables = tuple(Variable(name, kind) for name, (kind, _) in columns.items())
    return Dataset(variables, pd.DataFrame({name: v for name, (_, v) in columns.items()}))


def test_suggestions(pupils: Dataset) -> None:
    suggestions = suggest_levels(pupils)
    assert LevelSuggestion("region", 2, 8, 10.0, 12) in suggestions
    assert LevelSuggestion("school", 3, 4, 20 / 3, 8) in suggestions
    names = [s.variable for s in suggestions]
    assert {"pupil", "score", "same", "nothing", "born", "funding", "size"}.isdisjoint(names)


def test_kind_texts(pupils: Dataset) -> None:
    kinds = {name: variable_kind_text(pupils, name) for name in pupils.names}
    assert kinds == {
        "pupil": "20 ids",
        "region": "2 groups",
        "school": "3 groups",
        "size": "number",
        "funding": "number",
        "score": "number",
        "same": "constant",
        "nothing": "empty",
        "born": "date",
    }


def test_varies_at(pupils: Dataset) -> None:
    assert varies_at(pupils, "score", "region") == "row"
    assert varies_at(pupils, "funding", "region") == "group"
    assert varies_at(pupils, "size", "region") == "row"
    assert varies_at(pupils, "nothing", "region") == "group"
    with pytest.raises(UserError, match="no variable called “scool”"):
        varies_at(pupils, "score", "scool")


def test_level_of_follows_the_nesting(pupils: Dataset) -> None:
    levels = ["region", "school"]
    found = {name: level_of(pupils, name, levels, "pupil") for name in pupils.names[:6]}
    assert found == {
        "pupil": "–",
        "region": "",
        "school": "",
        "size": "school",  # constant within region × school, although school numbers restart
        "funding": "region",
        "score": "pupil",
    }


def test_missing_values_do_not_make_a_variable_vary(pupils: Dataset) -> None:
    frame = pupils.frame.copy()
    frame.loc[[0, 13], "funding"] = np.nan
    frame.loc[3, "region"] = pd.NA
    changed = Dataset(pupils.variables, frame)
    assert varies_at(changed, "funding", "region") == "group"
    assert level_of(changed, "funding", ["region", "school"]) == "region"


def test_row_unit(pupils: Dataset) -> None:
    assert row_unit(pupils) == "pupil"
    frame = pupils.frame.assign(pupil=1.0)
    assert row_unit(Dataset(pupils.variables, frame)) == "row"


def test_school_data_look_as_in_the_mock_up(shared_dir: Path) -> None:
    dataset = read_dataset(shared_dir / "data" / "jsp.csv")
    assert suggest_levels(dataset)[0] == LevelSuggestion("school", 48, 5, 887 / 48, 62)
    assert {name: variable_kind_text(dataset, name) for name in dataset.names} == {
        "school": "48 groups",
        "pupil": "887 ids",
        "math3": "number",
        "math5": "number",
        "gender": "2 levels",
        "social": "9 values",
    }


def test_other_levels(shared_dir: Path) -> None:
    productivity = read_dataset(shared_dir / "data" / "productivity.csv")
    assert [s.variable for s in suggest_levels(productivity)[:2]] == ["state", "region"]
    pig = read_dataset(shared_dir / "data" / "pig.csv")
    assert suggest_levels(pig)[0].variable == "id"


def test_fast_enough_for_the_window() -> None:
    rng = np.random.default_rng(1)
    n = 100_000
    frame = pd.DataFrame(
        {
            "school": rng.integers(0, 2000, n).astype(float),
            "pupil": np.arange(n, dtype=float),
            "x": rng.normal(size=n),
            "y": rng.normal(size=n),
            "sex": pd.array(rng.choice(["boy", "girl"], n), dtype=pd.StringDtype("pyarrow")),
        }
    )
    kinds = [Kind.CONTINUOUS] * 4 + [Kind.TEXT]
    variables = tuple(Variable(c, k) for c, k in zip(frame.columns, kinds, strict=True))
    dataset = Dataset(variables, frame)
    best = min(_seconds(dataset) for _ in range(3))
    assert best < 0.05 * slowness()


def _seconds(dataset: Dataset) -> float:
    """Of all processors: what other tests do beside is not counted."""
    start = time.process_time()
    suggest_levels(dataset)
    return time.process_time() - start
