"""Controller: brings the Document together with the background work that it asks for.

It reads files, checks every edit against the data, fits, stops, and refits while that is quick.
It knows no widget: what has to be said goes out as ``Message``.
"""

from __future__ import annotations

import traceback
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.data.choices import AS_FOUND, Choices
from core.errors import ModelError, UserError
from core.model.labels import NO_LABELS
from core.model.spec import ModelSpec
from gui import reading, tasks
from gui.document import Document, Problem, Status
from gui.jobs import Jobs
from gui.reading import File, Place, ReadResult
from gui.widgets.banner import Message

#: Edits in quick succession are checked once.
CHECK_PAUSE_MS = 40

#: "Fit as I build" is in force while fits take less than this.
QUICK_SECONDS = 0.1


class Controller(QObject):
    """The window's verbs: open, fit, stop."""

    message = Signal(object)  #: a Message for the whole window
    openFailed = Signal(object)  #: a Message: why a file could not be read
    opened = Signal(object)  #: the Place that was read
    doubtful = Signal(object)  #: a ReadResult that the user has to look at before it is opened
    readingReached = Signal(float)  #: the fraction of the file that is read
    loadingChanged = Signal(str)  #: the name of the file being read; "" when done
    plotsChanged = Signal(object)  #: the PlotData of the fit shown, or None
    crashed = Signal(str)  #: a report of an error that is ours

    def __init__(self, document: Document, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self.auto_fit = True
        self._quick = False
        self._fitting: ModelSpec | None = None
        self._plotted: object = None
        self._plotted_labels = NO_LABELS
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(CHECK_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        document.specChanged.connect(self._on_spec)
        document.datasetChanged.connect(self._on_dataset)
        document.modelsChanged.connect(self._stop_orphan)
        document.fitChanged.connect(lambda key: self._show_plots())
        document.currentChanged.connect(self._show_plots)
        document.labelsChanged.connect(self._show_plots)

    # --- reading ---------------------------------------------------------------------------------

    def open_path(self, path: str | Path) -> None:
        """Read the file ``path`` in the background and show its data."""
        self.read(File(Path(path)))

    def read(self, place: Place, choices: Choices = AS_FOUND, *, keep: bool = False) -> None:
        """Read ``place`` as the user chose, asking where in doubt. ``keep``: the models stay."""
        steps = self._document.opened.steps if keep and self._document.opened else ()
        self.loadingChanged.emit(place.name)
        job = self._jobs.run("load", reading.load, place, choices, steps)
        job.progress(lambda reached: self.readingReached.emit(reached[-1]))
        job.success(lambda result: self._on_loaded(result, keep))
        job.failure(lambda error: self.tell_failed(place, error))

    def stop_reading(self) -> bool:
        """Stop reading at once; False if nothing is read."""
        if not self._jobs.cancel("load"):
            return False
        self.loadingChanged.emit("")
        return True

    def show(self, result: ReadResult, *, keep: bool = False) -> None:
        """Show data that were read; ``keep``: in the place of those shown, the models staying."""
        if keep and self._document.opened is not None:
            text = self.tr("Read {0} again").format(result.place.name)
            self._document.set_data(result.opened, text)
        else:
            self._document.open(result.opened)
        self.opened.emit(result.place)
        if result.notes:
            title = self.tr("Steps that cannot be done again with these data")
            self.message.emit(Message(title, "\n".join(result.notes), "amber"))

    def _on_loaded(self, result: ReadResult, keep: bool) -> None:
        self.loadingChanged.emit("")
        source = result.opened.origin.dataset.source
        if source.is_plain or keep:
            self.show(result, keep=keep)
        else:
            self.doubtful.emit(result)

    def tell_failed(self, place: Place, error: BaseException) -> None:
        """Say why ``place`` could not be read."""
        self.loadingChanged.emit("")
        if isinstance(error, UserError):
            self.openFailed.emit(Message(error.message, error.remedy))
        elif isinstance(error, OSError):
            text = self.tr("{0} cannot be read: {1}.").format(place.name, error.strerror or error)
            self.openFailed.emit(Message(text))
        else:
            self._report(error)

    # --- checking --------------------------------------------------------------------------------

    def _on_spec(self) -> None:
        self._jobs.cancel("check")
        self._pause.start()

    def _check(self) -> None:
        dataset, model = self._document.dataset, self._document.model
        if dataset is None or model is None or not model.spec.outcome:
            return
        spec = model.spec
        job = self._jobs.run("check", tasks.check, dataset, spec)
        job.success(lambda result: self._on_checked(spec, result))
        job.failure(lambda error: self._on_check_failed(spec, error))

    def _on_checked(self, spec: ModelSpec, result: tasks.Check) -> None:
        self._document.set_check(spec, result)
        model = self._document.model
        wanted = model is not None and self._document.status(model.key) in (
            Status.OUT_OF_DATE,
            Status.DRAFT,
        )
        if self.auto_fit and self._quick and wanted and spec == self._document.spec:
            self.fit()

    def _on_check_failed(self, spec: ModelSpec, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._document.set_check(spec, problem_of(error))
        else:
            self._report(error)

    # --- fitting ---------------------------------------------------------------------------------

    def fit(self) -> None:
        """Fit the current model in the background."""
        document = self._document
        model, dataset = document.model, document.dataset
        if model is None or dataset is None:
            return
        if not model.spec.outcome:
            self.message.emit(
                Message(
                    self.tr("The model has no outcome yet."),
                    self.tr("Choose the variable to be explained, then fit again."),
                    "info",
                )
            )
            return
        self._stop_fit()
        key, spec = model.key, model.spec
        self._fitting = spec
        document.fit_started(key)
        job = self._jobs.run("fit", tasks.fit, dataset, spec)
        job.progress(lambda items: document.fit_progress(key, items))
        job.success(lambda analysis: self._on_fitted(key, analysis))
        job.failure(lambda error: self._on_fit_failed(key, spec, error))

    def stop(self) -> bool:
        """Stop what runs at once, a fit or the reading of a file; False if nothing does."""
        return self._stop_fit() or self.stop_reading()

    def _stop_fit(self) -> bool:
        if not self._jobs.cancel("fit"):
            return False
        self._fitting = None
        self._document.fit_stopped()
        return True

    def _on_fitted(self, key: int, analysis: object) -> None:
        from core.analysis import Analysis

        assert isinstance(analysis, Analysis)
        self._quick = sum(analysis.summary.seconds.values()) < QUICK_SECONDS
        self._document.fit_done(key, analysis)

    def _on_fit_failed(self, key: int, spec: ModelSpec, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._document.fit_failed(key, spec, problem_of(error))
            return
        self._document.fit_stopped()
        self._report(error)

    def _on_dataset(self) -> None:
        self._stop_fit()
        self._quick = False

    def _stop_orphan(self) -> None:
        fitting = self._document.fitting
        if fitting is not None and all(m.key != fitting for m in self._document.models):
            self._stop_fit()

    # --- plots -----------------------------------------------------------------------------------

    def _show_plots(self) -> None:
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        labels = self._document.labels
        if analysis is self._plotted and labels == self._plotted_labels:
            return
        self._plotted, self._plotted_labels = analysis, labels
        if analysis is None:
            self._jobs.cancel("plots")
            self.plotsChanged.emit(None)
            return
        job = self._jobs.run("plots", tasks.plots, analysis, labels)
        job.success(self.plotsChanged.emit)
        job.failure(self._report)

    def _report(self, error: BaseException) -> None:
        self.crashed.emit("".join(traceback.format_exception(error)))


def problem_of(error: UserError) -> Problem:
    """What a pane says about ``error``."""
    variable = error.variable if isinstance(error, ModelError) else ""
    return Problem(error.message, error.remedy, variable)
