"""Numbers as text."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.report.format import (
    format_column,
    format_full,
    format_intervals,
    format_p,
    stata_f,
    stata_g,
)
from core.report.table import Format


class TestAsStata:
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (0.0326751, " .0326751"),
            (30.36506, " 30.36506"),
            (-0.3743092, "-.3743092"),
            (-2770.5233, "-2770.523"),
            (0.012544, "  .012544"),
            (9.25e-05, " .0000925"),
            (9.25e-06, " 9.25e-06"),
            (-9.25e-06, "-9.25e-06"),
            (1234567.0, "  1234567"),
            (12345678.0, " 1.23e+07"),
            (9999999.7, " 1.00e+07"),
            (99999.996, "   100000"),
            (0.99999999, "        1"),
            (0.0, "        0"),
            (17, "       17"),
            (1e-300, "1.00e-300"),
            (None, "        ."),
            (math.nan, "        ."),
            (math.inf, "        ."),
        ],
    )
    def test_nine_wide(self, value, text):
        assert stata_g(value) == text

    # The examples that Stata's developers gave for %12.0g (Statalist, 7 April 2003).
    @pytest.mark.parametrize(
        ("power", "text"),
        [
            (0, "3.141592654"),
            (1, "31.41592654"),
            (5, "314159.2654"),
            (8, "314159265.4"),
            (9, "3141592654"),
            (10, "3.14159e+10"),
            (-1, ".3141592654"),
            (-4, ".0003141593"),
            (-5, ".0000314159"),
            (-6, "3.14159e-06"),
        ],
    )
    def test_twelve_wide(self, power, text):
        assert stata_g(math.pi * 10.0**power, 12).strip() == text

    def test_fixed_decimals(self):
        assert stata_f(18.6335, 8, 2) == "   18.63"
        assert stata_f(0.0, 6, 3) == " 0.000"
        assert stata_f(-2770.5233, 10, 4) == "-2770.5233"
        assert stata_f(1e9, 8, 2) == " 1.0e+09"
        assert stata_f(None, 9, 2) == "        ."

    @given(st.floats(allow_nan=False, allow_infinity=False))
    def test_never_wider_than_the_column(self, value):
        # One more only for a negative number with a three-digit exponent.
        assert len(stata_g(value)) == 9 or 0 < -value < 1e-99 or -value > 1e99

    @given(st.floats(1e-5, 9e6))
    def test_seven_digits_are_kept(self, value):
        assert float(stata_g(value)) == pytest.approx(value, rel=5e-7, abs=5e-8)


class TestForPeople:
    def test_a_column_has_common_decimals(self):
        assert format_column([0.6135888, 30.36542], Format.ESTIMATE) == ("0.6136", "30.3654")
        assert format_column([0.0009093, -0.0058816], Format.ESTIMATE) == ("0.000909", "−0.005882")
        assert format_column([1234.5678, 15.0], Format.ESTIMATE) == ("1234.57", "15.00")

    def test_what_is_far_too_small_has_an_exponent(self):
        assert format_column([12.5, -1.234e-9, 0.0], Format.ESTIMATE) == (
            "12.5000",
            "−1.23e−09",
            "0.0000",
        )

    def test_missing_is_empty(self):
        for format in Format:
            assert format_column([None, math.nan], format) == ("", "")

    @pytest.mark.parametrize(
        ("p", "text"),
        [(0.0, "< .001"), (0.00049, "< .001"), (0.0005, ".001"), (0.0234, ".023"), (1.0, "1.000")],
    )
    def test_p_values(self, p, text):
        assert format_p(p) == text

    def test_no_minus_zero(self):
        assert format_column([-0.001], Format.STATISTIC) == ("0.00",)

    def test_other_formats(self):
        assert format_column([-2766.64419], Format.LOGLIK) == ("−2766.6442",)
        assert format_column([887, 48.0], Format.INTEGER) == ("887", "48")
        assert format_column(["math3", 3], Format.TEXT) == ("math3", "3")

    def test_intervals(self):
        assert format_intervals([-0.62394, None], [-0.12467, 1.0]) == ("−0.6239 – −0.1247", "")


@given(st.floats())
def test_in_full_nothing_is_lost(value):
    text = format_full(value)
    assert text == "" if math.isnan(value) else float(text) == value
