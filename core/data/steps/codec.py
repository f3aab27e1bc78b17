"""Steps as JSON values, and back unchanged. Nothing in them is ever executed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from core.data.steps.base import Step
from core.data.steps.edits import SetKind, SetLabel, SetMissing, SetValueLabels
from core.data.steps.formulas import Centre, Difference, Log, Power, Product, Rank, Standardise
from core.data.steps.groups import GroupMean, Lag
from core.data.steps.recode import Recode
from core.data.steps.rows import KeepRows
from core.data.steps.variables import Drop, Rename
from core.errors import UserError
from core.language import tr

if TYPE_CHECKING:
    from cattrs import Converter

#: What a step is called in files. A name, once given, stays.
KINDS: dict[str, type] = {
    "log": Log,
    "power": Power,
    "standardise": Standardise,
    "centre": Centre,
    "product": Product,
    "difference": Difference,
    "rank": Rank,
    "group_mean": GroupMean,
    "lag": Lag,
    "recode": Recode,
    "type": SetKind,
    "label": SetLabel,
    "value_labels": SetValueLabels,
    "missing": SetMissing,
    "keep_rows": KeepRows,
    "rename": Rename,
    "drop": Drop,
}
_NAMES = {cls: name for name, cls in KINDS.items()}


def strict_converter() -> Converter:
    """Frozen dataclasses to JSON values and back; what is not known to them is an error."""
    from cattrs.preconf.json import make_converter

    return make_converter(forbid_extra_keys=True)


@cache
def _converter() -> Converter:
    return strict_converter()


def step_to_json(step: Step) -> dict[str, Any]:
    """``step`` as plain JSON values, its kind under ``step``."""
    return {"step": _NAMES[type(step)], **_converter().unstructure(step)}


def step_from_json(value: Mapping[str, Any]) -> Step:
    """The step that ``step_to_json`` wrote. UserError if it is malformed or not known here."""
    from cattrs import ClassValidationError

    fields = dict(value)
    kind = fields.pop("step", None)
    if not isinstance(kind, str) or kind not in KINDS:
        raise UserError(
            tr("The step “{kind}” is not known to this version of Levelwise.", kind=kind),
            tr("Open the project with the version that saved it."),
        )
    try:
        return _converter().structure(fields, KINDS[kind])
    except (ClassValidationError, ValueError, TypeError, KeyError) as error:
        raise UserError(
            tr("A step of the kind “{kind}” is damaged.", kind=kind),
            tr("Use another copy of the project."),
        ) from error


def steps_to_json(steps: Sequence[Step]) -> list[dict[str, Any]]:
    """All ``steps``, in order."""
    return [step_to_json(step) for step in steps]


def steps_from_json(values: Sequence[Mapping[str, Any]]) -> tuple[Step, ...]:
    """What ``steps_to_json`` wrote."""
    return tuple(step_from_json(value) for value in values)
