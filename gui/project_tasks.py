"""What opening and saving projects does in worker threads: plain functions on plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import UserError
from core.language import tr

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.data.dataset import Dataset
    from core.project.project import Project, SavedFit
    from gui.document import Opened
    from gui.jobs import Context


@dataclass(frozen=True, eq=False)
class Loaded:
    """A project with its data after the steps, and what has to be said about it."""

    project: Project
    opened: Opened
    notes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Restored:
    """A fit put back for the model ``key``; ``differences`` from what was saved, in sentences."""

    key: int
    analysis: Analysis | None
    differences: tuple[str, ...]


def load_project(context: Context, path: Path, data_file: Path | None, name: str) -> Loaded:
    """Read the project ``path``, do its steps and look the data over. ReadError as it raises."""
    from core.data.steps import replay
    from core.project.project import read_project
    from gui.document import Opened, Origin
    from gui.tasks import survey

    project = read_project(path, data_file=data_file, cancelled=context.cancelled)
    done = replay(project.data, project.steps)
    failures = tuple(
        tr(
            "Step {number} ({step}) is left out: {message}",
            number=f.index + 1,
            step=f.step.sentence(),
            message=f.message,
        )
        for f in done.failures
    )
    overview = survey(context, done.dataset)
    opened = Opened(done.dataset, overview, name, Origin(project.data), done.steps)
    return Loaded(project, opened, (*project.notes, *failures))


def restore_fits(
    context: Context, dataset: Dataset, fits: Sequence[tuple[int, SavedFit]]
) -> tuple[Restored, ...]:
    """The saved fits certified anew on ``dataset``; each is reported as it comes."""
    from core.analysis import Control
    from core.project.fits import differences, restore

    found = []
    for key, saved in fits:
        try:
            analysis = restore(dataset, saved, Control(context.cancelled))
        except UserError as error:
            restored = Restored(key, None, (str(error),))
        else:
            restored = Restored(key, analysis, differences(saved, analysis))
        found.append(restored)
        context.report(restored)
    return tuple(found)


def save_project(context: Context, project: Project, path: Path, link: Path | None) -> Project:
    """Write ``project``, its data linked to the file ``link`` if given. WriteError."""
    from dataclasses import replace

    from core.data.readers import read_dataset
    from core.errors import ReadError, WriteError
    from core.project.project import Link, checksum, write_project
    from core.project.table import same_data

    if link is not None:
        remedy = tr("Read it again (File menu), or keep the data in the project.")
        try:
            digest = checksum(link, context.cancelled)
            chosen = project.data.source.chosen
            now = read_dataset(link, choices=chosen, cancelled=context.cancelled)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise WriteError(
                tr("The data file “{file}” cannot be read: {reason}.", file=link, reason=reason),
                remedy,
            ) from None
        except ReadError as error:
            raise WriteError(error.message, remedy) from None
        if not same_data(now, project.data):
            # Steps and fits belong to the data as they were read, not to these.
            raise WriteError(
                tr("The data file “{file}” has changed since it was read.", file=link.name), remedy
            )
        project = replace(project, link=Link(link.resolve(), digest))
    write_project(project, path)
    return project
