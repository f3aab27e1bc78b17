"""What to try where a fit is singular, not certified or collinear: a card under the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from core.inference.information_criteria import information_criteria
from core.model.labels import NO_LABELS, Labels
from core.report.format import format_p
from gui import tasks
from gui.document import Document
from gui.jobs import Jobs
from gui.plots.geometry import number, signed
from gui.theme import Theme, Type
from gui.widgets.card import Card
from gui.widgets.label import label, paragraph, set_role
from gui.widgets.numbers import on_screen

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.remedies import Remedy
    from core.inference.trials import Trial

#: The lane of the background work of this card.
LANE = "remedies"
#: After a fit faster than this the remedies are tried without being asked for.
QUICK_SECONDS = 1.0


class RemediesCard(Card):
    """Hidden while nothing is wrong. Each remedy is fitted in the background; a click adopts it.

    Adopting adds a model to the list, with its fit; it can be undone.
    """

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("What to try"), parent)
        self._theme, self._document, self._jobs = theme, document, jobs
        self._of: Analysis | None = None
        self._labels = NO_LABELS
        self.rows: list[RemedyRow] = []
        self.what = paragraph("", "mute")
        self.try_button = QPushButton(self.tr("Try them"), self)
        self.try_button.setToolTip(self.tr("Fit each of these models, one after the other"))
        self.try_button.clicked.connect(self._try)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.setAccessibleName(self.tr("Stop trying remedies"))
        set_role(self.stop_button, "role", "flat")
        self.stop_button.clicked.connect(self._stop)
        self.add_control(self.try_button)
        self.add_control(self.stop_button)
        self.put(self.what)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.body.addLayout(self._list)
        self._clear()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Say what is wrong with ``analysis`` and what to try; nothing where it is sound."""
        labels = self._document.labels
        if analysis is self._of and labels == self._labels:
            return
        self._of, self._labels = analysis, labels
        self._jobs.cancel(LANE)
        self._clear()
        if analysis is not None:
            job = self._jobs.run(LANE, tasks.find_remedies, analysis, labels)
            job.success(lambda found: self._show(*found))

    def _clear(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self.try_button.hide()
        self.stop_button.hide()
        self.hide()

    def _show(self, troubles: tuple[str, ...], remedies: tuple[Remedy, ...]) -> None:
        if not troubles or self._of is None:
            return
        self.what.setText("\n".join(troubles))
        for rank, remedy in enumerate(remedies, 1):
            row = RemedyRow(self._theme, rank, remedy, self)
            row.adopt_button.clicked.connect(lambda _=False, row=row: self._adopt(row))
            self._list.addWidget(row)
            self.rows.append(row)
        self.show()
        if not remedies:
            return
        if sum(self._of.summary.seconds.values()) < QUICK_SECONDS:
            self._try()
        else:
            self.try_button.show()

    def _try(self) -> None:
        if self._of is None:
            return
        self.try_button.hide()
        self.stop_button.show()
        remedies = tuple(row.remedy for row in self.rows)
        job = self._jobs.run(LANE, tasks.try_remedies, self._of, remedies, self._labels)
        job.progress(self._take)
        job.success(self._finish)

    def _take(self, trials: list[Trial]) -> None:
        for trial in trials:
            row = next((row for row in self.rows if row.remedy == trial.remedy), None)
            if row is not None and self._of is not None:
                row.show_trial(trial, self._of, self._labels)

    def _finish(self, trials: tuple[Trial, ...]) -> None:
        self.stop_button.hide()
        self._take(list(trials))
        before = self._of
        sound = [
            row
            for row in self.rows
            if before is not None
            and row.trial is not None
            and row.trial.analysis is not None
            and row.trial.sound
            and _comparable(before, row.trial.analysis)
        ]
        if sound:
            min(sound, key=lambda row: row.aic).praise()

    def _stop(self) -> None:
        self._jobs.cancel(LANE)
        self.stop_button.hide()
        self.try_button.show()

    def _adopt(self, row: RemedyRow) -> None:
        document, trial = self._document, row.trial
        document.add_model(row.remedy.spec, labels=self._labels)
        if trial is not None and trial.analysis is not None and document.model is not None:
            document.fit_restored(document.model.key, trial.analysis)


class RemedyRow(QFrame):
    """One remedy: what, why, what came of it, and the button that adopts it."""

    def __init__(
        self, theme: Theme, rank: int, remedy: Remedy, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.remedy = remedy
        self.trial: Trial | None = None
        self.title = label(f"{rank}.  {remedy.title}")
        self.title.setWordWrap(True)
        theme.wear(self.title, Type.STRONG)
        self.why = paragraph(remedy.why, "mute")
        self.outcome = paragraph("")
        self.left = paragraph("", "mute")
        self.adopt_button = QPushButton(self.tr("Use this model"), self)
        self.adopt_button.setToolTip(self.tr("Add it to the models, beside the one as it is"))
        self.adopt_button.setAccessibleName(self.tr("Use the model: {0}").format(remedy.title))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.adopt_button, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.why, 1, 0)
        grid.addWidget(self.outcome, 2, 0, 1, 2)
        grid.addWidget(self.left, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.outcome.hide()
        self.left.hide()

    @property
    def aic(self) -> float:
        """Of the model fitted; infinite where there is none."""
        criteria = self.trial.criteria if self.trial else None
        return float("inf") if criteria is None else criteria.aic

    def praise(self) -> None:
        """Say that of the remedies that leave nothing wrong it has the lowest AIC."""
        said = self.tr("Nothing is wrong with it, and of those it has the lowest AIC.")
        self.left.setText("\n".join(filter(None, (said, self.left.text()))))
        self.left.show()

    def show_trial(self, trial: Trial, before: Analysis, labels: Labels) -> None:
        """What came of it."""
        self.trial = trial
        self.adopt_button.setEnabled(trial.analysis is not None)
        self.outcome.setText(self._words(trial, before, labels))
        self.outcome.show()
        said = [self.tr("Still: {0}").format(trouble) for trouble in trial.left]
        if trial.untested:
            said.append(self.tr("No likelihood-ratio test: {0}").format(trial.untested))
        self.left.setText("\n".join(said))
        self.left.setVisible(bool(said))

    def _words(self, trial: Trial, before: Analysis, labels: Labels) -> str:
        if trial.analysis is None or trial.criteria is None:
            return self.tr("It cannot be fitted: {0}").format(trial.problem)
        new, old = trial.criteria, information_criteria(before.summary)
        comparable = _comparable(before, trial.analysis)
        named = (
            (self.tr("log likelihood"), new.log_likelihood, old.log_likelihood),
            (self.tr("AIC"), new.aic, old.aic),
            (self.tr("BIC"), new.bic, old.bic),
        )
        parts = [
            f"{name} {_two(value)}" + (f" ({_change(value - was)})" if comparable else "")
            for name, value, was in named
        ]
        if trial.test is not None:
            test = trial.test.test
            better = test.reference_p is not None
            p = test.reference_p if better else test.p
            said = self.tr("LR test χ²({0}) = {1}, p {2}")
            parts.append(said.format(test.df, _two(test.chi2), _p(p)))
            if better:
                parts[-1] += f" ({on_screen(test.reference.replace('chi2', 'χ²'))})"
            elif test.conservative:
                parts[-1] += self.tr(" (conservative)")
        if trial.moved:
            from core.report.labelled import effect_words

            said = self.tr("largest change: {0} by {1} s.e.")
            moved = effect_words(before.summary, labels).get(trial.moved, trial.moved)
            parts.append(said.format(moved, on_screen(number(trial.shift, 1.0))))
        return "  ·  ".join(parts)


def _comparable(before: Analysis, after: Analysis) -> bool:
    """Whether likelihoods are of the same thing: one criterion, under REML one fixed part."""
    a, b = before.summary, after.summary
    same = a.criterion == b.criterion and a.n_obs == b.n_obs
    fixed = before.fit.design.X.shape[1] == after.fit.design.X.shape[1]
    return same and (a.criterion == "ML" or fixed)


def _two(value: float) -> str:
    return on_screen(signed(f"{value:.2f}"))


def _change(value: float) -> str:
    return on_screen(signed(f"{value:+.2f}"))


def _p(p: float | None) -> str:
    if p is None:
        return "–"
    text = on_screen(format_p(p))
    return text if text.startswith("<") else f"= {text}"
