"""Linear hypotheses on the fixed effects: ``test``, ``testparm`` and ``lincom``.

Hypotheses are written with the names of coefficients as the tables print them:

    test      "x z"  "x = z"  "2.g = 3.g = 0"  "(x = 1) (z = 2)"
    testparm  "i.g"  "i.g#c.x x"
    lincom    "x + 2*z"  "3.g - 2.g + (x - 1)/2"

Wald statistics (L b - r)'(L V L')^-1 (L b - r) with V the covariance matrix of the estimates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.engine.fit import Fit
from core.errors import CommandError, nearest
from core.inference.distributions import chi2_p, normal_p, normal_quantile
from core.inference.summary import WaldTest
from core.language import tr
from core.model._term_text import read_term
from core.model._tokens import Kind, tokenise
from core.model.columns import Cells, Status
from core.model.terms import Categorical, Term

#: Constraints whose share of the whole is smaller are taken as following from the others.
REDUNDANT = 1e-10

_NUMBER = re.compile(r"(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_SIGNS = "+-*/()="


@dataclass(frozen=True)
class Hypothesis:
    """A joint test: ``constraints`` in words, one for each row, and the Wald test of all.

    ``dropped``: how many of them follow from the others.
    """

    constraints: tuple[str, ...]
    test: WaldTest
    dropped: int = 0


@dataclass(frozen=True)
class Combination:
    """A linear combination of coefficients: its estimate with standard error, z test, interval."""

    expression: str
    estimate: float
    se: float
    z: float
    p: float
    lower: float
    upper: float


@dataclass(frozen=True, eq=False)
class Restrictions:
    """Linear restrictions L b = r: ``weights`` L (m, p), ``values`` r (m,), each in words."""

    weights: np.ndarray
    values: np.ndarray
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Linear:
    """``weights`` (p,) of the coefficients and a constant."""

    weights: np.ndarray
    constant: float = 0.0

    @property
    def is_number(self) -> bool:
        return not np.any(self.weights)


def joint_wald(b: np.ndarray, V: np.ndarray) -> tuple[WaldTest, int]:
    """Test that the mean of b (m,), of covariance V (m, m), is zero; redundant rows dropped."""
    if len(b) == 1 and V[0, 0] > 0.0:
        chi2 = float(b[0] ** 2 / V[0, 0])
        return WaldTest(chi2, 1, chi2_p(chi2, 1)), 0
    size = np.sqrt(np.maximum(np.diag(V), 0.0))
    # Unit diagonal first: covariates in unlike units make the matrix look ill conditioned.
    scale = np.where(size > 0.0, size, 1.0)
    values, vectors = np.linalg.eigh(V / np.outer(scale, scale))
    kept = values > REDUNDANT * max(float(values.max(initial=0.0)), REDUNDANT)
    d = vectors.T @ (b / scale)
    chi2, df = float(np.sum(d[kept] ** 2 / values[kept])), int(kept.sum())
    return WaldTest(chi2, df, chi2_p(chi2, df) if df else 1.0), len(b) - df


def test(fit: Fit, text: str) -> Hypothesis:
    """Stata's ``test``: coefficients that are zero together, or equations.

    CommandError, with the place in ``text``, for what is not understood.
    """
    return _tested(fit, restrictions(fit, text))


def testparm(fit: Fit, text: str) -> Hypothesis:
    """Stata's ``testparm``: all coefficients of the terms named are zero."""
    return _tested(fit, term_restrictions(fit, text))


def lincom(fit: Fit, text: str, level: float) -> Combination:
    """Stata's ``lincom``; the confidence ``level`` in percent. CommandError as for ``test``."""
    weights, constant = combination_weights(fit, text)
    estimate = float(weights @ fit.beta + constant)
    se = float(np.sqrt(weights @ fit.beta_covariance @ weights))
    half = normal_quantile(level) * se
    z = estimate / se
    return Combination(
        " ".join(text.split()), estimate, se, z, normal_p(z), estimate - half, estimate + half
    )


def restrictions(fit: Fit, text: str) -> Restrictions:
    """What ``test`` tests. CommandError as for ``test``."""
    reader = _Reader(fit, text)
    constraints = list(reader.constraints())
    if not constraints:
        raise CommandError(
            tr("There is nothing to test."), tr("Name coefficients: “x z” or “x = z”.")
        )
    return Restrictions(
        np.array([c.weights for c, _ in constraints]),
        np.array([-c.constant for c, _ in constraints]),
        tuple(words for _, words in constraints),
    )


