"""What steps are made of, in each language. See ``StepWriter``."""

from __future__ import annotations

from core.data.steps import Base
from core.data.write_dta import stata_name
from core.model.scripts.steps import Unwritable
from core.model.scripts.text import is_safe_in_stata, number, quoted


class StataSteps:
    """In Stata. Every missing value is larger than all numbers there."""

    both, either = " & ", " | "

    def value(self, name: str) -> str:
        return stata_name(name)

    def text(self, text: str) -> str:
        if not is_safe_in_stata(text):
            raise Unwritable(f"a comparison with {text}")
        return f'"{text}"'

    def log(self, base: Base, x: str) -> str:
        return {Base.E: f"ln({x})", Base.TEN: f"log10({x})", Base.TWO: f"ln({x}) / ln(2)"}[base]

    def power(self, x: str, exponent: float) -> str:
        return f"{x} * {x}" if exponent == 2 else f"{x}^({number(exponent)})"

    def new(self, name: str, values: str) -> list[str]:
        return [f"generate double {self.value(name)} = {values}"]

    def changed(self, name: str, values: str) -> list[str]:
        return [f"replace {self.value(name)} = {values}"]

    def missing(self, name: str, *, known: bool = False) -> str:
        return f"{'!' if known else ''}missing({self.value(name)})"

    def replaced(self, name: str, where: str, to: float | None) -> list[str]:
        shown = "." if to is None else number(to)
        return [f"replace {self.value(name)} = {shown} if {where}"]

    def empty(self, name: str) -> list[str]:
        return self.new(name, ".")

    def mean(self, name: str, x: str, group: str) -> list[str]:
        made = f"egen double {self.value(name)} = mean({self.value(x)})"
        by = f" if !missing({self.value(group)}), by({self.value(group)})" if group else ""
        return [made + by]

    def standardised(self, name: str, x: str) -> list[str]:
        return [f"egen double {self.value(name)} = std({self.value(x)})"]

    def kept(self, where: str) -> list[str]:
        return [f"keep if {where}"]

    def renamed(self, name: str, new: str) -> list[str]:
        return [f"rename {self.value(name)} {self.value(new)}"]

    def dropped(self, name: str) -> list[str]:
        return [f"drop {self.value(name)}"]


class RSteps:
    """In R, on the data frame ``data``."""

    both, either = " & ", " | "

    def value(self, name: str) -> str:
        return f"data[[{quoted(name)}]]"

    def text(self, text: str) -> str:
        return quoted(text)

    def log(self, base: Base, x: str) -> str:
        return {Base.E: f"log({x})", Base.TEN: f"log10({x})", Base.TWO: f"log2({x})"}[base]

    def power(self, x: str, exponent: float) -> str:
        return f"{x} * {x}" if exponent == 2 else f"{x}^({number(exponent)})"

    def new(self, name: str, values: str) -> list[str]:
        return [f"{self.value(name)} <- {values}"]

    def changed(self, name: str, values: str) -> list[str]:
        return self.new(name, values)

    def missing(self, name: str, *, known: bool = False) -> str:
        return f"{'!' if known else ''}is.na({self.value(name)})"

    def replaced(self, name: str, where: str, to: float | None) -> list[str]:
        shown = "NA" if to is None else number(to)
        return [f"{self.value(name)}[which({where})] <- {shown}"]

    def empty(self, name: str) -> list[str]:
        return self.new(name, "NA_real_")

    def mean(self, name: str, x: str, group: str) -> list[str]:
        values = self.value(x)
        if not group:
            return self.new(name, f"mean({values}, na.rm = TRUE)")
        groups = self.value(group)
        means = f"ave({values}, {groups}, FUN = function(v) mean(v, na.rm = TRUE))"
        return self.new(name, f"ifelse(is.na({groups}), NA, {means})")

    def standardised(self, name: str, x: str) -> list[str]:
        v = self.value(x)
        return self.new(name, f"({v} - mean({v}, na.rm = TRUE)) / sd({v}, na.rm = TRUE)")

    def kept(self, where: str) -> list[str]:
        return [f"data <- data[which({where}), ]"]

    def renamed(self, name: str, new: str) -> list[str]:
        return [f"names(data)[names(data) == {quoted(name)}] <- {quoted(new)}"]

    def dropped(self, name: str) -> list[str]:
        return [f"{self.value(name)} <- NULL"]


class PythonSteps:
    """In Python, on the pandas frame ``data``."""

    both, either = " & ", " | "

    def value(self, name: str) -> str:
        return f"data[{quoted(name)}]"

    def text(self, text: str) -> str:
        return quoted(text)

    def log(self, base: Base, x: str) -> str:
        function = {Base.E: "log", Base.TEN: "log10", Base.TWO: "log2"}[base]
        return f"np.{function}({x})"

    def power(self, x: str, exponent: float) -> str:
        return f"{x} * {x}" if exponent == 2 else f"{x} ** ({number(exponent)})"

    def new(self, name: str, values: str) -> list[str]:
        return [f"{self.value(name)} = {values}"]

    def changed(self, name: str, values: str) -> list[str]:
        return self.new(name, values)

    def missing(self, name: str, *, known: bool = False) -> str:
        return f"{self.value(name)}.{'notna' if known else 'isna'}()"

    def replaced(self, name: str, where: str, to: float | None) -> list[str]:
        shown = "np.nan" if to is None else number(to)
        return self.new(name, f"{self.value(name)}.mask({where}, {shown})")

    def empty(self, name: str) -> list[str]:
        return self.new(name, "np.nan")

    def mean(self, name: str, x: str, group: str) -> list[str]:
        if not group:
            return self.new(name, f"{self.value(x)}.mean()")
        means = f'data.groupby({quoted(group)})[{quoted(x)}].transform("mean")'
        return self.new(name, means)

    def standardised(self, name: str, x: str) -> list[str]:
        v = self.value(x)
        return self.new(name, f"({v} - {v}.mean()) / {v}.std()")

    def kept(self, where: str) -> list[str]:
        return [f"data = data[{where}].reset_index(drop=True)"]

    def renamed(self, name: str, new: str) -> list[str]:
        return [f"data = data.rename(columns={{{quoted(name)}: {quoted(new)}}})"]

    def dropped(self, name: str) -> list[str]:
        return [f"data = data.drop(columns=[{quoted(name)}])"]
