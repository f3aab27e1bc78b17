"""Appearance: light or dark and the size of text, as the user chose them last."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings

from gui.theme import MODES, SCALES, Theme


class Appearance(QObject):
    """Changes the theme and remembers how."""

    def __init__(self, theme: Theme, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, settings

    def set_mode(self, mode: str) -> None:
        """Follow the system, or be light or dark."""
        self._theme.set_mode(mode)
        self._settings.setValue("theme", mode)

    def larger_text(self) -> None:
        """The next larger text size."""
        self._step(1)

    def smaller_text(self) -> None:
        """The next smaller text size."""
        self._step(-1)

    def usual_text(self) -> None:
        """The usual text size."""
        self._theme.set_scale(1.0)
        self._settings.setValue("text_scale", 1.0)

    def _step(self, step: int) -> None:
        self._theme.step_scale(step)
        self._settings.setValue("text_scale", self._theme.scale)


def restore_appearance(theme: Theme, settings: QSettings) -> None:
    """What was chosen the last time; the system's where it cannot be read."""
    mode = str(settings.value("theme", "system"))
    theme.set_mode(mode if mode in MODES else "system")
    try:
        scale = float(str(settings.value("text_scale", 1.0)))
    except ValueError:
        scale = 1.0
    theme.set_scale(scale if SCALES[0] <= scale <= SCALES[-1] else 1.0)
