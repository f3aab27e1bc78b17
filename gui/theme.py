"""Theme: the colours and fonts of the window, light or dark, and their change while it is open."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

#: Sizes in points on a 96-dpi screen; ``Theme.text_font`` adapts them to the platform.
CAPTION, BODY, TITLE = 8.25, 9.5, 10.5

#: How much larger or smaller than that the user may have the text.
SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8)

#: The property by which a widget tells its ``Type``.
TYPE = "typeStyle"

TEXT_FAMILIES = ["Inter", "Segoe UI", "Noto Sans", "DejaVu Sans", "Helvetica"]
MONO_FAMILIES = ["JetBrains Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "Courier New"]


class Type(StrEnum):
    """The type scale: what a text is, and so how large and heavy."""

    CAPTION = "caption"  #: titles of cards: small, semibold, spaced
    HEADING = "heading"  #: headings of tables: small, semibold
    BODY = "body"
    STRONG = "strong"  #: body, semibold
    TITLE = "title"
    HEADLINE = "headline"  #: what an empty pane says first
    DISPLAY = "display"  #: what an empty window says first
    MONO = "mono"  #: commands and code


@dataclass(frozen=True)
class Palette:
    """The colours of one appearance, as ``#RRGGBB``. ``selected`` is the cycle of selections."""

    bg: str
    surface: str
    line: str
    grid: str
    zebra: str
    text: str
    mute: str
    accent: str
    on_accent: str
    soft: str
    ok: str
    ok_bg: str
    amber: str
    amber_bg: str
    error: str
    error_bg: str
    group: str
    selected: tuple[str, ...]


LIGHT = Palette(
    bg="#F5F6F8",
    surface="#FFFFFF",
    line="#E2E5EA",
    grid="#EDEFF3",
    zebra="#FAFBFC",
    text="#1B2330",
    mute="#616B80",
    accent="#2A5BD7",
    on_accent="#FFFFFF",
    soft="#EAF0FE",
    ok="#1A7F4B",
    ok_bg="#E8F6EE",
    amber="#A85607",
    amber_bg="#FEF4E6",
    error="#B42318",
    error_bg="#FEF0EE",
    group="#9AA6B8",
    selected=(
        "#D9480F",
        "#0B7A75",
        "#7A3EB1",
        "#1864AB",
        "#B8860B",
        "#C2255C",
        "#2B8A3E",
        "#5C4033",
    ),
)

DARK = Palette(
    bg="#15181E",
    surface="#1C2028",
    line="#2D333F",
    grid="#262C37",
    zebra="#1F242D",
    text="#E6E9EF",
    mute="#98A2B3",
    accent="#7AA2FF",
    on_accent="#101726",
    soft="#23304D",
    ok="#5CC48C",
    ok_bg="#17301F",
    amber="#F0B05A",
    amber_bg="#3A2C15",
    error="#FF8A7A",
    error_bg="#3B1B19",
    group="#5B667A",
    selected=(
        "#FF8A50",
        "#4FD1C5",
        "#C39BFF",
        "#74B0FF",
        "#F2D05C",
        "#FF85B3",
        "#7BD88F",
        "#D7A98C",
    ),
)

MODES = ("system", "light", "dark")


