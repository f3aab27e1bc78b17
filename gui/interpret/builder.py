"""The form of one hypothesis: coefficients are ticked, the command and its answer are live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.model.labels import NO_LABELS, Labels
from gui.interpret.chips import ChipField
from gui.theme import Theme, Type
from gui.widgets.card import Card
from gui.widgets.label import label, paragraph, plain_tip, set_role
from gui.widgets.numbers import on_screen
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.questions import Question

TEST, COMBINE = "test", "combine"
ZERO, EQUAL, VALUE = "zero", "equal", "value"


class HypothesisBuilder(Card):
    """Test coefficients or whole terms, or combine coefficients. ``kept`` carries a Question."""

    kept = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Ask about the fixed effects"))
        self._analysis: Analysis | None = None
        self._signs: dict[str, int] = {}
        self._question: Question | None = None
        self.mode = Segmented(
            [(TEST, self.tr("Test")), (COMBINE, self.tr("Combine"))], self.tr("What to ask")
        )
        self.add_control(self.mode)
        self.coefficients = ChipField(self.tr("Coefficients"))
        self.terms = ChipField(self.tr("Whole terms"))
        self.relation = Segmented(
            [
                (ZERO, self.tr("are zero")),
                (EQUAL, self.tr("are equal")),
                (VALUE, self.tr("are equal to")),
            ],
            self.tr("What is tested"),
        )
        self.value = QLineEdit("0")
        self.value.setAccessibleName(self.tr("Right-hand side"))
        self.value.setToolTip(plain_tip(self.tr("The number that the coefficients are equal to")))
        self.command = label("")
        theme.wear(self.command, Type.MONO)
        self.edit = QLineEdit()
        theme.wear(self.edit, Type.MONO)
        self.edit.setAccessibleName(self.tr("Expression"))
        self.edit.setToolTip(
            plain_tip(self.tr("Written by the ticks above; it can be typed, as in “x + 2*z”"))
        )
        self.keep_button = QPushButton(self.tr("Keep"))
        set_role(self.keep_button, "role", "primary")
        self.keep_button.setToolTip(
            plain_tip(self.tr("Keep the question with the model, its report and scripts (Return)"))
        )
        self.answer = paragraph("")
        self._lay_out(theme)
        self._connect()
        self._show_mode()

    def _lay_out(self, theme: Theme) -> None:
        relation = QHBoxLayout()
        relation.setSpacing(6)
        relation.addWidget(self.relation)
        self.value.setMaximumWidth(theme.px(90))
        relation.addWidget(self.value)
        relation.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.command)
        line.addWidget(self.edit, 1)
        line.addWidget(self.keep_button)
        column = QVBoxLayout()
        column.setSpacing(9)
        self._captions: list[QLabel] = []
        for caption, widget in (
            (self.tr("Coefficients"), self.coefficients),
            (self.tr("Whole terms"), self.terms),
        ):
            words = label(caption, "mute")
            self._captions.append(words)
            column.addWidget(words)
            column.addWidget(widget)
        column.addLayout(relation)
        column.addLayout(line)
        column.addWidget(self.answer)
        self.body.addLayout(column)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.mode.chosen.connect(lambda key: self._show_mode())
        self.relation.chosen.connect(lambda key: self._write())
        self.value.textEdited.connect(self._on_value)
        self.coefficients.clicked.connect(self._on_coefficient)
        self.terms.clicked.connect(self._on_term)
        self.edit.textEdited.connect(self._on_typed)
        self.edit.textChanged.connect(lambda text: self._ask())
        self.edit.returnPressed.connect(self.keep)
        self.keep_button.clicked.connect(self.keep)

    # --- what is shown ---------------------------------------------------------------------------

    def show_analysis(self, analysis: Analysis | None, labels: Labels = NO_LABELS) -> None:
        """Offer the coefficients and terms of ``analysis``; what was ticked stays if it can.

        The ``labels`` are what they are called.
        """
        self._analysis = analysis
        effects = [e for e in analysis.summary.fixed if e.estimate is not None] if analysis else []
        several = [t for t in analysis.summary.terms if t.df > 1] if analysis else []
        words = _words(analysis, labels) if analysis else {}
        self.coefficients.set_chips([(e.name, words[e.name]) for e in effects])
        self.terms.set_chips([(t.term, labels.term(t.term)) for t in several])
        names = {e.name for e in effects}
        self._signs = {name: sign for name, sign in self._signs.items() if name in names}
        self._show_chips()
        self._show_mode()

    def begin(self, names: list[str]) -> None:
        """Tick ``names`` and nothing else."""
        self.mode.set_value(TEST)
        self._signs = dict.fromkeys(names, 1)
        self.terms.set_checked(())
        self._show_mode()
        self._write()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def question(self) -> Question | None:
        """What is asked, if the model can answer it."""
        return self._question

    def keep(self) -> None:
        """Keep the question, if it has an answer."""
        if self._question is not None:
            self.kept.emit(self._question)

    # --- clicks ----------------------------------------------------------------------------------

    def _on_coefficient(self, name: str) -> None:
        sign = self._signs.get(name, 0)
        if sign == 0:
            self._signs[name] = 1
        elif sign > 0 and self.mode.value == COMBINE:
            self._signs[name] = -1
        else:
            del self._signs[name]
        self.terms.set_checked(())
        self._write()

    def _on_term(self, name: str) -> None:
        self._signs.clear()
        self._write()

    def _on_typed(self, text: str) -> None:
        """What is typed is no longer what is ticked."""
        self._signs.clear()
        self.terms.set_checked(())
        self._show_chips()

    def _on_value(self, text: str) -> None:
        self.relation.set_value(VALUE)
        self._write()

    def _show_mode(self) -> None:
        testing = self.mode.value == TEST
        terms = testing and bool(self.terms.chips)
        self.terms.setVisible(terms)
        self._captions[1].setVisible(terms)
        self.relation.setVisible(testing)
        self.value.setVisible(testing)
        if testing:
            self._signs = dict.fromkeys(self._signs, 1)
        else:
            self.terms.set_checked(())
        if self._signs or self.terms.checked:
            self._write()
        else:
            self._ask()

    def _show_chips(self) -> None:
        self.coefficients.set_checked(self._signs)
        combining = self.mode.value == COMBINE
        for name, chip in self.coefficients.chips.items():
            sign = self._signs.get(name, 0) if combining else 0
            self.coefficients.set_prefix(chip, {1: "+ ", -1: "− "}.get(sign, ""))

    def _write(self) -> None:
        """The expression that the ticks say."""
        from core.inference.questions import combined, equal, zero

        self._show_chips()
        names = tuple(self._signs)
        if self.mode.value == COMBINE:
            text = combined(self._signs)
        elif self.terms.checked:
            text = zero(self.terms.checked)
        elif self.relation.value == VALUE and names:
            text = equal(names, self.value.text().strip().replace(",", ".") or "0")
        elif self.relation.value == EQUAL:
            text = equal(names) if len(names) > 1 else ""
        else:
            text = zero(names)
        if text == self.edit.text():
            self._ask()
        else:
            self.edit.setText(text)

    # --- the answer ------------------------------------------------------------------------------

    def _ask(self) -> None:
        from core.errors import CommandError
        from core.inference.questions import Asked

        text = self.edit.text().strip()
        self._question = None
        self.command.setText(Asked.LINCOM.value if self.mode.value == COMBINE else Asked.TEST.value)
        if self._analysis is None or not text:
            self._tell(self._hint(), "mute")
            return
        try:
            self._answer(text)
        except CommandError as error:
            self._tell(f"{error.message} {error.remedy}".strip(), "amber")

    def _answer(self, text: str) -> None:
        """Ask for ``text``; words that are terms, not coefficients, are tested as such."""
        from core.errors import CommandError
        from core.inference.questions import Asked, Question, ask

        assert self._analysis is not None
        fit, level = self._analysis.fit, self._analysis.spec.options.level
        kinds = [Asked.LINCOM] if self.mode.value == COMBINE else [Asked.TEST, Asked.TESTPARM]
        first: CommandError | None = None
        for kind in kinds:
            question = Question(kind, " ".join(text.split()))
            try:
                found = ask(fit, question, level)
            except CommandError as error:
                first = first or error
                continue
            from core.report.reading import answer_text

            self._question = question
            self.command.setText(kind.value)
            self._tell(on_screen(answer_text(found, level)), "")
            return
        assert first is not None
        raise first

    def _hint(self) -> str:
        if self.mode.value == COMBINE:
            return self.tr("Click a coefficient to add it, again to subtract it, again to leave it")
        if self._signs:
            return self.tr("Click another coefficient that this one is compared with")
        return self.tr("Click the coefficients or terms to test")

    def _tell(self, text: str, role: str) -> None:
        self.answer.setText(text)
        set_role(self.answer, "role", role)
        set_role(self.edit, "wrong", role == "amber")
        self.keep_button.setEnabled(self._question is not None)


def _words(analysis: Analysis, labels: Labels) -> dict[str, str]:
    """What tables call the effects of ``analysis``, by their names."""
    from core.report.labelled import effect_words

    return effect_words(analysis.summary, labels)
