"""Language: every visible string can be translated, and numbers follow the language on screen."""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QGuiApplication, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QGraphicsScene,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core import language
from gui.main_window import MainWindow
from gui.plots.data import plot_data
from gui.widgets.numbers import count, on_screen
from gui.widgets.table import TableView
from tests.gui.driver import CONTROL, NONE, Driver
from tests.gui.plots_help import Bench, fitted

GUI = Path(__file__).resolve().parents[2] / "gui"

#: What puts its text before the user's eyes.
SINKS = {
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName",
    "setAccessibleDescription", "setStatusTip", "addAction", "addTab", "addMenu", "set_title",
    "setSuffix", "setPrefix", "label", "paragraph", "caption", "plain_tip", "Message",
    "QPushButton", "QCheckBox", "QLabel", "flat_button", "set_full_text", "Card", "TableCard",
    "Combo", "TableView", "set_work", "addItem", "LegendEntry",
}  # fmt: skip

#: Words that are arguments of these, and are not shown.
ROLES = {
    "mute",
    "accent",
    "amber",
    "error",
    "info",
    "title",
    "caption",
    "ok",
    "line",
    "dashed",
    "none",
    "band",
    "dot",
}

#: The same in every language.
NAMES = {"Levelwise", "REML", "ML", "AIC", "BIC", "English", "Deutsch"}

OPEN, SHUT = "⟦", "⟧"


def literals(node: ast.AST) -> Iterator[ast.Constant]:
    """The strings of an argument that no function has had in its hands."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif isinstance(node, ast.JoinedStr):
        yield from (v for v in node.values if isinstance(v, ast.Constant))
    elif isinstance(node, ast.BinOp):
        yield from literals(node.left)
        yield from literals(node.right)
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def untranslated(source: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name not in SINKS:
            continue
        for argument in [*node.args, *(k.value for k in node.keywords)]:
            for literal in literals(argument):
                text = re.sub(r"\((Ctrl|Alt|Shift)\+\S+\)", "", str(literal.value)).strip(" —")
                if re.search(r"[A-Za-z]{3}", text) and text not in ROLES | NAMES:
                    found.append(f"{literal.lineno}: {name}({text!r})")
    return found


def test_the_scan_finds_what_escapes() -> None:
    assert untranslated('label("Some words", "mute")') == ["1: label('Some words')"]
    assert untranslated('x.setText(f"{n} rows of words")') == ["1: setText('rows of words')"]
    assert untranslated('x.setText(self.tr("Some words")); label("", "mute")') == []


@pytest.mark.parametrize("path", sorted(GUI.rglob("*.py")), ids=lambda p: str(p.relative_to(GUI)))
def test_no_visible_string_escapes_translation(path: Path) -> None:
    if path.name in ("demo.py", "screenshots.py"):
        pytest.skip("not part of the window")
    assert untranslated(path.read_text(encoding="utf-8")) == []


class Pseudo(QTranslator):
    """Puts every string between brackets, its keys and fields unharmed."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"{OPEN}{source}{SHUT}" if source else ""

    def isEmpty(self) -> bool:
        return False


class PseudoOfCore:
    """The same for the sentences of ``core``."""

    code, file = "x", None

    def find(self, template: str, n: int | None = None) -> str:
        return f"{OPEN}{template}{SHUT}"


@pytest.fixture
def pseudo(qtbot: QtBot) -> Iterator[None]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    language.install(PseudoOfCore())
    yield
    language.install(None)
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    yield
    QLocale.setDefault(before)


def visible_texts(window: QWidget) -> Iterator[tuple[QWidget | QAction, str]]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget, widget.placeholderText()
        elif isinstance(widget, QTabBar):
            yield from ((widget, widget.tabText(i)) for i in range(widget.count()))
        elif isinstance(widget, QAbstractItemView):
            model = widget.model()
            for column in range(model.columnCount() if model else 0):
                yield widget, str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(min(model.rowCount(), 50) if model else 0):
                for column in range(model.columnCount()):
                    yield widget, str(model.index(row, column).data() or "")
    for menu in window.findChildren(QMenu):
        yield from ((a, a.text()) for a in menu.actions() if a.text())


