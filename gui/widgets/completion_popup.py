"""CompletionPopup: a list under a text field that is worked from the field's own keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.theme import CAPTION, Theme, Type
from gui.widgets.table import Index

#: Rows shown at once, and the width at the usual text size in pixels.
MOST_ROWS, WIDTH, ROW = 9, 260, 25


@dataclass(frozen=True)
class Proposal:
    """A line of the list: what to choose by, what it is, and what comes of choosing it."""

    label: str
    note: str
    value: object


class CompletionPopup(QListWidget):
    """Shown without taking the focus. ``chosen`` carries the value of a Proposal."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("completions")
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_ProposalDelegate(theme, self))
        self.itemClicked.connect(self._choose)
        self.hide()

    def offer(self, proposals: Sequence[Proposal], at: QPoint) -> None:
        """Show ``proposals`` with their upper left corner ``at`` this place of the screen."""
        self.clear()
        for proposal in proposals:
            item = QListWidgetItem(proposal.label)
            item.setData(Qt.ItemDataRole.UserRole, proposal)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{proposal.label}, {proposal.note}")
            self.addItem(item)
        if not proposals:
            self.hide()
            return
        self.setCurrentRow(-1)
        rows = min(MOST_ROWS, len(proposals))
        self.setFixedSize(self._theme.px(WIDTH), rows * self._theme.px(ROW) + 12)
        self.move(at)
        self.show()

    def handle_key(self, key: Qt.Key) -> bool:
        """Work the list by a key of the field; whether the key was for the list."""
        if not self.isVisible():
            return False
        row, count = self.currentRow(), self.count()
        if key == Qt.Key.Key_Down:
            self.setCurrentRow((row + 1) % count)
        elif key == Qt.Key.Key_Up:
            self.setCurrentRow((row - 1) % count if row >= 0 else count - 1)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key == Qt.Key.Key_Tab:
            self._choose(self.item(max(0, row)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._choose(self.item(row))
        else:
            return False
        return True

    @property
    def labels(self) -> list[str]:
        """What is offered."""
        return [self.item(row).text() for row in range(self.count())]

    def _choose(self, item: QListWidgetItem) -> None:
        proposal = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        self.chosen.emit(proposal.value)


class _ProposalDelegate(QStyledItemDelegate):
    """The label on the left, what it is on the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(WIDTH) - 16, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._theme.palette
        proposal: Proposal = index.data(Qt.ItemDataRole.UserRole)
        box = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        chosen = option.state & QStyle.StateFlag.State_Selected  # pyright: ignore
        hover = option.state & QStyle.StateFlag.State_MouseOver  # pyright: ignore
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.soft if chosen else palette.grid))
            painter.drawRoundedRect(box, 4, 4)
        inner = box.adjusted(8, 0, -8, 0)
        painter.setFont(self._theme.text_font(CAPTION))
        painter.setPen(QColor(palette.mute))
        note = painter.fontMetrics().horizontalAdvance(proposal.note)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, proposal.note)
        painter.setFont(self._theme.font(Type.MONO))
        painter.setPen(QColor(palette.text))
        room = inner.adjusted(0, 0, -note - 10, 0)
        label = painter.fontMetrics().elidedText(
            proposal.label, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, label)
        painter.restore()
