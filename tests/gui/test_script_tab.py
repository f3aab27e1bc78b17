"""The Script tab by mouse and keyboard."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.model.scripts import Language, write_script
from gui.theme import DARK, LIGHT
from tests.gui.driver import CONTROL, Driver


@pytest.fixture
def script(fitted: Driver) -> Driver:
    """Someone who looks at the script of a fit."""
    number = fitted.window.tabs.index("script") + 1
    fitted.key(Qt.Key(Qt.Key.Key_0 + number), CONTROL, fitted.window)
    fitted.until(lambda: fitted.window.script.text)
    fitted.settle()
    return fitted


def test_every_language_is_shown(script: Driver):
    pane, analysis = script.window.script, script.window.exporter.analysis()
    assert analysis is not None
    for language in Language:
        script.click(pane.language.button(language.value))
        assert pane.edit.toPlainText() == write_script(analysis, language)
        assert pane.edit.isReadOnly()


def test_the_script_is_copied(script: Driver):
    pane = script.window.script
    script.click(pane.language.button("r"))
    script.click(pane.copy_button)
    assert "lmer(math5 ~ math3 + (1 + math3 || school)" in QGuiApplication.clipboard().text()


def test_it_follows_the_fit(script: Driver):
    script.type_command("math5 math3 || school:")
    script.press_fit()
    script.until(lambda: "|| school:, reml" in script.window.script.text)


def test_an_edited_model_is_told(script: Driver):
    script.window.controller.auto_fit = False
    script.type_command("math5 || school:")
    script.settle()
    script.until(script.window.script.banner.isVisible)
    assert "as it was fitted last" in script.window.script.banner.text


def test_it_is_saved(script: Driver, tmp_path: Path):
    pane = script.window.script
    script.click(pane.language.button("r"))
    script.click(pane.save_button)
    script.answer_dialog(tmp_path / "model.R")
    script.until((tmp_path / "model.R").exists)
    script.settle()
    assert (tmp_path / "model.R").read_text() == pane.text


def test_with_its_data_it_runs_where_it_is(script: Driver, tmp_path: Path):
    pytest.importorskip("statsmodels")
    pane = script.window.script
    script.click(pane.language.button("python"))
    script.click(pane.data_button)
    script.answer_dialog(tmp_path / "model.py")
    script.until((tmp_path / "model.py").exists)
    script.settle()
    assert (tmp_path / "model_data.csv").read_text().startswith("school,math3,math5")
    run = subprocess.run(
        [sys.executable, "model.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    summary = script.window.results.summary
    assert summary is not None
    assert f"log likelihood {summary.log_likelihood:.3f}" in run.stdout


def test_comments_and_words_are_coloured(script: Driver):
    window = script.window

    def colours() -> set[str]:
        document = window.script.edit.document()
        found = set()
        block = document.begin()
        while block.isValid():
            found |= {f.format.foreground().color().name() for f in block.layout().formats()}
            block = block.next()
        return found

    for name, palette in (("light", LIGHT), ("dark", DARK)):
        window.actions_[f"theme_{name}"].trigger()
        script.settle()
        assert {palette.mute.lower(), palette.accent.lower(), palette.ok.lower()} <= colours()


def test_before_a_fit_it_says_what_to_do(school: Driver):
    school.window.tabs.show_tab("script")
    pane = school.window.script
    assert pane.hint.isVisible() and not pane.copy_button.isEnabled()
