"""The design of a model whose rows are streamed: everything of it but the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

import numpy as np

from core.data.dataset import Dataset
from core.engine.random_part import back_to_effects
from core.errors import ModelError
from core.language import tr
from core.model.columns import TermColumns
from core.model.design import RandomBlock, all_omitted, check_names, random_equations
from core.model.design_notes import design_notes
from core.model.identifiability import (
    check_distinct,
    check_level,
    check_size,
    refuse_collinear,
)
from core.model.spec import CONSTANT, ModelSpec, Structure
from core.stream.columns import FoldedTerms, column_key
from core.stream.factor import Factor, FixedMap, independent_places, units_of
from core.stream.facts_of_rows import NothingKnown
from core.stream.survey import Survey, columns_of
from core.stream.unkept import (
    StreamedBlock,
    StreamedDesign,
    StreamedEffects,
    streamed,
    unkept,
)


@dataclass(frozen=True)
class Places:
    """Where the columns of a design stand among those of the plan: of X, and of each block.

    The plan's first is the constant, which the tables of columns in design.py leave out.
    """

    fixed: tuple[int, ...]
    blocks: tuple[tuple[int, ...], ...]

    @property
    def effects(self) -> tuple[int, ...]:
        """Those of all blocks in such a table, -1 for the constant."""
        return tuple(place - 1 for own in self.blocks for place in own)


def check_supported(spec: ModelSpec) -> None:
    """ModelError for what streamed rows cannot be fitted with."""
    if spec.weights is not None or any(e.weight for e in spec.equations):
        _refuse(tr("weights"), tr("Weights are products over the levels around each row"))
    if spec.robust:
        _refuse(tr("robust standard errors"), tr("They are sums over rows at the estimates"))


def _refuse(what: str, why: str) -> NoReturn:
    raise ModelError(
        tr(
            "A model with {what} cannot be fitted to streamed rows. {why}, "
            "which the passes over the rows do not take.",
            what=what,
            why=why,
        ),
        tr(
            "Leave out {what}, or fit data that memory holds, from one file and without --stream.",
            what=what,
        ),
    )


def streamed_design(
    dataset: Dataset, spec: ModelSpec, found: Survey, note: str
) -> tuple[StreamedDesign, Places]:
    """The design and where its columns are; ``note`` says that the rows were streamed.

    Raises ModelError as ``build_design``, but for what only the last pass tells.
    """
    n, units = found.facts.n, found.units
    maker = FoldedTerms(dataset, len(units.counts), found.known)
    fixed_terms = maker.terms(spec.fixed)
    columns = [(t, c) for t in fixed_terms for c in t.used]
    check_names([c.name for _, c in columns])
    filled = list(columns_of(fixed_terms))
    names = [c.name for _, c in filled]
    places = [found.plan.place(column_key(t, c)) for t, c in filled]
    keep, collinear = independent_places(found.factor, places, names, spec.intercept)
    constant = [CONSTANT] if spec.intercept else []
    x_names = (*(names[j] for j in keep), *constant)

    rows = np.arange(len(units.counts))
    groupings, blocks, _ = random_equations(units.dataset, spec, maker, rows, units.levels)
    known = {id(g): streamed(g, units.counts) for g in (*units.levels, *groupings)}
    own = tuple(_block_places(found, b) for b in blocks)
    table = unkept(len(found.plan.columns), n)
    design = StreamedDesign(
        spec=spec,
        rows=unkept(n),
        n_total=found.facts.n_total,
        y=unkept(n),
        columns=table,
        x_places=tuple(places[j] - 1 for j in keep),
        x_names=x_names,
        fixed_names=(*(c.name for _, c in columns), *constant),
        omitted=all_omitted([c for _, c in columns], collinear),
        levels=tuple(known[id(g)] for g in units.levels),
        groupings=tuple(known[id(g)] for g in groupings),
        blocks=tuple(_block(b, table, at) for b, at in zip(blocks, own, strict=True)),
        left_out=found.facts.left_out,
        notes=(*design_notes(dataset, spec, fixed_terms, blocks), note),
        offset=unkept(n),
        fixed_terms=fixed_terms,
        n_used=n,
        row_facts=NothingKnown(),
    )
    intercept = [0] if spec.intercept else []
    _check_identifiable(design, own, found.factor)
    return design, Places((*(places[j] for j in keep), *intercept), own)


def _block(block: RandomBlock, table: np.ndarray, places: tuple[int, ...]) -> StreamedBlock:
    """``block`` with its columns in a ``table`` of those of the plan but the constant."""
    slopes = tuple(place - 1 for place in places if place)
    return StreamedBlock(
        block.grouping,
        block.names,
        block.structure,
        block.terms,
        block.equation,
        block.common,
        block.n_values,
        table,
        slopes,
    )


def _block_places(found: Survey, block: RandomBlock) -> tuple[int, ...]:
    terms: Sequence[TermColumns] = block.terms
    slopes = [found.plan.place(column_key(t, c)) for t, c in columns_of(terms)]
    return (*slopes, *([0] * (len(block.names) - len(slopes))))


def _check_identifiable(
    design: StreamedDesign, places: Sequence[tuple[int, ...]], factor: Factor
) -> None:
    check_size(design)
    check_levels(design)
    check_distinct(design.groupings, design.blocks)
    for block, own in zip(design.blocks, places, strict=True):
        equation = design.spec.equations[block.equation]
        slopes = [name for name in block.names if name != CONSTANT and not equation.factor]
        if slopes and not equation.collinear:
            chosen = own[: len(slopes)]
            _, omitted = independent_places(factor, chosen, slopes, equation.intercept)
            refuse_collinear(equation, omitted)


def check_levels(design: StreamedDesign) -> None:
    """ModelError for a level whose variance and the residual variance are confounded."""
    for block in design.blocks:
        check_level(design.groupings[block.grouping], block, design)


def random_map(
    design: StreamedDesign, places: Places, found: Survey, centre: np.ndarray
) -> tuple[np.ndarray, StreamedEffects]:
    """The conditioned Z of all equations as a map (K, q) of the plan's columns less ``centre``
    (K,), and what it makes of the effects; see random_part.py."""
    factor = found.factor
    q = sum(len(own) for own in places.blocks)
    T, M = np.zeros((len(centre), q)), np.zeros((q, q))
    shifts, scales = np.zeros(q), np.ones(q)
    start = 0
    for block, own in zip(design.blocks, places.blocks, strict=True):
        chosen = np.array(own)
        shift = np.zeros(len(own))
        if block.structure is Structure.UNSTRUCTURED and block.names[-1] == CONSTANT:
            shift = centre[chosen]
        scale = units_of(factor.columns(own, shift), factor.n)
        if block.structure in (Structure.IDENTITY, Structure.EXCHANGEABLE):
            scale = np.full(len(own), scale.max())
        stop = start + len(own)
        for j, (place, s) in enumerate(zip(own, scale, strict=True), start=start):
            T[place, j] += 1.0 / s
            T[0, j] += (centre[place] - shift[j - start]) / s
        M[start:stop, start:stop] = back_to_effects(shift, scale)
        shifts[start:stop], scales[start:stop] = shift, scale
        start = stop
    return T, StreamedEffects(design.columns, places.effects, shifts, scales, M)


def fixed_columns(places: Places, fixed: FixedMap, centre: np.ndarray) -> np.ndarray:
    """The conditioned [X y] as a map (K, p + 1) of the plan's columns less ``centre`` (K,)."""
    chosen = np.array([*places.fixed, len(centre) - 1])
    T = np.zeros((len(centre), len(chosen)))
    T[chosen] = fixed.total
    T[0] += (centre[chosen] - fixed.shift) @ fixed.total
    return T
