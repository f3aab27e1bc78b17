"""A report as one HTML file that needs nothing beside it: light on rules, made to be printed."""

from __future__ import annotations

import re
from dataclasses import replace

from core.language import tr
from core.report.html import document_html, escape, table_html
from core.report.layout import ROUNDED, TableStyle, lay_out
from core.report.report import Block, Code, Paragraph, Picture, Report
from core.report.table import Table

_STYLE = """\
:root { --text: #1B2330; --mute: #667085; --line: #C9CED8; --soft: #F5F6F8; }
* { box-sizing: border-box; }
body { font: 15px/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: var(--text);
  background: #FFFFFF; max-width: 820px; margin: 48px auto; padding: 0 24px; }
header { border-bottom: 1px solid var(--line); margin-bottom: 28px; padding-bottom: 16px; }
h1 { font-size: 26px; line-height: 1.25; font-weight: 650; margin: 0 0 6px; }
header p { color: var(--mute); margin: 0; }
h2 { font-size: 18px; font-weight: 650; margin: 40px 0 12px; }
p { margin: 0 0 8px; }
figure { margin: 20px 0 28px; break-inside: avoid; }
figcaption { margin-bottom: 8px; }
figcaption b { font-weight: 650; }
figure.plot svg { width: 100%; height: auto; display: block; }
figure.plot figcaption { margin: 8px 0 0; }
.equation { margin: 10px 0; overflow-x: auto; }
.equation svg { max-width: 100%; height: auto; display: block; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums;
  border-top: 1.5px solid var(--text); border-bottom: 1.5px solid var(--text); }
th, td { padding: 4px 10px; text-align: left; vertical-align: baseline; }
th:first-child, td:first-child { padding-left: 2px; }
th:last-child, td:last-child { padding-right: 2px; }
thead th { font-weight: 600; border-bottom: 1px solid var(--text); }
tr.heading th { font-weight: 500; font-style: italic; padding-top: 10px; }
tr.before-beneath td { padding-bottom: 0; }
tr.beneath td { padding-top: 0; }
.number { text-align: right; white-space: nowrap; }
.note { font-size: 13px; color: var(--mute); margin: 6px 0 0; }
pre { font: 13px/1.5 "JetBrains Mono", Consolas, Menlo, monospace; background: var(--soft);
  border-radius: 6px; padding: 10px 14px; margin: 0 0 12px; white-space: pre-wrap;
  overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm 18mm 20mm; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
  table { font-size: 9.5pt; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  figure.long { break-inside: auto; }
}"""

#: A table of more rows than this may be broken across pages.
_LONG = 25


def report_html(report: Report, style: TableStyle = ROUNDED) -> str:
    """``report`` as a document; every text is escaped, nothing is loaded, nothing runs."""
    writer = _Writer(style)
    sections = "\n".join(
        f"<section>\n<h2>{escape(section.heading)}</h2>\n"
        + "\n".join(map(writer.block, section.blocks))
        + "\n</section>"
        for section in report.sections
    )
    head = f"<header>\n<h1>{escape(report.title)}</h1>\n<p>{escape(report.subtitle)}</p>\n</header>"
    return document_html(f"{head}\n<main>\n{sections}\n</main>", report.title, _STYLE)


class _Writer:
    """Counts tables and figures as it writes them."""

    def __init__(self, style: TableStyle) -> None:
        self._style = replace(style, merged=True)
        self._tables = self._figures = self._drawings = 0

    def block(self, block: Block) -> str:
        match block:
            case Paragraph(text):
                return f"<p>{escape(text)}</p>"
            case Code(text):
                return f"<pre>{escape(text)}</pre>"
            case Picture():
                return self._picture(block)
            case Table():
                return self._table(block)

    def _table(self, table: Table) -> str:
        self._tables += 1
        laid = lay_out(table, self._style)
        notes = "".join(f'\n<p class="note">{escape(note)}</p>' for note in laid.notes)
        kind = ' class="long"' if len(laid.rows) > _LONG else ""
        caption = tr("<b>Table {tables}.</b> {laid}", tables=self._tables, laid=escape(laid.title))
        return (
            f"<figure{kind}>\n<figcaption>{caption}</figcaption>\n"
            f'<div class="scroll">{table_html(laid)}</div>{notes}\n</figure>'
        )

    def _picture(self, picture: Picture) -> str:
        self._drawings += 1
        svg = inline_svg(picture.svg, f"d{self._drawings}", picture.description)
        if not picture.caption:
            return f'<div class="equation">{svg}</div>'
        self._figures += 1
        caption = tr(
            "<b>Figure {figures}.</b> {caption}",
            figures=self._figures,
            caption=escape(picture.caption),
        )
        return f'<figure class="plot">{svg}\n<figcaption>{caption}</figcaption></figure>'


def inline_svg(svg: str, prefix: str, description: str = "") -> str:
    """``svg`` as an element of a page: without its declaration, its ids unlike those of others."""
    start = svg.find("<svg")
    if start < 0:
        return ""
    svg = svg[start:]
    svg = re.sub(r'\bid="([^"]*)"', rf'id="{prefix}-\1"', svg)
    svg = re.sub(r"url\(#([^)]*)\)", rf"url(#{prefix}-\1)", svg)
    svg = re.sub(r'((?:xlink:)?href)="#([^"]*)"', rf'\1="#{prefix}-\2"', svg)
    label = f' role="img" aria-label="{escape(description)}"' if description else ""
    return svg.replace("<svg", f"<svg{label}", 1)
