"""What was done to the data after reading: steps, each a value with a pure ``apply``.

A step is a frozen dataclass. ``apply(dataset)`` gives a new Dataset and never touches the old;
it raises UserError where the data do not allow it, naming the row. Missing in, missing out.
"""

from core.data.steps.base import Step
from core.data.steps.codec import step_from_json, step_to_json, steps_from_json, steps_to_json
from core.data.steps.edits import SetKind, SetLabel, SetMissing, SetValueLabels
from core.data.steps.formulas import (
    Base,
    Centre,
    CentreAt,
    Difference,
    Log,
    Power,
    Product,
    Rank,
    Standardise,
)
from core.data.steps.groups import GroupMean, Lag
from core.data.steps.history import (
    Failure,
    Replay,
    apply_steps,
    dependants,
    new_names,
    relevant,
    replay,
)
from core.data.steps.recode import Otherwise, Recode, Rule
from core.data.steps.rows import KeepRows
from core.data.steps.variables import Drop, Rename

__all__ = [
    "Base",
    "Centre",
    "CentreAt",
    "Difference",
    "Drop",
    "Failure",
    "GroupMean",
    "KeepRows",
    "Lag",
    "Log",
    "Otherwise",
    "Power",
    "Product",
    "Rank",
    "Recode",
    "Rename",
    "Replay",
    "Rule",
    "SetKind",
    "SetLabel",
    "SetMissing",
    "SetValueLabels",
    "Standardise",
    "Step",
    "apply_steps",
    "dependants",
    "new_names",
    "relevant",
    "replay",
    "step_from_json",
    "step_to_json",
    "steps_from_json",
    "steps_to_json",
]
