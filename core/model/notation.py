"""The equation of a model as LaTeX, for the equation strip of the window.

Rows have the index i, the groups of the lowest level j, of the one above k, and so on; the
values of factors (``R.id``) have the letters after them. Random effects are u, v, w. A coefficient
and the random effects of the same term have the same number, 0 for the constant and for factors,
which are random intercepts. Nothing is known of the data, so that every variable has all indices.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.inference.summary import Summary, VarianceParameter
from core.model._tokens import write_number
from core.model.spec import ALL, CONSTANT, ModelSpec, RandomEquation, Structure
from core.model.terms import Categorical, Centring, Operand, Term

#: Indices of groups from the lowest level up, then of factors; the letters of random effects.
_INDICES = "jklmnopqr"
_LETTERS = "uvwrstabc"
#: Structures in which all effects have the same variance.
_TIED = (Structure.IDENTITY, Structure.EXCHANGEABLE)
#: Matrices with more rows than this are written as one letter.
_LARGEST_MATRIX = 4
#: About so many characters fit a line; a longer sum is continued on the next.
_LINE_LENGTH = 70


@dataclass(frozen=True)
class Equation:
    """An equation: ``lines`` of LaTeX in math mode, each to be typeset on its own."""

    lines: tuple[str, ...]

    @property
    def latex(self) -> str:
        """All lines as one displayed equation for a LaTeX document (needs amsmath)."""
        return "\\begin{gathered}\n" + " \\\\\n".join(self.lines) + "\n\\end{gathered}"


def combined(spec: ModelSpec) -> Equation:
    """The whole model in one equation, then the distributions of the random effects."""
    model = _Notation(spec)
    return Equation((*_sum(model.outcome, _all_terms(model)), *_distributions(model)))


def by_level(spec: ModelSpec) -> Equation:
    """One equation for the rows, one for each coefficient that varies, then distributions."""
    model = _Notation(spec)
    rows = [
        _product(coefficient, model.variable(n))
        for n in model.numbers
        for coefficient in _row_coefficients(model, n)
    ]
    return Equation(
        (
            *_sum(model.outcome, [*rows, model.residual]),
            *(line for n in model.numbers for line in _coefficient_lines(model, n)),
            *_distributions(model),
        )
    )


def with_estimates(spec: ModelSpec, summary: Summary) -> Equation:
    """As ``combined``, with the estimates of ``summary`` in place of coefficients and variances.

    Terms that were omitted are left out. Variances are shown whatever scale the tables have.
    """
    model = _Notation(spec)
    estimates = {e.name: e.estimate for e in summary.fixed}
    terms = []
    for number, name in model.fixed.items():
        if model.is_categorical(number):
            terms += _level_estimates(model, summary, name)
            continue
        value = estimates.get(name, math.nan)
        if value is not None:
            terms.append(_product(_coefficient_text(value, number), model.variable(number)))
    lines = _sum(model.outcome, [*terms, *_random_terms(model), model.residual])
    return Equation((*lines, *_distributions(model, _estimated_variances(spec, summary))))


def _level_estimates(model: _Notation, summary: Summary, term: str) -> Iterator[str]:
    """The estimated effects of a categorical term, one for each of its columns."""
    for effect in summary.fixed:
        if effect.term == term and effect.estimate is not None:
            column = _indexed(escape_name(effect.title), model.indices)
            yield _product(_number(effect.estimate), column)


def equation_lines(
    spec: ModelSpec, notation: str = "formula", summary: Summary | None = None
) -> tuple[str, ...]:
    """The lines of one of the notations "formula", "levels" and "estimates".

    "estimates" without a summary is "formula".
    """
    if notation == "levels":
        return by_level(spec).lines
    if notation == "estimates" and summary is not None:
        return with_estimates(spec, summary).lines
    return combined(spec).lines


def escape_name(name: str) -> str:
    """``name`` in upright letters, whatever characters it has."""
    escaped = "".join(_ESCAPES.get(c, c if c.isprintable() else r"\ ") for c in name)
    return rf"\mathrm{{{escaped}}}"


_ESCAPES = {
    **{c: f"\\{c}" for c in "_%&#${}"},
    " ": "\\ ",
    "\\": "\\backslash{}",
    "^": "\\wedge{}",
    "~": "\\sim{}",
    "'": "\\prime{}",
}


@dataclass(frozen=True)
class _Effect:
    """One random effect: the number of its term, its symbol with all indices."""

    number: int
    symbol: str


@dataclass(frozen=True)
class _Block:
    """The random effects of one equation, in the order of their numbers.

    ``order``: where each stands in the equation. ``twin``: the effect of another value of an
    exchangeable factor, "" elsewhere. ``shares``: whether there are other equations of the same
    groups, and whether one of them, too, has one variance for all its effects. ``categorical``:
    whether an effect stands for several, one for each level of a variable.
    """

    letter: str
    indices: str
    effects: tuple[_Effect, ...]
    order: tuple[int, ...]
    structure: Structure
    twin: str
    shares_groups: bool
    shares_tied: bool
    categorical: bool = False

    @property
    def tied(self) -> bool:
        """Whether several effects have one variance."""
        return (len(self.effects) > 1 or bool(self.twin)) and self.structure in _TIED


class _Notation:
    """The numbers, indices and symbols of a model."""

    def __init__(self, spec: ModelSpec) -> None:
        self.spec = spec
        #: The index of every level, from the lowest up, and then of every factor.
        self._index_of = _index_letters(spec)
        self.indices = "i" + "".join(self._index_of.values())
        self.fixed = dict(_fixed_numbers(spec))
        self._terms = self.fixed | dict(_random_only_numbers(spec, self.fixed))
        self._number_of = {name: number for number, name in self._terms.items()}
        everywhere = (*spec.fixed, *(t for e in spec.equations for t in e.effects))
        self._term_of = {t.name: t for t in everywhere}
        self.blocks = tuple(self._blocks())

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all terms, the constant's first."""
        return tuple(sorted(self._terms))

    @property
    def outcome(self) -> str:
        """The outcome with its indices."""
        name = escape_name(self.spec.outcome) if self.spec.outcome else "y"
        return _indexed(name, self.indices)

    @property
    def residual(self) -> str:
        """The residual with its indices."""
        return _indexed(r"\epsilon", self.indices)

    def variable(self, number: int) -> str:
        """The variable of a term with its indices; "" for the constant."""
        name = self._terms[number]
        if name == CONSTANT:
            return ""
        term = self._term_of.get(name)
        return self._term(term) if term else _indexed(escape_name(name), self.indices)

    def is_categorical(self, number: int) -> bool:
        """Whether a term stands for several columns, one for each level of a variable."""
        term = self._term_of.get(self._terms[number])
        return term is not None and bool(term.categorical)

    def _term(self, term: Term) -> str:
        """A term with its indices; a power where an operand comes several times."""
        factors = [self._operand(o) for o in term.operands]
        powers = ((f, factors.count(f)) for f in dict.fromkeys(factors))
        return r"\,".join(_power(f, count) for f, count in powers)

    def _operand(self, operand: Operand) -> str:
        """One operand with its indices; the indicators of a categorical variable are bold."""
        if isinstance(operand, Categorical):
            bold = escape_name(operand.variable).replace(r"\mathrm", r"\mathbf", 1)
            return _indexed(bold, self.indices)
        name = escape_name(operand.variable)
        x, mean = _indexed(name, self.indices), rf"\bar{{{name}}}"
        if operand.group:
            mean = _indexed(mean, self._group_indices(operand.group))
        match operand.centring:
            case Centring.NONE:
                return x
            case Centring.VALUE:
                return f"({x} {_minus(operand.value)})"
            case Centring.MEAN:
                return mean
            case _:
                return f"({x} - {mean})"

    def _group_indices(self, group: str) -> str:
        """The indices of the groups of a level or, of any other variable, its name."""
        levels = [e.level for e in self.spec.equations]
        if group not in levels:
            return escape_name(group)
        own = set(_levels_down_to(self.spec, group))
        return "".join(letter for name, letter in self._index_of.items() if name in own)

    def effects_of(self, number: int) -> list[tuple[str, str]]:
        """(indices, symbol) of the random effects of a term, from the lowest level up."""
        found = (
            (b.indices, e.symbol) for b in self.blocks for e in b.effects if e.number == number
        )
        return sorted(found, key=lambda pair: -len(pair[0]))

    def union(self, several: Iterable[str]) -> str:
        """All indices that occur in ``several``, in their order."""
        occurring = set().union(*several)
        return "".join(letter for letter in self._index_of.values() if letter in occurring)

    def _blocks(self) -> Iterator[_Block]:
        taken: dict[str, int] = {}
        equations = [e for e in self.spec.equations if e.names]
        letters = _effect_letters(self.spec.equations)
        for equation in equations:
            numbers = [self._number_of[name] for name in _term_names(equation)]
            order = tuple(sorted(range(len(numbers)), key=lambda i: numbers[i]))
            letter, indices = letters[_groups(equation)], self._indices_of(equation)
            effects = []
            for number in (numbers[i] for i in order):
                symbol = _indexed(letter, f"{number}{indices}")
                taken[symbol] = taken.get(symbol, 0) + 1
                again = "" if taken[symbol] == 1 else f"^{{({taken[symbol]})}}"
                effects.append(_Effect(number, _indexed(letter, f"{number}{indices}", again)))
            others = [e for e in equations if _groups(e) == _groups(equation)]
            exchangeable_factor = _covariance_size(equation) > len(effects)
            yield _Block(
                letter=letter,
                indices=indices,
                effects=tuple(effects),
                order=(0, 1) if exchangeable_factor else order,
                structure=equation.effective_structure,
                twin=self._twin(effects[0], equation) if exchangeable_factor else "",
                shares_groups=len(others) > 1,
                shares_tied=sum(len(e.names) > 1 and e.effective_structure in _TIED for e in others)
                > 1,
                categorical=any(t.categorical for t in equation.effects),
            )

    def _indices_of(self, equation: RandomEquation) -> str:
        """The indices of an equation's groups: those of its level, all above it and the factor."""
        names = set(_levels_down_to(self.spec, equation.level)) | {equation.factor}
        return "".join(letter for name, letter in self._index_of.items() if name in names)

    def _twin(self, effect: _Effect, equation: RandomEquation) -> str:
        """The symbol of the effect of another value of the equation's factor."""
        index = self._index_of[equation.factor]
        head, _, indices = effect.symbol.rpartition("_")
        return f"{head}_" + indices.replace(index, rf"{index}^{{\prime}}")


