"""The levels of the data: those of the model, or those that the data suggest."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from gui import edits
from gui.advice import LevelOffer
from gui.document import Document
from gui.tasks import Check, LevelInfo
from gui.theme import Theme
from gui.turns import Turns
from gui.widgets.card import Card
from gui.widgets.label import ElidedLabel, label, paragraph, plain_tip, set_role
from gui.widgets.numbers import count

SUGGESTIONS = 3


@dataclass(frozen=True)
class _Content:
    """What the card says: the model's ``levels``, as called, or the data's if there are none.

    ``rows`` and ``unit``: how many, and what each is. ``suggestions``: the variables that could be
    the first level; ``offers``: what could be further ones.
    """

    levels: tuple[tuple[str, LevelInfo | None], ...]
    rows: int
    unit: str
    suggestions: tuple[LevelInfo, ...]
    offers: tuple[tuple[LevelOffer, LevelInfo | None], ...]
    scale: float


class HierarchyPane(Card):
    """The card of the hierarchy: groups of each level and their sizes, top down."""

    def __init__(
        self, theme: Theme, document: Document, turns: Turns, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Hierarchy"))
        self._theme, self._document = theme, document
        self._holder: QWidget | None = None
        self._shown: _Content | None = None
        self._offers: tuple[LevelOffer, ...] = ()
        turns.follow(
            self._show,
            document.datasetChanged,
            document.specChanged,
            document.checkChanged,
            document.labelsChanged,
        )
        self._show()

    def show_offers(self, offers: tuple[LevelOffer, ...]) -> None:
        """Offer these as further levels of the model."""
        if offers != self._offers:
            self._offers = offers
            self._show()

    def _show(self) -> None:
        content = self._content()
        if content == self._shown and self._holder is not None:
            return
        self._shown = content
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget(self)
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        if content is not None and content.levels:
            self._fill_levels(grid, content)
            self._fill_offers(grid, len(content.levels) + 1, content)
        elif content is not None:
            self._fill_suggestions(grid, content)
        self.put(self._holder)

    def _content(self) -> _Content | None:
        opened, spec, check = self._document.opened, self._document.spec, self._document.check
        if opened is None:
            return None
        overview = opened.overview
        infos, rows = {info.name: info for info in overview.levels}, overview.n_rows
        if isinstance(check, Check):
            infos |= {info.name: info for info in check.levels}
            rows = check.rows
        levels = list(dict.fromkeys(e.factor or e.level for e in spec.equations))
        usable = [i for i in overview.levels if i.name != spec.outcome]
        suggestions = [i for i in usable if i.likely][:SUGGESTIONS] or usable[:1]
        return _Content(
            tuple((self._called(level), infos.get(level)) for level in levels),
            rows,
            self.tr("row") if overview.unit in levels else overview.unit,
            () if levels else tuple(suggestions),
            tuple((o, infos.get(o.name)) for o in self._offers[:SUGGESTIONS]) if levels else (),
            self._theme.scale,
        )

    def _fill_levels(self, grid: QGridLayout, content: _Content) -> None:
        for row, (called, info) in enumerate(content.levels):
            said = "  " * row + ("└ " if row else "") + called
            grid.addWidget(ElidedLabel(said), row, 0)
            grid.addWidget(_quiet(sizes_text(info)), row, 1)
        last = len(content.levels)
        grid.addWidget(label("  " * last + "└ " + content.unit, "mute"), last, 0)
        rows = self.tr("{0} rows").format(count(content.rows))
        grid.addWidget(label(rows, "mute"), last, 1)
        widest = max(self.fontMetrics().horizontalAdvance(called) for called, _ in content.levels)
        grid.setColumnMinimumWidth(0, max(56, min(widest + 4, self._theme.px(96))))

    def _fill_suggestions(self, grid: QGridLayout, content: _Content) -> None:
        text = self.tr("Which rows belong together?")
        if not content.suggestions:
            text = self.tr("No variable groups the rows.")
        grid.addWidget(paragraph(text, "mute"), 0, 0, 1, 2)
        for row, info in enumerate(content.suggestions, start=1):
            said = f"{info.name}: {sizes_text(info)}"
            grid.addWidget(ElidedLabel(said), 2 * row, 0, 1, 2)
            text = self.tr("Use {0} as a level").format(info.name)
            button = QPushButton(text.replace("&", "&&"))
            button.setToolTip(plain_tip(said))
            button.clicked.connect(lambda _=False, name=info.name: self._use(name))
            grid.addWidget(button, 2 * row + 1, 0, 1, 2)

    def _called(self, level: str) -> str:
        return self._document.labels.level(level)

    def _fill_offers(self, grid: QGridLayout, row: int, content: _Content) -> None:
        """Further levels that the data suggest, each with what it would be."""
        for place, (offer, info) in enumerate(content.offers, start=row):
            said = f"{offer.name}: {sizes_text(info)}, {offer.why}"
            words = _quiet(f"{offer.name}, {offer.why}")
            words.setToolTip(plain_tip(said))
            button = QPushButton(offer.action)
            button.setToolTip(plain_tip(said))
            button.setAccessibleName(f"{offer.action}: {offer.name}, {offer.why}")
            button.clicked.connect(lambda _=False, offer=offer: self._take(offer))
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(words, 1)
            line.addWidget(button)
            grid.addLayout(line, place, 0, 1, 2)

    def _take(self, offer: LevelOffer) -> None:
        self._document.set_spec(offer.added, f"{offer.action}: {offer.name}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use(self, name: str) -> None:
        # The button goes with the card's contents: first leave its own click.
        spec = edits.set_level(self._document.spec, 0, name)
        text = self.tr("Level {0}").format(name)
        self._document.set_spec(spec, text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _quiet(text: str) -> ElidedLabel:
    """Secondary text that gives way where it is narrow, and is then told by its tip."""
    made = ElidedLabel(text)
    set_role(made, "role", "mute")
    return made


def sizes_text(info: LevelInfo | None) -> str:
    """ "48 groups, 5–62 rows each" """
    if info is None:
        return ""
    sizes = str(info.smallest)
    if info.largest != info.smallest:
        sizes += f"–{info.largest}"
    text = QCoreApplication.translate("HierarchyPane", "{0} groups of {1}")
    return text.format(count(info.groups), sizes)
