"""What goes to the drawing process and back, and how: orders for plots, the files drawn."""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from gui.plots.base import Choices
    from gui.plots.data import PlotData
    from gui.plots.output import Paper
    from gui.selection import Snapshot
    from gui.theme import Palette

LENGTH = struct.Struct("<Q")


@dataclass(frozen=True, eq=False)
class Order:
    """A plot to draw: kind, data, what was chosen in it, what is selected, and the range shown.

    ``formats``: extensions without the dot. ``palette``: the colours of the paper.
    ``worked_out``: of the fit, for there is none in ``data``.
    """

    kind: str
    data: PlotData
    choices: Choices
    selection: Snapshot
    shown: tuple[float, float, float, float]
    paper: Paper
    palette: Palette
    formats: tuple[str, ...]
    worked_out: object = None


@dataclass(frozen=True)
class Drawn:
    """The files by their extension, or why there are none; ``summary`` says what is seen."""

    files: dict[str, bytes]
    summary: str = ""
    error: tuple[str, str] = ("", "")


def send(pipe: BinaryIO, value: object) -> None:
    """Write ``value``; its arrays go as they lie in memory, for copying them would take long."""
    arrays: list[pickle.PickleBuffer] = []
    content = pickle.dumps(value, protocol=5, buffer_callback=arrays.append)
    pipe.write(LENGTH.pack(len(arrays) + 1))
    for part in (content, *(array.raw() for array in arrays)):
        pipe.write(LENGTH.pack(len(part)))
        pipe.write(part)
    pipe.flush()


def receive(pipe: BinaryIO) -> Any:
    """The next value; EOFError at the end."""
    (parts,) = LENGTH.unpack(_read(pipe, LENGTH.size))
    content, *arrays = (
        _read(pipe, LENGTH.unpack(_read(pipe, LENGTH.size))[0]) for _ in range(parts)
    )
    return pickle.loads(content, buffers=arrays)


def _read(pipe: BinaryIO, length: int) -> bytes:
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return content
