"""Scripts in Stata, R and Python: run where the software is there, safe whatever the names."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.analysis import Analysis, analyse
from core.cli import main
from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset, Kind, Source, Variable
from core.data.readers import read_dataset
from core.data.steps import (
    Base,
    Centre,
    CentreAt,
    Drop,
    GroupMean,
    KeepRows,
    Log,
    Power,
    Product,
    Rank,
    Recode,
    Rename,
    Rule,
    SetLabel,
    SetMissing,
    Standardise,
    Step,
    apply_steps,
)
from core.inference.hypotheses import Hypothesis
from core.inference.marginal import effects_covariances
from core.inference.questions import Asked, Question, ask
from core.model.scripts import History, Language, write_script
from core.model.spec import ModelSpec, RandomEquation
from core.model.syntax import parse, to_command
from core.model.terms import Categorical, Term

HERE = Path(__file__).parent
SAMPLES, DATA = HERE.parents[1] / "sample_data", HERE.parent / "reference" / "data"
JSP, PRODUCTIVITY, GROWTH = (SAMPLES / f"{n}.csv" for n in ("jsp", "productivity", "growth"))
TERMS = "i.gender##(c.math3 2.social) center(math3, school) center(social, 4) c.math3#c.math3"

#: File and command of models that R fits.
MODELS = {
    "slope": (JSP, "math5 math3 || school: math3"),
    "unstructured": (JSP, "math5 math3 || school: math3, cov(unstructured) mle"),
    "no constant": (JSP, "math5 math3 || school: math3, noconstant"),
    "terms": (JSP, f"math5 {TERMS} || school:"),
    "contrasts": (JSP, "math5 i(helmert).social mean(math3, school) || school:"),
    "nested": (PRODUCTIVITY, "gsp private emp hwy || region: || state:"),
    "identity": (
        PRODUCTIVITY,
        "gsp private emp || region: hwy unemp, cov(identity) || region: || state:",
    ),
    "exchangeable": (DATA / "machines.csv", "score || worker: machineB machineC, cov(ex) nocons"),
    "crossed": (GROWTH, "weight week || _all: R.id || _all: R.week"),
    "crossed and nested": (GROWTH, "weight week || _all: R.week || id: week"),
    "crossed levels": (SAMPLES / "penicillin.csv", "diameter || _all: R.plate || sample:"),
    "exchangeable factor": (
        DATA / "machines.csv",
        "score machineB machineC || worker: R.machine, cov(exchangeable)",
    ),
    "opposed factor": (DATA / "cake.csv", "angle temp || recipe: R.replicate, cov(exchangeable)"),
    "offset": (JSP, "math5 math3, offset(social) || school:"),
    "counts": (JSP, "math5 math3 [fw=social] || school:, mle"),
    "regression": (JSP, "math5 math3"),
}
#: Those that MixedLM can fit.
IN_PYTHON = ("slope", "unstructured", "terms", "nested", "crossed")
#: Fixed effects, their standard errors, (co)variances of random effects, the residual's.
WHAT = ("fixed", "se", "random", "residual")
Figures = dict[str, list[float]]

#: Names that are code somewhere, or no name anywhere.
HOSTILE = (
    'x"); system("touch pwned"); ("',
    "`rm -rf`",
    "a\nimport os",
    "$(pwned) `=1' ///",
    "*/ pwned /*",
    "\\",
    "größe Ω 中",
    "if",
    "1st",
    "x.y z",
    "\u2028new line",
    "'''",
)

R = shutil.which("Rscript")


def has_packages() -> bool:
    if R is None:
        return False
    wanted = 'c("lme4", "nlme", "jsonlite")'
    code = f"q(status = !all(sapply({wanted}, requireNamespace, quietly = TRUE)))"
    return subprocess.run([R, "-e", code], capture_output=True, check=False).returncode == 0


needs_r = pytest.mark.skipif(not has_packages(), reason="needs R with lme4, nlme and jsonlite")


@cache
def fitted(name: str) -> Analysis:
    """The model by our engine."""
    path, command = MODELS[name]
    return analyse(read_dataset(path), parse(command))


#: What a script is asked after it ran.
ASK_R = """
fixed <- if (inherits(fit, "gls")) coef(fit) else fixef(fit)
random <- if (inherits(fit, "lmerMod")) {
  unlist(lapply(VarCorr(fit), function(V) V[lower.tri(V, diag = TRUE)]))
} else if (inherits(fit, "lme")) {
  unlist(lapply(fit$modelStruct$reStruct, function(pd) {
    V <- fit$sigma^2 * as.matrix(pd); V[lower.tri(V, diag = TRUE)]
  }))
} else numeric()
write(jsonlite::toJSON(list(
  fixed = unname(fixed), se = unname(sqrt(diag(as.matrix(vcov(fit))))), random = unname(random),
  residual = sigma(fit)^2, loglik = as.numeric(logLik(fit))), digits = NA), "out.json")
