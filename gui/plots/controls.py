"""Controls of a plot's heading row: joined toggles, a chooser of one, small icon buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from gui.theme import Theme
from gui.widgets.folding import FoldingRow
from gui.widgets.label import plain_tip, set_role
from gui.widgets.segmented import Segmented


def literal(text: str) -> str:
    """``text`` for a button or a menu: an ampersand is an ampersand, not a shortcut."""
    return text.replace("&", "&&")


def fill_choices(
    menu: QMenu, texts: Sequence[str], index: int, choose: Callable[[int], object]
) -> None:
    """Make ``menu`` a choice of one of ``texts``; it is shown where there are several."""
    menu.clear()
    group = QActionGroup(menu)
    for i, text in enumerate(texts):
        action = menu.addAction(literal(text))
        action.setCheckable(True)
        action.setChecked(i == index)
        action.triggered.connect(lambda _=False, i=i: choose(i))
        group.addAction(action)
    menu.menuAction().setVisible(len(texts) > 1)


class Toggles(FoldingRow):
    """A row of joined buttons, each on or off by itself; one for each of some actions."""

    def __init__(
        self, actions: Sequence[QAction], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self.buttons: dict[str, QToolButton] = {}
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setAccessibleName(f"{name}: {action.text()}")
            self.buttons[action.text()] = button
        self._join(list(self.buttons.values()))


class Chooser(QToolButton):
    """A button with a menu of which exactly one entry is ticked; shows that entry."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._menu = QMenu(self)
        self._short: tuple[str, ...] = ()
        self.index = 0
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        set_role(self, "role", "flat")
        self.setToolTip(plain_tip(name))

    def set_choices(self, texts: Sequence[str], index: int, short: Sequence[str] = ()) -> None:
        """Offer ``texts`` with ``index`` ticked, without telling anyone.

        ``short``: what the button shows for each, where that is not the whole text.
        """
        self._short = tuple(short or texts)
        fill_choices(self._menu, texts, index, self.choose)
        self.index = index
        self._show()

    @property
    def count(self) -> int:
        """How many there are to choose from."""
        return len(self._short)

    def choose(self, index: int) -> None:
        """Tick entry ``index`` and tell."""
        self.index = index
        self._show()
        self.chosen.emit(index)

    def choice_actions(self) -> list[QAction]:
        """The menu's entries."""
        return self._menu.actions()

    def _show(self) -> None:
        if not self._short:
            return
        actions = self._menu.actions()
        actions[self.index].setChecked(True)
        text = self._short[self.index]
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 130)
        self.setText(f"{literal(shown)} ▾")
        self.setAccessibleName(f"{self._name}: {text}")


class Picker(QWidget):
    """Choose one of some: joined buttons while they are few and short, else a menu."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._texts: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.control: Segmented | Chooser | None = None
        self.hide()

    @property
    def count(self) -> int:
        """How many there are to choose from."""
        return len(self._texts)

    def set_choices(self, texts: Sequence[str], index: int) -> None:
        """Offer ``texts`` with ``index`` chosen, without telling anyone; hidden if only one."""
        if self._texts != tuple(texts):
            self._texts = tuple(texts)
            self._rebuild()
        if isinstance(self.control, Segmented):
            self.control.set_value(str(index))
        elif isinstance(self.control, Chooser):
            self.control.set_choices(texts, index)
        self.setVisible(len(texts) > 1)

    def choose(self, index: int) -> None:
        """Choose as a click on that entry would."""
        if isinstance(self.control, Segmented):
            self.control.button(str(index)).click()
        elif isinstance(self.control, Chooser):
            self.control.choose(index)

    def _rebuild(self) -> None:
        if self.control is not None:
            self._row.removeWidget(self.control)
            self.control.hide()
            self.control.deleteLater()
            self.control = None
        if len(self._texts) < 2:
            return
        if len(self._texts) <= 3 and sum(map(len, self._texts)) <= 20:
            choices = [(str(i), literal(text)) for i, text in enumerate(self._texts)]
            self.control = Segmented(choices, self._name, self)
            self.control.chosen.connect(lambda key: self.chosen.emit(int(key)))
        else:
            self.control = Chooser(self._name, self)
            self.control.chosen.connect(self.chosen)
        self._row.addWidget(self.control)


class IconButton(QToolButton):
    """A flat button with a small drawing in the theme's colours."""

    def __init__(self, theme: Theme, shape: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape = shape
        self.setIconSize(QSize(16, 16))
        self.setFixedSize(26, 24)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        set_role(self, "role", "flat")
        theme.changed.connect(self.restyle)
        self.restyle()

    def setDefaultAction(self, action: QAction) -> None:
        super().setDefaultAction(action)
        self.setAccessibleName(action.text().replace("&", ""))
        self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the theme's present colours."""
        palette = self._theme.palette
        icon = _icon(self._shape, palette.mute, palette.accent, palette.line)
        action = self.defaultAction()
        if action is not None:
            action.setIcon(icon)
        self.setIcon(icon)


@cache
def _icon(shape: str, off: str, on: str, disabled: str) -> QIcon:
    """The drawing ``shape`` in the colours of its states."""
    icon = QIcon()
    for state, colour in ((QIcon.State.Off, off), (QIcon.State.On, on)):
        for ratio in (1, 2, 3):
            icon.addPixmap(_drawn(shape, colour, ratio), QIcon.Mode.Normal, state)
        icon.addPixmap(_drawn(shape, disabled, 2), QIcon.Mode.Disabled, state)
    return icon


def _drawn(shape: str, colour: str, ratio: int) -> QPixmap:
    pixmap = QPixmap(QSize(16, 16) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colour), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        _SHAPES[shape](painter, QColor(colour))
    finally:
        painter.end()
    return pixmap


def _more(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for x in (3.5, 8.0, 12.5):
        painter.drawEllipse(QPointF(x, 8), 1.4, 1.4)


def _pan(painter: QPainter, colour: QColor) -> None:
    painter.drawLines([QPointF(8, 2.2), QPointF(8, 13.8), QPointF(2.2, 8), QPointF(13.8, 8)])
    for a, b, c in (
        ((6.2, 4), (8, 2.2), (9.8, 4)),
        ((6.2, 12), (8, 13.8), (9.8, 12)),
        ((4, 6.2), (2.2, 8), (4, 9.8)),
        ((12, 6.2), (13.8, 8), (12, 9.8)),
    ):
        painter.drawPolyline([QPointF(*a), QPointF(*b), QPointF(*c)])


def _reset(painter: QPainter, colour: QColor) -> None:
    for sx, sy in ((0, 0), (1, 0), (0, 1), (1, 1)):
        x, y = 2.5 + 11 * sx, 2.5 + 11 * sy
        dx, dy = 3.6 * (1 - 2 * sx), 3.6 * (1 - 2 * sy)
        painter.drawPolyline([QPointF(x + dx, y), QPointF(x, y), QPointF(x, y + dy)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(6.2, 6.2, 3.6, 3.6), 0.8, 0.8)


_SHAPES = {"more": _more, "pan": _pan, "reset": _reset}
