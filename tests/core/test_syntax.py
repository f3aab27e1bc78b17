"""The command language: reading, writing, and the place of every error."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import CommandError
from core.model.spec import (
    ALL,
    CONSTANT,
    FACTOR_STRUCTURES,
    BaseLevels,
    Criterion,
    ModelSpec,
    Options,
    Parametrisation,
    RandomEquation,
    Scale,
    Structure,
    Vce,
    WeightKind,
    Weights,
    WeightScale,
)
from core.model.syntax import check_variables, describe_position, parse, to_command
from core.model.terms import Base, Categorical, Centring, Coding, Continuous, Term, problem

UNSTRUCTURED = "math5 math3 || school: math3, cov(unstructured) variance mle"


def terms(*names: str) -> tuple[Term, ...]:
    return tuple(Term(name) for name in names)


def factor(level: str, name: str, structure: Structure | None = None) -> RandomEquation:
    return RandomEquation(level, intercept=False, structure=structure, factor=name)


def error_of(command: str) -> CommandError:
    with pytest.raises(CommandError) as caught:
        parse(command)
    return caught.value


class TestReading:
    def test_a_model_with_everything(self):
        spec = parse(UNSTRUCTURED)
        assert spec == ModelSpec(
            outcome="math5",
            fixed=terms("math3"),
            equations=(RandomEquation("school", terms("math3"), True, Structure.UNSTRUCTURED),),
            criterion=Criterion.ML,
            options=Options(scale=Scale.VARIANCE),
        )

    def test_the_defaults(self):
        spec = parse("math5 math3 || school:")
        assert spec.criterion is Criterion.REML
        assert spec.options == Options()
        assert spec.equations == (RandomEquation("school"),)

    def test_a_leading_xtmixed_changes_nothing(self):
        assert parse("xtmixed y x || g:") == parse("y x || g:")

    def test_a_leading_mixed_means_ml_and_variances(self):
        spec = parse("mixed y x || g:")
        assert (spec.criterion, spec.options.scale) == (Criterion.ML, Scale.VARIANCE)
        assert to_command(spec) == "y x || g:, variance mle"

    def test_mixed_can_be_told_otherwise(self):
        assert parse("mixed y x || g:, reml stddev") == parse("y x || g:")

    def test_blanks_do_not_matter(self):
        assert parse("  y\tx||g:x ,nocons  reml ") == parse("y x || g: x, noconstant")

    def test_an_empty_list_of_options(self):
        assert parse("y x || g:,") == parse("y x || g:")

    def test_several_levels_and_equations_at_one_level(self):
        spec = parse("gsp hwy unemp || region: hwy unemp, cov(identity) || region: || state:")
        assert spec.equations == (
            RandomEquation("region", terms("hwy", "unemp"), False, Structure.IDENTITY),
            RandomEquation("region"),
            RandomEquation("state"),
        )

    @pytest.mark.parametrize(
        ("command", "constants"),
        [
            ("y || g: x || g: z", [False, True]),
            ("y || g: || g: x, nocons", [True, False]),
            ("y || g: x, nocons || g: z, nocons", [False, False]),
            ("y || g: x || h: || g: z || g: w, nocons", [False, True, True, False]),
        ],
    )
    def test_one_constant_at_a_level(self, command, constants):
        assert [e.intercept for e in parse(command).equations] == constants

    def test_factors(self):
        spec = parse("weight week || _all: R.id || _all: R.week, cov(ex) || school: R.term")
        assert spec.equations == (
            factor(ALL, "id"),
            factor(ALL, "week", Structure.EXCHANGEABLE),
            factor("school", "term"),
        )
        assert spec.variables == ("weight", "week", "id", "term", "school")

    def test_a_factor_among_other_effects_is_an_equation_before_them(self):
        spec = parse("y || school: x R.term z R.day, cov(un) nocons")
        assert spec.equations == (
            factor("school", "term"),
            factor("school", "day"),
            RandomEquation("school", terms("x", "z"), False, Structure.UNSTRUCTURED),
        )
        assert parse("y || school: R.term R.day, cov(ex)").equations == (
            factor("school", "term", Structure.EXCHANGEABLE),
            factor("school", "day", Structure.EXCHANGEABLE),
        )

    @pytest.mark.parametrize(
        ("command", "constants"),
        [
            ("y || _all: R.id || _all: R.week", [False, False]),
            ("y || region: R.year || region:", [False, True]),
            ("y || region: || region: R.year", [True, False]),
            ("y || g: R.a x || g: R.b z", [False, False, False, True]),
            ("y || g: R.a, nocons", [False]),
        ],
    )
    def test_factors_and_the_constant(self, command, constants):
        assert [e.intercept for e in parse(command).equations] == constants

    def test_the_level_of_all_rows(self):
        assert parse("y || _all: x || g:").equations[0] == RandomEquation(ALL, terms("x"))

    def test_noconstant_belongs_to_its_own_equation(self):
        spec = parse("y x, noconstant || g: x, nocons || h:")
        assert spec.intercept is False
        assert [e.intercept for e in spec.equations] == [False, True]

    def test_no_equation_at_all(self):
        spec = parse("y x, nocons mle")
        assert (spec.equations, spec.intercept, spec.criterion) == ((), False, Criterion.ML)

    @pytest.mark.parametrize(
        ("abbreviation", "structure"),
        [
            ("ind", Structure.INDEPENDENT),
            ("independent", Structure.INDEPENDENT),
            ("id", Structure.IDENTITY),
            ("iden", Structure.IDENTITY),
            ("ex", Structure.EXCHANGEABLE),
            ("exch", Structure.EXCHANGEABLE),
            ("un", Structure.UNSTRUCTURED),
            ("unstr", Structure.UNSTRUCTURED),
        ],
    )
    def test_structures_and_their_abbreviations(self, abbreviation, structure):
        for option in ("cov", "covar", "covariance"):
            spec = parse(f"y x || g: x, {option}({abbreviation})")
            assert spec.equations[0].structure is structure

    @pytest.mark.parametrize(
        ("option", "changes"),
        [
            ("var", {"scale": Scale.VARIANCE}),
            ("variance", {"scale": Scale.VARIANCE}),
            ("stddev", {}),
            ("stddeviations", {}),
            ("level(90)", {"level": 90.0}),
            ("l(99.5)", {"level": 99.5}),
            ("emiterate(0)", {"em_iterations": 0}),
            ("emiter(7)", {"em_iterations": 7}),
            ("iter(50)", {"max_iterations": 50}),
            ("nolog", {"log": False}),
            ("log", {}),
            ("nohead", {"header": False}),
            ("nogr", {"group_table": False}),
            ("nofet", {"fixed_table": False}),
            ("noret", {"random_table": False}),
            ("nolr", {"lr_test": False}),
            ("reml", {}),
            ("emonly", {"em_only": True}),
            ("tol(1e-9)", {"tolerance": 1e-9}),
            ("tolerance(0.01)", {"tolerance": 0.01}),
            ("matlog", {"parametrisation": Parametrisation.LOGARITHM}),
            ("matsqrt", {}),
            ("estm", {"estimation_metric": True}),
            ("estmetric", {"estimation_metric": True}),
            ("base", {"base_levels": BaseLevels.MAIN}),
            ("allbaselevels", {"base_levels": BaseLevels.ALL}),
            ("noomit", {"omitted": False}),
            ("noempty", {"empty_cells": False}),
            ("nofvlab", {"value_labels": False}),
            ("vsquish", {"blank_lines": False}),
        ],
    )
    def test_options_and_their_abbreviations(self, option, changes):
        assert parse(f"y x || g:, {option}") == ModelSpec(
            "y", terms("x"), True, (RandomEquation("g"),)
        ).with_options(**changes)

    def test_collinear_belongs_to_its_own_equation(self):
        spec = parse("y || g: x z, col || h: R.a, collinear || h: w, collinear nolog")
        assert [e.collinear for e in spec.equations] == [True, False, True]

    @pytest.mark.parametrize("option", ["ml", "mle"])
    def test_maximum_likelihood(self, option):
        assert parse(f"y || g:, {option}").criterion is Criterion.ML

    def test_names_in_any_script(self):
        spec = parse("größe über_20 || 学校: हिन्दी")
        assert spec.variables == ("größe", "über_20", "हिन्दी", "学校")

    def test_names_that_are_no_plain_words_are_quoted(self):
        spec = parse('"test score" "a ""b""" "if" || "3rd || level:": "x,y"')
        assert spec.outcome == "test score"
        assert spec.fixed == terms('a "b"', "if")
        assert spec.equations == (RandomEquation("3rd || level:", terms("x,y")),)


