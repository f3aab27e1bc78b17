"""The tables of influential groups and rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.inference.influence import GroupInfluence, RowInfluence
from core.inference.refit import Refit
from core.inference.summary import RESIDUAL
from core.language import tr, tr_plural
from core.model.labels import NO_LABELS, Labels
from core.report.labelled import effect_words, labelled, level_title
from core.report.table import Cell, Column, Format, Table


def most_influential(influence: RowInfluence | GroupInfluence, most: int | None) -> np.ndarray:
    """Positions of the ``most`` influential by Cook's distance (all if None), the first first."""
    cooks = np.nan_to_num(influence.cooks, nan=-1.0)
    found = np.arange(len(cooks))
    if most is not None and most < len(cooks):
        # Of a million rows only the first few are sorted.
        found = np.sort(np.argpartition(-cooks, most)[:most])
    return found[np.argsort(-cooks[found], kind="stable")]


def group_influence_table(
    groups: GroupInfluence, most: int | None = None, titles: Sequence[str] = (), level: str = ""
) -> Table:
    """The ``most`` influential groups of a level (all if None), the most influential first.

    ``titles``: what the coefficients are called, and ``level`` what the level is, if not by name.
    """
    order = most_influential(groups, most)
    called = level or groups.level
    return Table(
        "group_influence",
        tr("Influence of each {level}", level=called),
        (
            Column("group", called),
            Column("rows", tr("Rows"), Format.INTEGER),
            Column("leverage", tr("Leverage"), Format.ESTIMATE),
            *_influence_heads(groups.names, titles),
        ),
        tuple(
            (
                groups.labels[j],
                int(groups.sizes[j]),
                *_cells(float(groups.leverage[j]), float(groups.cooks[j])),
                *_cells(*groups.dfbetas[j].tolist()),
            )
            for j in order
        ),
        (tr("Changes of the fixed effects without the group, variance parameters held."),),
    )


def row_influence_table(
    rows: RowInfluence, used: np.ndarray, most: int, titles: Sequence[str] = ()
) -> Table:
    """The ``most`` influential rows; ``used`` (n,): their places in the data, from zero.

    ``titles``: what the coefficients are called, if not by name.
    """
    worst = most_influential(rows, most)
    return Table(
        "row_influence",
        tr("The most influential rows"),
        (
            Column("row", tr("Row"), Format.INTEGER),
            Column("leverage", tr("Leverage"), Format.ESTIMATE),
            Column("standardised", tr("Std. residual"), Format.STATISTIC),
            *_influence_heads(rows.names, titles),
        ),
        tuple(
            (
                int(used[i]) + 1,
                *_cells(float(rows.leverage[i]), float(rows.standardised[i]), float(rows.cooks[i])),
                *_cells(*rows.dfbetas[i].tolist()),
            )
            for i in worst
        ),
        (tr("Changes of the fixed effects without the row, variance parameters held."),),
    )


def refit_table(refit: Refit, labels: Labels = NO_LABELS) -> Table:
    """Every estimate with and without the groups, the change in standard errors of the first.

    ``labels``: what terms and levels are called.
    """
    before, after = refit.before.summary, refit.after.summary
    words = effect_words(before, labels)
    rows: list[tuple[Cell, ...]] = []
    fixed = {e.name: e for e in after.fixed if not e.omitted}
    for e in before.fixed:
        if not e.omitted:
            new = fixed.get(e.name)
            after_it = (None, None) if new is None else (new.estimate, new.se)
            rows.append((words[e.name], *_both((e.estimate, e.se), after_it)))
    random = {(p.level, p.parameter, p.equation): p for p in after.random}
    for p, said in zip(before.random, labelled(before, labels).random, strict=True):
        found = random.get((p.level, p.parameter, p.equation))
        after_it = (None, None) if found is None else (found.estimate, found.se)
        parameter = said.title or said.parameter
        name = parameter if p.level == RESIDUAL else f"{said.level}: {parameter}"
        rows.append((name, *_both((p.estimate, p.se), after_it)))
    notes = [
        tr_plural(
            "Without {level} {groups}: {n} row left out, {used} of {total} used. "
            "All is estimated anew.",
            "Without {level} {groups}: {n} rows left out, {used} of {total} used. "
            "All is estimated anew.",
            refit.n_rows,
            level=level_title(refit.level, labels),
            groups=", ".join(refit.labels),
            used=after.n_obs,
            total=before.n_obs,
        )
    ]
    if not after.converged:
        notes.append(tr("No maximum of the likelihood could be certified without them."))
    return Table(
        "refit",
        tr("Fitted again without the selected groups"),
        (
            Column("name", tr("Parameter")),
            Column("before", tr("With all"), Format.ESTIMATE),
            Column("before_se", tr("s.e."), Format.ESTIMATE),
            Column("after", tr("Without"), Format.ESTIMATE),
            Column("after_se", tr("s.e. without"), Format.ESTIMATE),
            Column("change", tr("Change in s.e."), Format.STATISTIC),
        ),
        tuple(rows),
        tuple(notes),
    )


def _both(
    before: tuple[float | None, float | None], after: tuple[float | None, float | None]
) -> tuple[Cell, ...]:
    """Estimates and standard errors of both fits, and the change in those of the first."""
    (old, se), (new, _) = before, after
    change = None if old is None or new is None or not se else (new - old) / se
    return (*before, *after, change)


def _influence_heads(names: Sequence[str], titles: Sequence[str]) -> tuple[Column, ...]:
    pairs = zip(names, titles or names, strict=True)
    return (
        Column("cooks", tr("Cook's distance"), Format.ESTIMATE),
        *(Column(f"dfbetas_{n}", f"DFBETAS {title}", Format.ESTIMATE) for n, title in pairs),
    )


def _cells(*values: float) -> list[Cell]:
    """Numbers as cells, empty where they are not finite."""
    return [float(value) if np.isfinite(value) else None for value in values]
