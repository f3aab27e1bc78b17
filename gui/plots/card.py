"""The hover card: what is known about the group under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.plots.data import PlotData, PlotEffect, PlotLevel
from gui.plots.geometry import number
from gui.theme import CAPTION, Theme, Type
from gui.widgets.label import label
from gui.widgets.numbers import count, on_screen


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("GroupCard", text)


@dataclass(frozen=True)
class GroupCard:
    """The group's name and its facts, as (what, figure) pairs in plain text."""

    title: str
    facts: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """All of it in one line, for screen readers."""
        return "; ".join((self.title, *(f"{name} {value}" for name, value in self.facts)))


def group_card(
    data: PlotData,
    level: PlotLevel,
    group: int,
    effects: Sequence[PlotEffect],
    coverage: float | None = 0.0,
) -> GroupCard:
    """n, mean of the outcome, and of each of ``effects`` the BLUP, its interval and its rank.

    The interval covers ``coverage`` percent (0: the model's own level), or is one for comparisons
    if that is None.
    """
    facts = [
        (tr("n"), count(int(level.sizes[group]))),
        (tr("mean {0}").format(data.outcome), on_screen(number(level.means[group]))),
    ]
    coverage = data.confidence if coverage == 0.0 else coverage
    share = tr("comparison") if coverage is None else on_screen(f"{coverage:g} %")
    for effect in effects:
        blup, se = float(effect.blup[group]), float(effect.se[group])
        z = effect.interval_z(coverage)
        like = se if se > 0 else blup
        low, high = (on_screen(number(blup + side * z * se, like)) for side in (-1, 1))
        rank = tr("{0} of {1}").format(count(int(effect.rank[group])), count(level.n_groups))
        facts += [
            (tr("BLUP of {0}").format(effect.called), on_screen(number(blup, like))),
            (tr("{0} interval").format(share), tr("{0} to {1}").format(low, high)),
            (tr("rank"), rank),
        ]
    return GroupCard(level.shown(group), tuple(facts))


class HoverCard(QFrame):
    """A small panel that floats over the canvas near a point and never takes the mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = parent
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._chip = QLabel(self)
        self._chip.setFixedSize(8, 8)
        self._title = label("")
        theme.wear(self._title, Type.STRONG)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._chip)
        head.addWidget(self._title)
        head.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        body = QVBoxLayout(self)
        body.setContentsMargins(10, 8, 12, 9)
        body.setSpacing(5)
        body.addLayout(head)
        body.addLayout(self._grid)
        self.card: GroupCard | None = None
        self.hide()

    def show_card(self, card: GroupCard, colour: str, at: QPointF) -> None:
        """Show ``card`` beside ``at``, a point of the parent, and inside the parent."""
        if card != self.card:
            self.card = card
            self._title.setText(card.title)
            self._fill(card.facts)
        self._restyle(colour)
        self.adjustSize()
        room = self._room.size()
        x = at.x() + 16
        if x + self.width() > room.width() - 4:
            x = at.x() - 16 - self.width()
        y = min(max(4.0, at.y() - self.height() / 2), room.height() - self.height() - 4.0)
        self.move(int(max(4.0, x)), int(max(4.0, y)))
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Show nothing."""
        self.card = None
        self.hide()

    def _fill(self, facts: tuple[tuple[str, str], ...]) -> None:
        while len(self._rows) < len(facts):
            name, value = label("", "mute"), label("")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            for part in (name, value):
                part.setFont(self._theme.text_font(CAPTION))
            row = len(self._rows)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(value, row, 1)
            self._rows.append((name, value))
        for i, (name, value) in enumerate(self._rows):
            shown = i < len(facts)
            name.setText(facts[i][0] if shown else "")
            value.setText(facts[i][1] if shown else "")
            name.setVisible(shown)
            value.setVisible(shown)

    def _restyle(self, colour: str) -> None:
        p = self._theme.palette
        self.setStyleSheet(
            f"QFrame#hoverCard {{ background: {p.surface}; border: 1px solid {p.line};"
            f" border-radius: 6px; }} QLabel {{ color: {p.text}; background: transparent; }}"
            f' QLabel[role="mute"] {{ color: {p.mute}; }}'
        )
        self._chip.setStyleSheet(f"background: {colour}; border-radius: 4px;")
