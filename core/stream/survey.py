"""What the first passes find out: units, levels of factors, columns and their triangle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd
import pyarrow as pa

from core.data.dataset import Dataset, Kind
from core.engine.control import Control
from core.errors import ModelError
from core.language import tr
from core.model.columns import (
    Column,
    Status,
    TermColumns,
    check_magnitude,
    check_number,
    is_text,
)
from core.model.design import check_variables, refuse_constant, stated_levels
from core.model.factor_levels import levels_of
from core.model.groupings import Grouping, grouping_of
from core.model.spec import ALL, ModelSpec
from core.model.terms import Categorical, Centring, Continuous, Term
from core.model.used_rows import check_rows
from core.stream.batches import Batch, Words
from core.stream.coding import Coder, UnitCoder, coder, pack
from core.stream.columns import FoldedTerms, GroupMeans, Known, Plan, column_key, is_plain
from core.stream.factor import Factor, Moments, add_moments, merge_moments, no_moments
from core.stream.facts import Facts, FactTask
from core.stream.runners import Runner
from core.stream.source import Source
from core.stream.tallies import Key, counts, sums
from core.stream.tasks import BATCH_ROWS, Task


@dataclass(frozen=True)
class Units:
    """The distinct combinations of the grouping variables: ``dataset`` has a row for each,
    ``counts`` (U,) says how many rows of the data it stands for; ``levels`` as in Design."""

    coder: UnitCoder
    dataset: Dataset
    counts: np.ndarray
    levels: tuple[Grouping, ...]


@dataclass(frozen=True)
class Survey:
    """Everything that is known before the last pass."""

    facts: Facts
    known: Known
    units: Units
    plan: Plan
    factor: Factor


@dataclass(frozen=True)
class _Questions:
    """What the first pass is asked.

    ``grouping``: the variables whose combinations are the units; ``categorical``: those with
    levels; ``cells``: sets of these in one term; ``measured``: what enters as a number, the
    outcome first; ``centred``: (variable, group) pairs.
    """

    grouping: tuple[str, ...]
    categorical: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    measured: tuple[str, ...]
    centred: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class MomentTask(Task[Moments]):
    """The triangle of a plan's columns; ``names``: all variables of the model."""

    plan: Plan

    def fold(self, batches: Iterable[Batch]) -> Moments:
        """As ``Task.fold``."""
        found = no_moments(self.plan.width)
        for batch in batches:
            used = batch.complete(self.names)
            if used.n:
                found = add_moments(found, self.plan.raw(used), self.plan.shift)
        return found

    def merge(self, first: Moments, second: Moments) -> Moments:
        """As ``Task.merge``."""
        found = merge_moments(first, second)
        assert found is not None
        return found


def survey(
    source: Source, dataset: Dataset, spec: ModelSpec, runner: Runner, control: Control
) -> Survey:
    """One pass over the rows of ``source``, or two where the model's columns need facts.

    Raises ModelError as ``build_design`` for what these rows cannot give, and Cancelled.
    """
    check_variables(dataset, spec)
    asked = _questions(dataset, spec)
    first = _first_used(source, spec, control)
    plan = None
    text = [v.name for v in dataset.variables if v.kind is Kind.TEXT]
    terms = [*spec.fixed, *(t for e in spec.equations for t in e.effects)]
    if first is not None and all(is_plain(term, text) for term in terms):
        plan = _plan(dataset, spec, Known(), first)
    task = _task(dataset, spec, asked, first, plan)
    facts = runner.run(source, task, control)
    left_out = {n: facts.left_out[n] for n in spec.variables if n in facts.left_out}
    facts = replace(facts, left_out=left_out)
    check_rows(facts.n, facts.n_total, left_out)
    assert first is not None
    for name in asked.measured:
        check_magnitude(name, facts.largest[name], name)

    units = _units(dataset, spec, asked.grouping, facts, task)
    assert facts.lowest is not None and facts.highest is not None
    if facts.lowest.value == facts.highest.value:
        refuse_constant(spec.outcome, facts.lowest.value)
    known = _known(dataset, asked, facts, task, units)
    moments = facts.moments
    if plan is None:
        plan = _plan(dataset, spec, known, first)
        moments = runner.run(source, MomentTask(spec.variables, plan), control)
    assert moments is not None
    for place, (term, column) in enumerate(plan.columns.values(), start=1):
        if len(term.operands) > 1:
            largest = float(moments.largest[place])
            check_magnitude(column.name, largest, term.term.variables[0])
    sizes = {key: float(moments.largest[plan.place(key)]) for key in plan.columns}
    factor = Factor(moments.R[0], plan.shift, moments.largest, moments.n)
    return Survey(facts, replace(known, sizes=sizes), units, plan, factor)


