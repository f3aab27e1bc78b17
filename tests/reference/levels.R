# Reference figures of models with several levels: Rscript levels.R writes levels.json.

source("common.R")

sample <- function(name) paste0("sample_data/", name, ".csv")
here <- function(name) paste0("tests/reference/data/", name, ".csv")

capital <- c("private", "emp", "hwy", "water", "other", "unemp")
dates <- c("dateS1", "dateS20", "dateO7")
samples <- paste0("sample", letters[2:6])

models <- list(
  # two nested levels
  model("pastes", here("pastes"), "strength", NULL, eq("batch"), eq("cask")),
  model("oats", here("oats"), "yield", "nitro", eq("block"), eq("variety")),
  model("oxide", here("oxide"), "thickness", "source2", eq("lot"), eq("wafer")),
  model("alfalfa", here("alfalfa"), "yield", dates, eq("block"), eq("variety")),
  model("machines_nested", here("machines"), "score", c("machineB", "machineC"),
        eq("worker"), eq("machine")),
  model("cake", here("cake"), "angle", c("temp", "recipeB", "recipeC"),
        eq("replicate"), eq("recipe")),
  model("productivity_nested", sample("productivity"), "gsp", capital, eq("region"), eq("state")),
  model("egsingle_nested", here("egsingle"), "math", "year", eq("schoolid"), eq("childid")),
  # three nested levels
  model("arabidopsis", here("arabidopsis"), "logfruits", c("nutrient", "clipped"),
        eq("reg"), eq("popu"), eq("gen")),
  # slopes at one or several levels
  model("productivity_slopes", sample("productivity"), "gsp", capital,
        eq("region", "hwy", "unemp", "_cons"), eq("state")),
  model("productivity_equal", sample("productivity"), "gsp", capital,
        eq("region", "hwy", "unemp", cov = "identity"), eq("region"), eq("state")),
  model("productivity_lower", sample("productivity"), "gsp", capital,
        eq("region"), eq("state", "unemp", "_cons", cov = "unstructured")),
  model("pixel_independent", here("pixel"), "pixel", c("day", "day2"),
        eq("dog", "day", "_cons"), eq("side")),
  model("pixel_unstructured", here("pixel"), "pixel", c("day", "day2"),
        eq("dog", "day", "_cons", cov = "unstructured"), eq("side")),
  model("wafer_independent", here("wafer"), "current", c("voltage", "voltage2"),
        eq("wafer", "voltage", "_cons"), eq("site", "voltage", "_cons")),
  model("wafer_unstructured", here("wafer"), "current", c("voltage", "voltage2"),
        eq("wafer", "voltage", "_cons", cov = "unstructured"),
        eq("site", "voltage", "_cons", cov = "unstructured")),
  model("egsingle_slopes", here("egsingle"), "math", "year",
        eq("schoolid", "year", "_cons", cov = "unstructured"),
        eq("childid", "year", "_cons", cov = "unstructured")),
  model("egsingle_exchangeable", here("egsingle"), "math", "year",
        eq("schoolid", "year", "_cons", cov = "exchangeable"),
        eq("childid", "year", "_cons", cov = "identity")),
  model("arabidopsis_slopes", here("arabidopsis"), "logfruits", c("nutrient", "clipped"),
        eq("popu", "nutrient", "clipped", "_cons"), eq("gen", "nutrient", "_cons")),
  # crossed
  model("growth_crossed", sample("growth"), "weight", "week",
        eq("_all", factor = "id"), eq("_all", factor = "week")),
  model("growth_crossed_week", sample("growth"), "weight", "week",
        eq("_all", factor = "id"), eq("week")),
  model("growth_crossed_slopes", sample("growth"), "weight", "week",
        eq("_all", factor = "week"), eq("id", "week", "_cons", cov = "unstructured")),
  model("penicillin", sample("penicillin"), "diameter", NULL,
        eq("_all", factor = "plate"), eq("sample")),
  model("scotssec", sample("scotssec"), "attain", "verbal",
        eq("_all", factor = "second"), eq("primary")),
  model("milk_crossed", here("milk"), "protein", c("mixture", "lupins"),
        eq("_all", factor = "time"), eq("cow", "time", "_cons", cov = "unstructured")),
  model("ergostool", here("ergostool"), "effort", c("typeT2", "typeT3", "typeT4"),
        eq("_all", factor = "type"), eq("subject")),
  model("wheat2", here("wheat2"), "yield", c("latitude", "longitude"),
        eq("_all", factor = "variety"), eq("block")),
  # nested and crossed
  model("assay", here("assay"), "logdens", samples,
        eq("block"), eq("block", factor = "sample"), eq("block", factor = "dilut")),
  model("productivity_years", sample("productivity"), "gsp", capital,
        eq("_all", factor = "year"), eq("region"), eq("state")),
  model("productivity_region_years", sample("productivity"), "gsp", capital,
        eq("region"), eq("region", factor = "year"), eq("state")),
  model("insteval", here("insteval"), "y", "service",
        eq("_all", factor = "s"), eq("_all", factor = "d"), eq("dept"))
)

write_records(fit_all(models, nested = TRUE), "levels.json")
