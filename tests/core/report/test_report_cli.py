"""What the command line writes for papers: tables of one model and of several."""

from __future__ import annotations

import io
import json

import docx
import openpyxl
import pytest

from core.cli import main

SLOPE = "math5 math3 || school: math3"


@pytest.fixture(scope="module")
def jsp(sample_dir) -> str:
    return str(sample_dir / "jsp.csv")


class TestFitExports:
    def test_word_excel_latex_markdown(self, jsp, capsys, tmp_path):
        paths = [tmp_path / f"out{extension}" for extension in (".docx", ".xlsx", ".tex", ".md")]
        exports = [argument for path in paths for argument in ("--export", str(path))]
        assert main(["fit", SLOPE, "--data", jsp, *exports]) == 0
        titles = {"Fixed effects", "Random effects of school", "Lines of school"}
        document = docx.Document(str(paths[0]))
        captions = {p.text.partition(". ")[2] for p in document.paragraphs}
        assert titles <= captions
        book = openpyxl.load_workbook(paths[1])
        assert titles <= {sheet["A1"].value for sheet in book.worksheets}
        lines = next(s for s in book.worksheets if s["A1"].value == "Lines of school")
        assert lines["C4"].value == pytest.approx(27.52259, abs=2e-5)
        for path in paths[2:]:
            text = path.read_text(encoding="utf-8")
            assert all(title in text for title in titles)

    def test_json_is_that_of_the_contract(self, jsp, capsys, tmp_path):
        assert (
            main(["fit", SLOPE, "--data", jsp, "--json", "--export", str(tmp_path / "o.json")]) == 0
        )
        printed = json.loads(capsys.readouterr().out)
        assert json.loads((tmp_path / "o.json").read_text()) == printed

    def test_numbers_in_full_and_stars(self, jsp, capsys, tmp_path):
        path = tmp_path / "out.md"
        style = ("--numbers", "full", "--stars")
        assert main(["fit", SLOPE, "--data", jsp, "--export", str(path), *style]) == 0
        assert r"0.613588" in path.read_text() and r"\*\*\*" in path.read_text()


class TestTables:
    MODELS = ("math5 || school:", SLOPE)

    def test_models_side_by_side(self, jsp, capsys, tmp_path):
        path = tmp_path / "models.xlsx"
        names = ("--names", "Empty", "Slopes")
        arguments = ["tables", *self.MODELS, "--data", jsp, "--out", str(path), *names]
        assert main(arguments) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[2].split() == ["Term", "Empty", "Slopes"]
        assert any(line.split() == ["math3", "0.614"] for line in lines)
        sheet = openpyxl.load_workbook(io.BytesIO(path.read_bytes())).worksheets[0]
        assert [c.value for c in sheet[3]] == ["Term", "Empty", "Slopes"]

    def test_apa(self, jsp, capsys):
        assert main(["tables", SLOPE, "--data", jsp, "--numbers", "apa"]) == 0
        assert any(
            line.split() == ["_cons", "30.37"] for line in capsys.readouterr().out.split("\n")
        )

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("--names", "A"), "each needs a name of its own"),
            (("--names", "A", "A"), "each needs a name of its own"),
            (("--out", "models.png"), "Tables cannot be written"),
        ],
    )
    def test_bad_input(self, jsp, capsys, arguments, told):
        assert main(["tables", *self.MODELS, "--data", jsp, *arguments]) == 2
        captured = capsys.readouterr()
        assert captured.out == "" and told in captured.err

    def test_an_unknown_variable_is_named_with_its_place(self, jsp, capsys):
        assert main(["tables", self.MODELS[0], "math5 mth3 || school:", "--data", jsp]) == 2
        assert "character 7" in capsys.readouterr().err
