"""The command line: the model as text, editable, in step with the clicks both ways."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from core.errors import CommandError, nearest
from core.model.spec import ModelSpec
from core.model.syntax import parse, to_command
from gui.document import Document
from gui.theme import Theme, Type
from gui.widgets.banner import Banner, Message
from gui.widgets.card import Card
from gui.widgets.label import set_role

PAUSE_MS = 300


class CommandEdit(QPlainTextEdit):
    """A field as tall as its text. Return commits, Tab leaves."""

    committed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("command")
        theme.wear(self, Type.MONO)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self._fit_height()

    def sizeHint(self) -> QSize:
        return QSize(200, self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if plain:
                self.committed.emit()
            else:
                event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.committed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_height()

    def _fit_height(self) -> None:
        lines = min(6, max(1, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + 18
        if height != self.maximumHeight():
            self.setFixedHeight(height)


class CommandPane(Card):
    """The card of the command, with what is wrong in it and how to mend it."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Command"))
        self._theme, self._document = theme, document
        self._shown = ""
        self.edit = CommandEdit(theme, self)
        self.edit.setAccessibleName(self.tr("Command"))
        self.edit.setPlaceholderText(self.tr("outcome terms || level: slopes"))
        self.banner = Banner(theme, closable=False)
        self.put(self.edit)
        self.put(self.banner)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.edit.textChanged.connect(self._typed)
        self.edit.committed.connect(self.commit)
        document.specChanged.connect(self._show)
        document.datasetChanged.connect(self._show)
        theme.changed.connect(self.commit)
        self._show()

    @property
    def text(self) -> str:
        """The command as it stands in the field, on one line."""
        return self.edit.toPlainText().replace("\n", " ")

    def commit(self) -> None:
        """Make the model what the text says, or mark what is wrong in it."""
        self._pause.stop()
        text = self.text
        if text == self._shown:
            self._accept()
            return
        if not text.strip() and not self._document.spec.outcome:
            self._accept()
            return
        try:
            spec = parse(text, partial=True)
        except CommandError as error:
            self._reject(error.position, error.length, error.message, error.remedy)
            return
        unknown = self._unknown(spec)
        if unknown is not None:
            self._reject_name(unknown)
            return
        self._accept()
        self._shown = text
        self._document.set_spec(spec, self.tr("Edit command"))

    def _unknown(self, spec: ModelSpec) -> str | None:
        dataset = self._document.dataset
        if dataset is None:
            return None
        return next((name for name in spec.variables if name not in dataset), None)

    def _typed(self) -> None:
        if self.text == self._shown:
            return
        self._mark(0, 0)
        self._pause.start()

    def _show(self) -> None:
        """Write the command of the current model, unless the text already says just that."""
        spec = self._document.spec
        self.setEnabled(self._document.opened is not None)
        if self.text.strip() and self._says(spec):
            self._shown = self.text
            self._accept()
            return
        self._shown = to_command(spec) if spec != ModelSpec() else ""
        blocked = self.edit.blockSignals(True)
        self.edit.setPlainText(self._shown)
        self.edit.blockSignals(blocked)
        self._accept()

    def _says(self, spec: ModelSpec) -> bool:
        try:
            return parse(self.text, partial=True) == spec
        except CommandError:
            return False

    def _accept(self) -> None:
        self._mark(0, 0)
        self.banner.clear()

    def _reject(self, position: int, length: int, message: str, remedy: str) -> None:
        self._mark(position, length)
        repair = None
        word = self.text[position : position + length]
        dataset = self._document.dataset
        close = nearest(word, dataset.names) if dataset and word.strip() else None
        if close and close != word:
            repair = self._replacement(position, length, close, self.tr("Use {0}").format(close))
        elif self._parses(self.text.rstrip() + ")"):
            end = len(self.text.rstrip())
            repair = self._replacement(end, 0, ")", self.tr("Close the parenthesis"))
        self.banner.show_message(Message(message, remedy, "error", repair))

    def _reject_name(self, name: str) -> None:
        found = re.search(rf"(?<![\w.]){re.escape(name)}(?![\w.])", self.text)
        position = found.start() if found else 0
        self._mark(position, len(name))
        dataset = self._document.dataset
        close = nearest(name, dataset.names) if dataset else None
        repair = None
        detail = self.tr("The model stays as it was until the command is complete.")
        if close:
            repair = self._replacement(position, len(name), close, self.tr("Use {0}").format(close))
            detail = self.tr("Did you mean “{0}”?").format(close) + " " + detail
        message = self.tr("There is no variable called “{0}”.").format(name)
        self.banner.show_message(Message(message, detail, "error", repair))

    def _replacement(self, position: int, length: int, new: str, text: str):
        def act() -> None:
            old = self.text
            self.edit.setPlainText(old[:position] + new + old[position + length :])
            self.edit.moveCursor(QTextCursor.MoveOperation.End)
            self.edit.setFocus()
            self.commit()

        return text, act

    def _parses(self, text: str) -> bool:
        try:
            parse(text, partial=True)
        except CommandError:
            return False
        return True

    def _mark(self, position: int, length: int) -> None:
        """Underline the characters at fault; none if ``length`` is 0."""
        set_role(self.edit, "wrong", length > 0)
        if not length:
            self.edit.setExtraSelections([])
            return
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.edit.document())
        end = max(0, len(self.edit.toPlainText()))
        start = min(position, max(0, end - 1))
        cursor.setPosition(_utf16(self.text, start))
        stop = min(end, position + length)
        cursor.setPosition(_utf16(self.text, stop), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(self._theme.palette.error))
        form.setBackground(QColor(self._theme.palette.error_bg))
        selection.cursor, selection.format = cursor, form  # pyright: ignore
        self.edit.setExtraSelections([selection])


def _utf16(text: str, position: int) -> int:
    """Qt counts UTF-16 units, the command's errors count characters."""
    return len(text[:position].encode("utf-16-le")) // 2
