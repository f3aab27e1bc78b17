"""FindPanel: type a few letters of a group or a variable and go there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.document import Document
from gui.selection import Mode, Selection, mode_from
from gui.theme import Theme
from gui.widgets.label import label
from gui.widgets.numbers import count

#: So many finds are listed; how many more there are is said.
LISTED = 12
WIDTH, ROW = 380, 24


@dataclass(frozen=True)
class Find:
    """One thing that can be gone to: a group of ``level``, or a variable where that is ""."""

    level: str
    name: str
    rows: int = 0

    @property
    def text(self) -> str:
        """What is searched in and shown."""
        return f"{self.level} {self.name}" if self.level else self.name


class FindPanel(QFrame):
    """Floats over the window. Return selects a group (Shift adds it, Alt removes it)."""

    variableFound = Signal(str)
    groupFound = Signal(str, str)  #: level and group

    def __init__(
        self, theme: Theme, document: Document, selection: Selection, window: QWidget
    ) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self._document, self._selection, self._window = document, selection, window
        self._finds: list[Find] = []
        self._before: QWidget | None = None
        self.edit = _Edit(self)
        self.edit.setPlaceholderText(self.tr("Find a group or a variable"))
        self.edit.setAccessibleName(self.tr("Find a group or a variable"))
        self.list = QListWidget(self)
        self.list.setObjectName("finds")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Found"))
        self.more = label("", "mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.edit)
        column.addWidget(self.list)
        column.addWidget(self.more)
        self.edit.textEdited.connect(self._search)
        self.list.itemClicked.connect(lambda item: self.take())
        self.hide()

    def open(self) -> None:
        """Come up over the window, empty."""
        if self._document.opened is None:
            return
        self._before = self._window.focusWidget()
        self._finds = self._everything()
        self.edit.clear()
        self._search("")
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away; the keyboard is where it was before."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Go to the current find; with a modifier the panel stays for the next one."""
        item = self.list.currentItem()
        if item is None:
            return
        find: Find = item.data(Qt.ItemDataRole.UserRole)
        if not find.level:
            self.leave()
            self.variableFound.emit(find.name)
            return
        mode = mode_from(modifiers)
        self._selection.apply(find.level, [find.name], mode)
        self.groupFound.emit(find.level, find.name)
        if mode is Mode.REPLACE:
            self.leave()
        else:
            self.edit.selectAll()

    def move(self, step: int) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Make the next or the previous find the current one."""
        row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
        self.list.setCurrentRow(row)

    def _everything(self) -> list[Find]:
        """Groups of every level of the fit shown, from the lowest, then the variables."""
        document = self._document
        model = document.model
        analysis = document.analysis(model.key) if model else None
        finds: list[Find] = []
        if analysis is not None:
            for grouping in reversed(analysis.fit.design.groupings):
                sizes = grouping.sizes()
                finds += [
                    Find(grouping.title, name, int(n))
                    for name, n in zip(grouping.labels, sizes, strict=True)
                ]
        dataset = document.dataset
        return finds + [Find("", name) for name in (dataset.names if dataset else ())]

    def _search(self, text: str) -> None:
        wanted = text.strip().casefold()
        ranked = [(rank, find) for find in self._finds if (rank := _rank(find, wanted)) is not None]
        ranked.sort(key=lambda pair: pair[0])
        self.list.clear()
        for _, find in ranked[:LISTED]:
            kind = self.tr("{0} rows").format(count(find.rows)) if find.level else ""
            item = QListWidgetItem(f"{find.text}   {kind}" if kind else find.text)
            item.setSizeHint(QSize(0, ROW))
            item.setData(Qt.ItemDataRole.UserRole, find)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        left = len(ranked) - self.list.count()
        if not ranked:
            self.more.setText(self.tr("Nothing of that name."))
        elif left:
            self.more.setText(self.tr("… and {0} more: type on.").format(count(left)))
        else:
            self.more.setText(self.tr("Return selects, Shift+Return adds, Alt+Return removes."))
        self._fit()

    def _fit(self) -> None:
        self.list.setFixedHeight(ROW * max(1, self.list.count()) + 2)
        self.resize(WIDTH, self.sizeHint().height())
        QWidget.move(self, (self._window.width() - WIDTH) // 2, 64)


def _rank(find: Find, wanted: str) -> tuple[int, int] | None:
    """How well ``find`` fits, the smaller the better; None if it does not."""
    name, text = find.name.casefold(), find.text.casefold()
    if name == wanted or text == wanted:
        return 0, len(text)
    if name.startswith(wanted):
        return 1, len(text)
    if text.startswith(wanted):
        return 2, len(text)
    return (3, len(text)) if wanted in text else None


class _Edit(QLineEdit):
    """Arrow keys move in the list beneath; Escape and losing the focus close the panel."""

    def __init__(self, panel: FindPanel) -> None:
        super().__init__(panel)
        self._panel = panel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._panel.move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._panel.take(event.modifiers())
        elif key == Qt.Key.Key_Escape:
            self._panel.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
            self._panel.hide()
