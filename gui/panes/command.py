"""The command line: the model as text, editable, in step with the clicks both ways.

Positions in the core count characters (code points), Qt's count UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QToolTip, QVBoxLayout, QWidget

from core.errors import CommandError, nearest
from core.model.completion import Completion, Offer, complete
from core.model.spec import ModelSpec
from core.model.syntax import parse, to_command
from gui.document import Document
from gui.theme import Theme, Type
from gui.widgets.banner import Banner, Message
from gui.widgets.card import Card
from gui.widgets.completion_popup import CompletionPopup, Proposal
from gui.widgets.label import plain_tip, set_role
from gui.widgets.pointer import Pointer

PAUSE_MS = 300


class CommandEdit(QPlainTextEdit):
    """A field as tall as its text. Return commits, Tab leaves or takes what is offered."""

    committed = Signal()
    completionWanted = Signal(bool)  #: whether it was asked for, not only typed

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
        self.completions = CompletionPopup(theme, self.tr("Completions of the command"), self)
        self._wrong: tuple[int, int, str] = (0, 0, "")
        self._fit_height()

    def set_wrong(self, start: int, end: int, message: str) -> None:
        """The characters at fault, for the tool tip over them; none if ``end`` is 0."""
        self._wrong = (start, end, message)

    def word_rect(self, start: int, end: int) -> QRect:
        """Where the characters from ``start`` to ``end`` are, on the line they begin in."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        box = self.cursorRect(cursor)
        cursor.setPosition(end)
        last = self.cursorRect(cursor)
        right = last.right() if last.top() == box.top() else self.viewport().width()
        return QRect(box.left(), box.top(), max(6, right - box.left()), box.height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self.completions.isVisible():
            key = Qt.Key(event.key())
            # Escape closes the list before it stops a fit, Tab chooses before it leaves.
            escape = event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape
            pressed = event.type() == QEvent.Type.KeyPress
            if escape or (pressed and self.completions.handle_key(key)):
                event.accept()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            start, end, message = self._wrong
            over = self.cursorForPosition(event.pos()).position()
            QToolTip.showText(event.globalPos(), plain_tip(message) if start <= over < end else "")
            return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if plain:
                self.completions.hide()
                self.committed.emit()
            else:
                event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Space and not plain:
            self.completionWanted.emit(True)
            return
        before = self.toPlainText()
        super().keyPressEvent(event)
        if self.toPlainText() != before:
            self.completionWanted.emit(False)
        else:
            self.completions.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.completions.hide()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.completions.hide()
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
        self._wrong: tuple[int, int] | None = None
        self.edit = CommandEdit(theme, self)
        self.edit.setAccessibleName(self.tr("Command"))
        self.edit.setPlaceholderText(self.tr("outcome terms || level: slopes"))
        self.banner = Banner(theme, closable=False)
        self.pointer = Pointer(theme, self)
        under = QVBoxLayout()
        under.setSpacing(0)
        under.addWidget(self.pointer)
        under.addWidget(self.banner)
        self.put(self.edit)
        self.body.addLayout(under)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.edit.textChanged.connect(self._typed)
        self.edit.committed.connect(self.commit)
        self.edit.completionWanted.connect(self._complete)
        self.edit.completions.chosen.connect(self._take)
        document.specChanged.connect(self._show)
        document.datasetChanged.connect(self._show)
        theme.changed.connect(self.commit)
        self._show()

    @property
    def text(self) -> str:
        """The command as it stands in the field, on one line."""
        return self.edit.toPlainText().replace("\n", " ")

    def focus_command(self) -> None:
        """Put the cursor at the end of the command."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def commit(self) -> None:
        """Make the model what the text says, or mark what is wrong in it."""
        self._pause.stop()
        if self.edit.completions.isVisible():
            # A word is being chosen: nothing is wrong with it yet.
            self._pause.start()
            return
        text = self.text
        if text == self._shown:
            self._accept()
            return
        if not text.strip() and not self._document.spec.outcome:
            self._accept()
            return
        try:
            spec = parse(text, partial=True, names=self._names)
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

    def _complete(self, asked: bool) -> None:
        """Offer what the word at the cursor can be; unasked, only once it has begun."""
        place = _characters(self.edit.toPlainText(), self.edit.textCursor().position())
        found = complete(self.text, place, self._names or ())
        if not asked:
            found = [c for c in found if c.start < place]
        proposals = [Proposal(c.label, self._note(c), c) for c in found]
        start = _utf16(self.text, found[0].start if found else place)
        box = self.edit.word_rect(start, start)
        corner = self.edit.viewport().mapToGlobal(box.bottomLeft()) + QPoint(-10, 5)
        self.edit.completions.offer(proposals, corner)

    def _note(self, completion: Completion) -> str:
        """What is known of a proposal: the kind of a variable, the groups of a level."""
        opened = self._document.opened
        info = opened.overview.variable(completion.label) if opened else None
        if info is not None:
            return info.kind_text
        words = {
            Offer.OPTION: self.tr("option"),
            Offer.STRUCTURE: self.tr("structure"),
            Offer.FACTOR: self.tr("crossed factor"),
            Offer.LEVEL: self.tr("all rows"),
        }
        return words.get(completion.offer, "")

    def _take(self, completion: Completion) -> None:
        """Put a proposal in the place of the word."""
        cursor = self.edit.textCursor()
        cursor.setPosition(_utf16(self.text, completion.start))
        cursor.setPosition(_utf16(self.text, completion.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(completion.text)
        self.edit.setTextCursor(cursor)
        self.edit.setFocus()
        if completion.text.endswith((".", "(")):
            self._complete(True)

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

    @property
    def _names(self) -> Sequence[str] | None:
        """The variables of the data, None without any."""
        dataset = self._document.dataset
        return None if dataset is None else dataset.names

    def _says(self, spec: ModelSpec) -> bool:
        try:
            return parse(self.text, partial=True, names=self._names) == spec
        except CommandError:
            return False

    def _accept(self) -> None:
        self._mark(0, 0)
        self.banner.clear()

    def _reject(self, position: int, length: int, message: str, remedy: str) -> None:
        self._mark(position, length, message)
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
        self._mark(position, len(name), self.tr("There is no such variable."))
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
            parse(text, partial=True, names=self._names)
        except CommandError:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._point()

    def _mark(self, position: int, length: int, message: str = "") -> None:
        """Underline the characters at fault and point at them; none if ``length`` is 0."""
        set_role(self.edit, "wrong", length > 0)
        end = max(0, len(self.text))
        start = min(position, max(0, end - 1))
        first, last = _utf16(self.text, start), _utf16(self.text, min(end, position + length))
        self._wrong = (first, last) if length else None
        self.edit.set_wrong(first, last if length else 0, message)
        self.edit.setExtraSelections([self._wavy(first, last)] if length else [])
        self._point()

    def _point(self) -> None:
        """Let the triangle stand under the word at fault."""
        if self._wrong is None:
            self.pointer.point(None)
            return
        box = self.edit.word_rect(*self._wrong)
        x = self.edit.viewport().mapTo(self, box.center()).x() - self.edit.x()
        self.pointer.point(float(x))

    def _wavy(self, first: int, last: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(self._theme.palette.error))
        form.setBackground(QColor(self._theme.palette.error_bg))
        selection.cursor, selection.format = cursor, form  # pyright: ignore
        return selection


def _utf16(text: str, position: int) -> int:
    """Qt counts UTF-16 units, the command's errors count characters."""
    return len(text[:position].encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    """The number of characters in the first ``units`` UTF-16 units."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
