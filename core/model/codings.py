"""Coding matrices of categorical variables: one row for each level, one column in the model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.errors import ModelError
from core.language import tr
from core.model.terms import Categorical, Coding

#: Contrasts whose weights sum to more than this, relative to the largest, do not sum to zero.
ZERO_SUM = 1e-9


def coding_matrix(operand: Categorical, n_levels: int) -> np.ndarray:
    """The contrasts of ``operand`` as a matrix of shape (levels, levels - 1).

    Sum, Helmert and polynomial contrasts are those of R's contr.sum (the last level is minus the
    sum of the others), contr.helmert (each level against the mean of those before it; the
    coefficient of the j-th is that difference over j + 1) and contr.poly (orthonormal, levels
    equally spaced; Chambers and Hastie 1992, Statistical Models in S, 2.3). CUSTOM rows are what
    the coefficients estimate. ModelError if they do not fit the levels.
    """
    match operand.coding:
        case Coding.SUM:
            return np.vstack([np.eye(n_levels - 1), -np.ones((1, n_levels - 1))])
        case Coding.HELMERT:
            return _helmert(n_levels)
        case Coding.POLYNOMIAL:
            return _polynomial(n_levels)
        case Coding.CUSTOM:
            return _custom(operand, n_levels)
        case Coding.INDICATOR:
            return np.eye(n_levels)


def _helmert(k: int) -> np.ndarray:
    matrix = np.zeros((k, k - 1))
    for j in range(k - 1):
        matrix[: j + 1, j] = -1.0
        matrix[j + 1, j] = j + 1.0
    return matrix


def _polynomial(k: int) -> np.ndarray:
    scores = np.arange(k) - (k - 1) / 2
    powers = np.vander(scores, k, increasing=True)
    Q, R = np.linalg.qr(powers)
    return (Q * np.sign(np.diag(R)))[:, 1:]


def _custom(operand: Categorical, k: int) -> np.ndarray:
    rows = operand.contrasts
    if any(len(row) != k for row in rows):
        raise _misfit(
            operand,
            tr(
                "each needs {k} weights, one for each level of {variable}",
                k=k,
                variable=operand.variable,
            ),
        )
    if len(rows) != k - 1:
        raise _misfit(
            operand,
            tr("{k} levels need {k2} contrasts, not {n_rows}", k=k, k2=k - 1, n_rows=len(rows)),
        )
    C = np.array(rows)
    largest = np.max(np.abs(C), axis=1, initial=0.0)
    if np.any(np.abs(C.sum(axis=1)) > ZERO_SUM * largest):
        raise _misfit(operand, tr("the weights of each must sum to zero"))
    scaled = C / np.where(largest > 0, largest, 1.0)[:, None]
    if np.linalg.matrix_rank(scaled) < k - 1:
        raise _misfit(operand, tr("one is a combination of the others"))
    # With the mean of the levels as constant, the coefficients are C times the levels' means.
    return np.linalg.inv(np.vstack([np.full((1, k), 1.0 / k), C]))[:, 1:]


def _misfit(operand: Categorical, reason: str) -> ModelError:
    return ModelError(
        tr(
            "The contrasts of {variable} are not possible: {reason}.",
            variable=operand.variable,
            reason=reason,
        ),
        tr("Write one row of weights for each, rows separated by a backslash."),
        variable=operand.variable,
    )


def contrast_names(operand: Categorical, levels: Sequence[str]) -> list[str]:
    """The columns of ``coding_matrix`` by name: ``sum(1)``, ``helmert(2)``, ``polynomial(1)``."""
    match operand.coding:
        case Coding.SUM:
            return [f"sum({level})" for level in levels[:-1]]
        case Coding.HELMERT:
            return [f"helmert({level})" for level in levels[1:]]
        case Coding.POLYNOMIAL:
            return [f"polynomial({degree})" for degree in range(1, len(levels))]
        case _:
            return [f"contrast({number})" for number in range(1, len(levels))]


def contrast_titles(operand: Categorical, labels: Sequence[str]) -> list[str]:
    """The same columns in words."""
    match operand.coding:
        case Coding.SUM:
            return [tr("{label} − mean of levels", label=label) for label in labels[:-1]]
        case Coding.HELMERT:
            return [tr("{label} − mean of those before", label=label) for label in labels[1:]]
        case Coding.POLYNOMIAL:
            named = (tr("linear"), tr("quadratic"), tr("cubic"))
            return [
                named[degree] if degree < len(named) else tr("degree {degree}", degree=degree + 1)
                for degree in range(len(labels) - 1)
            ]
        case _:
            return [tr("contrast {number}", number=number) for number in range(1, len(labels))]
