"""The variance parameters of a Summary, one equation after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.inference.summary import VarianceParameter


def parameter_blocks(
    parameters: Iterable[VarianceParameter],
) -> Iterator[list[VarianceParameter]]:
    """The parameters of one equation after the other, as Stata rules them off."""
    block: list[VarianceParameter] = []
    for parameter in parameters:
        if block and _starts_equation(parameter, block[-1]):
            yield block
            block = []
        block.append(parameter)
    if block:
        yield block


def is_association(parameter: VarianceParameter) -> bool:
    """Whether ``parameter`` is a covariance or a correlation."""
    return parameter.parameter.startswith(("cov(", "corr("))


def _starts_equation(parameter: VarianceParameter, previous: VarianceParameter) -> bool:
    """Whether ``parameter`` is the first of its equation.

    Where the equations are not known: several at one level can have the same structure. An
    identity equation has but one parameter; elsewhere covariances come after variances, and the
    constant's is the last.
    """
    if parameter.level != previous.level or parameter.structure != previous.structure:
        return True
    if parameter.equation >= 0 and previous.equation >= 0:
        return parameter.equation != previous.equation
    if parameter.structure == "Identity":
        return True
    if is_association(parameter):
        return False
    return is_association(previous) or previous.parameter.endswith("(_cons)")
