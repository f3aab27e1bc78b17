"""Terms: the columns that data make of them, their names, and prediction from them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.analysis import analyse
from core.data.dataset import Dataset, Kind
from core.errors import CommandError, ModelError, UserError
from core.inference.new_rows import predict_rows
from core.inference.predictions import row_predictions
from core.inference.term_tests import type3_tests
from core.model.columns import Materialiser, Status, factor_levels, suggested_term
from core.model.design import Design, build_design
from core.model.spec import from_json, to_json
from core.model.syntax import parse, to_command
from core.model.terms import (
    Base,
    Categorical,
    Centring,
    Coding,
    Term,
    as_categorical,
    interact,
    with_base,
    with_centring,
    with_coding,
    with_margins,
)
from core.report.stata_text import stata_text
from tests.core.engine.oracle import dataset_of


@pytest.fixture(scope="module")
def frame() -> pd.DataFrame:
    rng = np.random.default_rng(6)
    n = 120
    g = rng.integers(1, 4, n)
    h = rng.integers(1, 3, n)
    # No row of the third level of g has the second of h.
    h[g == 3] = 1
    school = np.repeat(range(12), 10)
    x = rng.normal(size=n) + school / 4
    z = rng.normal(size=n) + 100.0
    y = x + 0.5 * g - h + rng.normal(size=12)[school] + rng.normal(size=n)
    name = np.array(["north", "south east", "west"])[rng.integers(0, 3, n)]
    return pd.DataFrame(
        {"y": y, "x": x, "z": z, "g": g, "h": h, "name": name, "school": school}
    ).assign(district=school // 4)


@pytest.fixture(scope="module")
def dataset(frame: pd.DataFrame) -> Dataset:
    found = dataset_of(frame)
    variables = tuple(
        replace(v, kind=Kind.CATEGORICAL, value_labels={1.0: "boy", 2.0: "girl"})
        if v.name == "h"
        else v
        for v in found.variables
    )
    return replace(found, variables=variables)


def design(dataset: Dataset, terms: str, random: str = "school:") -> Design:
    return build_design(dataset, parse(f"y {terms} || {random}"))


@pytest.mark.parametrize(
    ("terms", "names"),
    [
        ("i.g", "2.g 3.g"),
        ("ib3.g", "1.g 2.g"),
        ("ib(last).g", "1.g 2.g"),
        ("ibn.g, nocons", "1.g 2.g 3.g"),
        ("i.g, nocons", "2.g 3.g"),
        ("i.name", '"south_east".name west.name'),
        ('ib("west").name', 'north.name "south_east".name'),
        ("name", '"south_east".name west.name'),
        ("g#h", "1.g#2.h 2.g#1.h 2.g#2.h 3.g#1.h 3.g#2.h"),
        ("g##h", "2.g 3.g 2.h 2.g#2.h 3.g#2.h"),
        ("i.g i.g#h", "2.g 3.g 1.g#2.h 2.g#2.h 3.g#2.h"),
        ("i.g#c.x", "1.g#c.x 2.g#c.x 3.g#c.x"),
        ("i.g##c.x", "2.g 3.g x 2.g#c.x 3.g#c.x"),
        ("i.g#c.x x", "2.g#c.x 3.g#c.x x"),
        ("ib2.g##c.x", "1.g 3.g x 1.g#c.x 3.g#c.x"),
        ("c.x##c.x", "x c.x#c.x"),
        ("c.x#c.z#c.x", "c.x#c.z#c.x"),
        ("center(x) center(x,2) center(x,school)", "center(x) center(x,_2) center(x,_school)"),
        ("i(sum).g##c.center(x)", "sum(1).g sum(2).g center(x) sum(1).g#center(x)"
         " sum(2).g#center(x)"),
        ("i(helm).g", "helmert(2).g helmert(3).g"),
        ("i(poly).g", "polynomial(1).g polynomial(2).g"),
        ("i(-1 1 0 \\ 0 -1 1).g", "contrast(1).g contrast(2).g"),
        ("i(sum).g#c.x", "1.g#c.x 2.g#c.x 3.g#c.x"),
        ("i.(g name)", '2.g 3.g "south_east".name west.name'),
        ("(g h)#c.x", "1.g#c.x 2.g#c.x 3.g#c.x 1.h#c.x 2.h#c.x"),
        ("i.g##(h c.x)", "2.g 3.g 2.h 2.g#2.h 3.g#2.h x 2.g#c.x 3.g#c.x"),
        ("2.g", "2.g"),
        ("2.g 3.g", "2.g 3.g"),
        ("i(1/2).g", "1.g 2.g"),
        ('i("west").name', "west.name"),
        ("i2.g##c.x", "2.g x 2.g#c.x"),
        ("2.g#1.h", "2.g#1.h"),
        ("ib(#2).g", "1.g 3.g"),
        ("o3.g", "2.g 3.g"),
        ("o3.g##c.x", "2.g 3.g x 2.g#c.x 3.g#c.x"),
        ("o3.g#o1.h", "1.g#2.h 2.g#1.h 2.g#2.h 3.g#1.h 3.g#2.h"),
    ],
)  # fmt: skip
def test_the_names_of_columns(dataset, terms, names):
    """Blanks within a name are written as underscores here."""
    found = design(dataset, terms).fixed_names
    assert " ".join(n.replace(" ", "_") for n in found if n != "_cons") == names


def test_the_columns_are_the_products_of_indicators(dataset, frame):
    found = design(dataset, "i.g##c.x g#h")
    X = dict(zip(found.x_names, found.X.T, strict=True))
    np.testing.assert_array_equal(X["2.g"], frame.g == 2)
    np.testing.assert_array_equal(X["3.g#c.x"], (frame.g == 3) * frame.x)
    np.testing.assert_array_equal(X["1.g#2.h"], (frame.g == 1) & (frame.h == 2))


def test_centres(dataset, frame):
    found = design(dataset, "center(x) center(x,-1.5) center(x,school) mean(x,school)")
    columns = dict(zip([t.term.name for t in found.fixed_terms], found.fixed_terms, strict=True))
    assert list(columns) == [
        "center(x)", "center(x, -1.5)", "center(x, school)", "mean(x, school)"
    ]  # fmt: skip
    assert [o.name for o in found.omitted] == ["center(x, -1.5)", "mean(x, school)"]
    X = dict(zip(found.x_names, found.X.T, strict=True))
    means = frame.groupby("school").x.transform("mean")
    np.testing.assert_allclose(X["center(x)"], frame.x - frame.x.mean(), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(X["center(x, school)"], frame.x - means, rtol=1e-12, atol=1e-14)
    again = design(dataset, "mean(x, school) c.center(x, -1.5)#c.z")
    X = dict(zip(again.x_names, again.X.T, strict=True))
    np.testing.assert_allclose(X["mean(x, school)"], means, rtol=1e-12)
    np.testing.assert_allclose(X["center(x, -1.5)#c.z"], (frame.x + 1.5) * frame.z, rtol=1e-12)


def test_means_are_those_of_the_rows_used(dataset, frame):
    some = frame.assign(z=frame.z.where(frame.index % 3 > 0))
    found = design(dataset_of(some), "z center(x) mean(x, school)")
    used = frame[frame.index % 3 > 0]
    X = dict(zip(found.x_names, found.X.T, strict=True))
    np.testing.assert_allclose(X["center(x)"], used.x - used.x.mean(), atol=1e-12)
    means = used.groupby("school").x.transform("mean")
    np.testing.assert_allclose(X["mean(x, school)"], means, rtol=1e-12)


def test_a_level_below_another_has_the_groups_of_the_model(frame):
    """Schools that are numbered from 1 in each district."""
    restarted = frame.assign(school=frame.school % 4)
    found = design(dataset_of(restarted), "mean(x, school)", "district: || school:")
    means = frame.groupby("school").x.transform("mean")
    np.testing.assert_allclose(found.X[:, 0], means, rtol=1e-12)


def test_an_empty_cell_and_a_collinear_one(dataset):
    found = design(dataset, "g##h")
    assert [(o.name, o.empty) for o in found.omitted] == [("3.g#2.h", True)]
    found = design(dataset, "x i.g c.x#c.x ibn.g#c.x")
    assert [(o.name, o.empty) for o in found.omitted] == [("3.g#c.x", False)]
    effects = {e.name: e for e in analyse(dataset, parse("y g##h || school:")).summary.fixed}
    assert effects["3.g#2.h"].empty and effects["3.g#2.h"].omitted
    assert effects["2.g#2.h"].title == "g: 2 × h: girl"
    assert (effects["2.h"].cell, effects["2.h"].term) == ("girl", "i.h")


def test_levels_that_are_chosen_or_left_out(dataset, frame):
    def X(terms: str) -> dict[str, np.ndarray]:
        found = design(dataset, terms)
        return dict(zip(found.x_names, found.X.T, strict=True))

    np.testing.assert_array_equal(X("i(1/2).g")["1.g"], frame.g == 1)
    product = X("2.g#1.h")["2.g#1.h"]
    np.testing.assert_array_equal(product, (frame.g == 2) & (frame.h == 1))
    # What o. leaves out counts with the base: the same model as choosing the others.
    assert [*X("o3.g##c.x")] == [*X("2.g x 2.g#c.x")]
    assert [o.name for o in design(dataset, "o3.g##c.x").omitted] == ["3.g", "3.g#c.x"]
    with pytest.raises(ModelError, match="no level 5 in the rows used"):
        design(dataset, "i(2 5).g")
    with pytest.raises(ModelError, match=r"no level number 4.*it has 3 levels"):
        design(dataset, "ib(#4).g")


def test_type_three_tests_keep_levels_that_are_chosen(dataset):
    analysis = analyse(dataset, parse("y 2.g##c.x i.h || school:"))
    tests = {t.term: t for t in type3_tests(analysis.fit, dataset)}
    effects = {e.name: e for e in analysis.summary.fixed}
    for name in ("2.g", "2.g#c.x", "x"):
        z = effects[name].z
        assert z is not None and tests[name].df == 1
        assert tests[name].chi2 == pytest.approx(z**2)


def test_codings_estimate_what_they_say(dataset, frame):
    """The cell means of a saturated factor, recovered from every coding."""

    def estimates(terms: str) -> dict[str, float]:
        fixed = analyse(dataset, parse(f"y {terms} || school:")).summary.fixed
        return {e.name: e.estimate for e in fixed if e.estimate is not None}

    plain = estimates("ibn.g, noconstant")
    m = np.array([plain[f"{k}.g"] for k in (1, 2, 3)])
    total = estimates("i(sum).g")
    assert total["_cons"] == pytest.approx(m.mean(), rel=1e-7)
    assert total["sum(1).g"] == pytest.approx(m[0] - m.mean(), rel=1e-6)
    helmert = estimates("i(helmert).g")
    assert helmert["helmert(2).g"] == pytest.approx((m[1] - m[0]) / 2, rel=1e-6)
    assert helmert["helmert(3).g"] == pytest.approx((m[2] - m[:2].mean()) / 3, rel=1e-6)
    poly = estimates("i(polynomial).g")
    assert poly["polynomial(1).g"] == pytest.approx((m[2] - m[0]) / np.sqrt(2), rel=1e-6)
    assert poly["polynomial(2).g"] == pytest.approx((m[0] - 2 * m[1] + m[2]) / 6**0.5, rel=1e-5)
    own = estimates("i(-1 0.5 0.5 \\ 0 -1 1).g")
    assert own["contrast(1).g"] == pytest.approx(m[1:].mean() - m[0], rel=1e-6)
    assert own["contrast(2).g"] == pytest.approx(m[2] - m[1], rel=1e-6)


@pytest.mark.parametrize(
    ("terms", "says"),
    [
        ("ib7.g", "no level 7"),
        ("i(1 -1).g", "needs 3 weights"),
        ("i(1 -1 0).g", "need 2 contrasts"),
        ("i(1 -1 0 \\ 2 -2 0).g", "combination"),
        ("i(1 1 0 \\ 0 -1 1).g", "sum to zero"),
        ("i.y2", "too many"),
        ("c.name2#c.x", "no variable"),
        ("center(name)", "is text"),
        ("mean(name, school)", "is text"),
        ("i.school##i.y10##i.g", "more than 500"),
        ("ib2.g ib3.g#c.x i(sum).g#c.x c.x", None),
    ],
)
def test_what_is_refused(dataset, frame, terms, says):
    big = np.arange(120.0) if says != "too many" else frame.y
    frame = pd.concat([frame] * 5, ignore_index=True).assign(y2=np.arange(600.0))
    frame = frame.assign(y10=np.tile(big % 20, 5))
    if says is None:
        assert design(dataset, "ib2.g ib3.g#c.x c.x").fixed_names[0] == "1.g"
        return
    with pytest.raises(ModelError) as caught:
        design(dataset_of(frame), terms)
    assert says in str(caught.value)


def test_random_effects_of_levels(dataset, frame):
    found = design(dataset, "i.g", "school: i.h c.x#c.z, cov(un)")
    (block,) = found.blocks
    assert block.names == ("2.h", "c.x#c.z", "_cons")
    np.testing.assert_array_equal(block.Z[:, 0], frame.h == 2)
    own = frame.assign(h2=(frame.h == 2) * 1.0)
    a = analyse(dataset_of(own), parse("y x || school: h2, cov(un)")).summary
    b = analyse(dataset, parse("y x || school: i.h, cov(un)")).summary
    assert b.log_likelihood == pytest.approx(a.log_likelihood, abs=1e-8)
    assert [p.parameter for p in b.random][:2] == ["sd(2.h)", "sd(_cons)"]


def test_one_column_of_a_categorical_effect_is_identity(dataset):
    (block,) = design(dataset, "x", "school: i.h, nocons cov(un)").blocks
    assert block.structure.value == "identity"


COMMAND = (
    "y i.g##c.center(x) h#name 2.h#c.center(x) c.z#c.z mean(z, school) "
    "|| district: || school: i.h center(x, school)"
)


def test_the_fitted_rows_are_predicted_as_new_ones(dataset):
    fit = analyse(dataset, parse(COMMAND)).fit
    fitted, new = row_predictions(fit), predict_rows(fit, dataset)
    np.testing.assert_allclose(new.fitted, fitted.fitted, rtol=1e-9)
    np.testing.assert_allclose(new.stdp, fitted.stdp, rtol=1e-7)


def test_new_rows_have_the_centres_and_levels_of_the_fit(dataset, frame):
    fit = analyse(dataset, parse(COMMAND)).fit
    whole = predict_rows(fit, dataset)
    some = replace(dataset, frame=dataset.frame.iloc[[5, 77]].reset_index(drop=True))
    np.testing.assert_allclose(predict_rows(fit, some).fitted, whole.fitted[[5, 77]], rtol=1e-9)


def test_a_group_that_was_not_fitted_has_the_mean_of_its_new_rows(frame):
    command = "y center(x, school) mean(x, school) || school:"
    fit = analyse(dataset_of(frame), parse(command)).fit
    new = frame.iloc[:4].assign(school=[99, 99, 0, np.nan], x=[1.0, 3.0, 5.0, 1.0])
    found = predict_rows(fit, dataset_of(new))
    within, between, constant = fit.beta
    first = frame[frame.school == 0].x.mean()
    np.testing.assert_allclose(
        found.xb[:3],
        constant
        + between * np.array([2.0, 2.0, first])
        + within * np.array([-1.0, 1.0, 5.0 - first]),
        rtol=1e-9,
    )
    assert found.missing.tolist() == [False, False, False, True]


def test_a_level_that_was_not_fitted_is_told(dataset, frame):
    fit = analyse(dataset, parse("y i.g || school:")).fit
    with pytest.raises(UserError, match="“4” in g"):
        predict_rows(fit, dataset_of(frame.assign(g=4)))


def test_the_json_of_terms():
    spec = parse(f"{COMMAND}, cov(un)")
    assert from_json(to_json(spec)) == spec
    assert to_json(spec)["fixed"][0] == {"term": "i.g"}
    assert to_json(parse("y x"))["fixed"] == [{"variable": "x"}]
    broken = to_json(spec) | {"fixed": [{"term": "i."}]}
    with pytest.raises(ValueError, match=r"i\."):
        from_json(broken)


def test_double_crosses_are_written_out():
    assert to_command(parse("y g##c.x##c.x")) == "y i.g x i.g#c.x c.x#c.x i.g#c.x#c.x"
    assert to_command(parse("y x centre( x ,25.0 )")) == "y x center(x, 25)"


class TestEdits:
    """What the form does to terms."""

    def test_interactions(self):
        g, x = Term(Categorical("g")), Term("x")
        assert interact(g, x).name == "i.g#c.x"
        assert [t.name for t in with_margins(interact(g, x))] == ["i.g", "x", "i.g#c.x"]
        with pytest.raises(ValueError, match="twice"):
            interact(g, g)
        assert interact(g, x).key == interact(x, g).key

    def test_centring(self):
        term = Term(Categorical("g"), "x")
        assert with_centring(term, "x", Centring.GRAND).name == "i.g#center(x)"
        grouped = with_centring(term, "x", Centring.GROUP, group="school")
        assert grouped.name == "i.g#center(x, school)"
        assert with_centring(grouped, "x", Centring.NONE) == term

    def test_base_and_coding(self):
        term = as_categorical(Term("g"), "g")
        assert with_base(term, "g", Base.LEVEL, "3").name == "ib3.g"
        assert with_base(term, "g", Base.FREQUENT).name == "ib(freq).g"
        assert with_coding(term, "g", Coding.SUM).name == "i(sum).g"

    def test_levels_with_their_labels(self, dataset, frame):
        levels = factor_levels(dataset, "h")
        assert (levels.texts, levels.labels) == (("1", "2"), ("boy", "girl"))
        assert levels.counts == tuple(frame.h.value_counts().sort_index())
        assert suggested_term(dataset, "h").name == "i.h"
        assert suggested_term(dataset, "x").name == "x"
        assert suggested_term(dataset, "name").name == "i.name"


class TestRowsWithoutAnEstimate:
    """What the display options show of base levels, omitted columns and empty cells."""

    def names(self, dataset: Dataset, command: str) -> list[str]:
        fixed = analyse(dataset, parse(command)).summary.fixed
        return [e.name + "b" * e.base for e in fixed]

    @pytest.mark.parametrize(
        ("option", "names"),
        [
            ("", "2.g 3.g 2.h 2.g#2.h 3.g#2.h 1.h#c.x 2.h#c.x _cons"),
            ("base", "1.gb 2.g 3.g 1.hb 2.h 2.g#2.h 3.g#2.h 1.h#c.x 2.h#c.x _cons"),
            ("noempty", "2.g 3.g 2.h 2.g#2.h 1.h#c.x 2.h#c.x _cons"),
            (
                "allbase",
                "1.gb 2.g 3.g 1.hb 2.h 1.g#1.hb 1.g#2.hb 2.g#1.hb 2.g#2.h 3.g#1.hb 3.g#2.h"
                " 1.h#c.x 2.h#c.x _cons",
            ),
        ],
    )
    def test_rows(self, dataset, option, names):
        found = self.names(dataset, f"y g##h i.h#c.x || school:, {option}".rstrip(" ,"))
        assert " ".join(found) == names

    def test_the_base_of_an_interaction_without_its_factors(self, dataset):
        assert self.names(dataset, "y g#h || school:, base")[0] == "1.g#1.hb"

    def test_omitted_columns(self, dataset):
        command = "y x o3.g || school:"
        assert self.names(dataset, command) == ["x", "2.g", "3.g", "_cons"]
        assert self.names(dataset, f"{command}, noomitted") == ["x", "2.g", "_cons"]

    def test_values_instead_of_labels(self, dataset):
        (labelled, *_), (plain, *_) = (
            analyse(dataset, parse(f"y i.h#c.x || school:{option}")).summary.fixed
            for option in ("", ", nofvlabel")
        )
        assert (labelled.cell, labelled.title) == ("boy", "h: boy × x")
        assert (plain.cell, plain.title) == ("1", "1.h#c.x")

    def test_the_printed_table(self, dataset):
        text = {
            option: stata_text(a.summary, a.spec.options)
            for option in ("base", "base vsquish")
            for a in [analyse(dataset, parse(f"y x i.h || school:, {option}"))]
        }
        assert "boy  |          0  (base)" in text["base"]
        assert "\n             |\n           h |" in text["base"]
        assert text["base vsquish"].count("\n             |\n") == 0


class TestFactorsThatAreUnusual:
    """What the fit says, or refuses, of what researchers' files have in them."""

    def notes(self, frame: pd.DataFrame, command: str) -> str:
        return " ".join(build_design(dataset_of(frame), parse(command)).notes)

    def test_codes_that_are_no_whole_numbers(self, frame):
        for g, shown in ((frame.g / 2, "(0.5, 1.5)"), (frame.g - 2, "(-1)")):
            notes = self.notes(frame.assign(g=g), "y i.g || school:")
            assert "negative or fractional codes " + shown in notes
        assert self.notes(frame, "y i.g || school:") == ""
        labelled = dataset_of(frame.assign(g=frame.g / 2))
        variables = tuple(
            replace(v, value_labels={0.5: "low", 1.5: "high"}) if v.name == "g" else v
            for v in labelled.variables
        )
        command = parse("y i.g || school:")
        assert build_design(replace(labelled, variables=variables), command).notes == ()
        third = frame.assign(g=frame.g / 3 + 1e15)
        assert len(design(dataset_of(third), "i.g").x_names) == 3

    def test_a_level_of_such_a_code(self, frame):
        found = design(dataset_of(frame.assign(g=frame.g / 3)), 'i("0.3333333333333333").g')
        np.testing.assert_array_equal(found.X[:, 0], frame.g == 1)

    @pytest.mark.parametrize("command", ["y x i.k || school:", "y x i(sum).k || school: i.k"])
    def test_a_single_level(self, frame, command):
        found = build_design(dataset_of(frame.assign(k=3)), parse(command))
        assert found.x_names == ("x", "_cons") and found.blocks[0].names == ("_cons",)
        assert found.notes == (
            "k has a single level in the rows used, 3: there is no other to compare it with.",
        )

    def test_a_random_effect_of_a_cell_without_rows(self, frame):
        notes = self.notes(frame, "y x || school: 3.g#2.h")
        assert notes == "school: no row has 3.g#2.h, so that there is no random effect of it."

    def test_levels_of_one_label(self, dataset, frame):
        variables = tuple(
            replace(v, value_labels={1.0: "low", 2.0: "some", 3.0: "some"}) if v.name == "g" else v
            for v in dataset.variables
        )
        data = replace(dataset, variables=variables)
        fit = analyse(data, parse("y i.g || school:"))
        assert [e.cell for e in fit.summary.fixed[:2]] == ["some (2)", "some (3)"]
        whole = predict_rows(fit.fit, data)
        np.testing.assert_allclose(whole.xb, row_predictions(fit.fit).xb, rtol=1e-9)

    def test_missing_text(self, frame):
        frame = frame.assign(name=frame.name.where(frame.g < 3, None))
        found = build_design(dataset_of(frame), parse("y i.name || school:"))
        assert found.left_out == {"name": int((frame.g == 3).sum())}

    def test_infinite_codes(self, frame):
        frame = frame.assign(g=np.where(frame.g == 2, np.inf, frame.g))
        with pytest.raises(ModelError, match="g is infinite in row"):
            design(dataset_of(frame), "i.g")

    def test_how_levels_of_text_are_written(self, dataset):
        with pytest.raises(ModelError, match=r'no level 2 .* written as in ib\("north"\)\.name'):
            design(dataset, "ib2.name")
        with pytest.raises(ModelError, match=r'written as in i\("north"\)\.name'):
            design(dataset, "1.name")

    def test_one_cell_of_two_terms_stands_under_its_own(self, dataset):
        fixed = analyse(dataset, parse("y 2.g#2.h 2.g#1.h || school:")).summary.fixed
        assert [e.term for e in fixed[:2]] == ["2.g#2.h", "2.g#1.h"]
        text = stata_text(analyse(dataset, parse("y 2.g#2.h || school:")).summary)
        assert "\n         g#h |\n" in text


