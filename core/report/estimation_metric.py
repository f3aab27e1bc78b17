"""Variance parameters in the metric in which they are estimated, with Stata's names.

``lns2_1_1`` is the log standard deviation of the first effect in the first equation of the
second level, ``atr2_1_1_2`` the inverse hyperbolic tangent of the correlation of its first two
effects, ``lnsig_e`` the log standard deviation of the residual. Standard errors are those of the
delta method, the ends of intervals are carried over, as both are symmetric in this metric.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from core.inference.distributions import normal_p
from core.inference.summary import RESIDUAL, FixedEffect, Summary, VarianceParameter
from core.report.parameter_blocks import is_association, parameter_blocks


def estimation_metric(summary: Summary) -> Iterator[FixedEffect]:
    """Every variance parameter of ``summary``, its figures laid out as those of a fixed effect.

    The covariances of ``summary`` must be given as correlations: the standard error of one does
    not follow from that of the other. Without, it is None.
    """
    levels: list[str] = []
    equations: dict[str, int] = {}
    for block in parameter_blocks(summary.random):
        level = block[0].level
        if level == RESIDUAL:
            yield _transformed("lnsig_e", block[0])
            continue
        if level not in levels:
            levels.append(level)
        equations[level] = equations.get(level, 0) + 1
        yield from _of_equation(block, f"{levels.index(level) + 1}_{equations[level]}")


def _of_equation(block: Sequence[VarianceParameter], number: str) -> Iterator[FixedEffect]:
    deviations = [p for p in block if not is_association(p)]
    associations = [p for p in block if is_association(p)]
    for place, parameter in enumerate(deviations, start=1):
        yield _transformed(f"lns{number}_{place}", parameter)
    # An exchangeable matrix has one deviation and one correlation, that of the first pair.
    pairs = combinations(range(1, max(2, len(deviations)) + 1), 2)
    for (i, j), parameter in zip(pairs, associations, strict=False):
        yield _transformed(f"atr{number}_{i}_{j}", parameter)


@dataclass(frozen=True)
class _Metric:
    """A transformation with its derivative."""

    of: Callable[[float], float]
    slope: Callable[[float], float]


_METRICS = {
    "sd": _Metric(math.log, lambda sd: 1 / sd),
    "var": _Metric(lambda variance: math.log(variance) / 2, lambda variance: 0.5 / variance),
    "corr": _Metric(math.atanh, lambda r: 1 / (1 - r**2)),
}


def _transformed(name: str, parameter: VarianceParameter) -> FixedEffect:
    metric = _METRICS.get(parameter.parameter.partition("(")[0])
    if metric is None or parameter.boundary or not parameter.estimate:
        return FixedEffect(name, None, None, None, None, None, None)
    estimate = metric.of(parameter.estimate)
    if parameter.se is None or parameter.lower is None or parameter.upper is None:
        return FixedEffect(name, estimate, None, None, None, None, None)
    se = parameter.se * metric.slope(parameter.estimate)
    z = estimate / se
    return FixedEffect(
        name, estimate, se, z, normal_p(z), metric.of(parameter.lower), metric.of(parameter.upper)
    )
