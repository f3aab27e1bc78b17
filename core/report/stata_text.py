"""The whole log of a fit as Stata lays out the results of ``xtmixed``.

Lines are 78 characters wide; a table grows where a name does not fit its column.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from core.inference.summary import (
    RESIDUAL,
    FixedEffect,
    GroupCount,
    LRTest,
    Summary,
    VarianceParameter,
)
from core.model._prefixes import PREFIX
from core.model.spec import CONSTANT, Criterion, Options
from core.model.textwidth import display_width, pad_left, pad_right
from core.report.estimation_metric import estimation_metric
from core.report.format import format_percent, stata_f, stata_g
from core.report.parameter_blocks import parameter_blocks

WIDTH = 78
#: Column at which the right half of the header begins, and that of its equals signs.
_RIGHT_HALF = 48
_LABEL_WIDTH = 19

#: What makes a variable categorical, as written before its name.
_FACTOR_PREFIX = re.compile(rf"(^|#)(?!c\.){PREFIX}\.")

_CONSERVATIVE = "LR test is conservative and provided only for reference."


def stata_text(summary: Summary, options: Options | None = None) -> str:
    """The log of ``summary``, what ``options`` (default: Options()) switch off left out."""
    shown = options or Options()
    lines: list[str] = []
    if shown.log:
        lines += iteration_log(summary)
    if shown.header:
        lines += header(summary, with_groups=shown.group_table)
    if shown.estimation_metric:
        lines += all_parameters(summary, shown.blank_lines)
        lines += lr_test(summary.lr_test) if shown.lr_test and summary.lr_test else []
    else:
        if shown.fixed_table and summary.fixed:
            lines += fixed_effects(summary, shown.blank_lines)
        if shown.random_table:
            lines += random_effects(summary, with_test=shown.lr_test)
    if shown.fixed_table:
        lines += term_tests(summary)
    lines += notes(summary)
    return "\n".join(line.rstrip() for line in lines) + "\n"


# Iteration log


def iteration_log(summary: Summary) -> list[str]:
    """What is printed while a fit runs."""
    name = f"log {_likelihood(summary)}"
    steps = [i for i in summary.iterations if i.phase == "gradient"]
    return [
        "",
        "Performing EM optimization:",
        "",
        "Performing gradient-based optimization:",
        "",
        *(
            f"{f'Iteration {i.iteration}:':<14} {name} = {stata_g(i.log_likelihood, 10)}"
            for i in steps
        ),
        "",
        "Computing standard errors:",
    ]


# Header


def header(summary: Summary, with_groups: bool = True) -> list[str]:
    """Title, number of observations, groups, Wald test and log likelihood."""
    groups = _groups(summary.groups) if with_groups and summary.groups else []
    wald = summary.wald
    likelihood = f"Log {_likelihood(summary)} = {stata_g(summary.log_likelihood, 10)}"
    return [
        "",
        _halves(
            f"Mixed-effects {summary.criterion} regression",
            "Number of obs",
            stata_g(summary.n_obs),
        ),
        *groups,
        _halves(
            "",
            f"Wald chi2({wald.df if wald else 0})",
            stata_f(wald.chi2 if wald else None, 9, 2),
        ),
        _halves(likelihood, "Prob > chi2", stata_f(wald.p if wald else None, 9, 4)),
    ]


def _groups(groups: Sequence[GroupCount]) -> list[str]:
    return _one_level(groups[0]) if len(groups) == 1 else _several_levels(groups)


def _one_level(group: GroupCount) -> list[str]:
    return [
        _halves(f"Group variable: {group.level}", "Number of groups", stata_g(group.n)),
        "",
        _halves("", "Obs per group: min", stata_g(group.min)),
        _halves("", f"{'avg':>18}", stata_f(group.avg, 9, 1)),
        _halves("", f"{'max':>18}", stata_g(group.max)),
        "",
        "",
    ]


def _several_levels(groups: Sequence[GroupCount]) -> list[str]:
    width = max(15, *(display_width(g.level) for g in groups))
    rule = "-" * (width + 1)
    return [
        "",
        f"{rule}-{'-' * 42}",
        f"{' ' * width} |   No. of       Observations per Group",
        f"{pad_left('Group Variable', width)} |   Groups    Minimum    Average    Maximum",
        f"{rule}+{'-' * 42}",
        *(
            f"{pad_left(g.level, width)} | {stata_g(g.n, 8)}  {stata_g(g.min)}"
            f"  {stata_f(g.avg, 9, 1)}  {stata_g(g.max)}"
            for g in groups
        ),
        f"{rule}-{'-' * 42}",
        "",
    ]


def _halves(left: str, label: str, value: str) -> str:
    """A line of the header: text on the left, a labelled number on the right."""
    gap = " " if display_width(left) >= _RIGHT_HALF else ""
    return f"{pad_right(left, _RIGHT_HALF)}{gap}{label:<{_LABEL_WIDTH}}= {value}"


# Fixed effects


def fixed_effects(summary: Summary, blank_lines: bool = True) -> list[str]:
    """The table of fixed effects; with ``blank_lines`` factors are set apart in it."""
    width = _coefficient_width(summary, summary.fixed)
    return [
        *_coefficient_head(summary, width),
        *_coefficients(summary.fixed, width, "-", blank_lines),
    ]


def all_parameters(summary: Summary, blank_lines: bool = True) -> list[str]:
    """One table of the fixed effects and, in the metric of estimation, the variance parameters."""
    others = list(estimation_metric(summary))
    width = _coefficient_width(summary, [*summary.fixed, *others])
    lines = _coefficient_head(summary, width)
    if summary.fixed:
        lines += [f"{pad_right(summary.outcome, width)} |"]
        lines += _coefficients(summary.fixed, width, "+", blank_lines)
    for effect in others:
        lines += [f"{pad_right(effect.name, width)} |"]
        lines += _coefficients([replace(effect, name=CONSTANT)], width, "+")
    return [*lines[:-1], _coefficient_rule(width, "-")]


def _coefficient_head(summary: Summary, width: int) -> list[str]:
    interval = f"[{format_percent(summary.level)}% Conf. Interval]"
    robust = [f"{' ' * width} |{'Robust':>21}"] if summary.robust else []
    return [
        *_adjusted(summary, width + 66),
        _coefficient_rule(width, "-"),
        *robust,
        f"{pad_left(summary.outcome, width)} |"
        f"      Coef.   Std. Err.      z    P>|z|{interval:>25}",
        _coefficient_rule(width, "+"),
    ]


def _adjusted(summary: Summary, width: int) -> list[str]:
    """The line above a table that says what robust standard errors are adjusted for."""
    robust = summary.robust
    if robust is None or not robust.cluster:
        return [""]
    what = f"(Std. Err. adjusted for {robust.n} clusters in {robust.cluster})"
    return ["", pad_left(what, width)]


def _coefficients(
    effects: Sequence[FixedEffect], width: int, crossing: str, blank_lines: bool = True
) -> list[str]:
    lines: list[str] = []
    blank = f"{' ' * width} |"
    for term, own in groupby(effects, key=lambda e: e.term or e.name):
        # As in Stata, the levels of a term stand under its name, set apart by blank lines.
        block = list(own)
        named = bool(block[0].cell)
        apart = blank_lines and (named or "#" in term)
        if apart and lines and lines[-1] != blank:
            lines.append(blank)
        lines += [f"{pad_left(_term_title(term), width)} |"] if named else []
        lines += [f"{_effect_name(e, width)} |{_fixed_figures(e)}" for e in block]
        lines += [blank] if apart else []
    if lines and lines[-1] == blank:
        lines.pop()
    return [*lines, _coefficient_rule(width, crossing)]


def _coefficient_width(summary: Summary, effects: Sequence[FixedEffect]) -> int:
    names = [summary.outcome, *(f"{e.cell} " if e.cell else e.name for e in effects)]
    names += [_term_title(e.term) for e in effects if e.cell]
    return max(12, *(display_width(name) for name in names))


def _effect_name(effect: FixedEffect, width: int) -> str:
    return f"{pad_left(effect.cell, width - 1)} " if effect.cell else pad_left(effect.name, width)


def _term_title(term: str) -> str:
    """A term as Stata heads its levels: "gender", "gender#c.math3"."""
    return _FACTOR_PREFIX.sub(r"\1", term)


def _coefficient_rule(width: int, crossing: str) -> str:
    return f"{'-' * (width + 1)}{crossing}{'-' * 64}"


def _fixed_figures(effect: FixedEffect) -> str:
    if effect.omitted:
        why = "base" if effect.base else "empty" if effect.empty else "omitted"
        return f"  {stata_g(0)}  ({why})"
    return (
        f"  {stata_g(effect.estimate)}  {stata_g(effect.se)} {stata_f(effect.z, 8, 2)}"
        f"   {stata_f(effect.p, 5, 3)}    {stata_g(effect.lower)}   {stata_g(effect.upper)}"
    )


def term_tests(summary: Summary) -> list[str]:
    """The joint tests of the terms, if one of them has several coefficients."""
    tests = summary.terms
    if all(test.df <= 1 for test in tests):
        return []
    width = max(12, *(display_width(t.term) for t in tests))
    rule = f"{'-' * (width + 1)}+{'-' * 34}"
    return [
        "",
        "-" * (width + 36),
        f"{pad_left('Joint tests', width)} |     df         chi2     P>chi2",
        rule,
        *(
            f"{pad_left(t.term, width)} | {t.df:6d} {stata_f(t.chi2, 12, 2)} {stata_f(t.p, 10, 4)}"
            for t in tests
        ),
        "-" * (width + 36),
    ]


# Random effects


def random_effects(summary: Summary, with_test: bool = True) -> list[str]:
    """The table of random-effects parameters, the LR test under it."""
    headings = [f"{p.level}: {p.structure}" for p in summary.random if p.level != RESIDUAL]
    names = [*headings, *(p.parameter for p in summary.random)]
    width = max(28, *(display_width(name) for name in names))
    interval = f"[{format_percent(summary.level)}% Conf. Interval]"
    rule = f"{'-' * (width + 1)}+{'-' * 48}"
    lines = [
        "",
        "-" * (width + 50),
        *([f"{' ' * width} |{'Robust':>21}"] if summary.robust else []),
        f"{'  Random-effects Parameters':<{width}} |   Estimate   Std. Err.{interval:>25}",
        rule,
    ]
    for block in parameter_blocks(summary.random):
        first = block[0]
        if first.level != RESIDUAL:
            lines.append(f"{pad_right(f'{first.level}: {first.structure}', width)} |")
        lines += [f"{pad_left(p.parameter, width)} |{_random_figures(p)}" for p in block]
        lines.append(rule)
    lines[-1] = "-" * (width + 50)
    if with_test and summary.lr_test:
        lines += lr_test(summary.lr_test)
    return lines


def _random_figures(parameter: VarianceParameter) -> str:
    return (
        f"  {stata_g(parameter.estimate)}  {stata_g(parameter.se)}"
        f"     {stata_g(parameter.lower)}   {stata_g(parameter.upper)}"
    )


def lr_test(test: LRTest) -> list[str]:
    """The line of the LR test; where it is conservative, Stata's note and then ours says why."""
    if test.kind.startswith("chibar2"):
        distribution, label = f"{test.kind + ' =':>14}", " Prob >= chibar2 ="
    else:
        distribution, label = f"{test.kind + ' =':>16}", "   Prob > chi2 ="
    line = (
        f"LR test vs. linear regression:{distribution} {_chi2(test.chi2)}"
        f"{label} {stata_f(test.p, 6, 4)}"
    )
    if not test.conservative:
        return [line]
    why = ["", *_wrapped(test.explanation)] if test.explanation else []
    return [line, "", f"Note: {_CONSERVATIVE}", *why]


def _chi2(value: float) -> str:
    fixed = value == 0 or 0.005 < value < 1e5
    return f"{value:8.2f}" if fixed else f"{value:8.2e}"


# Notes


def notes(summary: Summary) -> list[str]:
    """What there is to say beyond Stata's tables: convergence, boundaries, rows left out."""
    warning = () if summary.converged else ("Warning: convergence not achieved.",)
    sentences = (*warning, *(f"Note: {note}" for note in summary.notes))
    return [line for sentence in sentences for line in ("", *_wrapped(sentence))]


def _wrapped(sentence: str) -> list[str]:
    return textwrap.wrap(sentence, WIDTH, subsequent_indent="      ", break_long_words=False)


def _likelihood(summary: Summary) -> str:
    if summary.robust:
        return "pseudolikelihood"
    restricted = summary.criterion == Criterion.REML
    return "restricted-likelihood" if restricted else "likelihood"
