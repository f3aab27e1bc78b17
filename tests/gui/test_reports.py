"""Reports and predictions leave the window, written in the background."""

from __future__ import annotations

from pathlib import Path

import docx
import pandas as pd
import pytest
from PySide6.QtCore import Qt

from tests.gui.driver import CONTROL, Driver

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("extension", ["html", "docx"])
def test_a_report_by_its_shortcut(fitted: Driver, tmp_path: Path, extension: str):
    window, path = fitted.window, tmp_path / f"report.{extension}"
    said: list[str] = []
    window.exporter.progress.connect(said.append)
    fitted.key(Qt.Key.Key_E, CONTROL | SHIFT, window)
    fitted.answer_dialog(path)
    fitted.until(path.exists)
    fitted.settle()
    assert any("Drawing" in text for text in said) and any("Typesetting" in text for text in said)
    if extension == "docx":
        document = docx.Document(str(path))
        assert len(document.inline_shapes) >= 4
        assert "Linear mixed model of math5" in document.paragraphs[0].text
    else:
        text = path.read_text()
        assert text.count("<svg") >= 4 and text.count("Figure ") == 2
        assert "0.6136" in text


def test_two_models_stand_side_by_side_in_it(fitted: Driver, tmp_path: Path):
    window = fitted.window
    window.actions_["duplicate"].trigger()
    fitted.type_command("math5 math3 || school:")
    fitted.press_fit()
    analysis = window.exporter.analysis()
    assert analysis is not None
    window.exporter.save_report(analysis, tmp_path / "r.html")
    fitted.until((tmp_path / "r.html").exists)
    fitted.settle()
    text = (tmp_path / "r.html").read_text()
    assert "Models side by side" in text and ">M2</th>" in text


def test_a_report_that_cannot_be_written_is_told(fitted: Driver, tmp_path: Path):
    window = fitted.window
    analysis = window.exporter.analysis()
    assert analysis is not None
    window.exporter.save_report(analysis, tmp_path / "gone" / "r.html")
    fitted.until(window.banner.isVisible)
    assert "There is no folder" in window.banner.text


@pytest.mark.parametrize("extension", ["csv", "dta", "parquet"])
def test_predictions(fitted: Driver, tmp_path: Path, extension: str):
    path = tmp_path / f"p.{extension}"
    fitted.window.actions_["predictions"].trigger()
    fitted.answer_dialog(path)
    fitted.until(path.exists)
    fitted.settle()
    read = {"csv": pd.read_csv, "dta": pd.read_stata, "parquet": pd.read_parquet}[extension]
    frame = read(path)
    analysis = fitted.window.exporter.analysis()
    assert analysis is not None and len(frame) == 887
    assert frame["fitted"].to_numpy() == pytest.approx(analysis.rows.fitted, rel=1e-12)
    assert {"b_school_math3", "se_school__cons"} <= set(frame.columns)
