"""ChipField: buttons to tick, flowing over lines, scrolled where they are very many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QWidget

from gui.plots.controls import literal
from gui.widgets.flow import FlowLayout
from gui.widgets.label import plain_tip, set_role

#: Taller than so many pixels it scrolls; longer names are shortened to so many pixels.
TALLEST, WIDEST = 132, 220


class ChipField(QScrollArea):
    """``clicked`` carries the key of a chip that was clicked, by mouse or keyboard."""

    clicked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.chips: dict[str, QToolButton] = {}
        self._texts: dict[QToolButton, str] = {}
        self._offered: list[tuple[str, str]] = []
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._holder = QWidget()
        self._holder.setObjectName("scrolled")
        self._flow = FlowLayout(self._holder)
        self.setWidget(self._holder)
        self._fit()

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Offer ``chips``, keys and what they are called; those that stay keep their state."""
        if list(chips) == self._offered:
            return
        checked = self.checked
        self._offered = list(chips)
        self._flow.clear()
        for chip in self.chips.values():
            chip.hide()
            chip.deleteLater()
        self.chips, self._texts = {}, {}
        for key, text in chips:
            chip = self.chips[key] = self._chip(key, text)
            self._flow.addWidget(chip)
            chip.show()
        self.set_checked(checked)
        self._fit()

    @property
    def checked(self) -> tuple[str, ...]:
        """The keys of the chips that are ticked."""
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def set_checked(self, keys: Iterable[str]) -> None:
        """Tick these chips and no others, without telling anyone."""
        wanted = set(keys)
        for key, chip in self.chips.items():
            chip.setChecked(key in wanted)

    def set_prefix(self, chip: QToolButton, prefix: str) -> None:
        """Put ``prefix`` in front of what ``chip`` says."""
        chip.setText(prefix + self._texts[chip])
        chip.setAccessibleName(f"{self._name}: {chip.text()}")

    def sizeHint(self) -> QSize:
        return QSize(200, self.maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _chip(self, key: str, text: str) -> QToolButton:
        chip = QToolButton(self._holder)
        chip.setCheckable(True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        set_role(chip, "role", "toggle")
        shown = chip.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, WIDEST)
        self._texts[chip] = literal(shown)
        tip = text if text == key else f"{text} ({key})"
        chip.setToolTip(plain_tip(tip))
        self.set_prefix(chip, "")
        chip.clicked.connect(lambda _=False: self.clicked.emit(key))
        return chip

    def _fit(self) -> None:
        """As tall as the chips, up to what scrolls."""
        height = self._flow.heightForWidth(max(60, self.viewport().width()))
        self._holder.setMinimumHeight(height)
        self.setFixedHeight(min(TALLEST, height + 2))
