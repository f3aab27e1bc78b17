"""The import preview: the first rows, what was detected, and what could not be read and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import UserError
from gui import reading
from gui.import_form import ImportForm, can_set_kinds
from gui.jobs import Jobs
from gui.reading import Preview, ReadResult
from gui.theme import Theme, Type
from gui.widgets.banner import Banner, Message
from gui.widgets.card import Card
from gui.widgets.combo import Combo
from gui.widgets.label import label, plain_tip, set_role
from gui.widgets.numbers import count
from gui.widgets.table import Grid, GridModel, Index, TableView

if TYPE_CHECKING:
    from core.data.choices import Choices
    from core.data.dataset import Dataset, Source
    from core.data.steps import Step

LANE = "preview"


class NumberedModel(GridModel):
    """A Grid with row numbers, whose cells tell their whole text."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            return plain_tip(str(super().data(index) or ""))
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return f"{section + 1}" if role == Qt.ItemDataRole.DisplayRole else None
        return super().headerData(section, orientation, role)


class ImportPreview(QDialog):
    """Shows ``result`` and reads it again as the user chooses. ``openWanted`` carries the last."""

    openWanted = Signal(object)

    def __init__(
        self, theme: Theme, jobs: Jobs, result: ReadResult, steps: tuple[Step, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import {0}").format(result.place.name))
        self.setAccessibleName(self.tr("Import preview"))
        self._theme, self._jobs, self._steps = theme, jobs, steps
        self._result = result
        self._make(theme)
        self._lay_out()
        room = parent.size()
        wanted = QSize(min(1120, room.width() - 60), min(760, room.height() - 40))
        self.resize(wanted.expandedTo(QSize(760, 520)))
        self.form.changed.connect(self._read)
        self.kind.chosen.connect(self._on_kind)
        self.open_button.clicked.connect(self._open)
        self.cancel_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._open)
        self.finished.connect(lambda _: self._jobs.cancel(LANE))
        source = result.opened.origin.dataset.source
        self._show(result, reading.first_cells(result.opened.origin.dataset), source.chosen)
        self.open_button.setFocus()

    # --- building --------------------------------------------------------------------------------

    def _make(self, theme: Theme) -> None:
        self.title = label()
        theme.wear(self.title, Type.TITLE)
        self.facts = label("", "mute")
        self.progress = QProgressBar()
        self.progress.setObjectName("thin")
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(3)
        self.progress.setRange(0, 1000)
        self.progress.setAccessibleName(self.tr("How much of the file is read"))
        keep = self.progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keep)
        self.progress.hide()
        self.banner = Banner(theme, closable=False)
        self.form = ImportForm()
        self.rows_model = NumberedModel(self)
        self.rows = TableView(theme, self.tr("First rows"))
        self.rows.setObjectName("data")
        self.rows.setModel(self.rows_model)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.rows.verticalHeader().setVisible(True)
        self.rows.selectionModel().currentChanged.connect(self._on_column)
        self.kind_caption = label("", "mute")
        self.kind = Combo(self.tr("Kind of the chosen column"))
        self.kind.setMinimumWidth(190)
        tip = self.tr("What the column chosen in the table holds")
        self.kind.setToolTip(plain_tip(tip))
        self.issues_model = NumberedModel(self)
        self.issues = TableView(theme, self.tr("What to look at"))
        self.issues.setModel(self.issues_model)
        self.issues.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.issues.clicked.connect(self._go_to)
        self.issues.activated.connect(self._go_to)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.open_button = QPushButton(self.tr("Open"))
        set_role(self.open_button, "role", "primary")
        self.open_button.setDefault(True)
        for button in (self.cancel_button, self.open_button):
            button.setMinimumWidth(110)

    def _lay_out(self) -> None:
        form = Card(self._theme, self.tr("Read as"))
        form.put(self.form, 1)
        form.setFixedWidth(330)
        first = Card(self._theme, self.tr("First rows"))
        first.add_control(self.kind_caption)
        first.add_control(self.kind)
        first.put(self.rows, 1)
        self.issues_card = Card(self._theme, self.tr("To look at"))
        self.issues_card.put(self.issues, 1)
        tables = QVBoxLayout()
        tables.setSpacing(10)
        tables.addWidget(first, 3)
        tables.addWidget(self.issues_card, 2)
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(form)
        middle.addLayout(tables, 1)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.facts)
        head.addStretch(1)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.cancel_button)
        feet.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addLayout(feet)

    # --- showing ---------------------------------------------------------------------------------

    @property
    def result(self) -> ReadResult:  # type: ignore[override]
        """What was read last without an error."""
        return self._result

    def _show(
        self, result: ReadResult, cells: tuple[tuple[str, ...], ...], choices: Choices
    ) -> None:
        self._result = result
        dataset = result.opened.origin.dataset
        source = dataset.source
        self.title.setText(result.place.name)
        text = self.tr("{0} · {1} rows · {2} columns")
        columns = len(dataset.variables)
        self.facts.setText(text.format(source.format, count(dataset.n_rows), columns))
        if source.found.table is None and source.tables:
            source = _with_table(source)
        self.form.show_source(source, choices)
        self._show_rows(dataset, cells)
        self._show_issues(source)
        self._on_column(self.rows.currentIndex())

    def _show_rows(self, dataset: Dataset, cells: tuple[tuple[str, ...], ...]) -> None:
        shown = dataset.variables[: reading.SHOWN_COLUMNS]
        headings = tuple(f"{v.name}  ·  {self._kind_text(str(v.kind.value))}" for v in shown)
        numeric = tuple(v.is_numeric and not v.value_labels for v in shown)
        place = self.rows.currentIndex()
        self.rows_model.set_grid(Grid(headings, cells, numeric))
        self.rows.resizeColumnsToContents()
        for column in range(len(headings)):
            width = self.rows.columnWidth(column)
            self.rows.setColumnWidth(column, min(280, max(76, width + 14)))
        self.rows.widths.apply()
        column = place.column() if place.isValid() else 0
        if cells:
            index = self.rows_model.index(0, min(column, len(headings) - 1))
            self.rows.setCurrentIndex(index)

    def _kind_text(self, kind: str) -> str:
        return {
            "continuous": self.tr("number"),
            "categorical": self.tr("category"),
            "ordered": self.tr("ordered category"),
            "date": self.tr("date"),
            "text": self.tr("text"),
        }[kind]

    def _show_issues(self, source: Source) -> None:
        rows: list[tuple[str, str, str, str]] = []
        for doubt in source.doubts:
            rows.append((self.tr("doubt"), doubt.column, "", doubt.text))
        for unread in source.unread:
            where = self.tr("row {0}").format(count(unread.row)) if unread.row else ""
            where = self.tr("line {0}").format(count(unread.line)) if unread.line else where
            rows.append((where, unread.column, unread.text, unread.done))
        title = self.tr("To look at ({0})").format(len(rows)) if rows else self.tr("Read as")
        if not rows:
            rows = [("", "", "", said) for said in source.assumptions]
        headings = (self.tr("Where"), self.tr("Column"), self.tr("In the file"), self.tr("Reading"))
        self.issues_card.set_title(title)
        self.issues_model.set_grid(Grid(headings, tuple(rows), (False,) * 4))
        self.issues.resizeColumnsToContents()
        for column, most in enumerate((120, 160, 200)):
            self.issues.setColumnWidth(column, min(most, self.issues.columnWidth(column) + 10))
        self.issues.widths.apply()
        self.issues.horizontalHeader().setStretchLastSection(True)
        for column in range(3):
            self.issues.setColumnHidden(column, not any(row[column] for row in rows))

    # --- reactions -------------------------------------------------------------------------------

    def _column_name(self) -> str:
        index = self.rows.currentIndex()
        names = self._result.opened.origin.dataset.names
        return names[index.column()] if index.isValid() and index.column() < len(names) else ""

    def _on_column(self, index: QModelIndex) -> None:
        """Offer the kinds of the column chosen in the table."""
        name = self._column_name()
        source = self._result.opened.origin.dataset.source
        offered = bool(name) and can_set_kinds(source)
        self.kind.setVisible(offered)
        self.kind_caption.setVisible(offered)
        if not offered:
            return
        variable = self._result.opened.origin.dataset.variable(name)
        found = self._kind_text(str(variable.kind.value))
        chosen = self.form.choices.kind_of(name)
        first = self.tr("Automatic") if chosen else self.tr("Auto: {0}").format(found)
        self.kind_caption.setText(name)
        self.kind.set_choices(
            [
                ("", first, None),
                ("number", self.tr("Number"), None),
                ("text", self.tr("Text"), None),
                ("date", self.tr("Date"), None),
                ("left out", self.tr("Leave out"), None),
            ]
        )
        self.kind.set_value(chosen)

    def _on_kind(self, kind: str) -> None:
        self.form.set_kind(self._column_name(), kind)

    def _go_to(self, index: QModelIndex) -> None:
        """Show the place that a line of the lower table is about."""
        where, column = self.issues_model.grid.cells[index.row()][:2]
        names = self._result.opened.origin.dataset.names
        if column not in names[: reading.SHOWN_COLUMNS]:
            return
        number = "".join(c for c in where if c.isdecimal()) if where.startswith("row") else ""
        row = min(int(number or 1), self.rows_model.rowCount()) - 1
        place = self.rows_model.index(row, names.index(column))
        self.rows.setCurrentIndex(place)
        self.rows.scrollTo(place, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _read(self, choices: Choices) -> None:
        """Read again as chosen."""
        self.open_button.setEnabled(False)
        self.progress.setValue(0)
        self.progress.show()
        job = self._jobs.run(LANE, reading.preview, self._result.place, choices, self._steps)
        job.progress(lambda reached: self.progress.setValue(round(1000 * reached[-1])))
        job.success(lambda preview: self._on_read(preview, choices))
        job.failure(self._on_failed)

    def _on_read(self, preview: Preview, choices: Choices) -> None:
        self.progress.hide()
        self.banner.clear()
        self.open_button.setEnabled(True)
        self._show(preview.result, preview.cells, choices)

    def _on_failed(self, error: BaseException) -> None:
        self.progress.hide()
        if not isinstance(error, UserError):
            raise error
        self.banner.show_message(Message(error.message, error.remedy))

    def _open(self) -> None:
        if self.open_button.isEnabled():
            self.openWanted.emit(self._result)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Return ends an entry; only on the button does it open the file.
            if self.open_button.hasFocus():
                self._open()
            elif self.cancel_button.hasFocus():
                self.reject()
            return
        super().keyPressEvent(event)


def _with_table(source: Source) -> Source:
    """A source that names no table reads the first."""
    from dataclasses import replace

    return replace(source, found=replace(source.found, table=source.tables[0]))