def test_the_window_can_be_translated(
    pseudo: None, make_window: Callable[[], MainWindow], qtbot: QtBot, sample_dir: Path
) -> None:
    window = make_window()
    user = Driver(qtbot, window)
    missed = {text for _, text in visible_texts(window) if _is_words(text)}
    assert not missed
    window.open_path(sample_dir / "jsp.csv")
    user.until(lambda: window.columns.isVisible())
    user.settle()
    # What is data, a command or a figure of ``core`` is in no language of ours.
    data = {"school", "pupil", "math3", "math5", "gender", "social", "_cons", "jsp.csv", "M1"}
    found = {text for _, text in visible_texts(window) if _is_words(text)}
    words = {text for text in found if text.strip(" •") not in data | {"Levelwise"}}
    left = {t for t in words if not any(name in t for name in data)}
    assert not left


def _is_words(text: str) -> bool:
    """Whether ``text`` holds words that have not been translated."""
    rest = text
    # Sentences stand within sentences.
    while (inner := re.sub(f"{OPEN}[^{OPEN}{SHUT}]*{SHUT}", "", rest)) != rest:
        rest = inner
    rest = re.sub(f"{OPEN}[^{SHUT}]*…$", "", rest)  # cut off for want of room
    rest = re.sub(f"{OPEN.upper()}.*{SHUT.upper()}", "", rest, flags=re.DOTALL)
    return any(w not in NAMES for w in re.findall(r"[A-Za-zäöü]{3,}", rest))


#: What the data of the school are called, and what Stata calls parameters: in no language of ours.
DATA = {
    "school", "pupil", "math3", "math5", "gender", "social", "_cons", "jsp.csv", "Residual",
    "corr", "var", "cov", "Newton", "DFBETAS", "lincom", "testparm", "test",
}  # fmt: skip


def _untranslated(text: str) -> str:
    """What of ``text`` stands outside the brackets and is no name."""
    rest = re.sub("|".join(map(re.escape, sorted(DATA, key=len, reverse=True))), " ", text)
    return text if _is_words(rest) else ""


def _says(view: TableView) -> Iterator[str]:
    """The titles and sentences that explain the cells of a table."""
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            found = view.explain(model.index(row, column)) if view.explain else None
            yield from (found.title, *found.sentences) if found else ()


def test_the_sentences_of_core_are_translated_on_screen(
    pseudo: None, school: Driver, qtbot: QtBot, tmp_path: Path
) -> None:
    window = school.window
    shown: dict[str, set[str]] = {}

    def look(place: str) -> None:
        school.settle()
        texts = {text for _, text in visible_texts(window)}
        for view in window.findChildren(TableView):
            if view.isVisible():
                texts.update(_says(view))
        shown[place] = texts
        assert not {said for text in texts if (said := _untranslated(text))}, place

    school.type_command("math5 math3 || gender: math3, cov(unstructured)")
    school.press_fit()
    look("notes")
    assert window.fit_log.notes and all(n.startswith(OPEN) for n in window.fit_log.notes)
    school.key(Qt.Key.Key_D, CONTROL)
    school.type_command("math5 math3 || school: math3")
    school.press_fit()
    for key in ("iterations", "groups", "lr_test"):
        window.fit_log.choice.set_value(key)
        window.fit_log.choice.chosen.emit(key)
        look(key)
    assert any("192.62" in text or "χ²" in text for text in shown["lr_test"])
    cells = school.cells(window.results.fixed.view)
    assert cells[0][1:5] == ["0.6136", "0.0442", "13.88", "< .001"]  # figures are as ever
    for name, write in _json_exports(window).items():
        file = tmp_path / name
        write(file)
        school.until(file.is_file)
        text = file.read_text(encoding="utf-8")  # what programs read is in English
        assert "Fixed effects" in text and OPEN not in text.encode().decode("unicode_escape")
    school.choose_tab("interpret")
    school.until(lambda: window.interpret.variance.icc.table is not None)
    look("interpret")
    school.choose_tab("compare")
    school.until(lambda: bool(window.compare.pairs) or window.compare.models.table is not None)
    look("compare")


def _json_exports(window: MainWindow) -> dict[str, Callable[[Path], None]]:
    exporter = window.exporter
    table, analysis = exporter.table("fixed"), exporter.analysis()
    assert table is not None and analysis is not None and OPEN in table.title
    return {
        "table.json": lambda path: exporter.save_table(table, path),
        "tables.json": lambda path: exporter.save_tables(analysis, path),
    }


def test_errors_of_core_are_translated(
    pseudo: None, school: Driver, tmp_path: Path, qtbot: QtBot
) -> None:
    window = school.window
    school.type_command("math5 mth3 || school:")
    banner = window.command.banner
    assert f"{OPEN}There is no variable called “mth3”.{SHUT}" in banner.text
    assert f"{OPEN}Did you mean “math3”?{SHUT}" in banner.text
    broken = tmp_path / "broken.csv"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    window.open_path(broken)
    school.until(lambda: window.banner.isVisible())
    assert OPEN in window.banner.text and not _is_words(window.banner.text.replace("broken", ""))