# Groups


def _groups(equation: RandomEquation) -> tuple[str, str]:
    """What tells the groups of an equation from those of others."""
    return equation.level, equation.factor


def _index_letters(spec: ModelSpec) -> dict[str, str]:
    levels = dict.fromkeys(e.level for e in spec.equations if e.level != ALL)
    factors = (e.factor for e in spec.equations if e.factor)
    names = dict.fromkeys((*reversed(levels), *factors))
    return {name: _nth(_INDICES, place) for place, name in enumerate(names)}


def _effect_letters(equations: Sequence[RandomEquation]) -> dict[tuple[str, str], str]:
    """The letter of each kind of groups: levels from the lowest up, all rows, factors."""
    groups = dict.fromkeys(map(_groups, equations))
    levels = [g for g in reversed(groups) if not g[1]]
    levels.sort(key=lambda g: g[0] == ALL)
    factors = (g for g in groups if g[1])
    return {g: _nth(_LETTERS, place) for place, g in enumerate((*levels, *factors))}


def _levels_down_to(spec: ModelSpec, level: str) -> list[str]:
    """The levels from the top down to ``level``; none for the group of all rows."""
    levels = list(dict.fromkeys(e.level for e in spec.equations))
    return [] if level == ALL else levels[: levels.index(level) + 1]


