"""Data for a command: from a data file, or from a project with its steps done."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.data.choices import AS_FOUND, Choices
from core.data.dataset import Dataset
from core.data.readers import read_dataset
from core.data.steps import Step, apply_steps
from core.language import tr
from core.project.archive import is_project


def read_data(path: Path, choices: Choices = AS_FOUND) -> Dataset:
    """The data of a data file, read as ``choices`` say, or of a project after all its steps.

    Raises ReadError, or UserError for a step that changed data no longer allow.
    """
    if not is_project(path):
        return read_dataset(path, choices=choices)
    from core.project.project import read_project

    project = read_project(path)
    dataset = apply_steps(project.data, project.steps)
    done = (
        tr("Step {k}: {step}.", k=k, step=step.sentence())
        for k, step in enumerate(project.steps, start=1)
    )
    source = dataset.source
    assumptions = (*source.assumptions, *project.notes, *done)
    return replace(dataset, source=replace(source, assumptions=assumptions))


def steps_of(path: Path) -> tuple[Dataset, tuple[Step, ...]] | None:
    """The data of a project as they were read, and its steps; None for another file."""
    if not is_project(path):
        return None
    from core.project.project import read_project

    project = read_project(path)
    return project.data, project.steps
