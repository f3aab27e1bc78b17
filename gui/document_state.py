"""What a document holds at one moment: data, models, what is shown of them. Values, no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from core.data.steps import Step, new_names
from core.inference.summary import Iteration
from core.model.labels import NO_LABELS, Labels
from core.model.spec import ModelSpec
from gui.edits import replace_label_names, replace_names
from gui.selection import NamedSelection

if TYPE_CHECKING:
    from core.data.dataset import Dataset
    from core.inference.questions import Question
    from gui.tasks import Overview

#: The spec of a new model.
EMPTY = ModelSpec()


class Status(StrEnum):
    """Where a model stands."""

    DRAFT = "draft"
    FITTING = "fitting"
    FITTED = "fitted"
    OUT_OF_DATE = "out of date"
    NOT_CONVERGED = "not converged"
    FAILED = "failed"


@dataclass(frozen=True)
class Model:
    """One model of the list. ``key`` stays the same through renaming and editing.

    ``compared``: whether it is ticked to stand beside others. ``questions``: the hypotheses that
    the user keeps of it.
    """

    key: int
    name: str
    spec: ModelSpec = EMPTY
    compared: bool = True
    questions: tuple[Question, ...] = ()
    labels: Labels = NO_LABELS


@dataclass(frozen=True, eq=False)
class Origin:
    """The data as read, before any step. One file read twice has two origins."""

    dataset: Dataset


@dataclass(frozen=True, eq=False)
class Opened:
    """A dataset as shown: the data, what was found out about them, the file's name.

    ``steps`` lead to it from ``origin``; where none is given it is as it was read.
    """

    dataset: Dataset
    overview: Overview
    name: str
    origin: Origin = field(default=None)  # pyright: ignore[reportAssignmentType]
    steps: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        if self.origin is None:
            object.__setattr__(self, "origin", Origin(self.dataset))


@dataclass(frozen=True)
class State:
    """Everything that undo brings back."""

    opened: Opened | None = None
    models: tuple[Model, ...] = ()
    current: int = 0
    selections: tuple[NamedSelection, ...] = ()

    @property
    def model(self) -> Model | None:
        """The current model."""
        return next((m for m in self.models if m.key == self.current), None)


@dataclass(frozen=True)
class Problem:
    """Why a model could not be fitted or checked."""

    message: str
    remedy: str = ""
    variable: str = ""


@dataclass
class Shown:
    """What the panes show of one model besides its spec."""

    fitted: ModelSpec | None = None
    problem: tuple[ModelSpec, Problem] | None = None
    log: list[Iteration] = field(default_factory=list)


def names_changed(before: Opened | None, after: Opened | None) -> dict[str, str]:
    """What variables of the same data are called after other steps."""
    if before is None or after is None or before.origin is not after.origin:
        return {}
    return new_names(before.steps, after.steps)


def renamed(model: Model, spec: ModelSpec, names: Mapping[str, str]) -> Model:
    """``model`` with ``spec``, of variables that have other names."""
    if not names:
        return replace(model, spec=spec)
    from core.inference.questions import with_names

    questions = tuple(with_names(q, names) for q in model.questions)
    labels = replace_label_names(model.labels, names)
    return replace(model, spec=replace_names(spec, names), questions=questions, labels=labels)


def listed(state: State) -> list[tuple[int, str, bool]]:
    """What the list of models shows of them."""
    return [(m.key, m.name, m.compared) for m in state.models]
