"""What can be dragged inside the window: variables, terms of the model, its equations."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QWidget

VARIABLES = "application/x-levelwise-variable"
TERM = "application/x-levelwise-term"
EQUATION = "application/x-levelwise-equation"


def mime_of(kind: str, names: Iterable[str]) -> QMimeData:
    """``names`` as data of the kind ``VARIABLES``, ``TERM`` or ``EQUATION``."""
    data = QMimeData()
    data.setData(kind, "\n".join(names).encode())
    return data


def names_in(data: QMimeData, kind: str) -> tuple[str, ...]:
    """The names of that kind in ``data``; none if it holds something else."""
    if not data.hasFormat(kind):
        return ()
    return tuple(filter(None, bytes(data.data(kind).data()).decode().split("\n")))


def far_enough(start: QPoint, now: QPoint) -> bool:
    """Whether the pointer has moved so far with its button down that it drags."""
    return (now - start).manhattanLength() >= QApplication.startDragDistance()


def drag(source: QWidget, data: QMimeData) -> None:
    """Let the user carry ``data`` to where it is dropped; returns when that has happened."""
    carried = QDrag(source)
    carried.setMimeData(data)
    carried.exec()
