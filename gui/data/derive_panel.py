"""The form of a new variable, with what its first values will be."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.data.dataset import Kind
from core.data.names import legal_name, unique
from core.data.steps import Otherwise, Step
from core.errors import UserError
from core.report.format import true_minus
from gui.data.derive_fields import (
    CELL,
    GROUP,
    LINE,
    NUMBER,
    ORDER,
    OTHERWISE,
    RULES,
    SECOND,
    TICK,
    VARIABLE,
    YES,
    Form,
    answers_of,
    forms,
)
from gui.data_steps import DataSteps
from gui.document import Document
from gui.jobs import Context, Jobs
from gui.theme import Theme, Type
from gui.widgets.banner import Banner, Message
from gui.widgets.combo import Combo
from gui.widgets.label import label, set_role
from gui.widgets.table import EMPTY_GRID, Grid, GridModel, TableView

if TYPE_CHECKING:
    from core.data.dataset import Dataset

PREVIEW_PAUSE_MS, PREVIEW_ROWS, RULE_ROWS = 120, 8, 6


class DerivePanel(QWidget):
    """Makes a step, or changes one. ``left`` when it is done or given up."""

    left = Signal()
    crashed = Signal(str)

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, steps: DataSteps,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._document, self._jobs, self._steps = document, jobs, steps
        self._forms = forms()
        self._index: int | None = None
        self._step: Step | None = None
        self._own_name = False
        self.title = label(self.tr("New variable"))
        theme.wear(self.title, Type.TITLE)
        self.banner = Banner(theme, closable=False)
        self.kind = Combo(self.tr("How the new variable is computed"))
        self.kind.set_choices([(key, form.title, None) for key, form in self._forms.items()])
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the new variable"))
        self.fields: dict[str, QWidget] = {}
        self._labels: dict[str, QWidget] = {}
        self.preview_title = label(self.tr("First values"), "mute")
        self.preview = GridModel(self)
        self.preview_table = TableView(
            theme, self.tr("First values"), fit_height=True, max_rows=PREVIEW_ROWS
        )
        self.preview_table.setModel(self.preview)
        self.create_button = QPushButton()
        set_role(self.create_button, "role", "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_PAUSE_MS)
        self._pause.timeout.connect(self._preview)
        self.kind.chosen.connect(lambda key: self._ask())
        self.name.textEdited.connect(self._on_name)
        self.name.returnPressed.connect(self._create)
        self.create_button.clicked.connect(self._create)
        self.cancel_button.clicked.connect(self.left)

    # --- opening ---------------------------------------------------------------------------------

    def begin(self, variable: str = "", kind: str = "log") -> None:
        """Ask for a new variable, made from ``variable`` if given."""
        self._index, self._own_name = None, False
        self.title.setText(self.tr("New variable"))
        self.create_button.setText(self.tr("Create"))
        self._offer()
        self.kind.set_value(kind)
        if variable:
            self._combo(VARIABLE).set_value(variable)
        self._ask()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def change(self, index: int) -> bool:
        """Show step ``index`` to be changed; False if no form makes such a step."""
        found = answers_of(self._steps.steps[index])
        if found is None:
            return False
        kind, answers = found
        self.begin(kind=kind)
        self._index, self._own_name = index, True
        self.title.setText(self.tr("Change step {0}").format(index + 1))
        self.create_button.setText(self.tr("Change"))
        for field, answer in answers.items():
            self._put(field, answer)
        self.name.setText(self._steps.steps[index].makes)
        self._changed()
        return True

    # --- the form --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self.tr("Compute"), "mute"), 0, 0)
        grid.addWidget(self.kind, 0, 1)
        for row, (field, widget) in enumerate(self._make_fields().items(), start=1):
            name = label("", "mute")
            self.fields[field], self._labels[field] = widget, name
            wide = field in (RULES, TICK)
            if wide:
                grid.addWidget(widget, row, 0, 1, 2)
                name.hide()
            else:
                grid.addWidget(name, row, 0)
                grid.addWidget(widget, row, 1)
        last = len(self.fields) + 1
        grid.addWidget(label(self.tr("Name"), "mute"), last, 0)
        grid.addWidget(self.name, last, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.create_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(grid)
        column.addWidget(self.banner)
        column.addLayout(buttons)
        column.addWidget(self.preview_title)
        column.addWidget(self.preview_table)
        column.addStretch(1)

    def _make_fields(self) -> dict[str, QWidget]:
        combos = {
            VARIABLE: self.tr("Variable"),
            SECOND: self.tr("Second variable"),
            GROUP: self.tr("Group"),
            ORDER: self.tr("Order"),
        }
        made: dict[str, QWidget] = {}
        for field, name in combos.items():
            combo = Combo(name)
            combo.chosen.connect(lambda key: self._changed())
            made[field] = combo
        number = QLineEdit()
        number.setAccessibleName(self.tr("Number"))
        number.textEdited.connect(lambda text: self._changed())
        number.returnPressed.connect(self._create)
        tick = QCheckBox()
        tick.toggled.connect(lambda on: self._changed())
        otherwise = Combo(self.tr("All other values"))
        words = {
            Otherwise.KEEP: self.tr("stay as they are"),
            Otherwise.MISSING: self.tr("become missing"),
        }
        otherwise.set_choices([(o.name, text, None) for o, text in words.items()])
        otherwise.chosen.connect(lambda key: self._changed())
        made |= {NUMBER: number, TICK: tick, RULES: self._make_rules(), OTHERWISE: otherwise}
        return made

    def _make_rules(self) -> QTableWidget:
        table = QTableWidget(RULE_ROWS, 3)
        table.setAccessibleName(self.tr("Values, what they become, and the label of that"))
        headings = [self.tr("Values"), self.tr("Become"), self.tr("Label")]
        table.setHorizontalHeaderLabels(headings)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(26)
        table.setFixedHeight(26 * (RULE_ROWS + 1) + 2)
        table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        table.setTabKeyNavigation(True)
        table.itemChanged.connect(lambda item: self._on_rule(item))
        return table

    def _on_rule(self, item: QTableWidgetItem) -> None:
        table = item.tableWidget()
        if table is not None and item.text().strip() and item.row() == table.rowCount() - 1:
            table.insertRow(table.rowCount())
        self._changed()

    def _offer(self) -> None:
        """The variables of the data; the likely groups first where groups are asked for."""
        opened = self._document.opened
        if opened is None:
            return
        names = [(v.name, v.name, None) for v in opened.overview.variables]
        likely = [info.name for info in opened.overview.levels if info.likely]
        groups = [(n, n, None) for n in likely] + [c for c in names if c[0] not in likely]
        for field in (VARIABLE, SECOND, ORDER):
            self._combo(field).set_choices(names)
        self._combo(GROUP).set_choices([("", self.tr("none"), None), *groups])
        for field in (VARIABLE, SECOND, ORDER, GROUP):
            self._combo(field).set_value("")
        for field in (NUMBER, RULES, TICK):
            self._put(field, "")

    def _ask(self) -> None:
        """Show the fields of the kind chosen."""
        form = self._form()
        for field, widget in self.fields.items():
            shown = field in form.fields
            widget.setVisible(shown)
            name = self._labels[field]
            name.setVisible(shown and field not in (RULES, TICK))
            if shown:
                name.setText(form.fields[field])  # pyright: ignore[reportAttributeAccessIssue]
                if isinstance(widget, QCheckBox):
                    widget.setText(form.fields[field])
        for field, answer in dict(form.defaults).items():
            if not self._answer(field):
                self._put(field, answer)
        if self._index is None:
            self._own_name = False
        self._changed()

    def _form(self) -> Form:
        return self._forms[str(self.kind.currentData())]

    def _combo(self, field: str) -> Combo:
        combo = self.fields[field]
        assert isinstance(combo, Combo)
        return combo

    def _answer(self, field: str) -> str:
        widget = self.fields[field]
        if isinstance(widget, Combo):
            return str(widget.currentData() or "")
        if isinstance(widget, QCheckBox):
            return YES if widget.isChecked() else ""
        if isinstance(widget, QLineEdit):
            return widget.text()
        assert isinstance(widget, QTableWidget)
        lines = []
        for row in range(widget.rowCount()):
            items = [widget.item(row, column) for column in range(3)]
            lines.append(CELL.join(item.text() if item else "" for item in items))
        return LINE.join(lines)

    def _put(self, field: str, answer: str) -> None:
        widget = self.fields[field]
        if isinstance(widget, Combo):
            widget.set_value(answer)
        elif isinstance(widget, QCheckBox):
            widget.setChecked(answer == YES)
        elif isinstance(widget, QLineEdit):
            widget.setText(answer)
        elif isinstance(widget, QTableWidget):
            lines = answer.split(LINE) if answer else []
            widget.blockSignals(True)
            widget.clearContents()
            widget.setRowCount(max(RULE_ROWS, len(lines) + 1))
            for row, line in enumerate(lines):
                for column, cell in enumerate(line.split(CELL)[:3]):
                    widget.setItem(row, column, QTableWidgetItem(cell))
            widget.blockSignals(False)

    # --- the step --------------------------------------------------------------------------------

    def _on_name(self, text: str) -> None:
        self._own_name = bool(text)
        self._changed()

    def _changed(self) -> None:
        dataset = self._document.dataset
        answers = {field: self._answer(field) for field in self._form().fields}
        if not self._own_name and dataset is not None and answers.get(VARIABLE):
            wanted = legal_name(self._form().suggest(answers)) or "new"
            self.name.setText(unique(wanted, dataset.names))
        self._pause.start()

    def _make(self) -> Step | None:
        """The step of the answers; None while one lacks. UserError for a wrong one."""
        form = self._form()
        answers = {field: self._answer(field) for field in form.fields}
        needed = {VARIABLE, SECOND, GROUP, ORDER, RULES} - set(form.optional)
        if any(not answers[f].strip() for f in form.fields if f in needed):
            return None
        return form.make(self.name.text().strip(), answers)

    def _preview(self) -> None:
        opened = self._document.opened
        self._step = None
        try:
            step = self._make()
        except UserError as error:
            self._refuse(error)
            return
        if opened is None or step is None:
            self._jobs.cancel("preview")
            self._show_preview(EMPTY_GRID)
            self.banner.clear()
            self.create_button.setEnabled(False)
            return
        before = None if self._index is None else opened.steps[: self._index]
        start = opened.dataset if before is None else opened.origin.dataset
        job = self._jobs.run("preview", _preview, start, before or (), step)
        job.success(lambda grid: self._accept(step, grid))
        job.failure(self._on_failed)

    def _accept(self, step: Step, grid: Grid) -> None:
        self._step = step
        self.banner.clear()
        self._show_preview(grid)
        self.create_button.setEnabled(True)

    def _show_preview(self, grid: Grid) -> None:
        self.preview.set_grid(grid)
        self.preview_table.spread()
        for widget in (self.preview_title, self.preview_table):
            widget.setVisible(bool(grid.cells))

    def _refuse(self, error: UserError) -> None:
        self._show_preview(EMPTY_GRID)
        self.banner.show_message(Message(error.message, error.remedy))
        self.create_button.setEnabled(False)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._refuse(error)
        else:
            self.crashed.emit("".join(traceback.format_exception(error)))

    def _create(self) -> None:
        try:
            step = self._make()
        except UserError as error:
            self._refuse(error)
            return
        if step is None:
            return
        if self._index is None:
            self._steps.add(step, self._told)
        else:
            self._steps.change(self._index, step, self._told)

    def _told(self, message: Message | None) -> None:
        if message is None:
            self.banner.clear()
            self.left.emit()
        else:
            self.banner.show_message(message)


def _preview(context: Context, dataset: Dataset, before: tuple[Step, ...], step: Step) -> Grid:
    """The first rows of what ``step`` reads and makes, after the steps ``before`` it."""
    from core.data.steps import apply_steps

    made = step.apply(apply_steps(dataset, before))
    names = tuple(dict.fromkeys((*step.reads, step.makes)))[-4:]
    cells = []
    for row in range(min(PREVIEW_ROWS, made.n_rows)):
        cells.append(tuple(_shown(made, name, row) for name in names))
    return Grid(names, tuple(cells), (True,) * len(names))


def _shown(dataset: Dataset, name: str, row: int) -> str:
    variable, value = dataset.variable(name), dataset.column(name).iloc[row]
    if variable.kind is Kind.CONTINUOUS and not variable.value_labels and value == value:
        return true_minus(f"{value:.6g}")
    return dataset.value_text(name, value)
