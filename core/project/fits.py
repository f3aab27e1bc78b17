"""Fits as a project keeps them: where the optimum is, and the figures that were shown.

What a fit computes from (design, Grams, derivatives) is not kept: it follows from the data, the
spec and the place of the optimum by one evaluation. So a project opens without a search, the
optimum is certified anew on the data as they are, and its figures are compared with those saved:
what is shown is never a figure that these data do not give.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from core.analysis import Analysis, Control, analyse
from core.data.dataset import Dataset
from core.engine.optimise import relative_covariance
from core.inference.summary import Iteration, to_json
from core.language import tr
from core.project.project import SavedFit

#: Figures that differ by less than this, relative to their size, are the same.
SAME = 1e-6

#: What may differ between two runs of the same fit.
_OWN_TO_A_RUN = frozenset({"seconds", "iterations", "notes", "command", "reference_p"})


def saved_fit(analysis: Analysis) -> SavedFit:
    """What a project keeps of ``analysis``."""
    G = relative_covariance(analysis.fit.optimum)
    rows = tuple(tuple(float(g) for g in row) for row in G)
    return SavedFit(analysis.spec, rows, to_json(analysis.summary))


def restore(dataset: Dataset, saved: SavedFit, control: Control | None = None) -> Analysis:
    """The fit of ``saved`` on ``dataset``, from where its optimum was.

    Where the data have changed so that the place is none any more, the fit is searched anew.
    Raises as ``analyse`` does.
    """
    known = np.array(saved.covariance, dtype=np.float64)
    q = len(saved.covariance)
    fits = known.shape == (q, q) and bool(np.isfinite(known).all())
    analysis = analyse(dataset, saved.spec, control, known if fits and q else None)
    if differences(saved, analysis):
        return analysis
    lines = tuple(
        Iteration(str(i["phase"]), int(i["iteration"]), float(i["log_likelihood"]))
        for i in saved.figures.get("iterations", ())
    )
    return replace(analysis, summary=replace(analysis.summary, iterations=lines))


def differences(saved: SavedFit, analysis: Analysis) -> tuple[str, ...]:
    """A sentence per figure that is not the one saved; empty where all agree.

    Figures that only one of the two versions of the program knows are not compared.
    """
    found: list[str] = []
    _compare("", saved.figures, to_json(analysis.summary), found)
    return tuple(found)


def _compare(path: str, old: Any, new: Any, found: list[str]) -> None:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in old:
            if key in new and key not in _OWN_TO_A_RUN:
                _compare(f"{path} {key}".strip(), old[key], new[key], found)
    elif isinstance(old, (list, tuple)) and isinstance(new, (list, tuple)):
        if len(old) != len(new):
            found.append(
                tr(
                    "{path}: {n_old} were saved, {n_new} are found.",
                    path=path,
                    n_old=len(old),
                    n_new=len(new),
                )
            )
            return
        for a, b in zip(old, new, strict=True):
            _compare(f"{path} {_name(a)}".strip(), a, b, found)
    elif not _same(old, new):
        found.append(
            tr(
                "{path}: {old} was saved, {new} is found.",
                path=path,
                old=_shown(old),
                new=_shown(new),
            )
        )


def _same(old: Any, new: Any) -> bool:
    numbers = (int, float)
    if not (isinstance(old, numbers) and isinstance(new, numbers)):
        return old == new
    # Of a p-value or z near nothing the last digits say nothing.
    return old == new or math.isclose(old, new, rel_tol=SAME, abs_tol=SAME * 1e-3)


def _name(item: Any) -> str:
    if not isinstance(item, Mapping):
        return ""
    return str(item.get("name") or item.get("parameter") or item.get("level") or "")


def _shown(value: Any) -> str:
    return f"{value:.10g}" if isinstance(value, float) else str(value)
