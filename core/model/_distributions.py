"""The distributions of random effects and residuals, with symbols or with estimates."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from core.inference.summary import Summary, VarianceParameter
from core.model._symbols import TIED, Block, Notation, covariance_size
from core.model.spec import RandomEquation, Structure

#: Matrices with more rows than this are written as one letter.
_LARGEST_MATRIX = 4

#: Writes the (i, j) entry of a block's covariance matrix.
_Entry = Callable[[int, int], str]


def random_distributions(model: Notation, summary: Summary | None) -> Iterator[str]:
    """One line for each block of random effects."""
    found = _covariances(model, summary)
    for place, block in enumerate(model.blocks):
        entry = _numeric_entry(found[place]) if place < len(found) else block_entry(model, block)
        yield _block_distribution(block, entry)


def residual_variance(model: Notation, summary: Summary | None) -> str:
    """The variance of the residuals, or its estimate."""
    found = _covariances(model, summary)
    if len(found) > len(model.blocks):
        return number_text(found[-1][0, 0])
    return r"\sigma^2_{\epsilon}"


def residual_distribution(model: Notation, summary: Summary | None) -> str:
    """The line of the residuals."""
    return rf"{model.residual} \sim N(0,\ {residual_variance(model, summary)})"


def block_entry(model: Notation, block: Block) -> _Entry:
    """What writes the symbols of a block's covariance matrix."""
    return _symbolic_entry(block, alone=len(model.blocks) == 1)


def _block_distribution(block: Block, entry: _Entry) -> str:
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
        left = block.vector
    return rf"{left} \sim {_normal(_matrix(block, entry))}"


def _normal(matrix: str) -> str:
    """The normal distribution around zero; its parentheses are as high as the matrix."""
    if "pmatrix" in matrix:
        return rf"N\left(\mathbf{{0}},\ {matrix}\right)"
    return rf"N(\mathbf{{0}},\ {matrix})"


def _matrix(block: Block, entry: _Entry) -> str:
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


def _symbolic_entry(block: Block, alone: bool) -> _Entry:
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
    return lambda i, j: number_text(covariance[min(i, j), max(i, j)])


# Estimates


def _covariances(model: Notation, summary: Summary | None) -> list[dict[tuple[int, int], float]]:
    """Covariances of each block in the order of its effects' numbers, the residual's last.

    Empty without a summary, or where it does not belong to the model.
    """
    if summary is None:
        return []
    spec = model.spec
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
            return []
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
        return []
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
    size = covariance_size(equation)
    tied = equation.effective_structure in TIED
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


def number_text(value: float) -> str:
    """``value`` to four significant digits."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else r"\cdot"
    size = math.floor(math.log10(abs(value)))
    if -5 < size < 7:
        return f"{value:.{max(0, 3 - size)}f}"
    mantissa, exponent = f"{value:.3e}".split("e")
    return rf"{mantissa} \times 10^{{{int(exponent)}}}"