def test_numbers_follow_the_language() -> None:
    assert on_screen("0.6136") == "0.6136"
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        assert on_screen("−0.0386 – 1.25") == "−0,0386 – 1,25"
        assert on_screen("p = .023, χ²(1) = 192.62.") == "p = ,023, χ²(1) = 192,62."
        assert on_screen("5.4e−08") == "5,4e−08" and on_screen("< .001") == "< ,001"
        assert count(12345) == "12.345"
    finally:
        QLocale.setDefault(before)


def test_a_german_screen_and_files_for_programs(
    german: None, make_window: Callable[[], MainWindow], qtbot: QtBot, sample_dir: Path,
    tmp_path: Path,
) -> None:  # fmt: skip
    window = make_window()
    user = Driver(qtbot, window)
    window.open_path(sample_dir / "jsp.csv")
    user.until(lambda: window.columns.isVisible())
    user.type_command("math5 math3 || school: math3, level(99.5)")
    user.press_fit()
    cells = user.cells(window.results.fixed.view)
    assert cells[0][1:5] == ["0,6136", "0,0442", "13,88", "< ,001"]
    assert "192,62" in window.results.fixed.notes.text()
    assert "−2766,6442" in user.cells(window.fit_log.view)[-1][1]
    assert "5543,29" in user.cells(window.models.table)[0]
    # The field of the confidence level is typed in as it is shown.
    spin = window.model.confidence
    assert spin.text().startswith("99,5")
    user.click(spin)
    user.key(Qt.Key.Key_A, CONTROL, spin)
    user.type("97,5", spin)
    user.key(Qt.Key.Key_Return, NONE, spin)
    assert window.document.spec.options.level == 97.5
    # Commands, copies and files are for programs.
    assert "level(97.5)" in window.command.text
    user.press_fit()
    user.click_cell(window.results.fixed.view, 0, 1)
    user.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, window.results.fixed.view)
    user.key(Qt.Key.Key_C, CONTROL, window.results.fixed.view)
    assert QGuiApplication.clipboard().text() == "0.6136\t0.0442"
    table = window.exporter.table("fixed")
    assert table is not None
    window.exporter.save_table(table, tmp_path / "fixed.csv")
    with (tmp_path / "fixed.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert abs(float(rows[1][1]) - 0.6135888) < 2e-6


def drawn(scene: QGraphicsScene) -> list[str]:
    """The texts of a plot as they are on screen now."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    scene.render(painter)
    painter.end()
    return svg_texts(bytes(buffer.data().data()))


def svg_texts(content: bytes) -> list[str]:
    texts = ElementTree.fromstring(content).iter("{http://www.w3.org/2000/svg}text")
    return [(t.text or "").strip() for t in texts]


def test_plots_have_the_sign_of_the_language_on_screen_and_a_point_on_paper(
    german: None, qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(plot_data(fitted("math5 math3 || school: math3, cov(unstructured)")))
    qtbot.addWidget(bench)
    with qtbot.waitExposed(bench):
        bench.show()
    view = bench.caterpillar
    assert view.level is not None
    view.set_effect([e.name for e in view.level.effects].index("math3"))
    view.set_coverage(None)
    comma, point = re.compile(r"^−?\d+,\d+$"), re.compile(r"^−?\d+\.\d+$")
    for _ in range(2):
        # The second time after an export, which must leave no trace.
        texts = drawn(view.canvas.scene())
        assert len([t for t in texts if comma.match(t)]) > 2
        assert not [t for t in texts if re.search(r"\d\.\d", t)]
        assert any("(± 1,40 s.e.)" in t for t in texts)
        view.export(tmp_path / "plot.svg", (160, 200))
        view.copy()
    clipboard = QGuiApplication.clipboard().mimeData().data("image/svg+xml").data()
    for content in ((tmp_path / "plot.svg").read_bytes(), bytes(clipboard)):
        texts = svg_texts(content)
        assert len([t for t in texts if point.match(t)]) > 2
        assert not [t for t in texts if re.search(r"\d,\d", t)]
    assert "(± 1.40 s.e.)" in (tmp_path / "plot.svg").read_text(encoding="utf-8")
    view.gestures.point_at(3, None)
    assert view.card.card is not None
    facts = dict(view.card.card.facts)
    assert all("." not in value for value in facts.values()) and "," in facts["mean math5"]