"""
ASK_PYTHON = """
import json
json.dump({"fixed": list(fit.fe_params), "se": list(fit.bse_fe),
           "random": [*np.asarray(fit.cov_re)[np.tril_indices(model.k_re)], *fit.vcomp],
           "residual": [fit.scale], "loglik": [fit.llf]}, open("out.json", "w"))
"""


def run(
    analysis: Analysis, language: Language, folder: Path, history: History | None = None
) -> Figures:
    """The figures of ``analysis``'s script, run in ``folder`` beside the data."""
    source = analysis.dataset.source.path
    assert source is not None
    shutil.copy(source, folder / source.name)
    text = write_script(analysis, language, history=history)
    if language is Language.R:
        (folder / "model.R").write_text(text + ASK_R, encoding="utf-8")
        command = [R or "", "--vanilla", "model.R"]
    else:
        (folder / "model.py").write_text(text + ASK_PYTHON, encoding="utf-8")
        command = [sys.executable, "model.py"]
    environment = os.environ | {"LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=250,
    )
    assert done.returncode == 0, done.stderr[-3000:] + text
    return json.loads((folder / "out.json").read_text())


def ours(analysis: Analysis) -> Figures:
    """The same figures of our fit."""
    fit, summary = analysis.fit, analysis.summary
    found = [e for e in summary.fixed if not e.omitted]
    # Effects that share something: lme4 has two terms for them unless that is negative.
    negative = any(G.min() < 0.0 for G in fit.covariances if len(G) == 1)
    random = [e.covariance for e in effects_covariances(fit)] if negative else fit.covariances
    return {
        "fixed": [e.estimate or 0.0 for e in found],
        "se": [e.se or 0.0 for e in found],
        "random": [v for G in random for v in G[np.tril_indices(len(G))] if v],
        "residual": [fit.sigma2],
        "loglik": [summary.log_likelihood],
    }


def compare(
    theirs: Figures, analysis: Analysis, tolerance: float, what_of: tuple[str, ...] = WHAT
) -> None:
    """Each of our figures is one of theirs: software orders terms and effects in its own way."""
    expected = ours(analysis)
    assert theirs["loglik"] == pytest.approx(expected["loglik"], abs=1e-5, rel=1e-9)
    for what in what_of:
        for value in expected[what]:
            near = [v for v in theirs[what] if v == pytest.approx(value, rel=tolerance)]
            assert near, (what, value, theirs[what])


def the_command(name: str) -> str:
    """What the do-file gives to mixed, on one line."""
    script = write_script(fitted(name), Language.STATA).replace(" ///\n    ", " ")
    (command,) = [line for line in script.splitlines() if line.startswith("mixed ")]
    return command


# Scripts that are run


@needs_r
@pytest.mark.parametrize("name", MODELS)
def test_r_gives_the_same_figures(name: str, tmp_path: Path):
    compare(run(fitted(name), Language.R, tmp_path), fitted(name), 1e-5)


@pytest.mark.parametrize("name", IN_PYTHON)
def test_python_gives_the_same_figures(name: str, tmp_path: Path):
    pytest.importorskip("statsmodels")
    figures = run(fitted(name), Language.PYTHON, tmp_path)
    # Its standard errors are of another kind.
    compare(figures, fitted(name), 2e-3, ("fixed", "random", "residual"))


