"""The Script tab: the model as a script of Stata, R or Python, to copy or to save."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QShowEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.document import Document
from gui.icons import icon
from gui.jobs import Jobs
from gui.script_tasks import scripts
from gui.table_output import copy_text
from gui.theme import Palette, Theme
from gui.widgets.banner import Banner, Message
from gui.widgets.card import Card
from gui.widgets.label import label
from gui.widgets.segmented import Segmented
from gui.widgets.table_card import flat_button

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.questions import Question
    from gui.document import Opened

    #: What a script depends on.
    _Of = tuple[Analysis | None, Opened | None, tuple[Question, ...]]

STATA, R, PYTHON = "stata", "r", "python"
#: The lane of the work of this pane.
LANE = "script"

_KEYWORDS = {
    STATA: "version|import|delimited|using|use|clear|keep|egen|generate|double|long|replace|mixed",
    R: "library|TRUE|FALSE|NULL|function|if|else|for|in",
    PYTHON: "import|from|as|def|return|for|in|if|else|True|False|None",
}
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?\b")


class ScriptPane(Card):
    """A script of the fit shown in the language chosen."""

    saveWanted = Signal(str, bool)  #: the language; whether with the data

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Script"))
        self._theme, self._document, self._jobs = theme, document, jobs
        self._scripts: Mapping[str, str] = MappingProxyType({})
        self._of: _Of = (None, None, ())
        self.language = Segmented(
            [(STATA, self.tr("Stata")), (R, self.tr("R")), (PYTHON, self.tr("Python"))],
            self.tr("Language of the script"),
        )
        self.copy_button = flat_button(self.tr("Copy the script"), self)
        self.save_button = flat_button(self.tr("Save the script as…"), self)
        self.data_button = flat_button(self.tr("Save the script with its data…"), self)
        for widget in (self.language, self.copy_button, self.save_button, self.data_button):
            self.add_control(widget)
        self.banner = Banner(theme, closable=False)
        self.edit = QPlainTextEdit(self)
        self.edit.setObjectName("script")
        self.edit.setReadOnly(True)
        self.edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Script"))
        self._highlighter = Highlighter(self.edit.document(), theme.palette)
        self.hint = label(self.tr("Fit the model: its script will be here."), "mute")
        self.put(self.banner)
        self.put(self.hint)
        self.put(self.edit, 1)
        self.body.addStretch(0)
        self.language.chosen.connect(lambda key: self._show())
        self.copy_button.clicked.connect(lambda: copy_text(self.text))
        self.save_button.clicked.connect(lambda: self.saveWanted.emit(self.language.value, False))
        self.data_button.clicked.connect(lambda: self.saveWanted.emit(self.language.value, True))
        jobs.turns.follow(
            self._write,
            document.fitChanged,
            document.currentChanged,
            document.questionsChanged,
            document.specChanged,
        )
        theme.changed.connect(self._paint)
        self._paint()
        self._show()

    @property
    def text(self) -> str:
        """The script shown."""
        return self._scripts.get(self.language.value, "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._write()

    def _write(self) -> None:
        """Ask for the scripts of the fit shown, if anyone looks."""
        if not self.isVisible():
            return
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        if analysis is None:
            self._jobs.cancel(LANE)
            self._take((None, None, ()), MappingProxyType({}))
            return
        of = (analysis, self._document.opened, self._questions)
        same = all(a is b for a, b in zip(of[:2], self._of[:2], strict=True))
        if same and of[2] == self._of[2]:
            self._show()
            return
        job = self._jobs.run(LANE, scripts, *of)
        job.success(lambda found: self._take(of, found))

    @property
    def _questions(self) -> tuple[Question, ...]:
        return self._document.model.questions if self._document.model else ()

    def _take(self, of: _Of, found: Mapping[str, str]) -> None:
        self._of, self._scripts = of, found
        self._show()

    def _show(self) -> None:
        there = bool(self.text)
        self.hint.setVisible(not there)
        self.edit.setVisible(there)
        for button in (self.copy_button, self.save_button, self.data_button):
            button.setEnabled(there)
        self._highlighter.set_language(self.language.value)
        if self.edit.toPlainText() != self.text:
            self.edit.setPlainText(self.text)
        self.banner.show_message(self._remark() if there else None)

    def _remark(self) -> Message | None:
        """What has to be known before the script is run."""
        opened, model = self._document.opened, self._document.model
        analysis = self._document.analysis(model.key) if model else None
        if analysis is not None and model is not None and analysis.spec != model.spec:
            title = self.tr("This is the script of the model as it was fitted last.")
            return Message(title, "", "amber")
        if opened is not None and opened.steps:
            title = self.tr("The data were changed here since they were read.")
            detail = self.tr("Save the script with its data, so that it finds them as they are.")
            save = (self.tr("Save with data…"), self.data_button.click)
            return Message(title, detail, "info", save)
        return None

    def _paint(self) -> None:
        palette = self._theme.palette
        self.edit.setFont(self._theme.mono_font)
        self.copy_button.setIcon(icon("copy", palette.mute, palette.group))
        self.save_button.setIcon(icon("export", palette.mute, palette.group))
        self.data_button.setIcon(icon("save", palette.mute, palette.group))
        self._highlighter.set_palette(palette)


class Highlighter(QSyntaxHighlighter):
    """Comments, strings, numbers and the words of the language, in quiet colours."""

    def __init__(self, document: QTextDocument, palette: Palette) -> None:
        super().__init__(document)
        self._language = STATA
        self._words = re.compile("")
        self._formats: dict[str, QTextCharFormat] = {}
        self.set_palette(palette)
        self.set_language(STATA)

    def set_palette(self, palette: Palette) -> None:
        """Take the colours of ``palette``."""
        colours = {
            "comment": palette.mute,
            "string": palette.ok,
            "number": palette.amber,
            "word": palette.accent,
        }
        for name, colour in colours.items():
            self._formats[name] = QTextCharFormat()
            self._formats[name].setForeground(QColor(colour))
        self._formats["word"].setFontWeight(QFont.Weight.Medium)
        self.rehighlight()

    def set_language(self, language: str) -> None:
        """Know the words of ``language``."""
        self._language = language
        self._words = re.compile(rf"\b(?:{_KEYWORDS[language]})\b")
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if text.lstrip().startswith("*" if self._language == STATA else "#"):
            self.setFormat(0, len(text), self._formats["comment"])
            return
        for name, pattern in (("word", self._words), ("number", _NUMBER), ("string", _STRING)):
            for found in pattern.finditer(text):
                self.setFormat(found.start(), found.end() - found.start(), self._formats[name])
