"""Steps on the data as the window makes them: computed in the background, undone as one change."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.data.steps import Drop, Rename, Step, dependants
from core.errors import UserError
from core.model.spec import ModelSpec
from gui.document import Document, Opened
from gui.edits import without_variable
from gui.jobs import Context, Jobs
from gui.widgets.banner import Message

if TYPE_CHECKING:
    from core.data.dataset import Dataset

Told = Callable[[Message | None], None]


class DataSteps(QObject):
    """Adds, changes and removes steps. ``told`` hears None when done, else why it is not."""

    crashed = Signal(str)

    def __init__(self, document: Document, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps done, in order."""
        opened = self._document.opened
        return opened.steps if opened else ()

    def add(self, step: Step, told: Told) -> None:
        """Do ``step`` after all others."""
        opened = self._document.opened
        if opened is not None:
            text = self.tr("Data: {0}").format(step.sentence())
            self._derive(opened, opened.dataset, (step,), (*opened.steps, step), text, told)

    def change(self, index: int, step: Step, told: Told) -> None:
        """Put ``step`` in the place of step ``index`` and do all over again."""
        opened = self._document.opened
        if opened is not None:
            steps = (*opened.steps[:index], step, *opened.steps[index + 1 :])
            text = self.tr("Data: change to {0}").format(step.sentence())
            self._derive(opened, opened.origin.dataset, steps, steps, text, told)

    def remove(self, index: int, told: Told, *, dependent: bool = False) -> None:
        """Do all but step ``index``, and all but those that need it if ``dependent``."""
        opened = self._document.opened
        if opened is None:
            return
        needing = dependants(opened.steps, index)
        if needing and not dependent:
            numbers = ", ".join(str(k + 1) for k in needing)
            title = self.tr("{0} is needed by step {1}.").format(opened.steps[index].makes, numbers)
            repair = (
                self.tr("Remove these too"),
                lambda: self.remove(index, told, dependent=True),
            )
            told(Message(title, "", "amber", repair))
            return
        gone = {index, *needing}
        steps = tuple(s for k, s in enumerate(opened.steps) if k not in gone)
        text = self.tr("Data: remove {0}").format(opened.steps[index].sentence())
        self._derive(opened, opened.origin.dataset, steps, steps, text, told)

    def rename(self, name: str, new: str, told: Told) -> None:
        """Call the variable ``name`` otherwise, in the models too."""
        if new.strip() != name:
            self.add(Rename(name, new.strip()), told)

    def drop(self, name: str, told: Told, *, from_models: bool = False) -> None:
        """Delete the variable ``name``, unless a model reads it; ``from_models``: there too."""
        opened, document = self._document.opened, self._document
        if opened is None or name not in opened.dataset:
            return
        using = [m.name for m in document.models if name in m.spec.variables]
        if using and not from_models:
            text = self.tr("{0} is used by the model {1}: it is not deleted.")
            if len(using) > 1:
                text = self.tr("{0} is used by the models {1}: it is not deleted.")
            repair = (
                self.tr("Take it out there and delete it"),
                lambda: self.drop(name, told, from_models=True),
            )
            told(Message(text.format(name, ", ".join(using)), "", "amber", repair))
            return

        def dropped(message: Message | None) -> None:
            undo = (self.tr("Undo"), document.undo_stack.undo)
            gone = Message(self.tr("{0} is deleted.").format(name), "", "info", undo)
            told(message or gone)

        text = self.tr("Data: {0}").format(Drop(name).sentence())
        steps = (*opened.steps, Drop(name))
        edit = partial(without_variable, name=name)
        self._derive(opened, opened.dataset, (Drop(name),), steps, text, dropped, edit)

    def _derive(
        self,
        opened: Opened,
        start: Dataset,
        to_do: tuple[Step, ...],
        steps: tuple[Step, ...],
        text: str,
        told: Told,
        edit: Callable[[ModelSpec], ModelSpec] | None = None,
    ) -> None:
        def done(derived: Opened) -> None:
            if self._document.opened is opened:
                self._document.set_data(derived, text, edit)
            told(None)

        def failed(error: BaseException) -> None:
            if isinstance(error, UserError):
                told(Message(error.message, error.remedy))
            else:
                self.crashed.emit("".join(traceback.format_exception(error)))

        job = self._jobs.run("steps", derive, start, to_do, replace(opened, steps=steps))
        job.success(done)
        job.failure(failed)


def derive(context: Context, start: Dataset, to_do: tuple[Step, ...], like: Opened) -> Opened:
    """``start`` after the steps ``to_do``, looked over. UserError for one that cannot be done."""
    from core.data.steps import apply_steps
    from gui.tasks import survey

    dataset = to_do[0].apply(start) if len(to_do) == 1 else apply_steps(start, to_do)
    overview = survey(context, dataset)
    return replace(like, dataset=dataset, overview=overview)