class TestErrors:
    """``at`` is the text at fault, as typed; None is a place after the last character."""

    @pytest.mark.parametrize(
        ("command", "at", "words"),
        [
            ("y x || g: x, cov(un", "(", "never closed"),
            ("y x || g: x, cov(un || h:", "(", "never closed"),
            ("y x )", ")", "not expected"),
            ("y (x)", "(", "not expected"),
            ("y x || g: x)", ")", "not expected"),
            ("y x || g:, reml)", ")", "not expected"),
            ("y x || g:, rmel", "rmel", "“reml”"),
            ("y x || g:, MLE", "MLE", "“mle”"),
            ("y x || g:, wibble", "wibble", "not understood"),
            ("y x || g:, vce(bootstrap)", "bootstrap", "no kind of standard errors"),
            ("y x || g:, vce(cluster)", "cluster", "name of one variable"),
            ("y x || g:, vce(robust d)", "d", "not expected"),
            ("y x || g:, vce", "vce", "in parentheses"),
            ("y x || g:, robust vce(oim)", "vce", "contradict"),
            ("y x || g:, offset(o)", "offset", "not understood"),
            ("y x [aw=w] || g:", "[aw=w]", "“aw”"),
            ("y x [pw] || g:", "[pw]", "not understood"),
            ("y x [pw=a*b] || g:", "a*b", "not one variable"),
            ("y [pw=w] x || g:", "[pw=w]", "end of the fixed part"),
            ("y x || g: z [pw=w]", "[pw=w]", "end of the fixed part"),
            ("y x [pw=w || g:", "[pw=w", "end of the fixed part"),
            ("y x || g:, pwscale(size)", "pwscale", "there are none"),
            ("y x [fw=w] || g:, pwscale(gk)", "pwscale", "sampling weights only"),
            ("y x [pw=w] || g:, pwscale(big)", "big", "no scaling"),
            ("y x [fw=w] || g:, pweight(z)", "pweight", "one kind"),
            ("y x || _all: R.g, pweight(z)", "pweight", "not to the effects of a factor"),
            ("y x || g:, residuals(ar 1, t(week))", "residuals", "not understood yet"),
            ("y x || g:, reml mle", "mle", "contradict"),
            ("y x || g:, var stddev", "stddev", "contradict"),
            ("y x || g:, nolog log", "log", "contradict"),
            ("y x || g:, level(90) l(91)", "l", "twice"),
            ("y x || g: x, cov(un) cov(id)", "cov", "twice"),
            ("y x || g: x, cov(un unx)", "unx", "not expected"),
            ("y x || g: x, cov(unstructered)", "unstructered", "“unstructured”"),
            ("y x || g: x, cov(i)", "i", "no covariance structure"),
            ("y x || g: x, cov()", "cov", "in parentheses"),
            ("y x || g: x, cov", "cov", "in parentheses"),
            ("y x || g:, mle(1)", "mle", "nothing in parentheses"),
            ("y x, mle || g:", "mle", "at the end"),
            ("y x || g:, var || h:", "var", "at the end"),
            ("y x, cov(un) || g:", "cov", "equation of a level"),
            ("y x, collinear || g:", "collinear", "|| school: x, collinear"),
            ("y x || g:, matlog matsqrt", "matsqrt", "contradict"),
            ("y x || g:, tolerance(2)", "2", "from 0 to 1"),
            ("y x || g:, emonl", "emonl", "“emonly”"),
            ("y x || g:, level(9.99)", "9.99", "from 10 to 99.99"),
            ("y x || g:, level(100)", "100", "from 10 to 99.99"),
            ("y x || g:, level(nan)", "nan", "from 10 to 99.99"),
            ("y x || g:, level(-95)", "-95", "from 10 to 99.99"),
            ("y x || g:, iterate(2.5)", "2.5", "whole number"),
            ("y x || g:, emiterate(-1)", "-1", "whole number"),
            ("y x || g:, iterate(" + "9" * 5000 + ")", "9" * 5000, "whole number"),
            ("y x || g:, var, mle", None, "separated by spaces"),
            ("", None, "outcome is missing"),
            ("mixed", None, "outcome is missing"),
            ("|| g:", "|", "outcome is missing"),
            (", mle", ",", "outcome is missing"),
            ("? x || g:", "?", "outcome is missing"),
            ("y x || school", "school", "no colon"),
            ("y x || school, mle", "school", "no colon"),
            ("y x || : x", ":", "level is missing"),
            ("y x || , mle", ",", "level is missing"),
            ("y x ||", "||", "Nothing follows"),
            ("y x || || g:", "||", "Nothing follows"),
            ("y x || g h: x", "h", "between the level and its colon"),
            ("y x || g: x: z", None, "not expected"),
            ("y x | g:", "|", "two bars"),
            ("y x ||| g:", None, "two bars"),
            ("y x school: x", "school:", "“|| school:”"),
            ("y x z x", None, "already"),
            ("y x y", None, "is the outcome"),
            ("y || g: x z x", None, "already"),
            ("y _cons x", "_cons", "noconstant"),
            ("y _all", "_all", "level"),
            ("y 3", "3", "not understood"),
            ("y x || g: ; x", ";", "not understood"),
            ("y x || R.id:", "R.id", "“|| _all: R.id”"),
            ("y R.id || g:", "R.id", "“|| _all: R.id”"),
            ("R.y x || g:", "R.y", "not expected here"),
            ("y x || g: R.", "R.", "variable after “R.” is missing"),
            ("y x || g: r.id", "r.id", "“R.id”"),
            ("y x || g: r.", "r.", "“R.x”"),
            ("y x || g: R.x#z", "x#z", "interactions"),
            ("y x || g: R._cons", "_cons", "noconstant"),
            ('y x || g: R.""', '""', "no name"),
            ('y x || g: R."x', '"', "never closed"),
            ("y x || g: R.id, cov(un)", "un", "identity or exchangeable"),
            ("y x || g: R.id, level(90) covar(independent)", "independent", "cannot be"),
            ("y x || g:, R.mle", "R.mle", "not understood"),
            ("y x || g: R.id x, cov(R.id)", "R.id", "no covariance structure"),
            ("y i2(3).sex || g:", "(", "not expected"),
            ("y 2b.sex || g:", "2b.sex", "not understood"),
            ("y ib.sex || g:", "ib", "base level is missing"),
            ("y ib(#0).sex || g:", "#0", "no base level"),
            ("y i(4/2).sex || g:", "4/2", "no range of levels"),
            ("y i(0/9999).sex || g:", "0/9999", "at most 500"),
            ("y x i(2 south).sex || g:", "south", "no level"),
            ("y o.sex || g:", "o", "names none"),
            ("y i.(sex c.x) || g:", "c.x", "parentheses around it"),
            ("y i.(sex center(x)) || g:", "center(x)", "parentheses around it"),
            ("y i.() || g:", "i.()", "no variable in"),
            ("y i.(sex x || g:", "(", "i.(g h)"),
            ("y (sex x) || g:", "(", "(g h)#c.x"),
            ("y (sex x)# || g:", "#", "variable is missing"),
            ("y (sex y)#x || g:", "y", "is the outcome"),
            ("y i.(sex x) i.(x sex) || g:", "i.(x sex)", "already"),
            ("y x1-x5 || g:", "x1-x5", "not read"),
            ("y x1 x* || g:", "x*", "Name each variable"),
            ("y i.(x1 w?)#c.x || g:", "w?", "Name each variable"),
            ("y ib(most).sex x || g:", "most", "no base level"),
            ("y c3.x || g:", "c3", "no levels"),
            ("y i. || g:", "i.", "i.g#c.x"),
            ("y x## || g:", "#", "variable is missing"),
            ("y #x || g:", "#", "variable is missing"),
            ("y x###z || g:", "#", "variable is missing"),
            ("y i.sex#i.sex || g:", "i.sex#i.sex", "sex comes twice"),
            ("y " + "#".join(["c.x"] * 5), "#".join(["c.x"] * 5), "powers go up to 4"),
            ("y " + "#".join("abcdefghi"), "#".join("abcdefghi"), "at most 8"),
            ("y i.sex x i.sex || g:", None, "in this equation already"),
            ("y i.sex#i.x x#sex || g:", "x#sex", "in this equation already"),
            ("y x c.z#c.y || g:", "y", "is the outcome"),
            ("y center(y) || g:", "y", "is the outcome"),
            ("y center(x || g:", "(", "not closed"),
            ("y mean(x) || g:", "mean(x)", "mean(x, school)"),
            ("y center() || g:", "center()", "center(x, 25)"),
            ("y center(x, 1, 2) || g:", "center(x, 1, 2)", "center(x, 25)"),
            ("y center(x z) || g:", "z", "not understood"),
            ("y center(x, 1e999) || g:", "1e999", "too large"),
            ("y i(simple).x || g:", "simple", "no coding"),
            ("y i(1 2 three).x || g:", "three", "no level"),
            ("y i(-1 2 three).x || g:", "-1 2 three", "no coding"),
            ("y x || i.g:", "i.g", "a term, where the name"),
            ("i.y x || g:", "i.y", "a term, where the name"),
            ("y i.L.x || g:", "L.x", "not understood"),
            ("y g#L.x || g:", "g#L.x", "time-series"),
            ("y L.x || g:", "L.x", "time-series"),
            ("y x if z>3 || g:", "if", "not understood yet"),
            ("y x in 1/10 || g:", "in", "not understood yet"),
            ("math5 ~ math3 + (1|school)", "~", "y x || g:"),
            ('y "x || g:', '"', "never closed"),
            ('y "" || g:', '""', "no name"),
            ("größe 数学 || 学校:, lvel(95)", "lvel", "“level”"),
        ],
    )
    def test_the_place_and_the_words(self, command, at, words):
        error = error_of(command)
        assert words in str(error)
        fault = command[error.position : error.position + error.length]
        if at is not None:
            assert fault == at
            assert command.index(at) == error.position or command.count(at) > 1
        assert "\n" not in str(error)
        assert len(str(error)) < 250

    @pytest.mark.parametrize(
        ("command", "position"),
        [
            ("y x || g:, var, mle", 14),
            ("", 0),
            ("mixed ", 6),
            ("mixed || g:", 6),
            ("y x || g: x: z", 11),
            ("y x ||| g:", 6),
            ("y x z x", 6),
            ("y x y", 4),
            ("y || g: x z x", 12),
            ("y x || g: x, cov(un) cov(id)", 21),
            ("y x || g:, nolog log", 17),
            ("y x || || g:", 4),
            ("y || g: R.x z R.x", 14),
            ("y || g: R.x || g: R.x", 18),
            ('y || g: R.x || h: R.x || g: R."x"', 28),
        ],
    )
    def test_the_place_where_the_text_comes_twice(self, command, position):
        assert error_of(command).position == position

    def test_error_lies_within_the_command_or_just_after_it(self):
        for command in ("", "y x ||", "mixed", "y x || g:, level(95"):
            error = error_of(command)
            assert 0 <= error.position <= len(command)


