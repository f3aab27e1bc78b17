"""The window: puts the panes in their places and connects them with the controller."""

from __future__ import annotations

import logging
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui import tasks
from gui.adviser import Adviser
from gui.appearance import Appearance
from gui.controller import Controller
from gui.dialogs import ask_open
from gui.document import Document, Origin, Status
from gui.explanations import Explanations
from gui.exporter import Exporter
from gui.header import HeaderBar
from gui.helper import Helper
from gui.icons import app_icon
from gui.importing import Importing
from gui.interpret.pane import InterpretPane
from gui.jobs import Jobs
from gui.language import LanguageChoice
from gui.menus import EXPORTS, OUTPUTS, PLOT_EXPORTS, make_actions, make_menus
from gui.panes.command import CommandPane
from gui.panes.compare import ComparePane
from gui.panes.data import DataPane
from gui.panes.equation import EquationPane
from gui.panes.find import FindPanel
from gui.panes.fitlog import FitLogPane
from gui.panes.hierarchy import HierarchyPane
from gui.panes.model import ModelPane
from gui.panes.models import ModelsPane
from gui.panes.next_step import NextStepPane
from gui.panes.plots import PlotsPane
from gui.panes.results import ResultsPane
from gui.panes.script import ScriptPane
from gui.panes.selections import SelectionsBar
from gui.panes.start import StartPane
from gui.panes.status import PATIENCE_MS, StatusPane
from gui.panes.variables import VariablesPane
from gui.project_window import ProjectWindow
from gui.reading import Place
from gui.results_view import ResultsView
from gui.saving import is_project_name
from gui.selection import Selection
from gui.symbols import SymbolFinder
from gui.tabs import Tabs
from gui.theme import RESOURCES, Theme
from gui.tour import Tour
from gui.tour_steps import school_tour
from gui.widgets.banner import Banner, Message
from gui.widgets.column import ColumnArea, column
from gui.window_columns import WindowColumns

SAMPLE = RESOURCES.parent / "sample_data" / "jsp.csv"
RECENT_FILES = 5

#: Getting ready takes this long only where the kernels are not compiled yet.
SLOW_START_MS = 6000
log = logging.getLogger("levelwise")


