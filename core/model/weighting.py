"""The weights of a model's rows and groups, as Stata's ``mixed`` understands them.

The likelihood of a group is that of its units, each raised to the power of its weight given that
the group is in the sample (Rabe-Hesketh and Skrondal 2006, JRSS A 169, equation 4); so level by
level to the top. Frequency weights say that many like units are there, sampling weights that the
unit stands for many of the population.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.data.dataset import Dataset, Kind
from core.errors import ModelError
from core.language import tr
from core.model.groupings import Grouping
from core.model.spec import Criterion, ModelSpec, WeightKind, WeightScale


@dataclass(frozen=True)
class Weighting:
    """Weights on n used rows and the J groups of each level.

    ``rows``: shape (n,), of each row the product of its own weight and those of all groups
    around it. ``groups``: per level, shape (J,), the product of the group's own weight and those
    of the groups around it.
    """

    kind: WeightKind
    rows: np.ndarray
    groups: tuple[np.ndarray, ...]

    @property
    def total(self) -> float:
        """The total weight of the rows."""
        return float(self.rows.sum())


def check_weights(dataset: Dataset, spec: ModelSpec) -> None:
    """Refuse weights, and robust standard errors, that the model cannot have; ModelError."""
    if spec.weights is None and any(e.weight for e in spec.equations):
        raise ModelError(
            tr("A level has weights, but it is not said which kind they are."),
            tr("Choose sampling or frequency weights."),
        )
    what = tr("Weights") if spec.weights is not None else tr("Robust standard errors")
    if spec.weights is None and not spec.robust:
        return
    if spec.criterion is Criterion.REML:
        raise ModelError(
            tr(
                "{what} need maximum likelihood: a restricted likelihood is that of contrasts "
                "between rows, which have no weights or clusters of their own.",
                what=what,
            ),
            tr("Add the option mle."),
        )
    factor = next((e.factor for e in spec.equations if e.factor), "")
    if factor:
        raise ModelError(
            tr(
                "{what} need nested levels: with the crossed factor R.{factor} no "
                "part of the data is independent of the rest.",
                what=what,
                factor=factor,
            ),
            tr("Leave them out, or the crossed factor."),
            variable=factor,
        )
    scale = None if spec.weights is None else spec.weights.scale
    if scale is not None and len({e.level for e in spec.equations}) != 1:
        raise ModelError(
            tr(
                "pwscale({scale}) is for models with two levels, rows within one level.",
                scale=scale.value,
            ),
            tr("Scale the weights of each level before, and leave pwscale out."),
        )
    if scale is not None and spec.weights is not None and not spec.weights.rows:
        raise ModelError(
            tr(
                "pwscale({scale}) scales the weights of the rows, and there are none.",
                scale=scale.value,
            ),
            tr("Give the rows' weights: “[pw=weight]”."),
        )
    for name in spec.weight_variables:
        if dataset.variable(name).kind is Kind.TEXT:
            raise ModelError(
                tr("The weight {name} is text, not numbers.", name=name),
                tr("Choose a numeric variable."),
                variable=name,
            )


def positive_weights(dataset: Dataset, spec: ModelSpec) -> np.ndarray:
    """Which rows have no weight of zero, shape (n_rows,); a missing one counts as positive here.

    Raises ModelError, naming the row, for a weight that is negative, infinite or, if a frequency,
    no whole number.
    """
    positive = np.ones(dataset.n_rows, dtype=bool)
    for name in spec.weight_variables:
        values = dataset.column(name).to_numpy(dtype=np.float64)
        known = ~np.isnan(values)
        _refuse_first(name, values, known & (values < 0.0), tr("is negative"))
        _refuse_first(name, values, known & np.isinf(values), tr("is infinite"))
        if spec.weights is not None and spec.weights.kind is WeightKind.FREQUENCY:
            broken = known & (values != np.floor(values))
            _refuse_first(name, values, broken, tr("is no whole number, as a frequency must be"))
        positive &= values != 0.0
    return positive


def _refuse_first(name: str, values: np.ndarray, wrong: np.ndarray, why: str) -> None:
    at = np.flatnonzero(wrong)
    if len(at):
        raise ModelError(
            tr(
                "The weight {name} {why} in row {at} of the data ({values:g}).",
                name=name,
                why=why,
                at=int(at[0]) + 1,
                values=values[at[0]],
            ),
            tr("Correct the value, or choose another variable."),
            variable=name,
        )


def weighting_of(
    dataset: Dataset, spec: ModelSpec, rows: np.ndarray, levels: Sequence[Grouping]
) -> Weighting | None:
    """The weights on the used ``rows`` (n,) and the groups of ``levels``; None without any.

    Raises ModelError for a weight that differs within a group of its level.
    """
    if spec.weights is None:
        return None
    own = np.ones(len(rows))
    if spec.weights.rows:
        own = dataset.column(spec.weights.rows).to_numpy(dtype=np.float64)[rows]
    groups = [_group_weights(dataset, spec, rows, level) for level in levels]
    if spec.weights.scale is not None:
        own, groups[0] = _scaled(spec.weights.scale, own, groups[0], levels[0])
    products: list[np.ndarray] = []
    around = np.ones(len(rows))
    for level, weights in zip(levels, groups, strict=True):
        around = around * weights[level.codes]
        product = np.empty(level.n_groups)
        product[level.codes] = around
        products.append(product)
    return Weighting(spec.weights.kind, own * around, tuple(products))


def _group_weights(
    dataset: Dataset, spec: ModelSpec, rows: np.ndarray, level: Grouping
) -> np.ndarray:
    names = {e.weight for e in spec.equations if e.level == level.level and e.weight}
    if len(names) > 1:
        first, second = sorted(names)[:2]
        raise ModelError(
            tr(
                "The level {level} has two weights, {first} and {second}.",
                level=level.level,
                first=first,
                second=second,
            ),
            tr("Keep one of them."),
            variable=second,
        )
    weights = np.ones(level.n_groups)
    for name in names:
        values = dataset.column(name).to_numpy(dtype=np.float64)[rows]
        weights[level.codes] = values
        differs = np.flatnonzero(values != weights[level.codes])
        if len(differs):
            raise ModelError(
                tr(
                    "The weight {name} is not the same in all rows of {level} {labels}.",
                    name=name,
                    level=level.level,
                    labels=level.labels[level.codes[differs[0]]],
                ),
                tr(
                    "A weight of the level {level} belongs to the group as a whole.",
                    level=level.level,
                ),
                variable=name,
            )
    return weights


def _scaled(
    scale: WeightScale, rows: np.ndarray, groups: np.ndarray, level: Grouping
) -> tuple[np.ndarray, np.ndarray]:
    """The weights of the rows (n,) and groups (J,) of a two-level model, scaled."""
    n = level.sizes()
    total = np.bincount(level.codes, rows, level.n_groups)
    if scale is WeightScale.SIZE:
        return rows * (n / total)[level.codes], groups
    if scale is WeightScale.EFFECTIVE:
        squares = np.bincount(level.codes, rows**2, level.n_groups)
        return rows * (total / squares)[level.codes], groups
    return np.ones(len(rows)), groups * total / n