class Theme(QObject):
    """The appearance in force. ``changed`` tells widgets that paint themselves to repaint."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = "system"
        self._dark = False
        self._scale = 1.0
        self._app: QApplication | None = None

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return DARK if self._dark else LIGHT

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self._dark

    @property
    def mode(self) -> str:
        """What the user chose: "system", "light" or "dark"."""
        return self._mode

    def set_mode(self, mode: str) -> None:
        """Follow the system, or be light or dark whatever the system says."""
        if mode not in MODES:
            raise ValueError(f"unknown mode {mode!r}")
        self._mode = mode
        self._refresh()

    def apply(self, app: QApplication) -> None:
        """Give ``app`` our fonts, colours and style sheet, and follow the system from now on."""
        self.prepare(app)
        self.finish(app)

    def prepare(self, app: QApplication) -> None:
        """Give ``app`` our fonts and colours: all that a window needs while it is put together.

        With a style sheet in force, Qt works out the looks of a pane and of all in it again each
        time it is put into another: the first window would take four times as long.
        """
        load_fonts()
        app.setStyle("Fusion")
        app.setFont(self.text_font(BODY))
        hints = QGuiApplication.styleHints()
        if hints is not None:
            hints.colorSchemeChanged.connect(self._refresh)
        self._dark = self._wanted_dark()
        app.setPalette(qt_palette(self.palette))

    def finish(self, app: QApplication) -> None:
        """Give ``app``, which is prepared, the style sheet as well."""
        self._app = app
        self._paint()

    @property
    def scale(self) -> float:
        """How large text is, 1 for the usual size."""
        return self._scale

    def set_scale(self, scale: float) -> None:
        """Make all text larger or smaller, to the nearest of ``SCALES``."""
        scale = min(SCALES, key=lambda s: abs(s - scale))
        if scale == self._scale:
            return
        self._scale = scale
        if self._app is not None:
            self._app.setFont(self.text_font())
            self._paint()
            self._dress(self._app.allWidgets())
        self.changed.emit()

    def step_scale(self, step: int) -> None:
        """The next larger or smaller size."""
        place = SCALES.index(self._scale) + step
        self.set_scale(SCALES[max(0, min(place, len(SCALES) - 1))])

    def px(self, length: float) -> int:
        """``length`` pixels at the usual text size, at the present one."""
        return round(length * self._scale)

    def wear(self, widget: QWidget, style: Type) -> None:
        """Give ``widget`` the font of ``style``, now and whenever the text size changes."""
        widget.setProperty(TYPE, style.value)
        _set_font(widget, self.font(style))

    def dress(self, root: QWidget) -> None:
        """Give ``root`` and all in it their fonts again.

        For what has moved to another parent: Qt then puts back the fonts it was made with.
        """
        self._dress([root, *root.findChildren(QWidget)])

    def _dress(self, widgets: Sequence[QWidget]) -> None:
        for widget in widgets:
            style = widget.property(TYPE)
            if style:
                _set_font(widget, self.font(Type(style)))

    def font(self, style: Type) -> QFont:
        """The font of ``style``."""
        if style is Type.MONO:
            return self.mono_font
        if style is Type.CAPTION:
            return self.caption_font
        sizes = {Type.HEADING: CAPTION, Type.TITLE: TITLE}
        sizes |= {Type.HEADLINE: TITLE + 2, Type.DISPLAY: TITLE + 6}
        return self.text_font(sizes.get(style, BODY), bold=style is not Type.BODY)

    def text_font(self, size_pt: float = BODY, *, bold: bool = False) -> QFont:
        """The text font with tabular figures, ``size_pt`` at the usual text size."""
        return _font(TEXT_FAMILIES, size_pt * self._scale, bold)

    @property
    def mono_font(self) -> QFont:
        """The font of commands and code."""
        font = _font(MONO_FAMILIES, (BODY - 0.25) * self._scale, False)
        font.setFixedPitch(True)
        return font

    @property
    def caption_font(self) -> QFont:
        """The font of card titles: small, semibold, spaced."""
        font = _font(TEXT_FAMILIES, CAPTION * self._scale, False)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6 * self._scale)
        return font

    def _wanted_dark(self) -> bool:
        if self._mode != "system":
            return self._mode == "dark"
        hints = QGuiApplication.styleHints()
        return hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark

    def _refresh(self) -> None:
        wanted = self._wanted_dark()
        if wanted == self._dark:
            return
        self._dark = wanted
        self._paint()
        self.changed.emit()

    def _paint(self) -> None:
        if self._app is None:
            return
        from gui.stylesheet import style_sheet

        self._app.setPalette(qt_palette(self.palette))
        self._app.setStyleSheet(style_sheet(self.palette, self._dark))


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; without them the system's fonts are used."""
    if "Inter" in QFontDatabase.families() and "JetBrains Mono" in QFontDatabase.families():
        return
    for path in sorted((RESOURCES / "fonts").glob("*.[to]tf")):
        QFontDatabase.addApplicationFont(str(path))


def qt_palette(palette: Palette) -> QPalette:
    """``palette`` in Qt's roles, for what the style sheet does not reach."""
    roles = QPalette.ColorRole
    result = QPalette()
    for role, colour in (
        (roles.Window, palette.bg),
        (roles.WindowText, palette.text),
        (roles.Base, palette.surface),
        (roles.AlternateBase, palette.zebra),
        (roles.Text, palette.text),
        (roles.Button, palette.surface),
        (roles.ButtonText, palette.text),
        (roles.BrightText, palette.error),
        (roles.ToolTipBase, palette.surface),
        (roles.ToolTipText, palette.text),
        (roles.PlaceholderText, palette.mute),
        (roles.Highlight, palette.accent),
        (roles.HighlightedText, palette.on_accent),
        (roles.Link, palette.accent),
        (roles.Mid, palette.line),
    ):
        result.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.group))
    return result


def _set_font(widget: QWidget, font: QFont) -> None:
    widget.setFont(font)
    if isinstance(widget, QAbstractScrollArea):
        # The viewport keeps a font it was once given by a style sheet.
        widget.viewport().setFont(font)


def _font(families: list[str], size_pt: float, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPointSizeF(size_pt * (4 / 3 if sys.platform == "darwin" else 1.0))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
