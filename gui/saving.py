"""Saving: the project file of a window: save, open, what has changed since.

What belongs to the document becomes a ``Project``; what belongs to the window is kept by whoever
shows it, plugged in with ``keep(name, get, put)`` as JSON values.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Hashable, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from core.errors import UserError
from gui import project_tasks
from gui.document import Document, Model, Origin
from gui.jobs import Jobs
from gui.project_tasks import Loaded, Restored
from gui.selection import NamedSelection
from gui.widgets.banner import Message

if TYPE_CHECKING:
    from core.project.project import Project, SavedFit

EXTENSION = ".levelwise"

Get = Callable[[], Any]
Put = Callable[[Any], None]


def is_project_name(path: str | Path) -> bool:
    """Whether a path is called as projects are."""
    return Path(path).suffix.lower() == EXTENSION


class Saving(QObject):
    """The project file of one window."""

    told = Signal(object)  #: a Message
    crashed = Signal(str)  #: a report of an error that is ours
    saved = Signal(str)  #: the path that was written
    opened = Signal(str)  #: the path that was read
    workChanged = Signal(str)  #: what is going on, in words; "" when nothing is
    changed = Signal()  #: the file's name, or whether there is something to save

    def __init__(self, document: Document, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self.linked = False
        self._parts: dict[str, tuple[Get, Put]] = {}
        self._work: list[Callable[[], Hashable]] = []
        self._paths: dict[Origin, Path] = {}
        self._saved: dict[Origin, Hashable] = {}
        self._pending: dict[int, SavedFit] = {}
        self._shown: tuple[str, bool] = ("", False)
        self._origin: Origin | None = None
        self._left: dict[Origin, str] = {}
        self._keys: set[int] = set()
        document.datasetChanged.connect(self._on_dataset)
        for signal in (
            document.datasetChanged,
            document.modelsChanged,
            document.specChanged,
            document.selectionsChanged,
            document.questionsChanged,
            document.labelsChanged,
            document.undo_stack.indexChanged,
        ):
            signal.connect(self._refresh)
        document.fitChanged.connect(lambda key: self._refresh())

    # --- what is there ---------------------------------------------------------------------------

    def keep(self, name: str, get: Get, put: Put) -> None:
        """Keep a part of the window in projects: ``get`` gives JSON values, ``put`` takes them."""
        self._parts[name] = (get, put)

    def watch(self, changed: SignalInstance, work: Callable[[], Hashable]) -> None:
        """Count a part of the window as work to be saved: what ``work`` gives, on ``changed``."""
        self._work.append(work)
        changed.connect(self._on_work)

    @property
    def path(self) -> Path | None:
        """The project file of what is shown, once there is one."""
        opened = self._document.opened
        return self._paths.get(opened.origin) if opened else None

    @property
    def name(self) -> str:
        """What the window calls its content: the project's file name, else the data's."""
        opened = self._document.opened
        return self.path.name if self.path else opened.name if opened else ""

    @property
    def modified(self) -> bool:
        """Whether closing now would lose something."""
        opened = self._document.opened
        return opened is not None and self._saved.get(opened.origin) != self.essence()

    @property
    def left(self) -> str:
        """What was left with changes that are not saved, going on to other data; "" if nothing."""
        return next(iter(self._left.values()), "")

    def go_back(self) -> None:
        """Undo until what was left is there again."""
        stack = self._document.undo_stack
        wanted = next(iter(self._left), None)
        while wanted in self._left and stack.canUndo():
            stack.undo()

    def forget_changes(self) -> None:
        """Take what is shown for saved."""
        opened = self._document.opened
        if opened is not None:
            self._saved[opened.origin] = self.essence()
            self._refresh()

    def project(self) -> Project | None:
        """What is shown, as a project; None while nothing is."""
        from core.project.fits import saved_fit
        from core.project.project import Project, SavedModel

        document, opened = self._document, self._document.opened
        if opened is None:
            return None
        models = []
        for model in document.models:
            analysis = document.analysis(model.key)
            fit = saved_fit(analysis) if analysis else self._pending.get(model.key)
            models.append(
                SavedModel(
                    model.name, model.spec, fit, model.compared, model.questions, model.labels
                )
            )
        keys = [m.key for m in document.models]
        window = {name: get() for name, (get, _) in self._parts.items()}
        window["name"] = opened.name
        window["selections"] = [asdict(named) for named in document.state.selections]
        current = keys.index(document.state.current)
        return Project(opened.origin.dataset, opened.steps, tuple(models), current, window)

    # --- saving ----------------------------------------------------------------------------------

    def save(self, then: Callable[[], None] | None = None) -> bool:
        """Save to the project's file; False if there is none yet."""
        if self.path is None:
            return False
        self.save_to(self.path, then)
        return True

    def save_to(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Save to ``path`` in the background, then call ``then``."""
        project, opened = self.project(), self._document.opened
        if project is None or opened is None:
            return
        essence, origin = self.essence(), opened.origin
        source = origin.dataset.source.path
        link = source if self.linked else None

        def done(_: object) -> None:
            self._paths[origin], self._saved[origin] = path, essence
            self.workChanged.emit("")
            self._refresh()
            self.saved.emit(str(path))
            if then is not None:
                then()

        self.workChanged.emit(self.tr("Saving {0}…").format(path.name))
        job = self._jobs.run("save", project_tasks.save_project, project, path, link)
        job.success(done)
        job.failure(self._on_failed)

    # --- opening ---------------------------------------------------------------------------------

    def open(self, path: Path, data_file: Path | None = None, *, recovered: bool = False) -> None:
        """Read the project ``path`` in the background and show it.

        ``recovered``: it is a copy kept for a crash; the project's own file is another, or none.
        """
        self.workChanged.emit(self.tr("Opening {0}…").format(path.name))
        task = project_tasks.load_project
        job = self._jobs.run("load", task, path, data_file, path.name)
        job.success(partial(self._on_loaded, path, recovered))
        job.failure(partial(self._on_open_failed, path))

    def _on_loaded(self, path: Path, recovered: bool, loaded: Loaded) -> None:
        self.workChanged.emit("")
        project, window = loaded.project, loaded.project.window
        opened = replace(loaded.opened, name=str(window.get("name") or path.name))
        kept = window.get("path") if recovered else str(path)
        if kept:
            self._paths[opened.origin] = Path(str(kept))
        models = [
            Model(0, m.name, m.spec, m.compared, m.questions, m.labels) for m in project.models
        ]
        named = _named_selections(window.get("selections"))
        keyed = self._document.open(opened, models, project.current, named)
        pairs = zip(keyed, project.models, strict=False)
        fits = {model.key: saved.fit for model, saved in pairs if saved.fit is not None}
        self._pending.update(fits)
        self.linked = project.link is not None
        for name, (_, put) in self._parts.items():
            if name in window:
                put(window[name])
        if recovered:
            self._saved[opened.origin] = None
        else:
            self.forget_changes()
        self.opened.emit("" if recovered else str(path))
        self._refresh()
        if loaded.notes:
            title, *rest = loaded.notes
            self.told.emit(Message(title, "\n".join(rest), "amber"))
        current = self._document.state.current
        order = sorted(fits.items(), key=lambda pair: pair[0] != current)
        if order:
            self._restore(opened.origin, order)

    def _restore(self, origin: Origin, fits: list[tuple[int, SavedFit]]) -> None:
        opened = self._document.opened
        if opened is None:
            return
        differing: list[str] = []
        self.workChanged.emit(self.tr("Certifying the saved fits…"))

        def put_back(restored: Restored) -> None:
            now = self._document.opened
            waiting = restored.key in self._pending
            if not waiting or now is None or now.origin is not origin:
                return
            if restored.analysis is not None and now.dataset is opened.dataset:
                self._document.fit_restored(restored.key, restored.analysis)
                del self._pending[restored.key]
            names = {m.key: m.name for m in self._document.models}
            if restored.differences and restored.key in names:
                more = len(restored.differences) - 1
                rest = self.tr(" (and {0} more)").format(more) if more else ""
                differing.append(f"{names[restored.key]}: {restored.differences[0]}{rest}")

        def put_all(items: Sequence[Restored]) -> None:
            for restored in items:
                put_back(restored)

        def done(results: tuple[Restored, ...]) -> None:
            put_all(results)
            self.workChanged.emit("")
            if differing:
                title = self.tr("Some figures are not those that were saved.")
                self.told.emit(Message(title, "\n".join(differing), "amber"))

        job = self._jobs.run("restore", project_tasks.restore_fits, opened.dataset, fits)
        job.progress(put_all)
        job.success(done)
        job.failure(self._on_failed)

    def _on_open_failed(self, path: Path, error: BaseException) -> None:
        self.workChanged.emit("")
        if not isinstance(error, UserError):
            self._report(error)
            return
        missing = getattr(error, "path", None)
        repair = None
        if missing is not None:
            repair = (self.tr("Find the data file…"), partial(self._ask_data, path, missing))
        self.told.emit(Message(error.message, error.remedy, "error", repair))

    def _ask_data(self, path: Path, missing: Path) -> None:
        from PySide6.QtWidgets import QWidget

        from gui.dialogs import ask_open
        from gui.formats import open_filters

        window = self.parent()
        assert isinstance(window, QWidget)
        title = self.tr("Where is {0}?").format(missing.name)
        folder = str(path.parent)
        ask_open(window, title, open_filters(), folder, lambda p: self.open(path, Path(p)))

    # --- how -------------------------------------------------------------------------------------

    def essence(self) -> Hashable:
        """What saving keeps, so far as it is the user's work: equal before and after undo."""
        document, opened = self._document, self._document.opened
        if opened is None:
            return None
        fitted = []
        for model in document.models:
            analysis = document.analysis(model.key)
            pending = self._pending.get(model.key)
            fitted.append(analysis.spec if analysis else pending.spec if pending else None)
        models = tuple((m.name, m.spec, m.compared, m.questions, m.labels) for m in document.models)
        work = tuple(part() for part in self._work)
        return (opened.origin, opened.steps, models, tuple(fitted), document.state.selections, work)

    def _on_dataset(self) -> None:
        opened = self._document.opened
        if opened is None:
            return
        before, origin = self._origin, opened.origin
        self._origin = origin
        # What is shown of the name is still that of the data before.
        name, modified = self._shown
        keys = {m.key for m in self._document.models}
        same_models, self._keys = bool(keys & self._keys), keys
        self._left.pop(origin, None)
        if before is not None and before is not origin and modified and not same_models:
            self._left[before] = name
        if origin in self._saved:
            return
        if before is not None and same_models:
            # The file was read again: the project is the same, and has changed.
            self._saved[origin] = self._saved.get(before)
            if before in self._paths:
                self._paths[origin] = self._paths[before]
        else:
            # Just read from a data file: there is nothing of the user's in it yet.
            self._saved[origin] = self.essence()

    def _on_work(self) -> None:
        opened = self._document.opened
        # Of other data it is told when they have been looked at here too.
        if opened is not None and opened.origin is self._origin:
            self._refresh()

    def _refresh(self) -> None:
        shown = (self.name, self.modified)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.workChanged.emit("")
        if isinstance(error, UserError):
            self.told.emit(Message(error.message, error.remedy))
        else:
            self._report(error)

    def _report(self, error: BaseException) -> None:
        self.crashed.emit("".join(traceback.format_exception(error)))


def _named_selections(values: Any) -> tuple[NamedSelection, ...]:
    """The named selections of a project file; what is not one is passed over."""
    found = []
    for value in values if isinstance(values, list) else ():
        match value:
            case {
                "name": str(name),
                "level": str(level),
                "keys": list(keys),
                "colour": int(colour),
                "visible": bool(visible),
            }:
                found.append(NamedSelection(name, level, tuple(map(str, keys)), colour, visible))
    return tuple(found)
