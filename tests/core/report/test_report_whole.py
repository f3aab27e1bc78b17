"""The report of a whole analysis, as a web page and as a Word document."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache
from pathlib import Path

import docx
import html5lib
import pytest

from core.analysis import Analysis, analyse
from core.cli import main
from core.data.readers import read_dataset
from core.errors import WriteError
from core.model.syntax import parse
from core.report.report import Code, Paragraph, Picture, Pictures, Report, Section, report
from core.report.report_docx import report_docx
from core.report.report_files import export_report
from core.report.report_html import inline_svg, report_html
from core.report.table import Table

SAMPLES = Path(__file__).parents[3] / "sample_data"
SLOPE = "math5 math3 || school: math3"
SVG = (
    '<?xml version="1.0"?><svg viewBox="0 0 4 3"><defs><clipPath id="a"/></defs>'
    '<g clip-path="url(#a)"><use href="#a"/></g></svg>'
)


def chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


#: One white pixel.
PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0\xff"))
    + chunk(b"IEND", b"")
)
HOSTILE = "<img src=x onerror=alert(1)> & \x00\ud800"


@cache
def fitted(command: str = SLOPE, name: str = "jsp.csv") -> Analysis:
    return analyse(read_dataset(SAMPLES / name), parse(command))


@cache
def whole() -> Report:
    drawing = Picture(SVG, PNG, 160, "Lines.", "Lines")
    pictures = Pictures((Picture(SVG, PNG, 60, description="y = x"),), (drawing, drawing))
    others = {"Empty": fitted("math5 || school:").summary, "Slopes": fitted().summary}
    return report(fitted(), pictures, ("Left out rows where math3 > 20.",), others)


def blocks(kind: type) -> list:
    return [b for s in whole().sections for b in s.blocks if isinstance(b, kind)]


class TestContents:
    def test_everything_is_in_it(self):
        headings = [section.heading for section in whole().sections]
        assert headings == [
            "Data", "Model", "Results", "Plots", "Groups", "Models side by side",
            "How this was computed",
        ]  # fmt: skip
        keys = {table.key for table in blocks(Table)}
        assert {"variables", "fixed", "random", "groups", "lr_test", "models"} <= keys
        text = " ".join(b.text for b in blocks(Paragraph))
        assert "Step 1: Left out rows" in text and "All 887 rows were used." in text
        assert SLOPE in [b.text for b in blocks(Code)]
        assert "numpy 2" in text and "Python 3" in text and "certified" in text

    def test_rows_left_out_are_told_by_variable(self, tmp_path):
        path = tmp_path / "gaps.csv"
        lines = (SAMPLES / "jsp.csv").read_text().splitlines()
        place = lines[0].split(",").index("math3")
        cells = lines[1].split(",")
        cells[place] = ""
        path.write_text("\n".join([lines[0], ",".join(cells), *lines[2:]]))
        found = report(analyse(read_dataset(path), parse(SLOPE)))
        texts = [b.text for s in found.sections for b in s.blocks if isinstance(b, Paragraph)]
        assert any("886 of 887 rows were used" in t and "math3 in 1" in t for t in texts)

    def test_a_fit_that_is_no_maximum_is_told(self):
        from dataclasses import replace

        analysis = fitted()
        bad = replace(analysis, summary=replace(analysis.summary, converged=False))
        texts = [b.text for s in report(bad).sections for b in s.blocks if isinstance(b, Paragraph)]
        assert any("not to be used" in text for text in texts)

    def test_the_variables_of_the_model(self):
        (table,) = [t for t in blocks(Table) if t.key == "variables"]
        rows = {row[0]: row[1:] for row in table.rows}
        assert rows["school"][0] == "level of 48 groups" and rows["school"][2] is None
        column = fitted().dataset.column("math3")
        assert rows["math3"][2] == pytest.approx(column.mean())
        assert rows["math3"][3] == pytest.approx(column.std())


class TestWebPage:
    def test_figures_and_pictures(self):
        page = html5lib.parse(report_html(whole()), namespaceHTMLElements=False)
        cells = [("".join(c.itertext()), c.get("title")) for c in page.findall(".//td")]
        assert ("0.6136", str(fitted().summary.fixed[0].estimate)) in cells
        assert (
            len(page.findall(".//{http://www.w3.org/2000/svg}svg") or page.findall(".//svg")) == 3
        )
        captions = ["".join(c.itertext()) for c in page.findall(".//figcaption")]
        assert captions[0].startswith("Table 1.") and "Figure 2. Lines." in captions

    def test_it_loads_nothing_and_runs_nothing(self):
        text = report_html(whole())
        assert not any(word in text for word in ("<script", "<link", "src=", "@import", "http:"))

    def test_ids_of_two_drawings_differ(self):
        first, second = inline_svg(SVG, "d1"), inline_svg(SVG, "d2")
        assert 'id="d1-a"' in first and "url(#d1-a)" in first and 'href="#d1-a"' in first
        assert first.startswith("<svg") and 'id="d1-a"' not in second

    def test_hostile_text(self):
        bad = Report(HOSTILE, HOSTILE, (Section(HOSTILE, (Paragraph(HOSTILE), Code(HOSTILE))),))
        page = html5lib.parse(report_html(bad), namespaceHTMLElements=False)
        assert page.find(".//img") is None and "onerror" in "".join(page.itertext())


class TestWord:
    def test_headings_tables_and_pictures(self):
        document = docx.Document(io.BytesIO(report_docx(whole())))
        headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
        assert headings == [section.heading for section in whole().sections]
        assert len(document.tables) == len(blocks(Table))
        assert len(document.inline_shapes) == 3
        fixed = document.tables[1]
        assert [c.text for c in fixed.rows[1].cells][:3] == ["math3", "0.6136", "0.0442"]

    def test_hostile_text(self):
        bad = Report(HOSTILE, HOSTILE, (Section(HOSTILE, (Paragraph(HOSTILE), Code(HOSTILE))),))
        document = docx.Document(io.BytesIO(report_docx(bad)))
        assert "onerror=alert(1)" in document.paragraphs[0].text


class TestFiles:
    def test_another_extension(self, tmp_path):
        with pytest.raises(WriteError, match=r"\.html, \.docx"):
            export_report(whole(), tmp_path / "r.txt")

    def test_the_command_line_draws_and_writes(self, tmp_path, capsys):
        data = str(SAMPLES / "jsp.csv")
        for name in ("r.html", "r.docx"):
            out = str(tmp_path / name)
            assert main(["report", SLOPE, "--data", data, "--out", out]) == 0
        text = (tmp_path / "r.html").read_text()
        # Two plots and at least one line of the equation.
        assert text.count("<svg") >= 3 and text.count("Figure ") == 2
        assert len(docx.Document(str(tmp_path / "r.docx")).inline_shapes) >= 3

    def test_without_plots_no_window_is_needed(self, tmp_path, capsys):
        out = tmp_path / "r.html"
        command = ["report", SLOPE, "--data", str(SAMPLES / "jsp.csv"), "--out", str(out)]
        assert main([*command, "--without-plots", "--numbers", "apa"]) == 0
        assert "<svg" not in out.read_text() and "[0.53, 0.70]" in out.read_text()

    def test_bad_input(self, capsys):
        command = ["report", SLOPE, "--data", str(SAMPLES / "jsp.csv"), "--out", "r.pdf"]
        assert main(command) == 2
        assert "A report cannot be written" in capsys.readouterr().err
