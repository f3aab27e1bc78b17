"""Tables out of the window: onto the clipboard, and the menu that offers as what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QSettings
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from core.report.clip import Form, clipboard_html, clipboard_text
from core.report.layout import Numbers, TableStyle
from core.report.table import Table
from gui.plots.clipboard import put_on_clipboard

_NUMBERS, _STARS = "tables/numbers", "tables/stars"


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Tables", text)


def table_style() -> TableStyle:
    """How the user wants tables to be written, in files and on the clipboard."""
    settings = _settings()
    found = str(settings.value(_NUMBERS, Numbers.ROUNDED))
    numbers = Numbers(found) if found in list(Numbers) else Numbers.ROUNDED
    return TableStyle(numbers, stars=settings.value(_STARS, "false") == "true")


def set_table_style(style: TableStyle) -> None:
    """Remember how tables are to be written."""
    settings = _settings()
    settings.setValue(_NUMBERS, str(style.numbers.value))
    settings.setValue(_STARS, "true" if style.stars else "false")


def copy_tables(tables: Sequence[Table], form: Form = Form.TABLE) -> None:
    """Put ``tables`` on the clipboard; as a table they are there as HTML and as text at once."""
    if not tables:
        return
    style = table_style()
    data = QMimeData()
    if form is Form.TABLE:
        data.setHtml(clipboard_html(tables, style))
    data.setText(clipboard_text(tables, form, style))
    put_on_clipboard(data)


def copy_text(text: str) -> None:
    """Put plain text on the clipboard."""
    data = QMimeData()
    data.setText(text)
    put_on_clipboard(data)


def table_menu(table: Table, save: Callable[[], object], parent: QWidget) -> QMenu:
    """The menu of one table: copy it as…, save it as…, and how its numbers are written.

    It deletes itself when it is closed.
    """
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Copy table as"))
    menu.aboutToHide.connect(menu.deleteLater)
    title = menu.addAction(tr("Copy “{0}” as").format(table.title).replace("&", "&&"))
    title.setEnabled(False)
    for form, words in _forms():
        action = menu.addAction(words)
        action.setData(str(form.value))
        action.triggered.connect(lambda _=False, form=form: copy_tables((table,), form))
    menu.addSeparator()
    menu.addAction(tr("&Save as…")).triggered.connect(lambda _=False: save())
    menu.addSeparator()
    add_style_choices(menu)
    return menu


def show_table_menu(table: Table, save: Callable[[], object], parent: QWidget, at: QPoint) -> QMenu:
    """Open the menu of ``table`` at ``at`` (of the screen), its first entry chosen."""
    menu = table_menu(table, save, parent)
    menu.popup(at)
    menu.setActiveAction(menu.actions()[1])
    return menu


def add_style_choices(menu: QMenu) -> None:
    """Entries for how the numbers of all tables are written and whether there are stars."""
    style = table_style()
    group = QActionGroup(menu)
    for numbers, words in _numbers():
        action = _check(menu, words, style.numbers is numbers)
        group.addAction(action)
        action.triggered.connect(lambda _=False, numbers=numbers: _set_numbers(numbers))
    stars = _check(menu, tr("Stars for small &p-values"), style.stars)
    stars.toggled.connect(_set_stars)


def _check(menu: QMenu, words: str, checked: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(checked)
    return action


def _set_numbers(numbers: Numbers) -> None:
    set_table_style(TableStyle(numbers, table_style().stars))


def _set_stars(on: bool) -> None:
    set_table_style(TableStyle(table_style().numbers, on))


def _forms() -> list[tuple[Form, str]]:
    return [
        (Form.TABLE, tr("Table for &Word and Excel")),
        (Form.LATEX, tr("&LaTeX")),
        (Form.MARKDOWN, tr("&Markdown")),
        (Form.CSV, tr("&CSV")),
        (Form.TEXT, tr("Plain &text")),
    ]


def _numbers() -> list[tuple[Numbers, str]]:
    return [
        (Numbers.ROUNDED, tr("&Rounded numbers")),
        (Numbers.FULL, tr("Numbers in &full")),
        (Numbers.APA, tr("&APA style")),
    ]


def _settings() -> QSettings:
    return QSettings("Levelwise", "Levelwise")
