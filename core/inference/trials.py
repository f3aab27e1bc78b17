"""A remedy tried: the model fitted, and what it changes against the fit in trouble."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.analysis import Analysis, analyse
from core.engine.control import Control
from core.errors import UserError
from core.inference.comparison import Comparison, compare
from core.inference.information_criteria import InformationCriteria, information_criteria
from core.inference.notes import NAMES, Words
from core.inference.remedies import Remedy, troubles
from core.model.spec import CONSTANT


@dataclass(frozen=True)
class Trial:
    """``analysis`` is None where the model cannot be fitted; ``problem`` then says why.

    ``criteria``: its information criteria; ``test``: the likelihood-ratio test against the fit in
    trouble, or ``untested`` why there is none. ``moved`` and ``shift``: the fixed effect that
    changes most and by how many of its standard errors, of those that both models have; "" where
    none means the same in both. ``left``: what is still wrong.
    """

    remedy: Remedy
    analysis: Analysis | None = None
    problem: str = ""
    criteria: InformationCriteria | None = None
    test: Comparison | None = None
    untested: str = ""
    moved: str = ""
    shift: float = 0.0
    left: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether it is fitted and nothing is wrong with it."""
        return self.analysis is not None and not self.left


def try_remedy(
    analysis: Analysis, remedy: Remedy, control: Control | None = None, words: Words = NAMES
) -> Trial:
    """Fit ``remedy`` to the data of ``analysis``. Raises Cancelled when asked to stop.

    ``words`` are what effects and levels are called in what is still wrong.
    """
    try:
        found = analyse(analysis.dataset, remedy.spec, control)
    except UserError as error:
        return Trial(remedy, problem=str(error))
    test, untested = None, ""
    try:
        test = compare(analysis.fit, found.fit)
    except UserError as error:
        untested = error.message
    moved, shift = largest_change(analysis, found)
    criteria = information_criteria(found.summary)
    left = troubles(found, words)
    return Trial(remedy, found, "", criteria, test, untested, moved, shift, left)


def largest_change(before: Analysis, after: Analysis) -> tuple[str, float]:
    """The fixed effect that changes most between two fits, in standard errors of the first.

    Of the effects of one name and meaning in both: not the constant where others differ, since it
    is the value where they are 0, nor for that reason an effect that an interaction which differs
    is made of.
    """
    old, new = before.fit, after.fit
    names, others = old.design.x_names, new.design.x_names
    se = np.sqrt(np.diag(old.beta_covariance))
    differing = set(names) ^ set(others)
    elsewhere = {piece for name in differing if "#" in name for piece in name.split("#")}
    if differing:
        elsewhere.add(CONSTANT)
    changes = {
        name: float((new.beta[others.index(name)] - old.beta[k]) / se[k])
        for k, name in enumerate(names)
        if name in others and name not in elsewhere
    }
    if not changes:
        return "", 0.0
    moved = max(changes, key=lambda name: abs(changes[name]))
    return moved, changes[moved]
