"""What the tests of the plots share: data, the two views side by side, and a hand."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.analysis import Analysis, analyse
from core.data.readers import read_dataset
from core.model.syntax import parse
from gui.plots.base import PlotView
from gui.plots.caterpillar import CaterpillarView
from gui.plots.data import Covariate, PlotData, PlotEffect, PlotLevel
from gui.plots.fitted_lines import FittedLinesView
from gui.selection import Selection
from gui.theme import Theme, load_fonts

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
JSP = Path(__file__).parents[2] / "sample_data" / "jsp.dta"


def fitted(command: str, path: Path = JSP) -> Analysis:
    """The fit of ``command``."""
    return analyse(read_dataset(path), parse(command))


def many(groups: int, rows_each: int = 4) -> PlotData:
    """Plot data of made-up groups, without a fit."""
    rng = np.random.default_rng(groups)
    codes = np.repeat(np.arange(groups), rows_each)
    x = rng.normal(0, 5, len(codes))
    u0, u1 = rng.normal(0, 2, groups), rng.normal(0, 0.2, groups)
    fixed = 30 + 0.6 * x
    fit = fixed + u0[codes] + u1[codes] * x
    y = fit + rng.normal(0, 3, len(codes))
    se = rng.uniform(0.5, 1.5, groups)
    level = PlotLevel(
        name="clinic",
        title="Clinic",
        labels=tuple(str(i + 1) for i in range(groups)),
        codes=codes,
        sizes=np.full(groups, rows_each),
        means=np.bincount(codes, weights=y) / rows_each,
        effects=(
            PlotEffect("_cons", "_cons", u0, se, u0 * 1.3, u0 / 2),
            PlotEffect("dose", "Dose", u1, se / 10, u1 * 1.3, u1 / 0.2),
        ),
        covariance=np.diag([4.0, 0.04]),
    )
    return PlotData(
        outcome="score",
        outcome_title="Score",
        y=y,
        fitted=fit,
        xb=fixed,
        confidence=95.0,
        levels=(level,),
        covariates=(Covariate("dose", "Dose", x),),
        beta={"dose": 0.6, "_cons": 30.0},
        means={"dose": float(x.mean()), "_cons": 1.0},
    )


class Bench(QWidget):
    """The two plots side by side in one window, with one selection."""

    def __init__(self, data: PlotData | None) -> None:
        super().__init__()
        load_fonts()
        self.theme, self.selection = Theme(), Selection()
        self.lines = FittedLinesView(self.theme, self.selection)
        self.caterpillar = CaterpillarView(self.theme, self.selection)
        row = QHBoxLayout(self)
        row.addWidget(self.lines)
        row.addWidget(self.caterpillar)
        self.resize(1120, 520)
        self.lines.set_data(data)
        self.caterpillar.set_data(data)

    def keys(self) -> tuple[str, ...]:
        """The selected schools."""
        return self.selection.keys("school")


def at(view: PlotView, x: float, y: float) -> QPoint:
    """Where the point (x, y) of the data is drawn, in pixels of the canvas."""
    scale = view.figure.scale()
    inside = QPointF(float(scale.px_x(x)), float(scale.px_y(y)))
    return (inside + view.figure.plot_rect().topLeft()).toPoint()


def blup_at(view: CaterpillarView, label: str) -> QPoint:
    """Where the dot of a group's BLUP is drawn."""
    level, effect = view.level, view.effect
    assert level is not None and effect is not None
    group = level.index[label]
    place = effect.rank[group] if view.sorted_action.isChecked() else group + 1
    return at(view, float(place), float(effect.blup[group]))


def click(view: PlotView, where: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press and release the left button there."""
    QTest.mouseClick(view.canvas.viewport(), LEFT, modifiers, where)


def hover(view: PlotView, where: QPoint) -> None:
    """Move the mouse there."""
    QTest.mouseMove(view.canvas.viewport(), where)


def drag(
    view: PlotView,
    start: QPoint,
    end: QPoint,
    modifiers: Qt.KeyboardModifier = NONE,
    button: Qt.MouseButton = LEFT,
) -> None:
    """Drag from ``start`` to ``end``."""
    port = view.canvas.viewport()
    QTest.mousePress(port, button, modifiers, start)
    for share in (0.3, 0.7, 1.0):
        send_move(view, start + (end - start) * share, button, modifiers)
    QTest.mouseRelease(port, button, modifiers, end)


def send_move(
    view: PlotView, where: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
) -> None:
    """A move with a button held, which QTest.mouseMove cannot say."""
    port = view.canvas.viewport()
    local = QPointF(where)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        local,
        QPointF(port.mapToGlobal(where)),
        Qt.MouseButton.NoButton,
        button,
        modifiers,
    )
    QCoreApplication.sendEvent(port, event)


def whole(view: PlotView) -> QRectF:
    """The plot area, in pixels of the canvas."""
    return view.figure.plot_rect()


def picture(view: PlotView) -> np.ndarray:
    """What the canvas looks like, as bytes (height, width, 4)."""
    image = (
        view.canvas.grab()
        .toImage()
        .convertToFormat(view.canvas.grab().toImage().Format.Format_RGB32)
    )
    flat = np.frombuffer(bytes(image.constBits() or b""), np.uint8)
    return flat.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), :3]


def colour_count(view: PlotView, colour: str) -> int:
    """How many pixels of the canvas have ``colour``."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return int(np.all(picture(view) == (blue, green, red), axis=-1).sum())