def term_restrictions(fit: Fit, text: str) -> Restrictions:
    """What ``testparm`` tests. CommandError as for ``testparm``."""
    wanted: list[Term] = []
    for token in tokenise(text):
        if token.kind is Kind.TERM:
            wanted += read_term(token).terms
        elif token.kind in (Kind.NAME, Kind.QUOTED):
            wanted.append(Term(token.value))
        else:
            raise CommandError(
                tr("“{shown}” is no term.", shown=token.shown), position=token.position
            )
    named = (name for term in wanted for name in _columns_of(fit, term))
    names = [name for name in dict.fromkeys(named) if name in fit.design.x_names]
    if not names:
        raise CommandError(
            tr("None of these terms has a coefficient that is estimated: nothing can be tested."),
            tr("They are omitted, base levels, or levels that no row has."),
        )
    weights = np.eye(len(fit.design.x_names))[[fit.design.x_names.index(n) for n in names]]
    return Restrictions(weights, np.zeros(len(names)), tuple(f"{name} = 0" for name in names))


def _columns_of(fit: Fit, term: Term) -> Iterator[str]:
    """The columns of a term of the model, or those of some levels of one: ``2.g`` of ``i.g``."""
    known = {t.term.key: t for t in fit.design.fixed_terms}
    if term.key in known:
        yield from (c.name for c in known[term.key].used)
        return
    chosen = {o.variable: o.only for o in term.categorical if o.only}
    every = (Categorical(o.variable) if o.variable in chosen else o for o in term.operands)
    found = known.get(Term(*every).key)
    cells = [o for o in found.operands if isinstance(o, Cells)] if found else []
    if found is None or any(o.operand.variable in chosen and not o.indicators for o in cells):
        terms = ", ".join(t.term.name for t in known.values())
        raise CommandError(
            tr("The model has no fixed term “{term}”.", term=term.name),
            tr("Its terms are: {terms}.", terms=terms or tr("none")),
        )
    for column in found.used:
        pairs = zip(found.operands, column.picks, strict=True)
        levels = {
            o.operand.variable: o.levels.texts[pick] for o, pick in pairs if isinstance(o, Cells)
        }
        if all(levels[name] in only for name, only in chosen.items()):
            yield column.name


def combination_weights(fit: Fit, text: str) -> tuple[np.ndarray, float]:
    """What ``lincom`` combines: weights (p,) and a constant. CommandError as for ``lincom``."""
    reader = _Reader(fit, text)
    found = reader.expression()
    reader.expect_end()
    if found.is_number:
        raise CommandError(tr("No coefficient is named."), tr("Write it as in “x + 2*z”."))
    return found.weights, found.constant


def _tested(fit: Fit, found: Restrictions) -> Hypothesis:
    L = found.weights
    wald, dropped = joint_wald(L @ fit.beta - found.values, L @ fit.beta_covariance @ L.T)
    return Hypothesis(found.words, wald, dropped)


@dataclass(frozen=True)
class _Word:
    """A coefficient's name, a number or a sign, with its place."""

    kind: str
    text: str
    position: int


