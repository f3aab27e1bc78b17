"""What the Script tab does in worker threads: write scripts, save them with their data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.data.dataset import Dataset
    from core.inference.questions import Question
    from core.model.scripts import History
    from gui.document import Opened
    from gui.jobs import Context


def scripts(
    context: Context,
    analysis: Analysis,
    opened: Opened | None,
    questions: tuple[Question, ...],
) -> Mapping[str, str]:
    """The script of ``analysis`` in every language, by its key.

    ``opened``: its data; ``questions``: the hypotheses kept of it.
    """
    from core.model.scripts import Language, write_script

    history = _history(opened)
    written = {
        str(k.value): write_script(analysis, k, history=history, questions=questions)
        for k in Language
    }
    return MappingProxyType(written)


def save_script(
    context: Context,
    analysis: Analysis,
    opened: Opened | None,
    questions: tuple[Question, ...],
    language: str,
    path: Path,
    with_data: bool,
) -> None:
    """Write the script of ``analysis`` to ``path``; WriteError if that fails.

    With data, the variables of the model are written beside it, as ``NAME_data.csv``, and the
    script reads these.
    """
    from core.data.atomic import atomic_write
    from core.data.writers import write_dataset
    from core.model.scripts import Language, write_script

    file = ""
    if with_data:
        data = path.with_name(f"{path.stem}_data.csv")
        write_dataset(_of_model(analysis), data, labels=False)
        file = data.name
    with atomic_write(path) as target:
        script = write_script(analysis, Language(language), file, _history(opened), questions)
        target.write(script.encode())


def _history(opened: Opened | None) -> History | None:
    from core.model.scripts import History

    return History(opened.origin.dataset, opened.steps) if opened is not None else None


def _of_model(analysis: Analysis) -> Dataset:
    from core.data.dataset import Kind

    dataset, wanted = analysis.dataset, analysis.spec.variables
    # A date that is a predictor is a number to the model.
    kept = tuple(
        replace(v, kind=Kind.CONTINUOUS, format="") if v.kind is Kind.DATE else v
        for v in dataset.variables
        if v.name in wanted
    )
    return dataset.with_variables(kept)
