"""ExportDialog: how large, how fine, in which colours and which format a plot is written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.plots.export import MM_PER_INCH
from gui.plots.output import Paper
from gui.widgets.label import label, plain_tip, set_role
from gui.widgets.numbers import count
from gui.widgets.segmented import Segmented

#: Widths and heights in millimetres that journals and slides ask for.
SIZES = ((84.0, 64.0), (129.0, 90.0), (160.0, 110.0), (174.0, 120.0), (254.0, 142.9))


class ExportDialog(QDialog):
    """Ask for a ``Paper`` and a format. Accepting it leads on to the file dialog."""

    def __init__(self, parent: QWidget, paper: Paper, extension: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("plotExport")
        self.setWindowTitle(self.tr("Export plot"))
        self.format = Segmented(
            [("pdf", "PDF"), ("svg", "SVG"), ("png", "PNG")], self.tr("Format"), self
        )
        self.format.set_value(extension if extension in ("pdf", "svg", "png") else "pdf")
        self.preset = QComboBox(self)
        self.preset.setAccessibleName(self.tr("Size"))
        names = (
            self.tr("One column"), self.tr("One and a half columns"), self.tr("Standard"),
            self.tr("Two columns"), self.tr("Slide"),
        )  # fmt: skip
        for name, size in zip(names, SIZES, strict=True):
            self.preset.addItem(f"{name}, {size[0]:g} × {size[1]:g} mm", size)
        self.preset.addItem(self.tr("Own size"))
        self.width_mm = _number(20, 2000, " mm", self.tr("Width in millimetres"))
        self.height_mm = _number(20, 2000, " mm", self.tr("Height in millimetres"))
        self.dpi = _number(20, 2400, " dpi", self.tr("Dots per inch"))
        self.dpi.setDecimals(0)
        self.colours = Segmented(
            [("print", self.tr("Print")), ("screen", self.tr("As on screen"))],
            self.tr("Colours"),
            self,
        )
        self.hint = label("", "mute")
        self._lay_out()
        self.width_mm.setValue(paper.size_mm[0])
        self.height_mm.setValue(paper.size_mm[1])
        self.dpi.setValue(paper.dpi)
        self.colours.set_value("screen" if paper.keep_theme else "print")
        self.preset.activated.connect(self._take_preset)
        for box in (self.width_mm, self.height_mm, self.dpi):
            box.valueChanged.connect(self._show)
        self.format.chosen.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        size = QHBoxLayout()
        size.addWidget(self.width_mm, 1)
        size.addWidget(QLabel("×"))
        size.addWidget(self.height_mm, 1)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Size"), self.preset)
        form.addRow(self.tr("Width × height"), size)
        form.addRow(self.tr("Resolution"), self.dpi)
        form.addRow(self.tr("Colours"), self.colours)
        self.save_button = QPushButton(self.tr("Choose file…"))
        self.save_button.setDefault(True)
        set_role(self.save_button, "role", "primary")
        self.save_button.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        self.setMinimumWidth(400)

    def paper(self) -> Paper:
        """Size, resolution and colours as they stand."""
        size = (self.width_mm.value(), self.height_mm.value())
        return Paper(size, self.dpi.value(), self.colours.value == "screen")

    def extension(self) -> str:
        """The format chosen, as the extension of its files."""
        return self.format.value

    def _take_preset(self, index: int) -> None:
        size = self.preset.itemData(index)
        if size is not None:
            self.width_mm.setValue(size[0])
            self.height_mm.setValue(size[1])

    def _show(self, *_: object) -> None:
        size = (self.width_mm.value(), self.height_mm.value())
        own = self.preset.count() - 1
        self.preset.setCurrentIndex(SIZES.index(size) if size in SIZES else own)
        picture = self.format.value == "png"
        self.dpi.setEnabled(picture)
        if picture:
            pixels = [round(mm / MM_PER_INCH * self.dpi.value()) for mm in size]
            self.hint.setText(self.tr("{0} × {1} pixels").format(*(count(p) for p in pixels)))
        else:
            self.hint.setText(self.tr("Lines and text as such: sharp at any size."))


def _number(low: float, high: float, unit: str, name: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(low, high)
    box.setDecimals(1)
    box.setSuffix(unit)
    box.setAccessibleName(name)
    box.setToolTip(plain_tip(name))
    return box
