"""The steps on the data that a script has to do again before it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset, Kind
from core.data.steps import (
    Base,
    Centre,
    CentreAt,
    Difference,
    Drop,
    GroupMean,
    KeepRows,
    Log,
    Otherwise,
    Power,
    Product,
    Recode,
    Rename,
    SetKind,
    SetLabel,
    SetMissing,
    SetValueLabels,
    Standardise,
    Step,
    relevant,
)
from core.model.scripts.text import number

_SIGNS = {
    Relation.EQUAL: "==",
    Relation.NOT_EQUAL: "!=",
    Relation.LESS: "<",
    Relation.AT_MOST: "<=",
    Relation.MORE: ">",
    Relation.AT_LEAST: ">=",
}


@dataclass(frozen=True, eq=False)
class History:
    """The data as they were read, and the steps since."""

    origin: Dataset
    steps: tuple[Step, ...]


class Unwritable(Exception):
    """A step that a script cannot do; its sentence is the message."""


class StepWriter(Protocol):
    """How one language does what steps are made of. Names are those of the variables."""

    #: "and" and "or" between conditions.
    both: str
    either: str

    def value(self, name: str) -> str:
        """The values of a variable."""
        ...

    def text(self, text: str) -> str:
        """A text as a literal; Unwritable if it could become code."""
        ...

    def log(self, base: Base, x: str) -> str:
        """A logarithm."""
        ...

    def power(self, x: str, exponent: float) -> str:
        """A power."""
        ...

    def new(self, name: str, values: str) -> list[str]:
        """A new variable."""
        ...

    def changed(self, name: str, values: str) -> list[str]:
        """Other values of a variable that is there."""
        ...

    def missing(self, name: str, *, known: bool = False) -> str:
        """Whether a variable is missing, or ``known``."""
        ...

    def replaced(self, name: str, where: str, to: float | None) -> list[str]:
        """Other values, None for missing ones, in some rows."""
        ...

    def empty(self, name: str) -> list[str]:
        """A new variable that has no values."""
        ...

    def mean(self, name: str, x: str, group: str) -> list[str]:
        """A new variable: the mean of the variable ``x``, in each ``group`` unless "" ."""
        ...

    def standardised(self, name: str, x: str) -> list[str]:
        """A new variable: ``x`` with mean zero and standard deviation one."""
        ...

    def kept(self, where: str) -> list[str]:
        """Some rows alone."""
        ...

    def renamed(self, name: str, new: str) -> list[str]:
        """A variable called otherwise."""
        ...

    def dropped(self, name: str) -> list[str]:
        """The data without a variable."""
        ...


def needed_steps(
    origin: Dataset, steps: Sequence[Step], variables: Iterable[str]
) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    """The steps that ``variables`` hang on with all renaming and deleting, and what they read.

    The latter are variables of ``origin``, those that no step makes among ``variables`` included.
    """
    wanted = relevant(steps, variables)
    there, made = set(origin.names), set[str]()
    kept: list[Step] = []
    read: list[str] = []
    for step in steps:
        optional = isinstance(step, (Rename, Drop)) and step.variable in there
        if not optional and step not in wanted:
            continue
        kept.append(step)
        read += [name for name in step.reads if name not in made]
        if isinstance(step, (Rename, Drop)):
            there.discard(step.variable)
            made.discard(step.variable)
        if step.makes and not isinstance(step, Drop):
            there.add(step.makes)
            made |= {step.makes} - ({step.makes} & set(step.reads))
    read += [name for name in variables if name not in made]
    sources = dict.fromkeys(name for name in read if name in origin)
    return tuple(kept), tuple(sources)


def step_lines(step: Step, data: Dataset, write: StepWriter) -> list[str]:
    """``step`` on ``data`` in the language of ``write``; Unwritable if it has no way to do it."""
    match step:
        case Rename(variable, name):
            return write.renamed(variable, name)
        case Drop(variable):
            return write.dropped(variable)
        case KeepRows(conditions):
            return write.kept(write.both.join(_condition(c, data, write) for c in conditions))
        case SetLabel() | SetValueLabels():
            return []
        case SetKind(variable, kind):
            before = data.variable(variable).kind
            if Kind.TEXT not in (before, kind) or before is kind:
                return []
        case SetMissing(variable, values):
            where = [_one(write, variable, v) for v in values]
            if data.variable(variable).is_numeric:
                return write.replaced(variable, write.either.join(where), None)
        case Recode() if data.variable(step.variable).is_numeric:
            return _recoded(step, write)
    return _computed(step, write)


def _computed(step: Step, write: StepWriter) -> list[str]:
    """A new variable that is a formula of others."""
    match step:
        case Log(name, x, base):
            return write.new(name, write.log(base, write.value(x)))
        case Power(name, x, exponent):
            return write.new(name, write.power(write.value(x), exponent))
        case Product(name, variables):
            return write.new(name, " * ".join(map(write.value, variables)))
        case Difference(name, x, minus):
            return write.new(name, f"{write.value(x)} - {write.value(minus)}")
        case Standardise(name, x):
            return write.standardised(name, x)
        case Centre(name, x, CentreAt.VALUE, _, value):
            return write.new(name, f"{write.value(x)} - ({number(value)})")
        case Centre(name, x, at, group):
            means = write.mean(name, x, group if at is CentreAt.GROUP_MEAN else "")
            difference = f"{write.value(x)} - {write.value(name)}"
            return [*means, *write.changed(name, difference)]
        case GroupMean(name, x, group, False):
            return write.mean(name, x, group)
        case _:
            raise Unwritable(step.sentence())


def _recoded(step: Recode, write: StepWriter) -> list[str]:
    keep = step.otherwise is Otherwise.KEEP
    x = write.value(step.variable)
    lines = write.new(step.name, x) if keep else write.empty(step.name)
    # The first rule that names a value holds: it is written last.
    for rule in reversed(step.rules):
        bounds = [(">=", rule.low), ("<=", rule.high)]
        tests = [_test(x, sign, number(v)) for sign, v in bounds if v is not None]
        where = write.both.join([*tests, write.missing(step.variable, known=True)])
        lines += write.replaced(step.name, where, rule.to)
    return lines


def _condition(condition: Condition, data: Dataset, write: StepWriter) -> str:
    name, x = condition.variable, write.value(condition.variable)
    known = write.missing(name, known=True)
    match condition.relation:
        case Relation.MISSING if not condition.values:
            return write.missing(name)
        case Relation.PRESENT:
            return known
        case Relation.BETWEEN:
            low, high = (number(float(v)) for v in condition.values)
            return write.both.join([_test(x, ">=", low), _test(x, "<=", high), known])
        case Relation.ONE_OF:
            return f"({write.either.join(_one(write, name, v) for v in condition.values)})"
        case Relation.CONTAINS | Relation.MISSING:
            raise Unwritable(f"keep rows by {name}")
        case relation:
            value = condition.values[0]
            shown = write.text(value) if isinstance(value, str) else number(float(value))
            return write.both.join([_test(x, _SIGNS[relation], shown), known])


def _one(write: StepWriter, name: str, value: float | str) -> str:
    shown = write.text(value) if isinstance(value, str) else number(float(value))
    return _test(write.value(name), "==", shown)


def _test(x: str, sign: str, value: str) -> str:
    # In Python "and" binds more tightly than a comparison.
    return f"({x} {sign} {value})"


def all_lines(
    history: History, write: StepWriter, remark: Callable[[str], list[str]]
) -> Iterator[str]:
    """The lines of all steps; ``remark`` makes comments of those that cannot be written."""
    data = history.origin
    for step in history.steps:
        try:
            lines = step_lines(step, data, write)
        except Unwritable as error:
            said = f"Not written: {error}. Save the script with its data instead."
            lines = remark(said)
        yield from lines
        data = step.apply(data)
