"""The command line: output, files, exit status, and one clear line for bad input."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import core.analysis
from core.cli import main
from core.data.readers import read_dataset
from core.errors import CommandError

SLOPE = "math5 math3 || school: math3"


@pytest.fixture(scope="module")
def jsp(sample_dir) -> str:
    return str(sample_dir / "jsp.csv")


@pytest.fixture
def small(tmp_path) -> str:
    """A table with a constant, a text, an empty and a constant-level column."""
    path = tmp_path / "small.csv"
    path.write_text(
        "y,x,g,same,word,empty\n"
        "1,2,1,5,a,\n3,4,1,5,b,\n2,4,2,5,c,\n5,1,2,5,d,\n7,1,3,5,d,\n8,3,3,5,d,\n"
    )
    return str(path)


def bad(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """The one line on standard error of a call that is refused."""
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert captured.err.startswith("levelwise: ")
    return captured.err


class TestFit:
    def test_the_tables_are_printed_as_stata_does(self, jsp, capsys):
        assert main(["fit", "math5 math3 || school:", "--data", jsp]) == 0
        captured = capsys.readouterr()
        assert captured.err == ""
        assert (
            "       math3 |   .6088557   .0326751    18.63   0.000     .5448137    .6728978\n"
            in captured.out
        )
        assert "Log restricted-likelihood = -2770.5233 " in captured.out
        assert captured.out.endswith(
            "LR test vs. linear regression: chibar2(01) =    57.59 Prob >= chibar2 = 0.0000\n"
        )

    def test_json_has_every_key_of_the_contract(self, jsp, capsys):
        assert main(["fit", f"mixed {SLOPE}, cov(un)", "--data", jsp, "--json"]) == 0
        value = json.loads(capsys.readouterr().out)
        assert list(value) == [
            "command",
            "criterion",
            "converged",
            "log_likelihood",
            "n_obs",
            "n_left_out",
            "groups",
            "wald",
            "fixed",
            "random",
            "lr_test",
            "iterations",
            "notes",
            "seconds",
        ]
        assert value["command"] == f"{SLOPE}, cov(unstructured) variance mle"
        assert value["criterion"] == "ML"
        assert value["log_likelihood"] == pytest.approx(-2757.0803, abs=5e-5)
        assert [r["parameter"] for r in value["random"]] == [
            "var(math3)",
            "var(_cons)",
            "cov(math3,_cons)",
            "var(Residual)",
        ]
        assert set(value["seconds"]) == {"read", "design", "grams", "optimise", "inference"}
        assert {i["phase"] for i in value["iterations"]} <= {"em", "gradient"}

    def test_the_level_can_be_given_beside_the_command(self, jsp, capsys):
        assert main(["fit", f"{SLOPE}, level(99)", "--data", jsp, "--level", "90"]) == 0
        assert "[90% Conf. Interval]" in capsys.readouterr().out

    def test_options_of_the_command_are_honoured(self, jsp, capsys):
        command = f"{SLOPE}, nolog noheader nofetable nolrtest"
        assert main(["fit", command, "--data", jsp]) == 0
        lines = capsys.readouterr().out.strip().split("\n")
        assert lines[1].startswith("  Random-effects Parameters")
        assert lines[-2].startswith("                sd(Residual) |   5.20394")

    def test_tables_are_exported(self, jsp, capsys, tmp_path):
        paths = [tmp_path / f"out{extension}" for extension in (".csv", ".tsv", ".html", ".txt")]
        exports = [argument for path in paths for argument in ("--export", str(path))]
        assert main(["fit", SLOPE, "--data", jsp, *exports]) == 0
        assert "math3" in capsys.readouterr().out
        for path in paths:
            text = path.read_text(encoding="utf-8-sig")
            for title in ("Fixed effects", "Random effects of school", "Lines of school"):
                assert title in text
        rows = list(csv.reader(paths[0].read_text(encoding="utf-8-sig").splitlines()))
        start = rows.index(["Lines of school"])
        assert rows[start + 1] == ["school", "Rows", "b0 (_cons)", "b1 (math3)"]
        assert float(rows[start + 2][2]) == pytest.approx(27.52259, abs=2e-5)
        assert float(rows[start + 2][3]) == pytest.approx(0.5527437, abs=2e-6)

    def test_the_tables_are_printed_even_if_they_cannot_be_exported(self, jsp, capsys, tmp_path):
        target = str(tmp_path / "no" / "out.csv")
        assert main(["fit", SLOPE, "--data", jsp, "--export", target]) == 2
        captured = capsys.readouterr()
        assert "There is no folder" in captured.err
        assert "sd(Residual)" in captured.out

    def test_without_a_certified_maximum_the_status_is_3(self, jsp, capsys, monkeypatch):
        analyse = core.analysis.analyse

        def uncertified(*arguments):
            analysis = analyse(*arguments)
            return replace(analysis, summary=replace(analysis.summary, converged=False))

        monkeypatch.setattr(core.analysis, "analyse", uncertified)
        assert main(["fit", SLOPE, "--data", jsp]) == 3
        captured = capsys.readouterr()
        assert "sd(Residual)" in captured.out
        assert captured.err.count("\n") == 1
        assert "No maximum could be certified" in captured.err

    def test_numbers_that_json_has_no_word_for(self, jsp, capsys, monkeypatch):
        analyse = core.analysis.analyse

        def endless(*arguments):
            analysis = analyse(*arguments)
            return replace(analysis, summary=replace(analysis.summary, log_likelihood=-1e999))

        monkeypatch.setattr(core.analysis, "analyse", endless)
        main(["fit", SLOPE, "--data", jsp, "--json"])
        assert json.loads(capsys.readouterr().out)["log_likelihood"] is None


PUBLISHED = [
    "jsp_random_intercept",
    "jsp_random_slope",
    "jsp_unstructured_ml",
    "productivity_nested",
    "productivity_random_coefficients",
    "productivity_equal_variances",
    "pig_crossed_all_all",
    "pig_crossed_all_week",
    "pig_crossed_all_id",
]
#: The likelihood is nearly flat in these: the published optimiser stopped early.
FLAT = ("sd(hwy)", "sd(_cons)")


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_figures(name, shared_dir, capsys):
    """Every printed figure, up to where the published optimiser stopped (about 1e-6)."""
    published = json.loads((shared_dir / "reference" / "published_tables.json").read_text())[name]
    # The published productivity is in single precision, as in the Stata file only.
    file = {"productivity": "productivity.dta"}.get(published["data"], f"{published['data']}.csv")
    assert main(["fit", published["command"], "--data", str(shared_dir / "data" / file)]) == 0
    text = capsys.readouterr().out
    fixed = figures(text[text.index("Coef.") :])
    for effect in published["fixed"]:
        shown = fixed[effect["name"]][0]
        del shown[3]
        expected = [effect[k] for k in ("estimate", "se", "z", "lower", "upper")]
        assert shown == pytest.approx(expected, rel=1e-5, abs=2e-7)
    random = figures(text[text.index("Random-effects Parameters") :])
    for parameter in published["random"]:
        key = parameter["parameter"]
        shown = random[key].pop(0)
        expected = [parameter[k] for k in ("estimate", "se", "lower", "upper")]
        flat = name == "productivity_random_coefficients" and key in FLAT
        assert shown == pytest.approx(expected, rel=1e-2 if flat else 5e-5, abs=2e-7)
    whole = " ".join(text.split())
    assert f"= {published['log_likelihood']} Prob > chi2" in whole
    assert f"{published['lr_test']['kind']} = {published['lr_test']['chi2']:.2f} " in whole
    (wald,) = re.findall(rf"Wald chi2\({published['wald']['df']}\) = ([\d.]+)", whole)
    assert float(wald) == pytest.approx(published["wald"]["chi2"], rel=1e-5, abs=0.005)
    for group in published["groups"] or ():
        sizes = " ".join(f"{group[k]}" for k in ("n", "min", "avg", "max"))
        assert len(published["groups"]) == 1 or f"{group['level']} | {sizes} " in whole


def figures(table: str) -> dict[str, list[list[float]]]:
    """The numbers of a table's lines by their names, which may come several times."""
    found: dict[str, list[list[float]]] = {}
    for line in table.split("\n"):
        name, bar, numbers = line.partition("|")
        if bar and re.search(r"\d", numbers) and "Interval" not in numbers:
            found.setdefault(name.strip(), []).append([float(n) for n in numbers.split()])
    return found


