"""The project: one value that holds everything, written to a file and read back unchanged.

Members of the zip: ``levelwise.json`` (format and version), ``data.json`` (variables, how they
were read, the link), ``data.parquet`` (unless linked), ``steps.json``, ``models.json`` and
``window.json`` (what belongs to the window: selections, layout).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from core.data.atomic import atomic_write, clean_strays
from core.data.dataset import Dataset
from core.data.readers import read_dataset
from core.data.readers.base import Cancel, check, never
from core.data.steps import Step, steps_from_json, steps_to_json
from core.errors import ReadError, UserError
from core.inference.questions import Asked, Question
from core.language import tr
from core.model.labels import NO_LABELS, Labels, labels_from_json, labels_to_json
from core.model.spec import ModelSpec
from core.model.spec import from_json as spec_from_json
from core.model.spec import to_json as spec_to_json
from core.project.archive import EXTENSION, MANIFEST, MAX_DATA, Archive, is_project, write_archive
from core.project.table import dataset_from, metadata_to_json, parquet_bytes, source_from

FORMAT, VERSION = "levelwise project", 2
#: The version of projects without codes of missing values, which earlier programs can read.
WITHOUT_CODES = 1
DATA, TABLE = "data.json", "data.parquet"
STEPS, MODELS, WINDOW = "steps.json", "models.json", "window.json"


@dataclass(frozen=True)
class Link:
    """A data file beside the project: where it was, and the SHA-256 of its bytes."""

    path: Path
    sha256: str


@dataclass(frozen=True)
class SavedFit:
    """The fit of ``spec``: G over sigma^2 at the optimum (rows of q), and the figures as JSON."""

    spec: ModelSpec
    covariance: tuple[tuple[float, ...], ...]
    figures: Mapping[str, Any]


@dataclass(frozen=True)
class SavedModel:
    """One model of the list with the fit it shows, which may be of an earlier spec.

    ``questions``: the hypotheses that were kept of it; ``labels``: what its terms and levels are
    called.
    """

    name: str
    spec: ModelSpec
    fit: SavedFit | None = None
    compared: bool = True
    questions: tuple[Question, ...] = ()
    labels: Labels = NO_LABELS


@dataclass(frozen=True, eq=False)
class Project:
    """``data`` as read, the steps since, the models in order, which of them is shown.

    ``window`` is what the window keeps for itself, as JSON values. With ``link`` the data are
    read from that file and not kept in the project. ``notes`` say what was found on opening.
    """

    data: Dataset
    steps: tuple[Step, ...] = ()
    models: tuple[SavedModel, ...] = ()
    current: int = 0
    window: Mapping[str, Any] = field(default_factory=dict)
    link: Link | None = None
    notes: tuple[str, ...] = ()


class LinkError(ReadError):
    """The data file of a project is not where it was; ``path`` is where."""

    def __init__(self, message: str, remedy: str, path: Path) -> None:
        super().__init__(message, remedy)
        self.path = path


def write_project(project: Project, path: Path | str) -> None:
    """Write ``project`` to ``path``, wholly or not at all. Raises WriteError."""
    path = Path(path)
    data = metadata_to_json(project.data)
    if project.link is not None:
        data["link"] = _link_to_json(project.link, path)
    number = VERSION if project.data.missing and project.link is None else WITHOUT_CODES
    members: dict[str, Any] = {
        MANIFEST: {"format": FORMAT, "version": number, "levelwise": _program_version()},
        DATA: data,
        STEPS: {"steps": steps_to_json(project.steps)},
        MODELS: {"models": [_model_to_json(m) for m in project.models], "current": project.current},
        WINDOW: dict(project.window),
    }
    if project.link is None:
        members[TABLE] = parquet_bytes(project.data)
    clean_strays(path)
    with atomic_write(path) as file:
        write_archive(file, members)


def read_project(
    path: Path | str, *, data_file: Path | None = None, cancelled: Cancel = never
) -> Project:
    """The project in ``path``; ``data_file`` takes the place of the one it is linked to.

    Raises ReadError (LinkError where the linked data file is gone), or Cancelled.
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            archive = Archive(file, path.name)
            _check_version(archive)
            return _read(archive, path, data_file, cancelled)
    except FileNotFoundError:
        raise ReadError(
            tr("There is no file “{path}”.", path=path), tr("Check the name and the folder.")
        ) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(
            tr("“{file}” cannot be read: {reason}.", file=path.name, reason=reason),
            tr("Check the path."),
        ) from None


def checksum(path: Path, cancelled: Cancel = never) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal digits. OSError, or Cancelled."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 22):
            check(cancelled)
            digest.update(block)
    return digest.hexdigest()


