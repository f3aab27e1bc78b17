"""Remedies for a fit in trouble: models to try instead, those that give up least first.

What calls for one is a random-effects covariance matrix on the boundary (a zero variance, a
correlation of ±1: singular), a maximum that could not be certified, or a fixed column that is
(nearly) a combination of the others. The ranking follows the advice to keep the effects that the
design asks for and to give up correlations before slopes, and slopes before levels (Barr, Levy,
Scheepers and Tily 2013, J. Memory and Language 68; Bates, Kliegl, Vasishth and Baayen 2015,
arXiv:1506.04967; Matuschek et al. 2017, J. Memory and Language 94).

Rescaling a covariate is never among them: the engine scales every column itself
(engine/conditioning.py), so that it could change neither the fit nor its convergence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.analysis import Analysis
from core.inference.notes import NAMES, Words
from core.language import tr
from core.model.design import RandomBlock
from core.model.spec import (
    ALL,
    CONSTANT,
    Criterion,
    ModelSpec,
    Options,
    RandomEquation,
    Structure,
)
from core.model.terms import Centring, Continuous, Term

#: A variance, as a share of the residual's, and an eigenvalue of a correlation matrix that is 0.
ZERO = 1e-9
#: A coefficient whose standard error is more than ten times what unrelated columns would give.
COLLINEAR = 100.0
#: A mean this many standard deviations from 0 makes the origin of a covariate arbitrary.
FAR = 0.25


@dataclass(frozen=True)
class Remedy:
    """A model to try instead: what to call it, why it may help, and what it is."""

    title: str
    why: str
    spec: ModelSpec


@dataclass(frozen=True)
class _Trouble:
    """A random-effects equation on the boundary: ``zero`` effects, or singular without one."""

    index: int
    equation: RandomEquation
    block: RandomBlock
    zero: tuple[str, ...]
    shares: np.ndarray


def troubles(analysis: Analysis, words: Words = NAMES) -> tuple[str, ...]:
    """What is wrong with the fit, a sentence each in ``words``; empty if it needs no remedy."""
    found = (
        [] if analysis.fit.converged else [tr("No maximum of the likelihood could be certified.")]
    )
    for t in _singular(analysis):
        if t.zero:
            names = tr(" and ").join(map(words.effect, t.zero))
            found.append(
                tr(
                    "{level}: the variance of {names} is estimated at 0.",
                    level=_level(t, words),
                    names=names,
                )
            )
        elif len(t.block.names) == 2:
            found.append(
                tr(
                    "{level}: the random effects are perfectly correlated (singular).",
                    level=_level(t, words),
                )
            )
        else:
            found.append(
                tr(
                    "{level}: the covariance matrix of the random effects is singular: "
                    "a combination of them does not vary.",
                    level=_level(t, words),
                )
            )
    found += [
        tr(
            "{name} is nearly a combination of the other predictors: its standard "
            "error is {vif:.0f} times what it would be without them.",
            name=words.effect(name),
            vif=np.sqrt(vif),
        )
        for name, vif in _collinear(analysis)
    ]
    found += [
        tr("{name} is omitted: {why}.", name=words.effect(name), why=why)
        for name, why in _omitted(analysis)
    ]
    return tuple(found)


def remedies(analysis: Analysis, words: Words = NAMES) -> tuple[Remedy, ...]:
    """What to try, the remedies that give up least of the model first; none for a sound fit.

    ``words`` are what effects and levels are called in titles and reasons.
    """
    tries: list[Remedy] = []
    singular = _singular(analysis)
    if not analysis.fit.converged:
        tries += _search_longer(analysis.spec)
    # A search that was cut short says nothing about the model.
    if not tries:
        if singular or not analysis.fit.converged:
            tries += _restricted(analysis)
        for trouble in singular or _suspects(analysis):
            tries += _simpler(analysis, trouble, words)
    tries += _less_collinear(analysis, words)
    found: dict[ModelSpec, Remedy] = {}
    for remedy in tries:
        if remedy.spec != analysis.spec:
            found.setdefault(remedy.spec, remedy)
    return tuple(found.values())


# What is wrong


def _singular(analysis: Analysis) -> list[_Trouble]:
    """The equations whose covariance matrix is on the boundary."""
    found = []
    for trouble, G in _equations(analysis):
        sd = np.sqrt(np.diag(G))
        kept = sd[:, None] * sd[None] > 0
        correlation = np.where(kept, G / np.where(kept, np.outer(sd, sd), 1.0), np.eye(len(sd)))
        flat = len(sd) > 1 and float(np.linalg.eigvalsh(correlation)[0]) < ZERO
        if trouble.zero or flat:
            found.append(trouble)
    return found


def _suspects(analysis: Analysis) -> list[_Trouble]:
    """Where no maximum was found, the equations with several effects."""
    if analysis.fit.converged:
        return []
    return [t for t, _ in _equations(analysis) if len(t.block.names) > 1 and not t.equation.factor]


def _equations(analysis: Analysis) -> Iterator[tuple[_Trouble, np.ndarray]]:
    fit = analysis.fit
    for block, G in zip(fit.design.blocks, fit.covariances, strict=True):
        if block.common:
            continue  # a covariance within the equation of its factor
        shares = np.diag(G) * np.mean(block.Z**2, axis=0) / fit.sigma2
        names = zip(block.names, shares, strict=True)
        zero = tuple(name for name, share in names if share < ZERO)
        equation = analysis.spec.equations[block.equation]
        yield _Trouble(block.equation, equation, block, zero, shares), G


def _collinear(analysis: Analysis) -> list[tuple[str, float]]:
    """The fixed columns that the others nearly determine, with their variance inflation."""
    design = analysis.fit.design
    names = [name for name in design.x_names if name != CONSTANT]
    if len(names) < 2:
        return []
    X = design.X[:, [design.x_names.index(name) for name in names]]
    if CONSTANT in design.x_names:
        X = X - X.mean(axis=0)
    X = X / np.linalg.norm(X, axis=0)
    vif = np.diag(np.linalg.pinv(X.T @ X))
    return [(name, float(v)) for name, v in zip(names, vif, strict=True) if v > COLLINEAR]


def _omitted(analysis: Analysis) -> list[tuple[str, str]]:
    plain = {term.name for term in analysis.spec.fixed}
    design = analysis.fit.design
    return [(o.name, o.reason) for o in design.omitted if not o.empty and o.name in plain]


# What can be done


def _search_longer(spec: ModelSpec) -> Iterator[Remedy]:
    usual, options = Options(), spec.options
    if options.em_only:
        yield Remedy(
            tr("Newton's method after EM"),
            tr("EM alone comes close to a maximum slowly and cannot say when it is there."),
            spec.with_options(em_only=False),
        )
    if options.tolerance > usual.tolerance:
        yield Remedy(
            tr("The usual tolerance"),
            tr(
                "The search was told to end early, at tolerance({tolerance:g}).",
                tolerance=options.tolerance,
            ),
            spec.with_options(tolerance=usual.tolerance),
        )
    if options.max_iterations < usual.max_iterations:
        yield Remedy(
            tr("More iterations"),
            tr(
                "The search was ended after {n} iterations.",
                n=options.max_iterations,
            ),
            spec.with_options(max_iterations=usual.max_iterations, em_only=False),
        )


def _restricted(analysis: Analysis) -> Iterator[Remedy]:
    """REML where ML's variances are too small."""
    spec = analysis.spec
    if spec.criterion is not Criterion.ML or spec.weights is not None or spec.robust:
        return
    fewest = min((g.n_groups for g in analysis.fit.design.groupings if g.n_groups > 1), default=0)
    yield Remedy(
        tr("REML instead of ML"),
        tr(
            "ML takes no account of the fixed effects that it has estimated and, "
            "with {n} groups, draws variances towards 0.",
            n=fewest,
        ),
        replace(spec, criterion=Criterion.REML),
    )


