"""Design: what the data make of a model: rows used, X, y, groups and Z columns. Immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Kind
from core.errors import ModelError, nearest
from core.model.spec import ALL, CONSTANT, ModelSpec, RandomEquation, Structure

#: A column whose part not explained by the columns before it is smaller than this (relative to
#: its own spread) is omitted as collinear.
COLLINEAR = 1e-8
#: Variables in units smaller than this, or larger than one over it, are refused.
SMALLEST = 1e-100


@dataclass(frozen=True)
class Grouping:
    """The groups of one level, or of a factor (R.factor) within a level's groups.

    ``codes``: shape (n,), the group of each used row, 0 … n_groups-1 in order of ``labels``.
    ``labels``: the groups as people read them (value labels applied), in data-sorted order.
    """

    level: str
    codes: np.ndarray
    labels: tuple[str, ...]
    factor: str = ""

    @property
    def title(self) -> str:
        """The variable whose values tell the groups apart."""
        return self.factor or self.level

    @property
    def n_groups(self) -> int:
        """Number of groups."""
        return len(self.labels)

    def sizes(self) -> np.ndarray:
        """Rows per group, shape (n_groups,)."""
        return np.bincount(self.codes, minlength=self.n_groups)


@dataclass(frozen=True)
class RandomBlock:
    """One random-effects equation on the used rows: Z of shape (n, q) with its columns' names."""

    grouping: int
    Z: np.ndarray
    names: tuple[str, ...]
    structure: Structure


@dataclass(frozen=True)
class Omitted:
    """A fixed column left out of the model, and why, in words."""

    name: str
    reason: str


@dataclass(frozen=True)
class Design:
    """Everything estimation needs. n used rows, p estimable fixed columns.

    ``rows``: shape (n,), positions of the used rows in the dataset. ``X``: shape (n, p) with
    ``x_names``, the constant last; ``omitted`` names collinear columns that are not in it, and
    ``fixed_names`` all columns in command order. ``left_out`` counts, by variable, the rows not
    used because that variable is missing (a row missing several counts once in each).
    ``levels``: the hierarchy as stated, from the top; ``groupings``: what random effects belong
    to, levels and factors.
    """

    spec: ModelSpec
    rows: np.ndarray
    n_total: int
    y: np.ndarray
    X: np.ndarray
    x_names: tuple[str, ...]
    fixed_names: tuple[str, ...]
    omitted: tuple[Omitted, ...]
    levels: tuple[Grouping, ...]
    groupings: tuple[Grouping, ...]
    blocks: tuple[RandomBlock, ...]
    left_out: Mapping[str, int]
    notes: tuple[str, ...]

    @property
    def n(self) -> int:
        """Number of used rows."""
        return len(self.y)

    @property
    def n_left_out(self) -> int:
        """Number of rows not used."""
        return self.n_total - self.n


def build_design(dataset: Dataset, spec: ModelSpec) -> Design:
    """The design of ``spec`` on ``dataset``.

    Raises ModelError, naming the variable, for a model these data cannot fit: an unknown or
    text variable, no complete rows, a constant outcome, a level of one group or of one row per
    group, more parameters than rows.
    """
    _check_variables(dataset, spec)
    if spec.weights is not None or spec.robust or spec.offset:
        raise ModelError("Weights, offsets and robust standard errors are not estimated yet.")
    used, left_out = _complete_rows(dataset, spec)
    rows = np.flatnonzero(used)
    if len(rows) == 0:
        worst = max(left_out, key=lambda name: left_out[name], default="")
        raise ModelError(
            "No row has a value in every variable of the model.",
            f"{worst} alone is missing in {left_out[worst]} of {dataset.n_rows} rows."
            if worst
            else "",
            variable=worst,
        )
    if len(rows) == 1:
        raise ModelError(
            "Only one row has a value in every variable of the model.",
            "A model needs several rows in several groups.",
        )
    columns = {name: _numbers(dataset, name, rows) for name in _numeric_variables(spec)}
    y = columns[spec.outcome]
    if np.all(y == y[0]):
        raise ModelError(
            f"The outcome {spec.outcome} is constant: every used row has the value {y[0]:g}.",
            "Choose an outcome that varies.",
            variable=spec.outcome,
        )
    X, x_names, fixed_names, omitted = _fixed_part(spec, columns, len(rows))
    levels, groupings, blocks = _random_part(dataset, spec, columns, rows)
    design = Design(
        spec=spec,
        rows=rows,
        n_total=dataset.n_rows,
        y=y,
        X=X,
        x_names=x_names,
        fixed_names=fixed_names,
        omitted=omitted,
        levels=levels,
        groupings=groupings,
        blocks=blocks,
        left_out=left_out,
        notes=(),
    )
    _check_size(design)
    for block in blocks:
        _check_level(groupings[block.grouping], block, y, X)
    _check_distinct(groupings, blocks)
    for equation, block in zip(spec.equations, blocks, strict=True):
        _check_collinear_effects(equation, block)
    return design


