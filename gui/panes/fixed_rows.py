"""Which rows the table of fixed effects has besides the estimates, as a menu of the table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.model.spec import BaseLevels, Options
from gui.document import Document


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("FixedRows", text)


class FixedRowsMenu(QMenu):
    """Entries to tick; they are options of the model, as ``baselevels`` is in its command."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(tr("Rows of the table"), parent)
        self._document = document
        self._entries: list[tuple[QAction, str, Any, Any]] = []
        for text, option, on, off in (
            (tr("Base levels"), "base_levels", BaseLevels.MAIN, BaseLevels.NONE),
            (
                tr("Base levels of interactions, too"),
                "base_levels",
                BaseLevels.ALL,
                BaseLevels.NONE,
            ),
            (tr("Omitted columns"), "omitted", True, False),
            (tr("Combinations without rows"), "empty_cells", True, False),
            (tr("Levels by their labels"), "value_labels", True, False),
        ):
            action = self.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(
                lambda checked, text=text, option=option, on=on, off=off: self._set(
                    text, option, on if checked else off
                )
            )
            self._entries.append((action, option, on, off))
        self.aboutToShow.connect(self._refresh)

    def _refresh(self) -> None:
        options = self._document.spec.options
        for action, option, on, _ in self._entries:
            action.setChecked(_value(options, option) == on)

    def _set(self, text: str, option: str, value: object) -> None:
        spec = self._document.spec
        self._document.set_spec(spec.with_options(**{option: value}), text)


def _value(options: Options, name: str) -> object:
    return getattr(options, name)