def _simpler(analysis: Analysis, trouble: _Trouble, words: Words) -> Iterator[Remedy]:
    """Simpler random effects of one equation: correlations, then slopes, then the level."""
    spec, t = analysis.spec, trouble
    several = len(t.block.names) > 1
    if t.equation.factor and t.zero and t.equation.structure is Structure.EXCHANGEABLE:
        yield Remedy(
            tr("Independent effects of {level}", level=_level(t, words)),
            tr("All the variation is common to the effects of a group, or there is none."),
            _with(spec, t.index, replace(t.equation, structure=None)),
        )
        return
    if t.equation.factor or not several or len(t.zero) == len(t.block.names):
        if t.zero:
            yield from _without_level(analysis, t, words)
        return
    correlated = t.block.structure in (Structure.UNSTRUCTURED, Structure.EXCHANGEABLE)
    independent = replace(t.equation, structure=Structure.INDEPENDENT)
    if correlated:
        yield Remedy(
            tr("Independent random effects of {level}", level=_level(t, words)),
            tr("The data do not determine the correlation; without it there is less to estimate."),
            _with(spec, t.index, independent),
        )
    yield from _centred(analysis, t, independent, words)
    yield from _without_slopes(spec, t, words)


def _centred(
    analysis: Analysis, t: _Trouble, independent: RandomEquation, words: Words
) -> Iterator[Remedy]:
    """Slopes on covariates centred at their mean, uncorrelated with the intercept there.

    With a correlation in the model the origin changes nothing (the matrix is only written in
    another basis): it matters where the effects are independent.
    """
    if not t.equation.intercept:
        return
    names = [name for name in _plain_slopes(t) if _is_far(t, name)]
    if names:
        centred = _centre(_with(analysis.spec, t.index, independent), names)
        yield Remedy(
            tr(
                "{names} centred at the mean, independent effects",
                names=tr(" and ").join(map(words.effect, names)),
            ),
            tr(
                "Independent effects depend on where the covariate is 0: at its "
                "mean, slope and intercept have least to do with each other. The "
                "intercept is then that at the mean."
            ),
            centred,
        )