class MainWindow(QMainWindow):
    """One document in one window."""

    #: Made by ``make_menus``.
    recent_menu: QMenu
    export_menu: QMenu

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.document = Document(self)
        self.selection = Selection(self)
        self.jobs = Jobs(self)
        self.controller = Controller(self.document, self.jobs, self)
        self.settings = QSettings("Levelwise", "Levelwise")
        self.appearance = Appearance(theme, self.settings, self)
        self.language = LanguageChoice(self.settings, self)
        self._origin: Origin | None = None
        self.setWindowTitle("Levelwise")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(1000, 640)
        self._make_panes()
        self.explanations = Explanations(theme, self.document, self.results, self.fit_log, self)
        self.helper = Helper(theme, self._help_topics, self.explanations, self)
        self.importing = Importing(self)
        self.exporter = Exporter(self.document, self.plots, self.jobs, self.settings, self)
        self.actions_ = make_actions(self)
        self._lay_out()
        self.project = ProjectWindow(self)
        make_menus(self)
        for signal in (self.document.specChanged, self.document.fitChanged, self.tabs.changed):
            signal.connect(self.helper.describe_soon)
        self.controller.plotsChanged.connect(self.helper.describe_soon)
        self.tour = Tour(theme, school_tour(self), self)
        self._connect()
        self.actions_.paint()
        self._restore()
        self._refresh_actions()
        self.start.show_recent(self._recent())
        self.start.open_button.setFocus()

    def warm_up(self) -> None:
        """Import the heavy parts in the background; call once the window is visible."""
        self.status.set_work(self.tr("Getting ready…"))
        QTimer.singleShot(SLOW_START_MS, self, self._explain_slow_start)
        job = self.jobs.run("warm", tasks.warm_up)
        job.success(self._on_warm)
        job.failure(self._on_warm_failed)

    # --- building --------------------------------------------------------------------------------

    def _make_panes(self) -> None:
        theme, document, selection = self.theme, self.document, self.selection
        self.banner = Banner(theme)
        self.start = StartPane(theme)
        self.variables = VariablesPane(theme, document)
        self.hierarchy = HierarchyPane(theme, document, self.jobs.turns)
        self.models = ModelsPane(theme, document)
        self.model = ModelPane(theme, document)
        self.command = CommandPane(theme, document)
        self.fit_log = FitLogPane(theme, document, self.jobs)
        self.equation = EquationPane(theme, document, self.jobs)
        self.results = ResultsPane(theme, document, self.jobs)
        self.plots = PlotsPane(theme, selection, self.jobs)
        self.selections = SelectionsBar(theme, document, selection)
        self.plots.add_to_bar(self.selections.naming)
        self.plots.add_to_bar(self.selections, below=True)
        self.find_panel = FindPanel(theme, document, selection, self)
        self.data = DataPane(theme, document, selection, self.jobs)
        self.next_step = NextStepPane(theme, document)
        self.results_view = ResultsView(self.equation, self.next_step, self.results, self.plots)
        self.tabs = Tabs(self.tr("Views"))
        self.tabs.add("results", self.tr("&Results"), self.results_view)
        self.tabs.add("plots", self.tr("&Plots"), self.results_view.large_plots)
        self.tabs.add("data", self.tr("&Data"), self.data)
        self.compare = ComparePane(theme, document, self.jobs)
        self.tabs.add("compare", self.tr("&Compare"), self.compare)
        self.script = ScriptPane(theme, document, self.jobs)
        self.tabs.add("script", self.tr("&Script"), self.script)
        self.interpret = InterpretPane(theme, document, selection, self.jobs)
        self.tabs.add("interpret", self.tr("&Interpret"), self.interpret)
        self.status = StatusPane(theme, document, selection)

    def _lay_out(self) -> None:
        self.header = HeaderBar(self.theme, self.document, self.actions_)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("thin")
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.setFixedHeight(3)
        self.progress.setAccessibleName(self.tr("Work in progress"))
        keep = self.progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keep)
        self.progress.hide()
        data = column(self.variables, self.hierarchy, self.models, stretch=0)
        building = column(self.model, self.command, self.fit_log, stretch=2)
        self.columns = WindowColumns(self.theme, data, ColumnArea(building), self.tabs)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.columns)
        page = QWidget(self)
        page.setObjectName("page")
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.progress)
        bar = QVBoxLayout()
        bar.setContentsMargins(12, 0, 12, 0)
        bar.addWidget(self.banner)
        bar.addWidget(self.importing.bar)
        rows.addLayout(bar)
        rows.addSpacing(4)
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(page)

    def _connect(self) -> None:
        document, controller = self.document, self.controller
        self.start.openWanted.connect(self.ask_open)
        self.start.sampleWanted.connect(self.open_sample)
        self.start.tourWanted.connect(self.tour.start)
        self.start.fileWanted.connect(self.open_path)
        controller.message.connect(self.banner.show_message)
        controller.openFailed.connect(self._on_open_failed)
        controller.opened.connect(self._on_opened)
        controller.loadingChanged.connect(self._on_loading)
        controller.plotsChanged.connect(self._on_plots)
        controller.crashed.connect(self.show_crash)
        self.data.crashed.connect(self.show_crash)
        self.results.exportWanted.connect(self.exporter.ask_table)
        self.fit_log.exportWanted.connect(self.exporter.ask_table)
        self.compare.exportWanted.connect(self.exporter.ask_table)
        self.explanations.serve_view(self.compare.models.view, self.compare.explain_model)
        self.explanations.serve_view(self.compare.tests.view, self.compare.explain_test)
        self._connect_interpret()
        self.script.saveWanted.connect(self.exporter.ask_script)
        self.exporter.failed.connect(self.banner.show_message)
        self.exporter.saved.connect(self._on_saved)
        self.exporter.progress.connect(self.status.set_work)
        self.results.fitWanted.connect(controller.fit)
        self.adviser = Adviser(document, self.jobs, self)
        self.adviser.changed.connect(self._show_advice)
        self.equation.symbolChosen.connect(SymbolFinder(document, self.model, self.results).show)
        self.next_step.fitWanted.connect(controller.fit)
        self.next_step.stopWanted.connect(controller.stop)
        self.next_step.outcomeWanted.connect(self.model.focus_outcome)
        self.tabs.changed.connect(self.results_view.move_plots)
        self.plots.exported.connect(self._on_saved)
        self.plots.tableWanted.connect(self.exporter.ask_table)
        self.find_panel.variableFound.connect(self.variables.go_to)
        tell = self.banner.show_message
        self.variables.renameWanted.connect(partial(self.data.steps.rename, told=tell))
        self.variables.deleteWanted.connect(partial(self.data.steps.drop, told=tell))
        document.datasetChanged.connect(self._on_dataset)
        document.undo_stack.indexChanged.connect(self._on_undo_index)
        for signal in (document.specChanged, document.currentChanged, document.modelsChanged):
            signal.connect(self._refresh_actions)
        document.fitChanged.connect(lambda key: self._refresh_actions())
        self.jobs.busyChanged.connect(lambda lane: self._show_busy())
        self.theme.changed.connect(self._on_theme)
        self._busy_timer = QTimer(self)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(PATIENCE_MS)
        self._busy_timer.timeout.connect(self.progress.show)
        auto = self.actions_["auto_fit"]
        auto.toggled.connect(self._set_auto_fit)
        self.model.auto_fit.toggled.connect(auto.setChecked)
        auto.setChecked(self.settings.value("auto_fit", "true") == "true")
        self._set_auto_fit(auto.isChecked())

    def _connect_interpret(self) -> None:
        interpret = self.interpret
        interpret.exportWanted.connect(self.exporter.ask_table)
        interpret.fitWanted.connect(self.controller.fit)
        interpret.crashed.connect(self.show_crash)
        interpret.group.exported.connect(self._on_saved)
        self.controller.plotsChanged.connect(interpret.show_data)
        interpret.cardMade.connect(self.explanations.serve)
        interpret.cardMade.connect(lambda card: self.helper.describe())
        for card in interpret.cards:
            self.explanations.serve(card)

    def _help_topics(self) -> dict[QWidget, str]:
        """Which page of the help is about which part."""
        model = self.model
        return {
            self.start: "start",
            self.variables: "variables",
            self.hierarchy: "hierarchy",
            self.models: "models",
            model: "model",
            model.outcome: "outcome",
            model.levels: "levels",
            model.criterion: "criterion",
            model.more: "more",
            model.scale: "options",
            model.confidence: "options",
            model.auto_fit: "autofit",
            self.command: "command",
            self.fit_log: "fit",
            self.equation: "equation",
            self.results: "results",
            self.next_step: "results",
            self.plots: "plots",
            self.data: "data",
            self.compare: "compare",
            self.script: "script",
            self.interpret: "interpret",
        }

    # --- verbs -----------------------------------------------------------------------------------

    def ask_open(self) -> None:
        """Let the user choose a data file and open it."""
        from gui.formats import open_filters

        folder = str(self.settings.value("folder", str(Path.home())))
        ask_open(self, self.tr("Open data"), open_filters(), folder, lambda p: self.open_path(p))

    def open_path(self, path: str | Path) -> None:
        """Open the data file or project ``path``."""
        self.banner.clear()
        if is_project_name(path):
            self.project.saving.open(Path(path))
        else:
            self.controller.open_path(path)

    def open_sample(self) -> None:
        """Open the school data that come with the program."""
        self.open_path(SAMPLE)

    def choose_language(self, code: str) -> None:
        """Remember the language that the window is to have, and say when it has it."""
        self.language.choose(code)
        self.banner.show_message(
            Message(
                self.tr("The language changes with the next start"),
                self.tr("Close Levelwise and start it again to see it."),
                "info",
            )
        )

    def name_selection(self) -> None:
        """Let the user name the selected groups, above the plots."""
        self.tabs.show_tab("plots")
        self.selections.ask_name()

    def tell_how_read(self) -> None:
        """Say what was assumed while the file was read."""
        dataset = self.document.dataset
        if dataset is None:
            return
        source = dataset.source
        lines = "\n".join(source.assumptions) or self.tr("Nothing had to be assumed.")
        title = self.tr("How this file was read ({0})").format(source.format or "?")
        self.banner.show_message(Message(title, lines, "info"))

    def show_crash(self, report: str) -> None:
        """Tell of an error that is ours; everything stays open."""
        log.error("%s", report)
        last = report.strip().splitlines()[-1] if report.strip() else ""

        def copy() -> None:
            QGuiApplication.clipboard().setText(report)

        self.banner.show_message(
            Message(
                self.tr("Something went wrong inside Levelwise. Your data and models are intact."),
                last,
                "error",
                (self.tr("Copy report"), copy),
            )
        )

    # --- reactions -------------------------------------------------------------------------------

    def _on_opened(self, place: Place) -> None:
        self.banner.clear()
        if place.path is not None:
            self.settings.setValue("folder", str(place.path.parent))
            self.remember_file(str(place.path))

    def remember_file(self, path: str) -> None:
        """Offer ``path`` among the recent files."""
        recent = [path, *(p for p in self._recent() if p != path)][:RECENT_FILES]
        self.settings.setValue("recent", recent)
        self.start.show_recent(recent)

    def _on_open_failed(self, message: Message) -> None:
        repair = (self.tr("Open another file…"), self.ask_open)
        self.banner.show_message(replace(message, repair=repair))

    def _show_advice(self) -> None:
        found = self.adviser.findings
        self.model.show_advice(found.advice)
        self.hierarchy.show_offers(found.offers)
        self.variables.show_levels(found.badges)

    def _on_saved(self, name: str) -> None:
        self.status.set_work(self.tr("Saved {0}").format(name))
        QTimer.singleShot(4000, self.status, lambda: self.status.set_work(""))

    def _on_loading(self, name: str) -> None:
        self.status.set_work(self.tr("Reading {0}…").format(name) if name else "")
        self.progress.setRange(0, 0)
        self._show_busy()

    def _on_dataset(self) -> None:
        opened = self.document.opened
        self._refresh_actions()
        origin = opened.origin if opened else None
        if origin is self._origin:
            return  # other steps on the same data: everything stays where it is
        self._origin = origin
        self.selection.clear()
        # When the panes are filled: to lay all of them out takes a turn of its own.
        self.jobs.turns.once(self._show_panes)

    def _show_panes(self) -> None:
        opened = self.document.opened
        self.pages.setCurrentIndex(0 if opened is None else 1)
        if opened is not None:
            # How wide the columns have to be is known when they are seen for the first time.
            QTimer.singleShot(0, self, self.columns.share_out)
            QTimer.singleShot(0, self, self.results_view.balance)
            self.model.outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_undo_index(self, index: int) -> None:
        self._refresh_actions()

    def _on_plots(self, data: object) -> None:
        self.plots.show_data(data)  # pyright: ignore[reportArgumentType]
        self._refresh_actions()

    def _explain_slow_start(self) -> None:
        if self.jobs.busy("warm"):
            self.status.set_work(self.tr("Compiling for this computer, once only…"))

    def _on_warm(self, _: object) -> None:
        self.status.set_work("")
        self.plots.prepare()

    def _on_warm_failed(self, error: BaseException) -> None:
        self.status.set_work("")
        self.controller.crashed.emit(f"{type(error).__name__}: {error}")

    def _show_busy(self) -> None:
        busy = self.jobs.busy("fit") or self.jobs.busy("load")
        self.actions_["stop"].setEnabled(busy)
        if not busy:
            self._busy_timer.stop()
            self.progress.hide()
        elif not self._busy_timer.isActive() and not self.progress.isVisible():
            self._busy_timer.start()

    def _on_theme(self) -> None:
        # A slot of the window's own: the connection ends with the window, the theme lives on.
        self.actions_.paint()
        QTimer.singleShot(0, self, self.columns.share_out)

    def _refresh_actions(self) -> None:
        a, document = self.actions_, self.document
        model = document.model
        has_model = model is not None
        fitting = document.fitting is not None
        analysis = document.analysis(model.key) if model else None
        self.jobs.turns.once(self._show_page)
        a["undo"].setEnabled(document.undo_stack.canUndo())
        a["redo"].setEnabled(document.undo_stack.canRedo())
        a["fit"].setEnabled(has_model)
        a["stop"].setEnabled(fitting or self.jobs.busy("load"))
        for name in ("reload", "how_read_change"):
            a[name].setEnabled(has_model)
        for name in (
            "save",
            "save_as",
            "new_model",
            "duplicate",
            "rename",
            "delete",
            "find",
            "how_read",
            "rename_variable",
            "delete_variable",
        ):
            a[name].setEnabled(has_model)
        tables = analysis is not None
        for name in EXPORTS:
            a[f"export_{name}"].setEnabled(tables)
        for name in OUTPUTS:
            a[name].setEnabled(tables)
        plots = tables and self.plots.has_data
        for name in PLOT_EXPORTS:
            a[name].setEnabled(plots)
        a["export"].setEnabled(tables)
        if model is not None and document.status(model.key) is Status.FITTED:
            a["fit"].setStatusTip(self.tr("Fit the model again"))

    def _show_page(self) -> None:
        """Show the results once their tables are filled, or the next step where there are none."""
        document = self.document
        model = document.model
        self.results_view.show_fit(bool(model and document.analysis(model.key)))

    def _set_auto_fit(self, on: bool) -> None:
        self.controller.auto_fit = on
        blocked = self.model.auto_fit.blockSignals(True)
        self.model.auto_fit.setChecked(on)
        self.model.auto_fit.blockSignals(blocked)
        self.settings.setValue("auto_fit", "true" if on else "false")

    # --- small helpers ---------------------------------------------------------------------------

    def _recent(self) -> list[str]:
        value = self.settings.value("recent", [])
        paths = [value] if isinstance(value, str) else list(value or [])  # pyright: ignore
        return [str(p) for p in paths]

    def fill_recent(self) -> None:
        """Bring the menu of recent files up to date."""
        self.recent_menu.clear()
        for path in self._recent():
            action = self.recent_menu.addAction(Path(path).name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=path: self.open_path(path))
        self.recent_menu.setEnabled(True)
        if not self._recent():
            self.recent_menu.addAction(self.tr("No files yet")).setEnabled(False)

    def show_exports(self) -> None:
        """Open the menu of the exports."""
        self.header.show_exports()

    def delete_model(self) -> None:
        """Delete the current model."""
        if self.document.model is not None:
            self.document.delete_model(self.document.model.key)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _restore(self) -> None:
        geometry = self.settings.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            screen = QGuiApplication.primaryScreen()
            room = screen.availableSize() if screen else self.size()
            self.resize(min(1600, room.width() - 40), min(960, room.height() - 60))
        self.columns.restore(self.settings.value("columns"))

    # --- events ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.controller.stop():
                self.selection.clear()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_path(paths[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.share_out()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.project.may_close():
            event.ignore()
            return
        self.settings.setValue("geometry", self.saveGeometry())
        if not self.columns.ours:
            self.settings.setValue("columns", self.columns.saveState())
        self.settings.sync()
        # A library that is just being imported cannot be stopped: nobody need watch.
        self.hide()
        self.jobs.close()
        super().closeEvent(event)


if sys.platform == "win32":  # pragma: no cover
    import ctypes

    ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("Levelwise")