def _check_variables(dataset: Dataset, spec: ModelSpec) -> None:
    if not spec.outcome:
        raise ModelError("The model has no outcome.", "Choose the variable to be explained.")
    for name in spec.variables:
        if name not in dataset:
            close = nearest(name, dataset.names)
            raise ModelError(
                f"There is no variable called “{name}”.",
                f"Did you mean “{close}”?" if close else "",
                variable=name,
            )
    for name in _numeric_variables(spec):
        if dataset.variable(name).kind is Kind.TEXT:
            what = "outcome" if name == spec.outcome else "predictor"
            raise ModelError(
                f"The {what} {name} is text, not numbers.",
                "Choose a numeric variable"
                + (", or use this one as a level." if what == "predictor" else "."),
                variable=name,
            )
    repeated = [t.name for t in spec.fixed if t.variable == spec.outcome]
    if repeated:
        raise ModelError(
            f"{spec.outcome} is both the outcome and a predictor.",
            "Remove it from the predictors.",
            variable=spec.outcome,
        )


def _numeric_variables(spec: ModelSpec) -> tuple[str, ...]:
    """The variables whose values enter the model as numbers, outcome first."""
    names = [spec.outcome, *(t.variable for t in spec.fixed)]
    names += [t.variable for e in spec.equations for t in e.effects]
    return tuple(dict.fromkeys(names))


def _complete_rows(dataset: Dataset, spec: ModelSpec) -> tuple[np.ndarray, dict[str, int]]:
    used = np.ones(dataset.n_rows, dtype=bool)
    left_out: dict[str, int] = {}
    for name in spec.variables:
        missing = dataset.column(name).isna().to_numpy(dtype=bool)
        if missing.any():
            left_out[name] = int(missing.sum())
            used &= ~missing
    return used, left_out


def _numbers(dataset: Dataset, name: str, rows: np.ndarray) -> np.ndarray:
    values = dataset.column(name).to_numpy(dtype=np.float64)[rows]
    infinite = np.flatnonzero(~np.isfinite(values))
    if len(infinite):
        raise ModelError(
            f"{name} is infinite in row {int(rows[infinite[0]]) + 1} of the data"
            + (f" and {len(infinite) - 1} others." if len(infinite) > 1 else "."),
            "Correct the value or make it missing.",
            variable=name,
        )
    largest = float(np.abs(values).max())
    if largest and not SMALLEST < largest < 1.0 / SMALLEST:
        raise ModelError(
            f"The values of {name} are of the order of {largest:.0e}: their squares cannot be "
            "computed with.",
            "Express it in another unit.",
            variable=name,
        )
    return values


def _fixed_part(
    spec: ModelSpec, columns: Mapping[str, np.ndarray], n: int
) -> tuple[np.ndarray, tuple[str, ...], tuple[str, ...], tuple[Omitted, ...]]:
    names = [t.name for t in spec.fixed]
    X = np.empty((n, len(names)))
    for j, term in enumerate(spec.fixed):
        X[:, j] = columns[term.variable]
    keep, omitted = _independent_columns(X, names, spec.intercept)
    x_names = [names[j] for j in keep]
    X = X[:, keep]
    if spec.intercept:
        X = np.column_stack([X, np.ones(n)])
        x_names.append(CONSTANT)
        names.append(CONSTANT)
    return X, tuple(x_names), tuple(names), omitted


