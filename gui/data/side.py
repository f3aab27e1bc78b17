"""SidePanel: the panel beside the data table; it gives way to the table where room is scarce."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from gui.icons import icon
from gui.theme import Theme
from gui.widgets.table_card import flat_button

#: The table with six columns that can be read, the least that is left of it, and the panel, in
#: pixels at the usual text size.
SIX_COLUMNS, TABLE, PANEL = 490, 300, 264


class SidePanel(QObject):
    """Table and panel side by side where both have room, the table alone where it has not.

    The user opens and closes the panel by ``open_button`` and ``close_button``; what was chosen
    is remembered, for wide and for narrow windows. In a very narrow one the panel, while it is
    open, takes the place of the table.
    """

    changed = Signal(bool)  #: whether it is open

    def __init__(self, theme: Theme, table: QWidget, panel: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._table, self._panel = theme, table, panel
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(10)
        self.split.addWidget(table)
        self.split.addWidget(panel)
        self.split.setStretchFactor(0, 1)
        self.open_button = flat_button(self.tr("Show the panel beside the table (F9)"), parent)
        self.close_button = flat_button(self.tr("Close the panel (F9)"), parent)
        self.open_button.clicked.connect(lambda: self.choose(True))
        self.close_button.clicked.connect(lambda: self.choose(False))
        self._wide = True
        self._open = True
        self.split.installEventFilter(self)
        theme.changed.connect(self._rescale)
        self._rescale()

    @property
    def is_open(self) -> bool:
        """Whether the panel is seen."""
        return self._open

    def choose(self, open_: bool) -> None:
        """Open or close the panel, and remember that for windows of this width."""
        QSettings("Levelwise", "Levelwise").setValue(self._key, "true" if open_ else "false")
        self.set_open(open_)
        # The focus was on the button that has gone.
        (self.close_button if open_ else self.open_button).setFocus()

    def toggle(self) -> None:
        """Open the panel, or close it."""
        self.choose(not self._open)

    def set_open(self, open_: bool) -> None:
        """Open or close the panel for now."""
        self._open = open_
        self._arrange()
        self.changed.emit(open_)

    def show_table(self) -> None:
        """Bring the table into sight, if the panel stands in its place."""
        if self._table.isHidden():
            self.set_open(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    @property
    def _key(self) -> str:
        return f"data_panel/{'wide' if self._wide else 'narrow'}"

    def _fit(self) -> None:
        wide = self.split.width() >= self._theme.px(SIX_COLUMNS + PANEL) + self.split.handleWidth()
        if wide != self._wide:
            self._wide = wide
            usual = "true" if wide else "false"
            chosen = QSettings("Levelwise", "Levelwise").value(self._key, usual)
            self.set_open(chosen == "true")
        else:
            self._arrange()

    def _arrange(self) -> None:
        both = self._theme.px(TABLE + PANEL) + self.split.handleWidth() <= self.split.width()
        self._panel.setVisible(self._open)
        self._table.setVisible(both or not self._open)
        self.open_button.setVisible(not self._open)

    def _rescale(self) -> None:
        mute = self._theme.palette.mute
        self.open_button.setIcon(icon("panel", mute))
        self.close_button.setIcon(icon("close", mute))
        self._panel.setMinimumWidth(self._theme.px(PANEL))
        self._fit()
