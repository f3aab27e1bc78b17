"""SelectionsBar: the named selections as chips: show, hide, select, recolour, rename, delete."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from gui.document import Document
from gui.selection import NamedSelection, Selection
from gui.theme import Palette, Theme
from gui.widgets.label import plain_tip, set_role
from gui.widgets.numbers import count


class SelectionsBar(QWidget):
    """A chip per named selection; ``naming`` is the button that names what is selected.

    Every change goes through the document, so it can be undone and is kept with the models.
    """

    def __init__(
        self, theme: Theme, document: Document, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._document, self._selection = theme, document, selection
        self.chips: list[QToolButton] = []
        self._renaming: int | None = None
        self.name_button = QToolButton(self)
        self.name_button.setText(self.tr("Name…"))
        self.name_button.setToolTip(plain_tip(self.tr("Keep the selected groups under a name")))
        set_role(self.name_button, "role", "flat")
        self.name_button.clicked.connect(lambda: self.ask_name())
        self.edit = _NameEdit(self._take_name, self._end_edit, self)
        self.edit.setPlaceholderText(self.tr("Name of the selection"))
        self.edit.setAccessibleName(self.tr("Name of the selection"))
        self.edit.setMaximumWidth(190)
        self.edit.hide()
        self.naming = QWidget(self)
        naming = QHBoxLayout(self.naming)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.addWidget(self.edit)
        naming.addWidget(self.name_button)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        document.selectionsChanged.connect(self._show)
        selection.changed.connect(self._refresh)
        theme.changed.connect(self._show)
        self._show()

    # Verbs -----------------------------------------------------------------------------

    def ask_name(self, index: int | None = None) -> None:
        """Let the user type a name: for what is selected, or for named selection ``index``."""
        if index is None and not self._selection.count:
            return
        self._renaming = index
        self.edit.setText("" if index is None else self._all[index].name)
        self.edit.selectAll()
        self.edit.show()
        self.name_button.hide()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def select(self, index: int) -> None:
        """Select the groups of named selection ``index``."""
        named = self._all[index]
        self._selection.apply(named.level, named.keys)

    def set_visible(self, index: int, visible: bool) -> None:
        """Show its groups in its colour, or no longer."""
        name = self._all[index].name
        text = self.tr("Show {0}") if visible else self.tr("Hide {0}")
        self._change(index, text.format(name), visible=visible)

    def set_colour(self, index: int, colour: int) -> None:
        """Give it another colour of the palette's cycle."""
        text = self.tr("Recolour {0}").format(self._all[index].name)
        self._change(index, text, colour=colour)

    def delete(self, index: int) -> None:
        """Forget it; the groups stay."""
        rest = (*self._all[:index], *self._all[index + 1 :])
        text = self.tr("Delete selection {0}").format(self._all[index].name)
        self._document.set_selections(rest, text)

    # How -------------------------------------------------------------------------------

    @property
    def _all(self) -> tuple[NamedSelection, ...]:
        return self._document.state.selections

    def _change(self, index: int, text: str, **what: object) -> None:
        changed = list(self._all)
        changed[index] = replace(changed[index], **what)  # pyright: ignore[reportArgumentType]
        self._document.set_selections(tuple(changed), text)

    def _take_name(self, name: str) -> None:
        name, index = name.strip(), self._renaming
        self._end_edit()
        if not name:
            return
        if index is not None:
            text = self.tr("Rename selection {0}").format(self._all[index].name)
            self._change(index, text, name=name)
            return
        taken = {named.colour for named in self._all}
        cycle = len(self._theme.palette.selected)
        colour = next((c for c in range(cycle) if c not in taken), len(self._all) % cycle)
        new = tuple(
            NamedSelection(name, level, self._selection.keys(level), colour)
            for level in self._selection.levels
        )
        self._document.set_selections(
            (*self._all, *new), self.tr("Name selection {0}").format(name)
        )
        # From now on they have the colour of their name.
        self._selection.clear()

    def _end_edit(self) -> None:
        self.edit.hide()
        self.name_button.show()
        self._renaming = None

    def _refresh(self) -> None:
        self.name_button.setEnabled(self._selection.count > 0)

    def _show(self) -> None:
        self._selection.set_named(self._all)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(index, named) for index, named in enumerate(self._all)]
        for place, chip in enumerate(self.chips):
            self._row.insertWidget(place, chip)
        self.setVisible(bool(self.chips))
        self._refresh()

    def _chip(self, index: int, named: NamedSelection) -> QToolButton:
        chip = QToolButton(self)
        shown = chip.fontMetrics().elidedText(named.name, Qt.TextElideMode.ElideRight, 130)
        chip.setText(f"{shown} ({count(len(named.keys))})".replace("&", "&&"))
        chip.setIcon(_dot(self._theme.palette, named))
        chip.setIconSize(QSize(12, 12))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(chip, "role", "flat")
        state = self.tr("shown") if named.visible else self.tr("hidden")
        text = self.tr("Selection {0}: {1} groups of {2}, {3}")
        words = text.format(named.name, count(len(named.keys)), named.level, state)
        chip.setAccessibleName(words)
        chip.setToolTip(plain_tip(words))
        chip.setMenu(self._menu(index, named, chip))
        return chip

    def _menu(self, index: int, named: NamedSelection, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        show = menu.addAction(self.tr("Shown"), lambda: self.set_visible(index, not named.visible))
        show.setCheckable(True)
        show.setChecked(named.visible)
        menu.addAction(self.tr("Select its groups"), lambda: self.select(index))
        menu.addAction(self.tr("Rename…"), lambda: self.ask_name(index))
        colours = menu.addMenu(self.tr("Colour"))
        for place in range(len(self._theme.palette.selected)):
            icon = _dot(self._theme.palette, replace(named, colour=place, visible=True))
            text = self.tr("Colour {0}").format(place + 1)
            colours.addAction(icon, text, lambda place=place: self.set_colour(index, place))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.delete(index))
        return menu


class _NameEdit(QLineEdit):
    """Return takes the name, Escape and leaving give it up."""

    def __init__(
        self, take: Callable[[str], None], leave: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._leave = leave
        self.returnPressed.connect(lambda: take(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def _dot(palette: Palette, named: NamedSelection) -> QIcon:
    """A disc in its colour; a ring while it is hidden."""
    pixmap = QPixmap(36, 36)
    pixmap.setDevicePixelRatio(3)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(palette.selected[named.colour % len(palette.selected)])
        painter.setPen(QPen(colour, 1.5))
        if named.visible:
            painter.setBrush(colour)
        painter.drawEllipse(QPointF(6, 6), 4.2, 4.2)
    finally:
        painter.end()
    return QIcon(pixmap)
