"""Rows kept: “keep rows where”."""

from __future__ import annotations

from dataclasses import dataclass

from core.data.conditions import Condition, matching, sentence
from core.data.dataset import Dataset
from core.errors import UserError
from core.language import tr


@dataclass(frozen=True)
class KeepRows:
    """Only the rows that meet all ``conditions``, in their order, numbered anew."""

    conditions: tuple[Condition, ...]

    @property
    def makes(self) -> str:
        return ""

    @property
    def reads(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(c.variable for c in self.conditions))

    def sentence(self) -> str:
        conditions = tr(" and ").join(map(sentence, self.conditions))
        return tr("keep rows where {conditions}", conditions=conditions)

    def apply(self, dataset: Dataset) -> Dataset:
        if not self.conditions:
            raise UserError(tr("There is no condition to keep rows by."), tr("Add one."))
        kept = matching(dataset, self.conditions)
        if not kept.any():
            raise UserError(
                tr("No row would be left: {sentence}.", sentence=self.sentence()),
                tr("Change or remove a condition."),
            )
        return dataset.taken(kept)
