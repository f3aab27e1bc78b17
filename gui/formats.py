"""The formats that can be opened and saved, in words for file dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def table_formats() -> list[tuple[str, str]]:
    """(words, extension) of the formats of tables, the likeliest first."""
    tr = QCoreApplication.translate
    return [
        (tr("Formats", "CSV"), "csv"),
        (tr("Formats", "Word document"), "docx"),
        (tr("Formats", "Excel workbook"), "xlsx"),
        (tr("Formats", "LaTeX"), "tex"),
        (tr("Formats", "Web page"), "html"),
        (tr("Formats", "Markdown"), "md"),
        (tr("Formats", "Text"), "txt"),
        (tr("Formats", "Tab-separated"), "tsv"),
        (tr("Formats", "JSON"), "json"),
    ]


def data_formats() -> list[tuple[str, str]]:
    """(words, extension) of the formats of data, the likeliest first."""
    tr = QCoreApplication.translate
    return [
        (tr("Formats", "CSV"), "csv"),
        (tr("Formats", "Stata"), "dta"),
        (tr("Formats", "Parquet"), "parquet"),
    ]


def report_formats() -> list[tuple[str, str]]:
    """(words, extension) of the formats of reports, the likeliest first."""
    tr = QCoreApplication.translate
    return [(tr("Formats", "Web page"), "html"), (tr("Formats", "Word document"), "docx")]


def script_formats(language: str) -> list[tuple[str, str]]:
    """(words, extension) of the files of scripts in ``language``."""
    tr = QCoreApplication.translate
    kinds = {
        "stata": (tr("Formats", "Stata do-file"), "do"),
        "r": (tr("Formats", "R script"), "R"),
        "python": (tr("Formats", "Python script"), "py"),
    }
    return [kinds[language]]


def open_filters() -> list[str]:
    """The filters of the open dialog, from the registry of readers."""
    from core.data.readers import open_filter
    from core.language import tr as core_tr

    words = {
        "All data files": QCoreApplication.translate("Formats", "Data files and projects"),
        "Text (CSV)": QCoreApplication.translate("Formats", "CSV and other text"),
    }
    (everything, extensions), *formats = open_filter()
    project = QCoreApplication.translate("Formats", "Levelwise project")
    kinds = [(everything, (*extensions, ".levelwise")), *formats, (project, (".levelwise",))]
    return [
        f"{words.get(name) or core_tr(name)} ({' '.join(f'*{e}' for e in known)})"
        for name, known in kinds
    ]
