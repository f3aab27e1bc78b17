"""What the tour points at and says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.document import Status
from gui.tour import Step

if TYPE_CHECKING:
    from gui.main_window import MainWindow

#: The models that the tour builds.
INTERCEPTS, SLOPES = "math5 math3 || school:", "math5 math3 || school: math3"


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Tour", text)


def school_tour(w: MainWindow) -> list[Step]:
    """The tour of ``w`` with the school data."""
    return [*_building(w), *_reading(w)]


def _building(w: MainWindow) -> list[Step]:
    document = w.document

    def build(command: str) -> None:
        from core.model.syntax import parse

        document.set_spec(parse(command))

    def is_school() -> bool:
        dataset = document.dataset
        return dataset is not None and {"math5", "math3", "school"} <= set(dataset.names)

    return [
        Step(
            tr("Pupils in schools"),
            tr(
                "The school data: 887 pupils of 48 schools, an earlier test (math3) and "
                "mathematics two years later (math5). Do schools differ?"
            ),
            lambda: w.start.sample_button if w.start.isVisible() else w.variables,
            w.open_sample,
            is_school,
            tr("Open them"),
        ),
        Step(
            tr("What the file holds"),
            tr(
                "Each variable with its type and the level at which it varies. school has been "
                "recognised: it groups the rows."
            ),
            lambda: w.variables,
        ),
        Step(
            tr("Build the model"),
            tr(
                "Choose math5 as the outcome, add the term math3, and let the intercept vary by "
                "school. Do it by hand, or have it done."
            ),
            lambda: w.model,
            lambda: build(INTERCEPTS),
            lambda: document.spec.outcome == "math5" and bool(document.spec.equations),
            tr("Build it"),
        ),
        Step(
            tr("The same as a command"),
            tr("Every click shows here as a command of Stata's mixed; typing works as well."),
            lambda: w.command,
        ),
        Step(
            tr("Fit"),
            tr("Ctrl+Return fits. While fits are quick, the window then fits as you build."),
            lambda: w.header.buttons["fit"],
            w.controller.fit,
            lambda: _is_fitted(w),
            tr("Fit it"),
        ),
    ]


def _reading(w: MainWindow) -> list[Step]:
    def compare() -> None:
        from core.model.syntax import parse

        w.document.duplicate_model()
        w.document.set_spec(parse(SLOPES))
        w.controller.fit()

    return [
        Step(
            tr("Read the results"),
            tr(
                "The fixed effects are those of an average school; the random effects say how "
                "much schools differ. F1 on any figure explains it in plain words."
            ),
            lambda: _tab(w, "results", w.results),
        ),
        Step(
            tr("Look"),
            tr(
                "Click a school in the caterpillar plot: its line and its pupils light up "
                "everywhere. Shift adds schools, Esc clears."
            ),
            lambda: _tab(w, "results", w.plots),
        ),
        Step(
            tr("Try more"),
            tr(
                "Does math3 matter more in some schools? Duplicate the model (Ctrl+D), tick math3 "
                "under school, and fit."
            ),
            lambda: w.models,
            compare,
            lambda: sum(m.compared for m in w.document.models) > 1 and _is_fitted(w),
            tr("Do it"),
        ),
        Step(
            tr("Compare"),
            tr(
                "Ticked models stand side by side, with the right test where one is a special "
                "case of the other, and what it takes for granted in words."
            ),
            lambda: _tab(w, "compare", w.compare),
        ),
        Step(
            tr("That is all"),
            tr(
                "Ctrl+Z takes everything back, fits included. F1 helps on any control. The tour "
                "is in the Help menu."
            ),
            lambda: w.header.menus,
        ),
    ]


def _is_fitted(w: MainWindow) -> bool:
    model = w.document.model
    return model is not None and w.document.status(model.key) is Status.FITTED


def _tab(w: MainWindow, key: str, widget: QWidget) -> QWidget:
    if w.tabs.current != key:
        w.tabs.show_tab(key)
    return widget
