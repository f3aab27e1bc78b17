"""The model being built: outcome, terms, level, covariance, criterion, and what the data say."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from core.errors import nearest
from core.model.labels import Labels
from core.model.spec import Criterion, ModelSpec, Scale
from gui import edits
from gui.advice import Advice
from gui.document import Document, Problem
from gui.icons import icon
from gui.panes.field import FieldLabel
from gui.panes.levels import LevelsForm
from gui.panes.model_more import MoreForm
from gui.panes.term_menu import interaction
from gui.panes.terms import TermsTable
from gui.panes.terms_model import TermsModel
from gui.panes.variables import ICONS
from gui.tasks import Check, VariableInfo
from gui.theme import Theme
from gui.widgets.banner import Banner, Message
from gui.widgets.card import Card
from gui.widgets.column import keep_in_view
from gui.widgets.combo import Combo
from gui.widgets.covariance import CovarianceCombo
from gui.widgets.label import paragraph, plain_tip, set_role
from gui.widgets.numbers import count
from gui.widgets.segmented import Segmented
from gui.widgets.variable_combo import VariableCombo

#: The field of the confidence level, in pixels at the usual text size.
CONFIDENCE_WIDTH = 86


class ModelPane(Card):
    """The card in which a model is clicked together."""

    autoFitToggled = Signal(bool)

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._theme, self._document = theme, document
        self.outcome = VariableCombo(self.tr("Outcome"))
        self.outcome.setPlaceholderText(self.tr("choose a variable"))
        self.terms_model = TermsModel(document, self)
        self.terms = TermsTable(theme, document, self.tr("Terms of the model"))
        self.terms.setModel(self.terms_model)
        self.interact_button = QPushButton(self)
        set_role(self.interact_button, "role", "flat")
        self.interact_button.hide()
        self.levels = LevelsForm(theme, document)
        self.more = MoreForm(theme, document)
        self.criterion = Segmented([("REML", "REML"), ("ML", "ML")], self.tr("Criterion"))
        self.scale = Segmented(
            [(Scale.SD.value, self.tr("s.d.")), (Scale.VARIANCE.value, self.tr("variance"))],
            self.tr("Show random effects as"),
        )
        self.confidence = QDoubleSpinBox(self)
        self.auto_fit = QCheckBox(self.tr("Fit as I build"), self)
        self.banner = Banner(theme)
        self.advice = Banner(theme)
        self._heard: set[str] = set()
        self.advice.close_button.clicked.connect(self._silence)
        self.findings = paragraph("", "mute")
        self._lay_out()
        self._connect()
        self._rescale()
        self._show_dataset()

    @property
    def level(self) -> Combo:
        """The field of the first level."""
        return self.levels.levels[0]

    @property
    def covariance(self) -> CovarianceCombo:
        """The covariance structure of the first level."""
        return self.levels.covariances[0]

    def _rescale(self) -> None:
        self.confidence.setFixedWidth(self._theme.px(CONFIDENCE_WIDTH))

    def focus_outcome(self) -> None:
        """Bring the user to the choice of the outcome."""
        self.outcome.setFocus(Qt.FocusReason.OtherFocusReason)
        self.outcome.showPopup()

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.outcome.setToolTip(plain_tip(self.tr("The variable to be explained")))
        self.criterion.setToolTip(
            plain_tip(self.tr("REML: variances free of small-sample bias. ML: compare fixed parts"))
        )
        self.confidence.setRange(10.0, 99.99)
        self.confidence.setDecimals(2)
        self.confidence.setValue(95.0)
        self.confidence.setSuffix(" %")
        self.confidence.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.confidence.setKeyboardTracking(False)
        self.confidence.setAccessibleName(self.tr("Confidence level of the intervals"))
        self.confidence.setToolTip(plain_tip(self.tr("Confidence level of the intervals")))
        self.auto_fit.setToolTip(
            plain_tip(self.tr("Fit after every change, while fits take under a tenth of a second"))
        )
        top, form = self._form(), self._form()
        top.addWidget(FieldLabel(self._theme, self.tr("Outcome"), self.outcome), 0, 0)
        top.addWidget(self.outcome, 0, 1)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Criterion"), self._row(self.criterion)),
            (self.tr("Variances as"), self._row(self.scale)),
            (self.tr("Confidence"), self._row(self.confidence, self.auto_fit)),
        ]
        for row, (text, widget) in enumerate(rows):
            form.addWidget(FieldLabel(self._theme, text, widget), row, 0)
            form.addWidget(widget, row, 1)
        self.body.addLayout(top)
        self.put(self.terms)
        self.body.addWidget(self.interact_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.put(self.levels)
        self.body.addLayout(form)
        self.put(self.more)
        self.put(self.banner)
        self.put(self.advice)
        self.put(self.findings)

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(6)
        form.setColumnStretch(1, 1)
        return form

    def _row(self, first: QWidget, second: QWidget | None = None) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(first)
        row.addStretch(1)
        if second is not None:
            row.addWidget(second)
        return holder

    def _connect(self) -> None:
        document = self._document
        document.datasetChanged.connect(self._show_dataset)
        document.specChanged.connect(self._show_spec)
        document.modelsChanged.connect(self._show_name)
        document.currentChanged.connect(self._show_name)
        document.checkChanged.connect(self._show_check)
        document.labelsChanged.connect(self._show_check)
        document.fitChanged.connect(self._show_check)
        self.outcome.chosen.connect(
            lambda name: self._change(
                edits.set_outcome(document.spec, name), self.tr("Outcome {0}").format(name)
            )
        )
        self.criterion.chosen.connect(
            lambda value: self._change(
                replace(document.spec, criterion=Criterion(value)), self.tr("Criterion")
            )
        )
        self.scale.chosen.connect(
            lambda value: self._change(
                document.spec.with_options(scale=Scale(value)), self.tr("Scale")
            )
        )
        self.confidence.valueChanged.connect(
            lambda value: self._change(
                document.spec.with_options(level=value), self.tr("Confidence level")
            )
        )
        self.auto_fit.toggled.connect(self.autoFitToggled)
        self.terms_model.unknownName.connect(self._tell_unknown)
        self.terms_model.badTerm.connect(self._tell_bad_term)
        self.terms.termsSelected.connect(self._offer_interaction)
        self.interact_button.clicked.connect(self.terms.interact_selected)
        self._theme.changed.connect(self._fill_choices)
        self._theme.changed.connect(self._rescale)

    def _change(self, spec: ModelSpec, text: str) -> None:
        self._document.set_spec(spec, text)

    # --- showing ---------------------------------------------------------------------------------

    def _show_dataset(self) -> None:
        self.banner.clear()
        self._heard.clear()
        self.more.fold()
        self._fill_choices()
        self._show_name()
        self._show_spec()

    def _fill_choices(self) -> None:
        opened = self._document.opened
        variables = opened.overview.variables if opened else ()
        mute = self._theme.palette.mute

        def picture(info: VariableInfo) -> QIcon:
            return icon(ICONS.get(info.kind, "number"), mute)

        numbers = [v for v in variables if v.kind != "text"]
        texts = [v for v in variables if v.kind == "text"]
        choices = [(v.name, v.name, picture(v)) for v in (*numbers, *texts)]
        self.outcome.set_choices(choices)
        self.more.fill(choices)
        self.levels.fill()
        self._show_spec()

    def _show_name(self) -> None:
        model = self._document.model
        name = f"  {model.name}" if model else ""
        self.title.setText(self.tr("Model").upper() + name)

    def _show_spec(self) -> None:
        spec = self._document.spec
        self.outcome.set_value(spec.outcome)
        self.levels.show_spec(spec)
        self.more.show_spec(spec)
        self.criterion.set_value(spec.criterion.value)
        self.scale.set_value(spec.options.scale.value)
        blocked = self.confidence.blockSignals(True)
        self.confidence.setValue(spec.options.level)
        self.confidence.blockSignals(blocked)
        self.banner.clear()
        self._show_check()

    def _show_check(self) -> None:
        document = self._document
        model = document.model
        if model is None or not model.spec.outcome:
            self.findings.setText(
                self.tr("Choose the outcome, then add terms and a level.") if model else ""
            )
            return
        problem = document.problem(model.key)
        check = document.check
        if problem is None and isinstance(check, Problem):
            problem = check
        if problem is not None:
            known = self.banner.isVisible()
            self.banner.show_message(self._message(problem))
            if not known and edits.needs_ml(document.spec):
                # The answer is a button, which must not be below the edge of the window.
                keep_in_view(self.banner)
            self.findings.setVisible(False)
            return
        if self.banner.message_tone == "error" and isinstance(check, Check):
            self.banner.clear()
        self.findings.setVisible(True)
        if isinstance(check, Check):
            self.findings.setText(findings_text(check, document.labels))
            self.findings.setToolTip(plain_tip(left_out_text(check)))

    def _message(self, problem: Problem) -> Message:
        spec, name = self._document.spec, problem.variable
        repair = None
        terms = (edits.term_called(spec, row) for row in edits.rows(spec))
        used = [t for t in terms if name in t.variables]
        if not name and edits.needs_ml(spec):
            text = self.tr("Use ML")
            repair = (text, lambda: self._change(edits.use_ml(spec), text))
        elif name and any(e.factor == name for e in spec.equations):
            text = self.tr("Remove R.{0}").format(name)
            without = edits.remove_term(spec, f"R.{name}")
            repair = (text, lambda: self._change(without, text))
        elif any(e.level == name for e in spec.equations):
            index = next(i for i, e in enumerate(spec.equations) if e.level == name)
            text = self.tr("Remove the level {0}").format(name)
            repaired = edits.set_level(spec, index, "")
            repair = (text, lambda: self._change(repaired, text))
        elif name and name == spec.outcome:
            repair = (self.tr("Choose another outcome"), self.focus_outcome)
        elif name and name in (spec.offset, spec.cluster, *spec.weight_variables):
            text = self.tr("Leave out {0}").format(name)
            repair = (text, lambda: self._change(edits.unweigh(spec, name), text))
        elif used:
            term = next((t for t in used if t.name == name), used[0])
            text = self.tr("Remove {0}").format(term.name)
            repair = (text, lambda: self._change(edits.remove_term(spec, term.name), text))
        return Message(problem.message, problem.remedy, "error", repair)

    def show_advice(self, found: tuple[Advice, ...]) -> None:
        """Say the first of what is doubtful about the levels, with a button that heeds it."""
        fresh = [a for a in found if a.title not in self._heard]
        if not fresh:
            self.advice.clear()
            return
        first = fresh[0]
        repair = (first.action, lambda: self._change(first.repaired, first.action))
        self.advice.show_message(Message(first.title, first.detail, "amber", repair))

    def _silence(self) -> None:
        """What was closed is not said again of these data."""
        self._heard.add(self.advice.accessibleName())

    def _offer_interaction(self, names: list[str]) -> None:
        """A button under the table as soon as several terms are selected."""
        possible = interaction(self._document.spec, names) is not None
        self.interact_button.setVisible(possible)
        if possible:
            text = self.tr("Add the interaction {0}").format(" × ".join(names))
            self.interact_button.setText(text.replace("&", "&&"))
            self.interact_button.setAccessibleName(text)
            self.interact_button.setToolTip(plain_tip(f"{text} (Ctrl+I)"))

    def _tell_bad_term(self, message: str, remedy: str) -> None:
        self.banner.show_message(Message(message, remedy, "error"))

    def _tell_unknown(self, name: str) -> None:
        dataset = self._document.dataset
        close = nearest(name, dataset.names) if dataset else None
        repair = None
        if close:
            use = self.tr("Use {0}").format(close)
            repair = (use, lambda: self._use(close))
        message = self.tr("There is no variable called “{0}”.").format(name)
        self.banner.show_message(Message(message, "", "error", repair))

    def _use(self, name: str) -> None:
        self.banner.clear()
        self.terms_model.add(name)


def findings_text(check: Check, labels: Labels) -> str:
    """Rows used, groups, parameters: one line under the model."""
    parts = [_tr("{0} of {1} rows").format(count(check.rows), count(check.total))]
    parts += [
        _tr("{0} groups of {1}").format(count(i.groups), labels.level(i.name)) for i in check.levels
    ]
    words = _tr("{0} fixed + {1} variance parameters")
    parts.append(words.format(check.fixed, check.parameters - check.fixed))
    lines = [" · ".join(parts)]
    if check.left_out:
        lines.append(left_out_text(check))
    if check.omitted:
        columns = check.fixed + len(check.omitted)
        lines.append(_tr("Rank {0} of {1} columns of the fixed part").format(check.fixed, columns))
    for reason in dict.fromkeys(why for _, why in check.omitted):
        names = ", ".join(name for name, why in check.omitted if why == reason)
        lines.append(_tr("Omitted because {0}: {1}").format(reason, names))
    lines += check.notes
    return "\n".join(lines)


def left_out_text(check: Check) -> str:
    """Which variables cost how many rows, for a tool tip."""
    if not check.left_out:
        return _tr("No row is left out")
    missing = (_tr("{0} missing {1}").format(count(n), v) for v, n in check.left_out.items())
    return _tr("Rows left out: {0}").format(", ".join(missing))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ModelPane", text)