FACTORS = {"g": (1, 2, 3), "h": (1, 2), "school": tuple(range(12))}
PREFIXES = ("i.", "ib(last).", "ib(freq).", "ib(#2).", "ibn.", "i(sum).", "i(helmert).", "i(poly).")


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_the_columns_span_all_cells_of_every_term(dataset, frame, data):
    """Whatever the coding and the order of terms: no more and no less than the cells' means."""
    chosen = data.draw(st.tuples(*[st.sampled_from(PREFIXES)] * len(FACTORS)), "codings")
    operands = [p + name for p, name in zip(chosen, FACTORS, strict=True)] + ["c.x", "c.z"]
    words = data.draw(
        st.lists(
            st.tuples(
                st.lists(st.sampled_from(operands), min_size=1, max_size=3, unique=True),
                st.sampled_from(["#", "##"]),
            ).map(lambda pair: pair[1].join(pair[0])),
            min_size=1,
            max_size=4,
        ),
        "terms",
    )
    try:
        spec = parse(f"y {' '.join(words)} || district:")
    except CommandError:
        assume(False)  # a term that comes twice
        return
    # School tells districts apart, so that a random intercept would be refused.
    maker = Materialiser(dataset, np.arange(len(frame)), ())
    found = [(t, c) for t in maker.terms(spec.fixed) for c in t.used if c.status is Status.USED]
    X = np.column_stack([np.ones(len(frame)), *(maker.column(t, c) for t, c in found)])
    cells = np.hstack([np.ones((len(frame), 1)), *(_all_cells(t, frame) for t in spec.fixed)])
    rank = np.linalg.matrix_rank(cells)
    assert np.linalg.matrix_rank(X) == rank
    assert np.linalg.matrix_rank(np.hstack([cells, X])) == rank


def _all_cells(term: Term, frame: pd.DataFrame) -> np.ndarray:
    """Every product of one indicator or number of each operand, (n, cells)."""
    found = np.ones((len(frame), 1))
    for operand in term.operands:
        values = frame[operand.variable].to_numpy(float)
        levels = FACTORS.get(operand.variable)
        own = values[:, None] if levels is None else np.equal.outer(values, np.array(levels))
        found = (found[:, :, None] * own[:, None, :]).reshape(len(frame), -1)
    return found
