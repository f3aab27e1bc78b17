"""SwitchedCard: a TableCard that shows one of a few tables of the same kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.report.table import Table
from gui.theme import Theme
from gui.widgets.segmented import Segmented
from gui.widgets.table_card import TableCard


class SwitchedCard(TableCard):
    """``choices``: the key and the words of each table; joined buttons choose among them."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        choices: Sequence[tuple[str, str]],
        *,
        max_rows: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, max_rows=max_rows, parent=parent)
        self.choice = Segmented(choices, title)
        self.heading.insertWidget(self.heading.indexOf(self.copy_button), self.choice)
        self._tables: dict[str, Table] = {}
        self.choice.chosen.connect(lambda key: self._show())

    def show_tables(self, tables: dict[str, Table]) -> None:
        """Offer ``tables`` by the keys of the choices; without any the card is hidden."""
        self._tables = tables
        for key in tables:
            self.choice.button(key).setEnabled(True)
        self._show()

    def _show(self) -> None:
        self.show_table(self._tables.get(self.choice.value))
