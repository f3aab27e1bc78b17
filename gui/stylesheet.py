"""The style sheet of the window, made from a Palette; a function for each kind of widget."""

from __future__ import annotations

from gui.theme import RESOURCES, Palette


def style_sheet(p: Palette, dark: bool) -> str:
    """The whole style sheet in the colours of ``p``."""
    tone = "dark" if dark else "light"
    parts = (
        _windows(p),
        _menus(p, tone),
        _fields(p, tone),
        _buttons(p),
        _choices(p, tone),
        _sliders(p),
        _tabs(p),
        _tables(p),
        _banners(p),
        _pills(p),
        _edges(p),
    )
    return "".join(parts)


def _icon(name: str, tone: str) -> str:
    """Where the drawing ``name`` is that suits light or dark."""
    return (RESOURCES / "icons" / f"{name}-{tone}.svg").as_posix()


def _windows(p: Palette) -> str:
    """Windows, cards, labels."""
    return f"""
QWidget {{ color: {p.text}; }}
QMainWindow, QDialog, #page {{ background: {p.bg}; }}
QToolTip {{
  background: {p.surface}; color: {p.text}; border: 1px solid {p.line}; padding: 4px 6px;
}}
QFrame#card {{ background: {p.surface}; border: 1px solid {p.line}; border-radius: 8px; }}
QFrame#explain {{ background: {p.surface}; border: 1px solid {p.accent}; border-radius: 8px; }}
QLabel {{ background: transparent; }}
QLabel[role="caption"], QLabel[role="mute"] {{ color: {p.mute}; }}
QLabel[role="accent"] {{ color: {p.accent}; }}
QLabel[role="amber"] {{ color: {p.amber}; }}
QLabel[role="error"] {{ color: {p.error}; }}
QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; border: none; }}
"""


def _menus(p: Palette, tone: str) -> str:
    """Menus."""
    return f"""
QMenuBar {{ background: transparent; border: none; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {p.soft}; }}
QMenu {{ background: {p.surface}; border: 1px solid {p.line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 5px; }}
QMenu::item:selected {{ background: {p.soft}; color: {p.text}; }}
QMenu::item:disabled {{ color: {p.group}; }}
QMenu::separator {{ height: 1px; background: {p.line}; margin: 5px 6px; }}
QMenu::indicator {{ width: 12px; height: 12px; left: 5px; }}
QMenu::indicator:checked {{ image: url({_icon("check", tone)}); }}
QMenu::icon {{ left: 4px; }}
"""


def _fields(p: Palette, tone: str) -> str:
    """Fields to type in and to choose from."""
    return f"""
QLineEdit, QComboBox, QDoubleSpinBox, QPlainTextEdit {{
  background: {p.surface}; border: 1px solid {p.line}; border-radius: 6px;
  padding: 4px 8px; selection-background-color: {p.accent}; selection-color: {p.on_accent};
}}
QLineEdit:hover, QComboBox:hover, QDoubleSpinBox:hover {{ border-color: {p.group}; }}
QLineEdit:focus, QComboBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus {{
  border: 1px solid {p.accent};
}}
QLineEdit:disabled, QComboBox:disabled {{ color: {p.group}; background: {p.zebra}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border-color: {p.error}; }}
QLineEdit#command {{ background: {p.zebra}; padding: 6px 9px; }}
QComboBox[target="true"] {{ border: 1px solid {p.accent}; background: {p.soft}; }}
QComboBox {{ padding-right: 24px; combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url({_icon("chevron", tone)}); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
  background: {p.surface}; border: 1px solid {p.line}; padding: 4px; outline: none;
  selection-background-color: {p.soft}; selection-color: {p.text};
}}
QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 2px 6px; border-radius: 4px; }}
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; border: none; }}
"""


