"""The Data tab: the table with its filters and search, and the panels beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.data.conditions import Condition
from core.data.rows import Sort
from core.data.steps import KeepRows, step_from_json, step_to_json
from core.errors import UserError
from gui.data.derive_panel import DerivePanel
from gui.data.filters import FilterBar
from gui.data.find import FindBar
from gui.data.history_panel import HistoryPanel
from gui.data.missing_panel import MissingPanel
from gui.data.side import SidePanel
from gui.data.table import DatasetModel, DataTable
from gui.data.variable_panel import VariablePanel
from gui.data.view import DataView
from gui.data_steps import DataSteps
from gui.document import Document
from gui.jobs import Jobs
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.banner import Banner, Message
from gui.widgets.card import Card
from gui.widgets.label import label, plain_tip, set_role
from gui.widgets.numbers import count
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from core.data.dataset import Dataset

VARIABLE, HISTORY, MISSING = "variable", "history", "missing"
#: The last of more selected groups than this is looked for in a turn of its own.
MANY_GROUPS = 500


class DataPane(QWidget):
    """Table on the left, panels on the right."""

    crashed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        document: Document,
        selection: Selection,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._document, self._selection = theme, document, selection
        self.steps = DataSteps(document, jobs, self)
        self.view = DataView(document, jobs, self)
        self.model = DatasetModel(theme, document, selection, self.view, self)
        self.finder = FindBar(theme, self.view, jobs)
        self.filters = FilterBar(theme, self.view)
        self.banner = Banner(theme)
        self.table = DataTable(theme, self.tr("Data"), self.view)
        self.table.setModel(self.model)
        self.facts = label("", "mute")
        self.variable = VariablePanel(theme, document, jobs, self.steps)
        self.history = HistoryPanel(theme, document, self.steps)
        self.missing = MissingPanel(theme, document, jobs)
        self.derive = DerivePanel(theme, document, jobs, self.steps)
        self._seen: frozenset[str] = frozenset()
        self._shape: tuple[object, int] = (None, 0)
        self._lay_out(theme)
        self._connect()
        self._show()

    # --- verbs -----------------------------------------------------------------------------------

    def focus_find(self) -> None:
        """Put the cursor into the search field."""
        self.finder.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.field.selectAll()

    def new_variable(self, name: str = "", kind: str = "log") -> None:
        """Show the form of a new variable, made from ``name`` if given."""
        self.derive.begin(name or self.variable.name, kind)
        self._show_form()

    def _show_form(self) -> None:
        self._pages.setCurrentWidget(self._areas[self.derive])
        self.switch.setEnabled(False)
        self.side.set_open(True)

    def new_filter(self, name: str = "") -> None:
        """Begin a condition on the rows shown."""
        self.filters.open_form(name or self.variable.name)

    def show_panel(self, key: str) -> None:
        """Show the panel ``key`` beside the table."""
        self.switch.setEnabled(True)
        self.switch.set_value(key)
        panel = {VARIABLE: self.variable, HISTORY: self.history, MISSING: self.missing}[key]
        self._pages.setCurrentWidget(self._areas[panel])

    def open_panel(self, key: str) -> None:
        """Show the panel ``key``, opened if it is closed."""
        self.show_panel(key)
        self.side.set_open(True)

    def rename(self, name: str = "") -> None:
        """Let the user type another name for ``name``, or for the variable chosen."""
        self.open_panel(VARIABLE)
        self._choose(name)
        self.variable.focus_name()

    def delete(self, name: str = "") -> None:
        """Delete the variable ``name``, or the one chosen."""
        self.steps.drop(name or self.variable.name, self.banner.show_message)

    def keep_rows(self, conditions: tuple[Condition, ...]) -> None:
        """Make the filter a step: the other rows are no longer part of the data."""
        if conditions:
            self.steps.add(KeepRows(conditions), self.banner.show_message)

    def layout_to_json(self) -> Any:
        """What a project keeps of this pane."""
        sort = self.view.sort
        return {
            "variable": self.variable.name,
            "sort": [sort.variable, sort.descending] if sort else None,
            "panel": self.switch.value,
            "filter": step_to_json(KeepRows(self.view.conditions)),
        }

    def layout_from_json(self, value: Any) -> None:
        """Take what ``layout_to_json`` gave; anything else is passed over."""
        dataset = self._document.dataset
        if not isinstance(value, dict) or dataset is None:
            return
        if value.get("variable") in dataset.names:
            self.variable.show_variable(value["variable"])
        sort = None
        match value.get("sort"):
            case [str(name), bool(down)] if name in dataset:
                sort = Sort(name, down)
        self.view.show_rows(_conditions(value.get("filter"), dataset), sort)
        if value.get("panel") in (VARIABLE, HISTORY, MISSING):
            self.show_panel(value["panel"])

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self, theme: Theme) -> None:
        self.filter_button = QPushButton(self.tr("Filter…"))
        self.filter_button.setToolTip(plain_tip(self.tr("Show only some of the rows")))
        self.new_button = QPushButton(self.tr("New variable…"))
        self.new_button.setToolTip(
            plain_tip(self.tr("Compute a variable from others; a step that can be undone"))
        )
        left = Card(theme, "")
        left.set_title(self.tr("Data"))
        left.heading.insertWidget(1, self.facts)
        for button in (self.filter_button, self.new_button):
            set_role(button, "role", "flat")
            left.add_control(button)
        left.body.setContentsMargins(12, 9, 6, 6)
        left.put(self.finder)
        left.put(self.banner)
        left.put(self.filters)
        left.put(self.table, 1)
        right = Card(theme, "")
        right.setAccessibleName(self.tr("About the data"))
        right.title.hide()
        choices = (
            (VARIABLE, self.tr("Variable")),
            (HISTORY, self.tr("History")),
            (MISSING, self.tr("Missing")),
        )
        self.switch = Segmented(choices, self.tr("Panel"))
        right.heading.insertWidget(0, self.switch)
        self._pages = QStackedWidget()
        self._areas: dict[QWidget, QScrollArea] = {}
        for panel in (self.variable, self.history, self.missing, self.derive):
            self._areas[panel] = _scrolled(panel)
            self._pages.addWidget(self._areas[panel])
        right.put(self._pages, 1)
        self.side = SidePanel(theme, left, right, self)
        left.add_control(self.side.open_button)
        right.add_control(self.side.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.side.split)

    def _connect(self) -> None:
        self.filter_button.clicked.connect(lambda: self.new_filter())
        self.new_button.clicked.connect(lambda: self.new_variable())
        self.switch.chosen.connect(self.show_panel)
        self.filters.keepWanted.connect(self.keep_rows)
        self.missing.rowsWanted.connect(self.view.set_conditions)
        self.missing.rowsWanted.connect(lambda _: self.side.show_table())
        self.history.changeWanted.connect(self._change_step)
        self.variable.derivedWanted.connect(self.new_variable)
        self.derive.left.connect(self._leave_form)
        self.finder.found.connect(self._show_found)
        self.finder.left.connect(lambda: self.table.setFocus())
        self.table.variableChosen.connect(self._choose)
        self.table.menuWanted.connect(lambda name, at: self.menu(name).popup(at))
        self.table.renameWanted.connect(self.rename)
        self.table.deleteWanted.connect(self.delete)
        self.table.selectionModel().currentChanged.connect(
            lambda current, _: self._choose(self.table.variable_at(current.column()))
        )
        self.view.changed.connect(self._show)
        self.view.busyChanged.connect(self._on_busy)
        self._scroll_soon = QTimer(self)
        self._scroll_soon.setSingleShot(True)
        self._scroll_soon.timeout.connect(self._scroll)
        self._selection.changed.connect(self._on_selection)
        self._document.variablesRenamed.connect(self._selection.rename_levels)
        for source in (self.steps, self.view, self.missing, self.derive):
            source.crashed.connect(self.crashed)

    def menu(self, name: str) -> QMenu:
        """What can be done with the variable ``name`` of a heading."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def offer(text: str, act: Any, key: str = "") -> None:
            action = QAction(text.replace("&", "&&"), menu)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda: act())
            menu.addAction(action)

        offer(self.tr("Order upwards"), lambda: self.view.set_sort(Sort(name)))
        offer(self.tr("Order downwards"), lambda: self.view.set_sort(Sort(name, True)))
        offer(self.tr("Order of the file"), lambda: self.view.set_sort(None))
        menu.addSeparator()
        offer(self.tr("Filter by {0}…").format(name), lambda: self.new_filter(name))
        text = self.tr("New variable from {0}…").format(name)
        offer(text, lambda: self.new_variable(name))
        menu.addSeparator()
        offer(self.tr("Rename {0}…").format(name), lambda: self.rename(name), "F2")
        offer(self.tr("Delete {0}").format(name), lambda: self.delete(name), "Del")
        return menu

    # --- reactions -------------------------------------------------------------------------------

    def _choose(self, name: str) -> None:
        if name and name != self.variable.name:
            self.variable.show_variable(name)

    def _change_step(self, index: int) -> None:
        step = self.steps.steps[index]
        if isinstance(step, KeepRows):
            # Its rows come back under the same filter, to be changed and kept again.
            conditions = step.conditions

            def told(message: Message | None) -> None:
                self.history.banner.show_message(message)
                if message is None:
                    QTimer.singleShot(0, self, lambda: self.view.set_conditions(conditions))

            self.steps.remove(index, told)
        elif self.derive.change(index):
            self._show_form()

    def _leave_form(self) -> None:
        created = self.derive.name.text()
        self.show_panel(self.switch.value)
        dataset = self._document.dataset
        if dataset is not None and created in dataset:
            self._choose(created)

    def _show(self) -> None:
        dataset = self.view.dataset
        if dataset is None:
            self.facts.setText("")
            return
        shown, total = self.view.n_rows, dataset.n_rows
        rows = count(shown) if shown == total else f"{count(shown)} / {count(total)}"
        self.facts.setText(self.tr("{0} rows").format(rows))
        opened = self._document.opened
        shape = (opened.origin if opened else None, len(dataset.variables))
        if shape != self._shape:
            same = shape[0] is self._shape[0]
            added = same and shape[1] > self._shape[1]
            self._shape = shape
            self.table.fit_columns()
            if not same:
                self._seen = frozenset()
                self.table.scrollToTop()
                self.variable.show_variable("")
                self.show_panel(VARIABLE)
            elif added:
                QTimer.singleShot(0, self, self._show_last_column)
                self._choose(dataset.names[-1])

    def _show_last_column(self) -> None:
        bar = self.table.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def _on_busy(self, busy: bool) -> None:
        if busy:
            self.facts.setText(self.tr("Ordering…"))

    def _show_found(self, cell: Any) -> None:
        self.model.mark(cell)
        if cell is not None:
            self.table.scrollTo(self.model.index(*cell))

    def _on_selection(self) -> None:
        if self._selection.count_of(self.model.level) > MANY_GROUPS:
            self._scroll_soon.start()
        else:
            self._scroll()

    def _scroll(self) -> None:
        """Bring the group selected last into sight."""
        keys = self._selection.keys(self.model.level)
        # Keys are compared from the last on, for of a box around everything there are many.
        new = next((key for key in reversed(keys) if key not in self._seen), None)
        self._seen = frozenset(keys)
        row = None if new is None else self.model.first_row(new)
        if row is not None:
            self.table.scrollTo(
                self.model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop
            )


def _conditions(value: Any, dataset: Dataset) -> tuple[Condition, ...]:
    """The conditions that a project kept, those on variables that are not there left out."""
    try:
        kept = step_from_json(value) if isinstance(value, dict) else None
    except UserError:
        return ()
    conditions = kept.conditions if isinstance(kept, KeepRows) else ()
    return tuple(c for c in conditions if c.variable in dataset)


def _scrolled(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    panel.setObjectName("scrolled")
    area.setWidget(panel)
    return area
