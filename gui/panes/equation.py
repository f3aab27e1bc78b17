"""The equation of the model, typeset, in the notation chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.document import Document
from gui.icons import icon
from gui.jobs import Jobs
from gui.tasks import Typeset, typeset
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.label import label, plain_tip, set_role
from gui.widgets.segmented import Segmented

GAP, LEADING = 30, 9

#: Lines are drawn a little smaller if that brings them into one row.
SMALLEST = 0.84


@dataclass
class _Piece:
    """One typeset line with its natural size in pixels."""

    renderer: QSvgRenderer
    width: float
    height: float


class EquationView(QWidget):
    """Draws the lines one after the other, as words in a paragraph; never wider than itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[_Piece] = []
        self._rows: list[list[tuple[_Piece, float]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(30)

    def show_lines(self, lines: tuple[Typeset, ...]) -> None:
        """Draw ``lines``."""
        self._pieces = []
        for line in lines:
            renderer = QSvgRenderer(QByteArray(line.svg))
            self._pieces.append(_Piece(renderer, line.width, line.height))
        self._flow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._flow()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            top = 0.0
            for row in self._rows:
                height = max(p.height * s for p, s in row)
                left = 0.0
                for piece, scale in row:
                    width, tall = piece.width * scale, piece.height * scale
                    box = QRectF(left, top + (height - tall) / 2, width, tall)
                    piece.renderer.render(painter, box)
                    left += width + GAP * scale
                top += height + LEADING
        finally:
            painter.end()

    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def _flow(self) -> None:
        room = max(60, self.width())
        whole = sum(p.width for p in self._pieces) + GAP * max(0, len(self._pieces) - 1)
        squeeze = room / whole if whole > room else 1.0
        common = squeeze if squeeze >= SMALLEST else 1.0
        self._rows, left = [], 0.0
        for piece in self._pieces:
            scale = min(common, room / piece.width)
            width = piece.width * scale
            if not self._rows or left + width > room + 1:
                self._rows.append([])
                left = 0.0
            self._rows[-1].append((piece, scale))
            left += width + GAP * common
        heights = [max(p.height * s for p, s in row) for row in self._rows]
        total = sum(heights) + LEADING * max(0, len(heights) - 1)
        self.setFixedHeight(max(26, round(total)))
        self.updateGeometry()
        self.update()


class EquationPane(Card):
    """The card of the equation. Typesetting happens in the background."""

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Equation"))
        self._theme, self._document, self._jobs = theme, document, jobs
        self._latex: tuple[str, ...] = ()
        self._lines: tuple[Typeset, ...] = ()
        self._colour = theme.palette.text
        self._asked: object = None
        self.notation = Segmented(
            [
                ("formula", self.tr("Formula")),
                ("levels", self.tr("By level")),
                ("estimates", self.tr("With estimates")),
            ],
            self.tr("Notation"),
        )
        self.copy_button = QPushButton(self)
        set_role(self.copy_button, "role", "flat")
        tip = self.tr("Copy the equation as LaTeX")
        self.copy_button.setToolTip(plain_tip(tip))
        self.copy_button.setAccessibleName(tip)
        self.copy_button.clicked.connect(self._copy)
        self.add_control(self.notation)
        self.add_control(self.copy_button)
        self.view = EquationView(self)
        self.hint = label(self.tr("The equation of your model will appear here."), "mute")
        self.put(self.view)
        self.put(self.hint)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._typeset)
        self.notation.chosen.connect(lambda key: self._soon.start(0))
        document.specChanged.connect(lambda: self._soon.start(0))
        document.fitChanged.connect(lambda key: self._soon.start(0))
        document.currentChanged.connect(lambda: self._soon.start(0))
        theme.changed.connect(self._recolour)
        self._paint()
        self._typeset()

    @property
    def latex(self) -> str:
        """The equation shown, as LaTeX, a line each."""
        return "\n".join(self._latex)

    def _typeset(self) -> None:
        document = self._document
        model = document.model
        has = model is not None and bool(model.spec.outcome)
        self.hint.setVisible(not has)
        self.view.setVisible(has)
        self.copy_button.setEnabled(has)
        if model is None or not has:
            self._asked, self._latex = None, ()
            return
        analysis = document.analysis(model.key)
        fresh = analysis is not None and analysis.spec == model.spec
        button = self.notation.button("estimates")
        button.setEnabled(fresh)
        notation = self.notation.value
        if notation == "estimates" and not fresh:
            notation = "formula"
        summary = analysis.summary if analysis is not None and fresh else None
        if notation != "estimates":
            summary = None
        asked = (model.spec, notation, id(summary))
        if asked == self._asked:
            return
        self._asked = asked
        overview = document.opened.overview if document.opened else None
        colour = self._theme.palette.text
        job = self._jobs.run("equation", typeset, model.spec, notation, summary, overview, colour)
        job.success(lambda result: self._show(result, colour))

    def _show(self, result: tuple[tuple[str, ...], tuple[Typeset, ...]], colour: str) -> None:
        self._latex, self._lines = result
        self._colour = colour
        self._draw()
        self.view.setAccessibleName(self.latex)
        self.view.setAccessibleDescription(self.tr("The model as an equation, in LaTeX"))

    def _draw(self) -> None:
        """Draw the lines in the colour of the theme, whichever they were typeset in."""
        old, new = self._colour.encode(), self._theme.palette.text.encode()
        self.view.show_lines(
            tuple(replace(line, svg=line.svg.replace(old, new)) for line in self._lines)
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.latex)

    def _recolour(self) -> None:
        self._paint()
        self._draw()

    def _paint(self) -> None:
        self.copy_button.setIcon(icon("copy", self._theme.palette.mute))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignLeft)