def _independent_columns(
    X: np.ndarray, names: list[str], intercept: bool
) -> tuple[list[int], tuple[Omitted, ...]]:
    """Which columns of X to keep: each must add to the constant and those kept before it."""
    keep: list[int] = []
    omitted: list[Omitted] = []
    Q = np.zeros((len(X), 0))
    for j, name in enumerate(names):
        x = X[:, j]
        if intercept:
            x = x - x[0]
            x = x - x.mean()
        size = float(np.abs(x).max(initial=0.0))
        rounding = 4 * np.finfo(float).eps * float(np.abs(X[:, j]).max(initial=0.0))
        if size <= rounding:
            omitted.append(Omitted(name, "it does not vary" if intercept else "it is zero"))
            continue
        x = x / size
        rest = x - Q @ (Q.T @ x)
        rest = rest - Q @ (Q.T @ rest)
        if np.linalg.norm(rest) <= COLLINEAR * np.linalg.norm(x):
            others = ", ".join(names[k] for k in keep)
            omitted.append(Omitted(name, f"it is a linear combination of {others}"))
            continue
        keep.append(j)
        Q = np.column_stack([Q, rest / np.linalg.norm(rest)])
    return keep, tuple(omitted)


def _random_part(
    dataset: Dataset, spec: ModelSpec, columns: Mapping[str, np.ndarray], rows: np.ndarray
) -> tuple[tuple[Grouping, ...], tuple[Grouping, ...], tuple[RandomBlock, ...]]:
    levels: list[Grouping] = []
    groupings: list[Grouping] = []
    blocks: list[RandomBlock] = []
    for equation in spec.equations:
        if not levels or levels[-1].level != equation.level:
            if any(g.level == equation.level for g in levels):
                raise ModelError(
                    f"The level {equation.level} appears twice, with other levels between.",
                    "Write equations of the same level next to each other.",
                    variable=equation.level,
                )
            above = levels[-1] if levels else None
            levels.append(_grouping(dataset, equation.level, rows, above))
        grouping = _factor(dataset, equation, rows, levels[-1]) if equation.factor else levels[-1]
        if not any(g is grouping for g in groupings):
            groupings.append(grouping)
        index = next(k for k, g in enumerate(groupings) if g is grouping)
        Z = _effect_columns(equation, columns, len(rows))
        blocks.append(RandomBlock(index, Z, equation.names, equation.effective_structure))
    return tuple(levels), tuple(groupings), tuple(blocks)


def _factor(
    dataset: Dataset, equation: RandomEquation, rows: np.ndarray, level: Grouping
) -> Grouping:
    """The groups of R.factor: its values within each group of ``level``."""
    if equation.effective_structure is Structure.EXCHANGEABLE:
        raise ModelError(
            f"R.{equation.factor} with covariance(exchangeable) is a random intercept of "
            f"{equation.level} beside independent effects of {equation.factor}.",
            f"Write it so: || {equation.level}: R.{equation.factor} || {equation.level}:",
            variable=equation.factor,
        )
    within = _grouping(dataset, equation.factor, rows, level)
    return Grouping(equation.level, within.codes, within.labels, equation.factor)


def _effect_columns(
    equation: RandomEquation, columns: Mapping[str, np.ndarray], n: int
) -> np.ndarray:
    if not equation.names:
        raise ModelError(
            f"The equation of level {equation.level} has no random effects.",
            "Add a variable to it, or keep its random intercept.",
            variable=equation.level,
        )
    Z = np.ones((n, len(equation.names)))
    for j, term in enumerate(equation.effects):
        Z[:, j] = columns[term.variable]
        if not np.any(Z[:, j]):
            raise ModelError(
                f"{term.name} is zero in every used row: it can have no random effect.",
                "Remove it from the equation.",
                variable=term.variable,
            )
    return Z


def _grouping(dataset: Dataset, level: str, rows: np.ndarray, above: Grouping | None) -> Grouping:
    """The groups of ``level`` within those of ``above``: distinct combinations of both."""
    if level == ALL:
        return Grouping(ALL, np.zeros(len(rows), dtype=np.int64), (ALL,))
    codes, values = pd.factorize(dataset.column(level).iloc[rows], sort=True)
    labels = tuple(dataset.value_text(level, v) for v in values)
    codes = codes.astype(np.int64)
    if above is None or above.level == ALL:
        return Grouping(level, codes, labels)
    pairs = above.codes * len(labels) + codes
    kept, codes = np.unique(pairs, return_inverse=True)
    nested = tuple(f"{above.labels[k // len(labels)]} / {labels[k % len(labels)]}" for k in kept)
    return Grouping(level, codes.astype(np.int64), nested)


