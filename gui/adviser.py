"""Adviser: looks in the background at what the data say of the levels of the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.model.spec import ModelSpec
from gui.document import Document
from gui.jobs import Jobs

if TYPE_CHECKING:
    from core.data.dataset import Dataset
    from core.data.relations import Relation
    from gui.advice import Advice, LevelOffer
    from gui.jobs import Context

#: After an edit, this long for the next one.
PAUSE_MS = 120


@dataclass(frozen=True)
class Findings:
    """Advice on the levels, further levels to use, and the level that each variable belongs to."""

    advice: tuple[Advice, ...] = ()
    offers: tuple[LevelOffer, ...] = ()
    badges: Mapping[str, str] | None = None


class Facts:
    """How the variables of ``dataset``, whose rows are ``unit``, stand to each other.

    Found out once: to find out takes a while, and most edits of a model ask the same again.
    """

    def __init__(self, dataset: Dataset, unit: str) -> None:
        self.dataset = dataset
        self._unit = unit
        self._relations: dict[tuple[str, str], Relation] = {}
        self._levels: dict[tuple[str, tuple[str, ...]], str] = {}

    def relation(self, lower: str, upper: str) -> Relation:
        """How the groups of ``lower`` stand to those of ``upper``."""
        from core.data.relations import relation

        pair = lower, upper
        if pair not in self._relations:
            self._relations[pair] = relation(self.dataset, lower, upper)
        return self._relations[pair]

    def level_of(self, name: str, levels: tuple[str, ...]) -> str:
        """The highest of ``levels`` in whose groups ``name`` is constant; else the rows' unit."""
        from core.data.structure import level_of

        asked = name, levels
        if asked not in self._levels:
            self._levels[asked] = level_of(self.dataset, name, levels, self._unit)
        return self._levels[asked]


def look(context: Context, facts: Facts, spec: ModelSpec, likely: tuple[str, ...]) -> Findings:
    """What the data say of the levels of ``spec``."""
    from core.model.spec import ALL
    from gui.advice import advice, offers

    levels = tuple(dict.fromkeys(e.level for e in spec.equations if e.level != ALL))
    shown = levels or likely[:1]
    badges: dict[str, str] = {}
    for name in facts.dataset.names if shown else ():
        if context.cancelled():
            break
        badges[name] = facts.level_of(name, shown)
    found = facts.relation
    return Findings(advice(spec, likely, found), offers(spec, likely, found), badges)


class Adviser(QObject):
    """Tells ``changed`` whenever something else is to be said."""

    changed = Signal()

    def __init__(self, document: Document, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._asked: object = None
        self._facts: Facts | None = None
        self.findings = Findings()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._look)
        document.specChanged.connect(self._forget)
        document.datasetChanged.connect(self._forget)

    def _forget(self) -> None:
        """What was found belongs to the model as it was."""
        if self._asked is not None and self._question() == self._asked:
            return
        self._jobs.cancel("advice")
        if self.findings != Findings():
            self.findings = Findings(badges=self.findings.badges)
            self.changed.emit()
        self._soon.start()

    def _question(self) -> object:
        """What the answer depends on."""
        return (self._document.opened, self._document.spec)

    def _look(self) -> None:
        opened, spec = self._document.opened, self._document.spec
        if opened is None or any(name not in opened.dataset for name in spec.variables):
            return
        asked = self._question()
        levels = opened.overview.levels
        likely = tuple(i.name for i in levels if i.likely and i.name != spec.outcome)
        if self._facts is None or self._facts.dataset is not opened.dataset:
            self._facts = Facts(opened.dataset, opened.overview.unit)
        job = self._jobs.run("advice", look, self._facts, spec, likely)
        job.success(lambda found: self._tell(asked, found))

    def _tell(self, asked: object, found: Findings) -> None:
        if asked == self._question():
            self._asked, self.findings = asked, found
            self.changed.emit()
