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
    """``key`` asks for it on the command line; ``view`` is its module here and its class.

    ``works``: it computes in the background and takes the window's jobs.
    """

    key: str
    name: str
    short: str
    view: str
    tip: str
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
        module, _, name = self.view.partition(".")
        view = getattr(import_module(f"gui.plots.{module}"), name)
        return view(theme, selection, jobs=jobs) if self.works else view(theme, selection)


#: In the order in which they are offered.
KINDS = (
    PlotKind("lines", _mark("Fitted lines"), _mark("Lines"), "fitted_lines.FittedLinesView",
             _mark("The fitted line of every group, with its data")),
    PlotKind("caterpillar", _mark("Caterpillar"), _mark("Caterpillar"),
             "caterpillar.CaterpillarView",
             _mark("Every group's effect with its interval, in order")),
    PlotKind("panels", _mark("Panels"), _mark("Panels"), "panels.PanelsView",
             _mark("A small plot for each selected group")),
    PlotKind("pairs", _mark("Random effects"), _mark("Pairs"), "pairs.PairsView",
             _mark("Two random effects against each other")),
    PlotKind("residuals", _mark("Residuals"), _mark("Residuals"), "residuals.ResidualsView",
             _mark("Residuals against fitted values")),
    PlotKind("qq", _mark("Normal QQ"), _mark("QQ"), "quantiles.QuantileView",
             _mark("Residuals and BLUPs against normal quantiles"), works=True),
    PlotKind("influence", _mark("Influence"), _mark("Influence"), "influence.InfluenceView",
             _mark("What the estimates would be without a group or a row"), works=True),
    PlotKind("profile", _mark("Profile"), _mark("Profile"), "profile.ProfileView",
             _mark("The log likelihood along each variance parameter"), works=True),
    PlotKind("wcorrelation", _mark("Rows of a group"), _mark("Rows"), "heat_map.HeatMapView",
             _mark("The correlations of one group's rows that the model implies")),
)  # fmt: skip


def kind(key: str) -> PlotKind:
    """The kind ``key``; KeyError if there is none."""
    return {k.key: k for k in KINDS}[key]
