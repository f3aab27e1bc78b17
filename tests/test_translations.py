"""Translations: strings are collected, what is translated stays, plural forms are Qt's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from core.translations import _RULES, CONTEXT, form_of, read_translation
from tools import translations

SHIPPED = sorted(translations.FOLDER.glob("levelwise_*.ts"))

CORE = """
from core.language import mark, tr, tr_plural
TITLE = mark("A title")
def f(n):
    return tr("{a} and {b}", a=1, b=n) + tr_plural("{n} row", "{n} rows", n)
"""
GUI = """
from PySide6.QtCore import QCoreApplication
from core.language import tr as core_tr
def tr(text):
    return QCoreApplication.translate("Menus", text)
class Pane(QWidget):
    def show(self):
        self.label.setText(self.tr("In the pane"))
        self.menu.addAction(tr("&Open"))
        self.tip = core_tr("A title")
NAME = QCoreApplication.translate("Names", "A name")
"""
OTHER = """
from gui.pane import tr
ENTRY = tr("&Close")
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    for name, source in (("core/a.py", CORE), ("gui/pane.py", GUI), ("gui/menu.py", OTHER)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(source, encoding="utf-8")
    return tmp_path


def test_the_strings_of_window_and_core_are_found(program: Path) -> None:
    found = translations.collect(program)
    assert set(found) == {
        (CONTEXT, "A title"),
        (CONTEXT, "{a} and {b}"),
        (CONTEXT, "{n} rows"),
        ("Pane", "In the pane"),
        ("Menus", "&Open"),
        ("Menus", "&Close"),
        ("Names", "A name"),
    }
    assert [key for key, message in found.items() if message.numbered] == [(CONTEXT, "{n} rows")]
    assert {name for name, _ in found[CONTEXT, "A title"].places} == {"core/a.py", "gui/pane.py"}


def test_what_has_been_translated_stays_and_what_has_gone_goes(program: Path) -> None:
    file = program / "levelwise_xx.ts"
    found = translations.collect(program)
    file.write_text(translations.document(found, "xx", {}), encoding="utf-8")
    assert read_translation(file) is not None and not translations.translated(file)
    root = ElementTree.parse(file).getroot()
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None and translation.get("type") == "unfinished"
        if message.findtext("source") in ("A title", "&Close"):
            del translation.attrib["type"]
            translation.text = "Ein Titel"
        if message.findtext("source") == "&Open":
            translation.text = "half done"
    ElementTree.ElementTree(root).write(file, encoding="unicode")
    (program / "gui/menu.py").write_text("", encoding="utf-8")
    again = translations.collect(program)
    text = translations.document(again, "xx", translations.translated(file))
    file.write_text(text, encoding="utf-8")
    found = read_translation(file)
    assert found is not None and found.code == "xx"
    assert found.find("A title") == "Ein Titel" and found.find_in("Menus", "&Open") is None
    assert "half done" in text and "&amp;Close" not in text
    # Brought up to date again, nothing changes.
    assert translations.document(again, "xx", translations.translated(file)) == text


def test_the_template_can_be_made_of_the_program_as_it_is() -> None:
    found = translations.collect()
    assert len(found) > 2000
    assert ("Menus", "&Language") in found and (CONTEXT, "Fixed effects") in found
    assert found[CONTEXT, "{n} of {total} rows are left out: {reasons}."].numbered


def test_plural_forms_are_in_the_order_of_the_linguist(tmp_path: Path) -> None:
    """Qt compiles a file and finds the form of each number; ours is the same."""
    codes = [code.replace("-", "_") for code in (*_RULES, "de", "en", "it", "nl", "sv", "pt-BR")]
    forms = "".join(f"<numerusform>{i}</numerusform>" for i in range(6))
    for code in codes:
        (tmp_path / f"{code}.ts").write_text(
            f'<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="{code}"><context>'
            '<name>c</name><message numerus="yes"><source>s</source>'
            f"<translation>{forms}</translation></message></context></TS>",
            encoding="utf-8",
        )
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    compiler = Path(PySide6.__file__).parent / name
    files = [str(tmp_path / f"{code}.ts") for code in codes]
    subprocess.run([compiler, "-silent", *files], check=True, capture_output=True)
    for code in codes:
        qt = QTranslator()
        assert qt.load(str(tmp_path / f"{code}.qm"))
        ours = [str(form_of(code, n)) for n in range(205)]
        assert ours == [qt.translate("c", "s", None, n) for n in range(205)], code


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: p.stem)
def test_translations_have_the_fields_of_their_sources(path: Path) -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}

    found = read_translation(path)
    assert found is not None and found.code == path.stem.removeprefix("levelwise_")
    assert len(found.forms) > 1000
    for (_, source), forms in found.forms.items():
        for form in forms:
            assert fields(form) == fields(source), source
            assert form[:1].isspace() == source[:1].isspace(), source
            assert form[-1:].isspace() == source[-1:].isspace(), source