@needs_r
def test_the_form_of_a_text_file_is_kept(tmp_path: Path):
    text = pd.read_csv(JSP).to_csv(index=False, sep=";", decimal=",")
    (tmp_path / "d.csv").write_text(text, encoding="utf-8-sig")
    (tmp_path / "run").mkdir()
    analysis = analyse(read_dataset(tmp_path / "d.csv"), parse("math5 math3 || school:"))
    compare(run(analysis, Language.R, tmp_path / "run"), analysis, 1e-5)


# Steps on the data


@pytest.fixture(scope="module")
def stepped() -> tuple[Analysis, History]:
    """A model of variables that many steps have made, renamed and cut down."""
    steps: tuple[Step, ...] = (
        SetMissing("social", (9.0,)),
        Rename("math3", "score"),
        Drop("pupil"),
        SetLabel("score", "x"),
        Power("square", "score"),
        Standardise("z", "score"),
        Centre("within", "score", CentreAt.GROUP_MEAN, "school"),
        GroupMean("mean", "z", "school"),
        Recode("class", "social", (Rule(1.0, 3.0, (), 0.0), Rule(3.0, None, (), 1.0))),
        KeepRows((
            Condition("score", Relation.BETWEEN, (5.0, 38.0)),
            Condition("class", Relation.PRESENT),
            Condition("gender", Relation.ONE_OF, ("girl", "boy")),
        )),
        Log("l", "score", Base.TWO),
        Rename("l", "log_score"),
        Product("both", ("log_score", "class")),
        Drop("square"),
    )  # fmt: skip
    origin = read_dataset(JSP)
    dataset = apply_steps(origin, steps)
    command = "math5 log_score within mean class both || school: within"
    return analyse(dataset, parse(command)), History(origin, steps)


@needs_r
def test_r_does_the_steps(stepped: tuple[Analysis, History], tmp_path: Path):
    analysis, history = stepped
    compare(run(analysis, Language.R, tmp_path, history), analysis, 1e-5)


def test_python_does_the_steps(stepped: tuple[Analysis, History], tmp_path: Path):
    pytest.importorskip("statsmodels")
    analysis, history = stepped
    figures = run(analysis, Language.PYTHON, tmp_path, history)
    compare(figures, analysis, 2e-3, ("fixed", "residual"))


def test_stata_does_the_steps(stepped: tuple[Analysis, History]):
    analysis, history = stepped
    lines = write_script(analysis, Language.STATA, history=history).splitlines()
    for line in (
        "replace social = . if (social == 9)",
        "rename math3 score",
        "drop pupil",
        "egen double z = std(score)",
        "egen double within = mean(score) if !missing(school), by(school)",
        "replace within = score - within",
        "generate double class = social",
        "replace class = 0 if (social >= 1) & (social <= 3) & !missing(social)",
        "keep if (score >= 5) & (score <= 38) & !missing(score) & !missing(class) & "
        '((gender == "girl") | (gender == "boy"))',
        "generate double l = ln(score) / ln(2)",
        "rename l log_score",
        "generate double both = log_score * class",
    ):
        assert line in lines, line
    assert not any("square" in line for line in lines)
    assert lines.index("rename math3 score") < lines.index("egen double z = std(score)")


def test_a_step_that_cannot_be_written_is_told(stepped: tuple[Analysis, History]):
    origin = read_dataset(JSP)
    steps = (Rank("r", "math3"), Rename("r", "rank"))
    analysis = analyse(apply_steps(origin, steps), parse("math5 rank || school:"))
    for language in Language:
        text = write_script(analysis, language, history=History(origin, steps))
        assert "Not written: rank of math3. Save the script with its data instead" in text
    kept = KeepRows((Condition("gender", Relation.NOT_EQUAL, ("`pwned'",)),))
    analysis = analyse(kept.apply(origin), parse("math5 math3 || school:"))
    text = write_script(analysis, Language.STATA, history=History(origin, (kept,)))
    assert "`" not in text and "Not written" in text


# Files that are not plain


