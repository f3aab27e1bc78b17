"""The panel of the chosen variable: its figures, its distribution, and what can be edited of it."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.data.conditions import value_from_text
from core.data.dataset import Dataset, Kind, MissingKind, Variable
from core.data.missing_codes import PLAIN
from core.data.steps import SetKind, SetLabel, SetMissing, SetValueLabels, Step
from core.errors import UserError
from core.report.format import true_minus
from gui.data.chart import SummaryChart
from gui.data_steps import DataSteps
from gui.document import Document
from gui.jobs import Context, Jobs
from gui.theme import Theme, Type
from gui.widgets.banner import Banner, Message
from gui.widgets.combo import Combo
from gui.widgets.label import ElidedLabel, label, paragraph, plain_tip
from gui.widgets.numbers import count, on_screen

if TYPE_CHECKING:
    from core.data.variable_summary import VariableSummary

#: Codes that get a line of their own to label; more are edited in the data file.
MOST_CODES = 40


class VariablePanel(QWidget):
    """Figures above, fields below; every field is a step when it is left."""

    derivedWanted = Signal(str)  #: make a new variable from this one

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, steps: DataSteps,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._document, self._jobs, self._steps = document, jobs, steps
        self.name = ""
        self.summary: VariableSummary | None = None
        self.crashed = steps.crashed
        self.title = ElidedLabel()
        theme.wear(self.title, Type.TITLE)
        self.banner = Banner(theme)
        self.figures = QGridLayout()
        self.figures.setHorizontalSpacing(12)
        self.figures.setVerticalSpacing(2)
        self.figures.setColumnStretch(1, 1)
        self.figures.setColumnStretch(3, 1)
        self.missing_title = label(self.tr("Missing values"), "mute")
        self.missing_kinds = QGridLayout()
        self.missing_kinds.setHorizontalSpacing(12)
        self.missing_kinds.setVerticalSpacing(2)
        self.missing_kinds.setColumnStretch(1, 1)
        self.chart = SummaryChart(theme)
        self.derive_button = QPushButton(self.tr("New variable from this…"))
        self.derive_button.clicked.connect(lambda: self.derivedWanted.emit(self.name))
        self.hint = paragraph(self.tr("Click a heading of the table to see its variable."), "mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.hint)
        column.addWidget(self.title)
        column.addWidget(self.banner)
        column.addLayout(self.figures)
        column.addWidget(self.missing_title)
        column.addLayout(self.missing_kinds)
        column.addWidget(self.chart)
        column.addWidget(self.derive_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._make_fields(column)
        column.addStretch(1)
        document.variablesRenamed.connect(self._on_renamed)
        document.datasetChanged.connect(self._on_dataset)
        self.show_variable("")

    # --- showing ---------------------------------------------------------------------------------

    def show_variable(self, name: str) -> None:
        """Show the variable ``name``; a hint where there is none."""
        dataset = self._document.dataset
        self.name = name if dataset is not None and name in dataset else ""
        there = bool(self.name)
        self.hint.setVisible(not there)
        for widget in (self.title, self.derive_button, self.fields):
            widget.setVisible(there)
        self.banner.clear()
        if dataset is None or not there:
            self.chart.show_summary(None)
            self._show_figures(())
            self._show_missing(())
            return
        variable = dataset.variable(name)
        self.title.set_full_text(name + (f" · {variable.label}" if variable.label else ""))
        self._fill_fields(dataset, variable)
        job = self._jobs.run("variable", _summarise, dataset, name)
        job.success(self._on_summary)
        job.failure(self._on_failed)

    def focus_name(self) -> None:
        """Let the user type another name."""
        self.name_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name_field.selectAll()

    def _on_summary(self, summary: VariableSummary) -> None:
        self.summary = summary
        self.chart.show_summary(summary)
        self._show_figures(self._figures_of(summary))
        self._show_missing(summary.codes)

    def _figures_of(self, s: VariableSummary) -> tuple[tuple[str, str], ...]:
        dataset = self._document.dataset
        rows = [(self.tr("rows"), count(s.n)), (self.tr("missing"), count(s.missing))]
        rows.append((self.tr("distinct"), count(s.distinct)))
        if dataset is None or s.quartiles is None or s.minimum is None or s.maximum is None:
            return tuple(rows)

        def text(value: float) -> str:
            date = dataset.variable(s.name).kind is Kind.DATE
            if date:
                return dataset.value_text(s.name, value)
            return on_screen(true_minus(f"{value:.6g}"))

        if s.mean is not None:
            rows.append((self.tr("mean"), text(s.mean)))
        if s.sd is not None:
            rows.append((self.tr("std. dev."), text(s.sd)))
        low, middle, high = s.quartiles
        rows += [(self.tr("minimum"), text(s.minimum)), (self.tr("quartile 1"), text(low))]
        rows += [(self.tr("median"), text(middle)), (self.tr("quartile 3"), text(high))]
        rows.append((self.tr("maximum"), text(s.maximum)))
        return tuple(rows)

    def _show_missing(self, kinds: tuple[MissingKind, ...]) -> None:
        """How many rows have which missing value, where they are told apart."""
        _empty(self.missing_kinds)
        self.missing_title.setVisible(bool(kinds))
        for row, kind in enumerate(kinds):
            word = ElidedLabel()
            word.set_full_text(self.tr("no code") if kind.code == PLAIN else kind.label)
            rows = label(count(kind.rows))
            rows.setAccessibleName(f"{kind.code} {kind.label} {count(kind.rows)}")
            self.missing_kinds.addWidget(label(kind.code, "mute"), row, 0)
            self.missing_kinds.addWidget(word, row, 1)
            self.missing_kinds.addWidget(rows, row, 2, Qt.AlignmentFlag.AlignRight)

    def _show_figures(self, rows: tuple[tuple[str, str], ...]) -> None:
        _empty(self.figures)
        half = (len(rows) + 1) // 2
        for k, (name, value) in enumerate(rows):
            shown = label(value)
            shown.setAccessibleName(f"{name} {value}")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column = 0 if k < half else 2
            self.figures.addWidget(label(name, "mute"), k % half, column)
            self.figures.addWidget(shown, k % half, column + 1)

    # --- editing ---------------------------------------------------------------------------------

    def _make_fields(self, column: QVBoxLayout) -> None:
        self.fields = QWidget(self)
        grid = QGridLayout(self.fields)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.name_field = QLineEdit()
        self.name_field.setAccessibleName(self.tr("Name"))
        self.name_field.setToolTip(plain_tip(self.tr("Return renames it, in the models too")))
        self.label_field = QLineEdit()
        self.label_field.setAccessibleName(self.tr("Label"))
        self.kind = Combo(self.tr("Type"))
        words = {
            Kind.CONTINUOUS: self.tr("number"),
            Kind.CATEGORICAL: self.tr("categories"),
            Kind.ORDERED: self.tr("ordered categories"),
            Kind.DATE: self.tr("date"),
            Kind.TEXT: self.tr("text"),
        }
        self.kind.set_choices([(kind.value, text, None) for kind, text in words.items()])
        self.missing = QLineEdit()
        self.missing.setAccessibleName(self.tr("Codes that mean “missing”"))
        self.missing.setPlaceholderText(self.tr("codes, such as -9, 99"))
        for row, (text, widget) in enumerate(
            (
                (self.tr("Name"), self.name_field),
                (self.tr("Label"), self.label_field),
                (self.tr("Type"), self.kind),
                (self.tr("Missing"), self.missing),
            )
        ):
            grid.addWidget(label(text, "mute"), row, 0)
            grid.addWidget(widget, row, 1)
        self.known_codes = label("", "mute")
        grid.addWidget(self.known_codes, 4, 1)
        self.codes_title = label(self.tr("Value labels"), "mute")
        grid.addWidget(self.codes_title, 5, 0, 1, 2)
        self.codes = QWidget(self)
        self._codes_grid = QGridLayout(self.codes)
        self._codes_grid.setContentsMargins(0, 0, 0, 0)
        self._codes_grid.setVerticalSpacing(4)
        self._codes_grid.setColumnStretch(1, 1)
        grid.addWidget(self.codes, 6, 0, 1, 2)
        self.code_fields: dict[float, QLineEdit] = {}
        column.addWidget(self.fields)
        self.name_field.editingFinished.connect(self._set_name)
        self.label_field.editingFinished.connect(self._set_label)
        self.kind.chosen.connect(self._set_kind)
        self.missing.returnPressed.connect(self._set_missing)
        self.missing.setToolTip(plain_tip(self.tr("Return makes these values missing")))

    def _fill_fields(self, dataset: Dataset, variable: Variable) -> None:
        self.name_field.setText(variable.name)
        self.label_field.setText(variable.label)
        self.kind.set_value(variable.kind.value)
        self.missing.clear()
        codes = ", ".join(f"{c:.15g}" for c in variable.missing_codes)
        self.known_codes.setText(self.tr("made missing: {0}").format(codes))
        self.known_codes.setVisible(bool(codes))
        _empty(self._codes_grid)
        self.code_fields = {}
        for row, code in enumerate(_codes(dataset, variable)):
            field = QLineEdit(variable.value_labels.get(code, ""))
            field.setAccessibleName(self.tr("Label of the value {0}").format(f"{code:.15g}"))
            field.editingFinished.connect(self._set_value_labels)
            self._codes_grid.addWidget(label(true_minus(f"{code:.15g}")), row, 0)
            self._codes_grid.addWidget(field, row, 1)
            self.code_fields[code] = field
        self.codes.setVisible(bool(self.code_fields))
        self.codes_title.setVisible(bool(self.code_fields))

    def _set_name(self) -> None:
        if self._variable() is not None and self.name_field.text().strip() != self.name:
            self._steps.rename(self.name, self.name_field.text(), self._told)

    def _set_label(self) -> None:
        variable = self._variable()
        if variable is not None and self.label_field.text().strip() != variable.label:
            self._do(SetLabel(self.name, self.label_field.text().strip()))

    def _set_kind(self, key: str) -> None:
        variable = self._variable()
        if variable is not None and variable.kind.value != key:
            self._do(SetKind(self.name, Kind(key)))

    def _set_missing(self) -> None:
        variable = self._variable()
        typed = [t.strip() for t in self.missing.text().split(",") if t.strip()]
        if variable is None or not typed:
            return
        try:
            values = tuple(value_from_text(variable, t) for t in typed)
        except UserError as error:
            self.banner.show_message(Message(error.message, error.remedy))
            return
        self._do(SetMissing(self.name, values))

    def _set_value_labels(self) -> None:
        variable = self._variable()
        if variable is None:
            return
        typed = {code: field.text().strip() for code, field in self.code_fields.items()}
        kept = {c: t for c, t in variable.value_labels.items() if c not in typed}
        labels = {**kept, **{c: t for c, t in typed.items() if t}}
        if labels != dict(variable.value_labels):
            self._do(SetValueLabels(self.name, tuple(sorted(labels.items()))))

    def _do(self, step: Step) -> None:
        self._steps.add(step, self._told)

    def _told(self, message: Message | None) -> None:
        self.banner.show_message(message)
        dataset = self._document.dataset
        if message is not None and dataset is not None and self.name in dataset:
            self._fill_fields(dataset, dataset.variable(self.name))

    def _variable(self) -> Variable | None:
        dataset = self._document.dataset
        known = dataset is not None and self.name in dataset
        return dataset.variable(self.name) if known else None  # pyright: ignore

    def _on_renamed(self, names: dict[str, str]) -> None:
        self.name = names.get(self.name, self.name)

    def _on_dataset(self) -> None:
        self.show_variable(self.name)

    def _on_failed(self, error: BaseException) -> None:
        self.crashed.emit("".join(traceback.format_exception(error)))


def _empty(grid: QGridLayout) -> None:
    """Take all widgets out of ``grid``."""
    while grid.count():
        item = grid.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.deleteLater()


def _codes(dataset: Dataset, variable: Variable) -> list[float]:
    """The values that can have labels: those labelled, and those of a categorical variable."""
    if not variable.is_numeric:
        return []
    codes = set(variable.value_labels)
    if variable.kind in (Kind.CATEGORICAL, Kind.ORDERED):
        found = dataset.column(variable.name).dropna().unique()
        if len(found) <= MOST_CODES:
            codes |= {float(v) for v in found}
    return sorted(codes)[:MOST_CODES]


def _summarise(context: Context, dataset: Dataset, name: str) -> VariableSummary:
    from core.data.variable_summary import summarise_variable

    return summarise_variable(dataset, name)
