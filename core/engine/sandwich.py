"""The robust (sandwich) covariance of all estimates, from the scores of independent clusters.

    V = D (m / (m - 1) sum_c s_c s_c') D,

s_c the score of cluster c's log (pseudo)likelihood in (gamma, free theta, log sigma^2), D the
model's own covariance of the estimates: sigma^2 (X'H^-1 X)^-1 for gamma and the inverse observed
information for the variance parameters, uncorrelated (Huber 1967; White 1982, Econometrica 50;
Binder 1983, Int. Stat. Rev. 51, for sampling weights; Stata's ``mixed`` computes the same). With
e = y - X gamma - Z u the residuals given the effects, r = y - X gamma and w the rows' weights,

    d l_c / d gamma       = sum_i w_i x_i e_i / sigma^2          (H^-1 r = e within the cluster)
    d l_c / d theta_i     = -<Gamma_c, E_i> / 2
    d l_c / d log sigma^2 = -(N_c - sum_i w_i r_i e_i / sigma^2) / 2,    N_c = sum_i w_i.
"""

from __future__ import annotations

import numpy as np

from core.engine.conditioning import FixedPart
from core.engine.information import inverse_information
from core.engine.optimise import Optimum
from core.engine.random_part import RandomPart
from core.model.clusters import Clusters
from core.model.design import Design


def sandwich(
    design: Design, clusters: Clusters, fixed: FixedPart, random: RandomPart, optimum: Optimum
) -> np.ndarray:
    """The covariance of (gamma, free theta, log sigma^2), conditioned units: (p + k + 1,) * 2."""
    S = _scores(design, clusters, fixed, random, optimum)
    m, p = clusters.n_clusters, len(optimum.value.gamma)
    of_gamma = S[:, :p] @ (optimum.value.Phi * optimum.value.sigma2)
    half = np.column_stack([of_gamma, S[:, p:] @ inverse_information(optimum)])
    return m / (m - 1.0) * half.T @ half


def _scores(
    design: Design, clusters: Clusters, fixed: FixedPart, random: RandomPart, optimum: Optimum
) -> np.ndarray:
    """One row for each cluster, (m, p + k + 1)."""
    problem, value = optimum.problem, optimum.value
    weights = fixed.root**2
    marginal = fixed.e - fixed.Q @ value.gamma
    conditional = marginal - _effects(design, random, optimum)

    def total(x: np.ndarray) -> np.ndarray:
        return np.bincount(clusters.codes, weights * x, clusters.n_clusters)

    scores = [total(x * conditional) / value.sigma2 for x in fixed.Q.T]
    if design.groupings:
        of_groups = [np.zeros(g.n_groups, dtype=np.int64) for g in design.groupings]
        for grouping, own in zip(design.groupings, of_groups, strict=True):
            own[grouping.codes] = clusters.codes
        Gamma = problem.cluster_gradients(value, of_groups, clusters.n_clusters)
        E = problem.covariance.slopes(value.L)[optimum.free]
        scores += list(-np.einsum("cab,iab->ic", Gamma, E) / 2.0)
    explained = total(marginal * conditional) / value.sigma2
    scores.append((explained - total(np.ones(design.n))) / 2.0)
    return np.column_stack(scores)


def _effects(design: Design, random: RandomPart, optimum: Optimum) -> np.ndarray:
    """Z u of the used rows, (n,)."""
    found = np.zeros(design.n)
    if not design.blocks:
        return found
    owner = np.repeat([b.grouping for b in design.blocks], [b.Z.shape[1] for b in design.blocks])
    predictions = optimum.problem.predict(optimum.value)
    for k, (grouping, prediction) in enumerate(zip(design.groupings, predictions, strict=True)):
        Z = random.Z[:, owner == k]
        found += np.einsum("nq,nq->n", Z, prediction.blup[grouping.codes])
    return found
