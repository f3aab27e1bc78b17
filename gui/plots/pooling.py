"""PoolingStrip: from separate regressions over the model to one line for all, by a slider."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from core.inference.pooling import spread
from gui.plots.data import PlotData, group_heights
from gui.plots.geometry import number
from gui.widgets.label import paragraph, plain_tip, set_role
from gui.widgets.numbers import count, on_screen

#: Steps of the slider from end to end; the model lies in the middle.
STEPS = 200
#: How long a click on one of the three words takes to get there, in milliseconds.
GLIDE_MS = 700


class PoolingStrip(QWidget):
    """The slider, its three words, and a sentence that says what is seen."""

    moved = Signal(float)  #: 0 no pooling, 0.5 the model, 1 complete pooling

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, STEPS)
        self.slider.setValue(STEPS // 2)
        self.slider.setSingleStep(STEPS // 20)
        self.slider.setPageStep(STEPS // 4)
        self.slider.setAccessibleName(self.tr("Pooling"))
        self.slider.setToolTip(plain_tip(self.tr("How much the groups learn from each other")))
        self.sentence = paragraph("", "mute")
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(lambda value: self.slider.setValue(round(float(value))))
        self.words = [
            self._word(self.tr("No pooling"), 0),
            self._word(self.tr("Model"), STEPS // 2),
            self._word(self.tr("Complete"), STEPS),
        ]
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.words[0])
        row.addStretch(1)
        row.addWidget(self.words[1])
        row.addStretch(1)
        row.addWidget(self.words[2])
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(0)
        column.addWidget(self.slider)
        column.addLayout(row)
        column.addWidget(self.sentence)
        self.slider.valueChanged.connect(lambda value: self.moved.emit(value / STEPS))

    @property
    def value(self) -> float:
        """Where the slider stands, 0 to 1."""
        return self.slider.value() / STEPS

    def set_value(self, pooling: float) -> None:
        """Move the slider to ``pooling``, 0 to 1, at once."""
        self._glide.stop()
        self.slider.setValue(round(pooling * STEPS))

    def glide_to(self, value: int) -> None:
        """Move the slider there, so that one sees the lines move."""
        self._glide.stop()
        self._glide.setStartValue(float(self.slider.value()))
        self._glide.setEndValue(float(value))
        self._glide.start()

    def rest(self) -> None:
        """Back to the model, at once."""
        self._glide.stop()
        self.slider.setValue(STEPS // 2)

    def _word(self, text: str, value: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        set_role(button, "role", "flat")
        button.clicked.connect(lambda: self.glide_to(value))
        return button

    def say(self, data: PlotData, level: int) -> None:
        """Say what is seen where the slider stands."""
        self.sentence.setText(self._text(data, level))

    def _text(self, data: PlotData, level: int) -> str:
        groups = data.levels[level]
        spreads = [spread(group_heights(data, level, pooling)) for pooling in (0.0, 0.5)]
        alone, pooled = (on_screen(number(s, spreads[0])) for s in spreads)
        if self.value == 0.0:
            text = self.tr(
                "Each {0} by itself: lines through its own rows alone. Their heights spread by an "
                "SD of {1}, part of it chance."
            ).format(groups.called, alone)
            missing = int(np.isnan(np.array([e.own for e in groups.effects])).any(axis=0).sum())
            if missing:
                text += " " + self.tr("{0} have too few rows for a line and are not drawn.").format(
                    count(missing)
                )
            return text
        if self.value == 1.0:
            return self.tr(
                "One line for all: the fixed effects, as if every {0} were alike."
            ).format(groups.called)
        if self.value == 0.5:
            text = self.tr(
                "The model: every {0} is drawn towards the population line, those with few rows "
                "most. The spread shrinks from an SD of {1} to {2}."
            )
            return text.format(groups.called, alone, pooled)
        if self.value < 0.5:
            return self.tr("From each {0} by itself towards the model.").format(groups.called)
        return self.tr("From the model towards one line for all.")
