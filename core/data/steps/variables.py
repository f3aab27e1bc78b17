"""Variables called otherwise, and variables deleted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.data.dataset import Dataset
from core.data.missing_codes import renamed
from core.data.steps.base import Edit, check_name
from core.errors import UserError
from core.language import tr


@dataclass(frozen=True)
class Rename:
    """``variable`` is called ``name``; it keeps its place, its labels and its values."""

    variable: str
    name: str

    @property
    def makes(self) -> str:
        return self.name

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.variable,)

    def sentence(self) -> str:
        return tr("rename {variable} to {name}", variable=self.variable, name=self.name)

    def apply(self, dataset: Dataset) -> Dataset:
        dataset.variable(self.variable)
        check_name(dataset, self.name)
        variables = tuple(
            replace(v, name=self.name) if v.name == self.variable else v for v in dataset.variables
        )
        frame = dataset.frame.rename(columns={self.variable: self.name})
        missing = renamed(dataset.missing, self.variable, self.name)
        return replace(dataset, variables=variables, frame=frame, missing=missing)


@dataclass(frozen=True)
class Drop(Edit):
    """The dataset without ``variable``."""

    variable: str

    def sentence(self) -> str:
        return tr("delete {variable}", variable=self.variable)

    def apply(self, dataset: Dataset) -> Dataset:
        dataset.variable(self.variable)
        if len(dataset.variables) == 1:
            raise UserError(
                tr(
                    "{variable} is the only variable: without it there are no data.",
                    variable=self.variable,
                ),
                tr("Open other data instead."),
            )
        return dataset.with_variables(v for v in dataset.variables if v.name != self.variable)
