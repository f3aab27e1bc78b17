"""The figures of the reading of a fit in plain sentences: ICC, R², tests, matrices, hypotheses.

Each function explains the cell of one table, from the numbers in its row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from core.inference.summary import RESIDUAL, VarianceParameter
from core.language import mark, tr, tr_plural
from core.model.spec import CONSTANT
from core.report.estat import CONDITIONAL, MARGINAL
from core.report.explain import Explainer, Explanation
from core.report.format import format_p, is_number
from core.report.table import Cell, Table

Cells = Mapping[str, Cell]

#: Beside the cells of a row: what the row is, whatever the language of the table.
_KEY = "row_key"


def explain_reading(table: Table, row: int, column: str, words: Explainer) -> Explanation | None:
    """The cell of ``column`` in ``row`` of a table of the reading; None where nothing is to say."""
    if not 0 <= row < len(table.rows) or table.key not in _TABLES:
        return None
    cells = dict(zip((c.key for c in table.columns), table.rows[row], strict=True))
    if table.row_keys:
        cells[_KEY] = table.row_keys[row]
    return _TABLES[table.key](cells, column, words)


# Variance


def _icc(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    level, icc = str(cells["level"]), cells["icc"]
    lowest, _, above = level.partition("|")
    group = words.label(lowest.removeprefix("R."))
    title = tr("ICC of {level}", level=level)
    if not is_number(icc):
        return None
    if column == "design_effect":
        effect = cells["design_effect"]
        return Explanation(
            tr("{title}: design effect", title=title),
            (
                tr(
                    "A mean over these rows varies {effect} times as much as one over as many "
                    "independent rows would, because rows of one group are alike.",
                    effect=_n(effect, words),
                ),
                tr(
                    "It is 1 + (m − 1) ICC, with m the size of the groups weighted by rows (Kish "
                    "1965). What varies within groups only is estimated better than it says."
                ),
            ),
        )
    if column == "effective_n":
        return Explanation(
            tr("{title}: effective rows", title=title),
            (
                tr(
                    "For a mean, the rows used are worth about {n} independent ones: their number "
                    "divided by the design effect.",
                    n=_n(cells["effective_n"], words),
                ),
            ),
        )
    if column == "se":
        return _se(title, cells["se"], words)
    if column in ("lower", "upper"):
        scale = mark(
            "It is computed on the scale of logits, where it is symmetric, and carried back."
        )
        return _interval(title, cells, words, tr(scale))
    percent = words.write(f"{100 * float(icc):.1f}")
    return Explanation(
        title,
        (
            tr(
                "Two rows of the same {group} (of the same {above}) correlate at {icc}, given the "
                "fixed part.",
                group=group,
                above=above,
                icc=words.number(float(icc)),
            )
            if above
            else tr(
                "Two rows of the same {group} correlate at {icc}, given the fixed part.",
                group=group,
                icc=words.number(float(icc)),
            ),
            tr(
                "That is also the share of the remaining variance that lies "
                "between groups, at this level and those above it: {percent} %.",
                percent=percent,
            ),
            tr("With random slopes it holds where their variables are 0."),
        ),
    )


def _r2(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    what, share = str(cells["what"]), cells["share"]
    if not is_number(share):
        return None
    percent = words.write(f"{100 * float(share):.1f}")
    if column == "variance":
        return Explanation(
            tr("{what}: variance", what=what),
            (
                tr(
                    "A variance of {n}, in squared units of the outcome.",
                    n=_n(cells["variance"], words),
                ),
                tr(
                    "Of the fixed part it is that of the predictions xb over the rows; of random "
                    "effects with slopes the mean over the rows; all parts together are the whole "
                    "variance that the model implies."
                ),
            ),
        )
    if cells[_KEY] == MARGINAL:
        said = tr(
            "The fixed effects alone account for {percent} % of the variance.", percent=percent
        )
    elif cells[_KEY] == CONDITIONAL:
        said = tr(
            "Fixed and random effects together account for {percent} % of the variance.",
            percent=percent,
        )
    else:
        said = tr("{percent} % of the variance that the model implies is here.", percent=percent)
    return Explanation(
        what,
        (
            said,
            tr(
                "The whole is the variance of the fixed part, of the random effects and of the "
                "residuals (Nakagawa and Schielzeth 2013; with random slopes Johnson 2014). It "
                "says how much is accounted for, not whether the model is right."
            ),
        ),
    )


def _explained(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    level = str(cells["level"])
    where = (
        tr("within the lowest groups")
        if level == RESIDUAL
        else tr("between groups of {level}", level=level)
    )
    if column in ("null", "model"):
        title, template = (
            (
                mark("{level}: variance without predictors"),
                mark("The variance {where} in the model without predictors: {n}."),
            )
            if column == "null"
            else (
                mark("{level}: variance of this model"),
                mark("The variance {where} in this model: {n}."),
            )
        )
        return Explanation(
            tr(title, level=level),
            (
                tr(template, where=where, n=_n(cells[column], words)),
                tr(
                    "Both models have the same rows and the same groups, the one "
                    "without predictors random intercepts only."
                ),
            ),
        )
    share = cells["share"]
    if not is_number(share):
        return Explanation(level, (tr("The model without predictors has no variance here."),))
    percent = words.write(f"{abs(100 * float(share)):.1f}")
    said = tr(
        "The predictors account for {percent} % of the variance {where}.",
        percent=percent,
        where=where,
    )
    if float(share) < 0:
        said = tr(
            "The variance {where} is {percent} % larger than without predictors: a predictor that "
            "varies within groups can bring differences between them to light.",
            where=where,
            percent=percent,
        )
    how = tr("(null − this) / null (Raudenbush and Bryk 2002, chapter 4).")
    return Explanation(tr("{level}: explained", level=level), (said, how))


# Tests


def _terms(kind: str) -> Callable[[Cells, str, Explainer], Explanation]:
    given = {
        "type3": mark("given all other terms, factors coded so that their effects sum to zero"),
        "sequential": mark("given the constant and the terms before it, in the order of the model"),
        "terms": mark("given all other terms, with the coefficients as they are coded here"),
    }[kind]

    def explain(cells: Cells, column: str, words: Explainer) -> Explanation:
        term, df = str(cells["term"]), cells["df"]
        return _wald(
            tr("Test of {term}", term=term),
            tr("that {term} has no effect, {given}", term=term, given=tr(given)),
            df,
            cells,
            words,
        )

    return explain


def _tests(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    command = str(cells["command"])
    if cells["chi2"] is None:
        return Explanation(command, (tr("This model cannot answer it; the note says why."),))
    kind, _, text = command.partition(" ")
    what = (
        tr("that all coefficients of {text} are zero", text=text)
        if kind == "testparm"
        else tr("of {text}", text=text)
    )
    if kind == "test" and "=" not in text:
        what = tr("that {text} are all zero", text=text.replace(" ", ", "))
    return _wald(command, what, cells["df"], cells, words)


def _wald(title: str, what: str, df: Cell, cells: Cells, words: Explainer) -> Explanation:
    chi2, p = cells["chi2"], cells["p"]
    written = words.write(f"{chi2:.2f}") if is_number(chi2) else ""
    shown = words.write(format_p(float(p))) if is_number(p) else ""
    count = int(df) if is_number(df) else 0
    return Explanation(
        title,
        (
            tr_plural(
                "The Wald test {what}: {n} restriction.",
                "The Wald test {what}: {n} restrictions at once.",
                count,
                what=what,
            ),
            tr(
                "χ² = {chi2} is how far the estimates are from that, measured by their "
                "covariances. If it were so, one as large would come up with probability {p}.",
                chi2=written,
                p=shown,
            ),
            tr(
                "It takes the variances as known: with few groups the p-value is "
                "somewhat too small."
            ),
        ),
    )


def _combinations(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    command = str(cells["command"])
    text = command.removeprefix("lincom ")
    if cells["estimate"] is None:
        return Explanation(command, (tr("This model cannot answer it; the note says why."),))
    if column == "se":
        return Explanation(
            tr("{text}: standard error", text=text),
            (
                tr(
                    "About how far the combination would miss its true value: {se}.",
                    se=_n(cells["se"], words),
                ),
                tr(
                    "It is the square root of L V L′, with L the weights of the "
                    "coefficients and V their covariance matrix."
                ),
            ),
        )
    if column in ("lower", "upper"):
        scale = tr("It is computed on the scale of the combination itself.")
        return _interval(text, cells, words, scale)
    if column in ("z", "p"):
        p = cells["p"]
        shown = words.write(format_p(float(p))) if is_number(p) else ""
        return Explanation(
            f"{text}: {column}",
            (
                tr(
                    "The estimate in units of its standard error, and how probable "
                    "one at least as far from 0 is if the true combination is 0: {p}.",
                    p=shown,
                ),
            ),
        )
    return Explanation(
        text,
        (
            tr(
                "The combination of coefficients is estimated at {n}.",
                n=_n(cells["estimate"], words),
            ),
            tr(
                "It is computed from the estimates as they are written; its "
                "standard error takes into account that they are correlated."
            ),
        ),
    )


# Matrices


def _matrix(kind: str) -> Callable[[Cells, str, Explainer], Explanation | None]:
    def explain(cells: Cells, column: str, words: Explainer) -> Explanation | None:
        first, value = str(cells["name"]), cells.get(column)
        if column == "name" or not is_number(value):
            return None
        number = words.number(float(value))
        a, b = _effect(first, words), _effect(column, words)
        if first == column:
            said = (
                tr("The deviation of groups in {a} correlates with itself at 1.", a=a)
                if kind == "correlation"
                else tr("The deviation of groups in {a} has the variance {n}.", a=a, n=number)
            )
            return Explanation(first, (said,))
        said = (
            mark("The deviations of groups in {a} and in {b} correlate at {n}:")
            if kind == "correlation"
            else mark("The deviations of groups in {a} and in {b} have the covariance {n}:")
        )
        way = (
            mark("groups above the average in one tend to be above it in the other.")
            if float(value) > 0
            else mark("groups above the average in one tend to be below it in the other.")
        )
        return Explanation(
            f"{first}, {column}",
            (
                f"{tr(said, a=a, b=b, n=number)} {tr(way)}",
                tr(
                    "It is that of the effects themselves, as the model estimates "
                    "it, not of the predicted effects, which are shrunk."
                ),
            ),
        )

    return explain


def _marginal(kind: str) -> Callable[[Cells, str, Explainer], Explanation | None]:
    def explain(cells: Cells, column: str, words: Explainer) -> Explanation | None:
        first, value = str(cells["name"]), cells.get(column)
        if column == "name" or not is_number(value):
            return None
        number = words.number(float(value))
        if first == column:
            template = (
                mark("Row {first}: variance {n}.")
                if kind == "marginal_covariance"
                else mark("Row {first}: correlation with itself {n}.")
            )
        else:
            template = (
                mark("Rows {first} and {second} of this group have the covariance {n}.")
                if kind == "marginal_covariance"
                else mark("Rows {first} and {second} of this group have the correlation {n}.")
            )
        said = tr(template, first=first, second=column, n=number)
        how = tr(
            "It is what the random effects that the rows share and the residual imply: an element "
            "of Z G Z′ + σ² I. The fixed part is taken out."
        )
        return Explanation(tr("Rows {first}, {second}", first=first, second=column), (said, how))

    return explain


# What there is of a fit


def _criteria(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    sentences = {
        "n": tr("The rows used."),
        "parameters": tr("The fixed effects and variance parameters that were estimated."),
        "log_likelihood": tr("The log likelihood that was maximised."),
        "aic": tr(
            "AIC = 2k − 2 log L with k parameters (Akaike 1974): what the model "
            "misses plus what its parameters cost. Only differences between models "
            "of the same rows mean anything; smaller is better."
        ),
        "bic": tr(
            "BIC = k log n − 2 log L with k parameters and n rows (Schwarz 1978): "
            "as AIC, with a higher price on parameters."
        ),
    }
    names = {"n": tr("Rows"), "log_likelihood": tr("Log likelihood"), "aic": "AIC", "bic": "BIC"}
    if column not in sentences:
        return None
    more = tr("Under REML compare models with the same fixed part only.")
    reml = (more,) if cells["criterion"] == "REML" and column not in ("n", "parameters") else ()
    return Explanation(names.get(column, tr("Parameters")), (sentences[column], *reml))


def _other_scale(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    def figure(key: str) -> float | None:
        value = cells[key]
        return float(value) if is_number(value) else None

    structure = cells["structure"]
    parameter = VarianceParameter(
        str(cells["level"]),
        str(structure) if structure is not None else None,
        str(cells["parameter"]),
        *(figure(key) for key in ("estimate", "se", "lower", "upper")),
        boundary=cells["se"] is None,
    )
    own = replace(words, summary=replace(words.summary, random=(parameter,)))
    return own.explain("random", 0, column)


# Parts


def _n(value: Cell, words: Explainer) -> str:
    return words.number(float(value)) if is_number(value) else ""


def _effect(name: str, words: Explainer) -> str:
    return (
        tr("the intercept")
        if name in (CONSTANT, words.constant)
        else tr("the effect of {name}", name=words.label(name))
    )


def _se(title: str, value: Cell, words: Explainer) -> Explanation:
    if not is_number(value):
        said = tr("The estimate lies on the boundary, where a standard error would mean nothing.")
        return Explanation(title, (said,))
    return Explanation(
        tr("{title}: standard error", title=title),
        (
            tr(
                "How far the estimate would typically lie from the true value: {n}.",
                n=_n(value, words),
            ),
            tr("It comes from the curvature of the likelihood by the delta method."),
        ),
    )


def _interval(title: str, cells: Cells, words: Explainer, scale: str) -> Explanation:
    if not is_number(cells["lower"]):
        said = tr("The estimate lies on the boundary, where an interval would mean nothing.")
        return Explanation(title, (said,))
    low, high = _n(cells["lower"], words), _n(cells["upper"], words)
    return Explanation(
        tr("{title}: interval", title=title),
        (
            tr("Values that agree with the data: {low} to {high}.", low=low, high=high),
            scale,
        ),
    )


_TABLES: dict[str, Callable[[Cells, str, Explainer], Explanation | None]] = {
    "icc": _icc,
    "r2": _r2,
    "explained": _explained,
    "type3": _terms("type3"),
    "sequential": _terms("sequential"),
    "terms": _terms("terms"),
    "tests": _tests,
    "combinations": _combinations,
    "covariance": _matrix("covariance"),
    "correlation": _matrix("correlation"),
    "marginal_covariance": _marginal("marginal_covariance"),
    "marginal_correlation": _marginal("marginal_correlation"),
    "information_criteria": _criteria,
    "other_scale": _other_scale,
}
