"""Document: the dataset and the models of one window, with undo. Panes listen to its signals.

What the user can undo is one immutable ``State``; every change is a step from one state to the
next on the undo stack. What was computed (fits, checks) is kept beside it under the dataset and
the spec it belongs to, so that undo crosses fits without fitting anything again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.data.steps import relevant
from core.inference.summary import Iteration
from core.model.labels import NO_LABELS, Labels
from core.model.spec import ModelSpec
from gui.document_state import (
    EMPTY,
    Model,
    Opened,
    Origin,
    Problem,
    Shown,
    State,
    Status,
    listed,
    names_changed,
    renamed,
)
from gui.selection import NamedSelection

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.data.dataset import Dataset
    from core.inference.questions import Question
    from gui.tasks import Check

__all__ = ["Document", "Model", "Opened", "Origin", "Problem", "Status"]

#: Fits kept per window; the oldest that no model shows are let go.
KEPT_FITS = 60


class Document(QObject):
    """The data and models of a window. All changes go through here; signals tell of them."""

    variablesRenamed = Signal(dict)  #: old names → new ones; ``datasetChanged`` follows
    datasetChanged = Signal()
    modelsChanged = Signal()  #: names, ticks, number or order of the models
    currentChanged = Signal()  #: another model is shown
    specChanged = Signal()  #: the current model's spec is another
    checkChanged = Signal()  #: rows used, groups, parameters of the current spec
    fitChanged = Signal(int)  #: fit, status or problem of the model with this key
    labelsChanged = Signal()  #: the terms or levels of a model are called otherwise
    questionsChanged = Signal()  #: the hypotheses kept of the current model are others
    selectionsChanged = Signal()  #: the named selections of groups are others
    progressChanged = Signal()  #: the iteration log of a running fit has grown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._state = State()
        self._next_key = 1
        self._fits: OrderedDict[Hashable, Analysis] = OrderedDict()
        self._shown: dict[int, Shown] = {}
        self._fitting: int | None = None
        self._check: Check | Problem | None = None

    # --- what is there ---------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """The present state, as undo knows it."""
        return self._state

    @property
    def opened(self) -> Opened | None:
        """The open dataset with its overview."""
        return self._state.opened

    @property
    def dataset(self) -> Dataset | None:
        """The open dataset."""
        return self._state.opened.dataset if self._state.opened else None

    @property
    def models(self) -> tuple[Model, ...]:
        """The models, in the order of the list."""
        return self._state.models

    @property
    def model(self) -> Model | None:
        """The current model; there is one as soon as there are data."""
        return self._state.model

    @property
    def spec(self) -> ModelSpec:
        """The current model's spec."""
        return self._state.model.spec if self._state.model else EMPTY

    @property
    def labels(self) -> Labels:
        """What the terms and levels of the current model are called."""
        return self._state.model.labels if self._state.model else NO_LABELS

    @property
    def fitting(self) -> int | None:
        """The key of the model being fitted."""
        return self._fitting

    @property
    def check(self) -> Check | Problem | None:
        """What the data make of the current spec; None while that is not known."""
        return self._check

    def status(self, key: int) -> Status:
        """Where the model ``key`` stands."""
        model = self._find(key)
        shown = self._shown.get(key, Shown())
        if self._fitting == key:
            return Status.FITTING
        analysis = self._fits.get(self._fit_key(model.spec))
        if analysis is not None:
            return Status.FITTED if analysis.summary.converged else Status.NOT_CONVERGED
        if self.problem(key) is not None:
            return Status.FAILED
        return Status.OUT_OF_DATE if shown.fitted is not None else Status.DRAFT

    def analysis(self, key: int) -> Analysis | None:
        """The fit to show for model ``key``: that of its spec, or the last one it had."""
        model = self._find(key)
        analysis = self._fits.get(self._fit_key(model.spec))
        if analysis is None:
            last = self._shown.get(key, Shown()).fitted
            analysis = None if last is None else self._fits.get(self._fit_key(last))
        return analysis

    def problem(self, key: int) -> Problem | None:
        """Why the model ``key`` as it stands could not be fitted."""
        problem = self._shown.get(key, Shown()).problem
        return problem[1] if problem and problem[0] == self._find(key).spec else None

    def log(self, key: int) -> tuple[Iteration, ...]:
        """The iterations of the fit that runs, or of the one shown."""
        if self._fitting == key:
            return tuple(self._shown.setdefault(key, Shown()).log)
        analysis = self.analysis(key)
        return () if analysis is None else analysis.summary.iterations

    # --- changes that can be undone --------------------------------------------------------------

    def open(
        self,
        opened: Opened,
        models: Sequence[Model] = (),
        current: int = 0,
        selections: tuple[NamedSelection, ...] = (),
    ) -> tuple[Model, ...]:
        """Show another dataset with ``models``, or one new empty model; the models with their keys.

        ``current`` is the place of the one to show; ``selections`` are the named ones.
        """
        wanted = models or (Model(0, "M1"),)
        keyed = tuple(replace(m, key=self._new_key()) for m in wanted)
        key = keyed[min(max(current, 0), len(keyed) - 1)].key
        state = State(opened, keyed, key, selections)
        self._do(state, self.tr("Open {0}").format(opened.name))
        return keyed

    def set_data(
        self, opened: Opened, text: str, edit: Callable[[ModelSpec], ModelSpec] | None = None
    ) -> None:
        """Show the same data after other steps; the models stay, their specs after ``edit``.

        Variables that the steps rename are renamed in models and named selections too.
        """
        before = self._state
        names = names_changed(before.opened, opened)
        models = tuple(renamed(m, edit(m.spec) if edit else m.spec, names) for m in before.models)
        named = (replace(n, level=names.get(n.level, n.level)) for n in before.selections)
        self._do(replace(before, opened=opened, models=models, selections=tuple(named)), text)

    def set_spec(self, spec: ModelSpec, text: str = "") -> None:
        """Change the current model's spec."""
        model = self.model
        if model is None or spec == model.spec:
            return
        text = text or self.tr("Edit {0}").format(model.name)
        self._do(self._with_model(replace(model, spec=spec)), text)

    def add_model(
        self,
        spec: ModelSpec | None = None,
        questions: tuple[Question, ...] = (),
        labels: Labels = NO_LABELS,
    ) -> None:
        """Add an empty model, or one with ``spec`` and hypotheses, and make it current."""
        if self.opened is None:
            return
        name = self._free_name()
        model = Model(self._new_key(), name, spec or EMPTY, questions=questions, labels=labels)
        self._do(
            replace(self._state, models=(*self.models, model), current=model.key),
            self.tr("Add {0}").format(model.name),
        )

    def duplicate_model(self) -> None:
        """Add a copy of the current model, fit included, and make it current."""
        if self.model is not None:
            source = self._shown.get(self.model.key, Shown())
            shown = Shown(fitted=source.fitted)
            self._shown[self._next_key] = shown
            self.add_model(self.model.spec, self.model.questions, self.model.labels)

    def rename_model(self, key: int, name: str) -> None:
        """Give the model ``key`` another name; an empty one changes nothing."""
        model, name = self._find(key), name.strip()
        if name and name != model.name:
            text = self.tr("Rename {0}").format(model.name)
            self._do(self._with_model(replace(model, name=name)), text)

    def delete_model(self, key: int) -> None:
        """Remove the model ``key``; the last one is replaced by an empty one."""
        model = self._find(key)
        index = self.models.index(model)
        rest = (*self.models[:index], *self.models[index + 1 :])
        if not rest:
            rest = (Model(self._new_key(), "M1"),)
        current = self._state.current
        if current == key:
            current = rest[min(index, len(rest) - 1)].key
        self._do(
            replace(self._state, models=rest, current=current),
            self.tr("Delete {0}").format(model.name),
        )

    def move_model(self, key: int, place: int) -> None:
        """Move the model ``key`` to ``place`` in the list, the nearest there is."""
        model = self._find(key)
        rest = [m for m in self.models if m is not model]
        place = max(0, min(place, len(rest)))
        models = (*rest[:place], model, *rest[place:])
        if models != self.models:
            text = self.tr("Move {0}").format(model.name)
            self._do(replace(self._state, models=models), text)

    def set_compared(self, key: int, on: bool) -> None:
        """Tick the model ``key`` to stand beside others, or no longer."""
        model = self._find(key)
        if on != model.compared:
            text = self.tr("Compare {0}") if on else self.tr("Do not compare {0}")
            self._do(self._with_model(replace(model, compared=on)), text.format(model.name))

    def set_labels(self, labels: Labels, text: str) -> None:
        """Call terms and levels of the current model otherwise. Its fit stays as it is."""
        model = self.model
        if model is not None and labels != model.labels:
            self._do(self._with_model(replace(model, labels=labels)), text)

    def set_questions(self, questions: tuple[Question, ...], text: str) -> None:
        """Keep other hypotheses of the current model; ``text`` says what was done."""
        model = self.model
        if model is not None and questions != model.questions:
            self._do(self._with_model(replace(model, questions=questions)), text)

    def set_selections(self, selections: tuple[NamedSelection, ...], text: str) -> None:
        """Keep other named selections; ``text`` says what was done."""
        if selections != self._state.selections:
            self._do(replace(self._state, selections=selections), text)

    def set_current(self, key: int) -> None:
        """Show another model. Not a change of the document: undo does not know it."""
        if key != self._state.current and any(m.key == key for m in self.models):
            self._apply(replace(self._state, current=key))

    # --- what the computations report ------------------------------------------------------------

    def set_check(self, spec: ModelSpec, result: Check | Problem | None) -> None:
        """The data's answer to ``spec``; ignored if the spec is another by now."""
        if spec == self.spec:
            self._check = result
            self.checkChanged.emit()

    def fit_started(self, key: int) -> None:
        """The model ``key`` is being fitted."""
        self._fitting = key
        shown = self._shown.setdefault(key, Shown())
        shown.log, shown.problem = [], None
        self.fitChanged.emit(key)

    def fit_progress(self, key: int, iterations: list[Iteration]) -> None:
        """The running fit has made these iterations."""
        if self._fitting == key:
            self._shown.setdefault(key, Shown()).log += iterations
            self.progressChanged.emit()

    def fit_done(self, key: int, analysis: Analysis) -> None:
        """The fit of model ``key`` has ended well."""
        self._fitting = None
        self._keep(analysis)
        self._shown.setdefault(key, Shown()).fitted = analysis.spec
        if any(m.key == key for m in self.models):
            self.fitChanged.emit(key)

    def fit_restored(self, key: int, analysis: Analysis) -> None:
        """A fit made before, perhaps of an earlier spec, belongs to model ``key``."""
        self._keep(analysis)
        self._shown.setdefault(key, Shown()).fitted = analysis.spec
        if any(m.key == key for m in self.models):
            self.fitChanged.emit(key)

    def fit_failed(self, key: int, spec: ModelSpec, problem: Problem) -> None:
        """The fit of ``spec`` is not possible; what was fitted before stays."""
        self._fitting = None
        self._shown.setdefault(key, Shown()).problem = (spec, problem)
        if any(m.key == key for m in self.models):
            self.fitChanged.emit(key)

    def fit_stopped(self) -> None:
        """The running fit was stopped; everything is as before it."""
        key, self._fitting = self._fitting, None
        if key is not None and any(m.key == key for m in self.models):
            self.fitChanged.emit(key)

    # --- how -------------------------------------------------------------------------------------

    def _find(self, key: int) -> Model:
        return next(m for m in self.models if m.key == key)

    def _with_model(self, model: Model) -> State:
        models = tuple(model if m.key == model.key else m for m in self.models)
        return replace(self._state, models=models)

    def _new_key(self) -> int:
        key = self._next_key
        self._next_key += 1
        return key

    def _free_name(self) -> str:
        taken = {m.name for m in self.models}
        number = len(self.models) + 1
        while f"M{number}" in taken:
            number += 1
        return f"M{number}"

    def _fit_key(self, spec: ModelSpec) -> Hashable:
        # Steps that these variables do not hang on change nothing about the fit.
        opened = self.opened
        if opened is None:
            return (None, (), spec)
        return (opened.origin, relevant(opened.steps, spec.variables), spec)

    def _keep(self, analysis: Analysis) -> None:
        key = self._fit_key(analysis.spec)
        self._fits[key] = analysis
        self._fits.move_to_end(key)
        needed = {self._fit_key(m.spec) for m in self.models}
        needed |= {self._fit_key(s.fitted) for s in self._shown.values() if s.fitted is not None}
        for old in list(self._fits):
            if len(self._fits) <= KEPT_FITS:
                break
            if old not in needed:
                del self._fits[old]

    def _do(self, new: State, text: str) -> None:
        self.undo_stack.push(_Step(self, self._state, new, text))

    def _apply(self, new: State) -> None:
        """Make ``new`` the state and tell what is different."""
        old, self._state = self._state, new
        dataset = new.opened is not old.opened
        current = dataset or new.current != old.current
        spec = current or (old.model and old.model.spec) != (new.model and new.model.spec)
        if dataset:
            names = names_changed(old.opened, new.opened)
            if names:
                self.variablesRenamed.emit(names)
            self.datasetChanged.emit()
        if new.selections != old.selections:
            self.selectionsChanged.emit()
        if dataset or listed(new) != listed(old):
            self.modelsChanged.emit()
        if current:
            self.currentChanged.emit()
        if current or [m.labels for m in old.models] != [m.labels for m in new.models]:
            self.labelsChanged.emit()
        if current or (old.model and old.model.questions) != (new.model and new.model.questions):
            self.questionsChanged.emit()
        if spec:
            self._remember_fit()
            self._check = None
            self.specChanged.emit()
            self.fitChanged.emit(new.current)

    def _remember_fit(self) -> None:
        """A spec that was fitted before shows that fit, also after the next edit."""
        model = self.model
        if model is not None and self._fit_key(model.spec) in self._fits:
            self._shown.setdefault(model.key, Shown()).fitted = model.spec


class _Step(QUndoCommand):
    """From one state to another. Which model is shown goes with it."""

    def __init__(self, document: Document, old: State, new: State, text: str) -> None:
        super().__init__(text)
        self._document, self._old, self._new = document, old, new

    def redo(self) -> None:
        self._document._apply(self._new)

    def undo(self) -> None:
        self._document._apply(self._old)
