"""R's data frames, written by R itself where it is and by rdata's own test files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pandas as pd
import pytest
import rdata

from core.data.choices import Choices
from core.data.dataset import Kind
from core.data.readers import read_dataset
from core.errors import ReadError

GENERATED = Path(rdata.__file__).parent / "tests" / "data" / "generated"

SCRIPT = """
d <- data.frame(
  id = 1:4, x = c(0.1, NA, NaN, -Inf), big = c(1e10, 2, 3, NA),
  sex = factor(c("girl", "boy", NA, "girl")),
  grade = factor(c("lo", "hi", "lo", "hi"), levels = c("lo", "hi"), ordered = TRUE),
  sure = c(TRUE, FALSE, NA, TRUE),
  day = as.Date(c("1960-01-01", "2020-02-29", NA, "1959-12-31")),
  at = as.POSIXct(c("2020-01-01 12:30:15", "1960-01-01 00:00:00", NA, "1999-12-31 23:59:59"),
                  tz = "UTC"),
  stringsAsFactors = FALSE)
d$word <- c("\\u00c5se", "", NA, "\\u674e")
d$z <- complex(real = 1:4, imaginary = 0)
attr(d$x, "label") <- "a score"
d$coded <- structure(c(1, 2, 9, 1), labels = c(no = 1, yes = 2, refused = 9), na_values = 9,
                     class = c("haven_labelled_spss", "haven_labelled"))
rownames(d) <- c("a", "b", "c", "d")
out <- commandArgs(TRUE)[1]
for (kind in c("gzip", "bzip2", "xz", "none"))
  saveRDS(d, file.path(out, paste0(kind, ".rds")), compress = if (kind == "none") FALSE else kind)
saveRDS(d, file.path(out, "ascii.rds"), ascii = TRUE)
saveRDS(d, file.path(out, "old.rds"), version = 2)
one <- d; two <- mtcars; three <- function(x) x
save(one, two, three, file = file.path(out, "several.RData"))
saveRDS(1:3, file.path(out, "vector.rds"))
saveRDS(list(first = d, second = mtcars), file.path(out, "list.rds"))
"""


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("Rscript") is None:
        pytest.skip("R is not here")
    folder = tmp_path_factory.mktemp("r")
    script = folder / "save.R"
    script.write_text(SCRIPT)
    subprocess.run(["Rscript", "--vanilla", str(script), str(folder)], check=True)
    return folder


@pytest.mark.parametrize("name", ["gzip", "bzip2", "xz", "none", "ascii", "old"])
def test_a_data_frame(name: str, saved: Path) -> None:
    dataset = read_dataset(saved / f"{name}.rds")

    def texts(column: str) -> list[str]:
        return [dataset.value_text(column, v) for v in dataset.column(column)]

    assert dataset.source.format == "R"
    assert texts("row_names") == ["a", "b", "c", "d"]
    assert texts("id") == ["1", "2", "3", "4"]
    assert texts("x") == ["0.1", "", "", "-inf"]
    assert dataset.variable("x").label == "a score"
    assert texts("big") == ["10000000000", "2", "3", ""]
    assert texts("sex") == ["girl", "boy", "", "girl"]
    assert dataset.variable("sex").value_labels == {1.0: "boy", 2.0: "girl"}
    assert dataset.variable("grade").kind is Kind.ORDERED
    assert texts("sure") == ["TRUE", "FALSE", "", "TRUE"]
    assert texts("day") == ["1960-01-01", "2020-02-29", "", "1959-12-31"]
    assert texts("at")[0] == "2020-01-01 12:30:15"
    assert texts("word") == ["Åse", "", "", "李"]
    assert texts("coded") == ["no", "yes", "", "no"]
    assert dataset.variable("coded").missing_codes == (9.0,)
    assert [u.column for u in dataset.source.unread] == ["z"]


def test_several_objects(saved: Path) -> None:
    dataset = read_dataset(saved / "several.RData")
    assert dataset.source.tables == ("one", "two")
    assert [d.about for d in dataset.source.doubts] == ["table"]
    cars = read_dataset(saved / "several.RData", choices=Choices(table="two"))
    assert (cars.n_rows, len(cars.variables)) == (32, 12)
    assert read_dataset(saved / "list.rds", choices=Choices(table="second")).n_rows == 32
    with pytest.raises(ReadError, match="no data frame"):
        read_dataset(saved / "vector.rds")


@pytest.mark.parametrize(
    "path", sorted(GENERATED.glob("test_dataframe_dtypes__*")), ids=lambda p: p.name
)
def test_files_of_the_parser(path: Path) -> None:
    dataset = read_dataset(path)
    expected = pd.DataFrame({"int": [10.0, 20.0, 30.0], "float": [1.1, 2.2, 3.3]})
    pd.testing.assert_frame_equal(dataset.frame.loc[:, ["int", "float"]], expected)
    assert dataset.column("string").to_list() == ["x", "y", "z"]
