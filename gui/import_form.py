"""The choices of the import preview: one row each, every one "automatic" until it is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from core.data.choices import AS_FOUND, Choices
from core.language import tr
from gui.widgets.combo import Combo
from gui.widgets.label import label, plain_tip

if TYPE_CHECKING:
    from core.data.dataset import Source

#: The key of "find it out"; "" is a choice in some rows.
AUTOMATIC = "\x00"

#: Which rows make sense for which formats.
_TEXT_ROWS = (
    "encoding", "delimiter", "first_line", "header", "decimal", "thousands", "missing", "dates",
)  # fmt: skip
_SHEET_ROWS = ("table", "first_line", "header", "decimal", "thousands", "missing", "dates")
_SHEETS = ("Excel", "Excel 97", "OpenDocument")


class ImportForm(QWidget):
    """What was found, and what the user says instead. ``changed`` carries the Choices."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = AS_FOUND
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[QWidget, QWidget]] = {}
        self.combos: dict[str, Combo] = {}
        self.edits: dict[str, QLineEdit] = {}
        self._add_combo("table", self.tr("Table"))
        self._add_combo("encoding", self.tr("Encoding"))
        self._add_combo("delimiter", self.tr("Delimiter"))
        self._add_edit(
            "first_line", self.tr("Begins in line"), self.tr("The line of the names of the columns")
        )
        digits = QRegularExpression(r"\d{0,8}")
        self.edits["first_line"].setValidator(QRegularExpressionValidator(digits, self))
        self._add_combo("header", self.tr("Column names"))
        self._add_combo("decimal", self.tr("Decimal mark"))
        self._add_combo("thousands", self.tr("Thousands"))
        self._add_edit(
            "missing",
            self.tr("Missing words"),
            self.tr("Words that stand for a missing value, with spaces between: NA -99"),
        )
        self._add_combo("dates", self.tr("Dates begin with"))
        self.leave_out = QCheckBox(self.tr("Leave out lines that do not fit"))
        self.leave_out.clicked.connect(
            lambda on: self._choose(replace(self._choices, leave_out_bad_lines=on))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._grid)
        column.addWidget(self.leave_out)
        column.addStretch(1)

    @property
    def choices(self) -> Choices:
        """What the user says."""
        return self._choices

    def show_source(self, source: Source, choices: Choices) -> None:
        """Offer what suits ``source``, with what was found in it and what is chosen."""
        self._choices = choices
        rows = _rows_for(source)
        for name, (caption, widget) in self._rows.items():
            caption.setVisible(name in rows)
            widget.setVisible(name in rows)
        for name, combo in self.combos.items():
            if name in rows:
                self._fill(combo, name, source)
        for name, edit in self.edits.items():
            edit.setPlaceholderText(self._automatic(_found_text(name, source.found)))
            if not edit.hasFocus() or not edit.isModified():
                edit.setText(_edited(name, choices))
        self.leave_out.setVisible("delimiter" in rows)
        self.leave_out.setChecked(choices.leave_out_bad_lines)

    def set_kind(self, column: str, kind: str) -> None:
        """Make ``column`` of ``kind``, "" for automatic."""
        self._choose(self._choices.with_kind(column, kind))

    def _add_combo(self, name: str, text: str) -> None:
        combo = Combo(text)
        combo.chosen.connect(lambda key, name=name: self._on_combo(name, key))
        self.combos[name] = combo
        self._add(name, text, combo)

    def _add_edit(self, name: str, text: str, tip: str) -> None:
        edit = QLineEdit()
        edit.setAccessibleName(text)
        edit.setToolTip(plain_tip(tip))
        edit.editingFinished.connect(lambda name=name: self._on_edit(name))
        self.edits[name] = edit
        self._add(name, text, edit)

    def _add(self, name: str, text: str, widget: QWidget) -> None:
        caption = label(text, "mute")
        caption.setBuddy(widget)
        row = len(self._rows)
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(widget, row, 1)
        self._rows[name] = (caption, widget)

    def _fill(self, combo: Combo, name: str, source: Source) -> None:
        offered = self._offered(name, source)
        if name == "table":
            found = source.found.table or (source.tables[0] if source.tables else "")
            combo.set_choices([(key, text, None) for key, text in offered])
            combo.set_value(self._choices.table or found)
            return
        words = dict(offered)
        found = getattr(source.found, name)
        key = {True: "yes", False: "no"}.get(found, found) if name == "header" else found
        first = self._automatic(words.get(key, "") if key is not None else "")
        combo.set_choices([(AUTOMATIC, first, None), *((k, t, None) for k, t in offered)])
        chosen = getattr(self._choices, name)
        if name == "header" and chosen is not None:
            chosen = "yes" if chosen else "no"
        combo.set_value(AUTOMATIC if chosen is None else chosen)

    def _automatic(self, found: str) -> str:
        return self.tr("Auto: {0}").format(found) if found else self.tr("Automatic")

    def _offered(self, name: str, source: Source) -> list[tuple[str, str]]:
        """(key, words) of what a row may be set to."""
        if name == "table":
            return [(t, t) for t in source.tables]
        if name == "encoding":
            from core.data.readers.csv_text import ENCODINGS

            return [(codec, tr(name)) for codec, name in ENCODINGS.items()]
        if name == "delimiter":
            return [
                (",", self.tr("comma")),
                (";", self.tr("semicolon")),
                ("\t", self.tr("tab")),
                ("|", self.tr("pipe")),
                (" ", self.tr("white space")),
                ("", self.tr("none: one column")),
            ]
        if name == "header":
            return [("yes", self.tr("in the first row")), ("no", self.tr("none"))]
        if name == "decimal":
            return [(".", self.tr("point")), (",", self.tr("comma"))]
        if name == "thousands":
            return [
                ("", self.tr("nothing")),
                (",", self.tr("comma")),
                (".", self.tr("point")),
                (" ", self.tr("space or apostrophe")),
            ]
        return [("dmy", self.tr("day")), ("mdy", self.tr("month")), ("ymd", self.tr("year"))]

    def _on_combo(self, name: str, key: str) -> None:
        value: str | bool | None = None if key == AUTOMATIC else key
        if name == "header" and value is not None:
            value = value == "yes"
        self._choose(replace(self._choices, **{name: value}))

    def _on_edit(self, name: str) -> None:
        edit = self.edits[name]
        if not edit.isModified():
            return
        edit.setModified(False)
        text = edit.text().strip()
        if name == "first_line":
            self._choose(replace(self._choices, first_line=max(1, int(text)) if text else None))
        else:
            self._choose(replace(self._choices, missing=tuple(text.split()) if text else None))

    def _choose(self, choices: Choices) -> None:
        if choices != self._choices:
            self._choices = choices
            self.changed.emit(choices)


def _rows_for(source: Source) -> Sequence[str]:
    if source.format in _SHEETS:
        return _SHEET_ROWS
    if source.format in ("CSV", "Clipboard"):
        return _TEXT_ROWS if source.format == "CSV" else _TEXT_ROWS[1:]
    if source.format == "R":
        return ("table",) if len(source.tables) > 1 else ()
    return ("encoding",) if source.format in ("SPSS", "SAS") else ()


def can_set_kinds(source: Source) -> bool:
    """Whether the format leaves open what a column is."""
    return source.format in ("CSV", "Clipboard", *_SHEETS)


def _found_text(name: str, found: Choices) -> str:
    value = getattr(found, name)
    return str(value) if name == "first_line" and value else ""


def _edited(name: str, choices: Choices) -> str:
    if name == "missing":
        return " ".join(choices.missing or ())
    return "" if choices.first_line is None else str(choices.first_line)
