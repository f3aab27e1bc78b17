"""The choice of a covariance structure, each drawn as the little matrix it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.model.spec import Structure
from gui.theme import CAPTION, Theme, Type
from gui.widgets.combo import Combo
from gui.widgets.label import plain_tip
from gui.widgets.table import Index

#: Sides of the drawn matrices in pixels: in the field, and in the list to choose from.
SIDE, LARGE = 22, 40
#: The list is as wide as its sentences need.
LIST_WIDTH = 396


def structure_name(structure: Structure) -> str:
    """The name of ``structure`` for people."""
    return {
        Structure.INDEPENDENT: QCoreApplication.translate("Covariance", "Independent"),
        Structure.IDENTITY: QCoreApplication.translate("Covariance", "Identity"),
        Structure.EXCHANGEABLE: QCoreApplication.translate("Covariance", "Exchangeable"),
        Structure.UNSTRUCTURED: QCoreApplication.translate("Covariance", "Unstructured"),
    }[structure]


def structure_tip(structure: Structure) -> str:
    """What ``structure`` means, in a sentence."""
    return {
        Structure.INDEPENDENT: QCoreApplication.translate(
            "Covariance", "A variance for each effect, no covariances"
        ),
        Structure.IDENTITY: QCoreApplication.translate(
            "Covariance", "One variance shared by all effects, no covariances"
        ),
        Structure.EXCHANGEABLE: QCoreApplication.translate(
            "Covariance", "One variance and one covariance shared by all effects"
        ),
        Structure.UNSTRUCTURED: QCoreApplication.translate(
            "Covariance", "A variance for each effect, a covariance for each pair"
        ),
    }[structure]


class CovarianceCombo(Combo):
    """Choose a structure; ``structureChosen`` carries it."""

    structureChosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Covariance", "Covariance structure"), parent)
        self._theme = theme
        self._effects = 2
        self.setIconSize(QSize(SIDE, SIDE))
        for structure in Structure:
            self.addItem(structure_name(structure), structure.value)
            self.setItemData(
                self.count() - 1, plain_tip(structure_tip(structure)), Qt.ItemDataRole.ToolTipRole
            )
        self._delegate = _StructureDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.chosen.connect(lambda value: self.structureChosen.emit(Structure(value)))
        theme.changed.connect(self._draw)
        self._draw()

    def show_structure(self, structure: Structure, effects: int) -> None:
        """Show ``structure`` for an equation of ``effects`` effects."""
        if effects != self._effects:
            self._effects = self._delegate.effects = effects
            self._draw()
        self.setCurrentIndex(self.findData(structure.value))
        self.setToolTip(plain_tip(structure_tip(structure)))

    def _draw(self) -> None:
        self.view().setMinimumWidth(self._theme.px(LIST_WIDTH))
        for row in range(self.count()):
            structure = Structure(self.itemData(row))
            self.setItemIcon(row, matrix_icon(structure, self._effects, self._theme))


class _StructureDelegate(QStyledItemDelegate):
    """A structure in the list: its matrix, its name, and what it means."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.effects = 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(LIST_WIDTH - 20), self._theme.px(LARGE + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._theme.palette
        structure = Structure(index.data(Qt.ItemDataRole.UserRole))
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.soft))
            painter.drawRoundedRect(box, 4, 4)
        side = self._theme.px(LARGE)
        picture = matrix_icon(structure, self.effects, self._theme, side)
        picture.paint(painter, QRect(box.left() + 8, box.top() + 6, side, side))
        text = box.adjusted(side + 20, 7, -6, -6)
        painter.setPen(QColor(palette.text))
        painter.setFont(self._theme.font(Type.STRONG))
        painter.drawText(text, Qt.AlignmentFlag.AlignTop, structure_name(structure))
        painter.setPen(QColor(palette.mute))
        painter.setFont(self._theme.text_font(CAPTION + 0.5))
        words = painter.fontMetrics().elidedText(
            structure_tip(structure), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignBottom, words)
        painter.restore()


def matrix_icon(structure: Structure, effects: int, theme: Theme, side: int = SIDE) -> QIcon:
    """The pattern of the matrix: equal shades are equal parameters, empty cells are zero."""
    size = min(4, max(2, effects))
    result = QIcon()
    for ratio in (1, 2, 3):
        result.addPixmap(_matrix(structure, size, theme, side, ratio))
    return result


def _matrix(structure: Structure, size: int, theme: Theme, side: int, ratio: int) -> QPixmap:
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    accent, zero = QColor(theme.palette.accent), QColor(theme.palette.grid)
    cell = (side - 4) / size
    painter = QPainter(pixmap)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for row in range(size):
            for column in range(size):
                strength = _strength(structure, row, column)
                colour = QColor(accent) if strength else zero
                colour.setAlphaF(strength or 1.0)
                painter.setBrush(colour)
                box = QRectF(2 + column * cell, 2 + row * cell, cell - 1.2, cell - 1.2)
                painter.drawRoundedRect(box, 1.5, 1.5)
    finally:
        painter.end()
    return pixmap


def _strength(structure: Structure, row: int, column: int) -> float:
    """The shade of one cell, 0 for a zero."""
    shades = (1.0, 0.72, 0.5, 0.86)
    if row == column:
        own = structure in (Structure.INDEPENDENT, Structure.UNSTRUCTURED)
        return shades[row] if own else 1.0
    if structure is Structure.UNSTRUCTURED:
        return 0.22 + 0.09 * ((row + column) % 3)
    return 0.32 if structure is Structure.EXCHANGEABLE else 0.0