@pytest.fixture
def headless(tmp_path: Path) -> Analysis:
    """A file without header, its names ours; a text of digits, and NA among numbers."""
    data = pd.read_csv(JSP)
    data["text"] = data["school"].map("{:03d}".format)
    data = data[["math5", "text", "math3"]].astype(str)
    data.loc[3, "math3"] = "NA"
    data.to_csv(tmp_path / "h.csv", index=False, header=False)
    dataset = read_dataset(tmp_path / "h.csv")
    assert dataset.names == ("column1", "column2", "column3")
    return analyse(dataset, parse("column1 column3 || column2:"))


@needs_r
def test_r_reads_a_file_without_header(headless: Analysis, tmp_path: Path):
    (tmp_path / "r").mkdir()
    compare(run(headless, Language.R, tmp_path / "r"), headless, 1e-5)


def test_python_reads_a_file_without_header(headless: Analysis, tmp_path: Path):
    pytest.importorskip("statsmodels")
    (tmp_path / "p").mkdir()
    figures = run(headless, Language.PYTHON, tmp_path / "p")
    compare(figures, headless, 2e-3, ("fixed", "residual"))


def test_stata_reads_columns_by_their_places(headless: Analysis, renamed: Analysis):
    text = write_script(headless, Language.STATA)
    assert "varnames(nonames) rowrange(1:) stringcols(2) numericcols(1 3) ///" in text
    assert "rename v1 column1\nrename v2 column2\nrename v3 column3\n" in text
    text = write_script(renamed, Language.STATA)
    assert "varnames(nonames) rowrange(2:) numericcols(1 2 3) ///" in text
    text = write_script(fitted("terms"), Language.STATA)
    assert "varnames(1) case(preserve) stringcols(5) numericcols(1 3 4 6) ///" in text
    assert "asdouble" in text


# Hostile names


@pytest.fixture
def hostile(tmp_path: Path) -> Analysis:
    """A model in which every variable has a hostile name, and a text hostile values."""
    rng = np.random.default_rng(7)
    groups = np.repeat(np.arange(12), 8)
    names = list(HOSTILE)
    columns = {name: rng.normal(size=96) for name in names[:-2]}
    columns[names[0]] += rng.normal(size=12)[groups] + 2 * columns[names[1]]
    words = np.array(['"; pwned(); "', "'''", "\\N{DASH}"])[rng.integers(0, 3, 96)]
    frame = pd.DataFrame(columns | {names[-2]: words, names[-1]: [f'g"{g}' for g in groups]})
    path = tmp_path / "hostile.csv"
    frame.to_csv(path, index=False, encoding="utf-8")
    kinds = [Kind.CONTINUOUS] * (len(names) - 2) + [Kind.TEXT] * 2
    variables = tuple(Variable(n, k) for n, k in zip(names, kinds, strict=True))
    fixed = (*(Term(name) for name in names[1:-2]), Term(Categorical(names[-2])))
    return analyse(
        Dataset(variables, frame, Source(path)),
        ModelSpec(names[0], fixed, equations=(RandomEquation(names[-1]),)),
    )


@pytest.fixture
def renamed(tmp_path: Path) -> Analysis:
    """A file of hostile column names, which are called otherwise here."""
    rng = np.random.default_rng(8)
    groups = np.repeat(np.arange(12), 8)
    frame = pd.DataFrame({HOSTILE[0]: rng.normal(size=96) + rng.normal(size=12)[groups]})
    frame[HOSTILE[2]] = rng.normal(size=96)
    frame[HOSTILE[4]] = groups
    frame.to_csv(tmp_path / "renamed.csv", index=False)
    dataset = read_dataset(tmp_path / "renamed.csv")
    y, x, g = dataset.names
    assert y not in HOSTILE
    return analyse(dataset, ModelSpec(y, (Term(x),), equations=(RandomEquation(g),)))


@needs_r
def test_r_finds_columns_that_are_called_otherwise_in_the_file(renamed: Analysis, tmp_path: Path):
    (tmp_path / "r").mkdir()
    compare(run(renamed, Language.R, tmp_path / "r"), renamed, 1e-5)


