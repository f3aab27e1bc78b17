"""`levelwise fit` with terms and their tests, and `levelwise estat`, as scripts run them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import BAD_INPUT, OK, main
from core.cli.estat import STATISTICS
from core.report.estat import STATISTICS as KNOWN

JSP = str(Path(__file__).parents[2] / "sample_data" / "jsp.csv")
COMMAND = "math5 c.math3##i.gender i.social || school:"


def test_tests_are_in_the_json(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--testparm", "i.social", "--test", "math3 = 0.5", "--lincom", "2*math3", "--terms"]
    assert main(["fit", COMMAND, "--data", JSP, "--json", *asked]) == OK
    value = json.loads(capsys.readouterr().out)
    social = next(t for t in value["terms"] if t["term"] == "i.social")
    assert {t["kind"]: t["df"] for t in value["tests"]} == {"test": 1, "testparm": 8}
    assert value["tests"][1]["chi2"] == pytest.approx(social["chi2"])
    math3 = next(f for f in value["fixed"] if f["name"] == "math3")
    assert value["lincom"][0]["estimate"] == pytest.approx(2 * math3["estimate"])
    assert [t["term"] for t in value["term_table"]["type3"]] == [
        "math3", "i.gender", "c.math3#i.gender", "i.social"
    ]  # fmt: skip
    girl = next(f for f in value["fixed"] if f["name"] == "girl.gender")
    assert (girl["term"], girl["cell"], girl["empty"]) == ("i.gender", "girl", False)


def test_tests_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fit", COMMAND, "--data", JSP, "--testparm", "i.social"]) == OK
    text = capsys.readouterr().out
    assert "    girl  |" in text and " gender |" in text
    assert " Joint tests |     df         chi2     P>chi2" in text.replace("     Joint", " Joint")
    assert "(8)  9.social = 0" in text


@pytest.mark.parametrize("statistic", STATISTICS)
def test_every_statistic_is_printed_and_json(statistic, capsys) -> None:
    for more in ([], ["--json"]):
        assert main(["estat", statistic, "math5 math3 || school:", "--data", JSP, *more]) == OK
        text = capsys.readouterr().out
        assert json.loads(text)["statistic"] == statistic if more else len(text) > 50


def test_the_statistics_of_the_command_line_are_those_there_are() -> None:
    assert tuple(KNOWN) == STATISTICS


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["estat", "iccs", "math5 || school:", "--data", JSP], "no statistic “iccs”"),
        (["fit", COMMAND, "--data", JSP, "--lincom", "maths3"], "--lincom “maths3”, character 1"),
        (["fit", COMMAND, "--data", JSP, "--testparm", "i.school"], "no fixed term"),
        (
            ["estat", "wcorrelation", "math5 || school:", "--data", JSP, "--at", "school=x"],
            "no group “x”",
        ),
    ],
)
def test_what_is_refused(arguments, says, capsys) -> None:
    assert main(arguments) == BAD_INPUT
    assert says in capsys.readouterr().err


def test_hypotheses_go_into_scripts_and_reports(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = ["--testparm", "i.social", "--lincom", "math3 - girl.gender"]
    assert main(["script", COMMAND, "--data", JSP, "--language", "stata", *asked]) == OK
    text = capsys.readouterr().out
    assert "* testparm i.social: chi2(8) = " in text and "lincom math3 - girl_gender" in text
    path = tmp_path / "r.html"
    report = ["report", COMMAND, "--data", JSP, "--without-plots", "--out", str(path)]
    assert main([*report, *asked]) == OK
    assert "lincom math3 - girl.gender" in path.read_text()
    assert main([*report, "--test", "math3 = nobody"]) == BAD_INPUT
    told = capsys.readouterr().err
    assert told.startswith("levelwise: --test “math3 = nobody”, character 9: There is no coeff")