class TestBadInput:
    def test_a_missing_file(self, capsys):
        assert "nosuch.csv" in bad(capsys, "fit", "y x", "--data", "nosuch.csv")

    def test_an_empty_file(self, capsys, tmp_path):
        (tmp_path / "empty.csv").touch()
        assert "empty" in bad(capsys, "fit", "y x", "--data", str(tmp_path / "empty.csv"))

    def test_not_a_csv(self, capsys, tmp_path):
        path = tmp_path / "program.csv"
        path.write_bytes(Path(sys.executable).read_bytes()[:4000])
        assert "program.csv" in bad(capsys, "fit", "y x", "--data", str(path))

    @pytest.mark.parametrize(
        ("command", "words"),
        [
            ("mth5 math3 || school:", ["character 1:", "“mth5”", "Did you mean “math5”?"]),
            ("math5 math3 || school: math3, cov(un", ["character 34:", "never closed"]),
            ("math5 math3 || school: nosuch", ["character 24:", "“nosuch”"]),
            ("math5 math3 || nosuch:", ["character 16:", "“nosuch”"]),
            ("math5 o.gender || school:", ["character 7:", "“o.”", "not understood"]),
            ("math5 i2.gender || school:", ["gender has no level 2", "boy, girl"]),
            ("math5 || school:, wibble", ["character 19:", "“wibble”"]),
            ("", ["character 1:", "outcome is missing"]),
            ("gender math3 || school:", ["outcome gender is text"]),
        ],
    )
    def test_the_command(self, jsp, capsys, command, words):
        line = bad(capsys, "fit", command, "--data", jsp)
        assert all(word in line for word in words)

    @pytest.mark.parametrize(
        ("command", "words"),
        [
            ("word x || g:", "text"),
            ("same x || g:", "constant"),
            ("y x || same:", "constant"),
            ("y empty || g:", "No row"),
        ],
    )
    def test_the_data(self, small, capsys, command, words):
        assert words in bad(capsys, "fit", command, "--data", small)

    @pytest.mark.parametrize("level", ["9", "100", "abc", "nan", "95) mle", ""])
    def test_the_level(self, jsp, capsys, level):
        line = bad(capsys, "fit", SLOPE, "--data", jsp, "--level", level)
        assert f"“{level}” is not a number from 10 to 99.99" in line

    def test_an_error_in_the_command_comes_before_the_file_is_read(self, capsys):
        assert "outcome" in bad(capsys, "fit", "|| g:", "--data", "nosuch.csv")

    @pytest.mark.parametrize("name", ["out.xyz", "out"])
    def test_an_extension_that_cannot_be_written(self, jsp, capsys, tmp_path, name):
        for arguments in (
            ("fit", SLOPE, "--data", jsp, "--export", str(tmp_path / name)),
            ("predict", SLOPE, "--data", jsp, "--out", str(tmp_path / name)),
            ("convert", jsp, str(tmp_path / name)),
        ):
            assert "must end in one of" in bad(capsys, *arguments)
        assert os.listdir(tmp_path) == []

    @pytest.mark.parametrize(
        "argv",
        [
            [],
            ["fit"],
            ["fit", "y x"],
            ["nosuch"],
            ["fit", "y x", "--data", "x.csv", "--wibble"],
            ["fit", "y x", "--dat", "x.csv"],
            ["predict", "y x", "--data", "x.csv"],
            ["predict", "y x", "--data", "x.csv", "--out", "o.csv", "--columns", "zb"],
            ["describe"],
            ["convert", "x.csv"],
        ],
    )
    def test_the_arguments(self, capsys, argv):
        assert "--help" in bad(capsys, *argv)

    def test_carets_for_people_only(self, jsp, capsys, monkeypatch):
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        assert main(["fit", "math5 mth3 || school:", "--data", jsp]) == 2
        assert capsys.readouterr().err.split("\n")[1:] == [
            "math5 mth3 || school:",
            "      ^^^^",
            "",
        ]


