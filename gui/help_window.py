"""The help in a window beside the other: pages and glossary, searched as one types."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from gui.help_pages import TOPICS, glossary, page, title
from gui.theme import Theme
from gui.widgets.label import caption

KEY = Qt.ItemDataRole.UserRole


class Browser(QTextBrowser):
    """Shows a page and fetches nothing: no pictures, no style sheets, no links outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Page"))

    def loadResource(self, type: int, name: QUrl | str) -> None:
        return None


class HelpWindow(QDialog):
    """Topics and words on the left, the one chosen on the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Help"))
        self.setModal(False)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search pages and words"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages and words"))
        self.list.setUniformItemSizes(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.browser = Browser()
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(caption(theme, self.tr("Help")))
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 16)
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.browser, 1)
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._fill("")
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(780), self._theme.px(520))

    def show_topic(self, topic: str) -> None:
        """Open the page of ``topic``."""
        self._open(f"page:{topic}")

    def show_glossary(self) -> None:
        """Open the glossary at its first word, ready for a search."""
        self._open(f"word:{glossary()[0].word}")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def words(self) -> list[str]:
        """What the list offers now."""
        rows = (self.list.item(r) for r in range(self.list.count()))
        return [item.text() for item in rows if item.data(KEY)]

    def _open(self, key: str) -> None:
        self.search.clear()
        for row in range(self.list.count()):
            if self.list.item(row).data(KEY) == key:
                self.list.setCurrentRow(row)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show()
        self.raise_()
        self.activateWindow()

    def _fill(self, text: str) -> None:
        wanted = text.strip().lower()
        self.list.clear()
        pages = [t for t in TOPICS if wanted in page(t).lower()]
        words = [e for e in glossary() if e.matches(wanted)]
        # A word that is looked for by its name comes before those that only mention it.
        words.sort(key=lambda e: wanted not in " ".join((e.word, *e.also)).lower())
        self._section(self.tr("Pages"), [(f"page:{t}", title(t)) for t in pages])
        self._section(self.tr("Glossary"), [(f"word:{e.word}", e.word) for e in words])
        rows = [r for r in range(self.list.count()) if self.list.item(r).data(KEY)]
        if rows:
            self.list.setCurrentRow(rows[0])
        else:
            self.browser.setMarkdown(self.tr("Nothing is found."))

    def _section(self, name: str, items: list[tuple[str, str]]) -> None:
        if not items:
            return
        heading = QListWidgetItem(name.upper())
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(self._theme.caption_font)
        self.list.addItem(heading)
        for key, text in items:
            item = QListWidgetItem(text)
            item.setData(KEY, key)
            self.list.addItem(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.data(KEY):
            return
        kind, _, name = str(item.data(KEY)).partition(":")
        if kind == "page":
            self.browser.setMarkdown(page(name))
        else:
            entry = next(e for e in glossary() if e.word == name)
            self.browser.setMarkdown(entry.markdown)

    def _restyle(self) -> None:
        self.list.setFixedWidth(self._theme.px(248))
        self.browser.document().setDocumentMargin(self._theme.px(10))