def _questions(dataset: Dataset, spec: ModelSpec) -> _Questions:
    levels = [e.level for e in spec.equations if e.level != ALL]
    factors = [e.factor for e in spec.equations if e.factor]
    terms = [*spec.fixed, *(t for e in spec.equations for t in e.effects)]
    categorical: list[str] = []
    cells: list[tuple[str, ...]] = []
    measured = [spec.outcome]
    centred: list[tuple[str, str]] = []
    for term in terms:
        own = []
        for operand in term.operands:
            name = operand.variable
            if isinstance(operand, Categorical) or (
                operand == Continuous(name) and is_text(dataset, name)
            ):
                own.append(name)
                continue
            check_number(dataset, name)
            measured.append(name)
            if operand.group:
                centred.append((name, operand.group))
        categorical += own
        cells += [tuple(own)] if len(own) > 1 else []
    measured += [spec.offset] if spec.offset else []
    return _Questions(
        tuple(dict.fromkeys([*levels, *factors])),
        tuple(dict.fromkeys(categorical)),
        tuple(dict.fromkeys(cells)),
        tuple(dict.fromkeys(measured)),
        tuple(dict.fromkeys(centred)),
    )


def _task(
    dataset: Dataset,
    spec: ModelSpec,
    asked: _Questions,
    first: Batch | None,
    plan: Plan | None,
) -> FactTask:
    def shifts(names: Sequence[str]) -> tuple[float, ...]:
        found = (first.numbers[n][0] if first is not None else 0.0 for n in names)
        return tuple(float(x) if np.isfinite(x) else 0.0 for x in found)

    def key(names: tuple[str, ...], inner: bool) -> Key:
        groups = asked.grouping if inner else names
        summed = tuple(x for x, g in asked.centred if (g in groups if inner else (g,) == names))
        summed = tuple(dict.fromkeys(summed))
        return Key(names, summed, shifts(summed))

    keys = [key(asked.grouping, True)] if asked.grouping else []
    outer = dict.fromkeys(g for _, g in asked.centred if g not in asked.grouping)
    keys += [key((group,), False) for group in outer]
    keys += [Key((name,)) for name in asked.categorical]
    keys += [Key(names) for names in asked.cells]
    codes = [n for n in asked.categorical if not is_text(dataset, n) and n not in asked.measured]
    numeric = (*asked.measured, *codes)
    return FactTask(spec.variables, numeric, shifts(numeric), tuple(keys), plan)


def _first_used(source: Source, spec: ModelSpec, control: Control) -> Batch | None:
    """The first row with a value in every variable: what is near it is summed without loss."""
    for shard in source.shards:
        for batch in source.batches(shard, spec.variables, BATCH_ROWS):
            control.check()
            used = batch.complete(spec.variables)
            if used.n:
                return used.taken(np.arange(used.n) == 0)
    return None


def _tallied(task: FactTask, facts: Facts, *names: str) -> tuple[Key, pa.Table]:
    for key, table in zip(task.keys, facts.tallies, strict=True):
        if key.names == names and table is not None:
            return key, table
    raise LookupError(names)


def as_batch(table: pa.Table, names: Sequence[str]) -> Batch:
    """The combinations of a tally as rows."""
    numbers: dict[str, np.ndarray] = {}
    words: dict[str, Words] = {}
    for name in names:
        column = table.column(name)
        if pa.types.is_large_string(column.type):
            words[name] = Words(np.arange(len(table)), column.to_pylist())
        else:
            numbers[name] = column.to_numpy()
    return Batch("", 0, len(table), numbers, words)


def _coder_of(batch: Batch, name: str) -> Coder:
    if name in batch.words:
        return coder(name, list(dict.fromkeys(batch.words[name].texts)))
    return coder(name, np.unique(batch.numbers[name]))


def _unit_coder(batch: Batch, names: Sequence[str]) -> tuple[UnitCoder, np.ndarray]:
    """The coder of all combinations in ``batch``, and the place of each of its rows."""
    coders = tuple(_coder_of(batch, name) for name in names)
    sizes = [len(c.values) for c in coders]
    if np.prod(np.array(sizes, dtype=float)) >= 2.0**62:
        raise ModelError(
            tr(
                "The variables {names} have too many values to be combined.",
                names=", ".join(names),
            ),
            tr("Number the groups of the lower levels from 1 on within those above."),
        )
    packed = pack([c.codes(batch) for c in coders], sizes)
    distinct, places = np.unique(packed, return_inverse=True)
    return UnitCoder(coders, distinct), places