class TestPlots:
    def test_where_there_are_no_plots(self, jsp, capsys, monkeypatch, tmp_path):
        monkeypatch.setitem(sys.modules, "gui.plots.export_cli", None)
        target = str(tmp_path / "plot.svg")
        assert "Plots cannot be exported" in bad(
            capsys, "fit", SLOPE, "--data", jsp, "--export", target
        )

    def test_the_exporter_is_given_the_analysis_and_the_path(
        self, jsp, capsys, monkeypatch, tmp_path
    ):
        called = []

        class Exporter:
            @staticmethod
            def requests(path):
                return (path,)

            @staticmethod
            def export_plots(analysis, path):
                called.append((analysis.spec.outcome, path.name))

        monkeypatch.setitem(sys.modules, "gui.plots.export_cli", Exporter)
        assert main(["fit", SLOPE, "--data", jsp, "--export", str(tmp_path / "p.PDF")]) == 0
        assert called == [("math5", "p.PDF")]


class TestPredict:
    def test_all_columns(self, jsp, capsys, tmp_path):
        out = tmp_path / "out.csv"
        assert main(["predict", SLOPE, "--data", jsp, "--out", str(out)]) == 0
        assert "887 rows, 9 new columns" in capsys.readouterr().out
        rows = list(csv.DictReader(out.open()))
        assert list(rows[0])[-9:] == [
            "xb",
            "stdp",
            "fitted",
            "residuals",
            "rstandard",
            "b_school_math3",
            "b_school__cons",
            "se_school_math3",
            "se_school__cons",
        ]
        assert len(rows) == 887
        for row in rows[:100]:
            r = {k: float(v) for k, v in row.items() if k not in ("gender", "social")}
            assert r["fitted"] == pytest.approx(
                r["xb"] + r["b_school__cons"] + r["b_school_math3"] * r["math3"]
            )
            assert r["residuals"] == pytest.approx(r["math5"] - r["fitted"])

    def test_chosen_columns_as_a_stata_file(self, jsp, tmp_path):
        out = tmp_path / "out.dta"
        argv = ["predict", SLOPE, "--data", jsp, "--out", str(out), "--columns", "reses", "xb"]
        assert main(argv) == 0
        dataset = read_dataset(out)
        assert dataset.names[-3:] == ("xb", "se_school_math3", "se_school__cons")
        assert dataset.variable("xb").label == "linear prediction, fixed part"

    def test_only_the_rows_used(self, capsys, tmp_path):
        data, out = tmp_path / "data.csv", tmp_path / "out.csv"
        lines = [f"{i % 7 + i / 10},{i % 3},{i % 4}" for i in range(40)]
        lines[3], lines[5] = "1,,2", ",1,2"
        data.write_text("\n".join(["y,x,g", *lines]) + "\n")
        assert main(["predict", "y x || g:", "--data", str(data), "--out", str(out)]) == 0
        rows = list(csv.DictReader(out.open()))
        assert [r["y"] for r in rows[:4]] == ["0", "1.1", "2.2", "4.4"]
        assert len(rows) == 38

    def test_a_name_that_is_taken(self, capsys, tmp_path):
        data = tmp_path / "data.csv"
        lines = [f"{i % 7 + i / 10},{i % 3},{i % 4}" for i in range(40)]
        data.write_text("\n".join(["y,xb,g", *lines]) + "\n")
        line = bad(
            capsys, "predict", "y xb || g:", "--data", str(data), "--out", str(tmp_path / "o.csv")
        )
        assert "“xb” already" in line


