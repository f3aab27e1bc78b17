"""The history of the data: applying steps in order, and what depends on what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.data.dataset import Dataset
from core.data.steps.base import Step
from core.data.steps.edits import SetLabel
from core.data.steps.variables import Rename
from core.errors import UserError
from core.language import tr


@dataclass(frozen=True)
class Failure:
    """A step that could not be done, by its number from 0, and why."""

    index: int
    step: Step
    message: str
    remedy: str


@dataclass(frozen=True)
class Replay:
    """The dataset after the steps that could be done, those steps, and the others."""

    dataset: Dataset
    steps: tuple[Step, ...]
    failures: tuple[Failure, ...]


def apply_steps(dataset: Dataset, steps: Sequence[Step]) -> Dataset:
    """``dataset`` after all ``steps``. UserError naming the first that cannot be done."""
    for number, step in enumerate(steps, start=1):
        try:
            dataset = step.apply(dataset)
        except UserError as error:
            raise UserError(
                tr(
                    "Step {number} ({step}) cannot be done: {message}",
                    number=number,
                    step=step.sentence(),
                    message=error.message,
                ),
                error.remedy,
            ) from error
    return dataset


def replay(dataset: Dataset, steps: Sequence[Step]) -> Replay:
    """As many of ``steps`` as these data allow, as after a file was replaced."""
    done: list[Step] = []
    failures: list[Failure] = []
    for index, step in enumerate(steps):
        try:
            dataset = step.apply(dataset)
        except UserError as error:
            failures.append(Failure(index, step, error.message, error.remedy))
        else:
            done.append(step)
    return Replay(dataset, tuple(done), tuple(failures))


def dependants(steps: Sequence[Step], index: int) -> tuple[int, ...]:
    """The later steps that need the variable that step ``index`` adds, and theirs in turn."""
    first = steps[index]
    if not first.makes or first.makes in first.reads:
        return ()  # it changes what is there anyway: what follows can do without
    gone = {first.makes}
    found = []
    for later in range(index + 1, len(steps)):
        if gone.intersection(steps[later].reads):
            found.append(later)
            gone.add(steps[later].makes)
    return tuple(found)


def new_names(before: Sequence[Step], after: Sequence[Step]) -> dict[str, str]:
    """What variables are called after the steps ``after`` that had other names after ``before``.

    Of two histories that begin alike: the renaming of the one is undone, that of the other done.
    """
    alike = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        alike += 1
    undone = [Rename(s.name, s.variable) for s in reversed(before[alike:]) if isinstance(s, Rename)]
    names: dict[str, str] = {}
    for step in (*undone, *after[alike:]):
        if isinstance(step, Rename):
            first = next((old for old, new in names.items() if new == step.variable), step.variable)
            names[first] = step.name
    return {old: new for old, new in names.items() if old != new}


def relevant(steps: Sequence[Step], names: Iterable[str]) -> tuple[Step, ...]:
    """The steps that the values of ``names`` hang on, in order; labels change no value.

    Two histories with the same relevant steps on the same file give a model of these variables
    the same fit.
    """
    needed = set(names)
    found: list[Step] = []
    for step in reversed(steps):
        if isinstance(step, SetLabel):
            continue
        if not step.makes or step.makes in needed:
            found.append(step)
            needed.update(step.reads)
    return tuple(reversed(found))
