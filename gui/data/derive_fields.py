"""What the form of a new variable asks for each kind of step, and the step its answers make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from core.data.steps import (
    Base,
    Centre,
    CentreAt,
    Difference,
    GroupMean,
    Lag,
    Log,
    Otherwise,
    Power,
    Product,
    Rank,
    Recode,
    Standardise,
    Step,
)
from core.data.steps.recode import rule_from_text, rule_texts
from core.errors import UserError

#: The answers of the form, as texts by field; "" is none, ticks are "yes".
Answers = Mapping[str, str]

VARIABLE, SECOND, GROUP, ORDER = "variable", "second", "group", "order"
NUMBER, TICK, RULES, OTHERWISE = "number", "tick", "rules", "otherwise"

YES = "yes"
#: Between the cells, and between the lines, of the rules' answer.
CELL, LINE = "\t", "\n"


@dataclass(frozen=True)
class Form:
    """One kind of new variable: its title, the labels of its fields in order, and what it makes.

    ``optional`` fields may stay empty. ``suggest`` gives a name from the answers.
    """

    title: str
    fields: Mapping[str, str]
    make: Callable[[str, Answers], Step]
    suggest: Callable[[Answers], str]
    optional: tuple[str, ...] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("NewVariable", text)


def number_of(answers: Answers, what: str) -> float:
    """The number typed. UserError if it is none."""
    try:
        return float(answers[NUMBER].strip().replace("−", "-"))
    except ValueError:
        raise UserError(tr("“{0}” is no number.").format(answers[NUMBER]), what) from None


def forms() -> dict[str, Form]:
    """Every kind of new variable, in the order in which they are offered."""
    return {**_functions(), **_centrings(), **_within_groups(), **_others()}


def _functions() -> dict[str, Form]:
    x = tr("Variable")
    logs = {"log": Base.E, "log10": Base.TEN, "log2": Base.TWO}
    titles = {"log": tr("Natural log"), "log10": tr("Log to base 10"), "log2": tr("Log to base 2")}
    found: dict[str, Form] = {
        key: Form(titles[key], {VARIABLE: x}, _log(base), _named(f"{key}_"))
        for key, base in logs.items()
    }
    found["square"] = Form(
        tr("Square"), {VARIABLE: x}, lambda n, a: Power(n, a[VARIABLE]), _named("", "_sq")
    )
    found["power"] = Form(
        tr("Power"),
        {VARIABLE: x, NUMBER: tr("Exponent")},
        lambda n, a: Power(n, a[VARIABLE], number_of(a, tr("Type an exponent such as 0.5."))),
        _named("", "_pow"),
        defaults={NUMBER: "0.5"},
    )
    found["standardise"] = Form(
        tr("Standardise"), {VARIABLE: x}, lambda n, a: Standardise(n, a[VARIABLE]), _named("z_")
    )
    return found


def _centrings() -> dict[str, Form]:
    x, found = tr("Variable"), dict[str, Form]()
    found["centre_grand"] = Form(
        tr("Centre at the grand mean"),
        {VARIABLE: x},
        lambda n, a: Centre(n, a[VARIABLE]),
        _named("", "_c"),
    )
    found["centre_group"] = Form(
        tr("Centre at the group mean"),
        {VARIABLE: x, GROUP: tr("Group")},
        lambda n, a: Centre(n, a[VARIABLE], CentreAt.GROUP_MEAN, a[GROUP]),
        _named("", "_cw"),
    )
    found["centre_value"] = Form(
        tr("Centre at a value"),
        {VARIABLE: x, NUMBER: tr("Value")},
        lambda n, a: Centre(
            n, a[VARIABLE], CentreAt.VALUE, value=number_of(a, tr("Type a number."))
        ),
        _named("", "_c"),
    )
    return found


def _within_groups() -> dict[str, Form]:
    x, found = tr("Variable"), dict[str, Form]()
    found["group_mean"] = Form(
        tr("Group mean"),
        {VARIABLE: x, GROUP: tr("Group"), TICK: tr("Leave the row itself out")},
        lambda n, a: GroupMean(n, a[VARIABLE], a[GROUP], a.get(TICK) == YES),
        _named("", "_mean"),
    )
    found["lag"] = _lag_form(tr("Lag within group"), change=False)
    found["change"] = _lag_form(tr("Change within group"), change=True)
    return found


def _others() -> dict[str, Form]:
    x, found = tr("Variable"), dict[str, Form]()
    found["recode"] = Form(
        tr("Recode"),
        {VARIABLE: x, RULES: tr("Values become"), OTHERWISE: tr("All others")},
        _recode,
        _named("", "_r"),
        defaults={OTHERWISE: Otherwise.KEEP.name},
    )
    two = {VARIABLE: x, SECOND: tr("Times")}
    found["product"] = Form(
        tr("Product (interaction)"),
        two,
        lambda n, a: Product(n, (a[VARIABLE], a[SECOND])),
        lambda a: f"{a.get(VARIABLE, '')}_x_{a.get(SECOND, '')}",
    )
    found["difference"] = Form(
        tr("Difference of two variables"),
        {VARIABLE: x, SECOND: tr("Less")},
        lambda n, a: Difference(n, a[VARIABLE], a[SECOND]),
        _named("", "_diff"),
    )
    found["rank"] = Form(
        tr("Rank"),
        {VARIABLE: x, GROUP: tr("In each group")},
        lambda n, a: Rank(n, a[VARIABLE], a.get(GROUP, "")),
        _named("", "_rank"),
        optional=(GROUP,),
    )
    return found


def answers_of(step: Step) -> tuple[str, dict[str, str]] | None:
    """The kind and answers that make ``step`` again; None for a step that no form makes."""
    match step:
        case Log(_, x, base):
            kind = {Base.E: "log", Base.TEN: "log10", Base.TWO: "log2"}[base]
            return kind, {VARIABLE: x}
        case Power(_, x, exponent) if exponent == 2:
            return "square", {VARIABLE: x}
        case Power(_, x, exponent):
            return "power", {VARIABLE: x, NUMBER: f"{exponent:.17g}"}
        case Standardise(_, x):
            return "standardise", {VARIABLE: x}
        case Centre(_, x, CentreAt.GROUP_MEAN, group):
            return "centre_group", {VARIABLE: x, GROUP: group}
        case Centre(_, x, CentreAt.VALUE, _, value):
            return "centre_value", {VARIABLE: x, NUMBER: f"{value:.17g}"}
        case Centre(_, x):
            return "centre_grand", {VARIABLE: x}
        case GroupMean(_, x, group, alone):
            return "group_mean", {VARIABLE: x, GROUP: group, TICK: YES if alone else ""}
        case Lag(_, x, group, order, distance, exact, change):
            answers = {VARIABLE: x, GROUP: group, ORDER: order, NUMBER: str(distance)}
            return "change" if change else "lag", {**answers, TICK: YES if exact else ""}
        case Recode(_, x, rules, otherwise):
            lines = LINE.join(CELL.join(rule_texts(rule)) for rule in rules)
            return "recode", {VARIABLE: x, RULES: lines, OTHERWISE: otherwise.name}
        case Product(_, (first, second)):
            return "product", {VARIABLE: first, SECOND: second}
        case Difference(_, x, minus):
            return "difference", {VARIABLE: x, SECOND: minus}
        case Rank(_, x, group):
            return "rank", {VARIABLE: x, GROUP: group}
        case _:
            return None


def _log(base: Base) -> Callable[[str, Answers], Step]:
    return lambda name, answers: Log(name, answers[VARIABLE], base)


def _named(before: str, after: str = "") -> Callable[[Answers], str]:
    return lambda answers: f"{before}{answers.get(VARIABLE, '')}{after}"


def _lag_form(title: str, *, change: bool) -> Form:
    def make(name: str, answers: Answers) -> Step:
        rows = number_of(answers, tr("Type how many rows back, such as 1."))
        if rows != int(rows):
            raise UserError(tr("A lag is a whole number of rows."), tr("Type 1, 2, …"))
        exact = answers.get(TICK) == YES
        x, group, order = (answers[k] for k in (VARIABLE, GROUP, ORDER))
        return Lag(name, x, group, order, int(rows), exact, change)

    fields = {
        VARIABLE: tr("Variable"),
        GROUP: tr("Group"),
        ORDER: tr("Ordered by"),
        NUMBER: tr("Rows back"),
        TICK: tr("Only from exactly that far back"),
    }
    return Form(title, fields, make, _named("d_" if change else "lag_"), defaults={NUMBER: "1"})


def _recode(name: str, answers: Answers) -> Step:
    rules = []
    for line in answers.get(RULES, "").split(LINE):
        cells = [*line.split(CELL), "", "", ""][:3]
        if any(cell.strip() for cell in cells):
            rules.append(rule_from_text(*cells))
    otherwise = Otherwise[answers.get(OTHERWISE) or Otherwise.KEEP.name]
    return Recode(name, answers[VARIABLE], tuple(rules), otherwise)
