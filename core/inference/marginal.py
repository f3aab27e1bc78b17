"""The random-effects covariance matrices, and the marginal covariance of one group's rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.fit import Fit
from core.errors import UserError, nearest
from core.inference.effect_titles import effect_titles
from core.language import tr


@dataclass(frozen=True)
class EffectsCovariance:
    """The covariance matrix (q, q) of one equation's effects, and their correlations.

    ``titles``: the names as people read them.

    Correlations with an effect of no variance are NaN.
    """

    level: str
    names: tuple[str, ...]
    titles: tuple[str, ...]
    covariance: np.ndarray
    correlation: np.ndarray


@dataclass(frozen=True)
class GroupCovariance:
    """The marginal covariance Z G Z' + sigma² I of one group's m rows, and their correlations.

    ``rows`` (m,): positions in the dataset, ``used`` (m,) among the rows used; both matrices
    (m, m). ``size``: how many rows the group has, of which these may be the first.
    """

    level: str
    group: str
    rows: np.ndarray
    used: np.ndarray
    size: int
    covariance: np.ndarray
    correlation: np.ndarray

    @property
    def sd(self) -> np.ndarray:
        """Marginal standard deviation of each row, (m,)."""
        return np.sqrt(np.diag(self.covariance))


def effects_covariances(fit: Fit) -> tuple[EffectsCovariance, ...]:
    """The matrix of every equation (Stata's ``estat recovariance``).

    Of an exchangeable factor it is that of any two of its effects in one group.
    """
    design = fit.design
    found = []
    shared = {
        block.equation: G.item()
        for block, G in zip(design.blocks, fit.covariances, strict=True)
        if block.common
    }
    for block, G in zip(design.equation_blocks, fit.equation_covariances, strict=True):
        level, names = design.groupings[block.grouping].level, block.names
        titles = effect_titles(design, block)
        if block.equation in shared:
            c = shared[block.equation]
            G = np.array([[G.item(), c], [c, G.item()]])
            names = titles = (f"{names[0]}[1]", f"{names[0]}[2]")
        found.append(EffectsCovariance(level, names, titles, G, _correlation(G)))
    return tuple(found)


def group_covariance(
    fit: Fit, level: str = "", group: str = "", most: int | None = None
) -> GroupCovariance:
    """The marginal covariance of the rows of one group (Stata's ``estat wcorrelation``).

    By default the first group, in the data's order, of the lowest level, and all of its rows;
    ``most``: only so many of the first. All random effects that the rows share count, crossed
    ones too. UserError for an unknown level or group.
    """
    design = fit.design
    groupings = {g.title: g for g in (*design.levels, *design.groupings)}
    if not groupings:
        raise UserError(tr("The model has no groups."), tr("Add a level to it."))
    title = level or [g.title for g in (design.levels or design.groupings)][-1]
    if title not in groupings:
        raise UserError(
            tr("The model has no level “{level}”.", level=level),
            tr("Its levels are: {groupings}.", groupings=", ".join(groupings)),
        )
    grouping = groupings[title]
    code = int(grouping.codes[0])
    if group:
        if group not in grouping.labels:
            close = nearest(group, grouping.labels)
            raise UserError(
                tr("{title} has no group “{group}”.", title=title, group=group),
                tr("Did you mean “{close}”?", close=close) if close else "",
            )
        code = grouping.labels.index(group)
    own = np.flatnonzero(grouping.codes == code)
    rows = own[:most]
    V = fit.sigma2 * np.eye(len(rows))
    for block, G in zip(design.blocks, fit.covariances, strict=True):
        codes, Z = design.groupings[block.grouping].codes[rows], block.Z[rows]
        V += np.where(codes[:, None] == codes[None], Z @ G @ Z.T, 0.0)
    label, size = grouping.labels[code], len(own)
    return GroupCovariance(title, label, design.rows[rows], rows, size, V, _correlation(V))


def _correlation(V: np.ndarray) -> np.ndarray:
    sd = np.sqrt(np.diag(V))
    with np.errstate(invalid="ignore", divide="ignore"):
        return V / np.outer(sd, sd)
