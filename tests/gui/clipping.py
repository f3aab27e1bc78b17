"""What is cut off: texts that are wider or taller than the widget that shows them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

#: Texts are drawn a little wider or narrower than they are measured.
SLACK = 1


def cut_texts(window: QWidget) -> list[str]:
    """A line for each text in sight that is not wholly seen."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.width() > 0:
            found += [f"{_path(widget)}: {why}" for why in _cut(widget)]
    return found


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _cut_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _cut_button(widget)
    elif isinstance(widget, QTabBar):
        yield from _cut_tabs(widget)
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            if not widget.rect().contains(widget.actionGeometry(action)):
                yield f"menu {action.text()!r} has no room"
    elif isinstance(widget, QComboBox):
        yield from _cut_combo(widget)
    elif isinstance(widget, QAbstractSpinBox):
        edit = widget.findChild(QLineEdit)
        if edit is not None:
            yield from _wider(edit, edit.text(), edit.width() - 4)
    elif isinstance(widget, QLineEdit) and not widget.text():
        yield from _wider(widget, widget.placeholderText(), widget.width() - 18)
    elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        yield from _cut_headings(widget)
    if isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit):
        yield from _cut_off(widget)


def _wider(widget: QWidget, text: str, room: int) -> Iterator[str]:
    wide = widget.fontMetrics().horizontalAdvance(text)
    if wide > room + SLACK:
        yield f"{text!r} is {wide} wide in {room}"


def _cut_label(label: QLabel) -> Iterator[str]:
    text, room = label.text(), label.contentsRect()
    if not text:
        return
    if label.wordWrap():
        tall = label.heightForWidth(label.width())
        if tall > label.height() + SLACK:
            yield f"{text!r} is {tall} tall in {label.height()}"
        return
    hint = label.sizeHint()
    if hint.width() > label.width() + SLACK:
        yield f"{text!r} is {hint.width()} wide in {label.width()}"
    if label.fontMetrics().height() > room.height() + SLACK:
        yield f"{text!r} is cut in its height, {room.height()}"


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    hint = button.sizeHint()
    only_icon = isinstance(button, QToolButton) and (
        button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    if only_icon or not button.text():
        hint = button.iconSize() + QSize(6, 6)
    if hint.width() > button.width() + SLACK or hint.height() > button.height() + SLACK:
        yield f"{button.text()!r} needs {hint.toTuple()} and has {button.size().toTuple()}"


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        rect, text = bar.tabRect(place), bar.tabText(place)
        if not bar.rect().contains(rect):
            yield f"tab {text!r} is out of sight"
        yield from _wider(bar, text, rect.width() - 8)


def _cut_combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)
    icon = combo.iconSize().width() + 4 if not combo.itemIcon(combo.currentIndex()).isNull() else 0
    # A list that is narrow ends its text with dots and tells it in a tip.
    if not combo.toolTip():
        yield from _wider(combo, combo.currentText(), field.width() - icon)


def _cut_headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for column in range(header.count()):
        if header.isSectionHidden(column):
            continue
        text = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        tip = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if not tip:
            yield from _wider(header, text, header.sectionSize(column) - 10)


def _cut_off(widget: QWidget) -> Iterator[str]:
    """Parts of a widget outside what holds it, unless one can scroll there."""
    parent = widget.parentWidget()
    rect = widget.rect()
    name = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    while parent is not None and not parent.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return
        rect = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(rect):
            yield f"{name!r} at {rect.getRect()} is outside {type(parent).__name__}"
            return
        parent = parent.parentWidget()


def _path(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        names.append(type(at).__name__)
        at = at.parentWidget()
    return "/".join(reversed(names[:4]))