def _buttons(p: Palette) -> str:
    """Buttons, by their role."""
    return f"""
QPushButton, QToolButton {{
  background: {p.surface}; border: 1px solid {p.line}; border-radius: 6px; padding: 5px 12px;
}}
QPushButton:hover, QToolButton:hover {{ background: {p.soft}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {p.line}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {p.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {p.group}; background: transparent; }}
QPushButton[role="primary"], QToolButton[role="primary"] {{
  background: {p.accent}; color: {p.on_accent}; border: 1px solid {p.accent}; font-weight: 600;
}}
QPushButton[role="primary"]:hover, QToolButton[role="primary"]:hover {{
  background: {p.accent}; border: 1px solid {p.text};
}}
QPushButton[role="primary"]:focus, QToolButton[role="primary"]:focus {{
  border: 2px solid {p.text}; padding: 4px 11px;
}}
QPushButton[role="primary"]:disabled, QToolButton[role="primary"]:disabled {{
  background: {p.soft}; color: {p.mute}; border-color: {p.line};
}}
QPushButton[role="flat"], QToolButton[role="flat"] {{
  background: transparent; border: 1px solid transparent; color: {p.mute}; padding: 3px 5px;
}}
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover {{
  background: {p.soft}; color: {p.text};
}}
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus {{ border-color: {p.accent}; }}
QPushButton[role="flat"]:disabled, QToolButton[role="flat"]:disabled {{ color: {p.group}; }}
QPushButton[role="fold"] {{
  background: transparent; border: 1px solid transparent; color: {p.mute}; padding: 3px 0px;
  text-align: left;
}}
QPushButton[role="fold"]:hover {{ color: {p.text}; }}
QPushButton[role="fold"]:focus {{ border-color: {p.accent}; }}
QToolButton[role="toggle"] {{
  background: transparent; border: 1px solid {p.line}; color: {p.mute}; padding: 3px 9px;
}}
QToolButton[role="toggle"]:hover {{ color: {p.text}; }}
QToolButton[role="toggle"]:checked {{
  background: {p.soft}; color: {p.accent}; border-color: {p.accent};
}}
QToolButton[role="toggle"]:focus {{ border-color: {p.accent}; }}
QToolButton[role="toggle"]:disabled {{ color: {p.group}; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _choices(p: Palette, tone: str) -> str:
    """Segmented choices and boxes to tick."""
    return f"""
QFrame#quiet {{ background: {p.surface}; border: 1px solid {p.line}; border-radius: 6px; }}
QPushButton[role="link"] {{
  background: transparent; border: 1px solid transparent; color: {p.accent}; padding: 2px 6px;
}}
QPushButton[role="link"]:hover {{ background: {p.soft}; }}
QPushButton[role="link"]:focus {{ border-color: {p.accent}; }}

QFrame#segmented {{ background: {p.grid}; border: none; border-radius: 6px; }}
QFrame#segmented QToolButton {{
  background: transparent; border: 1px solid transparent; border-radius: 5px;
  padding: 2px 9px; margin: 2px; color: {p.mute};
}}
QFrame#segmented[role="tight"] QToolButton {{ padding: 2px 3px; margin: 2px 1px; }}
QFrame#segmented QToolButton:hover {{ color: {p.text}; }}
QFrame#segmented QToolButton:checked {{
  background: {p.surface}; color: {p.text}; border-color: {p.line};
}}
QFrame#segmented QToolButton:disabled {{ color: {p.group}; }}
QFrame#segmented QToolButton:focus {{ border-color: {p.accent}; }}
QFrame#segmented[folded="true"] {{ background: transparent; }}
QFrame#segmented QToolButton[role="folded"] {{ background: {p.grid}; color: {p.text}; }}
QCheckBox {{
  spacing: 7px; background: transparent; border: 1px solid transparent; border-radius: 4px;
  padding: 1px 3px;
}}
QCheckBox:focus {{ border-color: {p.accent}; }}
QCheckBox::indicator {{
  width: 14px; height: 14px; border: 1px solid {p.group}; border-radius: 4px;
  background: {p.surface};
}}
QCheckBox::indicator:hover {{ border-color: {p.accent}; }}
QCheckBox::indicator:checked {{ image: url({_icon("check", tone)}); border-color: {p.accent}; }}
"""


def _sliders(p: Palette) -> str:
    """Sliders and the list of finds."""
    return f"""
QSlider {{ min-height: 22px; }}
QSlider::groove:horizontal {{ height: 4px; background: {p.line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {p.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{
  width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
  background: {p.surface}; border: 2px solid {p.accent};
}}
QSlider::handle:horizontal:hover, QSlider:focus::handle:horizontal {{ background: {p.soft}; }}
QListWidget#finds {{ background: transparent; border: none; outline: none; }}
QListWidget#finds::item {{ padding: 2px 6px; border-radius: 4px; color: {p.text}; }}
QListWidget#finds::item:selected {{ background: {p.soft}; }}
"""


def _tabs(p: Palette) -> str:
    """The row of titles of the views."""
    return f"""
QTabBar#tabs {{ background: transparent; border: none; }}
QTabBar#tabs::tab {{
  background: transparent; border: none; border-bottom: 2px solid {p.line}; color: {p.mute};
  padding: 5px 8px 6px 8px;
}}
QTabBar#tabs::tab:hover {{ color: {p.text}; }}
QTabBar#tabs::tab:selected {{
  color: {p.text}; border-bottom: 2px solid {p.accent}; font-weight: 600;
}}
QTabBar#tabs::tab:focus {{ color: {p.accent}; }}
"""


def _tables(p: Palette) -> str:
    """Tables and lists."""
    return f"""