def _read(archive: Archive, path: Path, data_file: Path | None, cancelled: Cancel) -> Project:
    value = archive.json(DATA)
    check(cancelled)
    try:
        link, notes = None, ()
        if "link" in value:
            link = _link_from_json(value["link"])
            data, link, notes = _linked(value, link, path, data_file, cancelled)
        else:
            data = dataset_from(value, archive.bytes(TABLE, MAX_DATA))
        check(cancelled)
        models = archive.json(MODELS)
        return Project(
            data,
            steps_from_json(archive.json(STEPS)["steps"]),
            tuple(_model_from_json(m) for m in models["models"]),
            int(models["current"]),
            archive.json(WINDOW),
            link,
            notes,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise archive.damaged(tr("a value is not as expected ({error})", error=error)) from error
    except ReadError:
        raise
    except UserError as error:
        raise ReadError(
            tr("“{file}” cannot be opened. {message}", file=path.name, message=error.message),
            error.remedy,
        ) from error


def _check_version(archive: Archive) -> None:
    manifest = archive.json(MANIFEST)
    number = manifest.get("version")
    if manifest.get("format") != FORMAT or not isinstance(number, int):
        raise archive.damaged(tr("it does not say what it is"))
    if number > VERSION:
        program = str(manifest.get("levelwise") or "?")[:40]
        raise ReadError(
            tr(
                "“{archive}” was saved by a newer version of Levelwise ({program}).",
                archive=archive.name,
                program=program,
            ),
            tr("Update Levelwise, then open it again. The file is unchanged."),
        )


def _linked(
    value: Mapping[str, Any], link: Link, path: Path, data_file: Path | None, cancelled: Cancel
) -> tuple[Dataset, Link, tuple[str, ...]]:
    """The linked data, the link as it is now, and what has changed about them."""
    beside = path.parent / str(value["link"].get("relative") or link.path.name)
    places = [data_file] if data_file else [beside, link.path]
    found = next((p for p in places if p.is_file()), None)
    if found is None:
        raise LinkError(
            tr(
                "The data file of “{file}” is not where it was: “{path}”.",
                file=path.name,
                path=link.path,
            ),
            tr("Show where it is now, or bring it back."),
            link.path,
        )
    chosen = source_from(value).chosen
    data = read_dataset(found, choices=chosen, cancelled=cancelled)
    digest = checksum(found, cancelled)
    notes = ()
    if digest != link.sha256:
        notes = (
            tr(
                "The data file “{found}” has changed since the project was saved.", found=found.name
            ),
        )
    return data, Link(found.resolve(), digest), notes


def _link_to_json(link: Link, project: Path) -> dict[str, Any]:
    try:
        relative = os.path.relpath(link.path, project.resolve().parent)
    except ValueError:  # another drive
        relative = ""
    return {"path": str(link.path), "relative": relative, "sha256": link.sha256}


def _link_from_json(value: Mapping[str, Any]) -> Link:
    return Link(Path(str(value["path"])), str(value["sha256"]))


def _model_to_json(model: SavedModel) -> dict[str, Any]:
    value: dict[str, Any] = {"name": model.name, "spec": spec_to_json(model.spec)}
    value["compared"] = model.compared
    if model.questions:
        value["questions"] = [{"kind": q.kind.value, "text": q.text} for q in model.questions]
    if model.labels:
        value["labels"] = labels_to_json(model.labels)
    if model.fit is not None:
        fit = asdict(model.fit)
        value["fit"] = {**fit, "spec": spec_to_json(model.fit.spec)}
    return value


def _model_from_json(value: Mapping[str, Any]) -> SavedModel:
    fit = value.get("fit")
    saved = None
    if fit is not None:
        rows = tuple(tuple(float(g) for g in row) for row in fit["covariance"])
        saved = SavedFit(spec_from_json(fit["spec"]), rows, dict(fit["figures"]))
    name, spec = str(value["name"]), spec_from_json(value["spec"])
    questions = tuple(
        Question(Asked(str(q["kind"])), str(q["text"])) for q in value.get("questions", ())
    )
    # Files of earlier releases have no labels.
    labels = labels_from_json(value.get("labels", {}))
    return SavedModel(name, spec, saved, bool(value.get("compared", True)), questions, labels)


def _program_version() -> str:
    try:
        return version("levelwise")
    except PackageNotFoundError:
        return ""


__all__ = [
    "EXTENSION",
    "Link",
    "LinkError",
    "Project",
    "SavedFit",
    "SavedModel",
    "checksum",
    "is_project",
    "read_project",
    "write_project",
]
