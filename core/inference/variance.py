"""Standard errors and intervals of the variance parameters.

From the observed information of the (restricted) likelihood in (theta, log sigma^2), restricted
to the free parameters, by the delta method. Intervals of standard deviations and variances are
symmetric on the log scale, of correlations on the atanh scale, of covariances on their own: at
an interior optimum the gradient is zero, so that this equals the observed information in
(log sd, atanh correlation, log sigma) of Pinheiro and Bates (2000), section 2.4. On the boundary
the information is that of the face on which the estimate lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from core.engine.fit import Fit
from core.inference.distributions import normal_quantile
from core.inference.effect_titles import parameter_title
from core.inference.summary import RESIDUAL, VarianceParameter
from core.model.design import RandomBlock
from core.model.spec import Scale, Structure

#: A correlation this close to ±1 is ±1: rounding in L L' leaves no more digits.
CORRELATION_ONE = 1e-12
#: Beyond this the end of an interval is no number any more: it is then not available.
LARGEST_EXPONENT = 600.0


@dataclass(frozen=True)
class VarianceBlock:
    """One equation's G, relative to sigma^2, and dG/dtheta over the free parameters."""

    spec: RandomBlock
    level: str
    G: np.ndarray
    E: np.ndarray
    singular: bool


def variance_parameters(fit: Fit, level: float, scale: Scale) -> tuple[VarianceParameter, ...]:
    """Every variance parameter in the order printed, the residual last; ``level`` in percent."""
    covariance = fit.variance_covariance
    quantile = normal_quantile(level)
    found: list[VarianceParameter] = []
    for block in _with_common(variance_blocks(fit)):
        parameters = _parameters_of(block, fit, covariance, quantile, scale)
        found.extend(
            replace(
                p,
                equation=block.spec.equation,
                title=parameter_title(fit.design, block.spec, p.parameter),
            )
            for p in parameters
        )
    gradient = np.r_[np.zeros(len(covariance) - 1), 0.5]
    sd = float(np.sqrt(fit.sigma2))
    name = "sd(Residual)" if scale is Scale.SD else "var(Residual)"
    found.append(_log_scale(RESIDUAL, None, name, sd, gradient, covariance, quantile, scale))
    return tuple(found)


def variance_blocks(fit: Fit) -> Iterator[VarianceBlock]:
    """Each equation's relative covariance matrix with its derivatives."""
    problem, value = fit.problem, fit.optimum.value
    M = fit.fixed_part.scale * fit.random_part.to_effects
    E = M @ problem.covariance.slopes(value.L) @ M.T
    G = M @ value.G @ M.T
    layout = problem.covariance
    for block, effects, own in zip(
        fit.design.blocks, layout.effects, layout.parameters, strict=True
    ):
        yield VarianceBlock(
            block,
            fit.design.groupings[block.grouping].level,
            G[effects, effects],
            E[:, effects, effects][fit.optimum.free],
            singular=not bool(fit.optimum.free[own].all()),
        )


def _with_common(blocks: Iterator[VarianceBlock]) -> Iterator[VarianceBlock]:
    """The blocks, those of an exchangeable factor and of what its effects share made one.

    Of the factor's G two effects are enough: variance a + c and covariance c.
    """
    own: VarianceBlock | None = None
    for block in blocks:
        if own is not None and block.spec.common:
            both = np.eye(2)
            yield VarianceBlock(
                replace(own.spec, structure=Structure.EXCHANGEABLE),
                own.level,
                own.G * both + block.G,
                own.E * both + block.E,
                singular=own.singular or block.singular,
            )
            own = None
            continue
        if own is not None:
            yield own
        own = block
    if own is not None:
        yield own


