"""Icons: small drawings from ``resources/icons`` in the colour asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import RESOURCES

SIZE = 16


@cache
def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """The icon ``name`` drawn in ``colour``, and in ``disabled`` where its action is not ready."""
    result = QIcon()
    for ratio in (1, 2, 3):
        result.addPixmap(_pixmap(name, colour, ratio))
        if disabled:
            result.addPixmap(_pixmap(name, disabled, ratio), QIcon.Mode.Disabled)
    return result


@cache
def app_icon() -> QIcon:
    """The icon of the application."""
    return QIcon(str(RESOURCES / "icons" / "levelwise.svg"))


def _pixmap(name: str, colour: str, ratio: int) -> QPixmap:
    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(SIZE, SIZE) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        renderer.render(painter, QRectF(0, 0, SIZE, SIZE))
    finally:
        painter.end()
    return pixmap
