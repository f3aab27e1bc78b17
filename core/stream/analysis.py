"""The whole path of a fit whose rows are never in memory at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np

from core.analysis import Analysis, summarise
from core.data.dataset import Dataset
from core.data.dataset import Source as Origin
from core.engine.conditioning import FixedPart
from core.engine.control import Control
from core.engine.fit import EXACT_FIT, deviance_constant, estimated, family_of, refuse_exact_fit
from core.engine.multilevel import MultilevelProblem
from core.engine.objective import Problem
from core.engine.one_level import OneLevelProblem
from core.language import tr
from core.model.row_facts import are_together, bins_per_unit
from core.model.spec import CONSTANT, ModelSpec
from core.report.format import format_count
from core.stream.design import (
    Places,
    check_levels,
    check_supported,
    fixed_columns,
    random_map,
    streamed_design,
)
from core.stream.factor import FixedMap, fixed_map
from core.stream.facts_of_rows import StreamedFacts
from core.stream.grams import (
    EffectsOf,
    GramTask,
    UnitTriangles,
    as_layers,
    as_triangles,
)
from core.stream.outlier import far_outlier
from core.stream.runners import Runner
from core.stream.source import Source
from core.stream.survey import Survey, survey
from core.stream.unkept import StreamedDesign, unkept, without_rows


@dataclass(frozen=True)
class _Mapped:
    """The last pass: its task, and per effect of the model the column of the triangles it has."""

    task: GramTask
    effects: np.ndarray


@dataclass(frozen=True)
class StreamedAnalysis(Analysis):
    """A fit whose rows are still in the files of ``source``: ``task`` says how they become the
    conditioned columns."""

    source: Source
    task: GramTask


def analyse_stream(
    source: Source, spec: ModelSpec, runner: Runner, control: Control | None = None
) -> StreamedAnalysis:
    """Fit ``spec`` to the rows of ``source`` in two passes, or three where the model's columns are
    not all numbers as they stand in the data.

    The figures are those of ``analyse``. Raises as that; what needs the rows afterwards says that
    they were not kept.
    """
    control = control or Control()
    clock = perf_counter()
    check_supported(spec)
    dataset = empty_dataset(source)
    found = survey(source, dataset, spec, runner, control)
    design, places = streamed_design(dataset, spec, found, _note(source))
    fixed = fixed_map(found.factor, places.fixed, CONSTANT in design.x_names)
    if not fixed.unexplained > EXACT_FIT:
        refuse_exact_fit(spec.outcome)
    design_seconds = perf_counter() - clock

    clock = perf_counter()
    centre = found.factor.means
    Z, random = random_map(design, places, found, centre)
    mapped = _mapped(design, places, found, fixed, Z)
    triangles = runner.run(source, mapped.task, control)
    facts = _facts(source, design, places, found, mapped, triangles, runner, control)
    design = replace(design, row_facts=facts)
    check_levels(design)
    Q, e = unkept(design.n, design.p), unkept(design.n)
    part = FixedPart(lambda: (Q, e), fixed.scale, fixed.b0, fixed.to_beta, fixed.log_det, e)
    problem = _problem(design, part, mapped, triangles)
    fit = estimated(design, part, random, problem, perf_counter() - clock, control)
    control.check()
    summary = summarise(fit, design_seconds)
    return StreamedAnalysis(dataset, spec, fit, summary, source, mapped.task)


def empty_dataset(source: Source) -> Dataset:
    """The variables of a source as a dataset whose rows are not there."""
    origin = Origin(source.paths[0], source.format, (_note(source),))
    return without_rows(source.variables, origin, source.n_rows)


def _note(source: Source) -> str:
    """That the rows were streamed, and from where."""
    rows = format_count(source.n_rows, "row")
    files = format_count(len(source.paths), "file")
    return tr(
        "The {rows} were streamed from {files} in batches and are not kept in memory.",
        rows=rows,
        files=files,
    )


def _mapped(
    design: StreamedDesign, places: Places, found: Survey, fixed: FixedMap, Z: np.ndarray
) -> _Mapped:
    plan, facts = found.plan, found.facts
    centre = found.factor.means
    effects = np.arange(Z.shape[1])
    if len(design.groupings) > 1:
        # Effects of several groupings on one variable share its column.
        Z, effects = np.unique(Z, axis=1, return_inverse=True)
    T = np.ascontiguousarray(np.column_stack([Z, fixed_columns(places, fixed, centre)]))
    assert facts.lowest is not None and facts.highest is not None
    low, high = facts.lowest.value, facts.highest.value
    per_unit = bins_per_unit(low, high)
    bins = int((high - low) * per_unit) + 2
    task = GramTask(
        names=design.spec.variables,
        plan=plan,
        units=found.units.coder,
        n_units=len(found.units.counts),
        shift=centre,
        T=T,
        q=Z.shape[1],
        watched=tuple(place for own in places.blocks for place in own),
        low=low,
        bins_per_unit=per_unit,
        bins=bins,
    )
    return _Mapped(task, effects.ravel())


def _facts(
    source: Source,
    design: StreamedDesign,
    places: Places,
    found: Survey,
    mapped: _Mapped,
    triangles: UnitTriangles,
    runner: Runner,
    control: Control,
) -> StreamedFacts:
    watched: list[tuple[int, ...]] = []
    constants: list[int | None] = [None] * len(design.groupings)
    start = 0
    for block, own in zip(design.blocks, places.blocks, strict=True):
        watched.append(tuple(range(start + 1, start + 1 + len(own))))
        start += len(own)
        if own[-1] == 0:
            constants[block.grouping] = int(mapped.effects[start - 1])
    outlier = None
    if not are_together(triangles.histogram, design.n):
        outlier = far_outlier(source, design.spec, found.facts, runner, control)
    return StreamedFacts(
        triangles,
        design.groupings,
        tuple(watched),
        tuple(b.grouping for b in design.blocks),
        tuple(constants),
        found.factor,
        places.fixed,
        len(found.facts.few) == 2,
        outlier,
    )


def _problem(
    design: StreamedDesign, part: FixedPart, mapped: _Mapped, triangles: UnitTriangles
) -> Problem:
    """The statistics for the engine that suits the groupings, as ``fit.problem_of``."""
    covariance, criterion = family_of(design), design.spec.criterion
    constant = deviance_constant(part, design)
    if len(design.groupings) <= 1:
        return OneLevelProblem(covariance, criterion, constant, as_triangles(triangles, design.n))
    owner = np.repeat([b.grouping for b in design.blocks], covariance.sizes)
    terms = []
    for k, grouping in enumerate(design.groupings):
        members = np.flatnonzero(owner == k)
        columns = mapped.effects[members]
        terms.append(
            EffectsOf(grouping.codes, grouping.n_groups, columns, members, design.after[k])
        )
    return MultilevelProblem(
        covariance,
        criterion,
        constant,
        as_layers(triangles, terms, design.n),
        tuple(t.members for t in terms),
        tuple(t.n_groups for t in terms),
    )
