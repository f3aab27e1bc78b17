"""The parameters of the random effects in plain sentences: variances, correlations, residual."""

from __future__ import annotations

from core.inference.summary import RESIDUAL, VarianceParameter
from core.language import mark, tr
from core.model.spec import CONSTANT
from core.report.explain_words import PARAMETER, Explanation, Words, effects_of, sd_of


def explain_parameter(words: Words, p: VarianceParameter, column: str) -> Explanation | None:
    """The figure of ``p`` in ``column``; None where there is none to explain."""
    shown = p.title or p.parameter
    name = shown if p.level == RESIDUAL else f"{p.level}: {shown}"
    if column in ("level", "structure", "parameter", "estimate"):
        return Explanation(tr("{name}: estimate", name=name), _estimate(words, p))
    if p.boundary or p.se is None:
        return Explanation(
            name,
            (
                tr(
                    "The estimate lies on the boundary of what is possible (a variance of 0 "
                    "or a correlation of ±1), or depends on one that does."
                ),
                tr(
                    "There the likelihood does not fall off to both sides, so that a standard "
                    "error and an interval made from it would mean nothing."
                ),
            ),
        )
    if column == "se":
        return Explanation(tr("{name}: standard error", name=name), _error(words, p))
    if column in ("lower", "upper"):
        return Explanation(tr("{name}: interval", name=name), _interval(words, p))
    return None


def _estimate(words: Words, p: VarianceParameter) -> tuple[str, ...]:
    found = PARAMETER.match(p.parameter)
    if p.estimate is None or found is None:
        return (tr("It is not defined, because a variance that it depends on is 0."),)
    how = tr("It is the value at which the {likelihood} is largest.", likelihood=words.likelihood)
    kind = found[1]
    if p.level == RESIDUAL:
        return (_residual(words, p), how)
    if kind in ("corr", "cov"):
        return (_together(words, p, kind), how)
    if p.estimate == 0.0:
        none = tr(
            "Groups of {level} do not differ here more than chance alone would make them "
            "differ: the variance is estimated at exactly 0.",
            level=p.level,
        )
        return (none, how)
    return (_spread(words, p), how, *_icc(words, p))


def _residual(words: Words, p: VarianceParameter) -> str:
    sd = sd_of(p) or 0.0
    template = (
        mark(
            "Rows scatter around the line of their group with a standard deviation of {sd}: "
            "about 95 % of them lie within ±{number} of it, in units of {outcome}."
        )
        if words.summary.groups
        else mark(
            "Rows scatter around the line with a standard deviation of {sd}: "
            "about 95 % of them lie within ±{number} of it, in units of {outcome}."
        )
    )
    return tr(
        template,
        sd=words.number(sd),
        number=words.number(1.96 * sd),
        outcome=words.outcome,
    )


def _spread(words: Words, p: VarianceParameter) -> str:
    sd = sd_of(p) or 0.0
    within = tr(
        "95 % of the groups lie within ±{number} of the average", number=words.number(1.96 * sd)
    )
    effects = effects_of(p)
    if effects == [CONSTANT]:
        slopes = any(
            set(effects_of(q)) - {CONSTANT} and q.level == p.level for q in words.summary.random
        )
        template = (
            mark(
                "The levels of {outcome} in the groups of {level} differ with a standard "
                "deviation of {sd} where the predictors with random slopes are 0: {within}."
            )
            if slopes
            else mark(
                "The levels of {outcome} in the groups of {level} differ with a standard "
                "deviation of {sd}: {within}."
            )
        )
        return tr(
            template,
            outcome=words.outcome,
            level=p.level,
            sd=words.number(sd),
            within=within,
        )
    if len(effects) == 1 and not effects[0].startswith("R."):
        return tr(
            "The effect of {effect} differs between the groups of {level} "
            "with a standard deviation of {sd}: {within}.",
            effect=words.label(effects[0]),
            level=p.level,
            sd=words.number(sd),
            within=within,
        )
    names = tr(" and ").join(words.label(e.removeprefix("R.")) for e in effects)
    return tr(
        "The effects of {names} differ with a standard deviation of {sd}: {within}.",
        names=names,
        sd=words.number(sd),
        within=within,
    )


def _icc(words: Words, p: VarianceParameter) -> tuple[str, ...]:
    """The intraclass correlation, where there is one random intercept and no more."""
    others = [q for q in words.summary.random if q.level != RESIDUAL]
    residual = [q for q in words.summary.random if q.level == RESIDUAL]
    if len(others) != 1 or len(residual) != 1 or effects_of(p) != [CONSTANT]:
        return ()
    between, within = (sd_of(p) or 0.0) ** 2, (sd_of(residual[0]) or 0.0) ** 2
    share = between / (between + within)
    return (
        tr(
            "That is {percent} % of the variance that the fixed part leaves, which is also "
            "the correlation of two rows of one group (the ICC).",
            percent=words.write(f"{100 * share:.1f}"),
        ),
    )


def _together(words: Words, p: VarianceParameter, kind: str) -> str:
    effects = effects_of(p)
    named = [words.effect(e) for e in effects]
    pair = tr(" and ").join(named) if len(named) == 2 else tr("any two effects")
    value = p.estimate or 0.0
    if kind == "corr":
        size = tr("correlate at {number}", number=words.number(value))
    else:
        size = tr("have a covariance of {number}", number=words.number(value))
    first, second = named if len(named) == 2 else (tr("one effect"), tr("the other"))
    template = (
        mark(
            "Over the groups of {level}, {pair} {size}: where {first} is above the average, "
            "{second} tends to be above it."
        )
        if value > 0
        else mark(
            "Over the groups of {level}, {pair} {size}: where {first} is above the average, "
            "{second} tends to be below it."
        )
    )
    return tr(template, level=p.level, pair=pair, size=size, first=first, second=second)


def _error(words: Words, p: VarianceParameter) -> tuple[str, ...]:
    assert p.se is not None
    source = tr(
        "It comes from the curvature of the {likelihood} at its maximum, "
        "carried over to this scale.",
        likelihood=words.likelihood,
    )
    if words.summary.robust is not None:
        source = words.robust_text(words.summary.robust)
    return (
        tr(
            "How far the estimate would typically lie from the true value: about {se}. {source}",
            se=words.number(p.se),
            source=source,
        ),
        tr(
            "Do not divide the estimate by it to test whether it is 0: a variance cannot be "
            "negative, and the ratio is not normal there. Use the likelihood-ratio test."
        ),
    )


def _interval(words: Words, p: VarianceParameter) -> tuple[str, ...]:
    if p.lower is None or p.upper is None:
        return ()
    kind = p.parameter.partition("(")[0]
    scales = {
        "corr": mark(
            "It is computed on the scale of Fisher's z, where it is symmetric, and carried back."
        ),
        "cov": mark("It is computed on the scale of the covariance itself."),
    }
    logarithms = mark(
        "It is computed on the scale of logarithms, where it is symmetric, and carried back. "
        "It can therefore never hold 0."
    )
    return (
        tr(
            "Values that agree with the data: {lower} to {upper}.",
            lower=words.number(p.lower),
            upper=words.number(p.upper),
        ),
        tr(scales.get(kind, logarithms)),
        tr(
            "Intervals made in this way hold the true value in about {percent} "
            "of studies with many groups.",
            percent=words.percent,
        ),
    )
