"""EquationView: typeset lines set as a paragraph, whose symbols can be pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import Theme
from gui.widgets.label import plain_tip

if TYPE_CHECKING:
    from core.model.equation_parts import Symbol
    from gui.typesetting import Spot, Typeset

GAP, LEADING = 30, 9
#: Before a line that goes on with the formula of the one before: beside it, and in a new row.
JOIN, INDENT = 2, 26
#: Lines are drawn a little smaller if that brings them into one row.
SMALLEST = 0.84
#: Room around a symbol that is pointed at, in pixels.
AIR = 2.5


@dataclass
class _Piece:
    """One typeset line with its natural size in pixels."""

    renderer: QSvgRenderer
    width: float
    height: float
    spots: tuple[Spot, ...]
    continues: bool = False

    def gap(self, first: bool) -> float:
        """The room before it, in pixels, where it is the ``first`` of its row or is not."""
        if self.continues:
            return INDENT if first else JOIN
        return 0.0 if first else GAP


@dataclass
class _Target:
    """A symbol where it is drawn."""

    box: QRectF
    symbol: Symbol


class EquationView(QWidget):
    """Draws the lines one after the other, as words in a paragraph; never wider than itself.

    Arrow keys go from symbol to symbol, Return and a click choose one.
    """

    symbolChosen = Signal(object)  #: a Symbol

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pieces: list[_Piece] = []
        self._rows: list[list[tuple[_Piece, float]]] = []
        self._targets: list[_Target] = []
        self._current = -1
        self._tips: dict[Symbol, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(30)

    def show_lines(self, lines: Sequence[Typeset], tips: dict[Symbol, str]) -> None:
        """Draw ``lines``; ``tips``: what is said of each symbol."""
        self._tips = tips
        self._pieces = []
        for line in lines:
            renderer = QSvgRenderer(QByteArray(line.svg))
            size = (line.width, line.height)
            self._pieces.append(_Piece(renderer, *size, line.spots, line.continues))
        self._flow()

    @property
    def parts(self) -> list[tuple[QRectF, bool]]:
        """Where each line is, and whether it goes on with the formula of the one before."""
        return [(box, piece.continues) for piece, box in self._boxes()]

    @property
    def targets(self) -> list[tuple[QRectF, Symbol]]:
        """Where each symbol is, in reading order."""
        return [(target.box, target.symbol) for target in self._targets]

    def picture(self, ratio: float = 3.0) -> QImage:
        """The equation on white, ``ratio`` pixels for one."""
        image = QImage(self.size() * ratio, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        try:
            self._draw(painter)
        finally:
            painter.end()
        return image

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if 0 <= self._current < len(self._targets):
                box = self._targets[self._current].box.adjusted(-AIR, -AIR, AIR, AIR)
                palette = self._theme.palette
                focus = self.hasFocus()
                painter.setPen(QPen(QColor(palette.accent)) if focus else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.soft))
                painter.drawRoundedRect(box, 4, 4)
            self._draw(painter)
        finally:
            painter.end()

    def _draw(self, painter: QPainter) -> None:
        for piece, box in self._boxes():
            piece.renderer.render(painter, box)

    def _boxes(self) -> list[tuple[_Piece, QRectF]]:
        """Every line with the place where it is drawn."""
        found = []
        top = 0.0
        for row in self._rows:
            height = max(p.height * s for p, s in row)
            left = 0.0
            for place, (piece, scale) in enumerate(row):
                left += piece.gap(place == 0) * scale
                width, tall = piece.width * scale, piece.height * scale
                found.append((piece, QRectF(left, top + (height - tall) / 2, width, tall)))
                left += width
            top += height + LEADING
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._flow()

    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def _flow(self) -> None:
        room, text = max(60, self.width()), self._theme.scale
        whole = sum(p.width + p.gap(k == 0) for k, p in enumerate(self._pieces))
        squeeze = min(1.0, room / (whole * text)) if whole else 1.0
        common = text * squeeze if squeeze >= SMALLEST else text
        self._rows, left = [], 0.0
        for piece in self._pieces:
            scale = min(common, room / (piece.width + piece.gap(True)))
            width = piece.width * scale
            beside = left + piece.gap(False) * scale + width
            if not self._rows or beside > room + 1:
                self._rows.append([])
                beside = piece.gap(True) * scale + width
            self._rows[-1].append((piece, scale))
            left = beside
        heights = [max(p.height * s for p, s in row) for row in self._rows]
        total = sum(heights) + LEADING * max(0, len(heights) - 1)
        self._place_targets()
        self.setFixedHeight(max(26, round(total)))
        self.updateGeometry()
        self.update()

    def _place_targets(self) -> None:
        self._targets = []
        for piece, box in self._boxes():
            for spot in piece.spots:
                left, top = (
                    box.left() + spot.left * box.width(),
                    box.top() + spot.top * box.height(),
                )
                size = (spot.width * box.width(), spot.height * box.height())
                self._targets.append(_Target(QRectF(left, top, *size), spot.symbol))
        self._current = min(self._current, len(self._targets) - 1)

    # --- pointing --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(QPointF(event.pos()))
            tip = self._tips.get(self._targets[place].symbol, "") if place >= 0 else ""
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_current(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._set_current(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._set_current(place)
            self.symbolChosen.emit(self._targets[place].symbol)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tab = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self._current < 0 and event.reason() in tab:
            self._set_current(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_current(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._targets:
            self._set_current((self._current + step) % len(self._targets))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.symbolChosen.emit(self._targets[self._current].symbol)
        else:
            super().keyPressEvent(event)

    def _at(self, at: QPointF) -> int:
        """The symbol under the pointer, -1 if none; the smallest where several overlap."""
        near = [
            (t.box.width() * t.box.height(), place)
            for place, t in enumerate(self._targets)
            if t.box.adjusted(-AIR, -AIR, AIR, AIR).contains(at)
        ]
        return min(near)[1] if near else -1

    def _set_current(self, place: int) -> None:
        place = min(place, len(self._targets) - 1)
        if place == self._current:
            return
        self._current = place
        if place >= 0:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAccessibleDescription(self._tips.get(self._targets[place].symbol, ""))
        else:
            self.unsetCursor()
        self.update()
