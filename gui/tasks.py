"""What runs in worker threads: plain functions on plain data, and the values they return.

The heavy modules are imported here, inside the functions, so that the window is there first.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.data.dataset import Dataset
    from core.engine.fit import Fit
    from core.inference.bootstrap import Bootstrap
    from core.inference.influence import Influence
    from core.inference.pairwise import Pair
    from core.inference.profile import LikelihoodProfile, ProfileTarget
    from core.inference.quantile_simulation import Simulated
    from core.inference.refit import Refit
    from core.inference.remedies import Remedy
    from core.inference.trials import Trial
    from core.model.labels import Labels
    from core.model.spec import ModelSpec
    from core.report.reading import Reading
    from core.report.table import Table
    from gui.jobs import Context
    from gui.plots.data import PlotData


#: What takes long to import.
WARM = (
    "core.data.readers",
    "core.data.structure",
    "core.model.notation",
    "ziamath.zmath",
    "core.analysis",
    "core.engine.multilevel",
    "pyqtgraph",
    "gui.plots.data",
    "gui.plots.density",
    "gui.plots.fitted_lines",
    "gui.plots.caterpillar",
    "core.report.pairs",
    "core.report.reading",
    "core.report.labelled_reading",
)


@dataclass(frozen=True)
class VariableInfo:
    """What the window says about a variable."""

    name: str
    label: str = ""
    kind: str = "continuous"
    kind_text: str = ""
    level: str = ""
    missing: int = 0


@dataclass(frozen=True)
class LevelInfo:
    """A variable that groups the rows: how many groups, of which sizes.

    ``likely``: it looks as if it were made to group rows, not just able to.
    """

    name: str
    groups: int
    smallest: int
    largest: int
    likely: bool = True


@dataclass(frozen=True)
class Overview:
    """What is found out about a dataset when it is opened."""

    n_rows: int
    variables: tuple[VariableInfo, ...]
    levels: tuple[LevelInfo, ...] = ()
    unit: str = "row"

    def variable(self, name: str) -> VariableInfo | None:
        """What is known about ``name``."""
        return next((v for v in self.variables if v.name == name), None)


@dataclass(frozen=True)
class Check:
    """What the data make of a model: rows used of all, groups, parameters, and remarks.

    ``fixed``: how many of the parameters are fixed effects, the rank of the fixed part.
    """

    rows: int
    total: int
    levels: tuple[LevelInfo, ...]
    parameters: int
    fixed: int
    left_out: Mapping[str, int]
    omitted: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


def warm_up(context: Context) -> None:
    """Import what the first data, the first equation, fit and plot will need, in that order.

    Where the kernels are not compiled yet, this compiles them. Last, the process that reads other
    programs' files is started, so that it is ready when the first is opened.
    """
    for module in WARM:
        if context.cancelled():
            return
        import_module(module)
    # All this stays: to look through it for garbage again and again would halt the window.
    gc.freeze()
    from core.data.foreign.client import reading_process

    with suppress(OSError):  # what keeps it from starting is told when such a file is opened
        reading_process().start()


def survey(context: Context, dataset: Dataset) -> Overview:
    """What the window tells of ``dataset`` before anything is modelled."""
    from core.data import structure

    kinds = {name: structure.variable_kind_text(dataset, name) for name in dataset.names}
    levels = tuple(
        LevelInfo(
            s.variable, s.n_groups, s.smallest, s.largest, kinds[s.variable].endswith("groups")
        )
        for s in structure.suggest_levels(dataset)
    )
    likely = [info.name for info in levels if info.likely][:1]
    unit = structure.row_unit(dataset)
    variables = tuple(
        VariableInfo(
            v.name,
            v.label,
            str(v.kind.value),
            kinds[v.name],
            structure.level_of(dataset, v.name, likely, unit) if likely else "",
            dataset.missing_count(v.name),
        )
        for v in dataset.variables
    )
    return Overview(dataset.n_rows, variables, levels, unit)


def check(context: Context, dataset: Dataset, spec: ModelSpec) -> Check:
    """What ``dataset`` makes of ``spec``. ModelError if it cannot be fitted."""
    from core.engine.structures import basis
    from core.model.design import build_design

    design = build_design(dataset, spec)
    levels = []
    for grouping in design.groupings:
        sizes = grouping.sizes()
        levels.append(
            LevelInfo(grouping.title, grouping.n_groups, int(sizes.min()), int(sizes.max()))
        )
    covariances = [len(basis(b.structure, len(b.names))) for b in design.blocks]
    return Check(
        rows=design.n,
        total=design.n_total,
        levels=tuple(levels),
        parameters=design.X.shape[1] + sum(covariances) + 1,
        fixed=design.X.shape[1],
        left_out=dict(design.left_out),
        omitted=tuple((o.name, o.reason) for o in design.omitted),
        notes=design.notes,
    )


def fit(context: Context, dataset: Dataset, spec: ModelSpec) -> Analysis:
    """Fit ``spec``; the iterations are reported as they come."""
    from core.analysis import Control, analyse

    return analyse(dataset, spec, Control(context.cancelled, context.report))


def compare(context: Context, analyses: tuple[Analysis, ...]) -> tuple[Pair, ...]:
    """The likelihood-ratio tests of every pair."""
    from core.analysis import Control
    from core.inference.pairwise import compare_pairs

    return compare_pairs([a.fit for a in analyses], Control(context.cancelled))


def simulate_test(context: Context, fits: tuple[Fit, ...], draws: int) -> Bootstrap:
    """The simulated test of one fit against none or of two fits; reports every statistic."""
    from core.analysis import Control
    from core.inference.bootstrap import bootstrap_comparison, bootstrap_test

    control = Control(context.cancelled)
    if len(fits) == 1:
        return bootstrap_test(fits[0], draws, control=control, heard=context.report)
    return bootstrap_comparison(fits[0], fits[1], draws, control=control, heard=context.report)


def read_fit(context: Context, analysis: Analysis) -> Reading:
    """What is read off ``analysis``; fits the model without predictors for it."""
    from core.analysis import Control
    from core.report.reading import read_fit

    return read_fit(analysis, Control(context.cancelled))


def test_terms(context: Context, analysis: Analysis) -> tuple[Table, ...]:
    """The Type III and the sequential tests of every term of ``analysis``."""
    from core.report.estat import term_tables

    return term_tables(analysis).tables


def plots(context: Context, analysis: Analysis, labels: Labels) -> PlotData:
    """What the plots draw of ``analysis``, whose terms and levels are called by ``labels``."""
    from gui.plots.data import plot_data

    return plot_data(analysis, labels)


def profile(context: Context, fit: Fit, target: ProfileTarget, level: float) -> LikelihoodProfile:
    """The likelihood profile of ``target``; its points are reported as they come."""
    from core.analysis import Control
    from core.inference.profile import profile_likelihood

    return profile_likelihood(fit, target, level, Control(context.cancelled), context.report)


def influence(context: Context, fit: Fit) -> Influence:
    """What the estimates would be without each group and each row."""
    from core.analysis import Control
    from core.inference.influence import influence_of

    return influence_of(fit, Control(context.cancelled))


def find_remedies(
    context: Context, analysis: Analysis, labels: Labels
) -> tuple[tuple[str, ...], tuple[Remedy, ...]]:
    """What is wrong with ``analysis``, and what to try, in the words of its tables."""
    from core.inference.remedies import remedies, troubles
    from core.report.labelled import words_of

    words = words_of(analysis.summary, labels)
    return troubles(analysis, words), remedies(analysis, words)


def try_remedies(
    context: Context, analysis: Analysis, remedies: tuple[Remedy, ...], labels: Labels
) -> tuple[Trial, ...]:
    """Each of ``remedies`` fitted; they are reported as they come."""
    from core.analysis import Control
    from core.inference.trials import try_remedy
    from core.report.labelled import words_of

    words = words_of(analysis.summary, labels)
    trials = []
    for remedy in remedies:
        trials.append(try_remedy(analysis, remedy, Control(context.cancelled), words))
        context.report(trials[-1])
    return tuple(trials)


def simulate_quantiles(context: Context, fit: Fit) -> Simulated:
    """The envelopes of the QQ plots of ``fit``."""
    from core.analysis import Control
    from core.inference import quantile_simulation

    return quantile_simulation.simulate_quantiles(fit, control=Control(context.cancelled))


def refit_without(
    context: Context, analysis: Analysis, level: str, labels: tuple[str, ...]
) -> Refit:
    """The model of ``analysis`` fitted again without some groups."""
    from core.analysis import Control
    from core.inference import refit

    return refit.refit_without(analysis, level, labels, Control(context.cancelled))
