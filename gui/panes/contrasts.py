"""The panel in which contrasts of a factor's levels are written: a weight for each level."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.errors import ModelError
from core.model._tokens import write_number
from core.model.codings import coding_matrix
from core.model.terms import Categorical, Coding
from gui.theme import Theme, Type
from gui.widgets.label import label, paragraph, plain_tip, set_role

Contrasts = tuple[tuple[float, ...], ...]

#: Sizes in pixels at the usual text size: of a cell, of the panel at most, of the way to the edge.
CELL, ROW, WIDEST, AWAY = 78, 26, 620, 12


def successive(n_levels: int) -> Contrasts:
    """Each level less the one before it."""
    return tuple(
        tuple(-1.0 if k == j else 1.0 if k == j + 1 else 0.0 for k in range(n_levels))
        for j in range(n_levels - 1)
    )


class ContrastPanel(QFrame):
    """Floats over the window. Return takes the contrasts, Escape leaves; what is wrong is live."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("explain")
        self.setAccessibleName(self.tr("Contrasts of the levels"))
        self._theme, self._over = theme, over
        self._variable, self._take = "", lambda found: None
        self._before: QWidget | None = None
        self.title = label("")
        theme.wear(self.title, Type.STRONG)
        self.grid = QTableWidget(self)
        self.grid.setAccessibleName(self.tr("Weights of the levels"))
        self.grid.setToolTip(
            plain_tip(self.tr("A row is a contrast: its weights sum to zero. 1/3 is understood."))
        )
        self.grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.grid.itemChanged.connect(lambda item: self._check())
        self.text = paragraph("", "mute")
        self.apply_button = QPushButton(self.tr("Apply"))
        set_role(self.apply_button, "role", "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.apply_button.clicked.connect(self.apply)
        self.cancel_button.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for widget in (self.title, self.grid, self.text):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.hide()

    def open(
        self,
        variable: str,
        labels: tuple[str, ...],
        contrasts: Contrasts,
        take: Callable[[Contrasts], object],
        at: QPoint,
    ) -> None:
        """Ask for the contrasts of ``variable``, beginning with ``contrasts``; at a screen point.

        ``take`` is called with those that were written.
        """
        self._variable, self._take = variable, take
        self._before = QApplication.focusWidget()
        self.title.setText(self.tr("Contrasts of the levels of {0}").format(variable))
        blocked = self.grid.blockSignals(True)
        self.grid.setRowCount(len(contrasts))
        self.grid.setColumnCount(len(labels))
        metrics, room = self.grid.fontMetrics(), self._theme.px(CELL) - 16
        for place, text in enumerate(labels):
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            head = QTableWidgetItem(shown)
            head.setToolTip(plain_tip(text))
            self.grid.setHorizontalHeaderItem(place, head)
        for row, weights in enumerate(contrasts):
            for place, weight in enumerate(weights):
                item = QTableWidgetItem(write_number(weight))
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.grid.setItem(row, place, item)
        self.grid.blockSignals(blocked)
        self._check()
        self._place(at)
        self.grid.setCurrentCell(0, 0)
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def apply(self) -> None:
        """Take the contrasts, if they are possible."""
        found = self.contrasts()
        if found is not None and not self._problem(found):
            self.leave()
            self._take(found)

    def leave(self) -> None:
        """Go away; the keyboard is where it was before."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def contrasts(self) -> Contrasts | None:
        """What is written; None where a cell holds no number."""
        rows = range(self.grid.rowCount())
        cells = [[self._weight(r, c) for c in range(self.grid.columnCount())] for r in rows]
        if any(weight is None for row in cells for weight in row):
            return None
        return tuple(tuple(w for w in row if w is not None) for row in cells)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
        else:
            super().keyPressEvent(event)

    def _weight(self, row: int, column: int) -> float | None:
        item = self.grid.item(row, column)
        text = (item.text() if item else "").strip().replace("−", "-").replace(",", ".")
        try:
            return float(Fraction(text))
        except (ValueError, ZeroDivisionError):
            return None

    def _problem(self, found: Contrasts) -> str:
        operand = Categorical(self._variable, coding=Coding.CUSTOM, contrasts=found)
        try:
            coding_matrix(operand, self.grid.columnCount())
        except ModelError as error:
            return error.message
        return ""

    def _check(self) -> None:
        found = self.contrasts()
        problem = self.tr("A weight is no number.") if found is None else self._problem(found)
        hint = self.tr("Each coefficient estimates its row: the weighted sum of the levels' means.")
        self.text.setText(problem or hint)
        set_role(self.text, "role", "amber" if problem else "mute")
        self.apply_button.setEnabled(not problem)

    def _place(self, at: QPoint) -> None:
        """Beside ``at``, wholly within the window."""
        px = self._theme.px
        columns, rows = self.grid.columnCount(), self.grid.rowCount()
        for place in range(columns):
            self.grid.setColumnWidth(place, px(CELL))
        self.grid.verticalHeader().setDefaultSectionSize(px(ROW))
        frame = self.grid.verticalHeader().sizeHint().width() + 6
        wide = min(px(WIDEST), max(px(280), columns * px(CELL) + frame + 28))
        scrolls = columns * px(CELL) + frame > wide - 28
        height = min(8, rows) * px(ROW) + self.grid.horizontalHeader().sizeHint().height() + 6
        self.grid.setFixedHeight(height + (14 if scrolls else 0))
        self.setFixedWidth(wide)
        self.show()
        self.raise_()
        self.adjustSize()
        corner = self._over.mapFromGlobal(at)
        x = min(corner.x(), self._over.width() - self.width() - AWAY)
        y = min(corner.y(), self._over.height() - self.height() - AWAY)
        self.move(max(AWAY, x), max(AWAY, y))
