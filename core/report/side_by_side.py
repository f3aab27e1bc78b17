"""Several fits side by side: their estimates, variance parameters, fit statistics and tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from core.inference.information_criteria import information_criteria
from core.inference.pairwise import Pair
from core.inference.summary import FixedEffect, Summary, VarianceParameter
from core.model.spec import CONSTANT
from core.report.table import Cell, Column, Format, Table
from core.report.tables import reference_name

#: How an effect stands in a model that has it without an estimate.
OMITTED = "(omitted)"


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """``names`` with a number behind those that occurred before: "M1", "M1 (2)"."""
    found: list[str] = []
    for name in names:
        number, unique = 1, name
        while unique in found:
            number += 1
            unique = f"{name} ({number})"
        found.append(unique)
    return tuple(found)


def compared_fixed_table(summaries: Mapping[str, Summary]) -> Table:
    """The fixed effects of several fits, a pair of columns for each model; the constant last."""
    own = [{e.name: e for e in s.fixed} for s in summaries.values()]
    terms = dict.fromkeys(name for effects in own for name in effects)
    if CONSTANT in terms:
        del terms[CONSTANT]
        terms[CONSTANT] = None
    rows = tuple((term, *_flat(_fixed(effects.get(term)) for effects in own)) for term in terms)
    columns = (Column("term", "Term"), *_estimate_columns(summaries))
    return Table("compared_fixed", "Fixed effects, side by side", columns, rows)


def compared_random_table(summaries: Mapping[str, Summary]) -> Table:
    """The variance parameters of several fits, a pair of columns each; the residual's last.

    Parameters are the same where level and name are. Fits shown on different scales have
    different parameters: give all of them on one.
    """
    own = [_numbered(s.random) for s in summaries.values()]
    keys = dict.fromkeys(key for parameters in own for key in parameters)
    residual = [key for key in keys if key[0] == "Residual"]
    order = [key for key in keys if key not in residual] + residual
    rows = tuple((key[0], key[1], *_flat(_variance(p.get(key)) for p in own)) for key in order)
    columns = (
        Column("level", "Level"),
        Column("parameter", "Parameter"),
        *_estimate_columns(summaries),
    )
    return Table("compared_random", "Random effects, side by side", columns, rows)


def compared_fit_table(summaries: Mapping[str, Summary]) -> Table:
    """What was fitted and how well, a row for each model."""
    levels = dict.fromkeys(g.level for s in summaries.values() for g in s.groups)
    columns = (
        Column("model", "Model"),
        Column("command", "Command"),
        Column("criterion", "Criterion"),
        Column("n", "Rows", Format.INTEGER),
        *(Column(f"groups_{level}", f"Groups of {level}", Format.INTEGER) for level in levels),
        Column("parameters", "Parameters", Format.INTEGER),
        Column("log_likelihood", "Log likelihood", Format.LOGLIK),
        Column("aic", "AIC", Format.STATISTIC),
        Column("bic", "BIC", Format.STATISTIC),
    )
    rows = tuple(_fit_row(name, summary, tuple(levels)) for name, summary in summaries.items())
    return Table("compared_fit", "Models side by side", columns, rows)


def pairs_table(names: Sequence[str], pairs: Iterable[Pair]) -> Table:
    """The likelihood-ratio tests of pairs of models; ``names`` in the order the fits had."""
    columns = (
        Column("smaller", "Smaller"),
        Column("larger", "Larger"),
        Column("chi2", "χ²", Format.STATISTIC),
        Column("df", "df", Format.INTEGER),
        Column("distribution", "Reference"),
        Column("p", "p", Format.P),
        Column("better", "Better reference"),
        Column("better_p", "its p", Format.P),
    )
    rows = tuple(_pair_row(names, pair) for pair in pairs if pair.comparison is not None)
    return Table("lr_tests", "Likelihood-ratio tests", columns, rows)


def _pair_row(names: Sequence[str], pair: Pair) -> tuple[Cell, ...]:
    assert pair.comparison is not None
    test = pair.comparison.test
    better = test.reference if test.reference_p is not None and test.reference != test.kind else ""
    return (
        names[pair.smaller],
        names[pair.larger],
        test.chi2,
        test.df,
        reference_name(test.kind),
        test.p,
        reference_name(better) or None,
        test.reference_p if better else None,
    )


def _fit_row(name: str, summary: Summary, levels: tuple[str, ...]) -> tuple[Cell, ...]:
    c = information_criteria(summary)
    groups = {g.level: g.n for g in summary.groups}
    return (
        name,
        summary.command,
        summary.criterion,
        c.n,
        *(groups.get(level) for level in levels),
        c.parameters,
        c.log_likelihood,
        c.aic,
        c.bic,
    )


def _estimate_columns(names: Iterable[str]) -> list[Column]:
    columns = []
    for number, name in enumerate(names, start=1):
        columns.append(Column(f"estimate_{number}", name, Format.ESTIMATE))
        columns.append(Column(f"se_{number}", f"{name} s.e.", Format.ESTIMATE))
    return columns


def _fixed(effect: FixedEffect | None) -> tuple[Cell, Cell]:
    if effect is None:
        return None, None
    return (OMITTED, None) if effect.omitted else (effect.estimate, effect.se)


def _variance(parameter: VarianceParameter | None) -> tuple[Cell, Cell]:
    return (None, None) if parameter is None else (parameter.estimate, parameter.se)


def _numbered(
    parameters: Iterable[VarianceParameter],
) -> dict[tuple[str, str, int], VarianceParameter]:
    """By level and name; equations at one level can have parameters of the same name."""
    found: dict[tuple[str, str, int], VarianceParameter] = {}
    for p in parameters:
        number = sum(key[:2] == (p.level, p.parameter) for key in found)
        found[(p.level, p.parameter, number)] = p
    return found


def _flat(pairs: Iterable[tuple[Cell, Cell]]) -> list[Cell]:
    return [cell for pair in pairs for cell in pair]