def _without_slopes(spec: ModelSpec, t: _Trouble, words: Words) -> Iterator[Remedy]:
    """Without the slopes of no variance, or without the one that varies least."""
    share = dict(zip(t.block.names, t.shares, strict=True))
    # A categorical term has several columns; those that the data omit have no variance.
    pairs = zip(t.equation.effects, t.block.terms, strict=True)
    slopes = {
        term: sum(float(share.get(column.name, 0.0)) for column in made.columns)
        for term, made in pairs
    }
    gone = [term for term, own in slopes.items() if own < ZERO]
    none = bool(gone)
    if not gone and slopes:
        gone = [min(slopes, key=lambda term: slopes[term])]
    kept = tuple(term for term in t.equation.effects if term not in gone)
    if gone and (kept or t.equation.intercept):
        names = tr(" and ").join(words.effect(term.name) for term in gone)
        yield Remedy(
            tr(
                "No random slope of {names} between groups of {level}",
                names=names,
                level=_level(t, words),
            ),
            tr(
                "The slope of {names} is estimated to be the same in all groups: nothing is lost.",
                names=names,
            )
            if none
            else tr(
                "Of the slopes that of {names} varies least. Its fixed effect stays.", names=names
            ),
            _with(spec, t.index, replace(t.equation, effects=kept)),
        )
    if CONSTANT in t.zero and t.equation.effects:
        yield Remedy(
            tr("No random intercept of {level}", level=_level(t, words)),
            tr(
                "The groups are estimated not to differ where the covariates are "
                "0. Sensible only where 0 means something."
            ),
            _with(spec, t.index, replace(t.equation, intercept=False)),
        )


