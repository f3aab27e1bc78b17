"""Design: what the data make of a model: rows used, X, y, groups and Z columns. Immutable."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NoReturn

import numpy as np

from core.data.dataset import Dataset
from core.errors import ModelError, nearest
from core.language import tr
from core.model.clusters import Clusters, clusters_of
from core.model.column_table import Columns, one_table, side_by_side
from core.model.columns import Column, Materialiser, Status, TermColumns, is_text
from core.model.design_notes import design_notes
from core.model.groupings import Grouping, grouping_of
from core.model.identifiability import (
    check_collinear_effects,
    check_distinct,
    check_level,
    check_size,
)
from core.model.independence import Omitted, independent_columns
from core.model.row_facts import RowFacts, RowsInMemory
from core.model.spec import CONSTANT, ModelSpec, RandomEquation, Structure, WeightKind
from core.model.used_rows import used_rows
from core.model.weighting import Weighting, check_weights, weighting_of
from core.numeric.moments import Moments, moments_of, repeated

#: So many rows are looked at first.
HEAD = 4096


@dataclass(frozen=True)
class RandomBlock:
    """One random-effects equation on the used rows: its columns' names, and where they are.

    ``columns``: shape (c, n), those of the whole design, ``places`` the equation's among them;
    the constant, if ``names`` has one more, is none of these and last. ``terms``: what the
    columns but the constant (a factor's: none) are made of. ``equation``: the
    place of its equation in the model. ``common``: the random intercept of a level that stands
    for the covariance of an exchangeable factor's effects in one group of the level; it comes
    behind the block of the factor, which has ``n_values`` values in the data.
    """

    grouping: int
    names: tuple[str, ...]
    structure: Structure
    terms: tuple[TermColumns, ...] = ()
    equation: int = 0
    common: bool = False
    n_values: int = 0
    columns: np.ndarray = field(default_factory=lambda: np.zeros((0, 0)))
    places: tuple[int, ...] = ()

    @property
    def q(self) -> int:
        """Number of effects."""
        return len(self.names)

    @cached_property
    def Z(self) -> np.ndarray:
        """The columns side by side, shape (n, q)."""
        return side_by_side(self.columns, self.places, self.q > len(self.places))

    @cached_property
    def has_constant(self) -> bool:
        """Whether the last column is one in every row."""
        if self.q > len(self.places):
            return True
        last = self.columns[self.places[-1]]
        return bool(np.all(last[:HEAD] == 1.0) and np.all(last == 1.0))


@dataclass(frozen=True)
class Design:
    """Everything estimation needs. n used rows, p estimable fixed columns.

    ``rows``: shape (n,), positions of the used rows in the dataset. ``columns``: shape (c, n),
    C-contiguous, the distinct columns of the model, in their rows, those of random effects first;
    ``x_places`` are those of X, with ``x_names``, the constant, which is none of them, last.
    ``omitted`` names collinear columns that are not in X, and
    ``fixed_names`` all columns in command order, those of base levels not among them;
    ``fixed_terms`` what they are made of. ``left_out`` counts, by variable, the rows not
    used because that variable is missing (a row missing several counts once in each).
    ``levels``: the hierarchy as stated, from the top; ``groupings``: what random effects belong
    to, levels and factors. ``offset``: shape (n,), the part of y with a coefficient of one.
    ``weightless``: how many complete rows are not used because their weight is zero.
    ``clusters``: what robust standard errors take to be independent, None if they are not robust.
    ``taken``: moments of the columns and of the outcome that the model was made with.
    """

    spec: ModelSpec
    rows: np.ndarray
    n_total: int
    y: np.ndarray
    columns: np.ndarray
    x_places: tuple[int, ...]
    x_names: tuple[str, ...]
    fixed_names: tuple[str, ...]
    omitted: tuple[Omitted, ...]
    levels: tuple[Grouping, ...]
    groupings: tuple[Grouping, ...]
    blocks: tuple[RandomBlock, ...]
    left_out: Mapping[str, int]
    notes: tuple[str, ...]
    offset: np.ndarray
    fixed_terms: tuple[TermColumns, ...] = ()
    weightless: int = 0
    weighting: Weighting | None = None
    clusters: Clusters | None = None
    taken: Moments | None = None

    @cached_property
    def X(self) -> np.ndarray:
        """The columns of the fixed part side by side, shape (n, p)."""
        return side_by_side(self.columns, self.x_places, self.constant)

    @property
    def p(self) -> int:
        """Number of fixed columns."""
        return len(self.x_names)

    @property
    def constant(self) -> bool:
        """Whether the fixed part has a constant."""
        return self.p > len(self.x_places)

    @cached_property
    def response(self) -> np.ndarray:
        """The outcome less the offset, shape (n,)."""
        return self.y - self.offset if self.spec.offset else self.y

    @cached_property
    def moments(self) -> Moments:
        """The moments of columns and response."""
        if self.taken is not None and self.taken.y is self.response:
            return self.taken
        return moments_of(self.columns, self.response)

    @property
    def equation_blocks(self) -> tuple[RandomBlock, ...]:
        """The blocks that are equations of the model: all but the shared parts of factors."""
        return tuple(block for block in self.blocks if not block.common)

    @property
    def after(self) -> tuple[int | None, ...]:
        """Per grouping the one of the factor whose effects' shared part is among its effects."""
        found: list[int | None] = [None] * len(self.groupings)
        for factor, block in itertools.pairwise(self.blocks):
            if block.common:
                found[block.grouping] = factor.grouping
        return tuple(found)

    @property
    def facts(self) -> RowFacts:
        """What checks and notes ask of the rows."""
        return RowsInMemory(self)

    @property
    def n(self) -> int:
        """Number of used rows."""
        return len(self.y)

    @property
    def n_obs(self) -> int:
        """Number of observations: rows, or what frequency weights say they stand for."""
        w = self.weighting
        return self.n if w is None or w.kind is not WeightKind.FREQUENCY else round(w.total)

    @property
    def n_left_out(self) -> int:
        """Number of rows not used."""
        return self.n_total - self.n


def build_design(dataset: Dataset, spec: ModelSpec) -> Design:
    """The design of ``spec`` on ``dataset``.

    Raises ModelError, naming the variable, for a model these data cannot fit: an unknown
    variable, text as the outcome, no complete rows, a constant outcome, a level of one group or
    of one row per group, more parameters than rows.
    """
    check_variables(dataset, spec)
    check_weights(dataset, spec)
    used = used_rows(dataset, spec)
    rows = used.rows
    levels = stated_levels(dataset, spec, rows)
    maker = Materialiser(dataset, rows, levels, used.largest)
    y = _outcome(maker, spec.outcome)
    fixed_terms = maker.terms(spec.fixed)
    fixed = _fixed_columns(maker, fixed_terms)
    groupings, blocks, effects = random_equations(dataset, spec, maker, rows, levels)
    columns, places = one_table([*effects, fixed], len(rows))
    blocks = tuple(
        replace(block, columns=columns, places=own)
        for block, own in zip(blocks, places, strict=False)
    )
    moments = moments_of(columns, y)
    x_places, x_names, fixed_names, omitted = _fixed_part(
        spec, fixed_terms, columns, places[-1], moments
    )
    design = Design(
        spec=spec,
        rows=rows,
        n_total=dataset.n_rows,
        y=y,
        columns=columns,
        x_places=x_places,
        x_names=x_names,
        fixed_names=fixed_names,
        omitted=omitted,
        levels=levels,
        groupings=groupings,
        blocks=blocks,
        left_out=used.left_out,
        notes=tuple(design_notes(dataset, spec, fixed_terms, blocks)),
        fixed_terms=fixed_terms,
        offset=maker.number(spec.offset) if spec.offset else repeated(0.0, len(y)),
        weightless=used.weightless,
        weighting=weighting_of(dataset, spec, rows, levels),
        clusters=clusters_of(dataset, spec, rows, levels),
        taken=moments,
    )
    _check_identifiable(design)
    return design


def _check_identifiable(design: Design) -> None:
    """ModelError where the rows cannot tell the parameters apart."""
    check_size(design)
    for block in design.blocks:
        check_level(design.groupings[block.grouping], block, design)
    check_distinct(design.groupings, design.blocks)
    for block in design.blocks:
        check_collinear_effects(design, block)


def check_variables(dataset: Dataset, spec: ModelSpec) -> None:
    """ModelError where the model names what ``dataset`` has not, or has as text."""
    if not spec.outcome:
        raise ModelError(
            tr("The model has no outcome."), tr("Choose the variable to be explained.")
        )
    for name in spec.variables:
        if name not in dataset:
            close = nearest(name, dataset.names)
            raise ModelError(
                tr("There is no variable called “{name}”.", name=name),
                tr("Did you mean “{close}”?", close=close) if close else "",
                variable=name,
            )
    if is_text(dataset, spec.outcome):
        raise ModelError(
            tr("The outcome {outcome} is text, not numbers.", outcome=spec.outcome),
            tr("Choose a numeric variable."),
            variable=spec.outcome,
        )
    if spec.offset and is_text(dataset, spec.offset):
        raise ModelError(
            tr("The offset {offset} is text, not numbers.", offset=spec.offset),
            tr("Choose a numeric variable."),
            variable=spec.offset,
        )
    repeated = [t.name for t in spec.fixed if spec.outcome in t.variables]
    if repeated:
        raise ModelError(
            tr("{outcome} is both the outcome and a predictor.", outcome=spec.outcome),
            tr("Remove it from the predictors."),
            variable=spec.outcome,
        )


def _outcome(maker: Materialiser, name: str) -> np.ndarray:
    """The outcome in the used rows, (n,); ModelError if it does not vary."""
    y = maker.number(name)
    if np.all(y[:HEAD] == y[0]) and np.all(y == y[0]):
        refuse_constant(name, float(y[0]))
    return y


def refuse_constant(outcome: str, value: float) -> NoReturn:
    """The error of an outcome that has the same value in all rows."""
    raise ModelError(
        tr(
            "The outcome {name} is constant: every used row has the value {y:g}.",
            name=outcome,
            y=value,
        ),
        tr("Choose an outcome that varies."),
        variable=outcome,
    )


def _fixed_columns(maker: Materialiser, terms: Sequence[TermColumns]) -> Columns:
    """The columns of the fixed part that rows have, but for the constant."""
    columns = [(t, c) for t in terms for c in t.used]
    check_names([c.name for _, c in columns])
    return [(c.name, maker.column(t, c)) for t, c in columns if c.status is Status.USED]


def _fixed_part(
    spec: ModelSpec,
    terms: Sequence[TermColumns],
    columns: np.ndarray,
    places: Sequence[int],
    moments: Moments | None,
) -> tuple[tuple[int, ...], tuple[str, ...], tuple[str, ...], tuple[Omitted, ...]]:
    """Places and names of the columns of X, names of all fixed columns, and those omitted."""
    every = [c for t in terms for c in t.used]
    names = [c.name for c in every if c.status is Status.USED]
    own = [columns[k] for k in places]
    keep, collinear = independent_columns(own, names, spec.intercept, moments, places)
    omitted = all_omitted(every, collinear)
    x_names, fixed_names = [names[j] for j in keep], [c.name for c in every]
    if spec.intercept:
        x_names.append(CONSTANT)
        fixed_names.append(CONSTANT)
    return tuple(places[j] for j in keep), tuple(x_names), tuple(fixed_names), omitted


def all_omitted(columns: Sequence[Column], collinear: Sequence[Omitted]) -> tuple[Omitted, ...]:
    """Those of the fixed ``columns`` that are not in X, in their order, and why."""
    omitted = {o.name: o for o in collinear}
    for column in columns:
        if column.status is Status.EMPTY:
            omitted[column.name] = Omitted(
                column.name, tr("no row has this combination of levels"), empty=True
            )
        elif column.status is Status.OMITTED:
            omitted[column.name] = Omitted(column.name, tr("the command leaves it out"))
    return tuple(omitted[c.name] for c in columns if c.name in omitted)


def check_names(names: Sequence[str]) -> None:
    """Refuse two columns of one name: the same levels of a variable coded twice."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ModelError(
                tr("The column {name} is asked for by two terms.", name=name),
                tr("Give a categorical variable the same base and coding in all terms."),
            )
        seen.add(name)


def stated_levels(dataset: Dataset, spec: ModelSpec, rows: np.ndarray) -> tuple[Grouping, ...]:
    """The hierarchy as stated, from the top."""
    levels: list[Grouping] = []
    for equation in spec.equations:
        if levels and levels[-1].level == equation.level:
            continue
        if any(g.level == equation.level for g in levels):
            raise ModelError(
                tr(
                    "The level {level} appears twice, with other levels between.",
                    level=equation.level,
                ),
                tr("Write equations of the same level next to each other."),
                variable=equation.level,
            )
        levels.append(grouping_of(dataset, equation.level, rows, levels[-1] if levels else None))
    return tuple(levels)


def random_equations(
    dataset: Dataset,
    spec: ModelSpec,
    maker: Materialiser,
    rows: np.ndarray,
    levels: Sequence[Grouping],
) -> tuple[tuple[Grouping, ...], tuple[RandomBlock, ...], list[Columns]]:
    """The groupings, the equations' blocks and the columns of each but the constant."""
    groupings: list[Grouping] = []
    blocks: list[RandomBlock] = []
    columns: list[Columns] = []

    def place(grouping: Grouping) -> int:
        if not any(g is grouping for g in groupings):
            groupings.append(grouping)
        return next(k for k, g in enumerate(groupings) if g is grouping)

    for number, equation in enumerate(spec.equations):
        level = next(g for g in levels if g.level == equation.level)
        grouping = _factor(dataset, equation, rows, level) if equation.factor else level
        block, own = _block(place(grouping), number, equation, maker)
        blocks.append(block)
        columns.append(own)
        if equation.factor and equation.effective_structure is Structure.EXCHANGEABLE:
            _check_common(spec, equation, level)
            n_values = dataset.column(equation.factor).iloc[rows].nunique()
            blocks.append(_common_block(place(level), number, n_values))
            columns.append([])
    return tuple(groupings), tuple(blocks), columns


def _factor(
    dataset: Dataset, equation: RandomEquation, rows: np.ndarray, level: Grouping
) -> Grouping:
    """The groups of R.factor: its values within each group of ``level``."""
    within = grouping_of(dataset, equation.factor, rows, level)
    return replace(within, level=equation.level, factor=equation.factor)


def _check_common(spec: ModelSpec, equation: RandomEquation, level: Grouping) -> None:
    """Refuse the covariance of a factor's effects where nothing tells it from something else."""
    same = [e for e in spec.equations if e.level == equation.level and e is not equation]
    exchangeable = tr("R.{factor} with covariance(exchangeable)", factor=equation.factor)
    if any(e.intercept or e.effective_structure is Structure.EXCHANGEABLE for e in same):
        raise ModelError(
            tr(
                "{exchangeable} and another equation of {level} both say what the "
                "rows of one group have in common.",
                exchangeable=exchangeable,
                level=level.level,
            ),
            tr("Take the constant out of the other equation, or this structure from the factor."),
            variable=equation.factor,
        )


def _common_block(grouping: int, equation: int, n_values: int) -> RandomBlock:
    """Exchangeable effects with variance a + c and covariance c are independent ones with
    variance a beside an intercept of the level with "variance" c, which may be negative."""
    return RandomBlock(
        grouping,
        (CONSTANT,),
        Structure.IDENTITY,
        equation=equation,
        common=True,
        n_values=n_values,
    )


def _block(
    grouping: int, number: int, equation: RandomEquation, maker: Materialiser
) -> tuple[RandomBlock, Columns]:
    """One equation, by its number in the model, and its columns but the constant.

    Cells without rows can have no effect and are left out.
    """
    terms = maker.terms(equation.effects)
    columns = [(t, c) for t in terms for c in t.used if c.status is Status.USED]
    check_names([c.name for _, c in columns])
    names = [c.name for _, c in columns]
    if equation.factor:
        names = list(equation.names)
    elif equation.intercept:
        names.append(CONSTANT)
    if not names:
        raise ModelError(
            tr("The equation of level {level} has no random effects.", level=equation.level),
            tr("Add a variable to it, or keep its random intercept."),
            variable=equation.level,
        )
    found: Columns = []
    for term, column in columns:
        x = maker.column(term, column)
        if not np.any(x[:HEAD]) and not np.any(x):
            raise ModelError(
                tr(
                    "{column} is zero in every used row: it can have no random effect.",
                    column=column.name,
                ),
                tr("Remove it from the equation."),
                variable=term.term.variables[0],
            )
        found.append((column.name, x))
    structure = equation.effective_structure
    if len(names) == 1:
        structure = Structure.IDENTITY
    return RandomBlock(grouping, tuple(names), structure, terms, number), found
