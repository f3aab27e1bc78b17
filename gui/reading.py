"""What reading a file does in worker threads, for the window and for the preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.data.choices import AS_FOUND, Choices

if TYPE_CHECKING:
    from core.data.dataset import Dataset
    from core.data.steps import Step
    from gui.document import Opened
    from gui.jobs import Context

#: Rows and columns that the preview shows.
SHOWN_ROWS, SHOWN_COLUMNS = 200, 300


@dataclass(frozen=True)
class Pasted:
    """A table that was copied as text."""

    text: str
    name: str

    @property
    def path(self) -> Path | None:
        """There is no file."""
        return None


@dataclass(frozen=True)
class File:
    """A file on disk."""

    path: Path

    @property
    def name(self) -> str:
        """What the window calls it."""
        return self.path.name


Place = Pasted | File


@dataclass(frozen=True, eq=False)
class ReadResult:
    """Data as read from ``place``; ``notes`` are steps that could not be done again."""

    place: Place
    opened: Opened
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Preview:
    """What the preview shows: the data, and the texts of their first rows by column."""

    result: ReadResult
    cells: tuple[tuple[str, ...], ...]


def load(
    context: Context, place: Place, choices: Choices = AS_FOUND, steps: Sequence[Step] = ()
) -> ReadResult:
    """Read ``place``, do ``steps`` and look the data over. ReadError if it cannot be read.

    Lines that do not fit the table are left out, each being told in ``Source.unread``.
    """
    from core.data.steps import replay
    from gui.document import Opened, Origin
    from gui.tasks import survey

    dataset = _read(context, place, choices)
    done = replay(dataset, steps)
    notes = tuple(f"{f.step.sentence()}: {f.message}" for f in done.failures)
    overview = survey(context, done.dataset)
    opened = Opened(done.dataset, overview, place.name, Origin(dataset), done.steps)
    return ReadResult(place, opened, notes)


def preview(
    context: Context, place: Place, choices: Choices, steps: Sequence[Step] = ()
) -> Preview:
    """As ``load``, with the texts of the first rows."""
    result = load(context, place, choices, steps)
    return Preview(result, first_cells(result.opened.origin.dataset))


def first_cells(dataset: Dataset) -> tuple[tuple[str, ...], ...]:
    """The first rows as people read them, row by row."""
    columns = [
        [dataset.value_text(name, v) for v in dataset.column(name).iloc[:SHOWN_ROWS]]
        for name in dataset.names[:SHOWN_COLUMNS]
    ]
    return tuple(zip(*columns, strict=True))


def _read(context: Context, place: Place, choices: Choices) -> Dataset:
    from core.errors import BadLineError

    try:
        return _reader(context, place)(choices)
    except BadLineError:
        if choices.leave_out_bad_lines:
            raise
        return _reader(context, place)(replace(choices, leave_out_bad_lines=True))


def _reader(context: Context, place: Place) -> Callable[[Choices], Dataset]:
    from core.data.readers import Request, read_dataset, read_pasted

    if isinstance(place, Pasted):
        text = place.text
        return lambda choices: read_pasted(
            text, Request(choices, context.cancelled, context.report)
        )
    path = place.path
    return lambda choices: read_dataset(
        path, choices=choices, cancelled=context.cancelled, progress=context.report
    )