def _without_level(analysis: Analysis, t: _Trouble, words: Words) -> Iterator[Remedy]:
    spec = analysis.spec
    rest = tuple(e for i, e in enumerate(spec.equations) if i != t.index)
    same = any(e.level == t.equation.level for e in rest)
    if not t.equation.factor and not same and not _stands_without(analysis, t.equation.level):
        return
    if t.equation.weight and same:
        heir = next(i for i, e in enumerate(rest) if e.level == t.equation.level)
        rest = (*rest[:heir], replace(rest[heir], weight=t.equation.weight), *rest[heir + 1 :])
    yield Remedy(
        tr("Without the random effects of {level}", level=_level(t, words))
        if same
        else tr("Without {name}", name=_level(t, words)),
        tr(
            "No more variation between the groups of {level} than chance would give. "
            "If the design has this level, keep it: a variance of 0 does no harm.",
            level=_level(t, words),
        ),
        replace(spec, equations=rest),
    )


def _stands_without(analysis: Analysis, level: str) -> bool:
    """Whether the levels below have the same groups without ``level`` above them."""
    design, frame = analysis.fit.design, analysis.dataset.frame
    names = [g.level for g in design.levels if g.level != ALL]
    if level not in names:
        return True
    for grouping in design.levels:
        if grouping.level not in names[names.index(level) + 1 :]:
            continue
        path = [name for name in names[: names.index(grouping.level) + 1] if name != level]
        if len(frame[path].iloc[design.rows].drop_duplicates()) != grouping.n_groups:
            return False
    return True


def _less_collinear(analysis: Analysis, words: Words) -> Iterator[Remedy]:
    spec = analysis.spec
    close = [name for name, _ in _collinear(analysis)]
    made = zip(spec.fixed, analysis.fit.design.fixed_terms, strict=True)
    terms = [t for t, columns in made if any(c.name in close for c in columns.columns)]
    products = [t for t in terms if len(t.operands) > 1]
    raw = {
        o.variable: None
        for t in products
        for o in t.operands
        if isinstance(o, Continuous) and o.centring is Centring.NONE
    }
    if raw:
        yield Remedy(
            tr("{names} centred at the mean", names=tr(" and ").join(map(words.effect, raw))),
            tr(
                "A product or a power of a variable far from 0 follows the variable itself. "
                "Centred, the same model has coefficients that the data tell apart."
            ),
            _centre(spec, tuple(raw)),
        )
    if not products and terms:
        last = terms[-1]
        yield Remedy(
            tr("Without {name}", name=words.effect(last.name)),
            tr(
                "{names} say nearly the same: the data cannot tell their effects apart.",
                names=tr(" and ").join(map(words.effect, close)),
            ),
            _without_term(spec, last.name),
        )
    for name, why in _omitted(analysis):
        title = tr("Without {name}", name=words.effect(name))
        yield Remedy(title, tr("It adds nothing: {why}.", why=why), _without_term(spec, name))


# Edits


def _level(t: _Trouble, words: Words) -> str:
    return words.level(t.equation.factor or t.equation.level)


def _with(spec: ModelSpec, index: int, equation: RandomEquation) -> ModelSpec:
    changed = list(spec.equations)
    changed[index] = equation
    return replace(spec, equations=tuple(changed))


def _without_term(spec: ModelSpec, name: str) -> ModelSpec:
    return replace(spec, fixed=tuple(t for t in spec.fixed if t.name != name))


def _plain_slopes(t: _Trouble) -> list[str]:
    return [term.name for term in t.equation.effects if term.is_plain]


def _is_far(t: _Trouble, name: str) -> bool:
    """Whether 0 is far from the mean of the covariate, as standard deviations go."""
    z = t.block.Z[:, t.block.names.index(name)] if name in t.block.names else np.zeros(1)
    return abs(float(z.mean())) > FAR * float(z.std()) > 0.0


def _centre(spec: ModelSpec, names: Sequence[str]) -> ModelSpec:
    """The model with the variables ``names`` measured from their means wherever they occur."""

    def centred(term: Term) -> Term:
        return Term(
            *(
                Continuous(o.variable, Centring.GRAND)
                if isinstance(o, Continuous) and o.variable in names and o.centring is Centring.NONE
                else o
                for o in term.operands
            )
        )

    equations = tuple(
        replace(e, effects=tuple(centred(term) for term in e.effects)) for e in spec.equations
    )
    return replace(spec, fixed=tuple(centred(t) for t in spec.fixed), equations=equations)
