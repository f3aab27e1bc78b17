"""The figures of the reading of a fit in plain sentences: ICC, R², tests, matrices, hypotheses.

Each function explains the cell of one table, from the numbers in its row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from core.inference.summary import VarianceParameter
from core.model.spec import CONSTANT
from core.report.explain import Explainer, Explanation
from core.report.format import format_p, is_number
from core.report.table import Cell, Table

Cells = Mapping[str, Cell]


def explain_reading(table: Table, row: int, column: str, words: Explainer) -> Explanation | None:
    """The cell of ``column`` in ``row`` of a table of the reading; None where nothing is to say."""
    if not 0 <= row < len(table.rows) or table.key not in _TABLES:
        return None
    cells = dict(zip((c.key for c in table.columns), table.rows[row], strict=True))
    return _TABLES[table.key](cells, column, words)


# Variance


def _icc(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    level, icc = str(cells["level"]), cells["icc"]
    lowest, _, above = level.partition("|")
    group = words.label(lowest.removeprefix("R."))
    title = f"ICC of {level}"
    if not is_number(icc):
        return None
    within = f" (of the same {above})" if above else ""
    if column == "design_effect":
        effect = cells["design_effect"]
        return Explanation(
            f"{title}: design effect",
            (
                f"A mean over these rows varies {_n(effect, words)} times as much as one over as "
                "many independent rows would, because rows of one group are alike.",
                "It is 1 + (m − 1) ICC, with m the size of the groups weighted by rows (Kish "
                "1965). What varies within groups only is estimated better than it says.",
            ),
        )
    if column == "effective_n":
        return Explanation(
            f"{title}: effective rows",
            (
                f"For a mean, the rows used are worth about {_n(cells['effective_n'], words)} "
                "independent ones: their number divided by the design effect.",
            ),
        )
    if column == "se":
        return _se(title, cells["se"], words)
    if column in ("lower", "upper"):
        return _interval(title, cells, words, "of logits, where it is symmetric, and carried back")
    percent = words.write(f"{100 * float(icc):.1f}")
    return Explanation(
        title,
        (
            f"Two rows of the same {group}{within} correlate at {words.number(float(icc))}, given "
            "the fixed part.",
            f"That is also the share of the remaining variance that lies between groups, at this "
            f"level and those above it: {percent} %.",
            "With random slopes it holds where their variables are 0.",
        ),
    )


def _r2(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    what, share = str(cells["what"]), cells["share"]
    if not is_number(share):
        return None
    percent = words.write(f"{100 * float(share):.1f}")
    if column == "variance":
        return Explanation(
            f"{what}: variance",
            (
                f"A variance of {_n(cells['variance'], words)}, in squared units of the outcome.",
                "Of the fixed part it is that of the predictions xb over the rows; of random "
                "effects with slopes the mean over the rows; all parts together are the whole "
                "variance that the model implies.",
            ),
        )
    if what.startswith("R² marginal"):
        said = f"The fixed effects alone account for {percent} % of the variance."
    elif what.startswith("R² conditional"):
        said = f"Fixed and random effects together account for {percent} % of the variance."
    else:
        said = f"{percent} % of the variance that the model implies is here."
    return Explanation(
        what,
        (
            said,
            "The whole is the variance of the fixed part, of the random effects and of the "
            "residuals (Nakagawa and Schielzeth 2013; with random slopes Johnson 2014). It says "
            "how much is accounted for, not whether the model is right.",
        ),
    )


def _explained(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    level = str(cells["level"])
    where = "within the lowest groups" if level == "Residual" else f"between groups of {level}"
    if column in ("null", "model"):
        of = "without predictors" if column == "null" else "of this model"
        return Explanation(
            f"{level}: variance {of}",
            (
                f"The variance {where} in the model {of}: {_n(cells[column], words)}.",
                "Both models have the same rows and the same groups, the one without predictors "
                "random intercepts only.",
            ),
        )
    share = cells["share"]
    if not is_number(share):
        return Explanation(level, ("The model without predictors has no variance here.",))
    percent = words.write(f"{abs(100 * float(share)):.1f}")
    said = f"The predictors account for {percent} % of the variance {where}."
    if float(share) < 0:
        said = (
            f"The variance {where} is {percent} % larger than without predictors: a predictor "
            "that varies within groups can bring differences between them to light."
        )
    how = "(null − this) / null (Raudenbush and Bryk 2002, chapter 4)."
    return Explanation(f"{level}: explained", (said, how))


# Tests


def _terms(kind: str) -> Callable[[Cells, str, Explainer], Explanation]:
    given = {
        "type3": "given all other terms, factors coded so that their effects sum to zero",
        "sequential": "given the constant and the terms before it, in the order of the model",
        "terms": "given all other terms, with the coefficients as they are coded here",
    }[kind]

    def explain(cells: Cells, column: str, words: Explainer) -> Explanation:
        term, df = str(cells["term"]), cells["df"]
        return _wald(f"Test of {term}", f"that {term} has no effect, {given}", df, cells, words)

    return explain


def _tests(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    command = str(cells["command"])
    if cells["chi2"] is None:
        return Explanation(command, ("This model cannot answer it; the note says why.",))
    kind, _, text = command.partition(" ")
    what = f"that all coefficients of {text} are zero" if kind == "testparm" else f"of {text}"
    if kind == "test" and "=" not in text:
        what = f"that {text.replace(' ', ', ')} are all zero"
    return _wald(command, what, cells["df"], cells, words)


def _wald(title: str, what: str, df: Cell, cells: Cells, words: Explainer) -> Explanation:
    chi2, p = cells["chi2"], cells["p"]
    written = words.write(f"{chi2:.2f}") if is_number(chi2) else ""
    shown = words.write(format_p(float(p))) if is_number(p) else ""
    asked = "restriction" if df == 1 else "restrictions at once"
    return Explanation(
        title,
        (
            f"The Wald test {what}: {df} {asked}.",
            f"χ² = {written} is how far the estimates are from that, measured by their "
            f"covariances. If it were so, one as large would come up with probability {shown}.",
            "It takes the variances as known: with few groups the p-value is somewhat too small.",
        ),
    )


def _combinations(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    command = str(cells["command"])
    text = command.removeprefix("lincom ")
    if cells["estimate"] is None:
        return Explanation(command, ("This model cannot answer it; the note says why.",))
    if column == "se":
        return Explanation(
            f"{text}: standard error",
            (
                f"About how far the combination would miss its true value: "
                f"{_n(cells['se'], words)}.",
                "It is the square root of L V L′, with L the weights of the coefficients and V "
                "their covariance matrix.",
            ),
        )
    if column in ("lower", "upper"):
        return _interval(text, cells, words, "of the combination itself")
    if column in ("z", "p"):
        p = cells["p"]
        shown = words.write(format_p(float(p))) if is_number(p) else ""
        return Explanation(
            f"{text}: {column}",
            (
                "The estimate in units of its standard error, and how probable one at least as "
                f"far from 0 is if the true combination is 0: {shown}.",
            ),
        )
    return Explanation(
        text,
        (
            f"The combination of coefficients is estimated at {_n(cells['estimate'], words)}.",
            "It is computed from the estimates as they are written; its standard error takes into "
            "account that they are correlated.",
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
            what = "correlates with itself at 1" if kind == "correlation" else "has the variance"
            said = f"The deviation of groups in {a} {what}"
            tail = "." if kind == "correlation" else f" {number}."
            return Explanation(first, (said + tail,))
        way = "above" if float(value) > 0 else "below"
        verb = "correlate at" if kind == "correlation" else "have the covariance"
        return Explanation(
            f"{first}, {column}",
            (
                f"The deviations of groups in {a} and in {b} {verb} {number}: groups above the "
                f"average in one tend to be {way} it in the other.",
                "It is that of the effects themselves, as the model estimates it, not of the "
                "predicted effects, which are shrunk.",
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
            what = "variance" if kind == "marginal_covariance" else "correlation with itself"
            said = f"Row {first}: {what} {number}."
        else:
            what = "covariance" if kind == "marginal_covariance" else "correlation"
            said = f"Rows {first} and {column} of this group have the {what} {number}."
        how = (
            "It is what the random effects that the rows share and the residual imply: an element "
            "of Z G Z′ + σ² I. The fixed part is taken out."
        )
        return Explanation(f"Rows {first}, {column}", (said, how))

    return explain


# What there is of a fit


def _criteria(cells: Cells, column: str, words: Explainer) -> Explanation | None:
    sentences = {
        "n": "The rows used.",
        "parameters": "The fixed effects and variance parameters that were estimated.",
        "log_likelihood": "The log likelihood that was maximised.",
        "aic": "AIC = 2k − 2 log L with k parameters (Akaike 1974): what the model misses plus "
        "what its parameters cost. Only differences between models of the same rows mean "
        "anything; smaller is better.",
        "bic": "BIC = k log n − 2 log L with k parameters and n rows (Schwarz 1978): as AIC, with "
        "a higher price on parameters.",
    }
    names = {"n": "Rows", "log_likelihood": "Log likelihood", "aic": "AIC", "bic": "BIC"}
    if column not in sentences:
        return None
    more = "Under REML compare models with the same fixed part only."
    reml = (more,) if cells["criterion"] == "REML" and column not in ("n", "parameters") else ()
    return Explanation(names.get(column, "Parameters"), (sentences[column], *reml))


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
        "the intercept"
        if name in (CONSTANT, words.constant)
        else f"the effect of {words.label(name)}"
    )


def _se(title: str, value: Cell, words: Explainer) -> Explanation:
    if not is_number(value):
        said = "The estimate lies on the boundary, where a standard error would mean nothing."
        return Explanation(title, (said,))
    return Explanation(
        f"{title}: standard error",
        (
            f"How far the estimate would typically lie from the true value: {_n(value, words)}.",
            "It comes from the curvature of the likelihood by the delta method.",
        ),
    )


def _interval(title: str, cells: Cells, words: Explainer, scale: str) -> Explanation:
    if not is_number(cells["lower"]):
        said = "The estimate lies on the boundary, where an interval would mean nothing."
        return Explanation(title, (said,))
    low, high = _n(cells["lower"], words), _n(cells["upper"], words)
    return Explanation(
        f"{title}: interval",
        (
            f"Values that agree with the data: {low} to {high}.",
            f"It is computed on the scale {scale}.",
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
