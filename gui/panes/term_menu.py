"""What can be done with one term of the model, as a menu: centre it, code it, combine it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.model.spec import ALL, ModelSpec
from core.model.terms import (
    Base,
    Categorical,
    Centring,
    Coding,
    Continuous,
    Term,
    as_categorical,
    as_continuous,
    interact,
    with_base,
    with_centring,
    with_coding,
    with_margins,
)
from gui import edits
from gui.document import Document
from gui.widgets.numbers import count

#: A menu of base levels is no longer than this.
MOST_LEVELS = 40


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Terms", text)


def in_words(term: Term) -> str:
    """What a term is, for people: "math3 centred at its mean × gender"."""
    return " × ".join(map(_operand_in_words, term.operands))


def _operand_in_words(operand: Continuous | Categorical) -> str:
    name = operand.variable
    if isinstance(operand, Categorical):
        base = {
            Base.FIRST: tr("compared with its first level"),
            Base.LAST: tr("compared with its last level"),
            Base.FREQUENT: tr("compared with its most frequent level"),
            Base.LEVEL: tr("compared with level {0}").format(operand.level),
            Base.ORDINAL: tr("compared with its level number {0}").format(operand.level),
            Base.NONE: tr("every level"),
        }[operand.base]
        coded = base if operand.coding is Coding.INDICATOR else tr("contrasts of its levels")
        if operand.only:
            coded = tr("only level {0}").format(", ".join(operand.only))
        if operand.without:
            coded = tr("without level {0}").format(", ".join(operand.without))
        return tr("{0} as a factor, {1}").format(name, coded)
    return {
        Centring.NONE: name,
        Centring.GRAND: tr("{0} centred at its mean").format(name),
        Centring.VALUE: tr("{0} centred at {1}").format(name, f"{operand.value:g}"),
        Centring.GROUP: tr("{0} centred at the mean of each {1}").format(name, operand.group),
        Centring.MEAN: tr("mean of {0} in each {1}").format(name, operand.group),
    }[operand.centring]


def interaction(spec: ModelSpec, names: list[str]) -> Term | None:
    """The interaction of the terms called so; None if there can be none."""
    if len(names) < 2:
        return None
    try:
        return interact(*(edits.term_called(spec, name) for name in names))
    except ValueError:
        return None


class TermMenu:
    """Fills a menu for the term ``term`` of the model.

    ``ask_value`` opens the field in which the number is typed that the variable is centred at,
    ``ask_contrasts`` the panel in which contrasts of the levels of a factor are written.
    """

    def __init__(
        self,
        document: Document,
        term: Term,
        ask_value: Callable[[str], None],
        ask_contrasts: Callable[[str], None],
    ) -> None:
        self._document, self._term = document, term
        self._ask_value, self._ask_contrasts = ask_value, ask_contrasts

    def fill(self, menu: QMenu) -> None:
        """Add the entries that fit the term."""
        numbers = dict.fromkeys(
            o.variable for o in self._term.operands if isinstance(o, Continuous)
        )
        for name in numbers:
            self._add_centring(menu, name)
        for operand in self._term.categorical:
            self._add_base(menu, operand)
            self._add_contrasts(menu, operand)
            self._add_levels(menu, operand)
        self._add_type(menu)
        self._add_interactions(menu)

    def _add_centring(self, menu: QMenu, name: str) -> None:
        now = next(
            o for o in self._term.operands if isinstance(o, Continuous) and o.variable == name
        )
        alone = len(self._term.operands) == 1
        sub = self._sub(menu, tr("Centre") if alone else tr("Centre {0}").format(name))
        centred = [(tr("Not centred"), Continuous(name))]
        centred.append((tr("At the mean of all rows"), Continuous(name, Centring.GRAND)))
        for group in self._groups():
            text = tr("At the mean of each {0}").format(group)
            centred.append((text, Continuous(name, Centring.GROUP, group=group)))
        for text, to in centred:
            term = with_centring(self._term, name, to.centring, group=to.group)
            undo = tr("Centre {0}: {1}").format(name, text)
            self._offer(sub, text, self._replaced(term), undo, ticked=now == to)
        value = sub.addAction(tr("At a value…"))
        value.setCheckable(True)
        value.setChecked(now.centring is Centring.VALUE)
        value.triggered.connect(lambda _=False: self._ask_value(name))
        if not alone:
            return
        spec = self._document.spec
        for group in self._groups():
            mean = Term(Continuous(name, Centring.MEAN, group=group))
            text = tr("Add the mean of {0} in each {1}").format(name, group)
            place = edits.fixed_place(spec, self._term.name)
            self._offer(menu, text, edits.insert_whole(spec, mean, place + 1), text)

    def _add_base(self, menu: QMenu, operand: Categorical) -> None:
        from core.model.columns import factor_levels

        dataset, name = self._document.dataset, operand.variable
        if dataset is None or name not in dataset:
            return
        sub = self._sub(menu, tr("Compare levels of {0} with").format(name))
        some = bool(operand.only or operand.without)
        plain = operand.coding is Coding.INDICATOR and not some
        found = factor_levels(dataset, name)
        for text, label, rows in list(zip(found.texts, found.labels, found.counts, strict=True))[
            :MOST_LEVELS
        ]:
            first = text == found.texts[0]
            base, level = (Base.FIRST, "") if first else (Base.LEVEL, text)
            shown = label if label == text else f"{label} ({text})"
            term = with_base(self._term, name, base, level)
            ticked = plain and operand.base is base and operand.level == level
            entry = tr("{0}   {1} rows").format(shown, count(rows))
            undo = tr("Compare levels of {0} with {1}").format(name, label)
            self._offer(sub, entry, self._replaced(term), undo, ticked=ticked)
        sub.addSeparator()
        for base, text in (
            (Base.FREQUENT, tr("The most frequent level")),
            (Base.LAST, tr("The last level")),
            (Base.NONE, tr("None: an effect of every level")),
        ):
            term = with_base(self._term, name, base)
            ticked = plain and operand.base is base
            self._offer(sub, text, self._replaced(term), f"{name}: {text}", ticked=ticked)
        mean = with_coding(self._term, name, Coding.SUM)
        text = tr("The mean of the levels")
        ticked = operand.coding is Coding.SUM
        self._offer(sub, text, self._replaced(mean), f"{name}: {text}", ticked=ticked)

    def _add_contrasts(self, menu: QMenu, operand: Categorical) -> None:
        """Codings that compare levels otherwise than with one of them."""
        from core.model.columns import factor_levels
        from gui.panes.contrasts import successive

        dataset, name = self._document.dataset, operand.variable
        if dataset is None or name not in dataset:
            return
        sub = self._sub(menu, tr("Contrasts of {0}").format(name))
        steps = successive(len(factor_levels(dataset, name).texts))
        for text, coding, contrasts in (
            (tr("Each level with the mean of all (sum)"), Coding.SUM, ()),
            (tr("Each level with the mean of those before (Helmert)"), Coding.HELMERT, ()),
            (tr("Linear, quadratic, … trend (polynomial)"), Coding.POLYNOMIAL, ()),
            (tr("Each level with the one before"), Coding.CUSTOM, steps),
        ):
            term = with_coding(self._term, name, coding, contrasts)
            ticked = operand.coding is coding and operand.contrasts == contrasts
            self._offer(sub, text, self._replaced(term), f"{name}: {text}", ticked=ticked)
        own = sub.addAction(tr("Contrasts of your own…"))
        own.setCheckable(True)
        own.setChecked(operand.coding is Coding.CUSTOM and operand.contrasts != steps)
        own.triggered.connect(lambda _=False: self._ask_contrasts(name))

    def _add_levels(self, menu: QMenu, operand: Categorical) -> None:
        """Which levels have an indicator; the others count with the base."""
        from core.model.columns import factor_levels

        dataset, name = self._document.dataset, operand.variable
        if dataset is None or name not in dataset:
            return
        found = factor_levels(dataset, name)
        if not 2 < len(found.texts) <= MOST_LEVELS:
            return
        sub = self._sub(menu, tr("Levels of {0} with an effect").format(name))
        shown = _with_effect(operand, found.texts, found.counts)
        for text, label in zip(found.texts, found.labels, strict=True):
            left = tuple(t for t in found.texts if (t in shown) != (t == text))
            term = _with_levels(self._term, name, left, found.texts)
            undo = tr("Effects of {0}: {1}").format(name, label)
            action = self._offer(sub, label, self._replaced(term), undo)
            action.setCheckable(True)
            action.setChecked(text in shown)
            action.setEnabled(bool(left) and operand.coding is Coding.INDICATOR)

    def _add_type(self, menu: QMenu) -> None:
        """Between a number and a factor, where the data allow both."""
        from core.model.columns import is_text

        dataset = self._document.dataset
        for operand in dict.fromkeys(self._term.operands):
            name = operand.variable
            if dataset is None or name not in dataset or is_text(dataset, name):
                continue
            if isinstance(operand, Categorical):
                text = tr("Use {0} as a number").format(name)
                self._offer(menu, text, self._replaced(as_continuous(self._term, name)), text)
            elif operand.centring is Centring.NONE:
                text = tr("Use {0} as a factor").format(name)
                self._offer(menu, text, self._replaced(as_categorical(self._term, name)), text)

    def _add_interactions(self, menu: QMenu) -> None:
        spec = self._document.spec
        others = [t for t in spec.fixed if t.name != self._term.name]
        if not others and self._square() is None:
            return
        sub = self._sub(menu, tr("Interaction with"))
        for other in others:
            found = interaction(spec, [self._term.name, other.name])
            if found is not None:
                text = tr("Interaction of {0} and {1}").format(self._term.name, other.name)
                self._offer(sub, other.name, edits.add_whole(spec, found), text)
        square = self._square()
        if square is not None:
            text = tr("Square of {0}").format(self._term.name)
            self._offer(sub, tr("Itself (its square)"), edits.add_whole(spec, square), text)
        margins = [t for t in with_margins(self._term) if t != self._term]
        if margins and len(self._term.operands) > 1:
            with_all = spec
            for term in margins:
                with_all = edits.insert_whole(with_all, term, self._place(with_all))
            text = tr("Add the terms that {0} contains").format(self._term.name)
            self._offer(menu, text, with_all, text)

    def _place(self, spec: ModelSpec) -> int:
        return edits.fixed_place(spec, self._term.name)

    def _square(self) -> Term | None:
        if self._term.categorical or len(self._term.operands) > 1:
            return None
        return interact(self._term, self._term)

    def _groups(self) -> list[str]:
        """The levels of the model, else those that the data suggest."""
        spec, opened = self._document.spec, self._document.opened
        levels = dict.fromkeys(e.factor or e.level for e in spec.equations)
        levels.pop(ALL, None)
        if levels or opened is None:
            return list(levels)
        return [info.name for info in opened.overview.levels if info.likely][:3]

    def _replaced(self, term: Term) -> ModelSpec:
        return edits.replace_term(self._document.spec, self._term.name, term)

    def _sub(self, menu: QMenu, title: str) -> QMenu:
        return menu.addMenu(title.replace("&", "&&"))

    def _offer(
        self, menu: QMenu, text: str, spec: ModelSpec, undo: str, *, ticked: bool = False
    ) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setEnabled(ticked or spec != self._document.spec)
        if ticked:
            action.setCheckable(True)
            action.setChecked(True)
        action.triggered.connect(lambda _=False: self._document.set_spec(spec, undo))
        return action


def _with_effect(
    operand: Categorical, levels: tuple[str, ...], counts: tuple[int, ...]
) -> set[str]:
    """The levels that have an indicator: not the base, not those that are left out."""
    if operand.only:
        return set(operand.only)
    base = {
        Base.FIRST: levels[0],
        Base.LAST: levels[-1],
        Base.FREQUENT: levels[max(range(len(levels)), key=lambda k: counts[k])],
        Base.LEVEL: operand.level,
        Base.NONE: None,
    }
    if operand.base is Base.ORDINAL:
        base[Base.ORDINAL] = levels[min(int(operand.level), len(levels)) - 1]
    return set(levels) - {base[operand.base], *operand.without}


def _with_levels(term: Term, name: str, shown: tuple[str, ...], levels: tuple[str, ...]) -> Term:
    """``term`` with indicators of these levels only."""
    wanted = Categorical(name, only=shown)
    if shown == levels[1:]:
        wanted = Categorical(name)
    elif shown == levels:
        wanted = Categorical(name, Base.NONE)
    same = (
        wanted if isinstance(o, Categorical) and o.variable == name else o for o in term.operands
    )
    return Term(*same)
