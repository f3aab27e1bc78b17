"""The terms × equations table as Qt wants it: rows are terms, columns the fixed part and levels."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.errors import CommandError
from core.model._term_text import parse_term
from core.model.spec import CONSTANT, ModelSpec
from core.model.terms import Term
from gui import edits
from gui.document import Document
from gui.dragging import TERM as TERM_KIND
from gui.dragging import VARIABLES, mime_of, names_in
from gui.panes.equation_menu import equation_title
from gui.panes.rename import rename_term, suggested
from gui.panes.term_menu import in_words, interaction
from gui.widgets.label import plain_tip
from gui.widgets.table import LEFT, Index

TERM, FIXED, FIRST_LEVEL = 0, 1, 2
FACTOR = "R."  #: how the row of a crossed factor begins
CENTRE = Qt.AlignmentFlag.AlignCenter


class TermsModel(QAbstractTableModel):
    """The current model's terms. The last row adds one, the last column removes one."""

    unknownName = Signal(str)  #: a name was typed that is no variable
    badTerm = Signal(str, str)  #: something was typed that is no term: what is wrong, what to do

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._spec = document.spec
        self._rows = edits.rows(self._spec)
        document.specChanged.connect(self._refresh)
        document.datasetChanged.connect(self._refresh)
        document.labelsChanged.connect(self._relabel)

    @property
    def remove_column(self) -> int:
        """The column of the crosses."""
        return FIRST_LEVEL + len(self._spec.equations)

    def term(self, row: int) -> str | None:
        """The term of ``row``; None for the row that adds one."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def is_tick(self, index: Index) -> bool:
        """Whether the cell is one to tick."""
        column = index.column()
        if index.row() >= len(self._rows) or not FIXED <= column < self.remove_column:
            return False
        term = self._rows[index.row()]
        if column == FIXED:
            return not term.startswith(FACTOR)
        equation = self._spec.equations[column - FIRST_LEVEL]
        # A factor's equation holds nothing but the factor, and no other equation holds it.
        return not equation.factor and not term.startswith(FACTOR)

    def is_factor(self, index: Index) -> bool:
        """Whether the cell says that a crossed factor varies within a level."""
        level = index.column() - FIRST_LEVEL
        if not 0 <= level < len(self._spec.equations) or index.row() >= len(self._rows):
            return False
        return self._rows[index.row()] in self._spec.equations[level].names

    def is_plain(self, row: int) -> bool:
        """Whether ``row`` holds a term of variables, neither the constant nor a crossed factor."""
        term = self.term(row)
        return term is not None and term != CONSTANT and not term.startswith(FACTOR)

    def is_named(self, row: int) -> bool:
        """Whether ``row`` holds a term that can be given a label: the constant too."""
        return self.is_plain(row) or self.term(row) == CONSTANT

    def equation(self, column: int) -> int | None:
        """The equation of ``column``; None for other columns."""
        return column - FIRST_LEVEL if FIRST_LEVEL <= column < self.remove_column else None

    def row_of(self, term: str) -> int | None:
        """The row of ``term``."""
        return self._rows.index(term) if term in self._rows else None

    def is_removable(self, index: Index) -> bool:
        """Whether the cell is a cross that removes its row."""
        term = self.term(index.row())
        return index.column() == self.remove_column and term not in (None, CONSTANT)

    def candidates(self) -> list[str]:
        """The variables that are not yet terms."""
        dataset = self._document.dataset
        taken = {self._spec.outcome, *self._rows}
        return [] if dataset is None else [n for n in dataset.names if n not in taken]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.remove_column + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        term, column = self.term(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole and column == TERM:
            return self.tr("add a term…") if term is None else self._document.labels.term(term)
        if role == Qt.ItemDataRole.CheckStateRole and self.is_tick(index):
            return Qt.CheckState.Checked if self._is_on(index) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == TERM else CENTRE
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._tip(index)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole and self.is_tick(index):
            self._tick(index, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or index.column() != TERM:
            return False
        name = str(value).strip()
        return self.exchange(index.row(), name) if self.is_plain(index.row()) else self.add(name)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return [self.tr("Term"), self.tr("Fixed"), *self._titles(), ""][section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == TERM else CENTRE
        if role == Qt.ItemDataRole.ToolTipRole and FIRST_LEVEL <= section < self.remove_column:
            index = section - FIRST_LEVEL
            tip = self.tr("Effects that vary by {0}: drag to move it, F2 to rename it")
            tip = tip.format(equation_title(self._spec, index))
            return plain_tip(f"{tip}, {self.tr('right-click for more')}")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        if self.is_tick(index):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        new = self.term(index.row()) is None
        if index.column() == TERM and (new or self.is_named(index.row())):
            flags |= Qt.ItemFlag.ItemIsEditable
        if self.is_plain(index.row()):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        return [VARIABLES, TERM_KIND]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # pyright: ignore
        terms = (self.term(i.row()) for i in indexes)
        return mime_of(TERM_KIND, dict.fromkeys(t for t in terms if t is not None))

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        level = column - FIRST_LEVEL
        names = names_in(data, VARIABLES)
        moved = names_in(data, TERM_KIND)
        if names and 0 <= level < len(self._spec.equations):
            self.add_slopes(names, level)
        elif names:
            self.insert(names, place)
        elif moved:
            self.place(moved[0], place)
        return bool(names or moved)

    def insert(self, names: tuple[str, ...], row: int) -> None:
        """Make ``names`` fixed terms, in front of the one in ``row``."""
        spec, place = self._spec, self._fixed_place(row)
        for name in reversed(names):
            if name != spec.outcome:
                spec = edits.insert_whole(spec, self._suggested(name), place)
        self._change(spec, self.tr("Add {0}").format(", ".join(names)))

    def place(self, term: str, row: int) -> None:
        """Move the fixed term ``term`` in front of the one in ``row``."""
        if edits.is_fixed(self._spec, term):
            spec = edits.insert_term(self._spec, term, self._fixed_place(row))
            self._change(spec, self.tr("Move {0}").format(term))

    def add_slopes(self, names: tuple[str, ...], level: int) -> None:
        """Give ``names`` random slopes in an equation, with the fixed effects they vary about."""
        spec = self._spec
        if spec.equations[level].factor:
            return
        for name in names:
            if name != spec.outcome:
                spec = edits.add_slope_of(spec, level, self._suggested(name))
        text = self.tr("Random slope of {0} by {1}")
        self._change(spec, text.format(", ".join(names), self._titles()[level]))

    def add(self, text: str) -> bool:
        """Add the variable or the term written ``text`` as a fixed term, if there is such a one."""
        term = self._read(text)
        if term is None:
            return False
        self._change(edits.add_whole(self._spec, term), self.tr("Add {0}").format(term.name))
        return True

    def exchange(self, row: int, text: str) -> bool:
        """Have the variable or term written ``text`` in ``row``, with the same ticks."""
        old = self.term(row)
        new = self._read(text) if text and text != old else None
        if old is None or new is None:
            return False
        words = self.tr("Use {0} instead of {1}").format(new.name, old)
        self._change(edits.replace_term(self._spec, old, new), words)
        return True

    def add_interaction(self, names: list[str]) -> None:
        """Add the interaction of the terms called so."""
        term = interaction(self._spec, names)
        if term is not None:
            text = self.tr("Interaction of {0}").format(", ".join(names))
            self._change(edits.add_whole(self._spec, term), text)

    def whole_term(self, row: int) -> Term | None:
        """The term of ``row`` as the model has it; None for the constant and crossed factors."""
        name = self.term(row)
        return edits.term_called(self._spec, name) if name and self.is_plain(row) else None

    def remove(self, row: int) -> None:
        """Take the term of ``row`` out of the model."""
        term = self.term(row)
        if term is not None:
            text = self.tr("Remove {0}").format(term)
            self._change(edits.remove_term(self._spec, term), text)

    def move(self, row: int, step: int) -> None:
        """Move the term of ``row`` up or down."""
        term = self.term(row)
        if term is not None:
            text = self.tr("Move {0}").format(term)
            self._change(edits.move_term(self._spec, term, step), text)

    def _read(self, text: str) -> Term | None:
        """The term that ``text`` writes; what is wrong with it is told."""
        dataset = self._document.dataset
        if not text or dataset is None:
            return None
        if text in dataset:
            return self._suggested(text)
        try:
            term = parse_term(text)
        except CommandError as error:
            self.badTerm.emit(error.message, error.remedy)
            return None
        unknown = next((name for name in term.variables if name not in dataset), None)
        if unknown is not None:
            self.unknownName.emit(unknown)
            return None
        return term

    def _suggested(self, name: str) -> Term:
        """How the variable enters a model unless told otherwise: words as a factor."""
        from core.model.columns import suggested_term

        dataset = self._document.dataset
        return Term(name) if dataset is None else suggested_term(dataset, name)

    def _fixed_place(self, row: int) -> int:
        """How many fixed terms stand above ``row``."""
        fixed = {t.name for t in self._spec.fixed}
        return sum(name in fixed for name in self._rows[: max(0, row)])

    def _titles(self) -> list[str]:
        labels = self._document.labels
        return [equation_title(self._spec, i, labels) for i in range(len(self._spec.equations))]

    def _is_on(self, index: Index) -> bool:
        term = self._rows[index.row()]
        if index.column() == FIXED:
            return edits.is_fixed(self._spec, term)
        return edits.is_random(self._spec, index.column() - FIRST_LEVEL, term)

    def _tick(self, index: Index, on: bool) -> None:
        term = self._rows[index.row()]
        if index.column() == FIXED:
            spec = edits.set_fixed(self._spec, term, on)
        else:
            spec = edits.set_random(self._spec, index.column() - FIRST_LEVEL, term, on)
        text = self._tip(index) if on else self.tr("Remove: {0}").format(self._tip(index))
        self._change(spec, text)

    def _tip(self, index: Index) -> str:
        term, column = self.term(index.row()), index.column()
        if term is None:
            return self.tr("Type or choose a variable, or drop one here")
        if self.is_removable(index):
            return self.tr("Remove {0}").format(term)
        if column == FIXED:
            return self.tr("Fixed effect of {0}").format(term)
        if FIRST_LEVEL <= column < self.remove_column:
            level = self._titles()[column - FIRST_LEVEL]
            if term.startswith(FACTOR):
                return self.tr("Crossed effects of {0}").format(term.removeprefix(FACTOR))
            if term == CONSTANT:
                return self.tr("Random intercept by {0}").format(level)
            return self.tr("Random slope of {0} by {1}").format(term, level)
        whole = self.whole_term(index.row())
        return term if whole is None else in_words(whole)

    def _change(self, spec: ModelSpec, text: str) -> None:
        self._document.set_spec(spec, text)

    def rename(self, row: int, label: str) -> None:
        """Call the term of ``row`` by ``label``; an empty one gives it its own name back."""
        term = self.term(row)
        if term is not None:
            rename_term(self._document, term, label)

    def label_to_edit(self, row: int) -> str:
        """What the field for the label of ``row`` begins with."""
        term = self.term(row) or ""
        return suggested(self._document, term, self._document.labels.own_term(term))

    def _relabel(self) -> None:
        if self._document.spec == self._spec:
            self.dataChanged.emit(self.index(0, TERM), self.index(self.rowCount() - 1, TERM))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _refresh(self) -> None:
        spec = self._document.spec
        rows = edits.rows(spec)
        same = rows == self._rows and _shape(spec) == _shape(self._spec)
        if same:
            self._spec = spec
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._spec, self._rows = spec, rows
        self.endResetModel()


def _shape(spec: ModelSpec) -> list[tuple[str, str]]:
    return [(e.level, e.factor) for e in spec.equations]
