"""Pictures of every pane and state of the real window, light and dark, small and large.

    python -m gui.screenshots build/screenshots

Tabs that are added to the window are in the pictures without a change here. Further processes draw
the main states again, for a screen of twice as many pixels and in German.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.app import install_hooks, make_application
from gui.demo import SIZES, Session
from gui.help import about, shortcuts
from gui.language import ENGLISH, LanguageChoice, start_language
from gui.main_window import MainWindow
from gui.plots.kinds import KINDS
from gui.theme import Theme

HIGH_DPI, GERMAN = "--high-dpi", "--german"

#: Models that the Compare tab is pictured with, each fitted.
COMPARED = (
    "math5 math3 || school:",
    "math5 math3 || school: math3, cov(unstructured)",
    "math5 math3 social || school:",
)

#: A file about which there is a question: are the incomes thousands, and what is “oops”?
DOUBTFUL = "id;income;score\n" + "".join(f"{i};1.{i}00;{i}\n" for i in range(1, 9))
DOUBTFUL += "9;1.900;oops\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Draw everything into the folder named; 0 if all went well."""
    args = list(sys.argv[1:] if argv is None else argv)
    high_dpi, german = HIGH_DPI in args, GERMAN in args
    folder = Path(next((a for a in args if a not in (HIGH_DPI, GERMAN)), "build/screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, home)
        app = make_application()
        settings = QSettings()
        LanguageChoice(settings).choose("de" if german else ENGLISH)
        start_language(app, settings)
        theme = Theme(app)
        theme.set_mode("light")
        theme.apply(app)
        window = MainWindow(theme)
        install_hooks(window)
        window.resize(SIZES["1280x800"])
        window.show()
        gallery = Gallery(window, folder)
        try:
            if high_dpi:
                gallery.main_states("high-dpi")
            elif german:
                gallery.main_states("german")
                gallery.tabs_in_brief("german")
            else:
                gallery.run()
        finally:
            window.project.close_anyway()
    if not high_dpi and not german:
        _again(folder, HIGH_DPI, QT_SCALE_FACTOR="2")
        _again(folder, GERMAN)
        print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def _again(folder: Path, how: str, **environment: str) -> None:
    command = [sys.executable, "-m", "gui.screenshots", str(folder), how]
    subprocess.run(command, check=True, env={**os.environ, **environment})


class Gallery(Session):
    """The sample session with a picture of every state."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder, self.shots = window, folder, folder

    def run(self) -> None:
        """All pictures."""
        self.ready()
        self.picture_all("empty")
        self.tour()
        self.build()
        self.picture_all("ready")
        self.picture_running()
        self.fit()
        self.select()
        self.picture_all("fitted")
        self.text_sizes()
        self.explain()
        self.tabs()
        self.compare()
        self.remedies()
        self.import_preview()
        self.picture_errors()
        self.dialogs()

    def main_states(self, name: str) -> None:
        """The states that show most, for the screen or the language in use."""
        self.ready()
        self.picture(f"{name}-empty")
        self.open_sample()
        self.build()
        self.fit()
        self.select()
        for mode in ("light", "dark"):
            self.window.appearance.set_mode(mode)
            self.picture(f"{name}-fitted-{mode}")

    def tabs_in_brief(self, name: str) -> None:
        """Every tab once."""
        self.window.appearance.set_mode("light")
        tabs = self.window.tabs
        for tab in tabs.tabs:
            self.click(tabs.bar, tabs.bar.tabRect(tabs.index(tab.key)).center())
            self.picture(f"{name}-{tab.key}")

    def ready(self) -> None:
        """Wait for the heavy parts."""
        self.window.warm_up()
        self.until(lambda: not self.window.jobs.busy("warm"))

    def tour(self) -> None:
        """Its first pointers; then the data are open."""
        tour = self.window.tour
        self.click(self.window.start.tour_button)
        self.picture("tour-begin")
        self.click(tour.pointer.next_button)
        self.until(lambda: tour.place == 1)
        self.picture("tour-variables")
        tour.end()
        self.picture_all("loaded")

    def text_sizes(self) -> None:
        """The smallest and a large text size."""
        theme = self.window.theme
        for scale in (0.8, 1.25, 1.6):
            theme.set_scale(scale)
            for size in SIZES:
                self.picture(f"text-{round(100 * scale)}-{size}", SIZES[size])
        theme.set_scale(1.0)

    def explain(self) -> None:
        """A figure explained, and each table beside the log."""
        window = self.window
        view = window.results.fixed.view
        self.click_cell(view, 0, 1)
        window.helper.help_here()
        self.picture("explain", SIZES["1280x800"])
        window.explanations.card.dismiss()
        for key in ("groups", "lr_test"):
            self.click(window.fit_log.choice.button(key))
            self.picture(f"fit-{key}")
        self.click(window.fit_log.choice.button("iterations"))

    def tabs(self) -> None:
        """Every tab there is."""
        tabs = self.window.tabs
        for tab in tabs.tabs:
            self.click(tabs.bar, tabs.bar.tabRect(tabs.index(tab.key)).center())
            self.picture_all(f"tab-{tab.key}")
            if tab.key == "data":
                self.data_panel()
            elif tab.key == "plots":
                self.plots()
            elif tab.key == "interpret":
                self.picture_interpret()
                self.click(tabs.bar, tabs.bar.tabRect(tabs.index(tab.key)).center())
        self.click(tabs.bar, tabs.bar.tabRect(tabs.index("results")).center())

    def data_panel(self) -> None:
        """The panel beside the data, where it is opened."""
        data = self.window.data
        self.click(data.side.open_button)
        for key in ("missing", "history", "variable"):
            data.open_panel(key)
            data.variable.show_variable("math3")
            self.picture(f"data-{key}")
        self.click(data.side.close_button)

    def plots(self) -> None:
        """Every kind of plot by itself, light and dark."""
        pane, before = self.window.plots, self.window.plots.shown
        for kind in KINDS:
            self._show_plots([kind.key])
            for mode in ("light", "dark"):
                self.window.appearance.set_mode(mode)
                self.picture(f"plot-{kind.key}-{mode}")
        self.window.appearance.set_mode("light")
        self._show_plots(before)
        assert pane.shown == before

    def _show_plots(self, keys: Sequence[str]) -> None:
        pane = self.window.plots
        for key in keys:
            pane.show_kind(key)
        for key in pane.shown:
            pane.show_kind(key, key in keys)
        self.until(lambda: not any(pane.view(key).preparing.busy for key in keys))

    def remedies(self) -> None:
        """What to try where a fit is singular, and the tests of terms."""
        window = self.window
        self.type_command("math5 math3 i.gender i.social || school: math3 i.gender, cov(un)")
        self.fit()
        card = window.results.remedies
        self.until(lambda: not window.jobs.busy("remedies"))
        for mode in ("light", "dark"):
            window.appearance.set_mode(mode)
            window.results.ensureWidgetVisible(card)
            self.picture(f"remedies-{mode}", SIZES["1920x1080"])
        window.appearance.set_mode("light")
        window.resize(SIZES["1280x800"])

    def import_preview(self) -> None:
        """A file about which there is a question, and the dialog that saves a plot."""
        window = self.window
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "scores.csv"
            path.write_text(DOUBTFUL)
            window.open_path(path)
            self.until(lambda: window.importing.preview is not None)
            self.settle()
            preview = window.importing.preview
            assert preview is not None
            for mode in ("light", "dark"):
                window.appearance.set_mode(mode)
                self.portrait(preview, f"import-preview-{mode}")
            preview.reject()
        window.appearance.set_mode("light")
        self.settle()

    def compare(self) -> None:
        """Several models side by side, and a distribution that is being simulated."""
        window = self.window
        for command in COMPARED:
            self.click(window.models.duplicate_button)
            self.type_command(command)
            self.fit()
        tabs = window.tabs
        self.click(tabs.bar, tabs.bar.tabRect(tabs.index("compare")).center())
        self.settle()
        self.picture_all("compare")
        box = window.compare.simulation
        window.compare.area.ensureWidgetVisible(box)
        self.click(box.start_button)
        self.until(lambda: box.bar.value() > 60)
        window.compare.area.ensureWidgetVisible(box)
        window.grab().save(str(self.shots / "compare-simulating.png"))
        self.click(box.stop_button)
        self.settle()
        window.compare.area.ensureWidgetVisible(box)
        self.picture("compare-simulated")
        self.click(tabs.bar, tabs.bar.tabRect(tabs.index("results")).center())

    def dialogs(self) -> None:
        """Help, glossary, keys and about, light and dark."""
        window = self.window
        for mode in ("light", "dark"):
            window.appearance.set_mode(mode)
            helper = window.helper.window
            helper.show_topic("results")
            self.portrait(helper, f"help-{mode}")
            window.helper.window.show_glossary()
            self.portrait(helper, f"glossary-{mode}")
            helper.close()
            for name, dialog in (
                ("shortcuts", shortcuts(window, window.actions_)),
                ("about", about(window, window.theme)),
            ):
                self.portrait(dialog, f"{name}-{mode}")
                dialog.close()
        window.appearance.set_mode("light")

    def portrait(self, widget: QWidget, name: str) -> None:
        """A picture of a window of its own."""
        QTest.qWait(150)
        widget.grab().save(str(self.shots / f"{name}.png"))


if __name__ == "__main__":
    sys.exit(main())
