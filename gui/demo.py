"""The sample session in the real window without a display: tables, plots and screenshots.

    python -m gui.demo build/demo

Everything is done with mouse and keyboard events on the widgets, as a person would.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from gui.app import install_hooks, make_application
from gui.document import Status
from gui.main_window import MainWindow
from gui.theme import Theme

SIZES = {"1280x800": QSize(1280, 800), "1920x1080": QSize(1920, 1080)}
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

#: Schools to select: low, middling and high in the caterpillar.
PLACES = (2, 30, 45)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the session and leave its traces in the folder named; 0 if all went well."""
    args = list(sys.argv[1:] if argv is None else argv)
    folder = Path(args[0] if args else "build/demo")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, home)
        app = make_application()
        theme = Theme(app)
        theme.set_mode("light")
        theme.apply(app)
        window = MainWindow(theme)
        install_hooks(window)
        window.resize(SIZES["1280x800"])
        window.show()
        try:
            Session(window, folder).run()
        finally:
            window.project.close_anyway()
    count = sum(1 for path in folder.rglob("*") if path.is_file())
    print(f"{count} files in {folder}")
    return 0


class Session:
    """The sample session, step by step."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.shots = folder / "screenshots"
        self.shots.mkdir(exist_ok=True)

    def run(self) -> None:
        """All of it."""
        window = self.window
        window.warm_up()
        self.until(lambda: not window.jobs.busy("warm"))
        self.picture_all("1-empty")
        self.open_sample()
        self.picture_all("2-loaded")
        self.build()
        self.picture_all("3-built")
        self.picture_running()
        self.fit()
        self.select()
        self.picture_all("5-fitted")
        self.export()
        self.picture_notations()
        self.picture_tabs()
        self.picture_interpret()
        self.picture_second_model()
        self.picture_errors()

    # --- the steps -------------------------------------------------------------------------------

    def open_sample(self) -> None:
        """Press the button of the empty window."""
        self.click(self.window.start.sample_button)
        self.until(lambda: self.window.columns.isVisible())
        self.settle()

    def build(self) -> None:
        """The random-slope model, by clicks."""
        window = self.window
        self.choose(window.model.outcome, "math5")
        terms = window.model.terms
        self.click_cell(terms, 1, 0)
        editor = terms.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        QTest.keyClicks(editor, "math3")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self.until(lambda: bool(window.document.spec.fixed))
        self.choose(window.model.level, "school")
        self.click_cell(terms, 1, 2)
        self.settle()
        assert window.command.text == "math5 math3 || school: math3"

    def fit(self) -> None:
        """Press Fit and wait for the result."""
        self.click(self.window.header.buttons["fit"])
        self.until(lambda: self.window.document.fitting is None)
        self.settle()

    def select(self) -> None:
        """Click schools in the caterpillar plot, all but the first with Shift."""
        for number, place in enumerate(PLACES):
            self.click(self.caterpillar_canvas(), self.point(place), SHIFT if number else NONE)
        self.settle()
        assert self.window.selection.count == len(PLACES)

    def export(self) -> None:
        """Every table in three formats and both plots in three."""
        window, tables, plots = self.window, self.folder / "tables", self.folder / "plots"
        tables.mkdir(exist_ok=True)
        plots.mkdir(exist_ok=True)
        for key in ("model", "fixed", "random", "groups", "lr_test", "iterations"):
            table = window.exporter.table(key)
            assert table is not None
            for extension in ("csv", "html", "txt"):
                window.exporter.save_table(table, tables / f"{key}.{extension}")
        for name in ("lines", "caterpillar", "panels", "pairs", "residuals", "qq"):
            for extension in ("png", "svg", "pdf"):
                window.plots.view(name).export(plots / f"{name}.{extension}")

    # --- pictures --------------------------------------------------------------------------------

    def picture_all(self, name: str) -> None:
        """Light and dark, small and large."""
        for mode in ("light", "dark"):
            self.window.appearance.set_mode(mode)
            for size in SIZES:
                self.picture(f"{name}-{mode}-{size}", SIZES[size])
        self.window.appearance.set_mode("light")
        self.window.resize(SIZES["1280x800"])
        self.settle()

    def picture(self, name: str, size: QSize | None = None) -> None:
        """One screenshot."""
        if size is not None:
            self.window.resize(size)
        self.settle()
        self.window.grab().save(str(self.shots / f"{name}.png"))

    def picture_running(self) -> None:
        """A fit that takes its time: its iterations come slowly, then it is stopped."""
        from core.errors import Cancelled
        from core.inference.summary import Iteration
        from gui import tasks
        from gui.jobs import Context

        def slow(context: Context, *arguments: object) -> None:
            number = 0
            while not context.cancelled():
                context.report(Iteration("em", number, -2766.64 - 8.2 * 0.55**number))
                number += 1
                time.sleep(0.06)
            raise Cancelled

        window, real = self.window, tasks.fit
        tasks.fit = slow  # pyright: ignore[reportAttributeAccessIssue]
        try:
            self.click(window.header.buttons["fit"])
            self.until(lambda: window.fit_log.model.rowCount() > 8)
        finally:
            tasks.fit = real
        for mode in ("light", "dark"):
            window.appearance.set_mode(mode)
            self.until(lambda: not window.jobs.busy("equation"))
            QTest.qWait(150)
            window.grab().save(str(self.shots / f"4-fitting-{mode}-1280x800.png"))
        window.appearance.set_mode("light")
        self.click(window.header.buttons["stop"])
        self.settle()
        model = window.document.model
        assert model is not None and window.document.status(model.key) is Status.DRAFT

    def picture_notations(self) -> None:
        """The equation by level and with estimates."""
        pane = self.window.equation
        for key in ("levels", "distributions"):
            self.click(pane.notation.button(key))
            self.picture(f"6-equation-{key}-light-1280x800")
        self.click(pane.notation.button("formula"))
        self.click(pane.estimates)
        self.picture("6-equation-estimates-light-1280x800")
        self.click(pane.estimates)

    def picture_tabs(self) -> None:
        """The other tabs."""
        tabs = self.window.tabs
        for number, key in enumerate(("plots", "data"), start=7):
            self.click(tabs.bar, tabs.bar.tabRect(tabs.index(key)).center())
            self.picture_all(f"{number}-{key}")
        self.click(tabs.bar, tabs.bar.tabRect(tabs.index("results")).center())
        self.settle()

    def picture_interpret(self) -> None:
        """What is read off the fit: its variance, a hypothesis, the rows of a group."""
        window, tabs = self.window, self.window.tabs
        self.click(tabs.bar, tabs.bar.tabRect(tabs.index("interpret")).center())
        for page in ("variance", "hypotheses", "group"):
            self.click(window.interpret.choice.button(page))
            self.settle()
            if page == "hypotheses":
                self.click(window.interpret.hypotheses.builder.coefficients.chips["math3"])
            self.picture(f"14-interpret-{page}-light-1280x800")
        self.click(tabs.bar, tabs.bar.tabRect(tabs.index("results")).center())
        self.settle()

    def picture_second_model(self) -> None:
        """A second model, edited after its fit."""
        window = self.window
        self.click(window.models.duplicate_button)
        self.choose(window.model.covariance, "unstructured")
        self.fit()
        window.actions_["auto_fit"].setChecked(False)
        self.click(window.model.criterion.button("ML"))
        self.picture_all("9-out-of-date")
        window.document.undo_stack.undo()
        self.settle()

    def picture_errors(self) -> None:
        """An unknown name, a model that cannot be fitted, a file that is not there."""
        window = self.window
        self.type_command("math5 mth3 || school: math3")
        self.picture_all("10-unknown-variable")
        self.type_command("math5 math3 || school: math3, cov(unstructured")
        self.picture("11-parenthesis-light-1280x800")
        self.type_command("math5 math3 || pupil:")
        self.settle()
        self.picture_all("12-bad-level")
        window.open_path(self.folder / "no such file.csv")
        self.until(window.banner.isVisible)
        self.picture_all("13-missing-file")

    # --- hands -----------------------------------------------------------------------------------

    def until(self, condition: Callable[[], object], seconds: float = 120) -> None:
        """Wait for ``condition``, with the window alive."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("the window did not get there")
            QTest.qWait(10)

    def settle(self) -> None:
        """Wait until nothing is computed and nothing moves."""
        QTest.qWait(120)
        jobs = self.window.jobs
        self.until(lambda: jobs.idle() and not jobs.turns.waiting)
        QTest.qWait(120)

    def click(
        self, widget: QWidget, at: QPoint | None = None, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        """Click ``widget`` in its middle or at ``at``."""
        assert widget.isVisible() and widget.isEnabled(), widget
        QTest.mouseClick(widget, LEFT, keys, at if at is not None else widget.rect().center())

    def click_cell(self, view: QAbstractItemView, row: int, column: int) -> None:
        """Click a cell."""
        rect = view.visualRect(view.model().index(row, column))
        QTest.mouseClick(view.viewport(), LEFT, NONE, rect.center())

    def choose(self, combo: QComboBox, key: str) -> None:
        """Choose from a list."""
        self.click(combo)
        view = combo.view()
        self.until(view.isVisible)
        QTest.qWait(QApplication.doubleClickInterval() + 50)
        index = combo.model().index(combo.findData(key), 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), LEFT, NONE, view.visualRect(index).center())
        self.until(lambda: not view.isVisible())

    def type_command(self, text: str) -> None:
        """Replace the command."""
        edit = self.window.command.edit
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        self.settle()

    def caterpillar_canvas(self) -> QWidget:
        """Where the caterpillar is drawn."""
        view = self.window.plots.caterpillar
        assert view is not None
        return view.canvas.viewport()

    def point(self, place: int) -> QPoint:
        """Where the group at ``place`` from the left is drawn."""
        view = self.window.plots.caterpillar
        assert view is not None and view.level is not None
        effect = next(e for e in view.level.effects if e.name == "_cons")
        group = int((effect.rank == place).argmax())
        scale, rect = view.figure.scale(), view.figure.plot_rect()
        x = float(scale.px_x(float(place)))
        y = float(scale.px_y(float(effect.blup[group])))
        return QPoint(round(rect.left() + x), round(rect.top() + y))


if __name__ == "__main__":
    sys.exit(main())
