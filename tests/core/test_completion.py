"""What the command line offers at a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import CommandError
from core.model._tokens import tokenise
from core.model.completion import Completion, Offer, complete
from core.model.syntax import check_variables, parse

NAMES = ("math5", "math3", "gender", "school", "class no.", "pre_math")


def at(text: str) -> list[Completion]:
    """The completions at the bar of ``text``: "y ma¦ || g:"."""
    before, _, after = text.partition("¦")
    return complete(before + after, len(before), NAMES)


def applied(text: str) -> list[str]:
    """The command with each completion put in."""
    command = text.replace("¦", "")
    return [command[: c.start] + c.text + command[c.end :] for c in at(text)]


def labels(text: str) -> list[str]:
    return [c.label for c in at(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("¦", list(NAMES)),
        ("ma¦", ["math5", "math3", "pre_math"]),
        ("MA¦", ["math5", "math3", "pre_math"]),
        ("math5 ¦", ["math3", "gender", "school", "class no.", "pre_math"]),
        ("mixed math5 ma¦", ["math3", "pre_math"]),
        ("math5 math3 ma¦", ["pre_math"]),
        ("math5 wibble¦", []),
        ("math5 || s¦", ["school", "class no."]),
        ("math5 || ¦", ["math3", "gender", "school", "class no.", "pre_math", "_all"]),
        ("math5 || _¦", ["pre_math", "_all"]),
        ("math5 || school ¦", []),
        ("math5 math3 || school: ma¦", ["math3", "pre_math"]),
        ("math5 || school: math3 ma¦", ["pre_math"]),
        ("math5 || school: ¦", ["R.", "math3", "gender", "school", "class no.", "pre_math"]),
        ("math5 || _all: R.¦", [f"R.{name}" for name in NAMES]),
        ("math5 || _all: R.sch¦", ["R.school"]),
        ("math5 R.sch¦", []),
        ('math5 || _all: R."cl¦', ["R.class no."]),
        ('math5 "cl¦', ["class no."]),
        ("math5, ¦ || g:", ["noconstant", "offset"]),
        ("math5, off(ma¦ || g:", ["math5", "math3", "pre_math"]),
        ("math5 || g:, pw¦", ["pweight", "pwscale"]),
        ("math5 || g:, pwscale(¦", ["size", "effective", "gk"]),
        ("math5 || g:, vce(¦", ["oim", "robust", "cluster"]),
        ("math5 || g:, vce(cluster sc¦", ["school"]),
        ("math5 || g:, vce(robust sc¦", []),
        ("math5 || g:, co¦ || h:", ["covariance", "collinear"]),
        ("math5 || g: math3, cov(¦", ["independent", "identity", "exchangeable", "unstructured"]),
        ("math5 || g: math3, cov(un¦)", ["unstructured"]),
        ("math5 || g: math3, covar(un x¦)", []),
        ("math5 || g:, level(¦", []),
        ("math5 || g:, mle r¦", ["robust"]),
        ("math5 || g:, nol¦", ["nolog", "nolrtest"]),
        ("math5 || g: math3, cov(un) co¦", ["collinear"]),
        ("math5 || g: (¦", []),
        ("math5 i.¦", ["math3", "gender", "school", "class no.", "pre_math"]),
        ("math5 i.gen¦", ["gender"]),
        ("math5 i.gender#c.ma¦", ["math3", "pre_math"]),
        ("math5 gender##ma¦", ["math3", "pre_math"]),
        ("math5 || school: ib2.gen¦", ["gender"]),
        ('math5 i."cl¦', ["class no."]),
        ("math5 center(ma¦", ["math3", "pre_math"]),
        ("math5 i.gender#center(math3, sc¦ || g:", ["school"]),
        ("math5 2.gen¦", ["gender"]),
        ("math5 o(2 3).gen¦", ["gender"]),
        ("math5 i.(¦", ["math3", "gender", "school", "class no.", "pre_math"]),
        ("math5 i.(gender s¦)", ["school", "class no."]),
        ("math5 gender#(school c.ma¦ || g:", ["math3", "pre_math"]),
        ("math5 || g: i(2 3).(gender s¦", ["school", "class no."]),
        ("math5 mean(¦)", ["math3", "gender", "school", "class no.", "pre_math"]),
    ],
)
def test_what_is_offered(text, expected):
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ma¦ math3 || school:", "math5 math3 || school:"),
        ("math5 ge¦nd || school:", "math5 gender || school:"),
        ("math5 || sch¦", "math5 || school:"),
        ("math5 || sch¦:", "math5 || school:"),
        ("math5 || sch¦ool: math3", None),
        ("math5 || cl¦", 'math5 || "class no.":'),
        ('math5 "class¦ no." || school:', None),
        ('math5 "cl¦ || "class no.":', 'math5 "class no." || "class no.":'),
        ('math5 || school: "cl¦', 'math5 || school: "class no."'),
        ("math5 || _all: R.sch¦", "math5 || _all: R.school"),
        ('math5 || _all: R."cla¦', 'math5 || _all: R."class no."'),
        ("math5 || school: math3, cov¦", "math5 || school: math3, covariance("),
        ("math5 || school: math3, cov(un¦", "math5 || school: math3, cov(unstructured)"),
        ("math5 || school: math3, cov(un¦)", "math5 || school: math3, cov(unstructured)"),
        ("math5 i.gender#cl¦ || school:", 'math5 i.gender#"class no." || school:'),
        ("math5 center(math3, sch¦) || g:", "math5 center(math3, school) || g:"),
        ('math5 i."cl¦', 'math5 i."class no."'),
        ("math5 i.(gender cl¦ || school:", 'math5 i.(gender "class no." || school:'),
        ("math5 gender#(c.m¦) || school:", "math5 gender#(c.math3) || school:"),
        ("math5 || school: math3, var¦", "math5 || school: math3, variance"),
    ],
)
def test_the_command_with_the_first_put_in(text, expected):
    found = applied(text)
    assert (found[0] if found else None) == expected


def test_what_they_are():
    assert [c.offer for c in at("math5 || school: R¦")][:1] == [Offer.FACTOR]
    assert {c.offer for c in at("math5 ¦")} == {Offer.VARIABLE}
    assert {c.offer for c in at("math5 || ¦")} == {Offer.LEVEL}
    assert {c.offer for c in at("math5 || g:, ¦")} == {Offer.OPTION}
    assert {c.offer for c in at("math5 || g:, cov(¦")} == {Offer.STRUCTURE}


def test_a_variable_called_mixed_is_quoted_as_the_outcome():
    assert complete("mi", 2, ["mixed"])[0].text == '"mixed"'
    assert complete("y mi", 4, ["mixed"]) == [Completion("mixed", "mixed", Offer.VARIABLE, 2, 4)]


COMMAND = 'math5 "class no." math3 || school: math3 R.gender, cov(unstructured) || gender:, mle'


@pytest.mark.parametrize("cursor", range(len(COMMAND) + 1))
def test_completions_replace_the_word_at_the_cursor(cursor):
    for completion in complete(COMMAND, cursor, NAMES):
        assert completion.start <= cursor <= completion.end
        words = {(token.position, token.end) for token in tokenise(COMMAND)} | {(cursor, cursor)}
        assert (completion.start, completion.end) in words


@given(st.text('my5 "|:,()R._', max_size=25), st.integers(-1, 30))
def test_no_text_fails(command, cursor):
    for c in complete(command, cursor, ["my5", 'a "b"', "R.x"]):
        assert 0 <= c.start <= c.end <= len(command)


@given(st.sampled_from(["", "y", "y || g:", "y x || _all: R.g", "y || g: x, cov(un)"]), st.data())
def test_every_completed_variable_is_understood(command, data):
    names = data.draw(st.lists(st.text(min_size=1, max_size=4), min_size=1, unique=True))
    start = f"{command} " if command and "," not in command else command
    for c in complete(start, len(start), [n for n in names if n not in ("y", "x", "g")]):
        if c.offer in (Offer.VARIABLE, Offer.FACTOR) and c.text != "R.":
            completed = start + c.text
            try:
                check_variables(parse(completed), completed, [*names, "y", "x", "g"])
            except CommandError as error:
                raise AssertionError(completed) from error
