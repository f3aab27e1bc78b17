"""Joint tests of the terms of the fixed part: marginal, Type III and sequential."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.data.dataset import Dataset
from core.engine.fit import Fit
from core.inference.distributions import chi2_p
from core.inference.hypotheses import joint_wald
from core.inference.summary import TermTest
from core.model.columns import TermColumns
from core.model.design import build_design
from core.model.spec import CONSTANT, ModelSpec
from core.model.terms import Categorical, Coding, Operand, Term

#: Least squares that leaves more than this of a column says it is not in the other's space.
IN_SPACE = 1e-7


def term_tests(fit: Fit) -> tuple[TermTest, ...]:
    """Per term the joint Wald test that all its coefficients, as they are coded, are zero."""
    return tuple(
        test
        for term in fit.design.fixed_terms
        if (test := _test(term, fit.design.x_names, fit.beta, fit.beta_covariance))
    )


def sequential_tests(fit: Fit) -> tuple[TermTest, ...]:
    """Per term the test of what it adds to the constant and the terms before it (Type I).

    With R'R = V(b)^-1 by Cholesky, constant first, the squares of R b are independent chi-square
    contributions of the columns in their order, given those before (as lme4's anova; Bates et
    al. 2015, J Stat Softw 67(1), 2.5). The variance parameters are those of the whole model. None
    where V is singular, as robust standard errors of few clusters make it.
    """
    names = fit.design.x_names
    order = sorted(range(len(names)), key=lambda j: names[j] != CONSTANT)
    V = fit.beta_covariance[np.ix_(order, order)]
    scale = np.sqrt(np.diag(V))
    if np.linalg.matrix_rank(V / np.outer(scale, scale), hermitian=True) < len(V):
        return ()
    information = np.linalg.inv(V / np.outer(scale, scale))
    R = np.linalg.cholesky(information).T
    effects = dict(zip(order, R @ (fit.beta[order] / scale), strict=True))
    found = []
    for term in fit.design.fixed_terms:
        own = [names.index(c.name) for c in term.used if c.name in names]
        if own:
            chi2 = float(sum(effects[j] ** 2 for j in own))
            found.append(TermTest(term.term.name, chi2, len(own), chi2_p(chi2, len(own))))
    return tuple(found)


def type3_tests(fit: Fit, dataset: Dataset) -> tuple[TermTest, ...]:
    """Per term the Type III test: all its coefficients are zero, factors coded sum-to-zero.

    The coefficients are carried over to the model with sum coding, which spans the same space:
    X = S A, so that S's coefficients are A b (as car::Anova, type 3, after contr.sum; Fox and
    Weisberg 2019, 5.3.4). Covariates count at zero: those in interactions should be centred.
    Where combinations of levels are empty, the hypotheses depend on which ones are.
    """
    design = fit.design
    coded = build_design(dataset, _sum_coded(fit))
    A = np.linalg.lstsq(coded.X, design.X, rcond=None)[0]
    rest = np.linalg.norm(design.X - coded.X @ A, axis=0)
    if np.any(rest > IN_SPACE * np.linalg.norm(design.X, axis=0)):
        return term_tests(fit)
    b, V = A @ fit.beta, A @ fit.beta_covariance @ A.T
    tests = (_test(term, coded.x_names, b, V) for term in coded.fixed_terms)
    by_key = {
        term.term.key: test
        for term, test in zip(coded.fixed_terms, tests, strict=True)
        if test is not None
    }
    return tuple(
        replace(by_key[t.term.key], term=t.term.name)
        for t in design.fixed_terms
        if t.term.key in by_key
    )


@dataclass(frozen=True)
class TermTable:
    """The tests of every term side by side."""

    type3: tuple[TermTest, ...]
    sequential: tuple[TermTest, ...]


def term_table(fit: Fit, dataset: Dataset) -> TermTable:
    """Type III and sequential tests of the terms of ``fit``, which was fitted to ``dataset``."""
    return TermTable(type3_tests(fit, dataset), sequential_tests(fit))


def _sum_coded(fit: Fit) -> ModelSpec:
    """The model with every categorical variable of the fixed part coded sum-to-zero."""

    def coded(operand: Operand) -> Operand:
        # Some levels against the rest are columns of their own, not a factor.
        if isinstance(operand, Categorical) and not operand.only and not operand.without:
            return Categorical(operand.variable, coding=Coding.SUM)
        return operand

    terms = (t.term for t in fit.design.fixed_terms)
    fixed = tuple(Term(*map(coded, term.operands)) for term in terms)
    return replace(fit.design.spec, fixed=fixed)


def _test(term: TermColumns, names: Sequence[str], b: np.ndarray, V: np.ndarray) -> TermTest | None:
    """None where all columns of the term are omitted."""
    index = [names.index(c.name) for c in term.used if c.name in names]
    if not index:
        return None
    wald, _ = joint_wald(b[index], V[np.ix_(index, index)])
    return TermTest(term.term.name, wald.chi2, wald.df, wald.p)
