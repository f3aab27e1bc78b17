"""Renaming: what the user calls the terms and equations of the model, typed where they stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from core.model.spec import ALL, ModelSpec
from gui.document import Document


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Rename", text)


def rename_term(document: Document, name: str, label: str) -> None:
    """Call the term ``name`` by ``label``; an empty one gives it its own name back."""
    labels = document.labels.with_term(name, label)
    shown = labels.term(name)
    document.set_labels(labels, tr("Call {0} “{1}”").format(name, shown))


def rename_level(document: Document, index: int, label: str) -> None:
    """Call the level (or crossed factor) of equation ``index`` by ``label``, as above."""
    name = level_of(document.spec, index)
    labels = document.labels.with_level(name, label)
    document.set_labels(labels, tr("Call {0} “{1}”").format(name, labels.level(name)))


def level_of(spec: ModelSpec, index: int) -> str:
    """The variable whose groups an equation has; "" for all rows, which have no other name."""
    equation = spec.equations[index]
    return equation.factor or ("" if equation.level == ALL else equation.level)


def suggested(document: Document, name: str, own: str) -> str:
    """What the field begins with: the label there is, else that of the variable, else its name."""
    dataset = document.dataset
    if own or dataset is None or name not in dataset:
        return own or name
    return dataset.variable(name).title


def label_field(parent: QWidget, name: str) -> QLineEdit:
    """An empty field for the label of ``name``."""
    field = QLineEdit(parent)
    field.setObjectName("label")
    field.setPlaceholderText(name)
    field.setAccessibleName(tr("Label of {0}").format(name))
    return field


class HeadingEditor(QObject):
    """A field over the heading of an equation's column; Return keeps what was typed, Esc not."""

    def __init__(self, header: QHeaderView, document: Document) -> None:
        super().__init__(header)
        self._header, self._document = header, document
        self._field: QLineEdit | None = None
        self._index = 0

    def begin(self, section: int, index: int) -> None:
        """Ask for the label of equation ``index``, whose column is ``section``."""
        name = level_of(self._document.spec, index)
        if not name:
            return
        self._end()
        field = self._field = label_field(self._header.viewport(), name)
        left = self._header.sectionViewportPosition(section)
        width = max(120, self._header.sectionSize(section))
        left = max(0, min(left, self._header.viewport().width() - width))
        field.setGeometry(QRect(left, 0, width, self._header.height()))
        field.setText(suggested(self._document, name, self._document.labels.own_level(name)))
        field.selectAll()
        self._index = index
        field.installEventFilter(self)
        field.editingFinished.connect(self._keep)
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The keys end here: in the table beneath they would mean something else.
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            watched is not self._field
            or not isinstance(event, QKeyEvent)
            or event.key() not in keys
        ):
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._end()
            else:
                self._keep()
        return True

    def _keep(self) -> None:
        field = self._field
        if field is None:
            return
        text = field.text()
        self._end()
        rename_level(self._document, self._index, text)

    def _end(self) -> None:
        field, self._field = self._field, None
        if field is not None:
            had_focus = field.hasFocus()
            field.hide()
            field.deleteLater()
            table = self._header.parentWidget()
            if had_focus and table is not None:
                table.setFocus(Qt.FocusReason.OtherFocusReason)
