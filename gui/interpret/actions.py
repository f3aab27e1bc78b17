"""The actions of the Interpret tab in menus: from the table of fixed effects to a hypothesis."""

from __future__ import annotations

from gui.actions import Entry, tr
from gui.interpret.pane import InterpretPane
from gui.panes.results import ResultsPane
from gui.tabs import Tabs

#: The actions in the order of the menu.
INTERPRET_ACTIONS = ("hypothesis",)


def interpret_entries(
    tabs: Tabs, interpret: InterpretPane, results: ResultsPane
) -> tuple[Entry, ...]:
    """The actions named in ``INTERPRET_ACTIONS``."""

    def ask() -> None:
        tabs.show_tab("interpret")
        interpret.ask_about(selected_coefficients(results))

    # fmt: off
    return (
        Entry("hypothesis", tr("T&est coefficients…"), ask,
              tr("Test or combine coefficients, those of the rows selected in the results"),
              ("Ctrl+Alt+T",)),
    )
    # fmt: on


def selected_coefficients(results: ResultsPane) -> list[str]:
    """The names of the coefficients whose rows are selected, those without estimate left out."""
    effects = results.summary.fixed if results.summary else ()
    rows = sorted({index.row() for index in results.fixed.view.selectedIndexes()})
    return [effects[r].name for r in rows if r < len(effects) and effects[r].estimate is not None]