class TestOtherSubcommands:
    def test_describe(self, jsp, capsys):
        assert main(["describe", jsp]) == 0
        assert "887 rows" in capsys.readouterr().out
        assert main(["describe", jsp, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["rows"] == 887

    def test_convert(self, jsp, capsys, tmp_path):
        out = tmp_path / "jsp.dta"
        assert main(["convert", jsp, str(out)]) == 0
        assert "887 rows, 6 columns" in capsys.readouterr().out
        assert read_dataset(out).names == read_dataset(jsp).names

    @pytest.mark.parametrize("argv", [["--help"], ["fit", "--help"], ["predict", "-h"]])
    def test_help(self, capsys, argv):
        assert main(argv) == 0
        assert "usage: levelwise" in capsys.readouterr().out


class TestProcess:
    """What only a process of its own shows."""

    ROOT = Path(__file__).resolve().parents[2]

    def start(self, code: str, *argv: str) -> subprocess.Popen[bytes]:
        """A Python that runs ``code`` after importing sys and main."""
        code = f"import sys; from core.cli import main\n{code}"
        return subprocess.Popen(
            [sys.executable, "-c", code, *argv],
            cwd=self.ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def test_nothing_of_the_window_is_imported(self, jsp):
        code = (
            "main(sys.argv[1:])\n"
            "names = ('PySide6', 'gui', 'pyqtgraph', 'scipy.stats', 'matplotlib')\n"
            "sys.exit([n for n in names if n in sys.modules] or None)"
        )
        process = self.start(code, "fit", SLOPE, "--data", jsp)
        process.communicate(timeout=120)
        assert process.returncode == 0

    def test_a_reader_that_stops_reading(self, jsp, tmp_path):
        target = tmp_path / "out.csv"
        process = self.start(
            "sys.exit(main(sys.argv[1:]))", "fit", SLOPE, "--data", jsp, "--export", str(target)
        )
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(120) == 141
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert target.exists()

    def test_an_interruption(self):
        code = (
            "import time, core.analysis, core.data.readers\n"
            "def wait(path, **options):\n"
            "    print('reading', flush=True); time.sleep(60)\n"
            "core.data.readers.read_dataset = wait\n"
            "sys.exit(main(sys.argv[1:]))"
        )
        process = self.start(code, "fit", SLOPE, "--data", "x.csv")
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b""

    def test_a_terminal_without_unicode(self):
        code = (
            "import sys; from core.cli import main\n"
            "sys.exit(main(['fit', 'y “x” || g:', '--data', 'x.csv']))"
        )
        done = subprocess.run(
            [sys.executable, "-X", "utf8=0", "-c", code],
            cwd=self.ROOT,
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
            capture_output=True,
        )
        assert done.returncode == 2
        assert done.stderr.startswith(b"levelwise: command, character 3:")


def test_an_error_of_the_command_is_not_raised(monkeypatch, capsys):
    def fail(command):
        raise CommandError("Wrong\nword.", position=2)

    monkeypatch.setattr("core.cli.models.parse", fail)
    assert main(["fit", "abc", "--data", "x"]) == 2
    assert capsys.readouterr().err == "levelwise: command, character 3: Wrong word.\n"


def test_the_lines_of_the_first_ten_schools(jsp, shared_dir, capsys):
    """b0 and b1 as published, to the printed digits but for the optimiser's stopping."""
    published = json.loads((shared_dir / "reference" / "published_tables.json").read_text())
    assert main(["fit", SLOPE, "--data", jsp, "--groups", "10"]) == 0
    table = capsys.readouterr().out.partition("Lines of school")[2]
    rows = [line.split() for line in table.splitlines() if re.match(r"\d+ +\d+ ", line)]
    lines = published["jsp_random_slope"]["school_lines"]
    assert len(rows) == len(lines) == 10
    for row, line in zip(rows, lines, strict=True):
        assert int(row[0]) == line["school"]
        assert float(row[2]) == pytest.approx(line["b0"], abs=2e-5)
        assert float(row[3]) == pytest.approx(line["b1"], abs=1e-6)
    assert "38 groups more." in table


def test_a_sheet_is_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for name in ("First", "Second"):
        sheet = book.create_sheet(name)
        sheet.append([f"x of {name}"])
        sheet.append([1])
    path, out = tmp_path / "book.xlsx", tmp_path / "out.csv"
    book.save(path)
    assert main(["describe", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "x_of_First" in shown and "Tables: Sheet, First, Second" in shown
    assert main(["convert", str(path), str(out), "--table", "Second"]) == 0
    assert out.read_text().startswith("x_of_Second")
    assert main(["describe", str(path), "--table", "Third"]) == 2
    assert "no sheet called" in capsys.readouterr().err


def test_the_command_line_as_a_module(jsp):
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "core.cli", "describe", jsp, "--json"],
        cwd=root,
        capture_output=True,
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["rows"] == 887


def test_ranges_of_variables(tmp_path, capsys):
    path = tmp_path / "wide.csv"
    rows = [f"{i % 5},{i * 7 % 11},{i * i % 7},{i % 3},{i * 3 % 13}" for i in range(40)]
    path.write_text("\n".join(["g,y,x1,x2,x3", *rows]))
    for command in ("y x1-x3 || g:", "y x* || g:"):
        assert main(["fit", command, "--data", str(path), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["command"] == "y x1 x2 x3 || g:"
    assert main(["lrtest", "y x1 || g:, mle", "y x1-x2 || g:, mle", "--data", str(path)]) == 0
    out = str(tmp_path / "out.csv")
    assert main(["predict", "y x1-x3 || g:", "--data", str(path), "--out", out]) == 0
    assert main(["fit", "y x1-x9 || g:", "--data", str(path)]) == 2
    assert "character 6: There is no variable called “x9”" in capsys.readouterr().err
