"""One table in several files, and the same table in one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from core.stream import csv_parts, source


@dataclass(frozen=True)
class Files:
    """``whole``: the table in one file; ``parts``: in several, their rows in the same order."""

    whole: Path
    parts: tuple[Path, ...]


def table(n: int = 2400) -> pd.DataFrame:
    """Pupils in classes of schools, who solve items: rows of a group anywhere, some values missing,
    a covariate far from zero, text, categories and labels that are numbers."""
    rng = np.random.default_rng(7)
    school, room, item = rng.integers(0, 30, n), rng.integers(0, 3, n), rng.integers(0, 12, n)
    x, z = rng.normal(2000, 3, n), rng.normal(size=n)
    kind = rng.integers(1, 4, n)
    u, v, w = rng.normal(size=(30, 2)), rng.normal(size=(30, 3)), rng.normal(size=12)
    y = 1 + 0.3 * (x - 2000) + 0.5 * z + 0.4 * (kind == 2) + rng.normal(size=n)
    y += u[school, 0] + 0.4 * u[school, 1] * z + 0.7 * v[school, room] + 0.5 * w[item]
    frame = pd.DataFrame(
        {
            "y": y,
            "x": x,
            "z": z,
            "kind": kind.astype(float),
            "letter": np.array(["c", "a", "b"])[rng.integers(0, 3, n)],
            "school": school,
            "name": [f"school {k:03d}" for k in school],
            "room": room,
            "item": item,
            "part": np.exp(rng.normal(size=n)),
        }
    )
    for name in ("z", "kind", "letter"):
        frame.loc[rng.random(n) < 0.02, name] = None
    return frame


@pytest.fixture(scope="session")
def frame() -> pd.DataFrame:
    return table()


@pytest.fixture(scope="session")
def parquet(frame: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("parquet")

    def write(path: Path, rows: pd.DataFrame) -> Path:
        whole = pa.Table.from_pandas(rows, preserve_index=False)
        pq.write_table(whole, path, row_group_size=250)
        return path

    cuts = [(0, 700), (700, 1500), (1500, 2400)]
    parts = [write(folder / f"part{k}.parquet", frame.iloc[a:b]) for k, (a, b) in enumerate(cuts)]
    return Files(write(folder / "whole.pq", frame), tuple(parts))


@pytest.fixture(scope="session")
def csv(frame: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("csv")

    def write(path: Path, rows: pd.DataFrame) -> Path:
        rows.to_csv(path, index=False)
        return path

    cuts = [(0, 700), (700, 1500), (1500, 2400)]
    parts = [write(folder / f"part{k}.csv", frame.iloc[a:b]) for k, (a, b) in enumerate(cuts)]
    return Files(write(folder / "whole.txt", frame), tuple(parts))


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small tables are cut into many shards and pieces as large ones are."""
    monkeypatch.setattr(source, "SHARD_ROWS", 400)
    monkeypatch.setattr(csv_parts, "PIECE_BYTES", 20_000)
