"""What runs in worker threads: plain functions on plain data, and the values they return.

The heavy modules are imported here, inside the functions, so that the window is there first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.document import Opened
    from gui.jobs import Context


@dataclass(frozen=True)
class VariableInfo:
    """What the window says about a variable."""

    name: str
    label: str = ""
    kind: str = "continuous"
    kind_text: str = ""
    level: str = ""
    missing: int = 0


@dataclass(frozen=True)
class LevelInfo:
    """A variable that groups the rows: how many groups, of which sizes."""

    name: str
    groups: int
    smallest: int
    largest: int


@dataclass(frozen=True)
class Overview:
    """What is found out about a dataset when it is opened."""

    n_rows: int
    variables: tuple[VariableInfo, ...]
    levels: tuple[LevelInfo, ...] = ()

    def variable(self, name: str) -> VariableInfo | None:
        """What is known about ``name``."""
        return next((v for v in self.variables if v.name == name), None)


@dataclass(frozen=True)
class Check:
    """What the data make of a model: rows used of all, groups, parameters, and remarks."""

    rows: int
    total: int
    levels: tuple[LevelInfo, ...]
    parameters: int
    left_out: Mapping[str, int]
    omitted: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


def warm_up(context: Context) -> None:
    """Import what the first data and the first fit will need."""
    import core.analysis
    import core.data.readers  # noqa: F401


def load(context: Context, path: Path) -> Opened:
    """Read ``path`` and look it over. ReadError if it cannot be read."""
    from core.data.readers import read_dataset
    from gui.document import Opened

    dataset = read_dataset(path, cancelled=context.cancelled)
    return Opened(dataset, survey(context, dataset), path.name)
