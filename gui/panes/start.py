"""What is there before there are data: the one thing to do next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.icons import app_icon, icon
from gui.theme import Theme, Type
from gui.widgets.label import label, plain_tip, set_role

RECENT = 5


class StartPane(QWidget):
    """Open a file, drop one, or take the sample data."""

    openWanted = Signal()
    sampleWanted = Signal()
    fileWanted = Signal(str)
    tourWanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        picture = label()
        picture.setPixmap(app_icon().pixmap(QSize(56, 56)))
        title = label(self.tr("Open data to begin"))
        theme.wear(title, Type.DISPLAY)
        text = self.tr("Drop a file of CSV, Excel, Stata, SPSS, SAS or R here, or choose one.")
        hint = label(text, "mute")
        self.open_button = QPushButton(self.tr("Open a data file…"))
        set_role(self.open_button, "role", "primary")
        self.sample_button = QPushButton(self.tr("Open the school sample data"))
        self.sample_button.setToolTip(
            plain_tip(self.tr("887 pupils in 48 London schools: mathematics at ages 8 and 11"))
        )
        self.tour_button = QPushButton(self.tr("Take the tour (two minutes)"))
        self.tour_button.setToolTip(
            plain_tip(self.tr("Pointers through a first analysis with the school data"))
        )
        self.tour_button.clicked.connect(self.tourWanted)
        self.open_button.clicked.connect(self.openWanted)
        self.sample_button.clicked.connect(self.sampleWanted)
        self._recent_title = label(self.tr("Recent files"), "mute")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(12)
        for widget in (picture, title, hint):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        for button in (self.open_button, self.sample_button, self.tour_button):
            button.setMinimumWidth(260)
            button.setMinimumHeight(34)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        column.addWidget(self._recent_title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._recent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(column)
        outer.addStretch(3)
        self.show_recent([])

    def show_recent(self, paths: list[str]) -> None:
        """Offer the files opened last."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for path in paths[:RECENT]:
            button = QPushButton(Path(path).name.replace("&", "&&"))
            set_role(button, "role", "flat")
            button.setIcon(icon("open", self._theme.palette.mute))
            button.setToolTip(plain_tip(path))
            button.clicked.connect(lambda _=False, path=path: self.fileWanted.emit(path))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._recent_title.setVisible(bool(paths))
