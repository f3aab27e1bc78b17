"""PlotView: what all plots share. Toolbar, gestures and output are parts with their own modules."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.plots import output
from gui.plots.background import Background
from gui.plots.canvas import Canvas
from gui.plots.card import HoverCard
from gui.plots.content import PlotContent
from gui.plots.controls import Picker
from gui.plots.data import PlotData, PlotLevel
from gui.plots.figure import Figure
from gui.plots.gestures import Gestures
from gui.plots.layers import Layer, MarkLayer, Marks
from gui.plots.marked import Marked, Slots, marked
from gui.plots.preparing import Preparing
from gui.plots.toolbar import PlotToolbar
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.label import label as plain_label
from gui.widgets.numbers import count

if TYPE_CHECKING:
    from gui.jobs import Jobs

#: What is chosen in a plot, by name.
Choices = dict[str, float | bool | None]

#: More selected groups than this are drawn a moment later.
MANY_GROUPS = 500


class PlotView(Card, PlotContent):
    """A plot of the groups of a fit, tied to the one Selection.

    A bulk item draws all groups, a highlight item the selected ones, a pointer item the one
    under the mouse or the keyboard; a view says what the marks are and where the groups lie, by
    the methods of ``PlotContent``.
    """

    #: An export failed; the message also shows in the plot itself.
    failed = Signal(object)
    exported = Signal(str)  #: the name of a file that was written
    tableWanted = Signal(object)  #: a core.report Table that the user wants to save
    key = ""  #: the name of its kind

    def __init__(
        self, theme: Theme, selection: Selection, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent)
        self._theme = theme
        self.selection = selection
        self._data: PlotData | None = None
        self._level = 0
        self.body.setSpacing(2)
        self.setMinimumSize(260, 150)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.jobs: Jobs | None = None
        self._marked = Marked()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh_highlight)
        self._highlighting = Background("highlight")

        self.figure = Figure(theme)
        self.canvas = Canvas(theme, self.figure, self)
        self.bulk = MarkLayer(
            self.figure, "bulk", 0, self._bulk_style, cached=True, condense=self._condense
        )
        self.highlight = MarkLayer(self.figure, "highlight", 20, self._highlight_style)
        self.pointer = MarkLayer(self.figure, "pointer", 30, self._pointer_style)
        self.labels = Layer(self.figure, "labels", 40, self._draw_labels, inside=False)
        self.card = HoverCard(theme, self.canvas)
        self.empty = plain_label("", "mute", self.canvas)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.preparing = Preparing(self)
        self.banner = Banner(theme, parent=self)
        self.put(self.banner)
        self.put(self.canvas, 1)

        self.level_picker = Picker(self.tr("Level"), self)
        self.level_picker.chosen.connect(self.set_level)
        self.add_control(self.level_picker)
        self.tools = PlotToolbar(self, theme)
        self.gestures = Gestures(self)
        self.figure.margins = self._margins
        selection.changed.connect(self._on_selection)
        theme.changed.connect(self._restyle)

    # Words -----------------------------------------------------------------------------

    def summary(self) -> str:
        """What the plot shows, in a sentence, for those who cannot see it."""
        level = self.level
        if level is None:
            return ""
        return self.tr("{0} groups of {1}.").format(count(level.n_groups), level.called)

    def key_help(self) -> str:
        """What the keys do here."""
        return self.tr(
            "Arrow keys move from group to group, Space selects, Shift+Space adds, "
            "Alt+Space removes, plus and minus zoom, 0 shows everything."
        )

    # Data ------------------------------------------------------------------------------

    def use_jobs(self, jobs: Jobs | None) -> None:
        """Work out what takes long in the threads of ``jobs`` from now on."""
        self.jobs = jobs
        self.preparing.background.use(jobs)
        self._highlighting.use(jobs)
        for layer in self.figure.mark_layers():
            layer.use_jobs(jobs)

    @property
    def data(self) -> PlotData | None:
        """What is drawn."""
        return self._data

    @property
    def level(self) -> PlotLevel | None:
        """The level whose groups are drawn."""
        if self._data is None or not self._data.levels:
            return None
        return self._data.levels[min(self._level, len(self._data.levels) - 1)]

    @property
    def level_index(self) -> int | None:
        """The position of ``level`` in the data."""
        return None if self.level is None or not self._data else self._data.levels.index(self.level)

    @property
    def is_empty(self) -> bool:
        """Whether there is no plot: a sentence stands in its place, or it is being prepared."""
        return self.preparing.busy or bool(self.empty.text())

    def set_data(self, data: PlotData | None) -> None:
        """Draw ``data``, or say that there is nothing to draw."""
        names = [level.name for level in data.levels] if data else []
        kept = self.level.name if self.level else ""
        self._data = data
        # The lowest level has the most groups to look at; a choice made stays made.
        self._level = names.index(kept) if kept in names else max(0, len(names) - 1)
        self.level_picker.set_choices([level.called for level in self._levels], self._level)
        self.redraw()

    def set_level(self, index: int) -> None:
        """Draw the groups of level number ``index``."""
        self._level = index
        self.level_picker.set_choices([level.called for level in self._levels], index)
        self.redraw()

    @property
    def _levels(self) -> tuple[PlotLevel, ...]:
        return self._data.levels if self._data else ()

    def redraw(self) -> None:
        """Build everything anew; of much data, as soon as it is worked out."""
        self.gestures.forget()
        text = self._empty_text()
        recipe = None if text else self._recipe()
        if recipe is not None and self.preparing.needed():
            self.preparing.start(recipe, lambda found: self._assemble("", found))
            self._assemble("")
            return
        self.preparing.stop()
        self._assemble(text, None if recipe is None else recipe())

    def _assemble(self, text: str, found: Any = None) -> None:
        """Show ``text``, or the plot made of what was found, or neither while it is prepared."""
        self.empty.setText(text)
        self.empty.setVisible(bool(text))
        there = not self.is_empty
        self.figure.setVisible(there)
        self.tools.set_has_data(there)
        self.bulk.set_marks(Marks())
        if there:
            self._rebuild(found)
        self.gestures.describe()
        self.refresh_highlight()
        self.tools.fit()

    def _on_selection(self) -> None:
        level = self.level
        if level is not None and self.selection.most_marked(level.name) > MANY_GROUPS:
            # Each view in a turn of its own, so that the window stays alive in between.
            self._later.start()
        else:
            self.refresh_highlight()

    def refresh_highlight(self) -> None:
        """Draw the selected groups of this level, and those of the named selections."""
        self._later.stop()
        found = self._looked_up()
        if not len(found.marked) or self.is_empty:
            self.highlight.set_marks(Marks())
            self.labels.update()
            return
        compute = self._marks_of(found.marked)
        if len(found.marked) > MANY_GROUPS and self.preparing.needed():
            self._highlighting.ask(compute, partial(self._highlight, found, self._data))
        else:
            self._highlight(found, self._data, compute())
        self.labels.update()

    def _highlight(self, found: Marked, data: PlotData | None, marks: Marks) -> None:
        if found is self._marked and data is self._data and not self.is_empty:
            self.highlight.set_marks(replace(marks, slots=found.slots))

    def selected_groups(self) -> np.ndarray:
        """Positions of the selected groups, in order of selection."""
        return self._looked_up().selected

    def marked_groups(self) -> np.ndarray:
        """Positions of all groups that have a colour: of named selections, then the selected."""
        return self._looked_up().marked

    def slots(self) -> Slots:
        """The colour slot of each group that has one."""
        return self._looked_up().slots

    def _looked_up(self) -> Marked:
        """The groups that have a colour, looked up once for each change of the selection."""
        version = (self.selection.version, id(self.level))
        if self._marked.version != version:
            self._marked = marked(self.selection, self.level, version)
        return self._marked

    def colour_of(self, group: int) -> str:
        """The colour in which ``group`` is drawn."""
        palette, level = self._theme.palette, self.level
        own = self.selection.colour(level.name, level.labels[group], palette) if level else None
        return own or palette.group

    def _anchor_point(self, group: int) -> QPointF:
        """Where the card of ``group`` points to, in pixels of the plot area."""
        scale = self.figure.scale()
        x, y = self._anchor(group)
        return QPointF(float(scale.px_x(x)), float(scale.px_y(y)))

    def choices(self) -> Choices:
        """What is chosen in this plot, for another of its kind to ``choose``."""
        return {"level": self._level}

    def choose(self, choices: Choices) -> None:
        """Choose what another plot of this kind shows of the same data."""
        self._level = int(choices["level"] or 0)
        self.redraw()

    # Verbs -----------------------------------------------------------------------------

    def reset_view(self) -> None:
        """Show everything."""
        self.figure.go_home()

    def copy(self) -> None:
        """Put the plot on the clipboard, as a picture and as SVG."""
        output.copy(self)

    def ask_export(self) -> None:
        """Ask for size and file, and write the plot there."""
        output.ask(self)

    def export(
        self,
        path: str | Path,
        size_mm: tuple[float, float] = (160, 110),
        dpi: float = 300,
        *,
        keep_theme: bool = False,
    ) -> None:
        """Write the plot as PNG, SVG or PDF, by the extension of ``path``.

        In print colours unless ``keep_theme``. WriteError if it cannot be written.
        """
        output.write(self, Path(path), output.Paper(size_mm, dpi, keep_theme))

    # Events ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.gestures.on_key(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.gestures.on_focus(event, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gestures.on_focus(event, False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.preparing.go_on()

    def sizeHint(self) -> QSize:
        return QSize(440, 460)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tools.fit()

    def _restyle(self) -> None:
        self.canvas.restyle(self._theme)
        self.figure.restyle()
        self.figure.arrange()
        self.gestures.point_at(None, None)
