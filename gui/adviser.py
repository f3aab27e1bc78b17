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


def look(context: Context, dataset: Dataset, spec: ModelSpec, likely: tuple[str, ...], unit: str):
    """What ``dataset`` says of the levels of ``spec``."""
    from core.data.relations import Relation, relation
    from core.data.structure import level_of
    from core.model.spec import ALL
    from gui.advice import advice, offers

    known: dict[tuple[str, str], Relation] = {}

    def facts(lower: str, upper: str) -> Relation:
        if (lower, upper) not in known:
            known[lower, upper] = relation(dataset, lower, upper)
        return known[lower, upper]

    levels = tuple(dict.fromkeys(e.level for e in spec.equations if e.level != ALL))
    shown = levels or likely[:1]
    badges: dict[str, str] = {}
    for name in dataset.names if shown else ():
        if context.cancelled():
            break
        badges[name] = level_of(dataset, name, shown, unit)
    return Findings(advice(spec, likely, facts), offers(spec, likely, facts), badges)


class Adviser(QObject):
    """Tells ``changed`` whenever something else is to be said."""

    changed = Signal()

    def __init__(self, document: Document, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._asked: object = None
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
        job = self._jobs.run("advice", look, opened.dataset, spec, likely, opened.overview.unit)
        job.success(lambda found: self._tell(asked, found))

    def _tell(self, asked: object, found: Findings) -> None:
        if asked == self._question():
            self._asked, self.findings = asked, found
            self.changed.emit()