class TestWriting:
    @pytest.mark.parametrize(
        "command",
        [
            "math5",
            "math5 math3 || school:",
            UNSTRUCTURED,
            "y x, noconstant || g: x, noconstant",
            "y x || g: x, cov(exchangeable) noconstant variance mle level(90) emiterate(5)"
            " emonly iterate(10) tolerance(0.001) matlog nolog noheader nogroup nofetable noretable"
            " nolrtest estmetric",
            "y || g: x, cov(identity) noconstant collinear || h: z, collinear",
            "gsp hwy unemp || region: hwy unemp, cov(identity) || region: || state:",
            "y || _all: x || g:",
            "weight week || _all: R.id || _all: R.week, cov(exchangeable)",
            'y || region: R.year || region: R."if" || region: x || region: || g: R."a b"',
            'y "test score" || "class no.": "in"',
        ],
    )
    def test_a_canonical_command_is_written_as_it_was_read(self, command):
        assert to_command(parse(command)) == command

    def test_a_variable_called_mixed(self):
        spec = ModelSpec("mixed", terms("xtmixed"))
        assert to_command(spec) == '"mixed" xtmixed'
        assert parse(to_command(spec)) == spec

    def test_a_model_without_an_outcome(self):
        spec = ModelSpec(fixed=terms("x"), equations=(RandomEquation("g"),))
        assert to_command(spec) == "? x || g:"
        assert parse(to_command(spec), partial=True) == spec
        assert error_of(to_command(spec)).position == 0

    def test_a_model_with_nothing_at_all(self):
        assert to_command(ModelSpec()) == ""
        assert parse("", partial=True) == ModelSpec()


