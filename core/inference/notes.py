"""Notes of a fit: what a careful colleague would say about it, in plain sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.fit import Fit
from core.inference.nested_labels import nested_label_hints
from core.inference.summary import RESIDUAL, VarianceParameter, effects_in
from core.language import tr, tr_plural
from core.model.groupings import Grouping
from core.model.independence import MOST_NAMED, Omitted
from core.model.spec import ALL, CONSTANT, Options

#: With fewer clusters than this robust standard errors are known to be too small.
FEW_CLUSTERS = 40


@dataclass(frozen=True)
class Words:
    """What effects and levels are called in sentences, from their names."""

    effect: Callable[[str], str] = str
    level: Callable[[str], str] = str


#: By their names, as in commands.
NAMES = Words()


def notes_of(fit: Fit, random: Sequence[VarianceParameter]) -> tuple[str, ...]:
    """Sentences about convergence, boundary estimates, rows left out and omitted columns."""
    return (
        *_convergence(fit),
        *(_boundary(p, NAMES) for p in random if p.boundary),
        *_rows(fit),
        *(_omitted(o, NAMES) for o in fit.design.omitted if not o.empty),
        *_empty(fit, NAMES),
        *_data(fit),
        *nested_label_hints([g for g in fit.design.groupings if g.level == ALL or not g.factor]),
        *dimension_notes(fit, NAMES),
        *_robust(fit),
        *fit.design.notes,
    )


def renamed_notes(
    notes: Sequence[str], fit: Fit, random: Sequence[VarianceParameter], words: Words
) -> tuple[str, ...]:
    """The ``notes`` of ``fit``, those that name effects or levels in ``words``."""
    pairs = zip(_naming(fit, random, NAMES), _naming(fit, random, words), strict=True)
    said = dict(pairs)
    return tuple(said.get(note, note) for note in notes)


def _naming(fit: Fit, random: Sequence[VarianceParameter], words: Words) -> Iterator[str]:
    """Every note that names an effect or a level, whether it is said of this fit or not."""
    design = fit.design
    yield from (_boundary(p, words) for p in random if p.boundary)
    yield from (_omitted(o, words) for o in design.omitted)
    yield from _empty(fit, words)
    for grouping in design.groupings:
        yield _few(grouping, words)
        yield _large(grouping, _largest_share(fit, grouping), words)
    for block in design.blocks:
        grouping = design.groupings[block.grouping]
        yield from (_constant(name, grouping, words) for name in block.names)
    yield from dimension_notes(fit, words)


def _convergence(fit: Fit) -> list[str]:
    if fit.converged:
        return []
    certificate = fit.optimum.certificate
    tolerance = fit.design.spec.options.tolerance
    if tolerance > Options().tolerance and certificate.curvature >= 0.0:
        # g'H^-1 g of the deviance is twice the squared distance in standard errors.
        away = float(np.sqrt(certificate.decrement / 2.0))
        return [
            tr(
                "The search was ended by tolerance({tolerance:g}), before a maximum was "
                "certified: it is about {away:.1g} standard errors of the variance parameters "
                "away. Leave the option out for the exact figures.",
                tolerance=tolerance,
                away=away,
            )
        ]
    why = (
        tr("the search ended at a saddle")
        if certificate.curvature < 0 and certificate.decrement < 1e-6
        else tr("the gradient does not vanish where the search ended")
    )
    return [
        tr(
            "No maximum of the likelihood could be certified: {why}. Do not use these figures.",
            why=why,
        )
    ]


def _omitted(column: Omitted, words: Words) -> str:
    return tr(
        "{column} is omitted: {reason}.", column=words.effect(column.name), reason=column.reason
    )


def _empty(fit: Fit, words: Words) -> list[str]:
    """The combinations of levels that no row has, in one sentence."""
    names = [words.effect(o.name) for o in fit.design.omitted if o.empty]
    if not names:
        return []
    more = tr(" and {n} others", n=len(names) - MOST_NAMED) if len(names) > MOST_NAMED else ""
    return [
        tr(
            "No row has the combination of levels of {names}{more}.",
            names=", ".join(names[:MOST_NAMED]),
            more=more,
        )
    ]


def _boundary(p: VarianceParameter, words: Words) -> str:
    if p.level == RESIDUAL:
        return tr("The residual variance is estimated at exactly 0.")
    kind = p.parameter.partition("(")[0]
    inside = tr(" and ").join(map(words.effect, effects_in(p.parameter)))
    level = words.level(p.level)
    if kind in ("sd", "var"):
        return tr(
            "{level}: the variance of {inside} is estimated at exactly 0. The data show no more "
            "variation between groups than chance alone would; the estimate lies on the boundary "
            "and has no standard error.",
            level=level,
            inside=inside,
        )
    if p.estimate is None or (kind == "cov" and p.estimate == 0.0):
        return tr(
            "{level}: the correlation of {inside} is undefined because a "
            "variance is estimated at exactly 0.",
            level=level,
            inside=inside,
        )
    end = f"{p.estimate:+.4g}" if kind == "corr" else ("+1" if p.estimate > 0 else "-1")
    return tr(
        "{level}: the correlation of {inside} is estimated at the end of its "
        "range ({end}). The estimate lies on the boundary and has no standard "
        "error; a simpler covariance structure would fit as well.",
        level=level,
        inside=inside,
        end=end,
    )


def _rows(fit: Fit) -> list[str]:
    design = fit.design
    if not design.n_left_out:
        return []
    reasons = [
        tr("{name} missing in {count}", name=name, count=count)
        for name, count in design.left_out.items()
    ]
    if design.weightless:
        reasons.append(tr("weight zero in {n}", n=design.weightless))
    return [
        tr_plural(
            "{n} of {total} row is left out: {reasons}.",
            "{n} of {total} rows are left out: {reasons}.",
            design.n_left_out,
            total=design.n_total,
            reasons=", ".join(reasons),
        )
    ]


def _data(fit: Fit) -> list[str]:
    design, notes = fit.design, []
    for grouping in design.groupings:
        if 1 < grouping.n_groups <= 4:
            notes.append(_few(grouping, NAMES))
        share = _largest_share(fit, grouping)
        if grouping.n_groups > 1 and share > 0.9:
            notes.append(_large(grouping, share, NAMES))
    for k, block in enumerate(design.blocks):
        grouping = design.groupings[block.grouping]
        slopes = [name for name in block.names if name != CONSTANT and not grouping.factor]
        for column, name in enumerate(slopes):
            if CONSTANT in block.names and design.facts.effect_constant_within(k, column):
                notes.append(_constant(name, grouping, NAMES))
    if design.facts.outcome_takes_two_values():
        notes.append(
            tr(
                "{outcome} takes two values only: a linear model treats them as a "
                "continuous measurement.",
                outcome=design.spec.outcome,
            )
        )
    return notes + _outliers(fit)


def _few(grouping: Grouping, words: Words) -> str:
    level = words.level(grouping.title)
    return tr(
        "{level} has only {n} groups: its variance is poorly determined.",
        level=level,
        n=grouping.n_groups,
    )


def _largest_share(fit: Fit, grouping: Grouping) -> float:
    return float(grouping.sizes().max() / fit.design.n)


def _large(grouping: Grouping, share: float, words: Words) -> str:
    return tr(
        "One group of {level} holds {share:.0%} of the rows.",
        level=words.level(grouping.title),
        share=share,
    )


def _constant(name: str, grouping: Grouping, words: Words) -> str:
    level = words.level(grouping.title)
    return tr(
        "{name} does not vary within the groups of {level}: a random slope on it only makes the "
        "variance between groups depend on it. Consider leaving the slope out.",
        name=words.effect(name),
        level=level,
    )


def _outliers(fit: Fit) -> list[str]:
    """Rows so far from the rest that they alone make the estimates."""
    design = fit.design
    found = design.facts.outlier()
    if found is None:
        return []
    return [
        tr(
            "{where} ({outcome} = {y:.6g}) lies extremely far from "
            "the others and determines the estimates. Check the value.",
            where=found.where,
            outcome=design.spec.outcome,
            y=found.value,
        )
    ]


def _robust(fit: Fit) -> list[str]:
    """What robust standard errors rest on."""
    clusters = fit.design.clusters
    if clusters is None:
        return []
    notes = [
        tr(
            "Robust standard errors: they take the {n} values of {clusters} to be independent of "
            "each other, and hold if the model of variances is wrong.",
            n=clusters.n_clusters,
            clusters=clusters.name,
        )
        if clusters.name
        else tr(
            "Robust standard errors: they take the {n} rows to be independent of each other, and "
            "hold if the model of variances is wrong.",
            n=clusters.n_clusters,
        )
    ]
    if clusters.n_clusters < FEW_CLUSTERS:
        notes.append(
            tr(
                "With {n_clusters} clusters robust standard errors tend to be too small.",
                n_clusters=clusters.n_clusters,
            )
        )
    tested = sum(name != CONSTANT for name in fit.design.x_names)
    if tested >= clusters.n_clusters:
        notes.append(
            tr(
                "The joint Wald test of {tested} coefficients needs more than "
                "{tested} clusters and is not available.",
                tested=tested,
            )
        )
    if fit.design.weighting is not None:
        notes.append(
            tr(
                "Sampling weights: the likelihood is a pseudolikelihood. Likelihood-ratio tests "
                "and information criteria have no meaning for it."
            )
        )
    return notes


def dimension_notes(fit: Fit, words: Words) -> list[str]:
    """For crossed effects: what the model written out would cost, and what was done instead.

    This is for information; it warns of nothing.
    """
    design = fit.design
    if not any(g.factor for g in design.groupings):
        return []
    blocks = design.equation_blocks
    total = sum(design.groupings[b.grouping].n_groups * len(b.names) for b in blocks)
    largest = max(design.groupings, key=lambda g: g.n_groups)
    return [
        tr(
            "Dimension: written out with indicator columns, this model has a {total} × {total} "
            "covariance matrix of crossed effects to factor at every step. The {n_groups} groups "
            "of {largest} were eliminated one by one instead.",
            total=total,
            n_groups=largest.n_groups,
            largest=words.level(largest.title),
        )
    ]