def _dataset_of(dataset: Dataset, found: UnitCoder) -> Dataset:
    """The combinations of a coder as the rows of a dataset."""
    variables = tuple(dataset.variable(c.name) for c in found.coders)
    columns = {}
    for c, place in zip(found.coders, found.places(), strict=True):
        if isinstance(c.values, tuple):
            texts = pa.array(c.values, pa.large_string()).take(pa.array(place))
            dtype = pd.StringDtype("pyarrow")
            columns[c.name] = pd.arrays.ArrowStringArray(pa.chunked_array([texts]), dtype=dtype)
        else:
            columns[c.name] = c.values[place]
    frame = pd.DataFrame(columns, index=pd.RangeIndex(len(found.packed)))
    return Dataset(variables, frame)


def _units(
    dataset: Dataset, spec: ModelSpec, names: tuple[str, ...], facts: Facts, task: FactTask
) -> Units:
    if not names:
        found = UnitCoder((), np.zeros(1, dtype=np.int64))
        rows = np.array([facts.n])
    else:
        _, table = _tallied(task, facts, *names)
        found, places = _unit_coder(as_batch(table, names), names)
        rows = np.zeros(len(found.packed), dtype=np.int64)
        rows[places] = counts(table)
    units = _dataset_of(dataset, found)
    levels = stated_levels(units, spec, np.arange(len(rows)))
    return Units(found, units, rows, levels)


def _known(
    dataset: Dataset, asked: _Questions, facts: Facts, task: FactTask, units: Units
) -> Known:
    levels, coders = {}, {}
    for name in asked.categorical:
        _, table = _tallied(task, facts, name)
        found, places = _unit_coder(as_batch(table, [name]), [name])
        own, _ = levels_of(_dataset_of(dataset, found), name, np.arange(len(table)))
        rows = np.zeros(len(table), dtype=np.int64)
        rows[places] = counts(table)
        levels[name] = replace(own, counts=tuple(rows.tolist()))
        coders[name] = found.coders[0]
    cells = {}
    for names in asked.cells:
        batch = as_batch(_tallied(task, facts, *names)[1], names)
        cells[names] = tuple(coders[name].codes(batch) for name in names)
    shifts = dict(zip(task.numeric, task.shifts, strict=True))
    means = {name: shifts[name] + facts.sums[name] / facts.n for name in task.numeric}
    group_means = {
        (x, group): _group_means(dataset, asked, facts, task, units, x, group)
        for x, group in asked.centred
    }
    return Known(levels, coders, means, group_means, cells)


def _group_means(
    dataset: Dataset,
    asked: _Questions,
    facts: Facts,
    task: FactTask,
    units: Units,
    name: str,
    group: str,
) -> GroupMeans:
    """The means of a variable in the groups of a level, or of another variable."""
    names = asked.grouping if group in asked.grouping else (group,)
    key, table = _tallied(task, facts, *names)
    found, places = _unit_coder(as_batch(table, names), names)
    total, rows = np.zeros(len(found.packed)), np.zeros(len(found.packed))
    total[places], rows[places] = sums(table, name), counts(table)
    stated = [level.level for level in units.levels]
    if group in stated:
        place = stated.index(group)
        grouping = units.levels[place]
        above = units.levels[place - 1] if place else None
    else:
        grouping = grouping_of(_dataset_of(dataset, found), group, np.arange(len(rows)), None)
        above = None
    per_group = np.bincount(grouping.codes, total) / np.bincount(grouping.codes, rows)
    shift = key.shifts[key.summed.index(name)]
    return GroupMeans(found, _named(grouping), above and _named(above), shift + per_group)


def _named(grouping: Grouping) -> Grouping:
    """``grouping`` with its labels made, so that other processes can be handed it."""
    return replace(grouping, named=partial(tuple, grouping.labels))


def columns_of(terms: Sequence[TermColumns]) -> Iterator[tuple[TermColumns, Column]]:
    """The columns of terms that have rows."""
    for term in terms:
        for column in term.used:
            if column.status is Status.USED:
                yield term, column


def _plan(dataset: Dataset, spec: ModelSpec, known: Known, first: Batch) -> Plan:
    maker = FoldedTerms(dataset, 0, known)
    equations = [maker.terms(spec.fixed), *(maker.terms(e.effects) for e in spec.equations)]
    columns = {
        column_key(term, column): (term, column)
        for terms in equations
        for term, column in columns_of(terms)
    }
    used: list[Term] = [term.term for term, _ in columns.values()]
    coded = {o.variable for term in used for o in term.operands if o.variable in known.coders}
    centred = {
        (o.variable, o.group)
        for term in used
        for o in term.operands
        if isinstance(o, Continuous) and o.centring in (Centring.GROUP, Centring.MEAN)
    }
    plan = Plan(
        spec.outcome,
        spec.offset,
        columns,
        {name: known.coders[name] for name in sorted(coded)},
        {key: known.group_means[key] for key in sorted(centred)},
        np.zeros(len(columns) + 2),
    )
    shift = plan.raw(first)[:, 0]
    shift[0] = 0.0
    return replace(plan, shift=np.where(np.isfinite(shift), shift, 0.0))