NAMES = st.one_of(
    st.sampled_from(["math5", "x", "mixed", "if", "in", "R.id", "i.x", "a b", '"', "?", "mle"]),
    st.text(min_size=1, max_size=8),
)
VARIABLES = NAMES.filter(lambda name: name != CONSTANT)


def _can_be_written(equations: list[RandomEquation]) -> bool:
    """Whether no level has two constants or a factor twice."""
    unique = [(e.level, e.factor) for e in equations if e.intercept or e.factor]
    return len(unique) == len(set(unique))


#: Numbers that a command can say: the shortest text that reads back as the same.
NUMBERS = st.floats(-1e6, 1e6)
LEVELS = st.lists(
    st.one_of(
        st.integers(0, 30).map(str),
        st.text(min_size=1, max_size=4),
        st.sampled_from(["007", "00", "\\", '"', "a#b", "1e3", "-1", "9" * 25]),
    ),
    min_size=1,
    max_size=3,
    unique=True,
).map(tuple)
OPERANDS = st.one_of(
    st.builds(Continuous, VARIABLES),
    st.builds(lambda v: Continuous(v, Centring.GRAND), VARIABLES),
    st.builds(lambda v, c: Continuous(v, Centring.VALUE, c), VARIABLES, NUMBERS),
    st.builds(
        lambda v, c, g: Continuous(v, c, group=g),
        VARIABLES,
        st.sampled_from([Centring.GROUP, Centring.MEAN]),
        VARIABLES,
    ),
    st.builds(
        Categorical,
        VARIABLES,
        st.sampled_from([b for b in Base if b not in (Base.LEVEL, Base.ORDINAL)]),
    ),
    st.builds(
        lambda v, place: Categorical(v, Base.ORDINAL, str(place)), VARIABLES, st.integers(1, 99)
    ),
    st.builds(lambda v, levels: Categorical(v, only=levels), VARIABLES, LEVELS),
    st.builds(lambda v, levels: Categorical(v, without=levels), VARIABLES, LEVELS),
    st.builds(
        lambda v, level: Categorical(v, Base.LEVEL, level),
        VARIABLES,
        st.one_of(
            st.integers(-5, 2_000).map(str),
            st.text(min_size=1, max_size=5),
            st.sampled_from(["007", "9" * 25, "\\"]),
        ),
    ),
    st.builds(
        lambda v, c: Categorical(v, coding=c),
        VARIABLES,
        st.sampled_from([Coding.SUM, Coding.HELMERT, Coding.POLYNOMIAL]),
    ),
    st.builds(
        lambda v, w: Categorical(v, coding=Coding.CUSTOM, contrasts=w),
        VARIABLES,
        st.lists(st.lists(NUMBERS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=2).map(
            tuple
        ),
    ),
)
TERMS = st.one_of(
    st.builds(Term, VARIABLES),
    st.lists(OPERANDS, min_size=1, max_size=3).map(lambda o: Term(*o)),
).filter(lambda term: not problem(term))


def term_lists(max_size: int, outcome: str = "") -> st.SearchStrategy[tuple[Term, ...]]:
    """Different terms, none of which holds the outcome."""
    one = TERMS.filter(lambda t: outcome not in t.variables)
    return st.lists(one, max_size=max_size, unique_by=lambda t: t.key).map(tuple)


@st.composite
def specs(draw: st.DrawFn) -> ModelSpec:
    """Any model with at most one constant at a level, and each factor once.

    Terms differ within an equation and from the outcome.
    """
    outcome = draw(st.one_of(st.just(""), VARIABLES))
    levels = st.one_of(st.just(ALL), st.just("g"), NAMES)
    factors = st.builds(
        factor, levels, VARIABLES, st.one_of(st.none(), st.sampled_from(FACTOR_STRUCTURES))
    )
    equations = st.builds(
        RandomEquation,
        level=levels,
        effects=term_lists(3),
        intercept=st.booleans(),
        structure=st.one_of(st.none(), st.sampled_from(Structure)),
        collinear=st.booleans(),
    )
    options = st.builds(
        Options,
        level=st.floats(10, 99.99),
        scale=st.sampled_from(Scale),
        em_iterations=st.integers(0, 16000),
        max_iterations=st.integers(0, 16000),
        log=st.booleans(),
        header=st.booleans(),
        group_table=st.booleans(),
        fixed_table=st.booleans(),
        random_table=st.booleans(),
        lr_test=st.booleans(),
        em_only=st.booleans(),
        tolerance=st.floats(0, 1),
        parametrisation=st.sampled_from(Parametrisation),
        estimation_metric=st.booleans(),
        base_levels=st.sampled_from(BaseLevels),
        omitted=st.booleans(),
        empty_cells=st.booleans(),
        value_labels=st.booleans(),
        blank_lines=st.booleans(),
    )
    weights = draw(st.one_of(st.none(), st.just(Weights()), _weights()))
    chosen = draw(st.lists(factors | equations, max_size=4).filter(_can_be_written))
    if weights is not None:
        weight = draw(st.one_of(st.just(""), VARIABLES))
        chosen = [e if e.factor else replace(e, weight=weight) for e in chosen]
        if not weights.rows and not any(e.weight for e in chosen):
            weights = None
    vce = draw(st.sampled_from(Vce))
    return ModelSpec(
        outcome=outcome,
        fixed=draw(term_lists(4, outcome)),
        intercept=draw(st.booleans()),
        equations=tuple(chosen),
        criterion=draw(st.sampled_from(Criterion)),
        options=draw(st.one_of(st.just(Options()), options)),
        offset=draw(st.one_of(st.just(""), VARIABLES)),
        weights=weights,
        vce=vce,
        cluster=draw(VARIABLES) if vce is Vce.CLUSTER else "",
    )


@st.composite
def _weights(draw: st.DrawFn) -> Weights:
    kind = draw(st.sampled_from(WeightKind))
    scales = st.one_of(st.none(), st.sampled_from(WeightScale))
    scale = draw(scales) if kind is WeightKind.SAMPLING else None
    return Weights(kind, draw(VARIABLES), scale)


@given(specs())
def test_writing_then_reading_gives_the_same_model(spec):
    assert parse(to_command(spec), partial=True) == spec
    if spec.outcome:
        assert parse(to_command(spec)) == spec


@given(specs())
def test_writing_is_stable(spec):
    command = to_command(spec)
    assert to_command(parse(command, partial=True)) == command


PIECES = [
    "y",
    "x",
    " ",
    " ",
    "||",
    "|",
    ":",
    ",",
    "(",
    ")",
    '"',
    "cov(un)",
    "level(9)",
    "mle",
    "~",
    "R.",
    "#",
    "##",
    ".",
    "i",
    "c.",
    "ib2.g",
    "o(2 3).",
    "2.g",
    "2/4",
    "center(",
    "mean(x,",
    "i(sum).",
    "\\",
    "1",
]


@given(st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_no_text_does_worse_than_a_command_error(command):
    try:
        spec = parse(command)
    except CommandError as error:
        assert 0 <= error.position <= len(command)
        assert error.message
        assert len(describe_position(command, error).split("\n")) == 2
    else:
        assert parse(to_command(spec)) == spec


class TestRangesAndWildcards:
    """Words that stand for several variables of the data, in their order."""

    NAMES = ("id", "y", "x1", "x2", "x10", "g1", "g2", "größe", "z")

    @pytest.mark.parametrize(
        ("command", "written"),
        [
            ("y x1-x10 || id:", "y x1 x2 x10 || id:"),
            ("y x2-x2 || id:", "y x2 || id:"),
            ("y x* || id: x?", "y x1 x2 x10 || id: x1 x2"),
            ("y gr*e || id:", "y größe || id:"),
            ("y i.g1-g2 c.x? || id:", "y i.g1 i.g2 x1 x2 || id:"),
            ("y i.(g?)##c.x1 || id:", "y i.g1 x1 i.g1#c.x1 i.g2 i.g2#c.x1 || id:"),
            ("y g?#c.x1-x2 || id:", "y i.g1#c.x1 i.g1#c.x2 i.g2#c.x1 i.g2#c.x2 || id:"),
            ("y x1 x1-x2 || id:", "y x1 x2 || id:"),
        ],
    )
    def test_what_they_stand_for(self, command, written):
        spec = parse(command, names=self.NAMES)
        assert to_command(spec) == written
        check_variables(spec, command, self.NAMES)

    @pytest.mark.parametrize(
        ("command", "at", "words"),
        [
            ("y x1-x3 || id:", "x3", "no variable called “x3”"),
            ("y i.(w1-x2) || id:", "w1", "no variable called “w1”"),
            ("y x2-x1 || id:", "x2-x1", "Write it x1-x2"),
            ("y q* || id:", "q*", "No variable has a name like"),
            ("y id-x1 || id:", "id-x1", "is the outcome"),
            ("y x1-x2 x? || id:", "x?", "already"),
        ],
    )
    def test_errors(self, command, at, words):
        with pytest.raises(CommandError) as caught:
            parse(command, names=self.NAMES)
        error = caught.value
        assert command[error.position : error.position + error.length] == at
        assert words in str(error)

    def test_a_name_with_a_hyphen(self):
        with pytest.raises(CommandError, match='in quotation marks: "x1-a"'):
            parse("y x1-a || id:", names=(*self.NAMES, "x1-a"))

    def test_an_unknown_name_beside_a_range_is_pointed_at(self):
        command = "y x1-x2 nosuch || id:"
        with pytest.raises(CommandError) as caught:
            check_variables(parse(command, names=self.NAMES), command, self.NAMES)
        assert caught.value.position == command.index("nosuch")


class TestCheckingVariables:
    NAMES = ("math5", "math3", "school")

    def error(self, command: str) -> CommandError:
        with pytest.raises(CommandError) as caught:
            check_variables(parse(command), command, self.NAMES)
        return caught.value

    def test_all_known(self):
        check_variables(parse(UNSTRUCTURED), UNSTRUCTURED, self.NAMES)

    def test_the_level_of_all_rows_is_no_variable(self):
        check_variables(parse("math5 || _all: math3"), "math5 || _all: math3", self.NAMES)

    @pytest.mark.parametrize(
        ("command", "position", "length", "nearest"),
        [
            ("mth5 math3 || school:", 0, 4, "math5"),
            ("math5 Math3 || school:", 6, 5, "math3"),
            ("math5 math3 || schol: math3", 15, 5, "school"),
            ("mixed math5 math3 || school: maths3, cov(un)", 29, 6, "math3"),
            ('math5 "math 3" || school:', 6, 8, "math3"),
            ("math5 || _all: R.schol", 17, 5, "school"),
        ],
    )
    def test_the_place_and_the_nearest_name(self, command, position, length, nearest):
        error = self.error(command)
        assert (error.position, error.length) == (position, length)
        assert error.remedy == f"Did you mean “{nearest}”?"

    def test_an_option_of_the_same_name_is_not_the_place(self):
        command = "math5 || school: math3, cov(id) || id:"
        assert self.error(command).position == command.rindex("id")

    def test_nothing_near(self):
        error = self.error("math5 || nosuch:")
        assert error.message == "There is no variable called “nosuch”."
        assert error.remedy == ""


class TestPointing:
    def test_carets_stand_under_the_word(self):
        command = "y x || g:, lvel(95)"
        assert describe_position(command, error_of(command)) == (
            "y x || g:, lvel(95)\n           ^^^^"
        )

    def test_wide_characters_take_two_columns(self):
        command = "数学 x* || g:"
        assert describe_position(command, error_of(command)).split("\n")[1] == " " * 5 + "^^"

    def test_after_the_last_character(self):
        assert describe_position("mixed", error_of("mixed")) == "mixed\n     ^"

    def test_tabs_and_line_ends_become_blanks(self):
        command = "y\tx\n|| g:, lvel(9)"
        shown, carets = describe_position(command, error_of(command)).split("\n")
        assert shown == "y x || g:, lvel(9)"
        assert carets.index("^") == shown.index("lvel")
