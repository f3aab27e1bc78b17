"""DataView: which rows the table shows and in which order, found out in the background."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.data.conditions import Condition
from core.data.rows import Sort
from core.errors import UserError
from gui.document import Document
from gui.jobs import Context, Jobs

if TYPE_CHECKING:
    import numpy as np

    from core.data.dataset import Dataset

Done = Callable[[], None]


class DataView(QObject):
    """Filters and sort of the window's data table. Not part of the document: nothing is changed."""

    changed = Signal()  #: ``rows``, ``conditions`` or ``sort`` are others
    busyChanged = Signal(bool)
    failed = Signal(str, str)  #: message and remedy: the conditions cannot be asked of these data
    crashed = Signal(str)

    def __init__(self, document: Document, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self.conditions: tuple[Condition, ...] = ()
        self.wanted: tuple[Condition, ...] = ()  #: as ``conditions``, before their rows are found
        self.sort: Sort | None = None
        self.rows: np.ndarray | None = None  #: positions in the dataset; None is all, in order
        self.dataset: Dataset | None = document.dataset
        self._origin: object = None
        self._models: set[int] = set()
        document.variablesRenamed.connect(self._rename)
        document.datasetChanged.connect(self._on_dataset)
        document.modelsChanged.connect(self._remember_models)

    @property
    def n_rows(self) -> int:
        """How many rows are shown."""
        if self.rows is not None:
            return len(self.rows)
        return self.dataset.n_rows if self.dataset is not None else 0

    def source_row(self, place: int) -> int:
        """The position in the dataset of the row shown at ``place``."""
        return int(self.rows[place]) if self.rows is not None else place

    def place_of(self, row: int) -> int | None:
        """Where the dataset's ``row`` is shown; None if it is filtered out."""
        if self.rows is None:
            return row
        places = (self.rows == row).nonzero()[0]
        return int(places[0]) if len(places) else None

    def set_conditions(self, conditions: tuple[Condition, ...]) -> None:
        """Show the rows that meet all ``conditions``."""
        self._find(conditions, self.sort)

    def set_sort(self, sort: Sort | None) -> None:
        """Order the rows; None is the order of the file."""
        self._find(self.conditions, sort)

    def show_rows(self, conditions: tuple[Condition, ...], sort: Sort | None) -> None:
        """Show the rows that meet all ``conditions`` in the order of ``sort``."""
        self._find(conditions, sort)

    def _find(self, conditions: tuple[Condition, ...], sort: Sort | None) -> None:
        dataset = self._document.dataset
        if dataset is None:
            return
        self.wanted = conditions
        if not conditions and sort is None:
            self._jobs.cancel("rows")
            self._take(dataset, conditions, sort, None)
            return
        job = self._jobs.run("rows", _shown_rows, dataset, conditions, sort)
        self.busyChanged.emit(True)
        job.success(lambda rows: self._take(dataset, conditions, sort, rows))
        job.failure(self._on_failed)

    def _take(
        self, dataset: Dataset, conditions: tuple[Condition, ...], sort: Sort | None, rows: Any
    ) -> None:
        self.busyChanged.emit(False)
        self.dataset, self.conditions, self.sort, self.rows = dataset, conditions, sort, rows
        self.wanted = conditions
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.busyChanged.emit(False)
        self.wanted = self.conditions
        if isinstance(error, UserError):
            self.failed.emit(error.message, error.remedy)
        else:
            self.crashed.emit("".join(traceback.format_exception(error)))

    def _rename(self, names: dict[str, str]) -> None:
        """Filters and sort go on asking for the same columns."""

        def now(name: str) -> str:
            return names.get(name, name)

        self.conditions = tuple(replace(c, variable=now(c.variable)) for c in self.conditions)
        if self.sort is not None:
            self.sort = replace(self.sort, variable=now(self.sort.variable))

    def _remember_models(self) -> None:
        self._models = {m.key for m in self._document.models}

    def _on_dataset(self) -> None:
        """Other data are shown whole; the same after other steps, or read again, keep filters."""
        opened = self._document.opened
        origin = opened.origin if opened else None
        read_again = bool(self._models & {m.key for m in self._document.models})
        same = opened is not None and (origin is self._origin or read_again)
        self._origin = origin
        conditions, sort = (self.conditions, self.sort) if same else ((), None)
        if opened is not None:
            conditions = tuple(c for c in conditions if c.variable in opened.dataset)
            sort = sort if sort is not None and sort.variable in opened.dataset else None
        self._jobs.cancel("rows")
        self.dataset, self.conditions, self.sort, self.rows = self._document.dataset, (), None, None
        self.wanted = ()
        self.changed.emit()
        if conditions or sort is not None:
            self._find(conditions, sort)


def _shown_rows(
    context: Context, dataset: Dataset, conditions: tuple[Condition, ...], sort: Sort | None
) -> np.ndarray:
    from core.data.rows import shown_rows

    return shown_rows(dataset, conditions, sort)
