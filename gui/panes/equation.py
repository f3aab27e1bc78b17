"""The equation of the model, typeset, in the notation chosen, with symbols or with estimates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from gui.document import Document
from gui.icons import icon
from gui.jobs import Jobs
from gui.panes.equation_menu import equation_title
from gui.plots.clipboard import put_on_clipboard
from gui.theme import LIGHT, Theme
from gui.typesetting import Typeset, TypesetEquation, typeset
from gui.widgets.card import Card
from gui.widgets.equation_view import EquationView
from gui.widgets.label import label, plain_tip, set_role
from gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from core.inference.summary import Summary
    from core.model.equation_parts import Symbol

NOTHING = TypesetEquation((), (), "")


class EquationPane(Card):
    """The card of the equation. Typesetting happens in the background."""

    symbolChosen = Signal(object)  #: the Symbol that was clicked

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Equation"))
        self._theme, self._document, self._jobs = theme, document, jobs
        self._shown = NOTHING
        self._colour = theme.palette.text
        self._asked: object = None
        self.notation = Segmented(
            [
                ("formula", self.tr("Combined")),
                ("levels", self.tr("By level")),
                ("distributions", self.tr("Distributions")),
            ],
            self.tr("Notation"),
        )
        self.estimates = QToolButton(self)
        self.copy_button = QPushButton(self)
        self._make_controls()
        self.view = EquationView(theme, self)
        self.view.setAccessibleName(self.tr("Equation"))
        self.view.symbolChosen.connect(self.symbolChosen)
        self.hint = label(self.tr("The equation of your model will appear here."), "mute")
        self.put(self.view)
        self.put(self.hint)
        jobs.turns.follow(
            self._typeset,
            self.notation.chosen,
            self.estimates.toggled,
            document.specChanged,
            document.fitChanged,
            document.currentChanged,
            document.labelsChanged,
        )
        theme.changed.connect(self._recolour)
        self._paint()
        self._typeset()

    @property
    def latex(self) -> str:
        """The equation shown, as LaTeX, a line each."""
        return "\n".join(self._shown.latex)

    @property
    def mathml(self) -> str:
        """The equation shown, as MathML."""
        return self._shown.mathml

    def copy_latex(self) -> None:
        """Put the equation on the clipboard as LaTeX, a displayed one if it has several lines."""
        from core.model.notation import Equation

        lines = self._shown.latex
        self._copy_text(lines[0] if len(lines) == 1 else Equation(lines).latex)

    def copy_mathml(self) -> None:
        """Put the equation on the clipboard as MathML, as Word and web pages take it."""
        data = QMimeData()
        data.setText(self.mathml)
        data.setData("application/mathml+xml", self.mathml.encode())
        put_on_clipboard(data)

    def copy_picture(self) -> None:
        """Put the equation on the clipboard as a picture, dark on white."""
        view = EquationView(self._theme)
        view.resize(max(600, self.view.width()), 30)
        view.show_lines(self._lines_in(LIGHT.text), {})
        data = QMimeData()
        data.setImageData(view.picture())
        put_on_clipboard(data)

    # --- building --------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self.estimates.setText(self.tr("Estimates"))
        self.estimates.setCheckable(True)
        self.estimates.setToolTip(
            plain_tip(self.tr("Show estimates in place of coefficients and variances"))
        )
        set_role(self.estimates, "role", "toggle")
        set_role(self.copy_button, "role", "flat")
        tip = self.tr("Copy the equation")
        self.copy_button.setToolTip(plain_tip(tip))
        self.copy_button.setAccessibleName(tip)
        self.copy_button.clicked.connect(self._open_copy_menu)
        for control in (self.notation, self.estimates, self.copy_button):
            self.add_control(control)

    def _open_copy_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy as LaTeX")).triggered.connect(self.copy_latex)
        menu.addAction(self.tr("Copy as MathML")).triggered.connect(self.copy_mathml)
        menu.addAction(self.tr("Copy as picture")).triggered.connect(self.copy_picture)
        menu.popup(self.copy_button.mapToGlobal(self.copy_button.rect().bottomLeft()))

    def _copy_text(self, text: str) -> None:
        data = QMimeData()
        data.setText(text)
        put_on_clipboard(data)

    # --- showing ---------------------------------------------------------------------------------

    def _typeset(self) -> None:
        document = self._document
        model = document.model
        has = model is not None and bool(model.spec.outcome)
        self.hint.setVisible(not has)
        self.view.setVisible(has)
        self.copy_button.setEnabled(has)
        summary = self._summary()
        self.estimates.setEnabled(summary is not None)
        if model is None or not has:
            self._asked, self._shown = None, NOTHING
            return
        if not self.estimates.isChecked():
            summary = None
        notation = self.notation.value
        asked = (model.spec, notation, id(summary), model.labels)
        if asked == self._asked:
            return
        self._asked = asked
        colour = self._theme.palette.text
        labels = model.labels
        job = self._jobs.run("equation", typeset, model.spec, notation, summary, colour, labels)
        job.success(lambda result: self._show(result, colour))

    def _summary(self) -> Summary | None:
        """The figures of the model as it is; None while there are none."""
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        fresh = analysis is not None and model is not None and analysis.spec == model.spec
        return analysis.summary if analysis is not None and fresh else None

    def _show(self, result: TypesetEquation, colour: str) -> None:
        self._shown, self._colour = result, colour
        self._draw()
        self.view.setAccessibleName(self.latex)

    def _draw(self) -> None:
        tips = {
            spot.symbol: self._tip(spot.symbol) for line in self._shown.lines for spot in line.spots
        }
        self.view.show_lines(self._lines_in(self._theme.palette.text), tips)

    def _lines_in(self, colour: str) -> tuple[Typeset, ...]:
        """The lines in ``colour``, whichever they were typeset in."""
        old, new = self._colour.encode(), colour.encode()
        return tuple(replace(line, svg=line.svg.replace(old, new)) for line in self._shown.lines)

    def _tip(self, symbol: Symbol) -> str:
        """What a symbol stands for, in words."""
        spec, term = self._document.spec, symbol.term
        by = ""
        if 0 <= symbol.equation < len(spec.equations):
            by = equation_title(spec, symbol.equation)
        return {
            "outcome": self.tr("{0}: the outcome").format(term),
            "coefficient": self.tr("Fixed effect of {0}").format(term),
            "variable": self.tr("{0}: a term of the model").format(term),
            "effect": self.tr("Random effect of {0} by {1}").format(term, by),
            "variance": self.tr("Variance of the random effects of {0} by {1}").format(term, by),
            "offset": self.tr("{0}: the offset, its coefficient is 1").format(term),
            "residual": self.tr("Residuals and their variance"),
        }[symbol.part.value]

    def _recolour(self) -> None:
        self._paint()
        self._draw()

    def _paint(self) -> None:
        self.copy_button.setIcon(icon("copy", self._theme.palette.mute))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignLeft)