class _Reader:
    """Reads hypotheses by recursive descent; nothing is evaluated but sums and products."""

    def __init__(self, fit: Fit, text: str) -> None:
        self._names = fit.design.x_names
        self._zero = {
            c.name
            for t in fit.design.fixed_terms
            for c in t.columns
            if c.status in (Status.BASE, Status.OTHER)
        }
        self._omitted = {o.name for o in fit.design.omitted}
        self._text = text
        self._words = list(self._split())
        self._at = 0

    def constraints(self) -> Iterator[tuple[_Linear, str]]:
        """Each constraint as an expression that is zero, and in words."""
        while self._next:
            if self._next.text == "(" and "=" in self._inside_parentheses():
                self._take()
                yield from self._equation(self.expression())
                self._expect(")")
                continue
            start = self._at
            first = self.expression(adjacent=False)
            if self._next and self._next.text == "=":
                yield from self._equation(first)
                continue
            words = self._words[start : self._at]
            if len(words) != 1 or words[0].kind != "name":
                self._fail(words[0], tr("An equation is expected: “x + z = 0”, or names alone."))
            yield first, f"{words[0].text} = 0"

    def expression(self, adjacent: bool = True) -> _Linear:
        """A sum of products."""
        found = self._product()
        while self._next and self._next.text in ("+", "-"):
            sign = 1.0 if self._take().text == "+" else -1.0
            term = self._product()
            found = _Linear(
                found.weights + sign * term.weights, found.constant + sign * term.constant
            )
        return found

    def expect_end(self) -> None:
        """CommandError if anything follows."""
        if self._next:
            self._fail(self._next, tr("An operator (+, -, *, /) is expected before it."))

    def _equation(self, first: _Linear) -> Iterator[tuple[_Linear, str]]:
        """``a = b = c``: a - b and a - c are zero."""
        while self._next and self._next.text == "=":
            self._take()
            other = self.expression()
            found = _Linear(first.weights - other.weights, first.constant - other.constant)
            if found.is_number:
                raise CommandError(
                    tr("A constraint says nothing about any coefficient."),
                    tr("Name a coefficient on one side of the equation."),
                )
            yield found, self._said(found)

    def _product(self) -> _Linear:
        found = self._factor()
        while self._next and self._next.text in ("*", "/"):
            operator = self._take()
            other = self._factor()
            if operator.text == "/":
                if not other.is_number or other.constant == 0.0:
                    self._fail(operator, tr("Only a number other than zero can divide."))
                other = replace(other, constant=1.0 / other.constant)
            if not found.is_number and not other.is_number:
                self._fail(operator, tr("Two coefficients cannot be multiplied: it is not linear."))
            number, linear = (found, other) if found.is_number else (other, found)
            found = _Linear(number.constant * linear.weights, number.constant * linear.constant)
        return found

    def _factor(self) -> _Linear:
        word = self._take()
        nothing = np.zeros(len(self._names))
        if word.kind == "number":
            return _Linear(nothing, float(word.text))
        if word.text in ("+", "-"):
            found = self._factor()
            sign = 1.0 if word.text == "+" else -1.0
            return _Linear(sign * found.weights, sign * found.constant)
        if word.text == "(":
            found = self.expression()
            self._expect(")")
            return found
        if word.kind != "name":
            self._fail(word, tr("A coefficient or a number is expected here."))
        if word.text in self._zero:
            return _Linear(nothing)
        nothing[self._names.index(word.text)] = 1.0
        return _Linear(nothing)

    def _said(self, found: _Linear) -> str:
        """An equation in words: "x - z = 0"."""
        parts = []
        for name, weight in zip(self._names, found.weights, strict=True):
            if weight:
                size = "" if abs(weight) == 1.0 else f"{abs(weight):g}*"
                parts.append(f"{'-' if weight < 0 else '+'} {size}{name}")
        text = " ".join(parts).removeprefix("+ ")
        text = f"-{text.removeprefix('- ')}" if text.startswith("- ") else text
        return f"{text} = {-found.constant + 0.0:g}"

    @property
    def _next(self) -> _Word | None:
        return self._words[self._at] if self._at < len(self._words) else None

    def _take(self) -> _Word:
        word = self._next
        if word is None:
            raise CommandError(
                tr("The expression ends too soon."),
                tr("A coefficient or a number is expected."),
                position=len(self._text),
            )
        self._at += 1
        return word

    def _expect(self, sign: str) -> None:
        word = self._next
        if word is None or word.text != sign:
            raise CommandError(
                tr("“{sign}” is missing.", sign=sign),
                position=word.position if word else len(self._text),
            )
        self._at += 1

    def _inside_parentheses(self) -> list[str]:
        """The signs up to the parenthesis that closes the one at hand."""
        depth, found = 0, []
        for word in self._words[self._at :]:
            depth += {"(": 1, ")": -1}.get(word.text, 0)
            if depth == 0:
                break
            found.append(word.text)
        return found

    def _split(self) -> Iterator[_Word]:
        """The words of the text: the longest name that fits, then numbers and signs."""
        names = sorted({*self._names, *self._zero, *self._omitted}, key=len, reverse=True)
        at = 0
        while at < len(self._text):
            if self._text[at].isspace():
                at += 1
                continue
            name = next((n for n in names if self._is_name(n, at)), None)
            number = _NUMBER.match(self._text, at)
            if name is not None:
                if name in self._omitted:
                    raise CommandError(
                        tr("{name} is omitted from the model: it has no estimate.", name=name),
                        position=at,
                        length=len(name),
                    )
                yield _Word("name", name, at)
                at += len(name)
            elif number is not None:
                yield _Word("number", number.group(), at)
                at = number.end()
            elif self._text[at] in _SIGNS:
                yield _Word("sign", self._text[at], at)
                at += 1
            else:
                raise self._unknown(at, names)

    def _is_name(self, name: str, at: int) -> bool:
        """Whether ``name`` stands at a place and no longer word does."""
        end = at + len(name)
        following = self._text[end : end + 1]
        whole = not (name[-1].isalnum() or name[-1] == "_") or not (
            following.isalnum() or following in ("_", ".", "#")
        )
        return self._text.startswith(name, at) and (whole or not following)

    def _unknown(self, at: int, names: Sequence[str]) -> CommandError:
        match = re.compile(r"[^\s+*/()=-]+").match(self._text, at)
        word = match.group() if match else self._text[at]
        close = nearest(word, names)
        shown = ", ".join([n for n in self._names][:12])
        return CommandError(
            tr("There is no coefficient called “{word}”.", word=word),
            tr("Did you mean “{close}”?", close=close)
            if close
            else tr("The coefficients are {shown}.", shown=shown),
            position=at,
            length=len(word),
        )

    def _fail(self, word: _Word, remedy: str) -> None:
        raise CommandError(
            tr("“{word}” is not expected here.", word=word.text),
            remedy,
            position=word.position,
            length=len(word.text),
        )
