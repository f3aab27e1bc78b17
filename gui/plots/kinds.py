"""The kinds of plots: what there is, under which name; each is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from gui.jobs import Jobs
    from gui.plots.base import PlotView
    from gui.selection import Selection
    from gui.theme import Theme


def _mark(text: str) -> str:
    """``text``, to be translated when it is shown."""
    return text


@dataclass(frozen=True)
class PlotKind:
    """``key`` asks for it on the command line; ``module`` and ``view`` say where it lives.

    ``works``: it computes in the background and takes the window's jobs.
    """

    key: str
    name: str
    short: str
    tip: str
    module: str
    view: str
    works: bool = False

    @property
    def title(self) -> str:
        """Its name in the user's language."""
        return QCoreApplication.translate("PlotKinds", self.name)

    @property
    def label(self) -> str:
        """Its name where there is little room."""
        return QCoreApplication.translate("PlotKinds", self.short)

    @property
    def hint(self) -> str:
        """What it shows, in the user's language."""
        return QCoreApplication.translate("PlotKinds", self.tip)

    def make(self, theme: Theme, selection: Selection, jobs: Jobs | None = None) -> PlotView:
        """A new view of this kind; without ``jobs`` what takes long is computed at once."""
        view = getattr(import_module(self.module), self.view)
        return view(theme, selection, jobs=jobs) if self.works else view(theme, selection)


#: In the order in which they are offered.
KINDS = (
    PlotKind(
        "lines", _mark("Fitted lines"), _mark("Lines"),
        _mark("The fitted line of every group, with its data"),
        "gui.plots.fitted_lines", "FittedLinesView",
    ),
    PlotKind(
        "caterpillar", _mark("Caterpillar"), _mark("Caterpillar"),
        _mark("Every group's effect with its interval, in order"),
        "gui.plots.caterpillar", "CaterpillarView",
    ),
    PlotKind(
        "panels", _mark("Panels"), _mark("Panels"),
        _mark("A small plot for each selected group"),
        "gui.plots.panels", "PanelsView",
    ),
    PlotKind(
        "pairs", _mark("Random effects"), _mark("Pairs"),
        _mark("Two random effects against each other"),
        "gui.plots.pairs", "PairsView",
    ),
    PlotKind(
        "residuals", _mark("Residuals"), _mark("Residuals"),
        _mark("Residuals against fitted values"),
        "gui.plots.residuals", "ResidualsView",
    ),
    PlotKind(
        "qq", _mark("Normal QQ"), _mark("QQ"),
        _mark("Residuals and BLUPs against normal quantiles"),
        "gui.plots.quantiles", "QuantileView",
    ),
    PlotKind(
        "influence", _mark("Influence"), _mark("Influence"),
        _mark("What the estimates would be without a group or a row"),
        "gui.plots.influence", "InfluenceView", works=True,
    ),
    PlotKind(
        "profile", _mark("Profile"), _mark("Profile"),
        _mark("The log likelihood along each variance parameter"),
        "gui.plots.profile", "ProfileView", works=True,
    ),
    PlotKind(
        "wcorrelation", _mark("Rows of a group"), _mark("Rows"),
        _mark("The correlations of one group's rows that the model implies"),
        "gui.plots.heat_map", "HeatMapView",
    ),
)  # fmt: skip


def kind(key: str) -> PlotKind:
    """The kind ``key``; KeyError if there is none."""
    return {k.key: k for k in KINDS}[key]