def _check_size(design: Design) -> None:
    p = design.X.shape[1]
    parameters = p + sum(_parameter_count(b) for b in design.blocks) + 1
    if design.n < parameters or design.n <= p:
        raise ModelError(
            f"The model has {parameters} parameters and only {design.n} rows to estimate them.",
            "Remove terms, or use more data.",
        )


def _parameter_count(block: RandomBlock) -> int:
    q = block.Z.shape[1]
    return {
        Structure.IDENTITY: 1,
        Structure.INDEPENDENT: q,
        Structure.EXCHANGEABLE: 2,
        Structure.UNSTRUCTURED: q * (q + 1) // 2,
    }[block.structure]


def _check_level(grouping: Grouping, block: RandomBlock, y: np.ndarray, X: np.ndarray) -> None:
    """Refuse levels at which the variance of the effects and the residual's are confounded."""
    level, n, n_groups = grouping.title, len(y), grouping.n_groups
    if n_groups == 1:
        raise ModelError(
            f"The level {level} is constant: all used rows belong to one group.",
            "Choose a level with several groups.",
            variable=level,
        )
    if n_groups == n:
        raise ModelError(
            f"The level {level} has one row per group ({n} groups in {n} rows): its variance "
            "and the residual variance cannot be told apart.",
            "Choose a level whose groups hold several rows.",
            variable=level,
        )
    effects = n_groups * block.Z.shape[1]
    if effects >= n:
        raise ModelError(
            f"The equation of level {level} has {effects} random effects ({block.Z.shape[1]} in "
            f"each of {n_groups} groups) and only {n} rows to estimate them.",
            "Remove random slopes, or choose a level with larger groups.",
            variable=level,
        )
    intercept = block.names[-1] == CONSTANT or bool(grouping.factor)
    if intercept and constant_within(grouping, y):
        raise ModelError(
            f"The outcome does not vary within the groups of {level}: the residual variance is "
            "zero.",
            "Choose another level, or an outcome measured on each row.",
            variable=level,
        )
    if intercept and len(block.names) == 1 and _aliased_with_fixed(grouping, X):
        raise ModelError(
            f"The groups of {level} are already told apart by the fixed effects: nothing is left "
            "for a random intercept.",
            f"Remove the fixed effects that identify the groups, or the level {level}.",
            variable=level,
        )


def constant_within(grouping: Grouping, x: np.ndarray) -> bool:
    """Whether ``x`` (n,) has one value in each group of ``grouping``."""
    first = np.zeros(grouping.n_groups)
    first[grouping.codes[::-1]] = x[::-1]
    return bool(np.all(x == first[grouping.codes]))


def _aliased_with_fixed(grouping: Grouping, X: np.ndarray) -> bool:
    """Whether the groups' indicators lie in the span of X (impossible with fewer columns)."""
    if X.shape[1] < grouping.n_groups:
        return False
    indicators = np.eye(grouping.n_groups)[grouping.codes]
    fitted = X @ np.linalg.lstsq(X, indicators, rcond=None)[0]
    return bool(np.allclose(fitted, indicators, atol=1e-8))


def _check_distinct(groupings: tuple[Grouping, ...], blocks: tuple[RandomBlock, ...]) -> None:
    """Refuse two random intercepts of the same groups under different names."""
    have = [
        any(b.grouping == k and np.all(b.Z[:, -1] == 1.0) for b in blocks)
        for k in range(len(groupings))
    ]
    for k, b in enumerate(groupings):
        for j, a in enumerate(groupings[:k]):
            same = a.n_groups == b.n_groups and len(np.unique(a.codes * b.n_groups + b.codes))
            if same == a.n_groups and have[k] and have[j]:
                raise ModelError(
                    f"{a.title} and {b.title} tell the same groups apart: their variances cannot "
                    "be told apart.",
                    f"Remove one of the two, or use {b.title} for random slopes only.",
                    variable=b.title,
                )


def _check_collinear_effects(equation: RandomEquation, block: RandomBlock) -> None:
    """Refuse random effects on collinear variables, unless ``collinear`` was asked for."""
    slopes = [t.name for t in equation.effects]
    if equation.collinear or not slopes:
        return
    _, omitted = _independent_columns(block.Z[:, : len(slopes)], slopes, equation.intercept)
    if omitted:
        raise ModelError(
            f"{omitted[0].name} cannot have a random effect of its own at level {equation.level}: "
            f"{omitted[0].reason}.",
            f"Remove {omitted[0].name} from the equation, or add the option collinear to keep it.",
            variable=omitted[0].name,
        )
