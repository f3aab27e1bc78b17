"""What can be done with one random-effects equation, as a menu; the same wherever it is opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from core.model.labels import NO_LABELS, Labels
from core.model.spec import ALL, ModelSpec
from gui import edits
from gui.document import Document


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Equations", text)


def level_title(level: str) -> str:
    """A level as people read it."""
    return tr("all rows") if level == ALL else level


def equation_title(spec: ModelSpec, index: int, labels: Labels = NO_LABELS) -> str:
    """What an equation is called: its level or factor, numbered where the level has several."""
    equation = spec.equations[index]
    if equation.factor:
        return labels.own_level(equation.factor) or f"R.{equation.factor}"
    same = [i for i, e in enumerate(spec.equations) if e.level == equation.level and not e.factor]
    title = labels.own_level(equation.level) or level_title(equation.level)
    return title if len(same) == 1 else f"{title} ({same.index(index) + 1})"


def remove_text(spec: ModelSpec, index: int) -> str:
    """ "Remove the level region" """
    if spec.equations[index].factor:
        return tr("Remove the crossed effects {0}").format(equation_title(spec, index))
    return tr("Remove the level {0}").format(equation_title(spec, index))


def move_equation(document: Document, index: int, step: int) -> int:
    """Move an equation up or down; where it is then."""
    spec = document.spec
    moved = edits.move_equation(spec, index, step)
    text = tr("Move {0} up") if step < 0 else tr("Move {0} down")
    document.set_spec(moved, text.format(equation_title(spec, index)))
    return edits.place_of_equation(moved, spec.equations[index])


def equation_menu(
    parent: QWidget, document: Document, index: int, rename: Callable[[], object] | None = None
) -> QMenu:
    """The menu of equation ``index``; ``rename`` asks for another label, where one can be typed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    spec = document.spec
    equation, title = spec.equations[index], equation_title(spec, index)
    offer = _Offers(menu, document)
    for step, text, keys in ((-1, tr("Move up"), "Alt+Up"), (1, tr("Move down"), "Alt+Down")):
        possible = edits.move_equation(spec, index, step) != spec
        act = menu.addAction(text)
        act.setShortcut(QKeySequence(keys))
        act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        act.setEnabled(possible)
        act.triggered.connect(lambda _=False, step=step: move_equation(document, index, step))
    if rename is not None and (equation.factor or equation.level != ALL):
        act = menu.addAction(tr("Rename…"))
        act.setShortcut(QKeySequence("F2"))
        act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        act.triggered.connect(lambda _=False: rename())
    menu.addSeparator()
    if equation.level != ALL or equation.factor:
        level = level_title(equation.level)
        offer(
            tr("Another equation at {0}").format(level),
            edits.add_equation(spec, equation.level),
            tr("A further block of effects, independent of this one"),
        )
    if equation.factor:
        offer(
            tr("Use {0} as a level").format(equation.factor),
            edits.uncross(spec, index),
            tr("Its groups lie within those of the level above"),
        )
    elif equation.level != ALL:
        offer(
            tr("Cross {0} with the other levels").format(equation.level),
            edits.cross(spec, index),
            tr("One effect for each value, in whatever groups its rows are: _all: R.{0}").format(
                equation.level
            ),
        )
    if len(equation.effects) > 0:
        keep = offer(
            tr("Keep collinear effects"),
            edits.set_collinear(spec, index, not equation.collinear),
            tr("Also effects that are linear combinations of the others (option collinear)"),
        )
        keep.setCheckable(True)
        keep.setChecked(equation.collinear)
    menu.addSeparator()
    offer(remove_text(spec, index), edits.set_level(spec, index, ""))
    menu.setAccessibleName(tr("Equation {0}").format(title))
    return menu


class _Offers:
    """Adds entries that change the model."""

    def __init__(self, menu: QMenu, document: Document) -> None:
        self._menu, self._document = menu, document

    def __call__(self, text: str, spec: ModelSpec, tip: str = ""):
        action = self._menu.addAction(text.replace("&", "&&"))
        action.setToolTip(tip)
        act: Callable[[], None] = lambda: self._document.set_spec(spec, text)  # noqa: E731
        action.triggered.connect(lambda _=False: act())
        return action
