"""The language of the window: chosen in a menu, in its place from the next start on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from core.translations import read_translation
from gui import help_pages, language
from gui.main_window import MainWindow
from tests.gui.driver import Driver

ROOT = Path(__file__).resolve().parents[2]

#: A window of a process of its own, as ``levelwise`` starts it, in the language of ``settings``.
START = """
import sys
from PySide6.QtCore import QLocale, QSettings
from gui.app import make_application
from gui.language import start_language
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
app = make_application()
start_language(app, settings)
from gui.main_window import MainWindow
from gui.theme import Theme
window = MainWindow(Theme(app))
from core.model.syntax import parse
try:
    parse("")
except Exception as error:
    message = error.message
menus = [a.text() for a in window.menuBar().actions()] or [
    m.title() for m in window.findChildren(type(window.recent_menu))
]
print("|".join([*menus, message, QLocale().decimalPoint(), window.tabs.tabs[0].title]))
"""


def start(settings: Path, **environment: str) -> str:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    ran = subprocess.run(
        [sys.executable, "-c", START, str(settings)],
        capture_output=True, text=True, cwd=ROOT, env={**clean, **environment},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_the_menu_remembers_a_language_and_says_when_it_comes(
    window: MainWindow, user: Driver
) -> None:
    german = window.actions_["language_de"]
    assert german.text() == "Deutsch" and "next start" in german.toolTip()
    assert window.actions_["language_system"].isChecked()
    before = window.settings.value("language")
    try:
        german.trigger()
        assert german.isChecked() and window.language.chosen == "de"
        assert window.banner.isVisible() and "next start" in window.banner.text
        assert window.actions_["fit"].text() == "&Fit"  # not yet
    finally:
        window.settings.setValue("language", before or "system")


def test_the_language_of_the_system_is_that_of_the_window_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ("de", "Deutsch") in language.translated_languages()
    assert language.language_for(["de-AT", "en-US"]) == "de"
    assert language.language_for(["xx-YY", "de"]) == "de"
    assert language.language_for(["en-GB", "de"]) == language.language_for(["xx"]) == "en"
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    assert language.chosen_language(settings) == "system"
    settings.setValue("language", "de")
    assert language.chosen_language(settings) == "de"
    monkeypatch.setattr(language, "FOLDER", tmp_path)  # a translation that is there no more
    assert language.chosen_language(settings) == "system"


def test_a_window_in_german(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    QSettings(str(file), QSettings.Format.IniFormat).setValue("language", "de")
    said = start(file, LC_ALL="C.UTF-8")
    for word in (
        "&Datei",
        "&Bearbeiten",
        "&Ansicht",
        "Die Zielvariable fehlt.",
        "|,|",
        "rgebnisse",
    ):
        assert word in said
    assert "&File" not in said


def test_the_language_of_the_plots_that_are_drawn_elsewhere(tmp_path: Path) -> None:
    """The drawing process has the words of the window, those of ``core`` among them."""
    from core import language as core_language

    translation = read_translation(language.FOLDER / "levelwise_de.ts")
    assert translation is not None
    core_language.install(translation)
    try:
        variables = core_language.environment()
    finally:
        core_language.install(None)
    code = """
from PySide6.QtCore import QCoreApplication
from core.language import tr
from gui.language import have_from_environment
app = QCoreApplication([])
have_from_environment()
print(QCoreApplication.translate("FittedLinesView", "population line"), tr("all rows"), sep="|")
"""
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT,
        env={**os.environ, **variables},
    )  # fmt: skip
    assert ran.stdout.strip() == "Populationsgerade|alle Zeilen", ran.stderr


def test_help_is_in_the_language_of_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page of its own where there is one, the English page otherwise."""
    from core import language as core_language
    from core.translations import FileTranslation

    for name, text in (
        ("start.md", "# First steps\n"),
        ("fit.md", "# Fit\n"),
        ("de/fit.md", "# S\n"),
    ):
        (tmp_path / "help" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "help" / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(help_pages, "RESOURCES", tmp_path)
    assert help_pages.title("fit") == "Fit"
    core_language.install(FileTranslation("de-AT", None, {}))
    try:
        assert help_pages.title("fit") == "S" and help_pages.title("start") == "First steps"
    finally:
        core_language.install(None)