def _parameters_of(
    block: VarianceBlock, fit: Fit, covariance: np.ndarray, quantile: float, scale: Scale
) -> Iterator[VarianceParameter]:
    structure, names = block.spec.structure, block.spec.names
    tied = structure in (Structure.IDENTITY, Structure.EXCHANGEABLE)
    title = structure.value.capitalize()
    prefix = "sd" if scale is Scale.SD else "var"
    sigma = float(np.sqrt(fit.optimum.value.sigma2))
    for i in [0] if tied else range(len(names)):
        shown = " ".join(names) if tied else names[i]
        variance = block.G[i, i]
        sd = float(np.sqrt(variance) * sigma)
        relative = block.E[:, i, i] / (2 * variance) if variance else np.zeros(len(block.E))
        gradient = np.r_[relative, 0.5]
        yield _log_scale(
            block.level, title, f"{prefix}({shown})", sd, gradient, covariance, quantile, scale
        )
    if structure is Structure.EXCHANGEABLE:
        pairs = [(0, 1, ",".join(names))]
    elif structure is Structure.UNSTRUCTURED:
        pairs = [(i, j, f"{names[i]},{names[j]}") for i, j in combinations(range(len(names)), 2)]
    else:
        return
    for i, j, shown in pairs:
        yield _association(block, fit, i, j, shown, covariance, quantile, scale)


def _log_scale(
    level: str,
    structure: str | None,
    name: str,
    sd: float,
    gradient: np.ndarray,
    covariance: np.ndarray,
    quantile: float,
    scale: Scale,
) -> VarianceParameter:
    """A standard deviation or variance; ``gradient`` is that of log sd."""
    if sd == 0.0:
        return VarianceParameter(level, structure, name, 0.0, None, None, None, boundary=True)
    se = _root(float(gradient @ covariance @ gradient))
    estimate, power = (sd, 1.0) if scale is Scale.SD else (sd**2, 2.0)
    shown_se = None if se is None else power * estimate * se
    if se is None or power * quantile * se > LARGEST_EXPONENT:
        return VarianceParameter(level, structure, name, estimate, shown_se, None, None)
    factor = float(np.exp(power * quantile * se))
    return VarianceParameter(
        level,
        structure,
        name,
        estimate,
        power * estimate * se,
        estimate / factor,
        estimate * factor,
    )


def _root(variance: float) -> float | None:
    """A standard error, None where the information has no inverse (no certified maximum)."""
    return float(np.sqrt(variance)) if variance > 0.0 else None


def _association(
    block: VarianceBlock,
    fit: Fit,
    i: int,
    j: int,
    shown: str,
    covariance: np.ndarray,
    quantile: float,
    scale: Scale,
) -> VarianceParameter:
    """A correlation (sd scale) or covariance (variance scale) of effects i and j."""
    title = block.spec.structure.value.capitalize()
    name = f"corr({shown})" if scale is Scale.SD else f"cov({shown})"
    G, E = block.G, block.E
    a, b = G[i, i], G[j, j]
    if a == 0.0 or b == 0.0:
        estimate = None if scale is Scale.SD else 0.0
        return VarianceParameter(block.level, title, name, estimate, None, None, None, True)
    product = float(np.sqrt(a * b))
    r = float(G[i, j] / product)
    slope = E[:, i, j] / product - r * (E[:, i, i] / a + E[:, j, j] / b) / 2
    # Two effects with a singular G move as one, whatever rounding has left of it.
    pair = len(G) == 2 and len(block.spec.names) == 2
    one = 1.0 - abs(r) < CORRELATION_ONE or (block.singular and pair)
    extreme = one or (block.singular and block.spec.structure is Structure.EXCHANGEABLE)
    if one:
        r = float(np.sign(r))
    units = fit.optimum.value.sigma2
    if extreme:
        estimate = r if scale is Scale.SD else float(r * product * units)
        return VarianceParameter(block.level, title, name, estimate, None, None, None, True)
    if scale is Scale.SD:
        gradient = np.r_[slope, 0.0]
        se = _root(float(gradient @ covariance @ gradient))
        if se is None:
            return VarianceParameter(block.level, title, name, r, None, None, None)
        half = quantile * se / (1 - r**2)
        z = float(np.arctanh(r))
        return VarianceParameter(
            block.level, title, name, r, se, float(np.tanh(z - half)), float(np.tanh(z + half))
        )
    gradient = np.r_[E[:, i, j], G[i, j]] * units
    se = _root(float(gradient @ covariance @ gradient))
    estimate = float(G[i, j]) * units
    if se is None:
        return VarianceParameter(block.level, title, name, estimate, None, None, None)
    return VarianceParameter(
        block.level, title, name, estimate, se, estimate - quantile * se, estimate + quantile * se
    )