def _term_names(equation: RandomEquation) -> tuple[str, ...]:
    """The terms that an equation's effects belong to: a factor is a random intercept."""
    return (CONSTANT,) if equation.factor else equation.names


def _covariance_size(equation: RandomEquation) -> int:
    """Rows of the covariance matrix: two values stand for all of an exchangeable factor."""
    if equation.factor and equation.effective_structure is Structure.EXCHANGEABLE:
        return 2
    return len(equation.names)


# Numbers


def _fixed_numbers(spec: ModelSpec) -> Iterator[tuple[int, str]]:
    if spec.intercept:
        yield 0, CONSTANT
    yield from enumerate((t.name for t in spec.fixed), start=1)


def _random_only_numbers(spec: ModelSpec, fixed: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Numbers for the effects that have no fixed part: after those that have."""
    known = set(fixed.values())
    effects = (name for e in spec.equations for name in _term_names(e))
    names = dict.fromkeys(name for name in effects if name not in known)
    if CONSTANT in names:
        yield 0, CONSTANT
    slopes = (name for name in names if name != CONSTANT)
    yield from enumerate(slopes, start=len(spec.fixed) + 1)


def _nth(letters: str, n: int) -> str:
    return letters[min(n, len(letters) - 1)]


# Sums


def _all_terms(model: _Notation) -> list[str]:
    fixed = [_product(rf"\beta_{{{n}}}", model.variable(n)) for n in model.fixed]
    return [*fixed, *_random_terms(model), model.residual]


def _random_terms(model: _Notation) -> list[str]:
    effects = (e for block in model.blocks for e in block.effects)
    return [_product(e.symbol, model.variable(e.number)) for e in effects]


def _row_coefficients(model: _Notation, number: int) -> list[str]:
    """What stands before a term in the equation of the rows: beta_0j where it varies by groups.

    The group of all rows has no index: where a coefficient varies by nothing else, the effect
    stands beside the fixed coefficient.
    """
    effects = model.effects_of(number)
    varying = model.union(indices for indices, _ in effects)
    if varying:
        return [rf"\beta_{{{number}{varying}}}"]
    fixed = [rf"\beta_{{{number}}}"] if number in model.fixed else []
    return [*fixed, *(symbol for _, symbol in effects)]


def _coefficient_lines(model: _Notation, number: int) -> Iterator[str]:
    """How a coefficient varies, from the lowest level up: beta_0j = beta_0 + u_0j.

    Where groups are crossed there is no such order: beta_0jk = beta_0 + u_0j + v_0k.
    """
    fixed = [rf"\beta_{{{number}}}"] if number in model.fixed else []
    effects = model.effects_of(number)
    # As in the equation of the rows, the effect of all rows stands beside the fixed part.
    last = [*fixed, *(symbol for indices, symbol in effects if not indices)]
    by_indices: dict[str, list[str]] = {}
    for indices, symbol in effects:
        if indices:
            by_indices.setdefault(indices, []).append(symbol)
    steps = list(by_indices.items())
    if not _are_nested(list(by_indices)):
        steps = [(model.union(by_indices), [symbol for _, own in steps for symbol in own])]
    for place, (indices, symbols) in enumerate(steps):
        above = last if place == len(steps) - 1 else [rf"\beta_{{{number}{steps[place + 1][0]}}}"]
        yield from _sum(rf"\beta_{{{number}{indices}}}", [*above, *symbols])


def _are_nested(indices: Sequence[str]) -> bool:
    """Whether each of ``indices`` contains the next."""
    return all(set(below) >= set(above) for below, above in pairwise(indices))


def _sum(left: str, terms: Sequence[str]) -> list[str]:
    """``left = a + b + …`` in as many lines as its length asks for."""
    lines = [f"{left} = {terms[0]}"]
    for term in terms[1:]:
        signed = f" - {term[1:]}" if term.startswith("-") else f" + {term}"
        if _visible_length(lines[-1] + signed) > _LINE_LENGTH:
            lines.append("\\quad" + signed)
        else:
            lines[-1] += signed
    return lines


def _visible_length(latex: str) -> int:
    """Roughly the characters that ``latex`` shows."""
    for command in (r"\mathrm", r"\epsilon", r"\beta", r"\quad", r"\,", "{", "}", "_", " "):
        latex = latex.replace(command, "x" if command in (r"\epsilon", r"\beta") else "")
    return len(latex)


def _product(factor: str, variable: str) -> str:
    return rf"{factor}\,{variable}" if variable else factor


def _power(factor: str, power: int) -> str:
    """``factor`` to a power; the exponent stands above its indices."""
    if power == 1:
        return factor
    if factor.startswith("(") or "_{" not in factor:
        return f"{factor}^{{{power}}}"
    symbol, _, indices = factor.rpartition("_{")
    return f"{symbol}^{{{power}}}_{{{indices}"


def _minus(value: float) -> str:
    return f"+ {write_number(-value)}" if value < 0 else f"- {write_number(value)}"


def _indexed(symbol: str, indices: str, power: str = "") -> str:
    return f"{symbol}{power}_{{{indices}}}" if indices else f"{symbol}{power}"


# Distributions

#: Writes the (i, j) entry of a block's covariance matrix.
_Entry = Callable[[int, int], str]


def _distributions(
    model: _Notation, estimates: Sequence[Mapping[tuple[int, int], float]] | None = None
) -> Iterator[str]:
    """One line for each block, and one for the residual."""
    found = list(estimates or ())
    for place, block in enumerate(model.blocks):
        if place < len(found):
            entry = _numeric_entry(found[place])
        else:
            entry = _symbolic_entry(block, alone=len(model.blocks) == 1)
        yield _block_distribution(block, entry)
    variance = r"\sigma^2_{\epsilon}"
    if len(found) > len(model.blocks):
        variance = _number(found[-1][0, 0])
    yield rf"{model.residual} \sim N(0,\ {variance})"


def _block_distribution(block: _Block, entry: _Entry) -> str:
    size = len(block.effects)
    if size == 1 and not block.categorical:
        effect = block.effects[0].symbol
        line = rf"{effect} \sim N(0,\ {entry(0, 0)})"
        if not block.twin:
            return line
        return rf"{line},\ \mathrm{{cov}}({effect},\ {block.twin}) = {entry(0, 1)}"
    if block.shares_groups:
        symbols = r",\ ".join(e.symbol for e in block.effects)
        left = rf"({symbols})^{{\prime}}"
    else:
        left = _indexed(rf"\mathbf{{{block.letter}}}", block.indices)
    return rf"{left} \sim {_normal(_matrix(block, entry))}"


def _normal(matrix: str) -> str:
    """The normal distribution around zero; its parentheses are as high as the matrix."""
    if "pmatrix" in matrix:
        return rf"N\left(\mathbf{{0}},\ {matrix}\right)"
    return rf"N(\mathbf{{0}},\ {matrix})"


def _matrix(block: _Block, entry: _Entry) -> str:
    size = len(block.effects)
    if block.categorical:
        return rf"\mathbf{{\Sigma}}_{{{block.letter}}}"
    if block.structure is Structure.IDENTITY:
        return rf"{entry(0, 0)}\,\mathbf{{I}}_{{{size}}}"
    if block.structure is Structure.INDEPENDENT:
        diagonal = r",\ ".join(entry(i, i) for i in range(size))
        return rf"\mathrm{{diag}}({diagonal})"
    if size > _LARGEST_MATRIX:
        return rf"\mathbf{{\Sigma}}_{{{block.letter}}}"
    rows = r" \\ ".join(" & ".join(entry(i, j) for j in range(size)) for i in range(size))
    return rf"\begin{{pmatrix}} {rows} \end{{pmatrix}}"


def _symbolic_entry(block: _Block, alone: bool) -> _Entry:
    """sigma^2_0, sigma_01, … with the block's letter where there are several blocks."""
    letter = block.letter
    if block.tied:
        of = f"({','.join(str(e.number) for e in block.effects)})" if block.shares_tied else ""
        shared = rf"\sigma^2_{{{letter}{of}}}"
        return lambda i, j: shared if i == j else rf"\rho_{{{letter}{of}}}{shared}"
    prefix = "" if alone else letter

    def entry(i: int, j: int) -> str:
        low, high = sorted((block.effects[i].number, block.effects[j].number))
        if i == j:
            return rf"\sigma^2_{{{prefix}{low}}}"
        return rf"\sigma_{{{prefix}{low}{high}}}"

    return entry


def _numeric_entry(covariance: Mapping[tuple[int, int], float]) -> _Entry:
    return lambda i, j: _number(covariance[min(i, j), max(i, j)])


# Estimates


def _estimated_variances(
    spec: ModelSpec, summary: Summary
) -> list[dict[tuple[int, int], float]] | None:
    """Covariances of each block in the order of its effects' numbers, the residual's last.

    None where the summary does not belong to ``spec``.
    """
    model = _Notation(spec)
    equations = [e for e in spec.equations if e.names]
    parameters = list(summary.random)
    found = []
    for place, (equation, block) in enumerate(zip(equations, model.blocks, strict=True)):
        if block.categorical:
            # How many there are only the data tell; they are not written out.
            parameters = [p for p in parameters if p.equation != place]
            found.append({})
            continue
        count = _parameter_count(equation)
        own, parameters = parameters[:count], parameters[count:]
        if len(own) < count or any(p.level != equation.level for p in own):
            return None
        given = _covariance(equation, own)
        found.append(
            {
                (i, j): given[min(a, b), max(a, b)]
                for i, a in enumerate(block.order)
                for j, b in enumerate(block.order)
                if i <= j
            }
        )
    if len(parameters) != 1:
        return None
    return [*found, {(0, 0): _variance(parameters[0])}]


def _parameter_count(equation: RandomEquation) -> int:
    size = len(equation.names)
    return {
        Structure.IDENTITY: 1,
        Structure.INDEPENDENT: size,
        Structure.EXCHANGEABLE: 2,
        Structure.UNSTRUCTURED: size * (size + 1) // 2,
    }[equation.effective_structure]


def _covariance(
    equation: RandomEquation, parameters: Sequence[VarianceParameter]
) -> dict[tuple[int, int], float]:
    """The upper triangle of the equation's covariance matrix, in the order of its names."""
    size = _covariance_size(equation)
    tied = equation.effective_structure in _TIED
    variances = [_variance(p) for p in parameters[: 1 if tied else size]]
    diagonal = variances * size if tied else variances
    rest = list(parameters[len(variances) :])
    pairs = [(i, j) for i in range(size) for j in range(i + 1, size)]
    # An exchangeable matrix has one covariance for all pairs, others none.
    shared = rest * len(pairs) if tied else rest
    values = {(i, i): value for i, value in enumerate(diagonal)}
    for place, (i, j) in enumerate(pairs):
        product = math.sqrt(diagonal[i] * diagonal[j])
        values[i, j] = _pair(shared[place], product) if shared else 0.0
    return values


def _variance(parameter: VarianceParameter) -> float:
    value = _estimate(parameter)
    return value**2 if parameter.parameter.startswith("sd(") else value


def _pair(parameter: VarianceParameter, product: float) -> float:
    value = _estimate(parameter)
    return value * product if parameter.parameter.startswith("corr(") else value


def _estimate(parameter: VarianceParameter) -> float:
    """The estimate; 0 where it is undefined because a variance is zero."""
    return 0.0 if parameter.estimate is None else parameter.estimate


def _coefficient_text(value: float, number: int) -> str:
    return _number(value) if math.isfinite(value) else rf"\beta_{{{number}}}"


def _number(value: float) -> str:
    """``value`` to four significant digits."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else r"\cdot"
    size = math.floor(math.log10(abs(value)))
    if -5 < size < 7:
        return f"{value:.{max(0, 3 - size)}f}"
    mantissa, exponent = f"{value:.3e}".split("e")
    return rf"{mantissa} \times 10^{{{int(exponent)}}}"