QTableView, QTreeView, QListView {{
  background: {p.surface}; border: none; outline: none; gridline-color: {p.grid};
  selection-background-color: {p.soft}; selection-color: {p.text};
  alternate-background-color: {p.zebra};
}}
QListWidget {{ border: 1px solid {p.line}; border-radius: 6px; padding: 4px; }}
QListWidget:focus {{ border-color: {p.accent}; }}
QListWidget::item {{ padding: 3px 6px; border-radius: 4px; }}
QListWidget::item:selected {{ background: {p.soft}; color: {p.text}; }}
QListWidget::item:disabled {{ color: {p.mute}; }}
QTextBrowser {{
  background: {p.surface}; border: 1px solid {p.line}; border-radius: 8px;
  selection-background-color: {p.accent}; selection-color: {p.on_accent};
}}
QTextBrowser:focus {{ border-color: {p.accent}; }}
QListWidget#completions {{ border: 1px solid {p.line}; padding: 5px; }}
QTableView::item {{ padding: 0 5px; border: none; }}
QTableView::item:selected {{ background: {p.soft}; color: {p.text}; }}
QHeaderView {{ background: {p.surface}; border: none; }}
QHeaderView::section {{
  background: {p.surface}; color: {p.mute}; border: none; border-bottom: 1px solid {p.line};
  padding: 4px 7px;
}}
QTableView#data QHeaderView::section:vertical {{
  border-right: 1px solid {p.line}; border-bottom: none;
}}
QTableCornerButton::section, QAbstractScrollArea::corner {{
  background: {p.surface}; border: none;
}}
"""


def _banners(p: Palette) -> str:
    """Inline bars, by their tone."""
    return f"""
QFrame[tone="error"] {{
  background: {p.error_bg}; border: 1px solid {p.error}; border-radius: 6px;
}}
QFrame[tone="amber"] {{
  background: {p.amber_bg}; border: 1px solid {p.amber}; border-radius: 6px;
}}
QFrame[tone="info"] {{ background: {p.soft}; border: 1px solid {p.accent}; border-radius: 6px; }}
QFrame[tone="error"] QLabel[role="title"] {{ color: {p.error}; }}
QFrame[tone="amber"] QLabel[role="title"] {{ color: {p.amber}; }}
QFrame[tone="info"] QLabel[role="title"] {{ color: {p.accent}; }}
"""


def _pills(p: Palette) -> str:
    """Pills and chips."""
    return f"""
QLabel[pill="ok"] {{ background: {p.ok_bg}; color: {p.ok}; border-radius: 9px; padding: 2px 10px; }}
QLabel[pill="amber"] {{
  background: {p.amber_bg}; color: {p.amber}; border-radius: 9px; padding: 2px 10px;
}}
QLabel[pill="error"] {{
  background: {p.error_bg}; color: {p.error}; border-radius: 9px; padding: 2px 10px;
}}
QLabel[pill="busy"] {{
  background: {p.soft}; color: {p.accent}; border-radius: 9px; padding: 2px 10px;
}}
QLabel[pill="idle"] {{
  background: {p.grid}; color: {p.mute}; border-radius: 9px; padding: 2px 10px;
}}
QPushButton#chip {{
  background: {p.soft}; color: {p.accent}; border: 1px solid transparent; border-radius: 10px;
  padding: 2px 10px; font-weight: 600;
}}
QPushButton#chip:hover, QPushButton#chip:focus {{ border-color: {p.accent}; }}
"""


def _edges(p: Palette) -> str:
    """Progress, splitters and scroll bars."""
    return f"""
QProgressBar#slim {{
  background: {p.grid}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}}
QProgressBar#slim::chunk {{ background: {p.accent}; border-radius: 3px; }}
QProgressBar#thin {{ background: transparent; border: none; }}
QProgressBar#thin::chunk {{ background: {p.accent}; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {p.line}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {p.line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {p.group}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