def test_python_finds_them_too(renamed: Analysis, tmp_path: Path):
    pytest.importorskip("statsmodels")
    (tmp_path / "p").mkdir()
    compare(run(renamed, Language.PYTHON, tmp_path / "p"), renamed, 2e-3, ("fixed", "residual"))


@needs_r
def test_r_fits_a_model_of_hostile_names(hostile: Analysis, tmp_path: Path):
    (tmp_path / "r").mkdir()
    compare(run(hostile, Language.R, tmp_path / "r"), hostile, 1e-5)
    assert not list(tmp_path.rglob("pwned*"))


def test_python_fits_a_model_of_hostile_names(hostile: Analysis, tmp_path: Path):
    pytest.importorskip("statsmodels")
    (tmp_path / "p").mkdir()
    compare(run(hostile, Language.PYTHON, tmp_path / "p"), hostile, 2e-3, ("fixed", "residual"))


@pytest.mark.parametrize("language", list(Language))
def test_names_cannot_leave_a_comment(hostile: Analysis, language: Language):
    sign = "*" if language is Language.STATA else "#"
    script = write_script(hostile, language)
    # Letters of every script are legal in Stata's names.
    assert script.isascii() or language is Language.STATA
    for line in script.splitlines():
        if line.startswith(sign):
            assert not set("`$\\/\"'") & set(line)


def test_stata_has_legal_names_only(hostile: Analysis):
    script = write_script(hostile, Language.STATA).replace(" ///\n    ", " ")
    lines = [line for line in script.splitlines() if line and not line.startswith("*")]
    for line in lines:
        if not line.startswith("import delimited"):
            assert re.fullmatch(r"[\w .,()!=*+:|&-]+", line, re.ASCII) or not line.isascii(), line
    (command,) = [line for line in lines if line.startswith("mixed ")]
    assert parse(command).outcome != HOSTILE[0]


def test_a_file_whose_name_is_code(hostile: Analysis):
    name = 'a"b`c$d.csv'
    assert name not in write_script(hostile, Language.STATA, name)
    assert r'"a\"b`c$d.csv"' in write_script(hostile, Language.R, name)


# Scripts that are read


@pytest.mark.parametrize(
    "name",
    [
        "slope",
        "unstructured",
        "no constant",
        "exchangeable",
        "exchangeable factor",
        "identity",
        "counts",
        "regression",
    ],
)
def test_stata_is_asked_for_the_same_model(name: str):
    assert to_command(parse(re.sub(r"\b(state|machine)_n\b", r"\1", the_command(name)))) == (
        fitted(name).summary.command
    )


def test_stata_numbers_text_and_makes_our_columns():
    assert "egen long state_n = group(state)" in write_script(fitted("nested"), Language.STATA)
    script = write_script(fitted("terms"), Language.STATA)
    assert "(gender_n == 2) * math3" in script
    assert "mean(math3), by(school)" in script and "(social - (4))" in script


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("gsp || region: hwy unemp, cov(exchangeable)", "no exchangeable covariance"),
        ("gsp || region: || state: unemp, cov(unstructured)", "highest level only"),
    ],
)
def test_python_says_what_it_cannot(command: str, reason: str):
    script = write_script(analyse(read_dataset(PRODUCTIVITY), parse(command)), Language.PYTHON)
    assert reason in " ".join(script.replace("#", "").split()) and "import" not in script


def test_python_cannot_do_negatively_correlated_effects():
    script = write_script(fitted("opposed factor"), Language.PYTHON)
    assert "import" not in script and "effects of replicate are negatively" in script


@pytest.mark.parametrize("language", list(Language))
def test_the_figures_to_expect_are_there(language: Language):
    summary, script = fitted("slope").summary, write_script(fitted("slope"), language)
    for effect in summary.fixed:
        assert f"{effect.estimate:.7g}" in script and f"{effect.se:.7g}" in script
    assert f"{summary.log_likelihood:.6f}" in script and "Levelwise" in script


