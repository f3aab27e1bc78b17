"""Fit: from a Design to certified estimates. Everything printed is a function of a Fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import NoReturn

import numpy as np

from core.engine.conditioning import FixedPart, condition_design, power_of_two_above
from core.engine.control import Control
from core.engine.information import inverse_information
from core.engine.objective import Problem
from core.engine.one_level import OneLevelProblem
from core.engine.optimise import Limits, Optimum, optimise
from core.engine.random_part import RandomPart, condition_random
from core.engine.sandwich import sandwich
from core.engine.structures import BlockCovariance, SharedPart
from core.engine.triangles import Triangles, accumulate, accumulate_centred
from core.engine.weighted import weighted_rows
from core.errors import ModelError
from core.language import tr
from core.model.design import Design
from core.model.spec import Criterion, Options

#: A residual standard deviation this far below the outcome's own is an exact fit.
EXACT_FIT = 1e-13
#: Relative standard deviations at which the groups' effects are as good as fixed. The smaller ones
#: serve where rounding leaves nothing of a model of many crossed effects at the largest.
GROUPS_FIXED = (1e5, 1e4, 1e3)
#: Numbers in the crossed effects' matrices from which on an evaluation costs more than a look at
#: some of the rows.
LARGE_TAIL = 1e5


@dataclass(frozen=True)
class Fit:
    """Estimates of one model.

    ``beta`` (p,) and ``beta_covariance`` (p, p), in the order of ``design.x_names``;
    ``covariances``: per equation the (q, q) covariance matrix of its random effects, in the
    data's units; ``sigma2``: residual variance; ``log_likelihood`` and that of the linear
    regression with the same fixed part. ``gamma_covariance`` (p, p) and ``variance_covariance``
    (k + 1, k + 1): covariances of the conditioned fixed effects and of the free theta and
    log sigma^2, robust ones if the model asks for them. ``problem``, ``optimum``, ``fixed_part``
    and ``random_part`` are what inference computes from.
    """

    design: Design
    beta: np.ndarray
    beta_covariance: np.ndarray
    covariances: tuple[np.ndarray, ...]
    sigma2: float
    log_likelihood: float
    linear_log_likelihood: float
    problem: Problem
    optimum: Optimum
    fixed_part: FixedPart
    random_part: RandomPart
    gamma_covariance: np.ndarray
    variance_covariance: np.ndarray
    seconds: Mapping[str, float]

    @property
    def converged(self) -> bool:
        """Whether the optimum is certified."""
        return self.optimum.certificate.certified

    @property
    def equation_covariances(self) -> tuple[np.ndarray, ...]:
        """The (q, q) covariances of what ``design.equation_blocks`` name, in their order.

        Of an exchangeable factor this is the variance of its effects, their shared part in it.
        """
        pairs = zip(self.design.blocks, self.covariances, strict=True)
        found: list[np.ndarray] = []
        for block, G in pairs:
            if block.common:
                found[-1] = found[-1] + G
            else:
                found.append(G)
        return tuple(found)

    @property
    def criterion(self) -> Criterion:
        """What was maximised."""
        return self.problem.criterion


def fit_design(
    design: Design, control: Control | None = None, known: np.ndarray | None = None
) -> Fit:
    """Estimate the model of ``design``; ``known`` is the optimum's place, as for ``optimise``.

    Raises ModelError for a model that has no finite maximum, Cancelled when asked to stop.
    """
    control = control or Control()
    clock = perf_counter()
    control.check()
    fixed = condition_design(design)
    if fixed.scale <= EXACT_FIT * _spread(design):
        refuse_exact_fit(design.spec.outcome)
    random = condition_random(design)
    constant = deviance_constant(fixed, design)
    problem = problem_of(design, fixed, random, family_of(design), constant)
    return estimated(design, fixed, random, problem, perf_counter() - clock, control, known)


def refuse_exact_fit(outcome: str) -> NoReturn:
    """The error of an outcome that the fixed part alone determines."""
    raise ModelError(
        tr(
            "The outcome {outcome} is an exact function of the predictors: the "
            "residual variance is zero.",
            outcome=outcome,
        ),
        tr("Remove the predictor that determines the outcome."),
        variable=outcome,
    )


def estimated(
    design: Design,
    fixed: FixedPart,
    random: RandomPart,
    problem: Problem,
    grams_seconds: float,
    control: Control,
    known: np.ndarray | None = None,
) -> Fit:
    """Estimate the model of ``problem``, the sufficient statistics of ``design``.

    ``grams_seconds``: how long they took; the others and what is raised as ``fit_design``.
    """
    spec, covariance = design.spec, problem.covariance
    clock = perf_counter()
    _check_residual(problem, spec.outcome)
    linear_deviance = problem.linear_deviance()
    optimum = optimise(problem, _limits(spec.options), control, known)
    optimise_seconds = perf_counter() - clock

    value = optimum.value
    scale2 = value.sigma2 * fixed.scale**2
    M = random.to_effects
    G = scale2 * (M @ value.G @ M.T)
    T = fixed.to_beta
    robust = None
    if design.clusters is not None:
        robust = sandwich(design, design.clusters, fixed, random, optimum)
    p = len(value.gamma)
    gamma_covariance = value.sigma2 * value.Phi if robust is None else robust[:p, :p]
    return Fit(
        design=design,
        beta=fixed.b0 + fixed.scale * (T @ value.gamma),
        beta_covariance=fixed.scale**2 * (T @ gamma_covariance @ T.T),
        covariances=tuple(G[e, e] for e in covariance.effects),
        sigma2=float(scale2),
        log_likelihood=-value.deviance / 2,
        linear_log_likelihood=-linear_deviance / 2,
        problem=optimum.problem,
        optimum=optimum,
        fixed_part=fixed,
        random_part=random,
        gamma_covariance=gamma_covariance,
        variance_covariance=inverse_information(optimum) if robust is None else robust[p:, p:],
        seconds={"grams": grams_seconds, "optimise": optimise_seconds},
    )


def _limits(options: Options) -> Limits:
    """Where the search ends; with the usual tolerance or a tighter one, at a certified maximum."""
    loose = options.tolerance > Options().tolerance
    return Limits(
        options.em_iterations,
        options.em_only,
        options.max_iterations,
        options.tolerance if loose else None,
    )


def family_of(design: Design) -> BlockCovariance:
    """What G may be: the blocks' structures, and which two are an exchangeable factor's."""
    blocks = design.blocks
    return BlockCovariance(
        tuple(b.structure for b in blocks),
        tuple(b.q for b in blocks),
        shared=tuple(
            SharedPart(k - 1, k, block.n_values) for k, block in enumerate(blocks) if block.common
        ),
    )


def problem_of(
    design: Design,
    fixed: FixedPart,
    random: RandomPart,
    covariance: BlockCovariance,
    constant: float,
) -> Problem:
    """The sufficient statistics of the model, for the engine that suits its groupings."""
    criterion = design.spec.criterion
    if len(design.groupings) <= 1:
        triangles = _triangles(design, fixed, random, covariance)
        return OneLevelProblem(covariance, criterion, constant, triangles)
    return _several_groupings(design, fixed, random, covariance, constant)


def _several_groupings(
    design: Design,
    fixed: FixedPart,
    random: RandomPart,
    covariance: BlockCovariance,
    constant: float,
) -> Problem:
    # Here, as models of one grouping do without this compiled code, which takes time to load.
    from core.engine.hierarchy import RandomTerm
    from core.engine.layers import accumulate_layers
    from core.engine.multilevel import MultilevelProblem
    from core.engine.residual_floor import residual_floor

    rows = weighted_rows(design, fixed, random.Z, covariance.sizes)
    owner = np.repeat([b.grouping for b in design.blocks], covariance.sizes)
    terms = []
    for k, grouping in enumerate(design.groupings):
        members = np.flatnonzero(owner == k)
        columns = np.ascontiguousarray(rows.Z[:, members])
        groups, after = rows.groups[k], design.after[k]
        terms.append(RandomTerm(grouping.codes, grouping.n_groups, columns, members, groups, after))
    layers = accumulate_layers(terms, rows.X, rows.y, rows.n)
    return MultilevelProblem(
        covariance,
        design.spec.criterion,
        constant,
        layers,
        tuple(t.members for t in terms),
        tuple(t.n_groups for t in terms),
        residual_floor(terms, rows.X, rows.y) if layers.tree.size > LARGE_TAIL else 0.0,
    )


def _triangles(
    design: Design, fixed: FixedPart, random: RandomPart, covariance: BlockCovariance
) -> Triangles:
    """What is kept of the groups of the one grouping, or of all rows where there is none."""
    if design.groupings:
        codes, sizes = design.groupings[0].codes, design.groupings[0].sizes()
    else:
        codes, sizes = np.zeros(design.n, dtype=np.int64), np.array([design.n])
    mapped = fixed.mapped
    if mapped is not None and mapped.constant and -1 in random.places:
        found = accumulate_centred(mapped, random, codes, sizes)
        if found is not None:
            return found
    rows = weighted_rows(design, fixed, random.Z, covariance.sizes)
    groups = rows.groups[0] if rows.groups else None
    return accumulate(rows.Z, rows.X, rows.y, codes, len(sizes), rows.n, groups)


def _spread(design: Design) -> float:
    """The power of two nearest above the standard deviation of what is to be explained."""
    variance = design.moments.products[-1, -1] / design.n
    return power_of_two_above(float(np.sqrt(variance)))


def deviance_constant(fixed: FixedPart, design: Design) -> float:
    """What the scaling of y and (REML) of X adds to the deviance."""
    n, p = design.n, design.p
    if design.spec.criterion is Criterion.ML:
        total = n if design.weighting is None else design.weighting.total
        return 2.0 * total * float(np.log(fixed.scale))
    return 2.0 * (n - p) * float(np.log(fixed.scale)) + 2.0 * fixed.log_det


def _check_residual(problem: Problem, outcome: str) -> None:
    """Refuse an outcome that predictors and groups determine: its likelihood has no maximum.

    At an enormous G the profiled sigma^2 is what is left within groups; the outcome has unit
    variance here, so what is left is compared with one.
    """
    q = len(problem.groups)
    if q == 0 or problem.least_residual() > 10.0 / GROUPS_FIXED[0] ** 2:
        return
    within, fixed = np.nan, 0.0
    for fixed in GROUPS_FIXED:
        G = problem.covariance.project(fixed**2 * np.eye(q))
        with np.errstate(divide="ignore", invalid="ignore"):
            within = problem.evaluate(G).sigma2
        if np.isfinite(within):
            break
    if not within > 10.0 / fixed**2:
        raise ModelError(
            tr(
                "The predictors and the groups determine the outcome {outcome} "
                "exactly: the residual variance is zero.",
                outcome=outcome,
            ),
            tr("Remove the predictor or the level that leaves nothing to explain."),
            variable=outcome,
        )