class TestCommandLine:
    def test_the_extension_decides_the_language(self, tmp_path: Path, capsys):
        for name, begin in (("m.R", "library(lme4)"), ("m.do", "version 14"), ("m.py", "import")):
            out = tmp_path / name
            command = ["script", "math5 math3 || school:", "--data", str(JSP), "--out", str(out)]
            assert main(command) == 0
            assert f"\n{begin}" in out.read_text() and '"jsp.csv"' in out.read_text()
        assert "m.py" in capsys.readouterr().out

    def test_it_is_printed_where_no_file_is_named(self, capsys):
        command = ["script", "math5 math3 || school:", "--data", str(JSP), "--language", "stata"]
        assert main(command) == 0
        assert "mixed math5 math3" in capsys.readouterr().out

    @pytest.mark.parametrize("arguments", [("--out", "m.txt"), ()])
    def test_without_a_language_it_is_refused(self, arguments, capsys):
        assert main(["script", "math5 || school:", "--data", str(JSP), *arguments]) == 2
        assert "--language" in capsys.readouterr().err


#: Hypotheses of the model "terms", whose columns have names that no language knows.
ASKED = (
    Question(Asked.TEST, "math3 girl.gender"),
    Question(Asked.TEST, "(math3 = 0.5) (2*math3 = 1) (girl.gender = -_cons)"),
    Question(Asked.TESTPARM, "i.gender#c.math3"),
    Question(Asked.LINCOM, "math3 - 2*girl.gender + 3"),
    Question(Asked.TEST, "no such"),
)


@cache
def fitted_with_gender() -> Analysis:
    return analyse(read_dataset(JSP), parse("math5 i.gender##c.math3 || school:"))


def asked_script(language: Language, folder: Path) -> str:
    shutil.copy(JSP, folder / JSP.name)
    return write_script(fitted_with_gender(), language, questions=ASKED)


def is_figure(text: str) -> bool:
    return re.fullmatch(r"-?[\d.]+(e[-+]?\d+)?", text) is not None


def test_hypotheses_in_stata(tmp_path):
    script = asked_script(Language.STATA, tmp_path)
    lines = [line for line in script.splitlines() if line.startswith(("test", "lincom"))]
    gender, both = re.findall(r"generate double (\w+) =", script)
    assert lines == [
        f"test (math3 = 0) ({gender} = 0)",
        # What follows from the others is left out.
        f"test (math3 = 0.5) ({gender} + _cons = 0)",
        f"test ({both} = 0)",
        f"lincom -2*{gender} + math3 + 3",
    ]
    assert "* test math3 girl.gender: chi2(2) = " in script and "no such" not in script


@needs_r
def test_hypotheses_in_r(tmp_path):
    script = asked_script(Language.R, tmp_path)
    (tmp_path / "model.R").write_text(script)
    done = subprocess.run(
        [str(R), "model.R"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    lines = [line.split() for line in done.stdout.split("log Lik")[1].splitlines()]
    numbers = [list(map(float, line)) for line in lines if len(line) == 3 and is_figure(line[0])]
    answers = [ask(fitted_with_gender().fit, q, 95.0) for q in ASKED[:-1]]
    for found, answer in zip(numbers, answers, strict=True):
        if isinstance(answer, Hypothesis):
            assert found[:2] == pytest.approx([answer.test.chi2, answer.test.df], rel=1e-5)
        else:
            assert found == pytest.approx([answer.estimate, answer.se, answer.z], rel=1e-5)


def test_hypotheses_in_python(tmp_path):
    pytest.importorskip("statsmodels")
    script = asked_script(Language.PYTHON, tmp_path)
    (tmp_path / "model.py").write_text(script)
    done = subprocess.run(
        [sys.executable, "model.py"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    chi2 = [line.split() for line in done.stdout.splitlines() if line.startswith("chi2")]
    assert [line[3] for line in chi2] == ["2", "2", "1"]
    said = re.findall(r"chi2\(\d\) = (\S+),", script)
    for line, expected in zip(chi2, said, strict=True):
        # Its standard errors are those of all parameters jointly.
        assert float(line[1]) == pytest.approx(float(expected), rel=0.02)
